import type { Action } from '#dossiers'
import type { Role } from '#identity'

/** The roles that can be practised. */
export const practiceRoles = ['deskOfficer', 'civilStatusOfficer', 'signer'] as const satisfies readonly Role[]
export type PracticeRole = (typeof practiceRoles)[number]
/** How many dossiers a day may have. */
export const lengths = [8, 10, 12] as const

/** What is the matter with a made-up dossier; the generator builds it in. */
export type Fault =
  | 'none'
  | 'blurry'
  | 'wrongPaper'
  | 'differs'
  | 'noSeal'
  | 'elsewhere'
  | 'registered'
  | 'twice'
  | 'relative'
  | 'ownIntake'
  | 'draftDiffers'
  | 'underage'

/** What ends a dossier's turn in an exercise: an act of the lifecycle, or that it was handed to a colleague. */
export type Act = Action | 'handed'

/** The right act; `reasons`: one of these codes must be given; `paper`: about the paper of the case; `elsewhere`: to the unit of the declaration. */
export type Right = { readonly act: Act; readonly reasons?: readonly string[]; readonly paper?: true; readonly elsewhere?: true }

export type PracticeCase = {
  readonly key: string
  readonly role: PracticeRole
  readonly procedure: string
  readonly example: string
  readonly fault: Fault
  /** Waits longest, or is due today: before everything that is not. */
  readonly urgent?: true
  readonly right: Right
  /** Acts that must never be done to it. */
  readonly never: readonly Act[]
  readonly title: string
  readonly law: string
  readonly why: string
}

export const BIRTH = { procedure: '1.001193', example: 'so-dinh-danh' } as const
export const DEATH = { procedure: '1.000656', example: 'so-dinh-danh' } as const
export const STATUS = { procedure: '1.004873', example: 'ket-hon' } as const
export const MARRIAGE = { procedure: '1.000894', example: 'so-dinh-danh' } as const

export const INTAKE = 'Nghị định 61/2018/NĐ-CP, Điều 17'
export const RELATIVES = 'Luật Hộ tịch 2014, Điều 12'
export const SAME_DAY = 'Luật Hộ tịch 2014, Điều 5 khoản 3'

type Told = Pick<PracticeCase, 'key' | 'title' | 'law' | 'why'>
export const told = (key: string, title: string, law: string, why: string): Told => ({ key, title, law, why })
export const more = (...reasons: string[]): Right => ({ act: 'askForMore', reasons, paper: true })
export const HANDED: Right = { act: 'handed' }

export const desk = (about: Told, rest: Omit<PracticeCase, keyof Told | 'role' | 'never'> & { never?: readonly Act[] }): PracticeCase => ({
  role: 'deskOfficer',
  never: ['turnAway', 'refer'],
  ...about,
  ...rest,
})
export const justice = (about: Told, rest: Omit<PracticeCase, keyof Told | 'role' | 'never'> & { never?: readonly Act[] }): PracticeCase => ({
  role: 'civilStatusOfficer',
  never: [],
  ...about,
  ...rest,
})
export const signer = (about: Told, rest: Omit<PracticeCase, keyof Told | 'role' | 'never'> & { never?: readonly Act[] }): PracticeCase => ({
  role: 'signer',
  never: ['decline'],
  ...about,
  ...rest,
})

export const COMPLETE = 'Hồ sơ đủ và rõ thì tiếp nhận. Hỏi thêm là bắt người dân đi lại.'
export const EXAMINE = 'Giấy tờ khớp với tờ khai và sổ thì thẩm tra và soạn giấy.'
export const TODAY = 'Việc này hẹn trong ngày. Làm trước những việc còn mấy ngày.'
export const FAMILY = 'Hồ sơ của người thân thì không tự làm. Giao đồng nghiệp.'
