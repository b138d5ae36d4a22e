import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { town, type Town, type Visitor } from './stories/town.ts'

describe('Chỉ số và biểu, qua HTTP', () => {
  let city: Town
  let nobody: Visitor
  before(async () => {
    city = await town('2017-03-14T09:00:00+07:00')
    nobody = await city.visitor('khách')
  })
  const pages: [path: string, says: RegExp, statements?: number][] = [
    ['/thong-ke/chi-so', /Thời gian chờ tiếp nhận[\s\S]*Chưa đo được/],
    ['/thong-ke/chi-so/nop-qua-mang', /Ví dụ tính được/],
    ['/thong-ke/chi-so/thoi-gian-giai-quyet?cap=xa-phuong', /Chỉ số này đếm theo cả tháng/],
    ['/thong-ke/chi-so/hai-long', /Chưa đo được/],
    ['/thong-ke/chi-so/lien-thong-dung-han', /Từng cơ quan/],
    ['/thong-ke/bieu-06a', /Biểu II\.06a\/VPCP\/KSTT/],
    ['/thong-ke/bieu-06a?ky=2016-q4&theo=linh-vuc', /Kỳ đã hết/],
    ['/thong-ke/bo-chi-so-766', /Chưa cộng thành điểm/],
    ['/thong-ke/ho-tich', /Thông tư 03\/2019/],
  ]
  for (const [path, says] of pages)
    test(`${path}: mở được, lần hai ít câu lệnh hơn`, async () => {
      const load = () => city.db.load().statements
      const first = await nobody.gets(path)
      assert.equal(first.status, 200)
      assert.match(first.text, says)
      const before = load()
      await nobody.gets(path)
      assert.ok(load() - before <= 4, `${load() - before} câu lệnh`)
    })
  const machines: [path: string, says: RegExp][] = [
    ['/api/v1/statistics/indicators', /"id":"cho-tiep-nhan"/],
    ['/api/v1/statistics/indicators/nop-qua-mang?from=2017-01-01&to=2017-03-14', /"value":/],
    ['/thong-ke/bieu-06a.csv?ky=2017-q1', /^tt,ten,cot_3/],
  ]
  for (const [path, says] of machines)
    test(path, async () => {
      const { status, text } = await nobody.gets(path)
      assert.equal(status, 200)
      assert.match(text, says)
    })
  const wrong: [path: string, status: number][] = [
    ['/thong-ke/chi-so/khong-co', 404],
    ['/thong-ke/chi-so/nop-qua-mang?tu=31/02/2017', 422],
    ['/thong-ke/chi-so/nop-qua-mang?ky=2017-01', 404],
    ['/thong-ke/bieu-06a?ky=2017-q9', 404],
    ['/thong-ke/ho-tich?ky=2001-h1', 404],
    ['/api/v1/statistics/indicators/khong-co', 404],
    ['/api/v1/statistics/indicators/tu-nop?from=hom-qua&to=2017-03-14', 400],
  ]
  for (const [path, status] of wrong) test(`${path}: ${status}`, async () => assert.equal((await nobody.gets(path)).status, status))
})
