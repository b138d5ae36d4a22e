import { z } from 'zod'
import { file, legNews, moment, sha256, text } from './parts.ts'

/** Báo nhận: the agency has this letter. */
export const acknowledged = z.strictObject({ letter: z.uuid() })
/** Tiếp nhận: the agency has begun with the part. */
export const accepted = legNews({})
/** Xác minh: the part takes longer, whom the agency asks. */
export const verifying = legNews({ whom: text(200) })
/** Cần bổ sung: what is to be mended; `code` is the agency's own. */
export const deficient = legNews({
  asked: z
    .array(z.strictObject({ code: text(40), says: text(500), field: text(40).optional() }))
    .min(1)
    .max(20),
})
/** Hoàn thành: the paper that came of it. */
export const completed = legNews({
  result: z.strictObject({ name: text(200), number: text(60), issuedOn: text(10), signer: text(100), file: file.optional() }),
})
/** Từ chối, with the agency's own code for the reason. */
export const refused = legNews({ code: text(40), says: text(1000) })
/** Xin lỗi và hẹn lại. */
export const late = legNews({ reason: text(500), until: moment })

/** Số định danh, or why there is none yet. */
export const pin = z.strictObject({ dossier: text(64), pin: z.string().regex(/^\d{12}$/) })
export const doubtful = z.strictObject({
  dossier: text(64),
  says: text(500),
  alike: z.array(z.strictObject({ name: text(100), born: text(20), masked: text(12) })).max(20),
})

/** Giấy chứng sinh and giấy báo tử, signed by a hospital and sent ahead of the people (`XXXXX.GCS.ZZZZZ.YY`). */
export const birthNotice = z.strictObject({
  code: z.string().regex(/^[0-9A-Z]{5}\.GCS\.[0-9A-Z]{1,10}\.\d{2}$/),
  hospital: text(200),
  issuedOn: z.iso.date(),
  motherName: text(100),
  motherPin: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  motherBorn: text(10).optional(),
  born: moment,
  sex: z.enum(['nam', 'nu']),
  weight: z.int().min(300).max(9000).optional(),
  ordinal: z.int().min(1).max(9).optional(),
  childName: text(100).optional(),
  place: text(300),
})
export const deathNotice = z.strictObject({
  code: z.string().regex(/^[0-9A-Z]{5}\.GBT\.[0-9A-Z]{1,10}\.\d{2}$/),
  hospital: text(200),
  issuedOn: z.iso.date(),
  name: text(100),
  pin: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  born: text(10).optional(),
  sex: z.enum(['nam', 'nu']),
  died: moment,
  place: text(300),
  cause: text(300).optional(),
})

/** A dossier that was filed at the national portal. `answers` by the questions of the edition; the papers were brought as files. */
export const filed = z.strictObject({
  procedure: text(20),
  edition: z.iso.date(),
  portalCode: text(64),
  unit: text(40),
  filedAt: moment,
  answers: z.record(text(80), z.union([z.string().max(1000), z.number(), z.boolean()])),
  papers: z.array(z.strictObject({ paper: text(60), name: text(200), sha256, type: z.enum(['application/pdf', 'image/jpeg', 'image/png']) })).max(50),
  applicant: z.strictObject({ name: text(100), pin: z.string().regex(/^\d{12}$/), phone: text(20).optional() }),
})
