import { documentName } from '#catalogue'
import { verified } from '#dossiers'
import { allow } from '#identity'
import { certificateOf } from '#training'
import { longDay } from '#kernel/format.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import type { Chrome } from '#ui/chrome.ts'
import { TextField } from '#ui/fields.tsx'
import { Button } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, type Ctx, type Reply } from '#ui/page.ts'
import { Facts, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { officeOf } from '../places/places.ts'

export type Verified = {
  readonly name: string
  readonly number: string | null
  readonly at: Instant
  readonly initials: string
  readonly office: string
}
export type VerifyView = { readonly code: string; readonly found?: Verified | undefined; readonly tooMany?: boolean | undefined }

/** `/xac-minh/:code`: whether a paper is one of ours; the fewest words that let it be compared. */
export const VerifyPage = ({ chrome, code, found, tooMany }: VerifyView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title="Kiểm tra giấy tờ" back={{ href: to.portal.home, label: 'Trang chủ' }}>
    <h1>Kiểm tra giấy tờ</h1>
    {tooMany && (
      <Notice tone="warn">
        <p>Đã kiểm tra quá nhiều lần. Chờ 15 phút rồi thử lại.</p>
      </Notice>
    )}
    {found && (
      <>
        <Notice tone="ok" title="Giấy này do cơ quan nhà nước cấp">
          <p>So các dòng dưới đây với tờ giấy. Khác một chỗ thì tờ giấy đã bị sửa.</p>
        </Notice>
        <Facts
          items={[
            { label: 'Giấy', value: found.name },
            { label: 'Số', value: found.number ?? '–', data: true },
            { label: 'Cấp cho', value: found.initials, data: true },
            { label: 'Nơi cấp', value: found.office, data: true },
            { label: 'Ngày cấp', value: longDay(dayOf(found.at)) },
          ]}
        />
      </>
    )}
    {!found && code && !tooMany && (
      <Notice tone="danger" title="Không có giấy nào mang mã này">
        <p>
          Mã vừa kiểm tra: <span translate={false}>{code}</span>. Nhập lại mã in ở chân giấy. Vẫn không có thì hỏi nơi cấp.
        </p>
      </Notice>
    )}
    <form action="/xac-minh" method="get">
      <TextField
        id="ma"
        label="Mã kiểm tra"
        hint="Gồm 12 chữ và số, in cạnh mã QR ở chân giấy"
        width="m"
        autocomplete="off"
        spellcheck={false}
        value={found ? undefined : code}
      />
      <Button variant={found ? 'secondary' : 'primary'}>Kiểm tra</Button>
    </form>
  </PortalLayout>
)

const LIMIT = { limit: 40, windowSeconds: 900 }

/** `Trần Đức Minh` → `Trần Đ. M.`: enough to compare, too little to learn. */
export const initialsOf = (name: string): string =>
  name
    .split(' ')
    .map((word, place) => (place === 0 ? word : `${word.charAt(0)}.`))
    .join(' ')

async function verify(ctx: Ctx): Promise<Reply> {
  const code = (ctx.params['code'] ?? '').replace(/[\s-]/g, '').toUpperCase().slice(0, 30)
  const page = (view: Omit<VerifyView, 'code'>, status = 200): Reply => ({
    status,
    html: <VerifyPage chrome={pageChrome(ctx)} code={code} {...view} />,
  })
  if (!(await ctx.write(tx => allow(tx, `verify:${ctx.ip}`, LIMIT, ctx.machineNow)))) return page({ tooMany: true }, 429)
  const found = (await dossierPaper(ctx, code)) ?? (await trainingPaper(ctx, code))
  return found ? page({ found }) : page({}, 404)
}

async function dossierPaper(ctx: Ctx, code: string): Promise<Verified | undefined> {
  const found = await verified(ctx.db, code)
  if (!found) return undefined
  const office = await officeOf(ctx.db, found.unit, ctx.today)
  return { name: documentName(found.kind), number: found.number, at: found.at, initials: initialsOf(found.subject), office: office?.name ?? '' }
}

/** A certificate of training is no paper of a dossier: the room that issued it is asked. */
async function trainingPaper(ctx: Ctx, code: string): Promise<Verified | undefined> {
  const found = await certificateOf(ctx.db, code)
  return (
    found && {
      name: 'Giấy chứng nhận hoàn thành tập huấn',
      number: `${found.number}/${found.year}`,
      at: found.issuedAt,
      initials: initialsOf(found.name),
      office: 'Ủy ban nhân dân thành phố Hà Nội',
    }
  )
}

export const verifyRoutes = [
  get('/xac-minh', 'verify', ctx =>
    ctx.query['ma'] ? { redirect: to.portal.verify(ctx.query['ma'].slice(0, 30)) } : { html: <VerifyPage chrome={pageChrome(ctx)} code="" /> },
  ),
  get('/xac-minh/:code', 'verify', verify),
]
