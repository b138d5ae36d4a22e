import { ask, conditions, page, row, rule, values } from '#procedures'

const { after, before, is, oneOf } = conditions
const { join } = values

/** The marital status of a person as the forms ask (`x.status`), and where a divorce was settled (`x.divorce`). */
export const statusOf = <const P extends string>(p: P, who: string) => [
  ask.choice(`${p}.status`, `Tình trạng hôn nhân của ${who}`, {
    'dang-co': 'Đang có vợ hoặc chồng', 'chua': 'Chưa đăng ký kết hôn lần nào', 'ly-hon': 'Đã ly hôn, chưa kết hôn lại',
    'goa': 'Vợ hoặc chồng đã mất, chưa kết hôn lại', 'nay-co': 'Có thời gian chưa đăng ký kết hôn, nhưng nay đã có vợ hoặc chồng', 'khac': 'Tình trạng khác',
  }),
  ask.choice(`${p}.divorce`, `Việc ly hôn của ${who}`, {
    'trong-nuoc': 'Tòa án Việt Nam giải quyết', 'da-ghi-chu': 'Giải quyết ở nước ngoài, đã ghi vào Sổ hộ tịch', 'chua-ghi-chu': 'Giải quyết ở nước ngoài, chưa ghi vào Sổ hộ tịch',
  }, { when: is(`${p}.status`, 'ly-hon') }),
] as const

/** Was married, and that marriage is over. */
export const ended = <const P extends string>(p: P) => oneOf(`${p}.status`, ['ly-hon', 'goa'])
/** Is married now. */
export const married = <const P extends string>(p: P) => oneOf(`${p}.status`, ['dang-co', 'nay-co'])

/** The paper by which the marriage before ended: number, day, issuer. */
export const endOf = <const P extends string>(p: P, who: string, key: string) =>
  page(`${key}-truoc`, `Hôn nhân trước của ${who} chấm dứt thế nào?`, [
    ask.text(`${p}.endNumber`, `Số bản án, quyết định ly hôn hoặc trích lục khai tử (${who})`, { maxLength: 60 }),
    ask.day(`${p}.endOn`, `Ngày của bản án, quyết định hoặc trích lục (${who})`),
    ask.text(`${p}.endIssuer`, `Cơ quan đã cấp (${who})`),
  ], { when: ended(p) })

export const endPaper = <const P extends string>(p: P) => join(', ', `${p}.endNumber`, `${p}.endOn`, `${p}.endIssuer`)
export const endRow = <const P extends string>(p: P, who: string) => row(`Bản án, quyết định hoặc trích lục (${who})`, endPaper(p), ended(p))

export const endRules = <const P extends string>(p: P, who: string) => [
  rule.error(`${p}.endOn`, after(`${p}.endOn`, 'filedOn'), `Ngày của giấy tờ (${who}) phải trước hôm nay. Kiểm tra lại: {}`),
  rule.error(`${p}.endOn`, before(`${p}.endOn`, `${p}.born`), `Ngày của giấy tờ (${who}) phải sau ngày sinh. Kiểm tra lại: {}`),
] as const

/** A divorce abroad is recorded here first (Nghị định 123/2015/NĐ-CP, Điều 37). */
export const recordFirst = <const P extends string>(p: P) => ({
  at: `${p}.divorce`, when: is(`${p}.divorce`, 'chua-ghi-chu'), to: '2.000554', law: 'Nghị định 123/2015/NĐ-CP, Điều 37',
  title: 'Ly hôn ở nước ngoài chưa ghi vào Sổ hộ tịch', says: 'Làm thủ tục ghi vào Sổ hộ tịch việc ly hôn trước, rồi làm thủ tục này',
} as const)
