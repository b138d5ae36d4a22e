import { z } from 'zod'

/** Texts and codes as agencies exchange them. */
export const text = (most: number) => z.string().min(1).max(most)
export const moment = z.iso.datetime({ offset: true })
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A file that goes by its hash; its bytes are fetched or brought beforehand at `/api/v1/exchange/files/{sha256}`. */
export const file = z.strictObject({
  name: text(200),
  sha256,
  type: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  size: z.int().min(1).max(20_000_000),
})

/** The entry in the book that the event is. */
export const entry = z.strictObject({ book: text(40), number: text(40), on: text(10), unit: text(40), unitName: text(200) })

/**
 * What a part of a group brings to its agency. `fields` are named like those of the books; days and codes are in the agency's own manner.
 * `round` is 1, and higher when it was mended or sent again.
 */
export const legRequest = <const N extends string, const O extends string>(needed: readonly N[], optional: readonly O[]) =>
  z.strictObject({
    dossier: text(64),
    leg: text(40),
    round: z.int().min(1),
    dueAt: moment.nullable(),
    entry,
    fields: z.strictObject({
      ...(Object.fromEntries(needed.map(name => [name, text(300)])) as Record<N, z.ZodString>),
      ...(Object.fromEntries(optional.map(name => [name, text(300).optional()])) as Record<O, z.ZodOptional<z.ZodString>>),
    }),
    note: text(1000).optional(),
    files: z.array(file).max(20),
  })

/** What an agency says of a part. */
export const legNews = <S extends z.ZodRawShape>(shape: S) => z.strictObject({ dossier: text(64), leg: text(40), round: z.int().min(1), ...shape })
