import { addDays, type Day } from '#kernel/day.ts'
import { dayOf, iso, type Instant } from '#kernel/instant.ts'
import { newborn, type Actor, type Channel, type Happening, type Json, type recordHistories } from '#dossiers'
import { booked, caseOf, editionThen, shortDeclaration } from './case.ts'
import { person, phone, secretFor } from './names.ts'
import type { Random } from './random.ts'
import { officeMinute, type Workdays } from './workdays.ts'

export type History = Parameters<typeof recordHistories>[2][number]
export type Staff = { readonly desk: Actor; readonly justice: Actor; readonly signer: Actor & { readonly title?: string } }

/** Where dossiers live: a commune in one era, with the people who work there. */
export type Place = {
  readonly unit: string
  /** As addresses have it: `phường Cửa Nam, quận Hoàn Kiếm, Hà Nội`. */
  readonly home: string
  readonly edition: Day
  readonly confirms: boolean
  readonly staff: Staff
  readonly workdays: Workdays
  /** The last working day: every life ends by then. */
  readonly last: number
}

/** One dossier in short: filed how, accepted when (`day` is a working day, `minute` an office minute), and what becomes of it. */
export type Spec = {
  readonly procedure: string
  readonly channel: Channel
  readonly day: number
  readonly minute: number
  readonly ending: 'granted' | 'declined' | 'withdrawn' | 'turnedAway'
}

/** A whole life, but for the number in the book: `signed` says what is to be entered, `history` is finished once the entry is known. */
export type Life = {
  readonly submittedOn: Day
  readonly signed?: { readonly at: Instant; readonly entries: readonly { readonly type: string; readonly entry: Record<string, unknown> }[] }
  history(code: string, entry: Json): History
}

/** Interlinked births were births first: they are declared by the form of birth registration. */
const declaredAs: Readonly<Record<string, string>> = { '2.000986': '1.001193', '2.001023': '1.001193' }
const SLOW = new Set(['1.004873', '1.001022', '1.004859', '1.004837', '1.004845', '1.004884'])
const CUTOFF = 420 // 15:00, in office minutes
const END = 475
const OVERDUE = 0.03

/** One life out of chance: every time in office hours, every event after the one before. */
export function live(chance: Random, spec: Spec, place: Place): Life {
  const { workdays, staff } = place
  const receivedAt = workdays.at(spec.day, officeMinute(spec.minute))
  const online = spec.channel === 'self' || spec.channel === 'assisted'
  const submittedAt = new Date(receivedAt.getTime() - (online ? chance.int(5, 110) : chance.int(2, 6)) * 60_000)
  const submittedOn = dayOf(submittedAt)
  const law = editionThen(declaredAs[spec.procedure] ?? spec.procedure, submittedOn)
  const about = law && caseOf(chance, law, submittedOn, place.unit, place.home)
  const applicant = about?.applicant ?? someone(chance)
  const secret = secretFor(chance)
  const citizen: Actor = { kind: 'citizen', id: applicant.phone, name: applicant.name }
  const by = spec.channel === 'self' ? citizen : staff.desk
  const steps: Happening[] = [{ action: 'submit', by, at: submittedAt, data: { channel: spec.channel, papers: [] } }]
  const then = (action: Happening['action'], who: Actor, at: Instant, data: Happening['data'] = {}) => void steps.push({ action, by: who, at, data })

  const days = SLOW.has(spec.procedure) ? 3 : spec.minute < CUTOFF ? 0 : 1
  const dueAt = workdays.closing(spec.day + days)
  const certificate: { [field: string]: Json } = about?.drafted ?? { subjectName: applicant.name }
  let [at, minute] = [spec.day, spec.minute]
  /** Some minutes on; over closing time it is the next morning, unless there is none left: then the rest happens within the last minutes. */
  const later = (minutes: number) => {
    const before = minute
    minute += minutes
    if (minute > END && at < place.last) [at, minute] = [at + 1, Math.min(60, (minute - END) % 60) + 5]
    else if (minute > END) minute = END + (before > END ? before - END + minutes / 1000 : (minute - END) / 1000)
    return workdays.at(at, officeMinute(minute))
  }
  const wait = (days: number) => void (at = Math.min(place.last, at + days))

  if (spec.ending === 'turnedAway') then('turnAway', staff.desk, receivedAt, { items: [wrongUnit] })
  else {
    then('receive', staff.desk, receivedAt, { dueAt: iso(dueAt), dueIndexAt: iso(dueAt), dueSteps: null })
    if (spec.ending === 'withdrawn') then('withdraw', citizen, later(30), { reason: 'Người nộp đề nghị rút' })
    else {
      if (days > 1) wait(chance.int(0, days - 1))
      const examinedAt = later(chance.int(8, 30))
      then('examine', staff.justice, examinedAt, { certificate, checks: {} })
      if (spec.ending === 'declined') then('decline', staff.signer, later(15), { items: [noGround] })
      else {
        if (!place.confirms) then('present', staff.justice, examinedAt)
        else {
          then('askToConfirm', staff.justice, examinedAt, { confirmUntil: iso(workdays.closing(at + 1)) })
          then('confirm', citizen, later(chance.int(5, 30)))
        }
        if (chance.chance(OVERDUE)) wait(2)
        then('sign', staff.signer, later(chance.int(4, 14)))
      }
      if (chance.chance(0.3)) wait(chance.int(1, 3))
      then('handOver', staff.desk, later(chance.int(3, 12)), { receiver: { name: applicant.name } })
    }
  }
  const signing = steps.find(step => step.action === 'sign')

  return {
    submittedOn,
    ...(signing && about ? { signed: { at: signing.at, entries: booked(about) } } : {}),
    history: (code, entry) => ({
      born: {
        code,
        secret,
        draftId: null,
        procedure: spec.procedure,
        edition: place.edition,
        unit: place.unit,
        channel: spec.channel,
        assisted: spec.channel === 'assisted' ? helpedBy(staff.desk, submittedAt) : null,
        paperDate: spec.channel === 'backEntered' ? addDays(submittedOn, -1) : null,
        state: 'submitted',
        owner: spec.channel === 'self' ? `phone:${applicant.phone}` : `officer:${staff.desk.id}`,
        applicant,
        subject: about?.subject ?? applicant.name,
        parties: about?.parties ?? [],
        eventKey: null,
        answers: about?.answers ?? { 'subject.name': applicant.name },
        declaration: about ? shortDeclaration(about) : declarationOf(applicant.name),
        fee: free,
        submittedAt,
        ...newborn,
      },
      happenings: signing ? steps.map(step => (step === signing ? { ...step, data: { entry } } : step)) : steps,
    }),
  }
}

const helpedBy = ({ name, id }: Actor, at: Instant): Json => ({ name, officer: id, place: 'Quầy một cửa', at: iso(at), consent: true })

function someone(chance: Random) {
  const one = person(chance, chance.chance(0.5) ? 'nam' : 'nu', [1950, 1998])
  return { name: one.name, phone: phone(chance), pin: one.pin }
}

const wrongUnit = { reason: 'sai-noi-nop', says: 'Cha, mẹ không cư trú tại địa bàn này', fix: 'Nộp tại xã, phường nơi cha hoặc mẹ cư trú' }
const noGround = { reason: 'khong-du-can-cu', says: 'Thông tin khai không khớp sổ hộ tịch', fix: 'Đề nghị cải chính trước, rồi nộp lại' }
const free = { lines: [], total: 0, certain: true, reason: 'Miễn phí', law: 'Luật Hộ tịch 2014, Điều 11' }
const declarationOf = (name: string): Json => ({
  title: 'Tờ khai',
  sections: [{ title: 'Người yêu cầu', rows: [{ label: 'Họ, chữ đệm, tên', value: name }] }],
  oath: 'Nội dung khai trên là đúng sự thật.',
})
