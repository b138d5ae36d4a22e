import { day } from '#kernel/day.ts'
import { conditions, paper, rule } from '#procedures'
import { hasFather, hasMother } from '../../ho-tich/khai-sinh/form.ts'
import { parentFiles } from '../../ho-tich/people.ts'
import { PIN } from '../../ho-tich/person.ts'
import { LAW2016 } from '../group.ts'
import { atFathers, atMothers, elsewhere } from './form.ts'

const { all, any, before, is, more, not, oneOf, same, years } = conditions

const BIRTH = '1.001193'
const ONLY_CARD = '2.001023'

/** Not this group: a child of six or older, or one who has died, is registered by itself. */
export const notTogether = (law: string) =>
  [
    {
      at: 'child.born',
      when: more(years('child.born', 'filedOn'), 5),
      to: BIRTH,
      law,
      title: 'Trẻ đã đủ 6 tuổi',
      says: 'Dùng thủ tục Đăng ký khai sinh. Làm cùng lúc chỉ dành cho trẻ dưới 6 tuổi',
    },
    {
      at: 'birth.special',
      when: oneOf('birth.special', ['mat-truoc-24h', 'mat-sau-24h']),
      to: BIRTH,
      law,
      title: 'Trẻ đã mất',
      says: 'Dùng thủ tục Đăng ký khai sinh, không kèm việc khác',
    },
  ] as const

/** No residence to be registered here: birth and card go together all the same. */
export const notHere = (law: string) =>
  [
    {
      at: 'residence.of',
      when: is('residence.of', 'khong'),
      to: ONLY_CARD,
      law,
      title: 'Chưa đăng ký thường trú cho trẻ',
      says: 'Dùng thủ tục Liên thông khai sinh, cấp thẻ bảo hiểm y tế. Đăng ký thường trú sau, tại công an',
    },
    {
      at: 'residence.of',
      when: any(all(atMothers, is('mother.commune', 'ngoai')), all(atFathers, is('father.commune', 'ngoai'))),
      to: ONLY_CARD,
      law,
      title: 'Trẻ đăng ký thường trú ngoài Hà Nội',
      says: 'Dùng thủ tục Liên thông khai sinh, cấp thẻ bảo hiểm y tế. Đăng ký thường trú tại công an nơi đó',
    },
  ] as const

/** What must agree about the household that the child enters. */
export const residenceRules = (law: string) =>
  [
    rule.error('residence.of', all(is('residence.of', 'cha'), not(hasFather)), 'Chưa ghi phần cha. Chọn nơi của mẹ hoặc nhà người khác', law),
    rule.error(
      'head.who',
      any(all(is('head.who', 'me'), not(hasMother)), all(is('head.who', 'cha'), not(hasFather))),
      'Chưa ghi phần của người này. Chọn người đi đăng ký hoặc người khác',
      law,
    ),
    rule.error('head.who', all(is('head.who', 'nguoi-di'), parentFiles), 'Người đi đăng ký là mẹ hoặc cha. Chọn mẹ hoặc cha', law),
    rule.error(
      'head.pin',
      any(same('head.pin', 'mother.pin'), same('head.pin', 'father.pin')),
      'Số này là số của mẹ hoặc cha. Chọn lại chủ hộ, hoặc sửa số {}',
      PIN,
    ),
  ] as const

const RESIDENCE2020 = 'Luật Cư trú 2020, Điều 38'
const books = before<never>('filedOn', day('2023-01-01'))
/** Papers of 2016. Household books on paper ended on 1/7/2021, and were good until the end of 2022. */
export const residencePapers2016 = [
  paper.present('giay-cu-tru', 'Sổ hộ khẩu hoặc giấy chứng minh nơi cư trú', not(books), RESIDENCE2020),
  paper.submit('so-ho-khau', 'Sổ hộ khẩu nơi trẻ đăng ký thường trú', books, `${LAW2016}; ${RESIDENCE2020}`, 'Bản chính, gửi kèm cho công an'),
  paper.submit('phieu-bao-ho-khau', 'Phiếu báo thay đổi hộ khẩu, nhân khẩu', before<never>('filedOn', day('2021-07-01')), LAW2016),
  paper.submit('y-kien-thuong-tru', 'Ý kiến bằng văn bản của cha, mẹ và đồng ý của chủ hộ', elsewhere, LAW2016, 'Khi trẻ về ở nhà người khác'),
] as const
export const cardPapers2016 = [
  paper.submit('to-khai-bhyt', 'Tờ khai tham gia bảo hiểm y tế', true, LAW2016, 'Mẫu của cơ quan bảo hiểm xã hội'),
] as const
