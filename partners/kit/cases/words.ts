const words: Readonly<Record<string, string>> = {
  childName: 'Họ, chữ đệm, tên trẻ',
  childBorn: 'Ngày sinh của trẻ',
  childSex: 'Giới tính của trẻ',
  childPin: 'Số định danh của trẻ',
  childEthnicity: 'Dân tộc của trẻ',
  childNationality: 'Quốc tịch của trẻ',
  childBirthplace: 'Nơi sinh',
  childNative: 'Quê quán',
  motherName: 'Họ tên mẹ',
  motherPin: 'Số định danh của mẹ',
  motherBorn: 'Ngày sinh của mẹ',
  fatherName: 'Họ tên cha',
  fatherPin: 'Số định danh của cha',
  fatherBorn: 'Ngày sinh của cha',
  applicantName: 'Người nộp',
  applicantPin: 'Số định danh của người nộp',
  applicantRelation: 'Quan hệ của người nộp',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  commune: 'Xã, phường',
  address: 'Địa chỉ',
  headName: 'Chủ hộ',
  headPin: 'Số định danh của chủ hộ',
  headRelation: 'Quan hệ với chủ hộ',
  headConsent: 'Ý kiến của chủ hộ',
  clinic: 'Nơi khám chữa bệnh ban đầu',
  delivery: 'Cách nhận thẻ',
  deliveryAddress: 'Nơi nhận thẻ',
  deceasedName: 'Người đã mất',
  deceasedBorn: 'Ngày sinh',
  deceasedSex: 'Giới tính',
  deceasedPin: 'Số định danh',
  deceasedEthnicity: 'Dân tộc',
  deceasedNationality: 'Quốc tịch',
  deceasedResidence: 'Nơi cư trú cuối cùng',
  deathOn: 'Ngày mất',
  deathTime: 'Giờ mất',
  deathPlace: 'Nơi mất',
  deathCause: 'Nguyên nhân',
  payeeName: 'Người nhận trợ cấp',
  payeePin: 'Số định danh của người nhận',
  payeeRelation: 'Quan hệ của người nhận',
  payeeAccount: 'Số tài khoản',
  payeeBank: 'Ngân hàng',
  benefitKind: 'Loại trợ cấp',
  insuranceNumber: 'Mã số bảo hiểm xã hội',
  survivors: 'Người hưởng trợ cấp tuất',
}

const meanings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  headConsent: { 'nguoi-nop': 'Chủ hộ là người nộp', vneid: 'Chủ hộ xác nhận trên VNeID', giay: 'Chủ hộ đồng ý bằng văn bản' },
  delivery: { 'dien-tu': 'Bản điện tử', 'tai-cho': 'Nhận tại nơi nộp hồ sơ', 'buu-chinh': 'Qua bưu chính' },
}
const books: Readonly<Record<string, string>> = { 'so-khai-sinh': 'Sổ khai sinh', 'so-khai-tu': 'Sổ khai tử' }

/** The fields of a letter, in the order in which a clerk reads them. */
export const inOrder = (fields: Readonly<Record<string, string>>): [string, string][] => {
  const place = (name: string) => Object.keys(words).indexOf(name) + 1 || 1000
  return Object.entries(fields).toSorted(([a], [b]) => place(a) - place(b))
}

/** A value that the city writes as a word of its own, in words. */
export const meaningOf = (field: string, value: string): string => meanings[field]?.[value] ?? value
export const bookOf = (book: string): string => books[book] ?? book

/** A field of a letter in words. */
export const wordsOf = (field: string): string => words[field] ?? field

/** Which code table a field is of. */
export const listOf: Readonly<Record<string, string>> = {
  childSex: 'gioi-tinh',
  deceasedSex: 'gioi-tinh',
  childEthnicity: 'dan-toc',
  deceasedEthnicity: 'dan-toc',
  childNationality: 'quoc-tich',
  deceasedNationality: 'quoc-tich',
  headRelation: 'quan-he-chu-ho',
  applicantRelation: 'quan-he',
  payeeRelation: 'quan-he',
  clinic: 'noi-kham',
}
