import { ask, conditions, page, task } from '#procedures'
import { hasMother } from '../../ho-tich/khai-sinh/form.ts'
import { OLD_ID, optional } from '../../ho-tich/person.ts'

const { all, any, given, is, not, oneOf } = conditions

/** The child is registered where its mother, its father, or somebody else is registered. */
export const atMothers = any(is('residence.of', 'me'), all(is('residence.of', 'cha'), is('parents.sameHome', true)))
export const atFathers = all(is('residence.of', 'cha'), is('parents.sameHome', false))
export const elsewhere = is('residence.of', 'khac')

/** Asked before any effort: it decides whether this is the right procedure, and which papers. */
export const where = page('thuong-tru', 'Trẻ đăng ký thường trú ở đâu?', [
  ask.choice(
    'residence.of',
    'Nơi trẻ đăng ký thường trú',
    {
      me: 'Nơi thường trú của mẹ',
      cha: 'Nơi thường trú của cha',
      khac: 'Nhà người khác',
      khong: 'Chưa đăng ký thường trú cho trẻ lần này',
    },
    { when: hasMother },
  ),
  ask.commune('residence.commune', 'Xã, phường nơi trẻ đăng ký thường trú', { when: elsewhere }),
])

const addressKnown = any(all(atMothers, given('mother.address')), all(atFathers, given('father.address')))
const another = oneOf('head.who', ['nguoi-di', 'khac'])
const stranger = is('head.who', 'khac')
const residence = <const Q extends ReturnType<typeof ask.pin<'head.pin', 'head.who'>>>(pin: Q) =>
  task(
    'thuong-tru',
    'Thường trú của trẻ',
    [
      page('noi-thuong-tru', 'Địa chỉ thường trú của trẻ', [ask.address('residence.address', 'Số nhà, thôn hoặc tổ nơi trẻ đăng ký thường trú')], {
        when: not(addressKnown),
      }),
      page('chu-ho', 'Chủ hộ nơi trẻ đăng ký thường trú là ai?', [
        ask.choice('head.who', 'Chủ hộ', { me: 'Mẹ của trẻ', cha: 'Cha của trẻ', 'nguoi-di': 'Người đi đăng ký', khac: 'Người khác' }),
        ask.name('head.name', 'Họ, chữ đệm và tên của chủ hộ', { when: stranger }),
        pin,
        ask.choice(
          'head.relation',
          'Trẻ là gì của chủ hộ',
          {
            con: 'Con',
            chau: 'Cháu',
            'nguoi-than': 'Người thân khác',
            khac: 'Không phải người thân',
          },
          { when: another },
        ),
      ]),
    ],
    { when: not(is('residence.of', 'khong')) },
  )
/** The householder says yes on paper in 2016; today in VNeID, which takes the personal number. */
export const residence2016 = residence(ask.pin('head.pin', 'Số giấy tờ tùy thân của chủ hộ', { ...OLD_ID, ...optional, when: stranger }))
export const residence2025 = residence(ask.pin('head.pin', 'Số định danh của chủ hộ', { when: stranger, hint: 'Chủ hộ xác nhận đồng ý trên VNeID' }))

const clinic = ask.text('card.clinic', 'Nơi đăng ký khám chữa bệnh ban đầu', { maxLength: 150, hint: 'Tên bệnh viện hoặc trạm y tế' })
const FIRST = 'Trẻ khám chữa bệnh ban đầu ở đâu?'
const CARD = 'Thẻ bảo hiểm y tế'
/** Results came back to the commune in 2016; today a card may be electronic. */
export const card2016 = task('the-bhyt', CARD, [page('the', FIRST, [clinic])])
export const card2025 = task('the-bhyt', CARD, [
  page('the', FIRST, [
    clinic,
    ask.choice('card.delivery', 'Cách nhận thẻ bảo hiểm y tế', {
      'dien-tu': 'Bản điện tử trên điện thoại',
      'cung-giay': 'Cùng cách nhận Giấy khai sinh',
    }),
  ]),
])
