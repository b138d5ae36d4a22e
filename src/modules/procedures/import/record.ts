/** A way to apply, as the record tells of it. */
export type RawWay = {
  readonly way: string
  readonly time: string
  readonly days: string
  readonly unit: string
  readonly fee: string
  readonly amount: string
}
export type RawPaper = {
  readonly name: string
  readonly required: string
  readonly form: string
  readonly originals: string
  readonly copies: string
}

/** One record as it came, all text; `no` is the row of a sheet or the place in a list. */
export type Raw = {
  readonly no: number
  readonly code: string
  readonly name: string
  readonly formerName: string
  readonly sector: string
  readonly level: string
  readonly audiences: readonly string[]
  readonly agency: string
  readonly about: string
  readonly steps: readonly string[]
  readonly papers: readonly RawPaper[]
  readonly ways: readonly RawWay[]
  readonly results: readonly string[]
  readonly law: readonly string[]
  readonly keywords: readonly string[]
  readonly lifeEvents: readonly string[]
  readonly from: string
  readonly to: string
}

export type Format = 'json' | 'xlsx' | 'csv'
/** What a file holds. `notes` are about the file as a whole: columns that nobody knows. */
export type Read = { readonly format: Format; readonly records: readonly Raw[]; readonly notes: readonly string[] }

/** More are not read at once. */
export const MOST_RECORDS = 5000

/** A way of which nothing is told yet. */
export const noWay: RawWay = { way: '', time: '', days: '', unit: '', fee: '', amount: '' }
