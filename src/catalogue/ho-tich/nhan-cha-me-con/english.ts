import { person } from '../english.ts'

/** The texts of the recognition of parentage in English, found by the Vietnamese text. */
export const english: Readonly<Record<string, string>> = {
  ...person('người nhận', 'person who recognises'), ...person('người được nhận', 'person who is recognised'),
  'Đăng ký nhận cha, mẹ, con': 'Register the recognition of parentage',
  'Đăng ký cha, mẹ nhận con hoặc con nhận cha, mẹ. Hai bên cùng có mặt khi nhận kết quả.': 'A parent recognises a child, or a child a parent. Both come to collect.',
  'Đăng ký cha, mẹ nhận con hoặc con nhận cha, mẹ khi hai bên còn sống và không ai tranh chấp.': 'A parent recognises a child, or a child a parent, when both live and nobody disputes it.',
  'Quan hệ với người nhận': 'Relation to the person who recognises', 'Tôi là người nhận': 'I recognise', 'Cha, mẹ hoặc người giám hộ của người nhận': 'Parent or guardian of the person who recognises',
  'Ai nhận ai?': 'Who recognises whom?', 'Cha nhận con': 'A father his child', 'Mẹ nhận con': 'A mother her child', 'Con nhận cha': 'A child the father', 'Con nhận mẹ': 'A child the mother',
  'Cả người nhận và người được nhận còn sống?': 'Are both alive?', 'Chọn Có nếu cả hai còn sống': 'Choose Yes if both are alive', 'Có ai tranh chấp việc nhận này?': 'Does anybody dispute it?', 'Chọn Không nếu không ai tranh chấp': 'Choose No if nobody disputes it',
  'Con và người đang là cha, mẹ có đồng ý?': 'Do the child and the present parent agree?', 'Con từ đủ 9 tuổi đồng ý việc nhận?': 'Does the child of 9 or more agree?', 'Chọn Có sau khi con từ đủ 9 tuổi đồng ý': 'Choose Yes once the child of 9 or more agrees',
  'Đăng ký tại xã, phường nơi người nhận hoặc người được nhận cư trú, ngoài thành phố Hà Nội': 'Register at the commune where either lives, outside Ha Noi', 'Có người nước ngoài': 'Somebody is a foreigner',
  'Đăng ký nhận cha, mẹ, con có yếu tố nước ngoài tại Ủy ban nhân dân quận, huyện, thị xã': 'Register the recognition with a foreign element at the People’s Committee of the district',
  'Đăng ký nhận cha, mẹ, con có yếu tố nước ngoài tại Ủy ban nhân dân xã, phường': 'Register the recognition with a foreign element at the People’s Committee of the commune',
  'Cha là nam. Sửa giới tính, hoặc chọn lại việc đăng ký': 'A father is a man. Correct the sex, or choose again what is registered', 'Mẹ là nữ. Sửa giới tính, hoặc chọn lại việc đăng ký': 'A mother is a woman. Correct the sex, or choose again what is registered',
  'Cha, mẹ phải sinh trước con. Kiểm tra lại ngày sinh của hai bên: {}': 'A parent is born before the child. Check both dates of birth: {}', 'Theo ngày sinh, cha hoặc mẹ chưa đủ 12 tuổi khi con sinh. Kiểm tra lại: {}': 'By the dates the parent was under 12 when the child was born. Check: {}',
  'Con chưa đủ 18 tuổi thì cha, mẹ hoặc người giám hộ đi làm thay. Ngày sinh đang nhập: {}': 'For a child under 18 a parent or guardian files. Date of birth entered: {}',
  'Con từ đủ 9 tuổi chưa đồng ý thì chưa đăng ký được. Hỏi ý kiến của con trước': 'Without the agreement of a child of 9 it cannot be registered. Ask the child first',
  'Hai bên cùng có mặt, ký sổ và nhận trích lục': 'Both come, sign the book and receive the extract', 'Tờ khai đăng ký nhận cha, mẹ, con': 'Declaration for the recognition of parentage',
  'Con từ đủ 9 tuổi đồng ý': 'The child of 9 or more agrees', 'Ý kiến của người đang là cha hoặc mẹ': 'Opinion of the present parent',
  'Ý kiến của con từ đủ 9 tuổi và của người đang là cha, mẹ hỏi theo mẫu tờ khai. Điều khoản chưa đối chiếu với văn bản.': 'The agreement of a child of 9 and the opinion of the present parent are asked as the form does. The articles have not been checked.',
}
