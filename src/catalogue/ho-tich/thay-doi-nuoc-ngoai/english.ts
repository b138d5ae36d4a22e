/** The texts of changes and corrections with a foreign element in English. */
export const english: Readonly<Record<string, string>> = {
  'Đăng ký thay đổi, cải chính hộ tịch có yếu tố nước ngoài': 'Register a change or correction with a foreign element',
  'Thay đổi, cải chính, bổ sung việc đã đăng ký ở Việt Nam cho người nước ngoài, hoặc công dân định cư ở nước ngoài.': 'Change, correct or complete what was registered in Viet Nam for a foreigner, or for a citizen settled abroad.',
  'Yếu tố nước ngoài đang chọn là người nước ngoài. Chọn lại yếu tố đó, hoặc quốc tịch': 'The foreign element chosen is a foreigner. Choose it again, or the nationality', 'Chỉ xác định lại dân tộc cho công dân Việt Nam. Chọn việc khác': 'The ethnic group is re-determined for Vietnamese citizens only. Choose something else',
  'Đã đăng ký ở ngoài Hà Nội': 'Registered outside Ha Noi', 'Người định cư ở nước ngoài nộp tại nơi đã đăng ký trước đây, ngoài thành phố Hà Nội': 'Those settled abroad file where it was registered, outside Ha Noi', 'Lệ phí thay đổi, cải chính hộ tịch có yếu tố nước ngoài': 'Fee for changes and corrections with a foreign element',
}
