import { bookOnly, declarant, field, personFields } from './fields.ts'
import type { Sheet } from './sheet.ts'

/** The entry that an act is about, as it is referred to on paper. */
const source = [field.text('sourceReference', 'Căn cứ việc đã đăng ký')]

/** What changes what was registered: recognition, guardianship, changes and corrections, events from abroad (Luật Hộ tịch 2014, Điều 19–30, 48–50). */
export const changeSheets = {
  'so-nhan-cha-me-con': {
    extract: 'Trích lục đăng ký nhận cha, mẹ, con',
    mark: 'TLCMC',
    groups: [
      { fields: [field.text('act', 'Việc đăng ký')] },
      { title: 'Người nhận', fields: personFields('recogniser', ' của người nhận') },
      { title: 'Người được nhận', fields: personFields('recognised', ' của người được nhận') },
      { fields: bookOnly([field.text('evidence', 'Chứng cứ chứng minh quan hệ')]) },
      { fields: declarant },
    ],
  },
  'so-giam-ho': {
    extract: 'Trích lục đăng ký giám hộ',
    mark: 'TLGH',
    groups: [
      { fields: [field.text('act', 'Việc đăng ký'), field.text('kind', 'Hình thức giám hộ')] },
      { title: 'Người giám hộ', fields: personFields('guardian', ' của người giám hộ') },
      { title: 'Người được giám hộ', fields: personFields('ward', ' của người được giám hộ') },
      { title: 'Người giám sát', fields: personFields('supervisor', ' của người giám sát') },
      { fields: [field.text('reason', 'Lý do'), ...source, ...declarant] },
    ],
  },
  'so-thay-doi': {
    extract: 'Trích lục thay đổi, cải chính, bổ sung hộ tịch, xác định lại dân tộc',
    mark: 'TLTĐ',
    groups: [
      { fields: [field.text('act', 'Việc đăng ký')] },
      { title: 'Người có thay đổi', fields: personFields('subject') },
      { fields: [...source, field.text('changes', 'Nội dung'), field.text('reason', 'Lý do'), ...declarant] },
    ],
  },
  'so-ghi-chu': {
    extract: 'Trích lục ghi chú việc hộ tịch đã đăng ký ở nước ngoài',
    mark: 'TLGC',
    groups: [
      { fields: [field.text('act', 'Việc ghi chú')] },
      { title: 'Người được ghi chú', fields: personFields('subject') },
      { title: 'Bên kia', fields: personFields('partner', ' của bên kia') },
      {
        fields: [
          field.place('foreignAuthority', 'Cơ quan nước ngoài'),
          field.short('foreignNumber', 'Số giấy tờ'),
          field.short('foreignOn', 'Ngày cấp', 'day'),
          field.text('content', 'Nội dung'),
          ...declarant,
        ],
      },
    ],
  },
} as const satisfies Record<string, Sheet>
