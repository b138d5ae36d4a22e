import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { instant } from '#kernel/instant.ts'
import { day } from '#kernel/day.ts'
import { drawPage, pdfTexts } from '../files/pdfium.ts'
import { readQr } from '../../../test/pdf-eye.ts'
import { qrSvg } from '../qr.ts'
import { closePdf, compile } from './index.ts'
import { openThreads } from './threads.ts'

const at = instant(day('2017-03-15'), '08:05')
const heading = { title: 'Giấy thử', at }
after(closePdf)

test('PDF là PDF/A-2a có gắn thẻ, tên giấy và ngày là ngày đã cho', async () => {
  const pdf = await compile('= Đỗ Ẳn', {}, heading)
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  assert.equal(document.getTitle(), 'Giấy thử')
  assert.deepEqual(document.getCreationDate(), at)
  assert.equal(String(document.catalog.lookup(PDFName.of('MarkInfo'))).includes('Marked true'), true)
  const metadata = document.catalog.lookup(PDFName.of('Metadata'))
  assert.ok(metadata instanceof PDFRawStream)
  const xmp = Buffer.from(metadata.contents).toString()
  assert.match(xmp, /pdfaid:part>2</)
  assert.match(xmp, /pdfaid:conformance>A</)
})

test('cùng dữ liệu, cùng lúc thì cùng từng byte', async () => {
  const [one, two, later] = await Promise.all([
    compile('#data.name', { name: 'Ánh' }, heading),
    compile('#data.name', { name: 'Ánh' }, heading),
    compile('#data.name', { name: 'Ánh' }, { ...heading, at: new Date(at.getTime() + 1000) }),
  ])
  assert.deepEqual(one, two)
  assert.notDeepEqual(one, later)
})

test('146 chữ tiếng Việt đều có hình và lấy lại được ở dạng dựng sẵn', async () => {
  const marks = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
  const small = [...'aăâeêioôơuưy']
    .flatMap(vowel => marks.map(mark => vowel + mark))
    .concat('đ')
    .join('')
  const letters = (small + small.toUpperCase()).normalize('NFC')
  const [text] = await pdfTexts(await compile('#data.letters', { letters: letters.normalize('NFD') }, heading))
  assert.equal(text?.replace(/\s/g, ''), letters)
})

test('chữ không có trong phông thì in ô vuông, không hỏng cả tờ giấy', async () => {
  const [text] = await pdfTexts(await compile('#data.name', { name: 'An 漢 😀 ‮Bình' }, heading))
  assert.match(text ?? '', /^An □ □ □Bình/)
})

test('chữ người dân nhập không bao giờ thành lệnh', async () => {
  const name = '#panic("x") $x$ *đậm* <a> @b \\ [#read("/etc/passwd")]'
  const [text] = await pdfTexts(await compile('#data.name', { name }, heading))
  assert.equal(text?.trim(), name)
})

test('mẫu sai thì nói sai chỗ nào', async () => {
  await assert.rejects(compile('#khong-co', {}, heading), /unknown variable: khong-co/)
})

test('mẫu không đọc được tệp ngoài dữ liệu đã cho', async () => {
  await assert.rejects(compile('#read("../../../etc/passwd")', {}, heading), /(not found|denied|cannot|outside)/i)
})

test('mã QR đọc lại được', async () => {
  const address = 'http://localhost:8080/xac-minh/K7Q2XW9PTR?tên=Ánh'
  const template = '#set page(width: 60mm, height: 60mm)\n#image(bytes(data.qr), format: "svg", width: 25mm, alt: "QR")'
  const pdf = await compile(template, { qr: qrSvg(address) }, heading)
  assert.equal(readQr(await drawPage(pdf, 0, 600))?.text, address)
})

const script = `import { parentPort } from 'node:worker_threads'
parentPort.on('message', job => { if (job === 'chết') process.exit(3); if (job === 'treo') for (;;); parentPort.postMessage({ value: job }) })`
const small = { threads: 1, waiting: 1, milliseconds: 1500, heapMb: 64 }
const opened = () => openThreads<string, string>(new URL(`data:text/javascript,${encodeURIComponent(script)}`), small)

test('luồng chết hoặc treo chỉ làm hỏng việc của nó, việc sau vẫn chạy', async () => {
  const threads = opened()
  await assert.rejects(threads.run('chết'), /ended with code 3/)
  assert.equal(await threads.run('một'), 'một')
  await assert.rejects(threads.run('treo'), { name: 'Overrun' })
  assert.equal(await threads.run('hai'), 'hai')
  await threads.close()
})

test('hàng chờ có hạn, quá thì từ chối bằng một câu', async () => {
  const threads = opened()
  const [first, second, third] = await Promise.allSettled(['một', 'hai', 'ba'].map(job => threads.run(job)))
  assert.deepEqual([first?.status, second?.status, third?.status], ['fulfilled', 'fulfilled', 'rejected'])
  assert.equal(third?.status === 'rejected' && third.reason.reason, 'too-busy')
  await threads.close()
  await assert.rejects(threads.run('bốn'), /closed/)
})

test('luồng rỗi không giữ chương trình lại', async () => {
  const url = new URL('./index.ts', import.meta.url).href
  const code = `import { compile } from ${JSON.stringify(url)}; console.log((await compile('= a', {}, { title: 'a', at: new Date(0) })).length > 1000)`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], { timeout: 30_000 })
  assert.equal(stdout.trim(), 'true')
})
