/** What a question is about. The page that it came from is the first guess; whoever answers may say better. */
export const themes = {
  'dang-nhap': 'Đăng nhập',
  'khai-ho-so': 'Khai hồ sơ',
  'giay-to': 'Giấy tờ, tải tệp',
  'ho-so-da-nop': 'Hồ sơ đã nộp',
  'le-phi': 'Lệ phí',
  'loi-ky-thuat': 'Trang báo lỗi',
  'can-bo': 'Việc của cán bộ',
  khac: 'Việc khác',
} as const
export type Theme = keyof typeof themes

export const isTheme = (text = ''): text is Theme => Object.hasOwn(themes, text)

const guesses: readonly (readonly [RegExp, Theme])[] = [
  [/^\/(dang-nhap|can-bo\/dang-nhap)/, 'dang-nhap'],
  [/^\/nop\/[^/]*\/giay-to/, 'giay-to'],
  [/^\/(nop|tiep-tuc|thu-tuc|su-kien)(\/|$)/, 'khai-ho-so'],
  [/^\/(ho-so|tra-cuu|ho-so-cua-toi)(\/|$)/, 'ho-so-da-nop'],
  [/thu-phi|le-phi/, 'le-phi'],
  [/^\/(can-bo|ky|dieu-hanh|quan-tri)(\/|$)/, 'can-bo'],
]

/** The theme that the page speaks of; a failed request is a fault whatever the page was. */
export const themeOf = ({ page = '', request }: { page?: string | undefined; request?: string | undefined }): Theme =>
  request ? 'loi-ky-thuat' : (guesses.find(([shape]) => shape.test(page))?.[1] ?? 'khac')
