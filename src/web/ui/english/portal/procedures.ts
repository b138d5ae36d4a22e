/** Names of the commune's procedures. */
export const names: Readonly<Record<string, string>> = {
  'Dân tộc khác': 'Another ethnic group',
  'Thay đổi, cải chính, bổ sung hộ tịch': 'Change, correct or complete a record',
  'Đăng ký khai sinh kết hợp nhận cha, mẹ, con': 'Register a birth together with recognition of a parent',
  '{} có yếu tố nước ngoài': '{} (foreign element)',
  'Liên thông khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi':
    'Birth, residence and health insurance card in one go (under 6)',
  'Liên thông khai sinh, cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi': 'Birth and health insurance card in one go (under 6)',
  'Chứng thực chữ ký': 'Certify a signature',
  'Chứng thực di chúc': 'Certify a will',
  'Cấp bản sao từ sổ gốc': 'Copy from the original book',
  'Đăng ký việc nuôi con nuôi trong nước': 'Register a domestic adoption',
  'Đăng ký thường trú': 'Register permanent residence',
  'Xóa đăng ký thường trú': 'Delete a permanent residence',
  'Đăng ký tạm trú': 'Register temporary residence',
}
