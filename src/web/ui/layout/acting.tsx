import { useChrome } from '../chrome.ts'
import { Form } from '../forms.tsx'
import { to } from '../paths.ts'

/** For which organisation the citizen acts, on every page, and the way back to the own name; or that the right has just ended. */
export function ActingBar() {
  const { acting } = useChrome()
  if (!acting) return null
  return (
    <div class="acting">
      <Form action={to.portal.stopActing} class="frame">
        <p>
          {acting.ended ? 'Không còn thay mặt' : 'Đang thay mặt'} <strong translate={false}>{acting.name}</strong>
        </p>
        <button type="submit" class="plain">
          Làm việc cho chính mình
        </button>
      </Form>
    </div>
  )
}
