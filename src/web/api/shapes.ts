import { z } from 'zod'
import { isDay, type Day } from '#kernel/day.ts'
import { parseInstant, type Instant } from '#kernel/instant.ts'

/** A calendar day `YYYY-MM-DD`. */
export const dayShape = z
  .string({ error: 'Thiếu ngày. Ghi dạng 2017-03-15.' })
  .refine(isDay, { error: issue => `Ngày "${String(issue.input)}" không có trong lịch. Ghi dạng 2017-03-15.` })
  .transform(text => text as Day)
  .meta({ format: 'date', example: '2017-03-15' })

/** A moment, RFC 3339 with offset. */
export const momentShape = z
  .string({ error: 'Thiếu thời điểm. Ghi dạng 2017-03-17T15:20:00+07:00.' })
  .refine(text => parseInstant(text) !== undefined, {
    error: issue => `Thời điểm "${String(issue.input)}" chưa đọc được. Ghi dạng 2017-03-17T15:20:00+07:00.`,
  })
  .transform(text => parseInstant(text) as Instant)
  .meta({ format: 'date-time', example: '2017-03-17T15:20:00+07:00' })

export const levelShape = z.enum(['city', 'district', 'commune'], { error: 'level là một trong: city, district, commune.' })

export const unitShape = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  type: z.string(),
  level: z.string(),
  parent: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
})
