import type { Asked, Dossier, Json } from '#dossiers'
import type { declarationView } from '#procedures'
import { maskPin } from '#identity'

export type DeclarationView = ReturnType<typeof declarationView>

/** The open items of a supplement request; none when there is no request. */
export function askedOf({ state, asked }: Pick<Dossier, 'state' | 'asked'>): Asked[] {
  return (state === 'incomplete' || state === 'paused') && Array.isArray(asked) ? (asked as unknown as Asked[]) : []
}

/** The items of the last event of this kind: why it was turned away or declined. */
export function reasonsIn(data: { [key: string]: Json | undefined } | undefined): Asked[] {
  return Array.isArray(data?.['items']) ? (data['items'] as unknown as Asked[]) : []
}

/** The declaration as it was sent, with personal numbers masked. */
export function declarationOf({ declaration, parties }: Pick<Dossier, 'declaration' | 'parties'>): DeclarationView {
  const { title, sections, oath } = declaration as unknown as DeclarationView
  const masked = (value: string) => parties.reduce((text, pin) => text.replaceAll(pin, maskPin(pin)), value)
  return { title, oath, sections: sections.map(({ title, rows }) => ({ title, rows: rows.map(row => ({ ...row, value: masked(row.value) })) })) }
}
