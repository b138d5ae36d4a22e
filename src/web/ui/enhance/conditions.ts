import { evaluate } from '#procedures/evaluate'
import { answerFrom } from '../answer.ts'

type Expr = Parameters<typeof evaluate>[0]
type Facts = Parameters<typeof evaluate>[2]
type Answers = Record<string, string | number | boolean | undefined>

/** Shows the questions whose condition holds, in order, so that the answer of a hidden one does not count. */
function settle(group: HTMLElement) {
  const form = group.closest('form')
  if (!form) return
  const posted = new FormData(form)
  const facts = JSON.parse(group.dataset['questions'] ?? '{}') as Facts
  const answers = JSON.parse(group.dataset['answers'] ?? '{}') as Answers
  const box = (name: string) => {
    const value = posted.getAll(name).at(-1)
    return typeof value === 'string' ? value : undefined
  }
  for (const one of group.querySelectorAll<HTMLElement>(':scope > [data-kind]')) {
    const shown = !one.dataset['when'] || evaluate(JSON.parse(one.dataset['when']) as Expr, answers, facts)
    one.hidden = !shown
    one.classList.remove('off')
    const id = one.dataset['id'] ?? ''
    if (shown) answers[id] = answerFrom(id, one.dataset['kind'] ?? '', box)
  }
}

for (const group of document.querySelectorAll<HTMLElement>('[data-questions]')) {
  settle(group)
  group.addEventListener('input', () => settle(group))
  group.addEventListener('change', () => settle(group))
}
