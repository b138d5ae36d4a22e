import type { Instant } from '#kernel/instant.ts'
import { assets } from '#ui/assets.ts'
import { OfficeLayout } from '#ui/layouts.tsx'
import { to } from '#ui/paths.ts'

/** No exercise is open in this browser: why, and the way back to the real city. */
export const ShowNone = ({ now, back, why }: { readonly now: Instant; readonly back: string; readonly why: string }) => (
  <OfficeLayout chrome={{ path: '/', edition: 'vi', csrf: '', now, assets: assets().paths }} title="Thực hành" unit="" nav={[]}>
    <h1>Thực hành</h1>
    <p class="lead">{why}</p>
    <p>
      <a href={`${back}${to.office.practice}`}>Về trang Thực hành</a>
    </p>
  </OfficeLayout>
)
