import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkRecords, type CardsKnown } from './check.ts'
import { readJson } from './read-json.ts'

const good = {
  maTTHC: '1.009994',
  tenTTHC: 'Cấp giấy phép xây dựng nhà ở riêng lẻ',
  linhVuc: 'Xây dựng',
  capThucHien: 'Cấp huyện',
  doiTuong: ['Công dân Việt Nam', 'Doanh nghiệp'],
  coQuanThucHien: 'Phòng Quản lý đô thị',
  moTa: 'Xin phép trước khi khởi công.',
  trinhTu: ['Nộp hồ sơ', 'Nhận giấy phép'],
  thanhPhanHoSo: [
    { ten: 'Đơn đề nghị', batBuoc: true, banChinh: 1 },
    { ten: 'Bản vẽ móng, nếu có tầng hầm', batBuoc: false },
  ],
  cachThucThucHien: [
    { hinhThuc: 'Trực tiếp', thoiHan: '20 ngày làm việc', soNgay: 20, donVi: 'Ngày làm việc', lePhi: '75.000 đồng', mucPhi: 75000 },
    { hinhThuc: 'Trực tuyến', thoiHan: '20 ngày làm việc', lePhi: 'Miễn', mucPhi: 0 },
  ],
  ketQua: ['Giấy phép xây dựng'],
  canCuPhapLy: ['Luật Xây dựng 2014'],
  hieuLucTu: '2016-01-01',
}
type Given = Record<string, unknown>
const known: CardsKnown = code => (code === '1.001193' ? { name: 'Đăng ký khai sinh', kind: 'full' } : undefined)
const checked = (...given: Given[]) => checkRecords(readJson(JSON.stringify({ thuTuc: given })).records, known)
const faults = async (change: Given) => (await checked({ ...good, ...change }))[0]!.faults.map(({ says }) => says)
const way = (change: Given) => ({ cachThucThucHien: [{ thoiHan: '20 ngày làm việc', lePhi: '75.000 đồng', ...change }] })
const paper = (change: Given) => ({
  thanhPhanHoSo: [
    { ten: 'Đơn đề nghị', batBuoc: true },
    { ten: 'Bản vẽ', batBuoc: true, ...change },
  ],
})

test('bản ghi không mâu thuẫn thành thẻ', async () => {
  const [one] = await checked(good)
  assert.deepEqual(one?.faults, [])
  assert.deepEqual(one?.doubts, [])
  const { sector, level, audiences, time, fee, papers, validFrom, validTo, kind } = one!.card!
  assert.deepEqual(
    [sector, level, audiences, kind, validFrom, validTo],
    ['xay-dung', 'district', ['citizen', 'business'], 'imported', '2016-01-01', null],
  )
  assert.deepEqual(time, [{ says: '20 ngày làm việc', days: 20, unit: 'working' }])
  assert.deepEqual(fee, [
    { says: 'Trực tiếp: 75.000 đồng', amount: 75_000 },
    { says: 'Trực tuyến: Miễn', amount: 0 },
  ])
  assert.deepEqual(
    papers.map(({ required }) => required),
    [true, false],
  )
})

describe('Mâu thuẫn trong một bản ghi', () => {
  const cases: readonly (readonly [what: string, change: Given, says: RegExp])[] = [
    ['thiếu mã', { maTTHC: '' }, /^Thiếu mã/],
    ['mã lạ', { maTTHC: 'TTHC-12' }, /khác dạng 1\.001193/],
    ['mã đang là thủ tục khác', { maTTHC: '1.001193' }, /đang là "Đăng ký khai sinh"/],
    ['thiếu tên', { tenTTHC: ' ' }, /^Thiếu tên/],
    ['thiếu lĩnh vực', { linhVuc: undefined }, /^Thiếu lĩnh vực/],
    ['lĩnh vực lạ', { linhVuc: 'Phép thuật' }, /"Phép thuật" không có trong danh mục/],
    ['cấp lạ', { capThucHien: 'Cấp vùng' }, /Cấp "Cấp vùng" không rõ/],
    ['hai cấp', { capThucHien: ['Cấp xã', 'Cấp huyện'] }, /Có nhiều cấp/],
    ['thiếu cơ quan', { coQuanThucHien: '' }, /^Thiếu cơ quan/],
    ['cơ quan của cấp khác', { coQuanThucHien: 'Sở Xây dựng' }, /không thuộc cấp "Cấp huyện"/],
    ['thiếu đối tượng', { doiTuong: [] }, /^Thiếu đối tượng/],
    ['đối tượng lạ', { doiTuong: ['Công dân', 'Phi thuyền'] }, /"Phi thuyền" không rõ/],
    ['không thời hạn', { cachThucThucHien: [] }, /^Không ghi thời hạn/],
    ['chữ và số lệch nhau', way({ soNgay: 15 }), /ghi "20 ngày làm việc" nhưng ô số ngày ghi 15/],
    ['chữ và số trong một câu lệch nhau', way({ thoiHan: 'Ba (05) ngày làm việc' }), /chữ "Ba" nhưng số ghi 05/],
    ['hai đơn vị', way({ donVi: 'ngày' }), /nhưng đơn vị tính ghi "ngày"/],
    ['thiếu đơn vị', way({ thoiHan: '', soNgay: 20 }), /thiếu đơn vị/],
    ['đơn vị lạ', way({ donVi: 'tuần trăng' }), /"tuần trăng" không rõ/],
    ['thời hạn không có số', way({ thoiHan: 'Sớm nhất có thể' }), /không có số ngày/],
    ['số ngày không phải số', way({ soNgay: 'hai mươi' }), /"hai mươi" không phải một số/],
    ['hai thời hạn trong một câu', way({ thoiHan: '20 ngày làm việc, xác minh thì 30 ngày làm việc' }), /có 2 số/],
    [
      'cách nộp có thời hạn khác nhau',
      {
        cachThucThucHien: [
          { hinhThuc: 'Trực tiếp', thoiHan: '20 ngày làm việc' },
          { hinhThuc: 'Trực tuyến', thoiHan: '15 ngày làm việc' },
        ],
      },
      /khác nhau giữa các cách nộp: Trực tiếp 20 ngày làm việc; Trực tuyến 15 ngày làm việc/,
    ],
    ['phí chữ và số lệch nhau', way({ mucPhi: 80000 }), /ghi "75\.000 đồng" nhưng mức phí ghi 80000/],
    ['miễn phí mà có số', way({ lePhi: 'Không', mucPhi: 5000 }), /ghi "Không" nhưng mức phí ghi 5000/],
    ['có phí mà số là 0', way({ mucPhi: 0 }), /nhưng mức phí ghi 0/],
    ['mức phí không phải tiền', way({ mucPhi: 'tùy' }), /"tùy" không phải một số tiền/],
    ['không ghi bắt buộc hay không', paper({ batBuoc: undefined }), /không ghi bắt buộc hay không/],
    ['bắt buộc mà "nếu có"', paper({ ten: 'Giấy ủy quyền, nếu có' }), /ghi bắt buộc, nhưng tên nói chỉ một số trường hợp/],
    ['không bắt buộc mà "phải nộp"', paper({ ten: 'Bản sao phải nộp', batBuoc: false }), /ghi không bắt buộc, nhưng tên nói phải nộp/],
    ['bắt buộc mà không bản nào', paper({ banChinh: 0, banSao: 0 }), /số bản là 0/],
    ['cờ không đọc được', paper({ batBuoc: 'có lẽ' }), /"có lẽ" không rõ/],
    ['giấy tờ hai lần', paper({ ten: 'ĐƠN ĐỀ NGHỊ' }), /có hai lần/],
    ['không giấy nào bắt buộc', { thanhPhanHoSo: [{ ten: 'Đơn', batBuoc: false }] }, /Không giấy tờ nào bắt buộc/],
    ['thiếu ngày hiệu lực', { hieuLucTu: '' }, /^Thiếu ngày/],
    ['ngày không có', { hieuLucTu: '31/02/2016' }, /"31\/02\/2016" không có trong lịch/],
    ['hết trước khi bắt đầu', { hieuLucDen: '2015-01-01' }, /không sau ngày bắt đầu/],
  ]
  for (const [what, change, says] of cases)
    test(what, async () => {
      const found = await faults(change)
      assert.equal(found.length, 1, found.join('\n'))
      assert.match(found[0]!, says)
    })
})

test('không mâu thuẫn: những cách ghi vẫn gặp', async () => {
  const usual: Given[] = [
    way({ thoiHan: 'Không quá 03 ngày làm việc', soNgay: '3' }),
    way({ thoiHan: 'Ba (03) ngày làm việc' }),
    way({ thoiHan: 'Trong ngày làm việc' }),
    way({ thoiHan: 'Ngay trong ngày tiếp nhận', soNgay: 0 }),
    way({ thoiHan: '10 ngày làm việc; phải xác minh thì 15 ngày làm việc', soNgay: 10 }),
    way({ lePhi: '75 nghìn đồng/lần', mucPhi: '75.000' }),
    way({ lePhi: 'Theo nghị quyết của Hội đồng nhân dân' }),
    { maTTHC: '1.001193', tenTTHC: 'Đăng ký khai sinh mới', tenTruocDay: 'Đăng ký khai sinh' },
    { hieuLucTu: '01/07/2025', hieuLucDen: '01/03/2027' },
  ]
  for (const change of usual) assert.deepEqual(await faults(change), [], JSON.stringify(change))
})

test('mã lặp lại trong tệp: cả hai bản ghi đều nói', async () => {
  const [one, two] = await checked(good, { ...good, tenTTHC: 'Tên khác' })
  assert.match(one!.faults[0]!.says, /cả ở bản ghi 2/)
  assert.match(two!.faults[0]!.says, /cả ở bản ghi 1/)
  assert.deepEqual(
    (await checked(good, { ...good, hieuLucTu: '2020-01-01' })).flatMap(({ faults }) => faults),
    [],
    'hai thời kỳ của một thủ tục thì được',
  )
})

test('mọi mâu thuẫn của một bản ghi nói một lần; chỗ thiếu không sai thì là nghi ngờ và đi theo thẻ', async () => {
  const many = await faults({ maTTHC: '', linhVuc: 'x', capThucHien: '', coQuanThucHien: '', cachThucThucHien: [], hieuLucTu: '' })
  assert.ok(many.length >= 6)
  const [one] = await checked({ ...good, trinhTu: [], canCuPhapLy: [] })
  assert.deepEqual(one?.card?.doubts, ['Hồ sơ không ghi trình tự thực hiện.', 'Hồ sơ không ghi căn cứ pháp lý.'])
  assert.equal(one?.card?.certainty, 'doubtful')
})
