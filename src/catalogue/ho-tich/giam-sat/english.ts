/** The texts of supervision of guardianship in English; those shared are in `giam-ho` and `cham-dut-giam-ho`. */
export const english: Readonly<Record<string, string>> = {
  'Đăng ký giám sát việc giám hộ': 'Register the supervision of a guardianship', 'Đăng ký người theo dõi, kiểm tra người giám hộ trong việc chăm sóc người được giám hộ.': 'Register somebody who watches over how the guardian cares for the ward.',
  'Đăng ký chấm dứt giám sát việc giám hộ': 'Register the end of supervision of a guardianship', 'Đăng ký việc giám sát giám hộ đã chấm dứt.': 'Register that the supervision of a guardianship has ended.',
  'Người giám sát đã đồng ý?': 'Has the supervisor agreed?', 'Chọn Có khi người giám sát đồng ý': 'Choose Yes once the supervisor agrees', 'Người giám sát phải đồng ý trước. Hỏi lại trước khi gửi': 'The supervisor must agree first. Ask before sending',
  'Lý do cử người giám sát': 'Reason for a supervisor', 'Lý do chấm dứt giám sát': 'Reason for the end of supervision', 'Đề nghị': 'What is asked for', 'Lệ phí giám sát việc giám hộ': 'Fee for supervision of a guardianship',
  'Văn bản cử, chọn người giám sát việc giám hộ': 'Written choice of the supervisor', 'Giấy tờ làm căn cứ chấm dứt giám sát': 'Evidence for the end of supervision',
  'Tờ khai đăng ký giám sát việc giám hộ': 'Declaration of supervision of a guardianship', 'Tờ khai đăng ký chấm dứt giám sát việc giám hộ': 'Declaration of the end of supervision', 'Trích lục đăng ký giám sát việc giám hộ': 'Extract of supervision of a guardianship', 'Trích lục đăng ký chấm dứt giám sát việc giám hộ': 'Extract of the end of supervision',
  'Chỉ có quy định từ 01/07/2025. Quy định trước ngày đó chưa đọc được.': 'Only the rules since 1 July 2025 are here. Those before have not been read.',
}
