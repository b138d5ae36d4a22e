/** On a dense form the cursor goes to the first thing that must be mended; the list of all, which the browser itself comes to first, stands above it. */
function toFirstProblem() {
  const form = document.querySelector('.dense')?.closest('form')
  const wrong = [...(form?.querySelectorAll<HTMLElement>('.field.wrong :is(input, select, textarea):not([type=hidden])') ?? [])]
  wrong.find(control => control.getClientRects().length > 0)?.focus()
}

requestAnimationFrame(toFirstProblem)
