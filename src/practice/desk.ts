import { day } from '#kernel/day.ts'
import type { Tx } from '#platform/db/index.ts'
import { addOfficers, addPosts, addRelatives, type Officer, type Role } from '#identity'
import { fullName, unitsById } from '#units'
import type { PracticeRole } from './cases.ts'

/** Where everybody practises, and where the misdirected dossier belongs. */
export const UNIT = '00082@2025-07-01'
export const ELSEWHERE = '00160@2025-07-01'
export const HOME = 'Xã Ba Vì, Hà Nội'
/** The law that is practised is that of the communes; before this day there are none. */
export const FIRST = day('2025-07-01')
export const LEARNER = 'hoc-vien'
const LEARNER_PIN = '001090999999'

type Member = { readonly id: string; readonly name: string; readonly pin: string; readonly roles: readonly Role[] }
const members: readonly Member[] = [
  { id: 'mot-cua', name: 'Nguyễn Thị Một Cửa', pin: '001188900001', roles: ['deskOfficer'] },
  { id: 'tu-phap', name: 'Trần Văn Tư Pháp', pin: '001085900002', roles: ['civilStatusOfficer'] },
  { id: 'nguoi-ky', name: 'Lê Thị Người Ký', pin: '001178900003', roles: ['signer'] },
]
const colleagues: Readonly<Record<PracticeRole, Member>> = {
  deskOfficer: { id: 'dong-nghiep', name: 'Phạm Văn Đồng Nghiệp', pin: '001082900004', roles: ['deskOfficer'] },
  civilStatusOfficer: { id: 'dong-nghiep-tp', name: 'Phạm Thị Đồng Nghiệp', pin: '001182900005', roles: ['civilStatusOfficer'] },
  signer: { id: 'dong-nghiep-ky', name: 'Hoàng Văn Đồng Nghiệp', pin: '001072900006', roles: ['signer'] },
}

const posts = (who: readonly Member[], unitName: string) =>
  who.flatMap(({ id, roles }) => roles.map(role => ({ officer: id, unit: UNIT, unitName, role, from: FIRST })))
const nameOf = async (tx: Tx): Promise<string> => {
  const [unit] = await unitsById(tx, [UNIT])
  if (!unit) throw new TypeError('the units are not loaded')
  return fullName(unit)
}

/** The invented desk, written into the template. Again changes nothing. */
export async function writeDesk(tx: Tx): Promise<void> {
  const all = [...members, ...Object.values(colleagues)]
  await addOfficers(
    tx,
    all.map(({ id, name, pin }) => ({ id, name, pin, username: id })),
  )
  await addPosts(tx, posts(all, await nameOf(tx)))
}

/** The learner under the own name, with the role that is practised, and the relative whose dossier comes in. */
export async function writeLearner(tx: Tx, name: string, role: PracticeRole, relative: string | undefined): Promise<void> {
  await addOfficers(tx, [{ id: LEARNER, name, pin: LEARNER_PIN, username: LEARNER }])
  await addPosts(tx, posts([{ id: LEARNER, name, pin: LEARNER_PIN, roles: [role] }], await nameOf(tx)))
  if (relative) await addRelatives(tx, [{ officer: LEARNER, pin: relative, relation: 'người thân' }])
}

const asOfficer = ({ id, name, pin, roles }: Member): Officer => ({
  kind: 'officer',
  id,
  name,
  pin,
  unit: UNIT,
  unitName: UNIT,
  roles,
  relatives: [],
})

/** Who of the desk holds this role. */
export const onDesk = (role: PracticeRole): Officer => asOfficer(members.find(({ roles }) => roles.includes(role))!)
/** To whom the learner hands what may not be done by oneself. */
export const colleagueOf = (role: PracticeRole): Officer => asOfficer(colleagues[role])
/** The learner as whoever took a dossier in at the desk. */
export const learnerAtDesk = (name: string): Officer => asOfficer({ id: LEARNER, name, pin: LEARNER_PIN, roles: ['deskOfficer'] })
