import type { Dossier } from '#dossiers'

/** A line of the fee as it stood when the dossier was filed: whole đồng, and how often. */
export type ChargedLine = {
  readonly line: string
  readonly name: string
  readonly amount: number
  readonly times: number
  readonly certain: boolean
  readonly source: string
}

/** What a dossier owes. `certain` is false while an amount has not been read in the act itself. */
export type Charge = {
  readonly lines: readonly ChargedLine[]
  readonly total: number
  readonly certain: boolean
  readonly reason: string
  readonly law: string
}

const LAW = 'Luật Hộ tịch 2014, Điều 11'

/** Who pays no fee of civil status, with the article that says so; the keys are those of the declaration. */
export const grounds = {
  'co-cong': { label: 'Gia đình có công với cách mạng', law: LAW },
  'ho-ngheo': { label: 'Hộ nghèo', law: LAW },
  'khuyet-tat': { label: 'Người khuyết tật', law: LAW },
} as const

export type Ground = keyof typeof grounds

/** Whether the law knows this ground. */
export const isGround = (text: string): text is Ground => Object.hasOwn(grounds, text)

/** The fee that was frozen when the dossier was filed; it never follows a later table. */
export function chargeOf({ fee }: Pick<Dossier, 'fee'>): Charge {
  const { lines = [], total = 0, certain = true, reason = '', law = '' } = (fee ?? {}) as Partial<Charge>
  return { lines, total, certain, reason, law }
}

/** The ground that the applicant has declared, so that the paper for it is still to be seen; undefined when none was. */
export function declaredGround({ answers }: Pick<Dossier, 'answers'>): Ground | undefined {
  const said = answers['fee.exempt']
  return typeof said === 'string' && isGround(said) ? said : undefined
}

export type Settlement = {
  /** The lines that are still to be paid. */
  readonly owed: readonly ChargedLine[]
  readonly amount: number
  readonly certain: boolean
}

export const sumOf = (lines: readonly Pick<ChargedLine, 'amount' | 'times'>[]): number =>
  lines.reduce((sum, { amount, times }) => sum + amount * times, 0)

/** What is left to be paid after an exemption and a receipt that stands. Pure. */
export function settle(charge: Charge, { exempted, paid }: { exempted?: readonly string[] | undefined; paid: boolean }): Settlement {
  const owed = paid ? [] : charge.lines.filter(({ line, amount, times }) => amount * times > 0 && !exempted?.includes(line))
  return { owed, amount: sumOf(owed), certain: charge.certain || owed.every(({ certain }) => certain) }
}
