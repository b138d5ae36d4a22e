import { shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import type { Edition } from './edition.ts'
import { questionsOf } from './pages.ts'
import type { EditionUse, Known } from './work.ts'

const openWords = ({ drafts, dossiers }: Pick<EditionUse, 'drafts' | 'dossiers'>): string =>
  [drafts > 0 ? `${drafts} bản nháp` : '', dossiers > 0 ? `${dossiers} hồ sơ đang giải quyết` : ''].filter(Boolean).join(' và ')

/**
 * What an edition that takes over would leave without a home. A dossier keeps its edition, so it loses nothing; a draft is filed under the law of
 * the day it is sent, so what was answered must still mean the same, and the place that decides must still be known.
 */
export function orphansOf(edition: Edition, { editions, inUse }: Pick<Known, 'editions' | 'inUse'>): Problem[] {
  const now = new Map(questionsOf(edition).map((question, n) => [question.id, { ...question, n }]))
  return inUse
    .filter(({ code, drafts }) => code === edition.code && drafts > 0)
    .flatMap(use => {
      const old = editions.find(one => one.code === use.code && one.from === use.from)
      const who = `${use.drafts} bản nháp của bản ${shortDay(use.from)}`
      if (!old) return []
      const changed = questionsOf(old).filter(({ id, kind }) => now.has(id) && now.get(id)?.kind !== kind)
      const placeless = old.units.length > 0 && !edition.units.some(id => old.units.includes(id))
      return [
        ...(placeless
          ? [
              {
                at: '/units',
                says: `Nơi giải quyết hỏi bằng câu khác, nên không còn biết nơi nhận của ${who}. Giữ lại một câu cũ trong nơi giải quyết`,
              },
            ]
          : []),
        ...changed.map(({ id, label }) => ({
          at: '',
          says: `Câu “${label}” (${id}) đổi loại, nên câu trả lời trong ${who} không đọc được. Đặt mã mới cho câu hỏi mới`,
        })),
      ]
    })
}

/** Why an edition may not be taken back: it has begun, or something lives under it. */
export function usesOf({ code, from }: Pick<Edition, 'code' | 'from'>, inUse: readonly EditionUse[]): Problem[] {
  return inUse
    .filter(use => use.code === code && use.from === from && use.drafts + use.dossiers > 0)
    .map(use => ({ at: '', says: `Bản này đang có ${openWords(use)}. Công bố bản mới từ một ngày sau thay vì rút` }))
}
