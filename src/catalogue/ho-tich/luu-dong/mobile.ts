import { ask, conditions, frozen, page, row, values, type Edition } from '#procedures'

const { is } = conditions

type Asked = 'mobile.reason' | 'mobile.place'
/** Written into the note column of the book. */
export const NOTE = 'Đăng ký lưu động'
const LAW = 'Thông tư 04/2020/TT-BTP'
const lawOf = (regime: string) => (regime === 'R2016' ? `Thông tư 15/2015/TT-BTP; từ 2020: ${LAW}` : LAW)
const DOUBTS = [
  'Trường hợp nào được đăng ký tại nhà thì chưa đối chiếu với văn bản. Xã, phường xem xét từng trường hợp.',
  'Cổng quốc gia không ghi lệ phí của việc đăng ký lưu động. Ở đây không thu lệ phí, chỉ thu phí bản sao.',
]
const home: Readonly<Record<string, string>> = {
  'receive': 'Công chức tư pháp – hộ tịch đến nhà, giúp viết tờ khai, nhận giấy tờ và hẹn ngày trả',
  'hand-over': 'Công chức mang sổ và kết quả đến nhà, người yêu cầu kiểm tra rồi nhận',
}
const atHome = (step: Edition['steps'][number]) => ({ ...step, says: home[step.does] ?? step.says })

type Named = Pick<Edition, 'code' | 'name' | 'slug' | 'about' | 'synonyms'> & {
  /** Why nobody can come to the office: key and words. */
  readonly reasons: Readonly<Record<string, string>>
  /** What both or one must still do in person, where the law says so: the words of the last step. */
  readonly handOver?: string
}

/**
 * An edition whose act the commune's officer registers at people's homes: never filed on the net, five working days, noted in the book
 * (đăng ký lưu động). It asks why and where to come; without a reason it sends back to the edition it is made of.
 */
export const withMobile = <I extends string, P extends string>(
  base: Edition<I, P>, { reasons, handOver, ...named }: Named,
): Edition<I | Asked, P> => {
  const why = page('luu-dong', 'Vì sao cần đăng ký tại nhà?', [
    ask.choice('mobile.reason', 'Lý do đăng ký lưu động', { ...reasons, 'khong': 'Không có lý do nào ở trên' }),
    ask.address('mobile.place', 'Nơi công chức đến đăng ký', { hint: 'Số nhà, thôn hoặc tổ, hoặc tên cơ sở đang ở' }),
  ])
  const law = lawOf(base.regime)
  const [main, ...others] = base.entries
  const example = base.examples.find(({ errors, goesTo }) => errors === undefined && goesTo === undefined)
  const answers = { 'mobile.reason': Object.keys(reasons)[0], 'mobile.place': 'Số 8, tổ 3' }
  return frozen({
    ...base, ...named, online: false,
    law: [...base.law, LAW],
    precheck: [why, ...base.precheck],
    outcomes: [
      { at: 'mobile.reason', when: is('mobile.reason', 'khong'), to: base.code, law,
        title: 'Không cần đăng ký lưu động', says: 'Dùng thủ tục thường: nộp qua mạng hoặc tại quầy một cửa' },
      ...base.outcomes,
    ],
    fee: [{ when: true, reason: 'Không thu lệ phí đăng ký lưu động', law: 'Luật Hộ tịch 2014, Điều 11' }],
    times: [{ when: true, limit: { kind: 'workingDays', days: 5, law } }],
    steps: base.steps.map(atHome).map(step => (step.does === 'hand-over' && handOver ? { ...step, says: handOver } : step)),
    doubts: [...base.doubts, ...DOUBTS],
    declaration: { ...base.declaration, sections: [
      { title: 'Đăng ký lưu động', rows: [row('Lý do đăng ký lưu động', 'mobile.reason'), row('Nơi công chức đến đăng ký', 'mobile.place')] },
      ...base.declaration.sections,
    ] },
    entries: main ? [{ ...main, fields: { ...main.fields, note: values.text(NOTE) } }, ...others] : [],
    examples: [
      ...base.examples.map(one => ({ ...one, answers: { ...answers, ...one.answers }, fee: 'free' })),
      ...(example ? [{ ...example, id: 'khong-ly-do', title: 'Không có lý do đăng ký tại nhà', fee: 'free',
        answers: { ...answers, ...example.answers, 'mobile.reason': 'khong' }, errors: ['mobile.reason'], goesTo: base.code }] : []),
    ],
  }) as unknown as Edition<I | Asked, P>
}
