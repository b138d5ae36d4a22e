/** The texts of deaths that are registered again, in English. */
export const english: Readonly<Record<string, string>> = {
  'Đăng ký lại khai tử': 'Register a death again',
  'Đăng ký lại khai tử đã đăng ký trước năm 2016, khi cả sổ hộ tịch và bản chính giấy tờ đều mất.': 'Register again a death registered before 2016, when both the book and the original are lost.',
  'Đã đăng ký khai tử khi nào, giấy tờ còn không?': 'When was the death registered, and what is left of it?', 'Đã đăng ký khai tử trước ngày 01/01/2016?': 'Was it registered before 1 January 2016?',
  'Cả sổ hộ tịch và bản chính giấy khai tử đều đã mất?': 'Are both the book and the original lost?', 'Giấy tờ đang có': 'Papers held', 'Bản sao giấy chứng tử, trích lục khai tử cũ': 'Copy of the old death certificate or extract', 'Giấy tờ khác có ghi việc mất': 'Another paper that tells of the death',
  'Trước đây đăng ký ở đâu?': 'Where was it registered before?', 'Mất ngày nào?': 'When did the person die?',
  'Chỉ đăng ký lại khi cả sổ và bản chính đều mất. Xin bản sao trích lục khai tử': 'It is registered again only when both are lost. Ask for a copy of the extract',
  'Nơi đăng ký trước đây ngoài Hà Nội': 'The former registry is outside Ha Noi', 'Đăng ký lại tại nơi đã đăng ký khai tử trước đây, ngoài thành phố Hà Nội': 'Register again at the former registry, outside Ha Noi',
  'Mất từ năm 2016 thì không đăng ký lại. Xin bản sao trích lục khai tử. Ngày mất: {}': 'Deaths since 2016 are not registered again. Ask for a copy. Date of death: {}', 'Ngày đăng ký không thể trước ngày mất. Kiểm tra lại: {}': 'It cannot be registered before the death. Check: {}',
  'Bản sao giấy chứng tử hoặc trích lục khai tử cũ': 'Copy of the old death certificate or extract', 'Giấy tờ có nội dung chứng minh việc mất': 'Paper that proves the death', 'Lệ phí đăng ký lại khai tử': 'Fee for registering again',
  'Nơi đăng ký lại khai tử là nơi đã đăng ký trước đây. Điều này chưa đối chiếu với văn bản.': 'A death is registered again where it was registered before. This was not checked against the text.', 'Tờ khai đăng ký lại khai tử': 'Declaration to register a death again',
}
