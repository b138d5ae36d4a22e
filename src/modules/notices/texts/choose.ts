import type { Language, Text } from '../facts.ts'
import { bride, inEnglish, sorrow } from './english.ts'
import { bereaved, vietnamese, wedding, type NoticeKind } from './vietnamese.ts'

const general: Record<Language, Record<NoticeKind, Text>> = { vi: vietnamese, en: inEnglish }

type Own = Record<Language, Partial<Record<NoticeKind, Text>>>
const death: Own = { vi: bereaved, en: sorrow }
const marriage: Own = { vi: wedding, en: bride }

/** Where a procedure says it in words of its own; by the national code. Death registered anew is of long ago and takes the general words. */
export const ownTexts: Readonly<Record<string, Own>> = {
  '1.000656': death,
  '1.000419': death,
  '1.001766': death,
  '2.002622': death,
  '1.000894': marriage,
  '1.000593': marriage,
  '2.000806': marriage,
}

/** The text of a kind: the procedure's own, else the general one. */
export const textOf = (kind: NoticeKind, { language = 'vi', procedure = '' }: { language?: Language; procedure?: string | undefined }): Text =>
  ownTexts[procedure]?.[language][kind] ?? general[language][kind]
