import { agencyPage, type Agency } from './page.tsx'

/** The code tables of an agency: by list, its own code and what it means. */
export type Codes = Readonly<Record<string, Readonly<Record<string, string>>>>

/** How this agency numbers things, for whoever connects to it. */
export const codesPage = (agency: Agency, codes: Codes): string =>
  agencyPage(
    agency,
    'Danh mục dùng chung',
    <>
      <p>
        Thư gửi tới dùng mã ở đây. Dạng máy đọc: <a href="/danh-muc.json">danh-muc.json</a>
      </p>
      {Object.entries(codes).map(([list, values]) => (
        <section key={list}>
          <h2>{list}</h2>
          <dl class="facts">
            {Object.entries(values).map(([code, means]) => (
              <div key={code}>
                <dt>{code}</dt>
                <dd>{means}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>,
  )
