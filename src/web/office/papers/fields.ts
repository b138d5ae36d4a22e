/** What each field of a register entry is called on paper; the only copy. Fields that are not printed are not here. */
export const fieldLabels: Readonly<Record<string, string>> = {
  childName: 'Họ, chữ đệm, tên',
  childBorn: 'Ngày, tháng, năm sinh',
  childSex: 'Giới tính',
  childEthnicity: 'Dân tộc',
  childNationality: 'Quốc tịch',
  childPin: 'Số định danh cá nhân',
  birthPlace: 'Nơi sinh',
  nativePlace: 'Quê quán',
  motherName: 'Họ, chữ đệm, tên người mẹ',
  motherBorn: 'Năm sinh của mẹ',
  motherEthnicity: 'Dân tộc của mẹ',
  motherNationality: 'Quốc tịch của mẹ',
  motherResidence: 'Nơi cư trú của mẹ',
  motherPin: 'Số giấy tờ của mẹ',
  fatherName: 'Họ, chữ đệm, tên người cha',
  fatherBorn: 'Năm sinh của cha',
  fatherEthnicity: 'Dân tộc của cha',
  fatherNationality: 'Quốc tịch của cha',
  fatherResidence: 'Nơi cư trú của cha',
  fatherPin: 'Số giấy tờ của cha',
  declarantName: 'Người đi khai sinh',
  declarantPin: 'Số giấy tờ của người đi khai sinh',
  declarantRelation: 'Quan hệ với trẻ',
  ordinal: 'Thứ tự trong lần sinh',
  lateReason: 'Lý do đăng ký muộn',
}

const order = Object.keys(fieldLabels)
const DAYS = ['childBorn', 'motherBorn', 'fatherBorn']

/** The fields of an entry that stand on paper, in the order of the paper. */
export const fieldsInOrder = (fields: Readonly<Record<string, unknown>>): { name: string; label: string; value: string }[] =>
  order
    .filter(name => typeof fields[name] === 'string' && fields[name] !== '')
    .map(name => ({ name, label: fieldLabels[name] ?? name, value: String(fields[name]) }))

export const isDayField = (name: string): boolean => DAYS.includes(name)

/**
 * Fields whose wording the officer may mend: how a place is written out. Names, days, sex and parents are the declarant's;
 * a mistake in them goes back to the applicant (Luật Hộ tịch 2014, Điều 6).
 */
export const mendable = ['birthPlace', 'nativePlace', 'motherResidence', 'fatherResidence'] as const
