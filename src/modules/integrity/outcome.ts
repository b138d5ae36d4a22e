/** What a person may find; nothing here is a verdict. */
export const outcomes = {
  explained: 'Đã giải thích được',
  mended: 'Đã sửa',
  passedOn: 'Đã chuyển cơ quan có thẩm quyền',
  notThis: 'Không phải việc này',
} as const
export type Outcome = keyof typeof outcomes
export type SignalState = 'open' | Outcome

export const signalStates: Readonly<Record<SignalState, string>> = { open: 'Chờ xem lại', ...outcomes }
export const isOutcome = (text: string): text is Outcome => Object.hasOwn(outcomes, text)
export const isSignalState = (text: string): text is SignalState => Object.hasOwn(signalStates, text)
