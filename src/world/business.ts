import { addDays, type Day } from '#kernel/day.ts'
import { dayOf, plusMinutes, type Instant } from '#kernel/instant.ts'
import type { Database } from '#platform/db/index.ts'
import { checkOrganisation, giveMandate, registerOrganisation, type Officer } from '#identity'
import { citizen } from './cast.ts'
import { keepPiece, piecesOf } from './store.ts'

const PIECE = 'to-chuc'
const CERTIFIED_COPIES = '2.000815'
const DAY = 24 * 60
const hoa: Officer = {
  ...{ kind: 'officer', id: 'hoa', name: 'Mai Xuân Hòa', pin: '001080120473', unit: '01@2004-08-31', unitName: 'Hà Nội' },
  ...{ roles: ['cityOperator'], relatives: [] },
}
const sen = {
  ...{ taxCode: '9900000016', name: 'Công ty TNHH Sen Minh Họa', kind: 'doanh-nghiep', phone: '0900000108', email: 'vanthu@sen.example' },
  document: '9900000016',
}
const quy = {
  ...{ taxCode: '9900000023', name: 'Quỹ Khuyến học Minh Họa', kind: 'to-chuc-khac', phone: '0900000103', email: '' },
  document: '12/QĐ-MH',
}

/** A made-up company, checked, whose employee may file certified copies for it; and a fund that waits for the city's word. Once. */
export async function writeBusiness(database: Database, now: Instant): Promise<void> {
  if ((await piecesOf(database)).pieces.has(PIECE)) return
  const ago = (days: number) => plusMinutes(now, -days * DAY)
  const on = (days: number): Day => addDays(dayOf(now), days)
  await database.write(async tx => {
    const dung = await citizen(tx, 'dung', ago(40))
    const company = await registerOrganisation(tx, dung, { ...sen, documentDay: on(-900) }, ago(30))
    await checkOrganisation(tx, hoa, company, { verdict: 'confirmed', note: 'Dữ liệu minh họa: đã xem giấy chứng nhận bản chính.' }, ago(29))
    await giveMandate(
      tx,
      dung,
      company,
      {
        ...{ pin: '001197020318', name: 'Lê Thu Hà', may: 'file', procedures: [CERTIFIED_COPIES] },
        ...{ from: on(-20), to: on(180), document: '01/GUQ-MH', documentDay: on(-20) },
      },
      ago(20),
    )
    await registerOrganisation(tx, await citizen(tx, 'mai', ago(3)), { ...quy, documentDay: on(-100) }, ago(2))
    await keepPiece(tx, PIECE, { dossiers: 0 })
  })
}
