import { person } from './english.ts'

/** What is asked and said of a person’s marital status. */
export const marital = (vi: string, en: string): Record<string, string> => ({
  [`Tình trạng hôn nhân của ${vi}`]: `Marital status of the ${en}`,
  [`Việc ly hôn của ${vi}`]: `Divorce of the ${en}`,
  [`Hôn nhân trước của ${vi} chấm dứt thế nào?`]: `How did the marriage before end (${en})?`,
  [`Số bản án, quyết định ly hôn hoặc trích lục khai tử (${vi})`]: `Number of the divorce judgment, decision or death extract (${en})`,
  [`Ngày của bản án, quyết định hoặc trích lục (${vi})`]: `Day of the judgment, decision or extract (${en})`,
  [`Cơ quan đã cấp (${vi})`]: `Issued by (${en})`,
  [`Bản án, quyết định hoặc trích lục (${vi})`]: `Judgment, decision or extract (${en})`,
  [`Ngày của giấy tờ (${vi}) phải trước hôm nay. Kiểm tra lại: {}`]: `The day of the paper (${en}) must be before today. Check: {}`,
  [`Ngày của giấy tờ (${vi}) phải sau ngày sinh. Kiểm tra lại: {}`]: `The day of the paper (${en}) must be after the birth. Check: {}`,
})

/** What is said of either side: `bên nữ` is the bride, `bên nam` the groom. */
const side = (vi: string, en: string): Record<string, string> => ({
  ...person(vi, en), ...marital(vi, en),
  [`Ngày cấp, nơi cấp giấy tờ của ${vi}`]: `Date and place of issue of the paper of the ${en}`,
  [`Giấy tờ, nơi ở và lần kết hôn của ${vi}`]: `Papers, residence and which marriage of the ${en}`,
  [`Kết hôn lần thứ mấy của ${vi}`]: `Which marriage of the ${en}`,
  [`Chưa đăng ký kết hôn lần nào thì lần này của ${vi} là lần 1. Sửa số {} hoặc tình trạng hôn nhân`]: `Never married: this is marriage 1 of the ${en}. Change the number {} or the marital status`,
  [`Đã từng kết hôn thì lần này của ${vi} là lần 2 trở lên. Sửa số {} hoặc tình trạng hôn nhân`]: `Married before: this is marriage 2 or later of the ${en}. Change the number {} or the marital status`,
  [`Đang có vợ, có chồng thì chưa đăng ký được. Ly hôn xong mới nộp hồ sơ (${vi})`]: `Somebody married cannot register. File after the divorce (${en})`,
})

/** The texts about two people who marry in English, found by the Vietnamese text. */
export const english: Readonly<Record<string, string>> = {
  ...side('bên nữ', 'bride'), ...side('bên nam', 'groom'),
  'Kết hôn': 'Marriage', 'Liên hệ': 'Contact', 'Liên hệ với người nộp hồ sơ': 'How to reach the applicant',
  'Bên nào nộp hồ sơ?': 'Which side files?', 'Người nộp hồ sơ': 'Who files',
  'Nhờ người khác đi thay được không?': 'Can somebody else come instead?', 'Không. Hai bên cùng có mặt khi nhận kết quả, ký vào sổ và vào giấy.': 'No. Both come to collect, and sign the book and the certificate.',
  'Hai bên cư trú ở đâu?': 'Where do the two live?', 'Bên nam cư trú cùng xã, phường với bên nữ?': 'Does the groom live in the same commune as the bride?', 'Chọn Có nếu hai bên cư trú cùng xã, phường': 'Choose Yes if both live in one commune',
  'Tình trạng hôn nhân hiện nay?': 'What is the marital status now?', 'Đang có vợ hoặc chồng': 'Married', 'Chưa đăng ký kết hôn lần nào': 'Never married', 'Đã ly hôn, chưa kết hôn lại': 'Divorced, not married again',
  'Vợ hoặc chồng đã mất, chưa kết hôn lại': 'Widowed, not married again', 'Có thời gian chưa đăng ký kết hôn, nhưng nay đã có vợ hoặc chồng': 'Was single for a time, but is married now', 'Tình trạng khác': 'Other status',
  'Tòa án Việt Nam giải quyết': 'Settled by a court of Viet Nam', 'Giải quyết ở nước ngoài, đã ghi vào Sổ hộ tịch': 'Settled abroad, recorded in the book', 'Giải quyết ở nước ngoài, chưa ghi vào Sổ hộ tịch': 'Settled abroad, not recorded in the book yet',
  'Có điều gì ngăn việc kết hôn?': 'Is there anything against the marriage?', 'Hai bên có quan hệ bị cấm kết hôn với nhau?': 'Are the two related in a way that forbids marriage?',
  'Chọn Không nếu hai bên không có quan hệ nào trong danh sách': 'Choose No if none of the relations in the list applies', 'Chọn Không nếu không có quyết định nào của Tòa án': 'Choose No if there is no decision of a court',
  'Có bên nào bị Tòa án tuyên bố mất năng lực hành vi dân sự?': 'Has a court declared either side without legal capacity?', 'Những quan hệ nào bị cấm kết hôn với nhau?': 'Which relations forbid marriage?',
  'Cùng dòng máu trực hệ. Có họ trong phạm vi ba đời. Cha, mẹ nuôi với con nuôi, kể cả trước đây. Cha chồng với con dâu, mẹ vợ với con rể. Cha dượng, mẹ kế với con riêng.':
    'Direct line of blood. Relatives within three generations. Adoptive parent and child, also in the past. Parent-in-law and child-in-law. Step-parent and stepchild.',
  'Theo số định danh, hai bên cùng giới tính. Nhà nước không thừa nhận hôn nhân này. Kiểm tra lại số {}': 'By their numbers the two are of one sex. The State does not recognise this marriage. Check the number {}',
  'Hai bên đang ghi cùng một số. Ghi số của từng người. Đang nhập: {}': 'Both have the same number. Give the number of each. Entered: {}',
  'Hai bên đang ghi cùng tên và cùng ngày sinh. Ghi tên và ngày sinh của từng người: {}': 'Both have the same name and day of birth. Give those of each: {}',
  'Bên nữ phải đủ 18 tuổi vào ngày nộp. Nộp lại khi đủ tuổi. Ngày sinh đang nhập: {}': 'The bride must be 18 on the day of filing. File again at that age. Date of birth entered: {}',
  'Bên nam phải đủ 20 tuổi vào ngày nộp. Nộp lại khi đủ tuổi. Ngày sinh đang nhập: {}': 'The groom must be 20 on the day of filing. File again at that age. Date of birth entered: {}',
  'Người có quan hệ này không được kết hôn với nhau. Chưa chắc thì hỏi công chức tư pháp – hộ tịch': 'People so related may not marry. If unsure, ask the civil status officer',
  'Người mất năng lực hành vi dân sự chưa kết hôn được. Nộp khi Tòa án đã hủy quyết định đó': 'Somebody without legal capacity cannot marry. File when the court has lifted the decision',
  'Ly hôn ở nước ngoài chưa ghi vào Sổ hộ tịch': 'A divorce abroad is not recorded yet', 'Làm thủ tục ghi vào Sổ hộ tịch việc ly hôn trước, rồi làm thủ tục này': 'Have the divorce recorded first, then file this',
  'Hai bên cư trú ngoài Hà Nội': 'Both live outside Ha Noi', 'Đăng ký tại xã, phường nơi một trong hai bên cư trú, ngoài thành phố Hà Nội': 'Register at the commune where either lives, outside Ha Noi',
  'Điều kiện kết hôn': 'Conditions of marriage', 'Quan hệ bị cấm kết hôn với nhau': 'Related in a way that forbids marriage', 'Mất năng lực hành vi dân sự': 'Without legal capacity',
  'Hộ chiếu, chứng minh nhân dân hoặc thẻ căn cước của hai bên': 'Passports or identity cards of both', 'Hộ chiếu hoặc giấy tờ tùy thân của hai bên': 'Passports or identity papers of both',
  'Giấy chứng nhận kết hôn': 'Giấy chứng nhận kết hôn (marriage certificate)',
  'Hai bên cùng có mặt, nói rõ ý muốn kết hôn, ký sổ và ký giấy. Mỗi bên nhận một bản chính. Đề nghị bằng văn bản thì được lùi ngày trao, không quá 60 ngày':
    'Both come, state their will, sign book and certificate. Each takes one original. On written request this may be put off, by 60 days at most',
}
