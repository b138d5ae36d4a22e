import { declarant, field, personFields } from './fields.ts'
import type { Sheet } from './sheet.ts'

/** What the desk issues from the books, each with its own running number. */
export const deskSheets = {
  'so-xac-nhan-hon-nhan': {
    extract: 'Giấy xác nhận tình trạng hôn nhân',
    mark: 'UBND-XNTTHN',
    groups: [
      {
        fields: [
          ...personFields('person'),
          field.text('period', 'Trong thời gian cư trú'),
          field.text('status', 'Tình trạng hôn nhân'),
          field.text('purpose', 'Mục đích sử dụng'),
        ],
      },
      { fields: declarant },
    ],
  },
  'so-cap-ban-sao': {
    extract: 'Bản sao trích lục hộ tịch',
    mark: 'TL-BS',
    groups: [
      {
        fields: [
          field.name('subjectName', 'Người được đăng ký'),
          field.day('subjectBorn', 'Ngày, tháng, năm sinh'),
          field.text('kind', 'Loại việc'),
          field.text('sourceReference', 'Trích từ'),
          field.name('requesterName', 'Người xin bản sao'),
          field.short('count', 'Số bản'),
        ],
      },
    ],
  },
  'so-xac-nhan-thong-tin': {
    extract: 'Văn bản xác nhận thông tin hộ tịch',
    mark: 'XNHT',
    groups: [
      {
        fields: [
          field.name('subjectName', 'Người được xác nhận'),
          field.day('subjectBorn', 'Ngày, tháng, năm sinh'),
          field.text('kind', 'Loại việc'),
          field.text('sourceReference', 'Căn cứ việc đã đăng ký'),
          field.text('content', 'Nội dung xác nhận'),
          field.text('purpose', 'Mục đích sử dụng'),
          field.name('requesterName', 'Người yêu cầu'),
        ],
      },
    ],
  },
  'so-chung-thuc': {
    extract: 'Bản sao có chứng thực',
    mark: 'SCT/BS',
    groups: [
      {
        fields: [
          field.name('requesterName', 'Người yêu cầu chứng thực'),
          field.short('requesterPin', 'Số giấy tờ của người yêu cầu'),
          field.text('papers', 'Tên giấy tờ được chứng thực'),
          field.short('count', 'Số bản sao'),
          field.short('pages', 'Số trang'),
        ],
      },
    ],
  },
} as const satisfies Record<string, Sheet>
