import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { day, type Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Tx } from '#platform/db/index.ts'
import { addOfficers, addPosts, addRelatives, citizenOf, type Citizen, type Officer, type Role } from '#identity'
import { fullName, unitsById } from '#units'

type Member = { id: string; name: string; pin: string; roles: readonly Role[]; note: string }
/** The people of one desk through both eras: the commune of 2017 and the one that took over in 2025. */
type Desk = { then?: string; now: string; members: readonly Member[] }

const staff = (id: string, name: string, pin: string, roles: readonly Role[], note: string): Member => ({ id, name, pin, roles, note })

/** The communes where somebody may sign in, with a day's work in every queue. */
export const desks: readonly Desk[] = [
  {
    then: '00073@2004-08-31',
    now: '00082@2025-07-01',
    members: [
      staff('hung', 'Đỗ Mạnh Hùng', '001084031673', ['deskOfficer'], 'Một cửa. Vợ anh có một hồ sơ ở đây, anh không được làm hồ sơ đó'),
      staff('linh', 'Hoàng Thùy Linh', '001192070853', ['deskOfficer'], 'Một cửa. Nhận hồ sơ mà anh Hùng không được làm'),
      staff('huong', 'Phạm Thị Mai Hương', '001188050412', ['civilStatusOfficer'], 'Tư pháp – hộ tịch'),
      staff('tuan', 'Trần Quốc Tuấn', '001075091835', ['signer'], 'Phó Chủ tịch, ký giấy tờ'),
      staff('khang', 'Nguyễn Đình Khang', '001069112064', ['head'], 'Chủ tịch, đứng đầu đơn vị'),
    ],
  },
  {
    then: '00160@2004-08-31',
    now: '00160@2025-07-01',
    members: [
      staff('tuyet', 'Lê Thị Ánh Tuyết', '001186021957', ['deskOfficer'], 'Một cửa, phường đông hồ sơ'),
      staff('nam', 'Vũ Hoài Nam', '001081070326', ['civilStatusOfficer'], 'Tư pháp – hộ tịch'),
      staff('ngoc', 'Ngô Thị Bích Ngọc', '001174040791', ['signer'], 'Phó Chủ tịch, ký giấy tờ'),
      staff('son', 'Đặng Văn Sơn', '001068082513', ['head'], 'Chủ tịch, đứng đầu đơn vị'),
    ],
  },
  {
    then: '00046@2004-08-31',
    now: '00070@2025-07-01',
    members: [
      staff('phuong', 'Trịnh Thu Phương', '001189101248', ['deskOfficer'], 'Một cửa'),
      staff('duc', 'Lương Minh Đức', '001083060937', ['civilStatusOfficer'], 'Tư pháp – hộ tịch'),
      staff('oanh', 'Cao Thị Kim Oanh', '001172031586', ['signer'], 'Phó Chủ tịch, ký giấy tờ'),
    ],
  },
  {
    now: '00097@2025-07-01',
    members: [
      staff('dung', 'Phan Anh Dũng', '001085090214', ['deskOfficer', 'civilStatusOfficer'], 'Kiêm một cửa và tư pháp – hộ tịch'),
      staff('vinh', 'Dương Quang Vinh', '001073051869', ['signer'], 'Phó Chủ tịch, ký giấy tờ'),
    ],
  },
]

/** Those who run the city: what one writes, another approves. */
const operators = [
  staff('hoa', 'Mai Xuân Hòa', '001080120473', ['cityOperator'], 'Điều hành thành phố, mở dịch vụ, soạn thủ tục và xem số liệu'),
  staff('yen', 'Tô Hải Yến', '001186050729', ['cityOperator'], 'Điều hành thành phố, duyệt thủ tục mà anh Hòa soạn, mở lớp tập huấn'),
]
const CITY = '01@2004-08-31'
const FIRST_DAY = day('2016-01-01')
const SECOND_ERA = day('2025-07-01')

type Known = { id: string; pin: string; name: string; birthdate: string; gender: string; phone: string; note: string }
/** The citizens of the e-ID stand-in. */
export const people: readonly Known[] = JSON.parse(readFileSync(join(import.meta.dirname, '../../partners/eid/people.json'), 'utf8'))

const TRANG = '001187071428'

/** Writes the officers, their posts and the relative for whom one of them may not act. Again changes nothing. */
export async function writeCast(tx: Tx): Promise<void> {
  const units = new Map((await unitsById(tx, [CITY, ...desks.flatMap(desk => [desk.then ?? desk.now, desk.now])])).map(unit => [unit.id, unit]))
  const nameOf = (id: string) => (units.has(id) ? fullName(units.get(id)!) : id)
  const members = [...desks.flatMap(desk => desk.members), ...operators]
  await addOfficers(
    tx,
    members.map(({ id, name, pin, note }) => ({ id, name, username: id, pin, castNote: note })),
  )
  const posts = desks.flatMap(desk => [
    ...(desk.then ? posted(desk, desk.then, FIRST_DAY, units.get(desk.then)?.validTo ?? SECOND_ERA) : []),
    ...posted(desk, desk.now, SECOND_ERA),
  ])
  await addPosts(
    tx,
    [...posts, ...operators.map(({ id }) => ({ officer: id, unit: CITY, role: 'cityOperator' as const, from: FIRST_DAY }))].map(post => ({
      ...post,
      unitName: nameOf(post.unit),
    })),
  )
  await addRelatives(tx, [{ officer: 'hung', pin: TRANG, relation: 'vợ' }])
}

const posted = ({ members }: Desk, unit: string, from: Day, to?: Day) =>
  members.flatMap(({ id, roles }) => roles.map(role => ({ officer: id, unit, role, from, ...(to ? { to } : {}) })))

/** One of the citizens, as at the first sign-in. */
export async function citizen(tx: Tx, id: string, now: Instant): Promise<Citizen> {
  const found = people.find(person => person.id === id)
  if (!found) throw new TypeError(`nobody is called ${id}`)
  return citizenOf(
    tx,
    {
      pin: found.pin,
      name: found.name,
      born: day(found.birthdate),
      sex: found.gender === 'female' ? 'nu' : 'nam',
      phone: found.phone,
      assurance: 'substantial',
    } as Parameters<typeof citizenOf>[1],
    now,
  )
}

/** An officer of the cast on duty at this unit, as the commands want to see one. */
export function onDuty(desk: Desk, unit: string, role: Role): Officer {
  const member = desk.members.find(({ roles }) => roles.includes(role)) ?? desk.members[0]!
  return {
    kind: 'officer',
    id: member.id,
    name: member.name,
    pin: member.pin,
    unit,
    unitName: unit,
    roles: member.roles,
    relatives: member.id === 'hung' ? [TRANG] : [],
  }
}
export type { Desk }
