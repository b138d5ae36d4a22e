import { messages, sampleOf, type Envelope, type MessageType } from '#exchange'
import { BASE, checks, refusedFault, takenFault, type Check } from './checks.ts'
import { lineTo, type Line, type Target } from './line.ts'
import { portalSample } from './portal-sample.ts'

/** What came of one check. `saw`: what was seen instead, when it did not pass. */
export type Result = { readonly group: string; readonly says: string; readonly passed: boolean; readonly saw?: string | undefined }
export type Report = { readonly results: readonly Result[]; readonly passed: number; readonly notes: readonly string[] }

/** The letters that the city writes. */
const samples = (): Envelope[] => [
  ...(Object.keys(messages) as MessageType[]).filter(type => messages[type].from === 'city').map(sampleOf),
  portalSample,
]

/**
 * Tries an agency's system with letters as the city sends them. A check that refuses something counts only where the right thing was taken: a system
 * that takes everything, refuses everything or says nothing passes none.
 */
export async function conform(target: Target): Promise<Report> {
  const line = lineTo(target)
  const passed = new Set<string>()
  const results: Result[] = []
  const run = async (check: Check, sample: Envelope) => {
    const lacks = check.needs.some(need => !passed.has(need))
    const saw = lacks ? 'chưa thử được: phép thử đi trước chưa đạt' : await check.run(line, sample)
    if (saw === undefined) passed.add(check.id)
    results.push({ group: check.group, says: check.says, passed: saw === undefined, saw })
  }
  const [first = portalSample] = samples()
  const [token, ...others] = target.client ? checks.tokens : []
  if (token) await run(token, first)
  const { taken, notTaken, tried } = token && !passed.has(token.id) ? { taken: [], notTaken: [], tried: [unproven] } : await tryTypes(line)
  results.push(...tried)
  const [sample] = taken
  if (sample) passed.add(BASE)
  for (const check of [...others, ...checks.after]) await run(check, sample ?? first)
  const notes = [
    ...(notTaken.length > 0 ? [`Không nhận các loại: ${notTaken.join(', ')}. Không tính.`] : []),
    ...(target.client ? [] : ['Chưa thử mã truy cập: thêm --client-id và --client-secret nếu hệ thống cần.']),
  ]
  return { results, passed: results.filter(one => one.passed).length, notes }
}

const GROUP = 'Nhận thư'
const unproven: Result = { group: GROUP, says: 'Nhận thư và báo nhận', passed: false, saw: 'chưa thử được: không lấy được mã truy cập' }

/** Each kind of letter once. A system need not take all kinds; those that it says it does not know are left out, unless it knows none. */
async function tryTypes(line: Line): Promise<{ taken: Envelope[]; notTaken: string[]; tried: Result[] }> {
  const all = []
  for (const sample of samples()) {
    const letter = line.fresh(sample)
    const heard = await line.send(letter)
    all.push({ sample, saw: takenFault(heard, letter), foreign: refusedFault(heard, 422, ['unknown-type']) === undefined, heard })
  }
  const taken = all.filter(({ saw }) => saw === undefined).map(({ sample }) => sample)
  const counted = taken.length > 0 ? all.filter(({ foreign }) => !foreign) : all
  return {
    taken,
    notTaken: all.filter(one => !counted.includes(one)).map(({ sample }) => sample.type),
    tried: counted.map(({ sample, saw, heard }) => ({
      group: GROUP,
      says: `Nhận thư ${sample.type} và báo nhận đúng mã`,
      passed: saw === undefined,
      saw: saw && [saw, heard.json['detail']].filter(Boolean).join(': ').slice(0, 300),
    })),
  }
}
