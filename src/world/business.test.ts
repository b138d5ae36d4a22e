import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#platform/db/index.ts'
import { town } from '../../test/stories/town.ts'
import { writeBusiness } from './business.ts'

test('thành phố mẫu có một công ty đã đối chiếu kèm giấy ủy quyền, một quỹ chờ đối chiếu; viết lại không đổi gì', async () => {
  const { db, now } = await town('2026-11-18T09:00:00+07:00')
  await writeBusiness(db, now)
  await writeBusiness(db, now)
  const states = await db.all<{ state: string; mandates: number }>(sql`
    select state, (select count(*)::int from identity.mandate m where m.organisation = o.id) as mandates from identity.organisation o order by state`)
  assert.deepEqual(
    states.map(({ state, mandates }) => `${state} ${mandates}`),
    ['confirmed 1', 'unchecked 0'],
  )
})
