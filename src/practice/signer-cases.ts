import { BIRTH, DEATH, FAMILY, HANDED, MARRIAGE, RELATIVES, SAME_DAY, signer, STATUS, TODAY, told, type PracticeCase } from './case.ts'

/** What whoever signs meets. */
export const signerCases: readonly PracticeCase[] = [
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
