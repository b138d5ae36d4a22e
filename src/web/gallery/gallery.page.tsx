import { CityLayout } from '#ui/layouts.tsx'
import type { Chrome } from '#ui/chrome.ts'
import { to } from '#ui/paths.ts'
import type { GalleryCase } from './cases.ts'

const surfaces = { portal: 'Người dân', office: 'Cán bộ', city: 'Thành phố' } as const

/** Every page in every state, as links. */
export const Gallery = ({ chrome, cases }: { chrome: Chrome; cases: readonly GalleryCase[] }) => (
  <CityLayout chrome={chrome} title="Phòng trưng bày">
    <h1>Phòng trưng bày</h1>
    <p>{`${cases.length} trang và trạng thái, dựng từ dữ liệu mẫu.`}</p>
    {Object.entries(surfaces).map(([surface, name]) => (
      <section key={surface}>
        <h2>{name}</h2>
        <ul>
          {cases
            .filter(one => one.surface === surface)
            .map(({ id, title }) => (
              <li key={id}>
                <a href={`${to.gallery}/${id}`}>{title}</a>
              </li>
            ))}
        </ul>
      </section>
    ))}
  </CityLayout>
)
