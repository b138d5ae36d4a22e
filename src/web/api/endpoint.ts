import { z } from 'zod'
import type { Problem } from '#kernel/refusal.ts'
import type { Ctx, Reply, Route } from '#ui/page.ts'

type Shapes = { params?: z.ZodObject; query?: z.ZodObject; body?: z.ZodType }

export type Endpoint = Route & { describe: { path: string; method: string; operation: object } }

type Spec<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> = {
  method?: 'GET' | 'POST'
  /** `/api/v1/units/:id` */
  path: string
  summary: string
  params?: P
  query?: Q
  body?: B
  answer: z.ZodType
  handle: (ctx: Ctx, input: { params: z.infer<P>; query: z.infer<Q>; body: z.infer<B> }) => Promise<unknown>
}

/** One call for machines: the same schemas validate what comes in and describe it in OpenAPI. Every problem of a request is told at once (RFC 9457). */
export function endpoint<P extends z.ZodObject = z.ZodObject, Q extends z.ZodObject = z.ZodObject, B extends z.ZodType = z.ZodNever>(
  spec: Spec<P, Q, B>,
): Endpoint {
  const method = spec.method ?? 'GET'
  const handle = async (ctx: Ctx): Promise<Reply> => {
    const problems: Problem[] = []
    const read = (place: string, schema: z.ZodType | undefined, value: unknown) => {
      if (!schema) return {}
      const result = schema.safeParse(value, { error: otherwise })
      if (result.success) return result.data
      problems.push(...result.error.issues.map(issue => ({ at: [place, ...issue.path].join('.'), says: issue.message })))
      return {}
    }
    const input = {
      params: read('path', spec.params, ctx.params),
      query: read('query', spec.query, ctx.query),
      body: read('body', spec.body, ctx.json),
    }
    if (problems.length > 0) return badRequest(ctx, problems)
    const answer = await spec.handle(ctx, input as never)
    return isReply(answer) ? answer : { json: answer, headers: { 'cache-control': 'public, max-age=60' } }
  }
  return { method, path: spec.path, may: 'read', machine: true, handle, describe: describe(spec, method) }
}

/** What is said where a schema has no sentence of its own. */
const otherwise = (issue: z.core.$ZodRawIssue): string =>
  issue.code === 'too_big'
    ? `Dài quá: tối đa ${issue.maximum}.`
    : issue.code === 'too_small'
      ? `Ngắn quá: tối thiểu ${issue.minimum}.`
      : 'Giá trị này sai kiểu. Xem /api/v1/openapi.json.'

/** problem+json that names every parameter that is wrong. */
export const badRequest = (ctx: Pick<Ctx, 'requestId'>, problems: readonly Problem[]): Reply => ({
  status: 400,
  type: 'application/problem+json',
  json: {
    type: 'urn:motcua:bad-parameters',
    title: 'Tham số chưa đúng',
    status: 400,
    detail: problems.map(({ says }) => says).join(' '),
    instance: `urn:request:${ctx.requestId}`,
    errors: problems,
  },
})

const isReply = (answer: unknown): answer is Reply =>
  typeof answer === 'object' &&
  answer !== null &&
  ('bytes' in answer || 'text' in answer || 'pieces' in answer || ('type' in answer && 'json' in answer))

const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'input', unrepresentable: 'any' })

function describe(spec: Shapes & { path: string; summary: string; answer: z.ZodType }, method: string) {
  const parameters = (['params', 'query'] as const).flatMap(place =>
    Object.entries(spec[place]?.shape ?? {}).map(([name, schema]) => ({
      name,
      in: place === 'params' ? 'path' : 'query',
      required: place === 'params' || !(schema as z.ZodType).safeParse(undefined).success,
      schema: schemaOf(schema as z.ZodType),
    })),
  )
  return {
    path: spec.path.replace(/:(\w+)/g, '{$1}'),
    method: method.toLowerCase(),
    operation: {
      summary: spec.summary,
      parameters,
      ...(spec.body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(spec.body) } } } } : {}),
      responses: {
        200: { description: 'OK', content: { 'application/json': { schema: schemaOf(spec.answer) } } },
        400: { description: 'Tham số chưa đúng', content: { 'application/problem+json': { schema: { type: 'object' } } } },
        404: { description: 'Không có', content: { 'application/problem+json': { schema: { type: 'object' } } } },
      },
    },
  }
}
