const WAIT = 1500
const words =
  document.documentElement.lang === 'en' ? 'Not saved yet. It stays on this page.' : 'Chưa lưu được. Những gì đã gõ vẫn còn trên trang này.'

/** Saves a half-filled form 1.5 s after the last key, without checks; the server answers with the sentence to show. */
function watch(form: HTMLFormElement) {
  const state = form.querySelector('[data-saved]')
  let timer: ReturnType<typeof setTimeout> | undefined

  async function save() {
    const body = new URLSearchParams({ '_tu-luu': '1' })
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    try {
      const reply = await fetch(form.dataset['autosave'] ?? '', { method: 'POST', body, redirect: 'error' })
      if (!reply.ok) throw new Error(String(reply.status))
      if (state) state.textContent = (await reply.text()).slice(0, 120)
    } catch {
      if (state) state.textContent = words
    }
  }

  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(save, WAIT)
  })
  form.addEventListener('submit', () => clearTimeout(timer))
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) watch(form)
