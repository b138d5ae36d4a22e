import { readTable } from '#procedures'

/** A component of Quyết định 766/QĐ-TTg: its own points are null until somebody has checked them; `indicator` names what we count of it. */
export type Component = { readonly id: string; readonly name: string; readonly points: number | null; readonly indicator: string | null }
export type Group = { readonly id: string; readonly name: string; readonly points: number; readonly components: readonly Component[] }

/** The groups of the index with their points, from `data/index-766.csv`; what a component is worth was not verified and stays empty. */
export const groups766: readonly Group[] = [
  ...Map.groupBy(readTable(new URL('../../../../data/index-766.csv', import.meta.url)), ({ group }) => group ?? ''),
].map(([id, rows]) => ({
  id,
  name: rows[0]?.['group_name'] ?? '',
  points: Number(rows[0]?.['points']),
  components: rows.map(row => ({
    id: row['component'] ?? '',
    name: row['component_name'] ?? '',
    points: row['component_points'] ? Number(row['component_points']) : null,
    indicator: row['indicator'] || null,
  })),
}))
