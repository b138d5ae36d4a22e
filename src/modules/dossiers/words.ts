import type { Action, State } from './lifecycle.ts'

/** Names of states for officers; the only copy. */
export const stateWords: Record<State, string> = {
  submitted: 'Mới đến',
  incomplete: 'Chờ bổ sung',
  received: 'Đang giải quyết',
  paused: 'Tạm dừng chờ bổ sung',
  examined: 'Đã thẩm tra',
  confirming: 'Chờ người dân xác nhận bản dự thảo',
  toSign: 'Chờ ký',
  signed: 'Chờ trả kết quả',
  declined: 'Chờ trả kết quả từ chối',
  handedOver: 'Đã trả kết quả',
  turnedAway: 'Không tiếp nhận',
  withdrawn: 'Đã rút',
  terminated: 'Dừng giải quyết',
}

/** What happened, past tense, for the timeline that citizens read. */
export const eventWords: Record<Action, string> = {
  submit: 'Hồ sơ đã gửi',
  receive: 'Đã tiếp nhận',
  takeBack: 'Cán bộ hoàn tác việc tiếp nhận',
  askForMore: 'Cần bổ sung giấy tờ hoặc thông tin',
  supplement: 'Đã gửi bổ sung',
  releaseSupplement: 'Người đứng đầu đơn vị cho yêu cầu bổ sung thêm một lần',
  refer: 'Chuyển hồ sơ đến đơn vị có thẩm quyền',
  moveUnit: 'Đơn vị được sắp xếp lại, hồ sơ sang đơn vị mới',
  verify: 'Đã gửi xác minh',
  answerVerification: 'Đã có trả lời xác minh',
  draftApology: 'Sắp đến hạn, máy soạn phiếu xin lỗi để xem',
  reappoint: 'Đơn vị xin lỗi và hẹn lại',
  turnAway: 'Không tiếp nhận',
  withdraw: 'Người nộp rút hồ sơ',
  lapse: 'Dừng giải quyết vì quá hạn bổ sung',
  examine: 'Đã thẩm tra và soạn bản dự thảo',
  present: 'Đã trình ký',
  askToConfirm: 'Đã gửi bản dự thảo để xác nhận',
  confirm: 'Người nộp xác nhận bản dự thảo',
  confirmBySilence: 'Hết thời gian xác nhận, bản dự thảo được dùng',
  dispute: 'Người nộp báo bản dự thảo có chỗ sai',
  sendBack: 'Trả lại để xem lại',
  sign: 'Đã ký và ghi sổ',
  decline: 'Từ chối giải quyết',
  handOver: 'Đã trả kết quả',
  issueCopy: 'Đã cấp bản sao',
  moveLeg: 'Cơ quan phối hợp báo tin',
  changePhone: 'Đã đổi số điện thoại nhận tin',
  changeEdition: 'Giải quyết theo bản quy định mới của thủ tục',
}

/** The channel as people read it. */
export const channelWords = {
  self: 'Tự nộp qua mạng',
  assisted: 'Có người hỗ trợ nộp qua mạng',
  counter: 'Nộp tại quầy',
  post: 'Nộp qua bưu chính',
  backEntered: 'Nhập từ giấy',
  machine: 'Hệ thống khác gửi',
} as const
