import { Button } from '#ui/forms.tsx'
import { to } from '#ui/paths.ts'

/** The search for services: a GET form, so that an answer can be bookmarked. */
export const SearchBox = ({ query }: { query?: string | undefined }) => (
  <form action={to.portal.services()} method="get" role="search" class="ask">
    <label class="unseen" for="q">
      Tìm thủ tục
    </label>
    <input class="in l" type="search" id="q" name="q" value={query} placeholder="ví dụ: khai sinh" autocomplete="off" />
    <Button>Tìm</Button>
  </form>
)
