import { day, type Day } from '../src/kernel/day.ts'
import { instant } from '../src/kernel/instant.ts'
import { newborn, type Channel, type Happening } from '../src/modules/dossiers/index.ts'

const clerk = { kind: 'officer' as const, id: 'o', name: 'Đỗ Mạnh Hùng' }
const serial = { next: 1 }

export type Life = readonly (readonly [action: Happening['action'], on: Day, time?: string, data?: Happening['data'] | undefined])[]

/** A dossier with this life at this unit, ready for `recordHistories`: its first event is the submission, a minute before the first one given. */
export function history(unit: string, channel: Channel, life: Life, procedure = '1.001193') {
  const happenings: Happening[] = life.map(([action, on, time, data = {}]) => ({ action, by: clerk, at: instant(on, time ?? '09:00'), data }))
  const submittedAt = new Date((happenings[0]?.at.getTime() ?? 0) - 60_000)
  const number = serial.next++
  return {
    born: {
      code: `T-${number}`,
      secret: 'x',
      draftId: null,
      procedure,
      edition: day('2016-01-01'),
      unit,
      channel,
      assisted: null,
      paperDate: null,
      state: 'submitted' as const,
      owner: 'phone:0900000101',
      applicant: { name: 'Nguyễn Thị Lan' },
      subject: 'Trần Minh An',
      parties: [],
      eventKey: null,
      answers: {},
      declaration: {},
      fee: {},
      submittedAt,
      ...newborn,
    },
    happenings: [{ action: 'submit' as const, by: clerk, at: submittedAt, data: {} }, ...happenings],
  }
}
