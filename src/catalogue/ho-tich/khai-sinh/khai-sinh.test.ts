import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import {
  check, competentUnits, declarationView, draftedFields, feeOf, outcomeOf, peopleOf, readAnswers, taskStates, timeOf, visiblePages,
  type Answers, type Edition, type Question,
} from '#procedures'
import { fees } from '../../fees.ts'
import { english } from '../../published.ts'
import { khaiSinh2016, khaiSinh2025 } from './index.ts'

const factsOf = ({ filedOn }: { filedOn: ReturnType<typeof day> }) => ({ today: filedOn, filedOn })
const now2017 = factsOf({ filedOn: day('2017-03-15') })
const exampleOf = (edition: Edition, id: string): Edition['examples'][number] => {
  const found = edition.examples.find(example => example.id === id)
  assert.ok(found, id)
  return found
}
const ordinary: Answers = exampleOf(khaiSinh2016, 'thuong').answers
const withPins: Answers = exampleOf(khaiSinh2025, 'so-dinh-danh').answers
const ats = (problems: readonly { at: string }[]) => problems.map(({ at }) => at)
const questionsOf = (edition: Edition): readonly Question[] => [...edition.precheck, ...edition.tasks.flatMap(({ pages }) => pages)].flatMap(page => page.questions)

/** The answers as a browser posts them. */
const posted = (edition: Edition, answers: Answers): Record<string, string> =>
  Object.fromEntries(questionsOf(edition).flatMap(({ id, kind }) => {
    const answer = answers[id]
    if (answer === undefined) return []
    if (kind !== 'day' && kind !== 'partialDay') return [[id, String(answer)]]
    const [nam = '', thang = '', ngay = ''] = String(answer).split('-')
    return [[`${id}.ngay`, ngay], [`${id}.thang`, thang], [`${id}.nam`, nam]]
  }))

describe('Nộp tờ khai', () => {
  for (const [edition, id] of [[khaiSinh2016, 'thuong'], [khaiSinh2025, 'so-dinh-danh']] as const) {
    test(`${edition.regime}: trường hợp thường khai không quá 22 câu`, () => {
      assert.ok(Object.keys(exampleOf(edition, id).answers).length <= 22)
    })
  }
  test('trang trống thì nói từng câu còn thiếu', () => {
    const [page] = khaiSinh2016.precheck
    assert.ok(page)
    const { problems } = readAnswers(khaiSinh2016, page, { _csrf: 'x', tim: '1' }, { answers: {}, facts: now2017 })
    assert.deepEqual(problems.map(({ says }) => says), ['Chọn nơi trẻ sinh', 'Nhập ngày, tháng, năm sinh của trẻ'])
  })
  test('ngày sinh sau hôm nay', () => {
    const [page] = khaiSinh2016.precheck
    assert.ok(page)
    const raw = { 'birth.where': 'co-giay', 'child.born.ngay': '15', 'child.born.thang': '3', 'child.born.nam': '2027' }
    const { problems } = readAnswers(khaiSinh2016, page, raw, { answers: {}, facts: now2017 })
    assert.deepEqual(problems.map(({ says }) => says), ['Ngày sinh phải là hôm nay hoặc trước hôm nay. Đang nhập: 15/03/2027'])
  })
  test('ô không ai hỏi thì bị nói ra và không được giữ', () => {
    const [page] = khaiSinh2016.precheck
    assert.ok(page)
    const read = readAnswers(khaiSinh2016, page, { ...posted(khaiSinh2016, ordinary), 'child.pin': '1' }, { answers: {}, facts: now2017 })
    assert.ok(ats(read.problems).includes('child.pin'))
    assert.deepEqual(Object.keys(read.answers).toSorted(), ['birth.proof', 'birth.where', 'child.born'])
  })
  test('mọi câu báo lỗi khi đọc có bản tiếng Anh', () => {
    const wrong = ['ừ1', '31/4/2017', 'NguyÔn V¨n An', 'x'.repeat(300), '1/13/2017', '5/2017/1', '1/1/17', '1/1/0217', '0123']
    for (const typed of wrong) {
      const raw = Object.fromEntries(questionsOf(khaiSinh2025).map(({ id }) => [id, typed]))
      for (const { template } of readAnswers(khaiSinh2025, 'all', { ...raw, la: '1' }, { answers: {}, facts: now2017 }).problems) assert.ok(english[template], template)
    }
  })
})

describe('Đăng ký muộn: Luật Hộ tịch 2014, Điều 15', () => {
  const late: readonly (readonly [born: string, late: boolean])[] = [['2017-01-14', false], ['2017-01-13', true], ['2017-03-15', false], ['2016-12-01', true]]
  for (const [born, isLate] of late) {
    test(`sinh ${born}, nộp 2017-03-15: ${isLate ? 'muộn' : 'đúng hạn'}`, () => {
      const pages = visiblePages(khaiSinh2016, { ...ordinary, 'child.born': born }, now2017).map(({ page }) => page.id)
      assert.equal(pages.includes('muon'), isLate)
      assert.equal(feeOf(khaiSinh2016, { ...ordinary, 'child.born': born }, now2017, fees, false).lines.some(({ line }) => line === 'khai-sinh-qua-han'), isLate)
    })
  }
  test('muộn không bao giờ bị từ chối', () => {
    const { errors, warnings } = check(khaiSinh2016, exampleOf(khaiSinh2016, 'muon').answers, now2017)
    assert.deepEqual([errors, ats(warnings)], [[], ['child.born']])
  })
  test('số tiền chưa đọc trong văn bản thì ghi là chưa chắc', () => {
    const fee = feeOf(khaiSinh2016, exampleOf(khaiSinh2016, 'muon').answers, now2017, fees, false)
    assert.deepEqual([fee.total, fee.certain], [21_000, false])
  })
  test('hai bản sao: 16.000 đồng', () => {
    const fee = feeOf(khaiSinh2016, ordinary, now2017, fees, false)
    assert.deepEqual([fee.total, fee.certain, fee.reason], [16_000, true, 'Miễn phí, đăng ký trong 60 ngày từ ngày sinh'])
  })
  test('nộp qua mạng không mất lệ phí đến hết năm 2025', () => {
    const filed = (on: string) => feeOf(khaiSinh2025, { ...exampleOf(khaiSinh2025, 'muon').answers, 'child.born': '2025-08-01' }, factsOf({ filedOn: day(on) }), fees, true).total
    assert.deepEqual([filed('2025-12-31'), filed('2026-01-02')], [0, 5_000])
  })
})

describe('Từng quy tắc', () => {
  const foundling: Answers = exampleOf(khaiSinh2016, 'bo-roi').answers
  const table: readonly (readonly [edition: Edition, answers: Answers, says: string | undefined])[] = [
    [khaiSinh2016, { ...ordinary, 'mother.born': '2018' }, 'Năm sinh của mẹ phải trước ngày sinh của con. Kiểm tra lại: 2018'],
    [khaiSinh2016, { ...ordinary, 'mother.born': '2017' }, 'Năm sinh của mẹ phải trước ngày sinh của con. Kiểm tra lại: 2017'],
    [khaiSinh2016, { ...ordinary, 'father.born': '2017-03-12' }, 'Năm sinh của cha phải trước ngày sinh của con. Kiểm tra lại: 12/03/2017'],
    [khaiSinh2016, { ...ordinary, 'mother.born': '1956' }, 'Theo năm đã nhập, mẹ hơn 60 tuổi khi sinh con. Kiểm tra lại: 1956'],
    [khaiSinh2016, { ...ordinary, 'mother.born': '1957' }, undefined],
    [khaiSinh2016, { ...ordinary, 'mother.born': '2005-03-13' }, 'Theo năm đã nhập, mẹ chưa đủ 12 tuổi khi sinh con. Kiểm tra lại: 13/03/2005'],
    [khaiSinh2016, { ...ordinary, 'mother.born': '2005-03-12' }, undefined],
    [khaiSinh2016, { ...ordinary, 'father.pin': '001188012345' }, 'Số định danh này không phải của cha. Kiểm tra lại số 001188012345'],
    [khaiSinh2016, { ...ordinary, 'father.pin': '001089012345' }, 'Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của cha, hoặc số 001089012345'],
    [khaiSinh2016, { ...ordinary, 'father.pin': '001088012345' }, undefined],
    [khaiSinh2016, { ...ordinary, 'child.middle': 'Hoàng Thị Bảo Ngọc Diệp Chi Mai Anh' }, 'Tên nên ngắn để dễ dùng. Đang nhập: Hoàng Thị Bảo Ngọc Diệp Chi Mai Anh'],
    [khaiSinh2016, { ...ordinary, 'child.given': 'Jun' }, 'Tên có chữ f, j, w hoặc z. Nếu không phải tên tiếng dân tộc thì sửa lại: Jun'],
    [khaiSinh2016, { ...ordinary, 'child.surnameFrom': 'khac', 'child.surname': 'Nguyễn Quang' }, undefined],
    [khaiSinh2016, { ...ordinary, 'child.surnameFrom': 'khac', 'child.surname': 'Lê' }, 'Họ của trẻ khác họ của cha và của mẹ. Nếu theo tập quán thì giữ nguyên: Lê'],
    [khaiSinh2016, { ...foundling, 'child.postedOn': '2017-03-08' }, undefined],
    [khaiSinh2016, { ...foundling, 'child.postedOn': '2017-03-09' }, 'Đăng ký được sau khi niêm yết đủ 7 ngày. Ngày niêm yết đang nhập: 09/03/2017'],
    [khaiSinh2016, { ...foundling, 'requester.relation': 'nguoi-than', 'requester.agreed': true }, 'Trẻ bị bỏ rơi do người hoặc tổ chức đang nuôi trẻ đi đăng ký'],
    [khaiSinh2016, { ...ordinary, 'birth.special': 'mat-truoc-24h' }, undefined],
    [khaiSinh2016, { ...ordinary, 'birth.special': 'mat-sau-24h' }, 'Sau khai sinh cần đăng ký khai tử cho trẻ. Có thể làm cùng ngày'],
    [khaiSinh2016, { ...ordinary, 'mother.nationality': 'JP' }, 'Đăng ký khai sinh có yếu tố nước ngoài tại Ủy ban nhân dân quận, huyện, thị xã'],
    [khaiSinh2016, { ...ordinary, 'mother.pin': undefined }, 'Nhập số giấy tờ tùy thân của mẹ'],
    [khaiSinh2016, { ...ordinary, 'child.sex': 'nm' }, 'Chọn một trong các ô đã cho. Đang nhận: “nm”'],
    [khaiSinh2016, { ...ordinary, 'child.given': 'MINH' }, 'Nhập tên của trẻ'],
  ]
  for (const [edition, answers, says] of table) {
    test(says ?? `không có gì sai: ${JSON.stringify(Object.entries(answers).filter(([id, answer]) => answer !== ordinary[id] && answer !== foundling[id]))}`, () => {
      const { errors, warnings } = check(edition, answers, now2017)
      assert.deepEqual([...errors, ...warnings].map(one => one.says), says === undefined ? [] : [says])
    })
  }
  test('nơi ở ngoài thành phố ghi địa chỉ, không ghi tên ô', () => {
    const away = { ...ordinary, 'parents.sameHome': false, 'father.commune': 'ngoai', 'father.address': 'Xã Hòa Bình, huyện Vũ Thư, tỉnh Thái Bình' }
    assert.equal(draftedFields(khaiSinh2016, away, now2017)['fatherResidence'], 'Xã Hòa Bình, huyện Vũ Thư, tỉnh Thái Bình')
  })
})

describe('Nơi giải quyết: Luật Hộ tịch 2014, Điều 13', () => {
  const elsewhere = { ...ordinary, 'parents.sameHome': false, 'father.commune': '00073@2004-08-31' }
  test('nơi mẹ cư trú trước, nơi cha cư trú sau', () => assert.deepEqual(competentUnits(khaiSinh2016, elsewhere, now2017), ['00160@2004-08-31', '00073@2004-08-31']))
  test('mẹ ở tỉnh khác thì nơi cha cư trú', () => assert.deepEqual(competentUnits(khaiSinh2016, { ...elsewhere, 'mother.commune': 'ngoai' }, now2017), ['00073@2004-08-31']))
  test('trẻ bị bỏ rơi thì nơi trẻ đang ở', () => assert.deepEqual(competentUnits(khaiSinh2016, exampleOf(khaiSinh2016, 'bo-roi').answers, now2017), ['00073@2004-08-31']))
  test('cha mẹ đều ở tỉnh khác thì nói chỗ phải đến', () => {
    const answers = { ...ordinary, 'mother.commune': 'ngoai' }
    assert.deepEqual(competentUnits(khaiSinh2016, answers, now2017), [])
    assert.equal(outcomeOf(khaiSinh2016, answers, now2017)?.title, 'Cha mẹ cư trú ngoài Hà Nội')
  })
})

describe('Tờ khai và sổ', () => {
  const unitName = () => 'phường Nghĩa Tân, quận Cầu Giấy, Hà Nội'
  const rowsOf = (edition: Edition, answers: Answers) =>
    declarationView(edition, answers, factsOf({ filedOn: edition === khaiSinh2016 ? day('2017-03-15') : day('2026-11-18') }), unitName)
      .sections.flatMap(({ rows }) => rows.map(({ label, value }) => `${label}: ${value}`))

  test('2016: đủ các mục của tờ khai, đúng thứ tự', () => {
    assert.deepEqual(rowsOf(khaiSinh2016, ordinary), [
      'Họ, chữ đệm, tên người yêu cầu: Trần Thị Hồng Nhung', 'Nơi cư trú: Số 5, tổ 12, phường Nghĩa Tân, quận Cầu Giấy, Hà Nội', 'Giấy tờ tùy thân: 012345678', 'Ngày cấp, nơi cấp: ', 'Quan hệ với người được khai sinh: Mẹ',
      'Họ, chữ đệm, tên: Nguyễn Đức Minh', 'Ngày, tháng, năm sinh: 12/03/2017', 'Ghi bằng chữ: ngày mười hai tháng ba năm hai nghìn không trăm mười bảy', 'Giới tính: Nam', 'Dân tộc: Kinh', 'Quốc tịch: Việt Nam',
      'Nơi sinh: Bệnh viện Phụ sản Hà Nội, phường Ngọc Khánh, quận Ba Đình, Hà Nội', 'Quê quán: Xã Tản Lĩnh, huyện Ba Vì, Hà Nội',
      'Họ, chữ đệm, tên người mẹ: Trần Thị Hồng Nhung', 'Năm sinh của mẹ: 20/08/1990', 'Số định danh hoặc số giấy tờ của mẹ: 012345678', 'Dân tộc của mẹ: Kinh', 'Quốc tịch của mẹ: Việt Nam', 'Nơi cư trú của mẹ: Số 5, tổ 12, phường Nghĩa Tân, quận Cầu Giấy, Hà Nội',
      'Họ, chữ đệm, tên người cha: Nguyễn Quang Huy', 'Năm sinh của cha: 1988', 'Dân tộc của cha: Kinh', 'Quốc tịch của cha: Việt Nam', 'Nơi cư trú của cha: Số 5, tổ 12, phường Nghĩa Tân, quận Cầu Giấy, Hà Nội',
      'Số bản sao: 2',
    ])
  })
  test('2025: có số định danh thì không hỏi dân tộc, quốc tịch, giấy tờ của cha mẹ', () => {
    const rows = rowsOf(khaiSinh2025, withPins)
    assert.deepEqual(rows.filter(row => /^(Dân tộc|Quốc tịch|Giấy tờ tùy thân) của/.test(row)), [])
    assert.deepEqual(rowsOf(khaiSinh2025, exampleOf(khaiSinh2025, 'khong-so').answers).filter(row => /^(Dân tộc|Quốc tịch|Giấy tờ tùy thân) của/.test(row)), [
      'Dân tộc của mẹ: Kinh', 'Quốc tịch của mẹ: Việt Nam', 'Giấy tờ tùy thân của mẹ: Hộ chiếu C1234567, cấp ngày 02/03/2020, Cục Quản lý xuất nhập cảnh',
    ])
  })
  test('chỉ ghi phần mẹ: họ và dân tộc theo mẹ, phần cha để trống (Nghị định 123/2015/NĐ-CP, Điều 15)', () => {
    const fields = draftedFields(khaiSinh2016, exampleOf(khaiSinh2016, 'chi-me').answers, now2017)
    assert.deepEqual([fields['childName'], fields['childEthnicity'], Object.keys(fields).filter(key => key.startsWith('father'))], ['Trần Đức Minh', 'Kinh', []])
  })
  test('sổ ghi ngày để máy đọc, còn lại như khi in', () => {
    const fields = draftedFields(khaiSinh2016, exampleOf(khaiSinh2016, 'ong-ba').answers, now2017, unitName)
    assert.deepEqual(
      [fields['childBorn'], fields['childSex'], fields['fatherBorn'], fields['declarantName'], fields['declarantRelation'], fields['motherResidence']],
      ['2017-03-12', 'Nam', '1988', 'Nguyễn Văn Tiến', 'Ông hoặc bà', 'Số 5, tổ 12, phường Nghĩa Tân, quận Cầu Giấy, Hà Nội'],
    )
  })
  test('trẻ bị bỏ rơi: phần cha, mẹ và dân tộc để trống (Nghị định 123/2015/NĐ-CP, Điều 14)', () => {
    const fields = draftedFields(khaiSinh2016, exampleOf(khaiSinh2016, 'bo-roi').answers, now2017)
    assert.deepEqual(Object.keys(fields).filter(key => /^(mother|father)|Ethnicity/.test(key)), [])
    assert.equal(fields['childName'], 'Nguyễn Bình An')
  })
  test('người nộp và trẻ', () => {
    assert.deepEqual(peopleOf(khaiSinh2016, ordinary, now2017), { applicant: 'Trần Thị Hồng Nhung', subject: 'Nguyễn Đức Minh', phone: '0912345678', email: '', applicantPin: '012345678' })
  })
})

describe('Danh sách việc', () => {
  const states = (answers: Answers, papers: readonly string[] = []) => taskStates(khaiSinh2016, answers, now2017, papers).map(({ task, state }) => `${task.id} ${state}`)
  const start = Object.fromEntries(Object.entries(ordinary).filter(([id]) => khaiSinh2016.precheck.some(page => page.questions.some(one => one.id === id && id !== 'child.born'))))
  test('mới bắt đầu', () => assert.deepEqual(states(start), ['tre chua-lam', 'me chua-lam', 'cha chua-lam', 'nguoi-di chua-lam', 'giay-to chua-duoc']))
  test('đang làm dở việc về trẻ', () => assert.deepEqual(states({ ...start, 'child.given': 'Minh' })[0], 'tre dang-lam'))
  test('xong hết, còn thiếu giấy', () => assert.deepEqual(states(ordinary), ['tre xong', 'me xong', 'cha xong', 'nguoi-di xong', 'giay-to dang-lam']))
  test('xong cả giấy', () => assert.equal(states(ordinary, ['giay-chung-sinh']).at(-1), 'giay-to xong'))
  test('không biết cha thì không có việc về cha', () => assert.ok(!states(exampleOf(khaiSinh2016, 'chi-me').answers).some(line => line.startsWith('cha'))))
})

test('năm 2016 ký sổ khi nhận, năm 2025 xác nhận bản dự thảo trong một ngày', () => {
  assert.deepEqual([khaiSinh2016.signsBook.length, khaiSinh2016.confirmsDraft], [1, undefined])
  assert.deepEqual([khaiSinh2025.signsBook.length, khaiSinh2025.confirmsDraft?.days], [0, 1])
  assert.deepEqual(timeOf(khaiSinh2016, ordinary, now2017), { kind: 'sameDay', cutoff: '15:00', law: 'Luật Hộ tịch 2014, Điều 5 khoản 3 và Điều 16' })
})
