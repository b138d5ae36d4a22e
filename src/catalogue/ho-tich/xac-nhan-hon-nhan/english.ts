import { marital } from '../couple-english.ts'
import { person } from '../english.ts'

/** The texts of the confirmation of marital status in English, found by the Vietnamese text. */
export const english: Readonly<Record<string, string>> = {
  ...person('người được xác nhận', 'person confirmed'), ...marital('người được xác nhận', 'person confirmed'),
  'Cấp Giấy xác nhận tình trạng hôn nhân': 'Confirm marital status',
  'Xin Giấy xác nhận tình trạng hôn nhân, thường gọi là giấy độc thân. Giấy dùng được trong 6 tháng.': 'Ask for the Giấy xác nhận tình trạng hôn nhân (confirmation of marital status). It is good for 6 months.',
  'Quan hệ với người được xác nhận': 'Relation to the person confirmed', 'Tôi xin giấy cho mình': 'I ask for myself', 'Cư trú ở đâu?': 'Where does the person live?',
  'Xin giấy để làm gì?': 'What is the paper for?', 'Việc khác': 'Another purpose', 'Nơi sẽ đăng ký kết hôn': 'Where the marriage will be registered', 'Cơ quan ở Việt Nam': 'At an authority in Viet Nam', 'Cơ quan ở nước ngoài': 'At an authority abroad',
  'Đại sứ quán, lãnh sự quán nước ngoài tại Việt Nam': 'At a foreign embassy or consulate in Viet Nam', 'Đã từng xin giấy này để kết hôn?': 'Was this paper issued for a marriage before?', 'Chưa xin lần nào': 'Never', 'Đã xin, còn giữ giấy cũ': 'Yes, the old paper is here', 'Đã xin, không còn giấy cũ': 'Yes, the old paper is gone',
  'Vợ hoặc chồng hiện nay là ai?': 'Who is the spouse now?', 'Họ, chữ đệm và tên của vợ hoặc chồng': 'Full name of the spouse', 'Số, ngày, nơi cấp Giấy chứng nhận kết hôn': 'Number, day and place of the marriage certificate',
  'Tình trạng hôn nhân thế nào?': 'What is the marital status?', 'Nội dung cần xác nhận': 'What is to be confirmed',
  'Xác nhận cho thời gian cư trú nào?': 'For which time of residence?', 'Thời gian cư trú tiếp theo': 'The next time of residence', 'Nơi cư trú trong thời gian đó': 'Residence in that time', 'Ghi đủ xã, phường, tỉnh, thành phố': 'Give commune and province',
  'Từ ngày': 'From', 'Đến ngày': 'To', 'Còn cư trú tới nay thì để trống': 'Leave empty if you still live there', 'Cần xác nhận thêm một thời gian cư trú khác?': 'Is another time of residence to be confirmed?', 'Chọn Không nếu chỉ cần thời gian này': 'Choose No if this time is enough',
  'Kết hôn với ai, ở đâu?': 'Marriage with whom, and where?', 'Họ, chữ đệm và tên của người sẽ kết hôn': 'Full name of the future spouse', 'Ngày, tháng, năm sinh của người sẽ kết hôn': 'Date of birth of the future spouse', 'Số định danh của người sẽ kết hôn': 'Personal number of the future spouse', 'Cơ quan sẽ đăng ký kết hôn': 'Authority that will register the marriage',
  'Vì sao không còn giấy cũ?': 'Why is the old paper gone?', 'Lý do không nộp lại được giấy cũ': 'Reason why the old paper cannot be returned', 'Dùng vào việc gì?': 'What is it used for?', 'Việc cần giấy xác nhận': 'Purpose of the paper',
  'Cần mấy bản?': 'How many originals?', 'Số bản Giấy xác nhận': 'Number of originals', 'Để kết hôn thì chỉ cấp một bản': 'For a marriage one only is issued', 'Mục đích và số bản': 'Purpose and number',
  'Cư trú ngoài Hà Nội': 'Lives outside Ha Noi', 'Xin giấy tại xã, phường nơi thường trú; không có thì nơi tạm trú': 'Ask at the commune of permanent residence; if none, of temporary residence',
  'Kết hôn tại cơ quan đại diện nước ngoài ở Việt Nam': 'Marriage at a foreign mission in Viet Nam', 'Giấy không cấp cho việc này. Đăng ký kết hôn tại Ủy ban nhân dân xã, phường, hoặc ở nước ngoài': 'The paper is not issued for this. Register at the commune, or abroad',
  'Nữ đủ 18 tuổi mới xin giấy để kết hôn được. Nộp lại khi đủ tuổi. Ngày sinh đang nhập: {}': 'A woman must be 18 to ask for it to marry. File again at that age. Date of birth entered: {}',
  'Nam đủ 20 tuổi mới xin giấy để kết hôn được. Nộp lại khi đủ tuổi. Ngày sinh đang nhập: {}': 'A man must be 20 to ask for it to marry. File again at that age. Date of birth entered: {}',
  'Giấy cấp cho người đủ 18 tuổi. Nộp lại khi đủ tuổi. Ngày sinh đang nhập: {}': 'The paper is for people of 18. File again at that age. Date of birth entered: {}',
  'Đang có vợ, có chồng thì không xin giấy để kết hôn được. Chọn việc khác, hoặc ly hôn trước': 'Somebody married cannot ask for it to marry. Choose another purpose, or divorce first',
  'Người sẽ kết hôn cùng giới tính theo số định danh. Giấy không cấp cho việc này. Kiểm tra lại số {}': 'By the number the future spouse is of the same sex. The paper is not issued for this. Check the number {}',
  'Đang ghi số của chính người xin giấy. Ghi số của người sẽ kết hôn: {}': 'This is the number of the person confirmed. Give that of the future spouse: {}', 'Đang ghi tên và ngày sinh của chính người xin giấy. Ghi người sẽ kết hôn: {}': 'This is the person confirmed. Give the future spouse: {}',
  'Giấy để kết hôn chỉ cấp một bản. Sửa số {} thành 1': 'For a marriage one original is issued. Change {} to 1',
  'Thời gian cư trú phải sau ngày sinh. Kiểm tra lại: {}': 'The residence must be after the birth. Check: {}', 'Thời gian cư trú phải bắt đầu trước hôm nay. Kiểm tra lại: {}': 'The residence must begin before today. Check: {}',
  'Ngày kết thúc phải sau ngày bắt đầu. Kiểm tra lại: {}': 'The end must be after the beginning. Check: {}', 'Chỉ xác nhận được tới hôm nay. Còn cư trú thì để trống. Đang nhập: {}': 'Only the time until today can be confirmed. Leave empty if it goes on. Entered: {}',
  'Giấy xác nhận tình trạng hôn nhân đã cấp trước đây': 'Confirmation of marital status issued before', 'Nộp lại giấy cũ để nhận giấy mới': 'Return the old paper to receive a new one', 'Bản án, quyết định ly hôn hoặc trích lục khai tử': 'Divorce judgment or decision, or death extract',
  'Lệ phí cấp Giấy xác nhận tình trạng hôn nhân': 'Fee for the confirmation of marital status', 'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân': 'Declaration for the confirmation of marital status',
  'Giấy xác nhận đã cấp trước đây': 'Confirmation issued before', 'Nơi cư trú trước đây ở tỉnh khác thì phải hỏi nơi đó, nên có thể mất tới 23 ngày.': 'A former residence in another province must be asked there, which may take up to 23 days.',
}
