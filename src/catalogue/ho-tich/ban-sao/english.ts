import { person } from '../english.ts'

/** The texts of copies of extracts in English, and of what is issued from an entry in general. */
export const english: Readonly<Record<string, string>> = {
  ...person('người được đăng ký', 'person registered'),
  'Cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh': 'Copies of civil status extracts and of birth certificates',
  'Xin bản sao trích lục của việc hộ tịch đã đăng ký, ở bất cứ xã, phường nào quản lý dữ liệu.': 'Ask for copies of the extract of what was registered, at any commune that keeps the data.',
  'Xin bản sao giấy tờ hộ tịch': 'Copies of civil status papers',
  'Cần bản sao của việc nào?': 'A copy of which event?', 'Số bản sao cần cấp': 'Number of copies', 'Đề nghị cấp': 'What is asked for',
  'Thay đổi, cải chính, bổ sung': 'Change, correction, completion', 'Ghi chú việc đã làm ở nước ngoài': 'Annotation of an event abroad', 'Giấy xác nhận tình trạng hôn nhân': 'Certificate of marital status',
  'Quan hệ với người được đăng ký': 'Relation to the person registered', 'Tôi là người được đăng ký': 'I am the person registered', 'Người thân': 'Relative',
  'Nơi nào quản lý dữ liệu hộ tịch cũng cấp được, không kể nơi cư trú': 'Any place that keeps the data may issue, wherever you live',
  'Cơ quan, tổ chức nào đề nghị?': 'Which agency or organisation asks?', 'Tên cơ quan, tổ chức': 'Name of the agency or organisation', 'Số và ngày của văn bản đề nghị': 'Number and date of the letter', 'Số và ngày của văn bản': 'Number and date of the letter',
  'Lý do đề nghị': 'Reason of the request', 'Cơ quan, tổ chức đề nghị': 'Agency or organisation that asks', 'Người được đăng ký ở đâu?': 'Where does the person registered live?',
  'Người đã mất thì người thân hoặc người được ủy quyền yêu cầu. Chọn lại quan hệ, hoặc loại việc': 'For somebody who died a relative or proxy asks. Choose the relation or the event again',
  'Theo ngày đã nhập, người này kết hôn khi chưa đủ 18 tuổi. Kiểm tra lại: {}': 'By the day entered, this person married under 18. Check: {}',
  'Văn bản đề nghị của cơ quan, tổ chức': 'Letter of the agency or organisation', 'Nêu rõ lý do đề nghị': 'With the reason of the request',
  'Phí theo số bản sao': 'Charged for each copy', 'Bản sao trích lục hộ tịch': 'Copy of a civil status extract', 'Tờ khai cấp bản sao trích lục hộ tịch': 'Declaration for copies of civil status extracts',
}
