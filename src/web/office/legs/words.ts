import { agencyName, isWithoutSystem, type Leg, type LegState, type LegTrouble } from '#dossiers'
import type { PartLetter } from '#exchange'
import type { Tone } from '#ui/chrome.ts'

/** Why a part is looked at, and how it looks. */
export const troubleWords: Record<LegTrouble, string> = {
  late: 'Quá hạn',
  near: 'Sắp đến hạn',
  silent: 'Chưa tiếp nhận',
  deficient: 'Chờ bổ sung lâu',
  refused: 'Bị từ chối',
}
export const troubleTones: Record<LegTrouble, Tone> = { late: 'danger', near: 'warn', silent: 'warn', deficient: 'pause', refused: 'danger' }

export const stateTones: Record<LegState, Tone> = {
  planned: 'info',
  asked: 'info',
  accepted: 'info',
  verifying: 'pause',
  deficient: 'pause',
  completed: 'ok',
  refused: 'danger',
  dropped: 'warn',
}

const letterWords: Record<PartLetter['state'], string> = {
  waiting: 'Thư chưa gửi được',
  sent: 'Thư đã gửi, cơ quan chưa báo đã nhận',
  acknowledged: 'Cơ quan đã báo nhận thư, chưa tiếp nhận',
  dead: 'Thư bị trả lại, chờ người quản trị gửi lại',
  dropped: 'Thư đã bỏ, không gửi nữa',
}

/** What holds a part now: the letter, the agency, the applicant. */
export function holdsWords(leg: Leg, letter: Pick<PartLetter, 'state' | 'failure'> | undefined): string {
  const says = [...leg.asked.map(one => one.says), leg.refusal?.says].filter(Boolean).join(' ')
  switch (leg.state) {
    case 'asked':
      if (isWithoutSystem(leg)) return `${agencyName(leg.agency)} chưa nối mạng. Hỏi rồi ghi trả lời ở trang hồ sơ.`
      return letter ? [letterWords[letter.state], letter.failure].filter(Boolean).join(': ') : 'Chưa có thư gửi đi'
    case 'accepted':
      return 'Cơ quan đang giải quyết'
    case 'verifying':
      return leg.verifying ? `Đang xác minh: ${leg.verifying}` : 'Đang xác minh'
    case 'deficient':
      return `Chờ người nộp: ${says}`
    case 'refused':
      return says
    default:
      return ''
  }
}
