import type { ComponentChildren } from 'preact'
import { clock } from '../kit/day.ts'
import type { Ask } from '../kit/database.ts'
import { agencyPage } from '../kit/page.tsx'
import { agency, PLACE } from './agency.ts'
import { justNow } from './invented.ts'
import { issued, type Issued } from './notices.ts'

const kindWords = { birth: 'Giấy chứng sinh', death: 'Giấy báo tử' } as const
const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** What was issued and where it is. */
export async function issuedPage(ask: Ask): Promise<string> {
  const notices = await issued(ask)
  return agencyPage(
    agency,
    'Giấy đã cấp',
    <>
      <p>Giấy cấp xong được gửi ngay cho thành phố, trước khi gia đình tới xã, phường.</p>
      <form method="post" action="/">
        <button name="viec" value="sinh">
          Sinh một bé
        </button>
        <button name="viec" value="mat">
          Một người mất
        </button>
      </form>
      {notices.length === 0 ? (
        <p>Chưa cấp giấy nào.</p>
      ) : (
        <ol class="messages">
          {notices.map(notice => (
            <Line key={notice.code} notice={notice} />
          ))}
        </ol>
      )}
    </>,
  )
}

const Line = ({ notice }: { notice: Issued }) => {
  const { code, kind, data, by, at } = notice
  const when = new Date(text(kind === 'birth' ? data['born'] : data['died']))
  return (
    <li>
      <p>
        <strong>{code}</strong> {kindWords[kind]}
      </p>
      <p>
        {kind === 'birth' ? `${data['sex'] === 'nam' ? 'Bé trai' : 'Bé gái'}, mẹ ${text(data['motherName'])}` : text(data['name'])}, lúc {clock(when)}
      </p>
      <p class="detail">
        {by} cấp lúc {clock(at)}. {fate(notice)}
      </p>
    </li>
  )
}

const fate = ({ taken_at, given_up_at, tries, says }: Issued) => {
  if (taken_at) return `Thành phố nhận lúc ${clock(taken_at)}.`
  if (given_up_at) return `Thành phố từ chối: ${says}`
  return tries === 0 ? 'Đang gửi.' : `Chưa tới, đã thử ${tries} lần. ${says ?? ''}`
}

type Wrong = Readonly<Record<string, string>>
type FormProps = { form: URLSearchParams; wrong: Wrong; now: Date }

function Box({ id, label, form, wrong, ...rest }: { id: string; label: string; form: URLSearchParams; wrong: Wrong; [attribute: string]: unknown }) {
  const problem = wrong[id]
  return (
    <>
      <label for={id}>{label}</label>
      {problem && (
        <p class="wrong" id={`${id}-sai`}>
          {problem}
        </p>
      )}
      <input id={id} name={id} value={form.get(id) ?? text(rest['start'])} aria-describedby={problem && `${id}-sai`} {...attributes(rest)} />
    </>
  )
}
const attributes = ({ start: _, ...rest }: Record<string, unknown>) => rest

const Sex = ({ form, wrong, label }: Pick<FormProps, 'form' | 'wrong'> & { label: string }) => (
  <>
    <label for="sex">{label}</label>
    {wrong['sex'] && (
      <p class="wrong" id="sex-sai">
        {wrong['sex']}
      </p>
    )}
    <select id="sex" name="sex" aria-describedby={wrong['sex'] && 'sex-sai'}>
      <option value="">Chọn</option>
      <option value="nam" selected={form.get('sex') === 'nam'}>
        Nam
      </option>
      <option value="nu" selected={form.get('sex') === 'nu'}>
        Nữ
      </option>
    </select>
  </>
)

const Form = ({ action, says, wrong, children }: { action: string; says: string; wrong: Wrong; children: ComponentChildren }) => (
  <>
    {Object.keys(wrong).length > 0 && (
      <p class="wrong" role="alert">
        Còn {Object.keys(wrong).length} ô cần sửa.
      </p>
    )}
    <form method="post" action={action}>
      {children}
      <button>{says}</button>
    </form>
  </>
)

/** A birth, typed by a nurse. */
export function birthPage({ form, wrong, now }: FormProps): string {
  const { day, time } = justNow(now)
  const at = { form, wrong }
  return agencyPage(
    agency,
    'Cấp Giấy chứng sinh',
    <Form action="/giay-chung-sinh" says="Cấp và gửi Giấy chứng sinh" wrong={wrong}>
      <Box id="motherName" label="Họ, chữ đệm, tên mẹ" {...at} />
      <Box id="motherPin" label="Số định danh của mẹ (không có thì để trống)" inputmode="numeric" {...at} />
      <Box id="day" label="Ngày sinh" type="date" start={day} {...at} />
      <Box id="time" label="Giờ sinh" type="time" start={time} {...at} />
      <Sex label="Giới tính của trẻ" {...at} />
      <Box id="weight" label="Cân nặng (gam)" inputmode="numeric" {...at} />
      <Box id="childName" label="Tên dự định đặt (không bắt buộc)" {...at} />
      <Box id="place" label="Nơi sinh" start={PLACE} {...at} />
    </Form>,
  )
}

/** A death, typed by a clerk. */
export function deathPage({ form, wrong, now }: FormProps): string {
  const { day, time } = justNow(now)
  const at = { form, wrong }
  return agencyPage(
    agency,
    'Cấp Giấy báo tử',
    <Form action="/giay-bao-tu" says="Cấp và gửi Giấy báo tử" wrong={wrong}>
      <Box id="name" label="Họ, chữ đệm, tên người đã mất" {...at} />
      <Box id="pin" label="Số định danh (không có thì để trống)" inputmode="numeric" {...at} />
      <Sex label="Giới tính" {...at} />
      <Box id="day" label="Ngày mất" type="date" start={day} {...at} />
      <Box id="time" label="Giờ mất" type="time" start={time} {...at} />
      <Box id="place" label="Nơi mất" start={PLACE} {...at} />
      <Box id="cause" label="Nguyên nhân (không bắt buộc)" {...at} />
    </Form>,
  )
}
