import type { Settings } from '../kit/config.ts'
import { openBureau } from '../kit/cases/bureau.tsx'
import { communeCodes } from '../kit/cases/reads.ts'
import { slashed } from '../kit/day.ts'
import type { Running } from '../kit/server.tsx'
import { agency, clerks } from './agency.ts'
import codes from './codes.json' with { type: 'json' }
import { kinds } from './kinds.ts'
import { registerPage, residentTables } from './residents.tsx'

export const PORT = 8084

/** The stand-in for the police who keep the register of residence, listening. */
export const listen = (settings: Settings): Promise<Running> =>
  openBureau(
    {
      agency,
      source: 'VN/GOV/CONG-AN/CU-TRU',
      clerks,
      codes: { ...codes, ngay: { 'dd/MM/yyyy': 'Ngày viết như 25/11/2026; chỉ biết tháng, năm thì 11/2026 hoặc 2026' }, 'xa-phuong': communeCodes },
      kinds,
      tables: residentTables,
      signer: 'Trung tá Đỗ Mạnh Hùng',
      heading: 'Công an xã, phường (bản dùng thử)',
      day: slashed,
      more: async ({ kept }, { path }) => (path === '/so-cu-tru' ? { page: await registerPage(agency, kept.ask) } : undefined),
    },
    settings,
  )
