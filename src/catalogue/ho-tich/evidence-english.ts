/** The texts about the proof of parentage in English, found by the Vietnamese text. */
export const english: Readonly<Record<string, string>> = {
  'Cách chứng minh quan hệ cha, mẹ, con': 'How the relation is proven', 'Có giấy của cơ sở y tế, cơ quan giám định hoặc cơ quan khác': 'A paper of a medical facility, a forensic institute or another authority',
  'Không có giấy, viết cam đoan và có hai người làm chứng': 'No paper, a sworn statement with two witnesses',
  'Ý kiến của người đang là cha hoặc mẹ của con': 'Opinion of the present father or mother', 'Đồng ý': 'Agrees', 'Không đồng ý': 'Does not agree', 'Không có, hoặc không còn': 'There is none',
  'Giấy chứng minh là giấy gì?': 'Which paper is the proof?', 'Tên giấy, số, ngày và nơi cấp': 'Name of the paper, number, day and place of issue',
  'Người làm chứng thứ nhất': 'First witness', 'Người làm chứng thứ hai': 'Second witness', 'Họ, chữ đệm và tên người làm chứng': 'Full name of the witness', 'Ngày, tháng, năm sinh của người làm chứng': 'Date of birth of the witness',
  'Số giấy tờ tùy thân của người làm chứng': 'Identity paper number of the witness', 'Nơi cư trú của người làm chứng': 'Residence of the witness', 'Chứng cứ': 'Proof', 'Cách chứng minh': 'Way of proof', 'Giấy chứng minh': 'Paper',
  'Việc này do Tòa án giải quyết': 'This is for the court', 'Có tranh chấp, hoặc một bên đã mất: nộp đơn tới Tòa án nhân dân': 'It is disputed, or one side has died: go to the People’s Court',
  'Người đang là cha hoặc mẹ không đồng ý là có tranh chấp. Nộp đơn tới Tòa án nhân dân': 'If the present parent does not agree, it is disputed. Go to the People’s Court',
  'Cần hai người làm chứng khác nhau. Ghi số của người thứ hai, đang nhập: {}': 'Two different witnesses are needed. Give the number of the second, entered: {}',
  'Người làm chứng phải là người khác, không phải cha, mẹ hay con. Đang nhập: {}': 'The witness must be somebody else than parent or child. Entered: {}', 'Người làm chứng nên đủ 18 tuổi. Kiểm tra lại ngày sinh: {}': 'A witness should be 18. Check the date of birth: {}',
  'Giấy chứng minh quan hệ cha, mẹ, con': 'Proof of parentage', 'Của cơ sở y tế, cơ quan giám định hoặc cơ quan khác có thẩm quyền': 'Of a medical facility, a forensic institute or another competent authority', 'Văn bản cam đoan và xác nhận của hai người làm chứng': 'Sworn statement with the confirmation of two witnesses',
  'Lệ phí đăng ký nhận cha, mẹ, con': 'Fee for the recognition of parentage', 'Trích lục đăng ký nhận cha, mẹ, con': 'Trích lục đăng ký nhận cha, mẹ, con (extract of the recognition)', 'Cha, mẹ và con': 'Parents and children',
  'Người nhận con': 'Who recognises the child', 'Người đi đăng ký khai sinh': 'Who comes to register the birth', 'Người được nhận hoặc người đại diện': 'Who is recognised, or their representative',
}
