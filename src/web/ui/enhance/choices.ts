import { bare } from '#kernel/text.ts'

const groupOf = (radio: HTMLInputElement) =>
  [...(radio.form?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])].filter(({ name }) => name === radio.name)
const labelOf = (radio: HTMLInputElement) => bare(radio.labels?.[0]?.textContent ?? '')

/** In a group of choices a digit takes the first, second, third …; a letter the next that begins with it. Arrows stay the browser's. */
document.addEventListener('keydown', event => {
  const radio = event.target
  if (!(radio instanceof HTMLInputElement) || radio.type !== 'radio') return
  if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || !/^[\p{L}\d]$/u.test(event.key)) return
  const group = groupOf(radio)
  const after = [...group.slice(group.indexOf(radio) + 1), ...group]
  const wanted = /\d/.test(event.key) ? group[Number(event.key) - 1] : after.find(one => labelOf(one).startsWith(bare(event.key)))
  if (!wanted) return
  event.preventDefault()
  wanted.focus()
  wanted.click()
})
