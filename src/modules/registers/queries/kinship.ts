import { sql, type Db } from '#platform/db/index.ts'

/** How `b` stands to `a`, as far as births in the books show. */
export type Kinship =
  | 'parent'
  | 'child'
  | 'grandparent'
  | 'grandchild'
  | 'great-grandparent'
  | 'great-grandchild'
  | 'sibling'
  | 'half-sibling'
  | 'uncle-aunt'
  | 'nephew-niece'
  | 'cousin'

export const kinshipWords: Readonly<Record<Kinship, string>> = {
  parent: 'cha, mẹ',
  child: 'con',
  grandparent: 'ông, bà',
  grandchild: 'cháu (nội, ngoại)',
  'great-grandparent': 'cụ',
  'great-grandchild': 'chắt',
  sibling: 'anh, chị, em ruột',
  'half-sibling': 'anh, chị, em cùng cha khác mẹ hoặc cùng mẹ khác cha',
  'uncle-aunt': 'bác, chú, cậu, cô, dì ruột',
  'nephew-niece': 'cháu gọi bác, chú, cậu, cô, dì ruột',
  cousin: 'anh, chị, em họ trong phạm vi ba đời',
}

/** Generations from `a` and from `b` up to the ancestor they share; 0 is the person. */
const byDistance: Readonly<Record<string, Kinship>> = {
  '1 0': 'parent',
  '0 1': 'child',
  '2 0': 'grandparent',
  '0 2': 'grandchild',
  '3 0': 'great-grandparent',
  '0 3': 'great-grandchild',
  '1 1': 'half-sibling',
  '2 1': 'uncle-aunt',
  '1 2': 'nephew-niece',
  '2 2': 'cousin',
}

/**
 * Có họ trong phạm vi ba đời: how two people are related by blood, from the births in the books of the whole city, by the numbers of child,
 * mother and father (Luật Hôn nhân và gia đình 2014, Điều 3 khoản 18). The nearest relation; undefined when the books show none, which proves nothing.
 */
export async function kinship(db: Db, pinA: string, pinB: string): Promise<Kinship | undefined> {
  if (!pinA || !pinB || pinA === pinB) return undefined
  const shared = await db.all<{ far: string; ancestors: number }>(sql`
    with recursive up (root, pin, depth) as (
      select root, root, 0 from unnest(${[pinA, pinB]}::text[]) root
      union
      select up.root, parent.pin, up.depth + 1
      from up
      cross join lateral (
        select e.data from registers.entry e where e.type = 'so-khai-sinh' and e.data ->> 'childPin' = up.pin
        union all
        select e.data from registers.annotation a join registers.entry e on e.id = a.entry_id
        where a.kind = 'pin' and a.field = 'childPin' and a.value = up.pin and e.type = 'so-khai-sinh'
      ) birth
      cross join lateral (values (birth.data ->> 'motherPin'), (birth.data ->> 'fatherPin')) parent (pin)
      where up.depth < 3 and parent.pin ~ '^([0-9]{9}|[0-9]{12})$'
    )
    select a.depth || ' ' || b.depth as far, count(distinct a.pin)::int as ancestors
    from up a join up b on b.pin = a.pin and b.root = ${pinB} where a.root = ${pinA}
    group by a.depth, b.depth order by a.depth + b.depth, a.depth`)
  for (const { far, ancestors } of shared) {
    const relation = byDistance[far]
    if (relation) return relation === 'half-sibling' && ancestors > 1 ? 'sibling' : relation
  }
  return undefined
}
