import { ask, conditions, page, task, type IdIn } from '#procedures'
import { DECEASED as WHO, deathRelations, deceasedPage, eventPage } from '../death.ts'
import { addressOf, ethnicityOf, HOME, idPaperOf, nationalityOf, oldIdOf, optional, outside, pinOf } from '../person.ts'
import { otherRequester2016, otherRequester2025, relation } from '../requester.ts'
import { exemption, extractCopies, extractDelivery } from '../result.ts'

const { days, given, is, more, not } = conditions

/** What is true of a case; shared with rules, papers, fee and declaration. */
export const late = more(days('death.on', 'filedOn'), 15)
const longDead = is('death.proof', 'da-lau')

export const precheck = [
  page('mat', 'Người thân mất ngày nào, đã có giấy gì?', [
    ask.day('death.on', 'Ngày, tháng, năm mất', { hint: 'Ngày dương lịch, ghi như trong giấy báo tử', example: '12 3 2017' }),
    // Nghị định 123/2015/NĐ-CP, Điều 4: who certifies a death, and which papers stand for the notice.
    ask.choice('death.proof', 'Giấy tờ về việc mất', {
      'co-so-y-te': 'Giấy báo tử của cơ sở y tế', 'xa-phuong': 'Giấy báo tử của xã, phường nơi người đó mất',
      'cong-an': 'Giấy xác nhận của công an, hoặc kết quả giám định pháp y', 'toa-an': 'Quyết định của Tòa án tuyên bố là đã chết',
      'thi-hanh-an': 'Xác nhận của Hội đồng thi hành án', 'da-lau': 'Mất đã lâu, không có các giấy trên',
    }),
  ], { help: { title: 'Chưa có Giấy báo tử thì xin ở đâu?', text: 'Mất ở bệnh viện thì bệnh viện cấp. Mất ở nhà thì xã, phường nơi mất cấp.' } }),
  page('noi-cu-tru', 'Người đã mất cư trú ở đâu?', [
    ask.yesNo('deceased.homeKnown', 'Có biết nơi cư trú cuối cùng không?', { missing: 'Chọn Có nếu biết nơi cư trú cuối cùng' }),
    ask.commune('deceased.commune', 'Xã, phường nơi cư trú cuối cùng', { when: is('deceased.homeKnown', true), hint: HOME, outside }),
    ask.commune('death.commune', 'Xã, phường nơi mất, hoặc nơi phát hiện thi thể', { when: is('deceased.homeKnown', false), outside }),
  ]),
  relation('Quan hệ với người đã mất', deathRelations),
]

const address = { ...addressOf('deceased', WHO), label: 'Số nhà, thôn hoặc tổ nơi cư trú cuối cùng', when: is('deceased.homeKnown', true) }
const event = [
  eventPage,
  page('giay-bao-tu', 'Giấy báo tử hoặc giấy thay thế', [
    ask.text('notice.number', 'Số giấy báo tử hoặc giấy thay thế', { ...optional, maxLength: 40 }),
    ask.day('notice.on', 'Ngày cấp giấy'), ask.text('notice.issuer', 'Cơ quan cấp giấy', { maxLength: 120 }),
  ], { when: not(longDead) }),
  page('muon', 'Vì sao đăng ký sau 15 ngày?', [
    ask.text('death.lateReason', 'Lý do đăng ký muộn', { hint: 'Đăng ký muộn không bị từ chối' }), exemption,
  ], { when: late }),
] as const
const papers = { papers: true, needs: ['nguoi-mat'] }

export const tasks2016 = [
  task('nguoi-mat', 'Về người đã mất', [
    deceasedPage, page('giay', `Giấy tờ và nơi ở của ${WHO}`, [ethnicityOf('deceased', WHO), nationalityOf('deceased', WHO), oldIdOf('deceased', WHO), address]),
  ]),
  task('viec-mat', 'Về việc mất', event),
  task('nguoi-di', 'Người yêu cầu', otherRequester2016),
  task('giay-to', 'Giấy tờ và nhận kết quả', [page('ban-sao', 'Cần bao nhiêu bản sao?', [extractCopies])], papers),
]

export const tasks2025 = [
  task('nguoi-mat', 'Về người đã mất', [
    { ...deceasedPage, questions: [...deceasedPage.questions, pinOf('deceased', WHO)] },
    page('khong-so', `Giấy tờ của ${WHO} khi không có số định danh`, [
      ethnicityOf('deceased', WHO), nationalityOf('deceased', WHO), idPaperOf('deceased', WHO), address,
    ], { when: not(given('deceased.pin')) }),
  ]),
  task('viec-mat', 'Về việc mất', [
    ...event,
    page('ma-bao-tu', 'Có mã Giấy báo tử điện tử không?', [
      ask.text('notice.code', 'Mã Giấy báo tử điện tử', { ...optional, maxLength: 30, hint: 'Có mã thì không phải nộp Giấy báo tử' }),
    ], { when: is('death.proof', 'co-so-y-te') }),
  ]),
  task('nguoi-di', 'Người yêu cầu', otherRequester2025),
  task('giay-to', 'Giấy tờ và nhận kết quả', [extractDelivery], papers),
]

export type Id2016 = IdIn<typeof precheck> | IdIn<typeof tasks2016>
export type Id2025 = IdIn<typeof precheck> | IdIn<typeof tasks2025>
