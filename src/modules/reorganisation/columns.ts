/** The columns of a file: those of data/hanoi-lineage.csv, and those that a new unit needs. */
export const needed = ['old_code', 'date', 'resolution', 'new_code', 'new_name', 'kind', 'is_main'] as const
export const allowed = [
  ...needed,
  'old_name',
  'old_district_code',
  'clause',
  'pop_share',
  'area_share_est',
  'main_certainty',
  'basis',
  'gso_note',
  'new_district_code',
  'new_former_district',
  'new_former_districts',
  'new_office',
  'new_lat',
  'new_lon',
  'new_area_km2',
  'new_population',
  'new_tile_col',
  'new_tile_row',
] as const
export type Field = (typeof allowed)[number]

/** One line of the file, as it was written. */
export type Row = { readonly line: number } & { readonly [field in Field]: string }

/** The kind of a row that ends a district: nothing inherits it. */
export const END = 'end'
export const kinds: Readonly<Record<string, string>> = {
  merge_full: 'nhập toàn bộ',
  continue: 'giữ tên, nhận thêm hoặc điều chỉnh',
  split_part: 'tách một phần',
  split_area_allpop: 'một phần diện tích, toàn bộ dân',
  split_area_only: 'chỉ diện tích',
  boundary_part: 'điều chỉnh địa giới',
  [END]: 'kết thúc cấp huyện',
}
