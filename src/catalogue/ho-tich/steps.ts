import { conditions, paper } from '#procedures'

const SHOWN = 'Nghị định 123/2015/NĐ-CP, Điều 2'
/** Papers that everybody shows under the rules of 2015. */
export const identity2016 = [
  paper.present('giay-tuy-than', 'Hộ chiếu, chứng minh nhân dân hoặc thẻ căn cước của người yêu cầu', true, SHOWN),
  paper.present('giay-cu-tru', 'Sổ hộ khẩu hoặc giấy chứng minh nơi cư trú', true, SHOWN),
] as const

/** The identity paper, shown only by one who gave no number to look up; `known` says that a number was given (`ownPin(p)`). */
export const identity2025 = <const I extends string>(known: ReturnType<typeof conditions.given<I>>) => [
  paper.present('giay-tuy-than', 'Hộ chiếu hoặc giấy tờ tùy thân của người yêu cầu', conditions.not(known),
    'Nghị định 07/2025/NĐ-CP', 'Đã ghi số định danh thì cán bộ tra cứu, không phải xuất trình'),
] as const

/** Key of the relation of somebody who is authorised in writing; `proxyPaper` asks for the writing. */
export const PROXY = 'uy-quyen'
export const PROXY_LAW = 'Thông tư 15/2015/TT-BTP, Điều 2; từ 2020: Thông tư 04/2020/TT-BTP, Điều 2'
export const proxyPaper = paper.submit('giay-uy-quyen', 'Văn bản ủy quyền đã chứng thực', conditions.is('requester.relation', PROXY),
  PROXY_LAW, 'Ông bà, cha mẹ, con, vợ chồng, anh chị em thì không cần chứng thực')

export const OATH = 'Nội dung khai trên là đúng sự thật. Người khai chịu trách nhiệm trước pháp luật về nội dung đã khai.'
/** Said of a procedure whose fee is known only in its range. */
export const FEE_DOUBT = 'Mức lệ phí do Hội đồng nhân dân thành phố quyết định. Số tiền đang ghi chưa đối chiếu với văn bản.'

const receive = { does: 'receive', at: 'mot-cua', says: 'Bộ phận một cửa kiểm tra giấy tờ và hẹn ngày trả' } as const
const sign = { does: 'sign', at: 'lanh-dao', says: 'Lãnh đạo xã, phường ký kết quả' } as const

/** The way of a dossier under the rules of 2016; the receiver signs the book. */
export const steps2016 = [
  receive,
  { does: 'examine', at: 'tu-phap-ho-tich', says: 'Công chức tư pháp – hộ tịch kiểm tra và ghi sổ' },
  sign,
  { does: 'hand-over', at: 'mot-cua', says: 'Người yêu cầu xuất trình bản chính, ký sổ và nhận kết quả' },
] as const

/** The same since 2025: the applicant sees the draft. */
export const steps2025 = [
  receive,
  { does: 'examine', at: 'tu-phap-ho-tich', says: 'Công chức tư pháp – hộ tịch tra cứu, kiểm tra và soạn kết quả' },
  { does: 'confirm', at: 'nguoi-nop', says: 'Người nộp xem bản dự thảo và xác nhận trong 1 ngày' },
  sign,
  { does: 'hand-over', at: 'mot-cua', says: 'Nộp bản chính giấy tờ đã tải lên và nhận kết quả' },
] as const
