/** On a dense form the cursor goes to the first thing that must be mended; the list of all stands above it. */
const form = document.querySelector('.dense')?.closest('form')
const wrong = [...(form?.querySelectorAll<HTMLElement>('.field.wrong :is(input, select, textarea):not([type=hidden])') ?? [])]
wrong.find(control => control.getClientRects().length > 0)?.focus()
