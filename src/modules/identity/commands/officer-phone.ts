import { sql, type Tx } from '#platform/db/index.ts'
import { readPhone } from '../phone.ts'

/** Writes down an officer's own mobile number, so that it is never taken for an applicant's. Refusal `phone` when it is no number. */
export const setOfficerPhone = (tx: Tx, officer: string, phone: string): Promise<number> =>
  tx.run(sql`update identity.officer set phone = ${readPhone(phone)} where id = ${officer}`)
