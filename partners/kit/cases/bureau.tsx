import { createHash } from 'node:crypto'
import type { Settings } from '../config.ts'
import { eveningOf } from '../day.ts'
import { taking } from '../inbox.ts'
import { agencyPage } from '../page.tsx'
import { openAgency, type Asked, type Desk, type Running, type Shown, type Spec } from '../server.tsx'
import { askPage, casePage, headPage, inboxPage } from './pages.tsx'
import { requestOf, unknownCodes, type Kind } from './kind.ts'
import { machineTurn } from './machine.ts'
import { move, type Bureau, type Move } from './moves.ts'
import { nextStep } from './pace.ts'
import { caseTables, eventsOf, latestParts, openPart, partById, partByKey } from './store.ts'

type BureauSpec = Pick<Spec, 'agency' | 'source' | 'clerks' | 'tables' | 'codes'> & Bureau & { readonly more?: Spec['pages'] }

/** A stand-in that does parts of groups: letters open cases, clerks or a machine decide them, each decision is a letter. */
export const openBureau = (bureau: BureauSpec, settings: Settings): Promise<Running> =>
  openAgency(
    {
      ...bureau,
      tables: `${caseTables};${bureau.tables}`,
      takes: desk => Object.fromEntries(bureau.kinds.map(kind => [kind.type, takingOf(desk, kind)])),
      pages: (desk, asked) => pages(bureau, desk, asked),
      open: path => path.startsWith('/xac-nhan/'),
      turn: (desk, now) => machineTurn(desk, bureau, now),
    },
    settings,
  )

const takingOf = (desk: Desk, kind: Kind) =>
  taking({
    shape: requestOf(kind),
    problems: unknownCodes(kind),
    take: async (ask, letter, data, now) => openPart(ask, letter, data, nextStep(desk, now)({ ...data, state: 'new' }), now),
  })

async function pages(bureau: BureauSpec, desk: Desk, asked: Asked): Promise<Shown | undefined> {
  const { ask } = desk.kept
  const { path } = asked
  if (path === '/') return { page: inboxPage(bureau.agency, bureau.kinds, await latestParts(ask), desk.fault(), asked.now) }
  const [, key] = /^\/xac-nhan\/([\w-]{16})$/.exec(path) ?? []
  if (key) return head(bureau, desk, asked, key)
  const [, id, file, question] = /^\/phan\/(\d{1,18})(?:\/tep\/([0-9a-f]{64})|(\/hoi))?$/.exec(path) ?? []
  if (!id) return bureau.more?.(desk, asked)
  if (file) return fetched(bureau, desk, id, file)
  if (question) return questioned(bureau, desk, id)
  return oneCase(bureau, desk, asked, id)
}

async function oneCase(bureau: BureauSpec, desk: Desk, { method, form, clerk, now }: Asked, id: string): Promise<Shown | undefined> {
  const wanted = method === 'POST' ? moveOf(form) : undefined
  const done = wanted && (await move(desk, bureau, id, wanted, clerk?.name ?? '', now))
  if (done) return { to: `/phan/${id}` }
  const part = await partById(desk.kept.ask, id)
  const kind = bureau.kinds.find(({ leg }) => leg === part?.leg)
  if (!part || !kind) return undefined
  const view = { part, kind, events: await eventsOf(desk.kept.ask, id), codes: bureau.codes ?? {}, wrong: method === 'POST', now }
  return { page: casePage(bureau.agency, view), status: method === 'POST' ? 422 : 200 }
}

/** What a clerk's form asks for; undefined when something is missing. */
function moveOf(form: URLSearchParams): Move | undefined {
  const text = (name: string) => form.get(name)?.trim() ?? ''
  const until = eveningOf(text('den'))
  switch (form.get('viec')) {
    case 'accept':
      return { do: 'accept' }
    case 'verify':
      return { do: 'verify' }
    case 'complete':
      return { do: 'complete' }
    case 'fallShort':
      return { do: 'fallShort', codes: form.getAll('ma') }
    case 'refuse':
      return { do: 'refuse', code: text('ma'), says: text('noi-dung') }
    case 'late':
      return until && text('ly-do') ? { do: 'late', reason: text('ly-do'), until } : undefined
    default:
      return undefined
  }
}

/** Where the head of the household says yes or no; stands for VNeID, so whoever has the address may answer, once. */
async function head(bureau: BureauSpec, desk: Desk, { method, form, now }: Asked, key: string): Promise<Shown | undefined> {
  const part = await partByKey(desk.kept.ask, key)
  if (!part) return undefined
  const answer = method === 'POST' ? form.get('tra-loi') : null
  const refusal = bureau.kinds.find(({ leg }) => leg === part.leg)?.refusals[0]?.code ?? ''
  const wanted: Move | undefined =
    answer === 'co' ? { do: 'accept', consent: 'yes' } : answer === 'khong' ? { do: 'refuse', code: refusal } : undefined
  if (wanted && part.state === 'verifying') {
    await move(desk, bureau, part.id, wanted, part.data.fields['headName'] ?? 'Người được hỏi', now)
    return { to: `/xac-nhan/${key}` }
  }
  return { page: headPage(bureau.agency, part) }
}

/** A paper that came with the case, from the city; shown only when its bytes are those that the letter named. */
async function fetched({ agency }: BureauSpec, { kept, city }: Desk, id: string, sha256: string): Promise<Shown | undefined> {
  const part = await partById(kept.ask, id)
  const file = part?.data.files.find(one => one.sha256 === sha256)
  if (!file) return undefined
  const { status, bytes } = await city.call(`/files/${sha256}`, { method: 'GET' }).catch(() => ({ status: 0, bytes: Buffer.alloc(0) }))
  const whole = createHash('sha256').update(bytes).digest('hex') === sha256
  if (status === 200 && whole) return { bytes, type: file.type }
  const says =
    status === 200 ? 'Tệp nhận được khác tệp mà thư nêu, nên không mở.' : `Chưa lấy được tệp từ thành phố (${status || 'mất kết nối'}). Thử lại sau.`
  return { page: agencyPage(agency, 'Chưa mở được giấy tờ', <p>{says}</p>), status: 502 }
}

/** What the city tells of the case when it is asked, with the step and the act on which the question rests. */
async function questioned({ agency }: BureauSpec, { kept, city }: Desk, id: string): Promise<Shown | undefined> {
  const part = await partById(kept.ask, id)
  if (!part) return undefined
  const why = new URLSearchParams({ step: part.leg, ground: part.ground })
  const { status, bytes } = await city
    .call(`/dossiers/${encodeURIComponent(part.dossier)}?${why}`, { method: 'GET' })
    .catch(() => ({ status: 0, bytes: Buffer.from('Mất kết nối') }))
  return { page: askPage(agency, part, status, bytes.toString()) }
}
