import { bookOnly, declarant, field, note, personFields } from './fields.ts'
import type { Sheet } from './sheet.ts'

const parent = (p: 'mother' | 'father', who: string): Sheet['groups'][number] => ({
  title: `Người ${who}`,
  blank: true,
  fields: [
    field.name(`${p}Name`, `Họ, chữ đệm, tên người ${who}`),
    field.short(`${p}Born`, `Năm sinh của ${who}`, 'day'),
    field.short(`${p}Ethnicity`, `Dân tộc của ${who}`),
    field.short(`${p}Nationality`, `Quốc tịch của ${who}`),
    field.place(`${p}Residence`, `Nơi cư trú của ${who}`),
    ...bookOnly([field.text(`${p}Pin`, `Số giấy tờ của ${who}`)]),
  ],
})

const spouse = (p: 'wife' | 'husband', title: string, who: string) => ({
  title,
  fields: [
    ...personFields(p, ` của ${who}`).filter(({ name }) => name !== `${p}Sex`),
    ...bookOnly([field.short(`${p}Ordinal`, `Kết hôn lần thứ mấy của ${who}`), field.short(`${p}Status`, `Tình trạng hôn nhân của ${who}`)]),
  ],
})

/** Births, marriages, deaths (Luật Hộ tịch 2014, Điều 14, 17, 32). */
export const eventSheets = {
  'so-khai-sinh': {
    extract: 'Trích lục khai sinh',
    mark: 'TLKS',
    groups: [
      {
        fields: [
          field.name('childName', 'Họ, chữ đệm, tên'),
          { ...field.day('childBorn', 'Ngày, tháng, năm sinh'), inWords: true },
          field.short('childSex', 'Giới tính'),
          field.short('childEthnicity', 'Dân tộc'),
          field.short('childNationality', 'Quốc tịch'),
          field.text('childPin', 'Số định danh cá nhân'),
          field.place('birthPlace', 'Nơi sinh'),
          field.place('nativePlace', 'Quê quán'),
        ],
      },
      parent('mother', 'mẹ'),
      parent('father', 'cha'),
      {
        fields: [
          ...declarant,
          ...bookOnly([field.short('ordinal', 'Thứ tự trong lần sinh'), field.text('lateReason', 'Lý do đăng ký muộn')]),
          ...note,
        ],
      },
    ],
  },
  'so-ket-hon': {
    extract: 'Trích lục kết hôn',
    mark: 'TLKH',
    groups: [
      spouse('wife', 'Bên nữ', 'vợ'),
      spouse('husband', 'Bên nam', 'chồng'),
      { fields: [field.day('marriedOn', 'Quan hệ hôn nhân được công nhận từ ngày'), ...note] },
    ],
  },
  'so-khai-tu': {
    extract: 'Trích lục khai tử',
    mark: 'TLKT',
    groups: [
      {
        fields: [
          ...personFields('deceased').filter(({ name }) => name !== 'deceasedResidence'),
          field.place('lastResidence', 'Nơi cư trú cuối cùng'),
          field.short('diedTime', 'Đã chết lúc'),
          { ...field.short('diedOn', 'Ngày, tháng, năm chết', 'day'), inWords: true },
          field.place('deathPlace', 'Nơi chết'),
          field.text('deathCause', 'Nguyên nhân chết'),
          ...bookOnly([field.text('deathNotice', 'Giấy báo tử hoặc giấy thay thế')]),
        ],
      },
      { fields: [...declarant, ...bookOnly([field.text('lateReason', 'Lý do đăng ký muộn')]), ...note] },
    ],
  },
} as const satisfies Record<string, Sheet>
