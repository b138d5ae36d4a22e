import { Button } from '#ui/forms.tsx'
import { to } from '#ui/paths.ts'

/** Where one types what one is looking for, and the button beside it. */
export const SearchInput = ({ query }: { query?: string | undefined }) => (
  <div class="ask">
    <label class="unseen" for="q">
      Tìm thủ tục
    </label>
    <input class="in l" type="search" id="q" name="q" value={query} placeholder="ví dụ: khai sinh" autocomplete="off" />
    <Button>Tìm</Button>
  </div>
)

/** The search for services: a GET form, so that an answer can be bookmarked. */
export const SearchBox = ({ query }: { query?: string | undefined }) => (
  <form action={to.portal.services()} method="get" role="search">
    <SearchInput query={query} />
  </form>
)
