/** Names of the commune's procedures. */
export const names: Readonly<Record<string, string>> = {
  'Dân tộc khác': 'Another ethnic group',
  'Thay đổi, cải chính, bổ sung hộ tịch': 'Change, correct or complete a record',
  'Đăng ký khai sinh kết hợp nhận cha, mẹ, con': 'Register a birth together with recognition of a parent',
  '{} có yếu tố nước ngoài': '{} (foreign element)',
  'Chứng thực chữ ký': 'Certify a signature',
  'Chứng thực di chúc': 'Certify a will',
  'Cấp bản sao từ sổ gốc': 'Copy from the original book',
  'Đăng ký việc nuôi con nuôi trong nước': 'Register a domestic adoption',
  'Đăng ký tạm trú': 'Register temporary residence',
}
