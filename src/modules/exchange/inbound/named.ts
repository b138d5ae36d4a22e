import type { Dossier } from '#dossiers'

/** The code of the hospital's notice that a declaration names; undefined where the birth is said to have none. */
export function noticeNamed({ answers }: Pick<Dossier, 'answers'>): string | undefined {
  const code = answers['birth.noticeCode']
  return typeof code === 'string' && answers['birth.where'] === 'co-giay' ? code.trim().toUpperCase() : undefined
}
