const english = document.documentElement.lang === 'en'
const sending = english ? 'Sending' : 'Đang gửi'
const lost = english ? 'The line was cut. Nothing is lost: press again.' : 'Mất mạng giữa chừng. Chưa mất gì: bấm gửi lại.'

/** A photo with its longer side at most `side` px, as JPEG; the file itself when it is small already or cannot be drawn. */
async function shrunk(file: File, side: number): Promise<File> {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, side / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', 0.82))
    return blob && blob.size < file.size ? new File([blob], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' }) : file
  } catch {
    return file
  }
}

async function shrink(input: HTMLInputElement) {
  const files = new DataTransfer()
  for (const file of input.files ?? []) files.items.add(await shrunk(file, Number(input.dataset['shrink'])))
  input.files = files.files
}

/** Sends a form by hand to show how far it is; the answer becomes the page, as if the form had been sent as usual. */
function send(form: HTMLFormElement, button: HTMLElement | null) {
  const body = new FormData(form, button)
  const state = document.createElement('p')
  const bar = Object.assign(document.createElement('progress'), { max: 1, value: 0 })
  const text = document.createTextNode(`${sending}…`)
  state.setAttribute('role', 'status')
  state.append(text, ' ', bar)
  form.append(state)
  const request = new XMLHttpRequest()
  request.open('POST', button?.getAttribute('formaction') ?? form.action)
  request.upload.onprogress = ({ loaded, total }) => {
    bar.value = loaded / total
    text.data = `${sending} ${Math.round((100 * loaded) / total)}%`
  }
  request.onerror = () => {
    bar.remove()
    text.data = lost
    form.dataset['sending'] = ''
  }
  request.onload = () => {
    history.pushState(null, '', request.responseURL)
    document.open()
    document.write(request.responseText)
    document.close()
  }
  request.send(body)
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[method=post]:has(input[data-shrink])')) {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[data-shrink]')]
  const shrinking: Promise<void>[] = []
  for (const input of inputs) input.addEventListener('change', () => shrinking.push(shrink(input)))
  form.addEventListener('submit', async event => {
    if (!inputs.some(({ files }) => files?.length)) return
    event.preventDefault()
    if (form.dataset['sending']) return
    form.dataset['sending'] = '1'
    await Promise.all(shrinking)
    send(form, event.submitter)
  })
}
