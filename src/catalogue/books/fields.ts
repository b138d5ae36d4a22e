import type { SheetField } from './sheet.ts'

/** Fields of a sheet, told by what they are. */
export const field = {
  name: (name: string, label: string): SheetField => ({ name, label, kind: 'name' }),
  day: (name: string, label: string): SheetField => ({ name, label, kind: 'day' }),
  text: (name: string, label: string): SheetField => ({ name, label, kind: 'text' }),
  place: (name: string, label: string): SheetField => ({ name, label, kind: 'place' }),
  short: (name: string, label: string, kind: SheetField['kind'] = 'text'): SheetField => ({ name, label, kind, short: true }),
}

/** The same fields, kept in the book and left out of extracts. */
export const bookOnly = (fields: readonly SheetField[]): SheetField[] => fields.map(one => ({ ...one, bookOnly: true }))

/** A person as every book has one: `subjectName`, `subjectBorn`, …, `subjectPin`, `subjectIdPaper`. `of` is put after the label. */
export const personFields = (p: string, of = ''): SheetField[] => [
  field.name(`${p}Name`, `Họ, chữ đệm, tên${of}`),
  field.short(`${p}Born`, `Ngày, tháng, năm sinh${of}`, 'day'),
  field.short(`${p}Sex`, `Giới tính${of}`),
  field.short(`${p}Ethnicity`, `Dân tộc${of}`),
  field.short(`${p}Nationality`, `Quốc tịch${of}`),
  field.place(`${p}Residence`, `Nơi cư trú${of}`),
  field.short(`${p}Pin`, `Số định danh${of}`),
  field.text(`${p}IdPaper`, `Giấy tờ tùy thân${of}`),
]

/** Who declared the event. */
export const declarant: readonly SheetField[] = bookOnly([
  field.name('declarantName', 'Người đi khai'),
  field.short('declarantPin', 'Số giấy tờ của người đi khai'),
  field.short('declarantRelation', 'Quan hệ với người được đăng ký'),
])

/** What the note column of the book says of the entry itself, from the day it was written. */
export const note: readonly SheetField[] = bookOnly([field.text('note', 'Ghi chú')])
