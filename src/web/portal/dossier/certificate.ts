import { giayKhaiSinh, type Birth, type Parent } from '#catalogue'
import type { Dossier } from '#dossiers'
import { day, isDay } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import { findUnit } from '#units'
import type { Ctx } from '#ui/page.ts'

type Certificate = Readonly<Record<string, string>>

/** The fields of the drafted certificate, in the order of the paper, as people call them. */
const labels: readonly (readonly [field: string, label: string])[] = [
  ['childName', 'Họ và tên của trẻ'],
  ['childBorn', 'Ngày sinh'],
  ['childSex', 'Giới tính'],
  ['childEthnicity', 'Dân tộc'],
  ['childNationality', 'Quốc tịch'],
  ['birthPlace', 'Nơi sinh'],
  ['nativePlace', 'Quê quán'],
  ['motherName', 'Họ và tên của mẹ'],
  ['motherBorn', 'Năm sinh của mẹ'],
  ['motherEthnicity', 'Dân tộc của mẹ'],
  ['motherResidence', 'Nơi cư trú của mẹ'],
  ['fatherName', 'Họ và tên của cha'],
  ['fatherBorn', 'Năm sinh của cha'],
  ['fatherEthnicity', 'Dân tộc của cha'],
  ['fatherResidence', 'Nơi cư trú của cha'],
  ['declarantName', 'Người đi khai sinh'],
]

export const certificateOf = ({ certificate }: Pick<Dossier, 'certificate'>): Certificate => (certificate ?? {}) as Certificate

/** The drafted certificate line by line; days by slashes. */
export const certificateLines = (fields: Certificate): { label: string; value: string }[] =>
  labels.flatMap(([field, label]) => {
    const value = fields[field]
    return value ? [{ label, value: field.endsWith('Born') ? shortDay(value) : value }] : []
  })

/** The drafted certificate as it will be printed, BẢN XEM TRƯỚC across it. */
export async function previewOf(ctx: Ctx, dossier: Pick<Dossier, 'certificate' | 'unit'>): Promise<Uint8Array> {
  const unit = await findUnit(ctx.db, dossier.unit)
  const at = unit ? `Ủy ban nhân dân ${unit.type} ${unit.name}` : 'Ủy ban nhân dân'
  const entry = { number: '…', year: Number(ctx.today.slice(0, 4)), volume: '…', at, on: ctx.today }
  return giayKhaiSinh({ birth: birthOf(certificateOf(dossier)), entry, verifyUrl: ctx.origin, verifyCode: 'BẢN XEM TRƯỚC' }, ctx.now)
}

function birthOf(fields: Certificate): Birth {
  const text = (name: string) => fields[name] ?? ''
  const born = text('childBorn')
  const [mother, father] = [parentOf(fields, 'mother'), parentOf(fields, 'father')]
  return {
    child: {
      name: text('childName'),
      born: isDay(born) ? born : day('1900-01-01'),
      sex: text('childSex') === 'Nữ' ? 'Nữ' : 'Nam',
      ethnicity: text('childEthnicity'),
      nationality: text('childNationality'),
      birthPlace: text('birthPlace'),
      nativePlace: text('nativePlace'),
    },
    ...(mother && { mother }),
    ...(father && { father }),
    declarant: { name: text('declarantName'), idPaper: text('declarantPin') },
  }
}

function parentOf(fields: Certificate, who: 'mother' | 'father'): Parent | undefined {
  const text = (part: string) => fields[`${who}${part}`] ?? ''
  return text('Name')
    ? { name: text('Name'), born: text('Born'), ethnicity: text('Ethnicity'), nationality: text('Nationality'), residence: text('Residence') }
    : undefined
}
