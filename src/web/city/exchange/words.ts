import { z } from 'zod'
import { addressingFields, messages, type MessageType } from '#exchange'

/** Fields that an operator may mend, as a form names them. */
export const fieldLabels: Readonly<Record<string, string>> = {
  commune: 'Xã, phường nơi nhận',
  address: 'Địa chỉ',
  headName: 'Họ tên chủ hộ',
  headPin: 'Số định danh của chủ hộ',
  headRelation: 'Quan hệ với chủ hộ',
  headConsent: 'Ý kiến của chủ hộ',
  clinic: 'Nơi khám chữa bệnh ban đầu',
  delivery: 'Cách nhận kết quả',
  deliveryAddress: 'Địa chỉ nhận kết quả',
  applicantRelation: 'Quan hệ của người nộp',
  phone: 'Số điện thoại',
  email: 'Thư điện tử',
  payeeName: 'Họ tên người nhận tiền',
  payeePin: 'Số định danh của người nhận tiền',
  payeeRelation: 'Quan hệ của người nhận tiền',
  payeeAccount: 'Số tài khoản',
  payeeBank: 'Ngân hàng',
  benefitKind: 'Loại trợ cấp',
  insuranceNumber: 'Mã số bảo hiểm xã hội',
}

/** Lists of codes, as a person names them. */
export const listNames: Readonly<Record<string, string>> = {
  'gioi-tinh': 'Giới tính',
  'dan-toc': 'Dân tộc',
  'quoc-tich': 'Quốc tịch',
  'quan-he': 'Quan hệ',
  'quan-he-chu-ho': 'Quan hệ với chủ hộ',
  ngay: 'Cách viết ngày',
  'xa-phuong': 'Xã, phường',
  'noi-kham': 'Nơi khám chữa bệnh',
  'ly-do': 'Lý do của cơ quan',
}

/** What a letter is for, by its type. */
export const purposeOf = (type: string): string =>
  Object.hasOwn(messages, type) ? messages[type as MessageType].says : type.startsWith('cong-quoc-gia.dong-bo') ? 'Báo trạng thái hồ sơ' : type

/** Where a letter of ours stands. */
export const letterStates = {
  waiting: 'Chờ gửi',
  sent: 'Đã gửi, chưa báo nhận',
  acknowledged: 'Đã báo nhận',
  dead: 'Dừng gửi, chờ người xem',
  dropped: 'Đã bỏ',
} as const

const objectOf = (schema: unknown): Readonly<Record<string, unknown>> => (schema instanceof z.ZodObject ? schema.shape : {})

/** The addressing fields that a kind of letter has, also those that are empty now. */
export function mendableIn(type: string): readonly string[] {
  const fields = Object.hasOwn(messages, type) ? objectOf(objectOf(messages[type as MessageType].schema)['fields']) : {}
  return addressingFields.filter(field => field in fields)
}
