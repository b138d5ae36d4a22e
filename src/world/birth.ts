import { addDays, type Day } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import type { Json } from '#dossiers'
import { named, person, phone, type Sex } from './names.ts'
import type { Random } from './random.ts'

const hospitals = [
  'Bệnh viện Phụ sản Hà Nội',
  'Bệnh viện Phụ sản Trung ương',
  'Bệnh viện Bạch Mai',
  'Bệnh viện Đa khoa Xanh Pôn',
  'Bệnh viện Đa khoa Đức Giang',
  'Bệnh viện Đa khoa Hà Đông',
  'Bệnh viện Đa khoa Sơn Tây',
  'Bệnh viện Đa khoa Thanh Nhàn',
  'Bệnh viện Đa khoa Đông Anh',
  'Bệnh viện Bưu điện',
]
const LATE = 0.05

export type Birth = ReturnType<typeof birth>

/** A family that never was, with a child born before `filedOn`; answers by the questions of the birth edition. */
export function birth(chance: Random, filedOn: Day, commune: string, home: string) {
  const year = Number(filedOn.slice(0, 4))
  const mother = person(chance, 'nu', [year - 38, year - 21])
  const father = person(chance, 'nam', [year - 45, year - 23])
  const sex: Sex = chance.chance(0.52) ? 'nam' : 'nu'
  const child = named(chance, sex, father.surname)
  const born = addDays(filedOn, chance.chance(LATE) ? -chance.int(61, 200) : -chance.int(3, 40))
  const by = chance.chance(0.7) ? mother : father
  const hospital = `${chance.pick(hospitals)}, Hà Nội`
  return {
    born,
    sex,
    name: child.name,
    mother,
    father,
    by,
    relation: by === mother ? 'me' : 'cha',
    phone: phone(chance),
    hospital,
    home,
    answers: {
      'birth.where': 'co-giay',
      'child.born': born,
      'parents.kind': 'ket-hon',
      'requester.relation': by === mother ? 'me' : 'cha',
      'mother.commune': commune,
      'parents.sameHome': true,
      'child.surnameFrom': 'cha',
      'child.middle': child.middle,
      'child.given': child.given,
      'child.sex': sex,
      'child.ethnicity': '01',
      'birth.place': hospital,
      'child.native': home,
      'mother.name': mother.name,
      'mother.born': mother.born,
      'mother.pin': mother.pin,
      'father.name': father.name,
      'father.born': father.born,
      'father.pin': father.pin,
    } as Record<string, string | boolean | number>,
  }
}

const relations = { me: 'Mẹ', cha: 'Cha' } as const

/** The entry as the book has it; what the officer drafts and the signer signs. */
export const entryOfBirth = (one: Birth): { [field: string]: Json } => ({
  childName: one.name,
  childBorn: one.born,
  childSex: one.sex === 'nam' ? 'Nam' : 'Nữ',
  childEthnicity: 'Kinh',
  childNationality: 'Việt Nam',
  birthPlace: one.hospital,
  nativePlace: one.home,
  motherName: one.mother.name,
  motherBorn: one.mother.born,
  motherEthnicity: 'Kinh',
  motherNationality: 'Việt Nam',
  motherResidence: one.home,
  motherPin: one.mother.pin,
  fatherName: one.father.name,
  fatherBorn: one.father.born,
  fatherEthnicity: 'Kinh',
  fatherNationality: 'Việt Nam',
  fatherResidence: one.home,
  fatherPin: one.father.pin,
  declarantName: one.by.name,
  declarantPin: one.by.pin,
  declarantRelation: relations[one.relation as 'me'],
})

/** The declaration of an old dossier, shortened to what identifies it. */
export const declarationOfBirth = (one: Birth): Json => ({
  title: 'Tờ khai đăng ký khai sinh',
  sections: [
    {
      title: 'Người được khai sinh',
      rows: [
        { label: 'Họ, chữ đệm, tên', value: one.name },
        { label: 'Ngày, tháng, năm sinh', value: shortDay(one.born) },
        { label: 'Họ, chữ đệm, tên người mẹ', value: one.mother.name },
        { label: 'Họ, chữ đệm, tên người cha', value: one.father.name },
        { label: 'Nơi cư trú', value: one.home },
      ],
    },
  ],
  oath: 'Nội dung khai trên là đúng sự thật.',
})
