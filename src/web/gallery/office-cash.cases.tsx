import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { DayClose, Exemption, Receipt } from '#payments'
import { ShowFee } from '../office/cash/fee.show.tsx'
import { ShowTill } from '../office/cash/till.show.tsx'
import type { GalleryCase } from './cases.ts'
import { dossier, frame } from './office-sample.ts'

const on = day('2017-03-15')
const late = {
  line: 'khai-sinh-qua-han',
  name: 'Lệ phí đăng ký khai sinh quá hạn',
  amount: 5000,
  times: 1,
  certain: false,
  source: 'Nghị quyết của Hội đồng nhân dân thành phố Hà Nội; chưa đọc văn bản',
}
const copies = {
  line: 'ban-sao-khai-sinh',
  name: 'Phí bản sao Giấy khai sinh',
  amount: 8000,
  times: 3,
  certain: true,
  source: 'Thông tư 281/2016/TT-BTC',
}
const charge = { lines: [late, copies], total: 29_000, certain: false, reason: 'Đăng ký sau 60 ngày từ ngày sinh', law: 'Luật Hộ tịch 2014, Điều 11' }
const owing = dossier('R2016', { fee: charge })
const by = { cashier: 'hung', cashierName: 'Đỗ Mạnh Hùng', takenOn: on, takenAt: instant(on, '09:30') }
const stands = { cancelledAt: null, cancelledBy: null, cancelReason: null }
const gone = { cancelledAt: instant(on, '09:41'), cancelledBy: { id: 'hung', name: 'Đỗ Mạnh Hùng' }, cancelReason: 'Ghi nhầm người nộp' }

const receipt = (number: number, more: Partial<Receipt> = {}): Receipt => ({
  id: number,
  unit: owing.unit,
  year: 2017,
  number,
  dossierCode: owing.code,
  payer: 'Trần Thị Hồng Nhung',
  lines: [late, copies],
  amount: 29_000,
  certain: false,
  ...by,
  ...stands,
  ...more,
})
const exemption: Exemption = {
  id: 1,
  unit: owing.unit,
  dossierCode: owing.code,
  lines: [late],
  amount: 5000,
  ground: 'ho-ngheo',
  beneficiary: 'Trần Thị Hồng Nhung',
  paper: 'Giấy chứng nhận hộ nghèo số 12/2017',
  law: 'Luật Hộ tịch 2014, Điều 11',
  ...by,
  ...stands,
}
const fee = (more: Partial<Parameters<typeof ShowFee>[0]> = {}) =>
  ShowFee({ ...frame(), dossier: owing, procedure: 'Đăng ký khai sinh', receipts: [], exemption: undefined, typed: {}, ...more })

const till = (more: Partial<Parameters<typeof ShowTill>[0]> = {}) =>
  ShowTill({
    ...frame(),
    day: on,
    today: on,
    till: {
      receipts: [receipt(11), receipt(12, gone), receipt(13, { payer: 'Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Thị Bích Phương' })],
      exemptions: [exemption],
      close: undefined,
      totals: { receipts: 3, cancelled: 1, exempted: 1, amount: 58_000 },
    },
    open: [],
    typed: {},
    ...more,
  })
const close: DayClose = {
  id: 1,
  unit: owing.unit,
  cashier: 'hung',
  cashierName: 'Đỗ Mạnh Hùng',
  day: on,
  receipts: 3,
  cancelled: 1,
  exempted: 1,
  amount: 58_000,
  counted: 57_000,
  difference: -1000,
  reason: 'Trả thừa tiền lẻ cho một người nộp',
  closedAt: instant(on, '16:50'),
}
const nothing = { receipts: [], exemptions: [], close: undefined, totals: { receipts: 0, cancelled: 0, exempted: 0, amount: 0 } }

export default [
  { id: 'quay-thu-phi', title: 'Thu lệ phí: có khoản chưa chắc', surface: 'office', node: () => fee() },
  {
    id: 'quay-thu-phi-sai',
    title: 'Thu lệ phí: ghi miễn còn thiếu',
    surface: 'office',
    node: () =>
      fee({
        typed: { 'mien.khai-sinh-qua-han': 'true' },
        problems: [
          { at: 'dien', says: 'Chọn diện miễn' },
          { at: 'nguoi-duoc-mien', says: 'Nhập họ và tên người thuộc diện miễn' },
          { at: 'giay-da-xem', says: 'Ghi tên, số giấy của diện miễn đã xem' },
        ],
      }),
  },
  {
    id: 'quay-thu-phi-xong',
    title: 'Thu lệ phí: đã thu, một biên lai đã hủy',
    surface: 'office',
    node: () => fee({ receipts: [receipt(11, gone), receipt(13)] }),
  },
  { id: 'quay-thu-phi-mien', title: 'Thu lệ phí: miễn một khoản, còn khoản kia', surface: 'office', node: () => fee({ exemption }) },
  {
    id: 'quay-thu-phi-khong',
    title: 'Thu lệ phí: không phải nộp, đã khai diện miễn',
    surface: 'office',
    node: () =>
      fee({
        dossier: dossier('R2016', {
          fee: { ...charge, lines: [], total: 0, reason: 'Miễn lệ phí theo diện đã khai' },
          answers: { 'fee.exempt': 'ho-ngheo' },
        }),
        conflict: 'Hồ sơ có người thân của Đỗ Mạnh Hùng nên không tiếp nhận hồ sơ được (Luật Hộ tịch, Điều 12). Chuyển cho người khác.',
      }),
  },
  { id: 'quay-quy', title: 'Quỹ hôm nay, còn ngày chưa chốt', surface: 'office', node: () => till({ open: [day('2017-03-13'), day('2017-03-14')] }) },
  {
    id: 'quay-quy-lech',
    title: 'Chốt quỹ: tiền thiếu, chưa nói vì sao',
    surface: 'office',
    node: () =>
      till({
        typed: { 'dem-duoc': '57.000' },
        problems: [{ at: 'ly-do', says: 'Tiền đếm được thiếu 1.000 đồng so với biên lai. Ghi lý do' }],
      }),
  },
  {
    id: 'quay-quy-chot',
    title: 'Quỹ đã chốt',
    surface: 'office',
    node: () => till({ till: { ...nothing, receipts: [receipt(11)], close, totals: { receipts: 3, cancelled: 1, exempted: 1, amount: 58_000 } } }),
  },
  { id: 'quay-quy-trong', title: 'Quỹ: chưa lập biên lai nào', surface: 'office', node: () => till({ till: nothing, day: day('2017-03-14') }) },
] satisfies GalleryCase[]
