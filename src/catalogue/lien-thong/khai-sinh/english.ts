/** The texts of the groups of birth, residence and card in English, found by the Vietnamese text. */
export const english: Readonly<Record<string, string>> = {
  'Liên thông khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi':
    'Birth, permanent residence and health insurance card of a child under 6, together',
  'Liên thông khai sinh, cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi': 'Birth and health insurance card of a child under 6, together',
  'Một lần khai cho ba việc: Giấy khai sinh, đăng ký thường trú và thẻ bảo hiểm y tế của trẻ dưới 6 tuổi.':
    'Declare once for three things: the Giấy khai sinh (birth certificate), permanent residence and health insurance card of a child under 6.',
  'Một lần khai cho hai việc: Giấy khai sinh và thẻ bảo hiểm y tế của trẻ dưới 6 tuổi.':
    'Declare once for two things: the Giấy khai sinh (birth certificate) and the health insurance card of a child under 6.',
  // Parts
  'Các việc đề nghị làm cùng lúc': 'What is asked for together',
  'Đăng ký thường trú': 'Registration of permanent residence',
  'Cấp thẻ bảo hiểm y tế': 'Issue of the health insurance card',
  'Kết quả đăng ký thường trú': 'Result of the registration of residence',
  // Residence
  'Trẻ đăng ký thường trú ở đâu?': 'Where will the child have its permanent residence?',
  'Nơi trẻ đăng ký thường trú': 'Permanent residence of the child',
  'Nơi thường trú của mẹ': 'Where the mother is registered',
  'Nơi thường trú của cha': 'Where the father is registered',
  'Nhà người khác': 'In another person’s household',
  'Chưa đăng ký thường trú cho trẻ lần này': 'No residence is registered for the child now',
  'Xã, phường nơi trẻ đăng ký thường trú': 'Commune or ward of the child’s permanent residence',
  'Địa chỉ thường trú của trẻ': 'Address of the child’s permanent residence',
  'Số nhà, thôn hoặc tổ nơi trẻ đăng ký thường trú': 'House number, hamlet or street group of the child’s permanent residence',
  'Chủ hộ nơi trẻ đăng ký thường trú là ai?': 'Who is the householder where the child is registered?',
  'Chủ hộ': 'Householder',
  'Mẹ của trẻ': 'Mother of the child',
  'Cha của trẻ': 'Father of the child',
  'Người khác': 'Another person',
  'Họ, chữ đệm và tên của chủ hộ': 'Full name of the householder',
  'Số giấy tờ tùy thân của chủ hộ': 'Identity paper number of the householder',
  'Số định danh của chủ hộ': 'Personal number of the householder',
  'Số định danh hoặc giấy tờ của chủ hộ': 'Personal or identity paper number of the householder',
  'Chủ hộ xác nhận đồng ý trên VNeID': 'The householder agrees in VNeID',
  'Trẻ là gì của chủ hộ': 'The child is the householder’s',
  Cháu: 'Grandchild, nephew or niece',
  'Không phải người thân': 'Not a relative',
  'Thường trú của trẻ': 'Residence of the child',
  'Nơi đăng ký thường trú': 'Place of permanent residence',
  // Card
  'Thẻ bảo hiểm y tế': 'Health insurance card',
  'Trẻ khám chữa bệnh ban đầu ở đâu?': 'Where does the child get its first medical care?',
  'Nơi đăng ký khám chữa bệnh ban đầu': 'Clinic of first medical care',
  'Tên bệnh viện hoặc trạm y tế': 'Name of the hospital or health station',
  'Cách nhận thẻ bảo hiểm y tế': 'How to receive the health insurance card',
  'Cách nhận thẻ': 'How the card is received',
  'Bản điện tử trên điện thoại': 'Electronic, on the phone',
  'Cùng cách nhận Giấy khai sinh': 'The same way as the birth certificate',
  // Where to go instead, and what must agree
  'Trẻ đã đủ 6 tuổi': 'The child is 6 or older',
  'Dùng thủ tục Đăng ký khai sinh. Làm cùng lúc chỉ dành cho trẻ dưới 6 tuổi': 'Use Register a birth. Doing it all together is for children under 6',
  'Trẻ đã mất': 'The child has died',
  'Dùng thủ tục Đăng ký khai sinh, không kèm việc khác': 'Use Register a birth, with nothing else',
  'Chưa đăng ký thường trú cho trẻ': 'No residence is registered for the child',
  'Dùng thủ tục Liên thông khai sinh, cấp thẻ bảo hiểm y tế. Đăng ký thường trú sau, tại công an':
    'Use Birth and health insurance card. Register the residence later, with the police',
  'Trẻ đăng ký thường trú ngoài Hà Nội': 'The child’s residence is outside Ha Noi',
  'Dùng thủ tục Liên thông khai sinh, cấp thẻ bảo hiểm y tế. Đăng ký thường trú tại công an nơi đó':
    'Use Birth and health insurance card. Register the residence with the police there',
  'Chưa ghi phần cha. Chọn nơi của mẹ hoặc nhà người khác': 'There is no father in the declaration. Choose the mother’s place or another household',
  'Chưa ghi phần của người này. Chọn người đi đăng ký hoặc người khác':
    'This person is not in the declaration. Choose the applicant or another person',
  'Người đi đăng ký là mẹ hoặc cha. Chọn mẹ hoặc cha': 'The applicant is the mother or the father. Choose mother or father',
  'Số này là số của mẹ hoặc cha. Chọn lại chủ hộ, hoặc sửa số {}':
    'This is the number of the mother or the father. Choose the householder again, or correct the number {}',
  // Papers and steps
  'Sổ hộ khẩu nơi trẻ đăng ký thường trú': 'Sổ hộ khẩu (household book) of the child’s residence',
  'Bản chính, gửi kèm cho công an': 'Original, sent along to the police',
  'Phiếu báo thay đổi hộ khẩu, nhân khẩu': 'Notice of change in a household',
  'Ý kiến bằng văn bản của cha, mẹ và đồng ý của chủ hộ': 'Written opinion of the parents and consent of the householder',
  'Khi trẻ về ở nhà người khác': 'When the child enters another household',
  'Tờ khai tham gia bảo hiểm y tế': 'Declaration for health insurance',
  'Mẫu của cơ quan bảo hiểm xã hội': 'Form of the social insurance',
  'Lãnh đạo xã, phường ký Giấy khai sinh. Hồ sơ được gửi ngay cho công an và bảo hiểm xã hội':
    'The head of the commune signs the certificate. The dossier goes at once to the police and the social insurance',
  'Lãnh đạo xã, phường ký Giấy khai sinh. Hồ sơ được gửi ngay cho bảo hiểm xã hội':
    'The head of the commune signs the certificate. The dossier goes at once to the social insurance',
  'Người yêu cầu xuất trình bản chính, ký sổ, nhận Giấy khai sinh và kết quả của các cơ quan':
    'The applicant shows the originals, signs the book, and takes the certificate and the results of the agencies',
  'Nộp bản chính giấy tờ đã tải lên và nhận Giấy khai sinh. Kết quả của các cơ quan báo trên trang hồ sơ':
    'Hand in the originals of what was uploaded and receive the certificate. The results of the agencies are on the page of the dossier',
  'Tờ khai liên thông khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi':
    'Declaration for birth, residence and health insurance card of a child under 6',
  'Tờ khai liên thông khai sinh, cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi': 'Declaration for birth and health insurance card of a child under 6',
  // Doubts and usual cases
  'Nghị định 63/2024 thay quy định năm 2015 trước ngày 01/07/2025. Ở đây bản theo nghị định bắt đầu từ 01/07/2025.':
    'Decree 63/2024 replaced the rule of 2015 before 1 July 2025. Here the version by the decree begins on 1 July 2025.',
  'Quy định năm 2015 cho tạm thu lệ phí đăng ký thường trú khi nhận hồ sơ. Mức thu chưa đối chiếu, ở đây chưa thu.':
    'The rule of 2015 lets the residence fee be collected at receipt. The amount was not checked; it is not collected here.',
  'Câu hỏi về thường trú và thẻ bảo hiểm y tế theo nội dung mẫu của công an và bảo hiểm xã hội. Thứ tự chưa đối chiếu với mẫu.':
    'The questions on residence and card follow the forms of the police and the social insurance. Their order was not checked against the forms.',
  'Nghị định 301/2026 sửa quy định này từ 01/09/2026: mẫu mới, thêm việc cấp căn cước. Nội dung chưa đối chiếu với văn bản.':
    'Decree 301/2026 amends this from 1 September 2026: new forms, and the identity card is added. Its text was not checked.',
  'Trẻ về hộ của mẹ, mẹ là chủ hộ': 'The child joins the household of the mother, its head',
  'Cha mẹ có số định danh, trẻ về hộ của mẹ': 'Parents have personal numbers, the child joins the mother’s household',
  'Sinh ở bệnh viện, xin thẻ bảo hiểm y tế': 'Born in a hospital, a health insurance card is wanted',
  'Cha mẹ có số định danh, xin thẻ điện tử': 'Parents have personal numbers, an electronic card is wanted',
}
