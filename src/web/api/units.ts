import { z } from 'zod'
import { NotFound } from '#kernel/refusal.ts'
import { findUnit, lineageOf, searchUnits, unitsOn } from '#units'
import { endpoint } from './endpoint.ts'
import { dayShape, levelShape, unitShape } from './shapes.ts'

const kinShape = z.object({ unit: unitShape, on: z.string(), kind: z.string(), isMain: z.boolean() }).loose()

/** Units through time: those of a day, found by name, and where each came from and went. */
export const unitEndpoints = [
  endpoint({
    path: '/api/v1/units',
    summary: 'Đơn vị hành chính của một ngày',
    query: z.object({
      on: dayShape.optional(),
      level: levelShape.optional(),
      parent: z.string().max(20).optional(),
      q: z.string().max(100).optional(),
    }),
    answer: z.array(unitShape),
    handle: async (ctx, { query }) => {
      const on = query.on ?? ctx.today
      return query.q ? searchUnits(ctx.db, query.q, on, 20) : unitsOn(ctx.db, on, query.level, query.parent)
    },
  }),
  endpoint({
    path: '/api/v1/units/:id/lineage',
    summary: 'Đơn vị này từ đâu mà ra và đã nhập vào đâu',
    params: z.object({ id: z.string().regex(/^\d{2,5}@\d{4}-\d\d-\d\d$/, { error: 'Mã đơn vị có dạng 00160@2025-07-01.' }) }),
    answer: z.object({ unit: unitShape, from: z.array(kinShape), to: z.array(kinShape) }),
    handle: async (ctx, { params }) => {
      const unit = await findUnit(ctx.db, params.id)
      if (!unit) throw new NotFound(`Không có đơn vị ${params.id}. Xem danh sách ở /api/v1/units.`)
      return { unit, ...(await lineageOf(ctx.db, params.id)) }
    },
  }),
]
