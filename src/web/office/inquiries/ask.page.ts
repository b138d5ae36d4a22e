import { NotFound, Refusal, type Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import type { Officer } from '#identity'
import { allowedActions, dossierByCode, verify, type Dossier } from '#dossiers'
import { editionFrom, partiesOf, timeOf, type KnownParty } from '#procedures'
import { ask, questions, type About } from '#registers'
import { fullName, searchUnits, unitsById, existsOn } from '#units'
import type { CommuneOption } from '#ui/fields.tsx'
import type { Ctx, Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { tell } from '../act.ts'
import { extensionWords } from '../decisions/verify.page.tsx'
import { factsOf } from '../dossier/view.ts'
import { around, does, goTo, PageProblems, problemsOf, shown, shows, statusOf } from '../frame.ts'
import { ShowAsk } from './ask.show.tsx'
import { aboutLine } from './words.ts'

const codeOf = ({ params }: Ctx): string => params.code ?? ''

/** Communes of today that the typed words may mean, or the one that was chosen. */
async function communesFor(ctx: Ctx): Promise<CommuneOption[]> {
  const typed = tidy(ctx.form['noi.tim'] ?? '').slice(0, 80)
  const found = typed ? await searchUnits(ctx.db, typed, ctx.today) : []
  return found.filter(({ level }) => level === 'commune').map(unit => ({ id: unit.id, name: fullName(unit), parent: unit.context }))
}

const editionOf = (ctx: Ctx, { procedure, edition }: Dossier) => editionFrom(ctx.city.editions, procedure, edition)
const peopleOf = (ctx: Ctx, dossier: Dossier): KnownParty[] => partiesOf(editionOf(ctx, dossier), dossier.answers, factsOf(dossier))

/** What waiting for the answer does to the time limit; undefined where this dossier may not wait. */
function waitWords(ctx: Ctx, officer: Officer, dossier: Dossier): string | undefined {
  const edition = editionOf(ctx, dossier)
  if (!allowedActions(officer, dossier, edition).includes('verify')) return undefined
  return extensionWords(timeOf(edition, dossier.answers, factsOf(dossier)))
}

async function reply(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const { frame, dossier } = await ctx.read(async db => ({ frame: await around(ctx, officer, db), dossier: await dossierByCode(db, codeOf(ctx)) }))
  const people = peopleOf(ctx, dossier).map((party, n) => ({ value: String(n), label: `${party.role}: ${aboutLine(party)}` }))
  return shown(
    ctx,
    ShowAsk({
      ...frame,
      code: dossier.code,
      people,
      communes: await communesFor(ctx),
      waits: waitWords(ctx, officer, dossier),
      typed: ctx.form,
      problems,
    }),
    status,
  )
}

/** Whom the question is about: somebody of the dossier, or whose name was typed. */
function aboutOf({ form }: Ctx, people: readonly KnownParty[]): About | undefined {
  const party = people[/^\d$/.test(form.ai ?? '') ? Number(form.ai) : -1]
  if (party) return { name: party.name, ...(party.born && { born: party.born }), ...(party.pin && { pin: party.pin }) }
  const name = tidy(form.ten ?? '').slice(0, 100)
  const pin = (form.so ?? '').replace(/\s/g, '')
  return name ? { name, ...(pin && { pin }) } : undefined
}

async function unitOf(ctx: Ctx): Promise<string | undefined> {
  const [chosen] = ctx.form.noi?.includes('@') ? await unitsById(ctx.db, [ctx.form.noi]) : []
  if (chosen) return chosen.level === 'commune' && existsOn(chosen, ctx.today) ? chosen.id : undefined
  const found = await communesFor(ctx)
  return found.length === 1 ? found[0]?.id : undefined
}

async function send(ctx: Ctx, officer: Officer): Promise<Reply> {
  const code = codeOf(ctx)
  const given = await unitOf(ctx)
  const { hoi, so } = ctx.form
  const id = await ctx.write(async tx => {
    const dossier = await dossierByCode(tx, code)
    const about = aboutOf(ctx, peopleOf(ctx, dossier))
    const pin = (so ?? '').replace(/\s/g, '')
    const question = hoi === 'marital-status' || hoi === 'marriage' ? hoi : undefined
    if (!given || !question || !about || (pin && !/^(\d{9}|\d{12})$/.test(pin)))
      throw new PageProblems([
        ...(given ? [] : [{ at: 'noi', says: 'Gõ tên xã, phường, bấm Tìm rồi chọn trong danh sách' }]),
        ...(question ? [] : [{ at: 'hoi', says: 'Chọn điều cần hỏi' }]),
        ...(about ? [] : [{ at: 'ten', says: 'Chọn người trong hồ sơ, hoặc nhập họ, chữ đệm, tên' }]),
        ...(pin && !/^(\d{9}|\d{12})$/.test(pin) ? [{ at: 'so', says: 'Số định danh có 12 chữ số, số chứng minh nhân dân có 9' }] : []),
      ])
    const text = tidy(ctx.form.them ?? '').slice(0, 500)
    const asked = await ask(tx, officer, { to: given, dossierCode: dossier.code, question, about, text }, ctx.now)
    if (ctx.form.cho === 'co') {
      const [unit] = await unitsById(ctx.db, [given])
      const law = { edition: editionOf(ctx, dossier), calendar: await ctx.city.calendar() }
      const wait = { ...law, version: dossier.version, whom: unit ? fullName(unit) : given, ground: questions[question], inquiry: asked.id }
      await tell(ctx, tx, await verify(tx, officer, code, wait, ctx.now), 'verifying')
    }
    return asked.id
  })
  return goTo(to.office.inquiry(id), { tone: 'ok', text: 'Đã gửi. Nơi được hỏi trả lời trong ba ngày làm việc.' })
}

const PATH = '/can-bo/xac-minh/hoi/:code'
const searching = ({ form }: Ctx) => form.tim === 'noi'
/** The box at which a refusal of the command stands. */
const places: Readonly<Record<string, string>> = { 'own-unit': 'noi', nobody: 'ten' }

export const askRoutes = [
  shows(PATH, 'verifyElsewhere', (ctx, officer) => reply(ctx, officer)),
  does(PATH, 'verifyElsewhere', async (ctx, officer) => {
    if (searching(ctx)) return reply(ctx, officer)
    try {
      return await send(ctx, officer)
    } catch (trouble) {
      if (trouble instanceof NotFound) throw trouble
      const at = trouble instanceof Refusal ? (places[trouble.reason] ?? '') : ''
      const problems = problemsOf(trouble).map(one => ({ ...one, at: one.at || at }))
      return reply(ctx, officer, problems, statusOf(trouble))
    }
  }),
]
