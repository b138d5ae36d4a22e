/** What is asked, shown and said of any person: `vi` as in the labels ("người chết"), `en` without article ("deceased"). */
export const person = (vi: string, en: string): Record<string, string> => ({
  [`Thông tin của ${vi}`]: `About the ${en}`,
  [`Giấy tờ và nơi ở của ${vi}`]: `Papers and residence of the ${en}`,
  [`Giấy tờ của ${vi} khi không có số định danh`]: `Papers of the ${en} without a personal number`,
  [`Họ, chữ đệm và tên của ${vi}`]: `Full name of the ${en}`,
  [`Họ, chữ đệm, tên của ${vi}`]: `Full name of the ${en}`,
  [`Ngày, tháng, năm sinh của ${vi}`]: `Date of birth of the ${en}`,
  [`Ngày hoặc năm sinh của ${vi}`]: `Date or year of birth of the ${en}`,
  [`Năm sinh của ${vi}`]: `Year of birth of the ${en}`,
  [`Giới tính của ${vi}`]: `Sex of the ${en}`,
  [`Dân tộc của ${vi}`]: `Ethnic group of the ${en}`,
  [`Quốc tịch của ${vi}`]: `Nationality of the ${en}`,
  [`Số định danh của ${vi}`]: `Personal identification number of the ${en}`,
  [`Số giấy tờ tùy thân của ${vi}`]: `Identity paper number of the ${en}`,
  [`Giấy tờ tùy thân của ${vi}`]: `Identity paper of the ${en}`,
  [`Số định danh hoặc giấy tờ tùy thân của ${vi}`]: `Personal number or identity paper of the ${en}`,
  [`Xã, phường nơi ${vi} cư trú`]: `Commune or ward where the ${en} lives`,
  [`Số nhà, thôn hoặc tổ nơi ${vi} cư trú`]: `House number, hamlet or street group where the ${en} lives`,
  [`Nơi cư trú của ${vi}`]: `Residence of the ${en}`,
  [`Ngày sinh của ${vi} phải trước hôm nay. Đang nhập: {}`]: `The ${en} must be born before today. Entered: {}`,
  [`Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của ${vi}, hoặc số {}`]: `This number belongs to a person born in another year. Check the year of birth of the ${en}, or the number {}`,
  [`Số định danh này không phải của ${vi}. Kiểm tra lại số {}`]: `This is not the number of the ${en}. Check the number {}`,
  [`Về ${vi}`]: `About the ${en}`,
  [`${vi.charAt(0).toUpperCase()}${vi.slice(1)}`]: `${en.charAt(0).toUpperCase()}${en.slice(1)}`,
})

/** The texts of the shared blocks, one entry each. */
export const english: Readonly<Record<string, string>> = {
  ...person('người yêu cầu', 'applicant'),
  // People
  'Nơi đăng ký thường trú; không có thì nơi tạm trú; không có nữa thì nơi đang sống': 'Permanent residence; if none, temporary residence; if none, where you live now',
  'Ở tỉnh, thành phố khác': 'In another province or city', 'Ở tỉnh khác thì ghi đủ xã, huyện, tỉnh': 'In another province, give commune, district and province',
  'Loại giấy, số, ngày cấp, nơi cấp': 'Kind, number, date and place of issue', '9 số với chứng minh nhân dân, 12 số với thẻ căn cước': '9 digits for the old identity card, 12 for the citizen card',
  'Không rõ ngày, tháng thì chỉ ghi năm': 'If day and month are unknown, the year alone', 'Nam': 'Male', 'Nữ': 'Female',
  'Họ, chữ đệm, tên': 'Full name', 'Ngày, tháng, năm sinh': 'Date of birth', 'Giới tính': 'Sex', 'Dân tộc': 'Ethnic group', 'Quốc tịch': 'Nationality', 'Nơi cư trú': 'Residence', 'Giấy tờ tùy thân': 'Identity paper',
  'Số định danh hoặc giấy tờ tùy thân': 'Personal number or identity paper', 'Ghi bằng chữ': 'In words',
  // The applicant
  'Ai đi làm thủ tục?': 'Who files?', 'Bản thân': 'Myself', 'Vợ hoặc chồng': 'Spouse', 'Cha hoặc mẹ': 'Parent', 'Con': 'Child', 'Ông hoặc bà': 'Grandparent', 'Anh, chị, em': 'Sibling', 'Người thân khác': 'Another relative',
  'Người được ủy quyền': 'Proxy', 'Cơ quan, tổ chức': 'Agency or organisation',
  'Người yêu cầu là ai?': 'Who is the applicant?', 'Họ, chữ đệm và tên người yêu cầu': 'Full name of the applicant', 'Họ, chữ đệm, tên người yêu cầu': 'Full name of the applicant',
  'Người yêu cầu ở đâu?': 'Where does the applicant live?', 'Xã, phường nơi người yêu cầu cư trú': 'Commune or ward where the applicant lives', 'Số nhà, thôn hoặc tổ của người yêu cầu': 'House number, hamlet or street group of the applicant',
  'Liên hệ với người yêu cầu': 'How to reach the applicant', 'Ngày cấp, nơi cấp giấy tờ tùy thân': 'Date and place of issue of the identity paper', 'Ngày cấp, nơi cấp': 'Date and place of issue',
  'Loại nơi cư trú': 'Kind of residence', 'Thường trú': 'Permanent', 'Tạm trú': 'Temporary', 'Nơi ở hiện tại': 'Where one lives now',
  'Số điện thoại': 'Phone number', 'Điện thoại': 'Phone', 'Tin nhắn về hồ sơ gửi tới số này': 'Messages about the dossier go to this number', 'Thư điện tử': 'E-mail',
  // An entry that exists
  'Nơi đã đăng ký': 'Where it was registered', 'Ủy ban nhân dân xã, phường nào': 'The People’s Committee of which commune or ward', 'Ngày đăng ký': 'Date of registration', 'Số': 'Number', 'Quyển số': 'Book number',
  'Xã, phường đã đăng ký việc này': 'Commune or ward that registered it', 'Nơi đã sáp nhập thì chọn xã, phường bây giờ': 'If it was merged, choose the commune of today',
  'Ngày đăng ký phải là hôm nay hoặc trước hôm nay. Đang nhập: {}': 'The day of registration must be today or before. Entered: {}', 'Ngày đăng ký không thể trước ngày sinh. Kiểm tra lại: {}': 'It cannot be registered before the birth. Check: {}',
  // The result
  'Nhận kết quả thế nào?': 'How will you receive the result?', 'Nhận kết quả': 'Receiving the result', 'Cách nhận kết quả': 'How to receive the result', 'Cách nhận': 'Way of receiving',
  'Tại nơi nộp hồ sơ': 'Where the dossier is filed', 'Qua bưu điện, tới tận nhà': 'By post, to your home', 'Địa chỉ nhận': 'Delivery address', 'Giấy tờ và nhận kết quả': 'Papers and result',
  'Cần bao nhiêu bản sao?': 'How many copies do you need?', 'Số bản sao trích lục cần thêm': 'Number of extra copies of the extract', 'Số bản sao Giấy khai sinh cần thêm': 'Number of extra copies of the birth certificate',
  'Không cần thì để trống': 'Leave empty if none is needed', 'Đề nghị cấp bản sao': 'Copies asked for', 'Số bản sao': 'Number of copies',
  // Fee
  'Diện miễn lệ phí': 'Ground for exemption from the fee', 'Không thuộc diện nào': 'None', 'Gia đình có công với cách mạng': 'Family with merit to the revolution', 'Hộ nghèo': 'Poor household', 'Người khuyết tật': 'Person with a disability',
  'Miễn lệ phí theo diện đã khai': 'Exempt on the ground declared', 'Có thuộc diện miễn lệ phí không?': 'Are you exempt from the fee?',
  // Papers and steps
  'Hộ chiếu, chứng minh nhân dân hoặc thẻ căn cước của người yêu cầu': 'Passport or identity card of the applicant', 'Sổ hộ khẩu hoặc giấy chứng minh nơi cư trú': 'Sổ hộ khẩu (household book) or proof of residence',
  'Hộ chiếu hoặc giấy tờ tùy thân của người yêu cầu': 'Passport or identity paper of the applicant', 'Đã ghi số định danh thì cán bộ tra cứu, không phải xuất trình': 'With a personal number the officer looks it up, nothing to show',
  'Văn bản ủy quyền đã chứng thực': 'Certified power of attorney', 'Ông bà, cha mẹ, con, vợ chồng, anh chị em thì không cần chứng thực': 'Need not be certified for grandparents, parents, children, spouses and siblings',
  'Bộ phận một cửa kiểm tra giấy tờ và hẹn ngày trả': 'The one-stop desk checks the papers and gives a date', 'Công chức tư pháp – hộ tịch kiểm tra và ghi sổ': 'The civil status officer checks and enters the book',
  'Công chức tư pháp – hộ tịch tra cứu, kiểm tra và soạn kết quả': 'The civil status officer looks up, checks and drafts the result', 'Người nộp xem bản dự thảo và xác nhận trong 1 ngày': 'The applicant sees the draft and confirms within 1 day',
  'Lãnh đạo xã, phường ký kết quả': 'The head of the commune signs the result', 'Người yêu cầu xuất trình bản chính, ký sổ và nhận kết quả': 'The applicant shows the originals, signs the book and receives the result',
  'Nộp bản chính giấy tờ đã tải lên và nhận kết quả': 'Hand in the originals of what was uploaded and receive the result',
  'Nội dung khai trên là đúng sự thật. Người khai chịu trách nhiệm trước pháp luật về nội dung đã khai.': 'The declaration is true. The declarant answers before the law for it.',
  // A foreign element
  'Việc này có yếu tố nước ngoài nào?': 'What makes it foreign?', 'Yếu tố nước ngoài': 'Foreign element', 'Có người nước ngoài': 'There is a foreigner', 'Có công dân Việt Nam định cư ở nước ngoài': 'There is a Vietnamese citizen settled abroad', 'Không có điều nào ở trên': 'None of these',
  'Có nộp giấy tờ do cơ quan nước ngoài cấp không?': 'Do you hand in papers issued abroad?', 'Chọn Có nếu nộp giấy tờ do cơ quan nước ngoài cấp': 'Choose Yes if you hand in papers issued abroad',
  'Không có yếu tố nước ngoài': 'No foreign element', 'Dùng thủ tục trong nước. Xã, phường nơi cư trú giải quyết': 'Use the domestic procedure at the commune of residence',
  'Giấy tờ do nước ngoài cấp, đã hợp pháp hóa lãnh sự': 'Foreign papers, with consular legalisation', 'Theo điều ước quốc tế thì có nước được miễn hợp pháp hóa': 'Treaties exempt some countries from legalisation',
  'Bản dịch tiếng Việt đã chứng thực chữ ký người dịch': 'Vietnamese translation, signature of the translator certified', 'Hộ chiếu hoặc giấy thay hộ chiếu của người nước ngoài': 'Passport of the foreigner',
  'Trước 01/07/2025 việc này do quận, huyện làm. Cổng quốc gia còn ghi thời hạn khác nhau giữa cách nộp và trường hợp.': 'Before 1 July 2025 districts did this. The national portal still gives different times by way of filing and by case.',
  // The law of 2027
  'Nộp ở xã, phường nào?': 'At which commune or ward?', 'Xã, phường tiếp nhận': 'Commune or ward that receives', 'Đăng ký ở xã, phường nào trong thành phố cũng được': 'Any commune or ward of the city may register',
  'Quy định này dự kiến áp dụng từ 01/03/2027 theo Luật Hộ tịch 2026. Nghị định hướng dẫn và mẫu tờ khai mới chưa có, nên đang dùng mẫu năm 2024.': 'These rules apply from 1 March 2027 under the Law on Civil Status 2026. Its decree and new forms do not exist yet, so the form of 2024 is used.',
  'Mức lệ phí do Hội đồng nhân dân thành phố quyết định. Số tiền đang ghi chưa đối chiếu với văn bản.': 'The city council sets the fee. The amount shown has not been checked against its text.',
}
