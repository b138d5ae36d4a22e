const TWO = 2

const boxesOf = (box: HTMLInputElement) => [...(box.closest('.boxes')?.querySelectorAll('input') ?? [])]

function put(box: HTMLInputElement | undefined, text: string) {
  if (!box) return
  box.value = text
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

/** A year alone lay in the boxes of day and month (`1990` is no 19th of a 90th month): moved where it belongs. */
function yearAlone(boxes: readonly HTMLInputElement[]): boolean {
  const [date, month, year] = boxes
  if (!date || !month || !year || year.value !== '' || !/^(18|19|20|21)\d\d$/.test(date.value + month.value)) return false
  const text = date.value + month.value
  put(date, '')
  put(month, '')
  put(year, text)
  return true
}

/** Typed on without a pause, `12032017` goes through the three boxes; whoever presses Tab between them is not disturbed. */
document.addEventListener('input', event => {
  const box = event.target
  if (!(box instanceof HTMLInputElement) || (event as InputEvent).isComposing) return
  const boxes = boxesOf(box)
  const place = boxes.indexOf(box)
  if (boxes.length !== 3 || place < 0 || place > 1 || !/^\d{3,8}$/.test(box.value)) return
  const [now, rest] = [box.value.slice(0, TWO), box.value.slice(TWO)]
  const next = boxes[place + 1]
  box.value = now
  next?.focus()
  put(next, rest)
  if (place === 0 && Number(next?.value) > 12 && yearAlone(boxes)) boxes[2]?.focus()
})

/** Where the year is enough, four digits that were left in the first two boxes are that year. */
document.addEventListener('focusout', event => {
  const group = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-kind=partialDay] .boxes') : null
  if (!group || group.contains(event.relatedTarget as Node | null)) return
  yearAlone([...group.querySelectorAll('input')])
})
