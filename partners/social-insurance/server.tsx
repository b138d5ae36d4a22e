import type { Settings } from '../kit/config.ts'
import { openBureau } from '../kit/cases/bureau.tsx'
import { communeCodes } from '../kit/cases/reads.ts'
import { packed } from '../kit/day.ts'
import type { Running } from '../kit/server.tsx'
import { agency, clerks } from './agency.ts'
import { bookTables, cardsPage } from './books.tsx'
import codes from './codes.json' with { type: 'json' }
import { kinds } from './kinds.ts'

export const PORT = 8085

/** The stand-in for the social insurance, listening. */
export const listen = (settings: Settings): Promise<Running> =>
  openBureau(
    {
      agency,
      source: 'VN/GOV/BHXH/MOT-CUA',
      clerks,
      codes: { ...codes, ngay: { yyyyMMdd: 'Ngày viết như 20261125; chỉ biết tháng, năm thì 202611 hoặc 2026' }, 'xa-phuong': communeCodes },
      kinds,
      tables: bookTables,
      signer: 'Giám đốc Ngô Thu Trang',
      heading: 'Bảo hiểm xã hội (bản dùng thử)',
      day: packed,
      more: async ({ kept }, { path }) => (path === '/the' ? { page: await cardsPage(agency, kept.ask) } : undefined),
    },
    settings,
  )
