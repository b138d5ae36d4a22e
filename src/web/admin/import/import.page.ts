import { NotFound, Refusal, type Problem } from '#kernel/refusal.ts'
import {
  checkRecords,
  importCards,
  importOf,
  ImportProblems,
  importsSoFar,
  keepFile,
  planOf,
  readRecords,
  storedCards,
  type Checked,
} from '#procedures'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Fields, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { shelfHere } from '#ui/shelf.ts'
import { ImportsPage } from './list.show.tsx'
import { TrialPage } from './trial.show.tsx'

const around = (ctx: Ctx) => ({ chrome: pageChrome(ctx), unit: ctx.visitor.kind === 'officer' ? ctx.visitor.unitName : '' })
const nameOf = ({ visitor }: Ctx) => (visitor.kind === 'officer' ? visitor.name : '')

async function list(ctx: Ctx, problems: readonly Problem[] = []): Promise<Reply> {
  return { status: problems.length > 0 ? 422 : 200, html: ImportsPage({ ...around(ctx), imports: await importsSoFar(ctx.db), problems }) }
}

async function attempt(ctx: Ctx): Promise<Reply> {
  const [file] = ctx.files.filter(({ field, filename }) => field === 'tep' && filename !== '')
  if (!file) return list(ctx, [{ at: 'tep', says: 'Chọn một tệp rồi bấm "Thử tệp này".' }])
  if (file.tooBig) return list(ctx, [{ at: 'tep', says: 'Tệp lớn hơn 10 MB. Chia thành nhiều tệp nhỏ rồi thử từng tệp.' }])
  try {
    return { redirect: to.admin.import(await ctx.db.write(tx => keepFile(tx, nameOf(ctx), file, ctx.now))) }
  } catch (trouble) {
    if (trouble instanceof Refusal) return list(ctx, [{ at: 'tep', says: trouble.message }])
    throw trouble
  }
}

const numberIn = ({ params }: Ctx): number => {
  const no = Number(params['no'])
  if (!Number.isSafeInteger(no)) throw new NotFound('Không có tệp nhập này. Mở lại danh sách tệp.')
  return no
}

/** The file looked at anew, beside what the city knows now. */
async function looked(ctx: Ctx) {
  const { body, ...file } = await importOf(ctx.db, numberIn(ctx))
  const [{ records, notes }, shelf, stored] = await Promise.all([readRecords(file.filename, body), shelfHere(ctx), storedCards(ctx.db)])
  const checked = await checkRecords(records, shelf.byCode)
  return { file, notes, checked, plan: planOf(checked, stored), shelf }
}

async function trial(ctx: Ctx, more: { problems?: readonly Problem[]; typed?: Fields } = {}): Promise<Reply> {
  const { file, notes, checked, plan } = await looked(ctx)
  return { status: more.problems ? 422 : 200, html: TrialPage({ ...around(ctx), file, notes, records: checked.length, plan, ...more }) }
}

/** Which records the operator left out, and why; lines that name none are told. */
function leftOutIn(form: Fields): { left: Map<number, string>; problems: Problem[] } {
  const left = new Map<number, string>()
  for (const [field, value] of Object.entries(form)) {
    const [, no] = /^bo-(\d{1,7})$/.exec(field) ?? []
    if (no && value === 'true') left.set(Number(no), (form[`vi-sao-${no}`] || form['ly-do-chung'] || '').trim())
  }
  const problems: Problem[] = []
  for (const line of (form['danh-sach'] ?? '').split(/\r?\n/).filter(text => text.trim() !== '')) {
    const [, no, reason = ''] = /^\s*(\d{1,7})\s*:(.*)$/.exec(line) ?? []
    if (no) left.set(Number(no), reason.trim())
    else problems.push({ at: 'danh-sach', says: `Dòng "${line.trim().slice(0, 60)}" chưa đúng. Ghi số bản ghi, dấu hai chấm, lý do.` })
  }
  return { left, problems }
}

async function take(ctx: Ctx): Promise<Reply> {
  const no = numberIn(ctx)
  const { left, problems } = leftOutIn(ctx.form)
  if (problems.length > 0) return trial(ctx, { problems, typed: ctx.form })
  const shelf = await shelfHere(ctx)
  try {
    await ctx.db.write(tx => importCards(tx, nameOf(ctx), no, left, shelf.byCode, ctx.now))
  } catch (trouble) {
    if (trouble instanceof ImportProblems) return trial(ctx, { problems: trouble.problems, typed: ctx.form })
    if (trouble instanceof Refusal) return trial(ctx, { problems: [{ at: '', says: trouble.message }], typed: ctx.form })
    throw trouble
  }
  return { redirect: to.admin.import(no) }
}

/** A text that an office program opens as text, also when it begins like a formula. */
const cell = (text: string | number) =>
  `"${String(text)
    .replace(/^[=+\-@]/, "'$&")
    .replaceAll('"', '""')}"`
const csvOf = (checked: readonly Checked[]) =>
  [
    'ban_ghi,ma,ten,loai,mau_thuan',
    ...checked.flatMap(one => one.faults.map(({ about, says }) => [one.no, one.code, one.name, about, says].map(cell).join(','))),
  ].join('\r\n')

async function faultsFile(ctx: Ctx): Promise<Reply> {
  const { file, checked } = await looked(ctx)
  return { bytes: Buffer.from(`\uFEFF${csvOf(checked)}\r\n`), type: 'text/csv; charset=utf-8', name: `mau-thuan-${file.no}.csv`, download: true }
}

export const recordImportRoutes: Route[] = [
  get('/quan-tri/nhap-thu-tuc', 'importProcedures', ctx => list(ctx)),
  post('/quan-tri/nhap-thu-tuc', 'importProcedures', attempt, { upload: true }),
  get('/quan-tri/nhap-thu-tuc/:no', 'importProcedures', ctx => trial(ctx)),
  get('/quan-tri/nhap-thu-tuc/:no/mau-thuan.csv', 'importProcedures', faultsFile),
  post('/quan-tri/nhap-thu-tuc/:no', 'importProcedures', take),
]
