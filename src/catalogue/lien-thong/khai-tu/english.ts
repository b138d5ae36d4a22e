/** The texts of the group of death, residence and benefits in English, found by the Vietnamese text. */
export const english: Readonly<Record<string, string>> = {
  'Liên thông khai tử, xóa đăng ký thường trú, trợ cấp mai táng và tuất': 'Death, end of residence, burial and survivors’ benefits, together',
  'Một lần khai cho hai, ba hoặc bốn việc: khai tử, xóa đăng ký thường trú, trợ cấp mai táng, trợ cấp tuất.':
    'Declare once for two, three or four things: the death, the end of residence, the burial benefit, the survivors’ benefit.',
  // Parts
  'Cần làm những việc nào?': 'What is to be done?',
  'Các việc đề nghị': 'What is asked for',
  'Khai tử và xóa đăng ký thường trú': 'Register the death and end the residence',
  'Thêm trợ cấp mai táng': 'The burial benefit too',
  'Thêm trợ cấp mai táng và trợ cấp tuất': 'The burial and survivors’ benefits too',
  'Trợ cấp mai táng thuộc chế độ nào': 'Who pays the burial benefit',
  'Chế độ bảo hiểm xã hội': 'Social insurance',
  'Chế độ bảo trợ xã hội': 'Social assistance',
  'Chế độ người có công với cách mạng': 'Merit to the revolution',
  'Xóa đăng ký thường trú': 'End of the registration of residence',
  'Trợ cấp mai táng': 'Burial benefit',
  'Trợ cấp tuất': 'Survivors’ benefit',
  'Kết quả xóa đăng ký thường trú': 'Result of ending the residence',
  'Kết quả giải quyết trợ cấp mai táng': 'Decision on the burial benefit',
  'Kết quả giải quyết trợ cấp tuất': 'Decision on the survivors’ benefit',
  // The money
  'Trợ cấp': 'Benefits',
  'Trợ cấp mai táng, trợ cấp tuất': 'Burial and survivors’ benefits',
  'Ai nhận trợ cấp?': 'Who receives the benefit?',
  'Người yêu cầu cũng là người nhận trợ cấp?': 'Does the applicant receive the benefit?',
  'Chọn Có nếu người yêu cầu nhận trợ cấp': 'Choose Yes if the applicant receives the benefit',
  'Người nhận trợ cấp': 'Recipient of the benefit',
  'Họ, chữ đệm và tên của người nhận trợ cấp': 'Full name of the recipient',
  'Số định danh của người nhận trợ cấp': 'Personal number of the recipient',
  'Số định danh của người nhận': 'Personal number of the recipient',
  'Người nhận trợ cấp là gì của người đã mất': 'Relation of the recipient to the deceased',
  'Cơ quan, tổ chức lo mai táng': 'Agency or organisation in charge of the burial',
  'Nhận tiền thế nào?': 'How will the money be received?',
  'Nhận tiền': 'Way of payment',
  'Số tài khoản của người nhận': 'Account number of the recipient',
  'Số tài khoản': 'Account number',
  'Nhận tiền mặt thì để trống': 'Leave empty for cash',
  'Ngân hàng': 'Bank',
  'Chế độ': 'Paid by',
  'Mã số bảo hiểm xã hội của người đã mất là gì?': 'What is the social insurance number of the deceased?',
  'Mã số bảo hiểm xã hội': 'Social insurance number',
  'Không nhớ thì để trống': 'Leave empty if not remembered',
  'Ai được hưởng trợ cấp tuất?': 'Who is entitled to the survivors’ benefit?',
  'Những người được hưởng': 'Those entitled',
  'Những người được hưởng tuất': 'Those entitled to the survivors’ benefit',
  'Mỗi người ghi họ tên, năm sinh, quan hệ với người đã mất': 'Of each: name, year of birth, relation to the deceased',
  // Where to go instead, and what must agree
  'Không rõ nơi cư trú cuối cùng': 'The last residence is not known',
  'Dùng thủ tục Đăng ký khai tử. Không rõ nơi cư trú thì không có thường trú để xóa':
    'Use Register a death. Without a known residence there is none to end',
  'Số này là số của người đã mất. Ghi số của người nhận trợ cấp, không phải {}': 'This is the number of the deceased. Give the recipient’s, not {}',
  'Lãnh đạo xã, phường ký trích lục khai tử. Hồ sơ được gửi ngay cho công an và cơ quan trả trợ cấp':
    'The head of the commune signs the death extract. The dossier goes at once to the police and to whoever pays the benefit',
  'Nộp bản chính giấy tờ đã tải lên và nhận trích lục. Kết quả của các cơ quan báo trên trang hồ sơ':
    'Hand in the originals of what was uploaded and receive the extract. The results of the agencies are on the page of the dossier',
  'Tờ khai liên thông khai tử, xóa đăng ký thường trú, trợ cấp mai táng và tuất':
    'Declaration for death, end of residence, burial and survivors’ benefits',
  'Lãnh đạo xã, phường ký Giấy chứng tử. Hồ sơ được gửi ngay cho công an và cơ quan trả trợ cấp':
    'The head of the commune signs the death certificate. The dossier goes at once to the police and to whoever pays the benefit',
  'Nộp bản chính giấy tờ đã tải lên và nhận Giấy chứng tử. Kết quả của các cơ quan báo trên trang hồ sơ':
    'Hand in the originals of what was uploaded and receive the death certificate. The results of the agencies are on the page of the dossier',
  // Doubts and the usual case
  'Mã thủ tục 2.002622 chưa đối chiếu với Cơ sở dữ liệu quốc gia về thủ tục hành chính.':
    'The code 2.002622 was not checked against the national database of procedures.',
  'Thân nhân xác nhận trên VNeID trong 5 ngày làm việc, không tính vào thời hạn. Cơ quan chi trả báo khi đang chờ xác nhận.':
    'Relatives confirm in VNeID within 5 working days, which do not count. The paying agency says when it waits for that.',
  'Mức và điều kiện hưởng trợ cấp do cơ quan chi trả xét. Câu hỏi về trợ cấp chưa đối chiếu với mẫu.':
    'Amounts and conditions are decided by the paying agency. The questions were not checked against its form.',
  'Nghị định 301/2026 sửa quy định này từ 01/09/2026: mẫu mới. Nội dung chưa đối chiếu với văn bản.':
    'Decree 301/2026 amends this from 1 September 2026: new forms. Its text was not checked.',
  'Khai tử, xóa đăng ký thường trú': 'Death and end of residence',
}
