import type { ComponentChildren } from 'preact'
import { longDay } from '#kernel/format.ts'
import type { Day } from '#kernel/day.ts'

type SlipProps = {
  /** The unit that issues it, and the one above it. */
  readonly unit: string
  readonly parentUnit?: string | undefined
  readonly number?: string | undefined
  readonly title: string
  readonly subtitle?: string | undefined
  readonly place?: string | undefined
  readonly on?: Day | undefined
  readonly size?: 'a5' | 'a4' | undefined
  readonly children: ComponentChildren
}

/** A slip as an office writes it: motto, unit, title (Nghị định 30/2020/NĐ-CP, Phụ lục I). Alone on its paper when printed. */
export const Slip = ({ unit, parentUnit, number, title, subtitle, place, on, size = 'a5', children }: SlipProps) => (
  <article class={`slip ${size}`} lang="vi">
    <header>
      <div translate={false}>
        {parentUnit && <p>{parentUnit}</p>}
        <p>
          <strong>{unit}</strong>
        </p>
        {number && <p>Số: {number}</p>}
      </div>
      <div lang="vi">
        <p>
          <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
        </p>
        <p>
          <strong class="motto">Độc lập – Tự do – Hạnh phúc</strong>
        </p>
        {place && on && (
          <p>
            <em>{`${place}, ${longDay(on)}`}</em>
          </p>
        )}
      </div>
    </header>
    <h2>{title}</h2>
    {subtitle && <p class="subtitle">{subtitle}</p>}
    {children}
  </article>
)

type SignatureProps = { readonly post: string; readonly name?: string | undefined; readonly note?: string | undefined }

/** The places for names at the foot of a slip. */
export const Signatures = ({ people }: { people: readonly SignatureProps[] }) => (
  <div class="signatures">
    {people.map(({ post, name, note }) => (
      <div key={post}>
        <p>
          <strong>{post}</strong>
        </p>
        <p>
          <em>{note ?? 'Ký, ghi rõ họ tên'}</em>
        </p>
        {name && (
          <p class="name" translate={false}>
            {name}
          </p>
        )}
      </div>
    ))}
  </div>
)
