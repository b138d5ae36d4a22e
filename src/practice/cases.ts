import {
  BIRTH,
  COMPLETE,
  DEATH,
  desk,
  EXAMINE,
  FAMILY,
  HANDED,
  INTAKE,
  justice,
  MARRIAGE,
  more,
  type PracticeCase,
  type PracticeRole,
  RELATIVES,
  SAME_DAY,
  STATUS,
  TODAY,
  told,
} from './case.ts'
import { signerCases } from './signer-cases.ts'

export { type Act, type Fault, lengths, type PracticeCase, type PracticeRole, practiceRoles, type Right } from './case.ts'

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

  ...signerCases,
]

/** The cases of a day of this length: the first of the role always, so that each kind of decision comes up. Their order is the seed's. */
export const casesOf = (role: PracticeRole, length: number): readonly PracticeCase[] =>
  practiceCases.filter(one => one.role === role).slice(0, length)

export const caseWith = (key: string): PracticeCase => {
  const found = practiceCases.find(one => one.key === key)
  if (!found) throw new TypeError(`no case is called ${key}`)
  return found
}
