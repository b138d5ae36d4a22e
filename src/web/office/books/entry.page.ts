import { NotFound, Refusal, type Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import { holds, type Action, type Officer } from '#identity'
import {
  annotate,
  annotationKinds,
  certificatesOf,
  completePin,
  entryById,
  issueOriginal,
  replaceSpoiled,
  type AnnotationKind,
  type Entry,
} from '#registers'
import { originalOf } from '#catalogue'
import type { Tx } from '#platform/db/index.ts'
import type { Ctx, Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { around, does, goTo, problemsOf, shown, shows, statusOf } from '../frame.ts'
import { ShowEntry } from './entry.show.tsx'
import { written } from './readings.page.ts'

const PATH = '/can-bo/so/viec/:viec'
const idOf = ({ params }: Ctx): number => (/^\d{1,15}$/.test(params.viec ?? '') ? Number(params.viec) : none())
const none = (): never => {
  throw new NotFound('Không có việc này trong sổ của đơn vị. Tìm lại theo tên.')
}

async function reply(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const found = await ctx.read(async db => ({
    frame: await around(ctx, officer, db),
    entry: await entryById(db, idOf(ctx)),
    certificates: await certificatesOf(db, idOf(ctx)),
  }))
  const { frame, ...rest } = found
  return shown(
    ctx,
    ShowEntry({ ...frame, ...rest, may: holds(officer, 'annotate'), readings: holds(officer, 'seeReadings'), typed: ctx.form, problems }),
    status,
  )
}

/** The field at which a refusal stands. */
const places: Readonly<Record<string, string>> = {
  'annotation-empty': 'ghi-noi-dung',
  pin: 'so-dd',
  'pin-there': 'so-dd',
  'no-reason': 'ly-do-huy',
}

type Work = (given: { ctx: Ctx; tx: Tx; officer: Officer; entry: Entry }) => Promise<string>

/** A form of the entry: done, or back with what was typed and the reason at its field. `serial`: the box of a blank form's number. */
const form = (name: string, may: Action, work: Work, serial = 'so-phoi') =>
  does(`${PATH}/${name}`, may, async (ctx, officer) => {
    try {
      const text = await ctx.write(async tx => work({ ctx, tx, officer, entry: await entryById(tx, idOf(ctx)) }))
      return goTo(to.office.entry(idOf(ctx)), { tone: 'ok', text })
    } catch (trouble) {
      const at = trouble instanceof Refusal ? (places[trouble.reason] ?? (/serial/.test(trouble.reason) ? serial : '')) : ''
      return reply(
        ctx,
        officer,
        problemsOf(trouble).map(one => ({ ...one, at: one.at || at })),
        statusOf(trouble),
      )
    }
  })

const isKind = (kind: string | undefined): kind is AnnotationKind => kind !== undefined && Object.hasOwn(annotationKinds, kind)
const kindOf = (kind: string | undefined) => (isKind(kind) && kind !== 'pin' && kind !== 'spoiled' ? kind : 'other')

export const entryRoutes = [
  shows(PATH, 'seeRegister', async (ctx, officer) => {
    const page = await reply(ctx, officer)
    await written(ctx, officer, { kind: 'entry', entryId: idOf(ctx) })
    return page
  }),
  form('ghi-chu', 'annotate', async ({ ctx, tx, officer, entry }) => {
    await annotate(tx, officer, entry.id, { text: tidy(ctx.form['ghi-noi-dung'] ?? '').slice(0, 1000), kind: kindOf(ctx.form['loai-viec']) }, ctx.now)
    return 'Đã ghi chú vào sổ. Ghi cùng nội dung vào sổ giấy.'
  }),
  form('so-dinh-danh', 'annotate', async ({ ctx, tx, officer, entry }) => {
    await completePin(tx, officer, { entryId: entry.id, field: ctx.form.o ?? '', pin: (ctx.form['so-dd'] ?? '').replace(/\s/g, '') }, ctx.now)
    return 'Đã bổ sung số định danh. Ghi cùng số vào cột ghi chú của sổ giấy.'
  }),
  form('ban-chinh', 'draftCertificate', async ({ ctx, tx, officer, entry }) => {
    const { kind, originals } = originalOf(entry.type) ?? none()
    const { serial } = await issueOriginal(tx, officer, { entryId: entry.id, kind, originals, serial: ctx.form['so-phoi'] ?? '' }, ctx.now)
    return `Đã ghi bản chính trên phôi số ${serial}.`
  }),
  form(
    'huy-ban-hong',
    'draftCertificate',
    async ({ ctx, tx, officer }) => {
      const given = {
        certificateId: /^\d{1,15}$/.test(ctx.form.ban ?? '') ? Number(ctx.form.ban) : none(),
        reason: tidy(ctx.form['ly-do-huy'] ?? ''),
        serial: ctx.form['so-phoi-moi'] ?? '',
      }
      const { cancelled, replacement } = await replaceSpoiled(tx, officer, given, ctx.now)
      return `Đã hủy phôi số ${cancelled.serial}, thay bằng phôi số ${replacement.serial}. Giữ bản hỏng trong hồ sơ.`
    },
    'so-phoi-moi',
  ),
]
