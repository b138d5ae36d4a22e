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

const BIRTH = { procedure: '1.001193', example: 'so-dinh-danh' } as const
const DEATH = { procedure: '1.000656', example: 'so-dinh-danh' } as const
const STATUS = { procedure: '1.004873', example: 'ket-hon' } as const
const MARRIAGE = { procedure: '1.000894', example: 'so-dinh-danh' } as const

const INTAKE = 'Nghị định 61/2018/NĐ-CP, Điều 17'
const RELATIVES = 'Luật Hộ tịch 2014, Điều 12'
const SAME_DAY = 'Luật Hộ tịch 2014, Điều 5 khoản 3'

type Told = Pick<PracticeCase, 'key' | 'title' | 'law' | 'why'>
const told = (key: string, title: string, law: string, why: string): Told => ({ key, title, law, why })
const more = (...reasons: string[]): Right => ({ act: 'askForMore', reasons, paper: true })
const HANDED: Right = { act: 'handed' }

const desk = (about: Told, rest: Omit<PracticeCase, keyof Told | 'role' | 'never'> & { never?: readonly Act[] }): PracticeCase => ({
  role: 'deskOfficer',
  never: ['turnAway', 'refer'],
  ...about,
  ...rest,
})
const justice = (about: Told, rest: Omit<PracticeCase, keyof Told | 'role' | 'never'> & { never?: readonly Act[] }): PracticeCase => ({
  role: 'civilStatusOfficer',
  never: [],
  ...about,
  ...rest,
})
const signer = (about: Told, rest: Omit<PracticeCase, keyof Told | 'role' | 'never'> & { never?: readonly Act[] }): PracticeCase => ({
  role: 'signer',
  never: ['decline'],
  ...about,
  ...rest,
})

const COMPLETE = 'Hồ sơ đủ và rõ thì tiếp nhận. Hỏi thêm là bắt người dân đi lại.'
const EXAMINE = 'Giấy tờ khớp với tờ khai và sổ thì thẩm tra và soạn giấy.'
const TODAY = 'Việc này hẹn trong ngày. Làm trước những việc còn mấy ngày.'
const FAMILY = 'Hồ sơ của người thân thì không tự làm. Giao đồng nghiệp.'

/** Everything that may come up in a day. The law of each is the one that the product itself names. */
export const practiceCases: readonly PracticeCase[] = [
  desk(told('cho-lau', 'Đủ giấy tờ, chờ lâu nhất', INTAKE, 'Hồ sơ nộp từ ba ngày trước. Ai chờ lâu nhất thì làm trước.'), {
    ...MARRIAGE,
    fault: 'none',
    urgent: true,
    right: { act: 'receive' },
  }),
  desk(told('mo', 'Ảnh giấy tờ mờ', INTAKE, 'Không đọc được giấy thì yêu cầu chụp lại đúng giấy đó, một lần cho hết.'), {
    ...BIRTH,
    fault: 'blurry',
    right: more('anh-mo'),
    never: ['turnAway', 'receive'],
  }),
  desk(
    told(
      'sai-noi',
      'Nộp sai nơi',
      'Luật Hộ tịch 2014, Điều 13',
      'Nộp sai nơi không phải lý do từ chối. Chuyển đến nơi cư trú ghi trong tờ khai; mã và thời hạn đi theo.',
    ),
    {
      ...BIRTH,
      fault: 'elsewhere',
      right: { act: 'refer', elsewhere: true },
      never: ['turnAway', 'receive'],
    },
  ),
  desk(
    told(
      'da-dang-ky',
      'Việc đã có trong sổ',
      'Luật Hộ tịch 2014, Điều 5',
      'Trẻ đã có trong sổ khai sinh. Một việc chỉ đăng ký một lần; hướng dẫn xin bản sao.',
    ),
    {
      ...BIRTH,
      fault: 'registered',
      right: { act: 'turnAway', reasons: ['da-dang-ky'] },
      never: ['receive', 'refer'],
    },
  ),
  desk(told('nguoi-nha', 'Hồ sơ của người thân', RELATIVES, FAMILY), {
    ...BIRTH,
    fault: 'relative',
    right: HANDED,
    never: ['receive', 'turnAway', 'askForMore', 'refer'],
  }),
  desk(told('du-khai-sinh', 'Khai sinh đủ giấy tờ', INTAKE, COMPLETE), { ...BIRTH, fault: 'none', right: { act: 'receive' } }),
  desk(told('sai-giay', 'Gửi nhầm giấy', 'Luật Hộ tịch 2014, Điều 34', 'Ảnh gửi lên không phải giấy báo tử. Nêu đúng giấy còn thiếu.'), {
    ...DEATH,
    fault: 'wrongPaper',
    right: more('sai-giay', 'chua-co'),
    never: ['turnAway', 'receive'],
  }),
  desk(
    told(
      'hai-lan',
      'Nộp hai lần',
      'Luật Hộ tịch 2014, Điều 5',
      'Đã có hồ sơ khác về cùng việc đang giải quyết. Không tiếp nhận lần hai, nói mã hồ sơ nộp trước.',
    ),
    {
      ...DEATH,
      fault: 'twice',
      right: { act: 'turnAway', reasons: ['nop-hai-lan'] },
      never: ['receive', 'refer'],
    },
  ),
  desk(told('khac-to-khai', 'Giấy khác tờ khai', 'Luật Hộ tịch 2014, Điều 16', 'Ngày sinh trên giấy khác tờ khai. Nêu chỗ khác để người dân sửa.'), {
    ...BIRTH,
    fault: 'differs',
    right: more('khac-to-khai'),
    never: ['turnAway', 'receive'],
  }),
  desk(told('du-khai-tu', 'Khai tử đủ giấy tờ', INTAKE, COMPLETE), { ...DEATH, fault: 'none', right: { act: 'receive' } }),
  desk(
    told(
      'thieu-dau',
      'Giấy chưa ký, chưa đóng dấu',
      'Luật Hộ tịch 2014, Điều 16',
      'Giấy chưa có chữ ký và dấu của nơi cấp thì chưa dùng được. Yêu cầu bổ sung.',
    ),
    {
      ...BIRTH,
      fault: 'noSeal',
      right: more('thieu-dau'),
      never: ['turnAway', 'receive'],
    },
  ),
  desk(told('du-hon-nhan', 'Xác nhận hôn nhân, đủ', INTAKE, COMPLETE), { ...STATUS, fault: 'none', right: { act: 'receive' } }),

  justice(told('gap-khai-sinh', 'Khai sinh hẹn hôm nay', SAME_DAY, `${EXAMINE} ${TODAY}`), {
    ...BIRTH,
    fault: 'none',
    urgent: true,
    right: { act: 'examine' },
    never: ['askForMore'],
  }),
  justice(told('gap-khai-tu', 'Khai tử hẹn hôm nay', SAME_DAY, `${EXAMINE} ${TODAY}`), {
    ...DEATH,
    fault: 'none',
    urgent: true,
    right: { act: 'examine' },
    never: ['askForMore'],
  }),
  justice(told('tt-mo', 'Ảnh giấy tờ mờ', INTAKE, 'Một cửa đã nhận nhưng giấy không đọc được. Yêu cầu chụp lại; thời hạn tạm dừng.'), {
    ...BIRTH,
    fault: 'blurry',
    urgent: true,
    right: more('anh-mo'),
    never: ['examine'],
  }),
  justice(told('tt-khac', 'Giấy khác tờ khai', 'Luật Hộ tịch 2014, Điều 16', 'Ngày trên giấy khác tờ khai. Không soạn giấy theo tờ khai sai.'), {
    ...BIRTH,
    fault: 'differs',
    urgent: true,
    right: more('khac-to-khai'),
    never: ['examine'],
  }),
  justice(told('tt-nguoi-nha', 'Hồ sơ của người thân', RELATIVES, FAMILY), {
    ...STATUS,
    fault: 'relative',
    right: HANDED,
    never: ['examine', 'askForMore'],
  }),
  justice(told('tt-hon-nhan-1', 'Xác nhận hôn nhân, đủ', 'Nghị định 123/2015/NĐ-CP, Điều 22', EXAMINE), {
    ...STATUS,
    fault: 'none',
    right: { act: 'examine' },
  }),
  justice(told('tt-hon-nhan-2', 'Xác nhận hôn nhân, đủ', 'Nghị định 123/2015/NĐ-CP, Điều 22', EXAMINE), {
    ...STATUS,
    fault: 'none',
    right: { act: 'examine' },
  }),
  justice(
    told(
      'tt-dau',
      'Giấy chưa ký, chưa đóng dấu',
      'Luật Hộ tịch 2014, Điều 16',
      'Giấy chưa có chữ ký và dấu của nơi cấp thì chưa làm căn cứ soạn giấy được.',
    ),
    {
      ...DEATH,
      fault: 'noSeal',
      urgent: true,
      right: more('thieu-dau'),
      never: ['examine'],
    },
  ),
  justice(told('tt-ket-hon', 'Kết hôn hẹn hôm nay', SAME_DAY, `${EXAMINE} ${TODAY}`), {
    ...MARRIAGE,
    fault: 'none',
    urgent: true,
    right: { act: 'examine' },
  }),
  justice(told('tt-sai-giay', 'Gửi nhầm giấy', 'Luật Hộ tịch 2014, Điều 34', 'Ảnh không phải giấy báo tử. Nêu đúng giấy còn thiếu.'), {
    ...DEATH,
    fault: 'wrongPaper',
    urgent: true,
    right: more('sai-giay', 'chua-co'),
    never: ['examine'],
  }),
  justice(told('tt-hon-nhan-3', 'Xác nhận hôn nhân, đủ', 'Nghị định 123/2015/NĐ-CP, Điều 22', EXAMINE), {
    ...STATUS,
    fault: 'none',
    right: { act: 'examine' },
  }),
  justice(told('tt-hon-nhan-4', 'Xác nhận hôn nhân, đủ', 'Nghị định 123/2015/NĐ-CP, Điều 22', EXAMINE), {
    ...STATUS,
    fault: 'none',
    right: { act: 'examine' },
  }),

  signer(told('ky-gap-sinh', 'Khai sinh hẹn hôm nay', SAME_DAY, `Bản dự thảo khớp tờ khai thì ký. ${TODAY}`), {
    ...BIRTH,
    fault: 'none',
    urgent: true,
    right: { act: 'sign' },
    never: ['decline', 'sendBack'],
  }),
  signer(
    told(
      'ky-sai-ten',
      'Bản dự thảo sai tên',
      'Luật Hộ tịch 2014, Điều 16',
      'Tên trong bản dự thảo khác tờ khai. Trả lại để soạn lại, nêu chỗ sai; ký rồi mới sửa là cải chính.',
    ),
    {
      ...BIRTH,
      fault: 'draftDiffers',
      urgent: true,
      right: { act: 'sendBack' },
      never: ['sign', 'decline'],
    },
  ),
  signer(
    told(
      'ky-duoi-tuoi',
      'Bên nữ chưa đủ 18 tuổi',
      'Luật Hôn nhân và gia đình 2014, Điều 8',
      'Bản dự thảo ghi năm sinh theo giấy tờ: bên nữ chưa đủ 18 tuổi. Từ chối giải quyết, nêu điều kiện còn thiếu.',
    ),
    {
      ...MARRIAGE,
      fault: 'underage',
      urgent: true,
      right: { act: 'decline', reasons: ['khong-du-dieu-kien'] },
      never: ['sign'],
    },
  ),
  signer(told('ky-da-dang-ky', 'Việc đã có trong sổ', 'Luật Hộ tịch 2014, Điều 5', 'Trẻ đã có trong sổ khai sinh. Không ký lần hai.'), {
    ...BIRTH,
    fault: 'registered',
    urgent: true,
    right: { act: 'decline', reasons: ['da-dang-ky'] },
    never: ['sign'],
  }),
  signer(told('ky-nguoi-nha', 'Hồ sơ của người thân', RELATIVES, FAMILY), {
    ...STATUS,
    fault: 'relative',
    right: HANDED,
    never: ['sign', 'sendBack', 'decline'],
  }),
  signer(
    told('ky-tu-nhan', 'Hồ sơ do mình tiếp nhận', 'Quy tắc tách vai của hệ thống', 'Người tiếp nhận không ký chính hồ sơ đó. Giao người ký khác.'),
    {
      ...STATUS,
      fault: 'ownIntake',
      right: HANDED,
      never: ['sign', 'decline'],
    },
  ),
  signer(told('ky-hon-nhan-1', 'Xác nhận hôn nhân, đúng', 'Nghị định 123/2015/NĐ-CP, Điều 22', 'Bản dự thảo khớp tờ khai thì ký.'), {
    ...STATUS,
    fault: 'none',
    right: { act: 'sign' },
    never: ['decline', 'sendBack'],
  }),
  signer(told('ky-gap-tu', 'Khai tử hẹn hôm nay', SAME_DAY, `Bản dự thảo khớp tờ khai thì ký. ${TODAY}`), {
    ...DEATH,
    fault: 'none',
    urgent: true,
    right: { act: 'sign' },
    never: ['decline', 'sendBack'],
  }),
  signer(
    told('ky-sai-tu', 'Bản dự thảo sai tên', 'Luật Hộ tịch 2014, Điều 34', 'Tên người mất trong bản dự thảo khác tờ khai. Trả lại để soạn lại.'),
    {
      ...DEATH,
      fault: 'draftDiffers',
      urgent: true,
      right: { act: 'sendBack' },
      never: ['sign', 'decline'],
    },
  ),
  signer(told('ky-ket-hon', 'Kết hôn hẹn hôm nay', SAME_DAY, `Bản dự thảo khớp tờ khai thì ký. ${TODAY}`), {
    ...MARRIAGE,
    fault: 'none',
    urgent: true,
    right: { act: 'sign' },
    never: ['decline', 'sendBack'],
  }),
  signer(told('ky-hon-nhan-2', 'Xác nhận hôn nhân, đúng', 'Nghị định 123/2015/NĐ-CP, Điều 22', 'Bản dự thảo khớp tờ khai thì ký.'), {
    ...STATUS,
    fault: 'none',
    right: { act: 'sign' },
  }),
  signer(told('ky-hon-nhan-3', 'Xác nhận hôn nhân, đúng', 'Nghị định 123/2015/NĐ-CP, Điều 22', 'Bản dự thảo khớp tờ khai thì ký.'), {
    ...STATUS,
    fault: 'none',
    right: { act: 'sign' },
  }),
]

/** The cases of a day of this length: the first of the role always, so that each kind of decision comes up. Their order is the seed's. */
export const casesOf = (role: PracticeRole, length: number): readonly PracticeCase[] =>
  practiceCases.filter(one => one.role === role).slice(0, length)

export const caseWith = (key: string): PracticeCase => {
  const found = practiceCases.find(one => one.key === key)
  if (!found) throw new TypeError(`no case is called ${key}`)
  return found
}
