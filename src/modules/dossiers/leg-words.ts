import { agencyNames } from '#procedures'
import { CIVIL, isOpen, type Leg, type LegMove } from './leg.ts'

export const agencyName = (agency: string): string => agencyNames[agency] ?? agency

type Said = { readonly [key: string]: unknown }
const sentences: Record<LegMove, (agency: string, part: string) => string> = {
  start: (agency, part) => `Đã gửi phần ${part} cho ${agency}`,
  accept: (agency, part) => `${agency} đã tiếp nhận phần ${part}`,
  verify: (agency, part) => `${agency} đang xác minh cho phần ${part}`,
  fallShort: (agency, part) => `${agency} cần bổ sung cho phần ${part}`,
  supplement: (agency, part) => `Đã bổ sung phần ${part} cho ${agency}`,
  complete: (agency, part) => `${agency} đã làm xong phần ${part}`,
  refuse: (agency, part) => `${agency} từ chối phần ${part}`,
  apologise: (_, part) => `Xin lỗi và hẹn lại phần ${part}`,
  resend: (agency, part) => `Đã gửi lại phần ${part} cho ${agency}`,
  drop: (_, part) => `Dừng phần ${part}`,
}

/** What happened to a part of a group, as a sentence, from what `moveLeg` wrote into the log. */
export function legEventWords({ move, name, agency }: Said): string {
  const says = typeof move === 'string' && Object.hasOwn(sentences, move) ? sentences[move as LegMove] : undefined
  return says ? says(agencyName(String(agency)), String(name)) : 'Cơ quan phối hợp báo tin'
}

type Seen = Pick<Leg, 'kind' | 'name' | 'agency' | 'state'>

/** How the whole group stands: the civil event, whom it waits for, what waits for the applicant, what came to an end otherwise. */
export function groupWords(legs: readonly Seen[]): string {
  const civil = legs.find(({ kind }) => kind === CIVIL)
  const others = legs.filter(({ kind }) => kind !== CIVIL)
  const agencies = (which: readonly Seen[]) => [...new Set(which.map(({ agency }) => agencyName(agency)))].join(', ')
  const line = (says: string, which: readonly Seen[]) => (which.length > 0 ? [`${says}: ${agencies(which)}.`] : [])
  const of = (...states: readonly Leg['state'][]) => others.filter(({ state }) => states.includes(state))
  if (civil && isOpen(civil)) return [`Đang làm ${civil.name}.`, ...line('Sau đó các nơi làm cùng lúc', others)].join(' ')
  if (civil?.state === 'completed' && others.every(({ state }) => state === 'completed')) return `${civil.name} và mọi phần làm cùng lúc đã xong.`
  return [
    civil?.state === 'completed' ? `${civil.name} đã xong.` : 'Hồ sơ đã dừng nên các phần cũng dừng.',
    ...line('Cần bổ sung cho', of('deficient')),
    ...line('Đang chờ', of('asked', 'accepted', 'verifying')),
    ...line('Bị từ chối ở', of('refused')),
  ].join(' ')
}
