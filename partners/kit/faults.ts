/** What can go wrong at an agency, by name and in words. */
export const faults = {
  none: 'Chạy bình thường',
  down: 'Ngừng hẳn (trả lời 503, không gửi gì)',
  slow: 'Trả lời sau 12 giây',
  duplicate: 'Gửi mỗi thư hai lần, lát sau gửi lại lần nữa',
  reorder: 'Gửi thư sai thứ tự',
  garbage: 'Nhận thư rồi trả lời rác; thư gửi đi là JSON hỏng',
  'wrong-signature': 'Ký thư gửi đi bằng khóa khác',
  skew: 'Đồng hồ lệch một giờ: thư gửi đi cũ một giờ, thư nhận bị coi là quá cũ',
  refuse: 'Từ chối mọi thư (trả lời 422)',
  silent: 'Nhận mà không báo nhận',
  random: 'Vài giây đổi một sự cố khác',
} as const

export type Fault = keyof typeof faults
export type OneFault = Exclude<Fault, 'random'>
export const isFault = (text: string): text is Fault => Object.hasOwn(faults, text)

/** What `random` goes through. Not `refuse`: what an agency has refused only a person sends again. */
const passing: readonly OneFault[] = ['none', 'down', 'slow', 'duplicate', 'reorder', 'garbage', 'wrong-signature', 'skew', 'silent']

/** The fault of a moment under `random`: another every `everyMs`, the same for the same seed. */
export const faultAt = (seed: number, now: Date, everyMs: number): OneFault =>
  passing[Math.floor(chance(`${seed}/${Math.floor(now.getTime() / everyMs)}`) * passing.length)] ?? 'none'

/** A number from 0 up to 1 that hangs on the text alone. */
export function chance(text: string): number {
  let hash = 2166136261
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507)
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
