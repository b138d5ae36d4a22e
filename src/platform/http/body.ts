import type { FastifyRequest } from 'fastify'

export type Part = { field: string; filename: string; bytes: Buffer; tooBig: boolean }
export type Body = { fields: Record<string, string>; files: Part[] }

/** Largest file that is read whole, in bytes. What is larger is cut off and marked. */
export const FILE_LIMIT = 10 * 1024 * 1024

/** Fields and files of a posted form, urlencoded or multipart; of a repeated field the last value. */
export async function readBody(request: FastifyRequest): Promise<Body> {
  if (!request.isMultipart()) return { fields: flat(request.body), files: [] }
  const body: Body = { fields: {}, files: [] }
  try {
    for await (const part of request.parts({ limits: { fileSize: FILE_LIMIT, files: 12, fields: 300, fieldSize: 64 * 1024 } })) {
      if (part.type === 'field') {
        body.fields[part.fieldname] = clean(part.value)
        continue
      }
      const bytes = await part.toBuffer().catch(() => undefined)
      body.files.push({
        field: part.fieldname,
        filename: clean(part.filename),
        bytes: bytes ?? Buffer.alloc(0),
        tooBig: !bytes || part.file.truncated,
      })
    }
  } catch (problem) {
    throw Object.assign(problem as Error, { statusCode: (problem as { statusCode?: number }).statusCode ?? 400 })
  }
  return body
}

/** Text without NUL, which no key types and PostgreSQL refuses. */
const clean = (value: unknown): string => String(value ?? '').replaceAll('\0', ' ')

/** One string a field. */
export function flat(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null) return {}
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, clean(Array.isArray(value) ? value.at(-1) : value)]))
}
