import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { promisify } from 'node:util'
import { crc32, deflateSync } from 'node:zlib'
import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from 'pdf-lib'
import sharp, { type Sharp } from 'sharp'
import { closeUploads, readUpload } from './index.ts'
import { pdfTexts } from './pdfium.ts'
import { withoutSegments } from './jpeg.ts'

after(closeUploads)

const fixture = (name: string) => readFileSync(new URL(`../../../test/fixtures/${name}`, import.meta.url))
const place = {
  IFD0: { Make: 'Máy ảnh' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 2/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '105/1 47/1 0/1' },
}

/** A page of black bars on white: as sharp as print. */
const bars = (width: number, height: number) => {
  const lines = Array.from(
    { length: Math.floor(height / 20) },
    (_, n) => `<rect x="${width / 10}" y="${n * 20 + 4}" width="${width * 0.8}" height="8"/>`,
  )
  return sharp(Buffer.from(`<svg width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${lines.join('')}</svg>`))
}
const photograph = () => bars(1200, 1600).jpeg().withExif(place).toBuffer()

function png(width: number, height: number): Buffer {
  const chunk = (kind: string, body: Uint8Array) => {
    const typed = Buffer.concat([Buffer.from(kind), body])
    const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(body.length)
    crc.writeUInt32BE(crc32(typed))
    return Buffer.concat([length, typed, crc])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

async function paper(pages: number, more: (document: PDFDocument) => unknown = () => undefined): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.setAuthor('Người viết')
  for (let n = 1; n <= pages; n++) {
    const page = document.addPage([300, 400])
    page.drawText(`Trang ${n}`, { x: 40, y: 200, size: 40 })
    page.drawRectangle({ x: 40, y: 100, width: 200, height: 60 })
  }
  await more(document)
  return document.save()
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const film = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 0x14]), Buffer.from(`ftyp${brand}`), Buffer.alloc(4), Buffer.from(brand), Buffer.alloc(64)])

describe('Tệp nhận được', () => {
  test('JPEG từ điện thoại: bỏ nơi chụp và mọi ghi chép của máy, giữ nguyên cỡ, có bản xem nhanh', async () => {
    const upload = await readUpload(await photograph(), 'IMG_0412.JPG')
    assert.deepEqual(
      [upload.kind, upload.mime, upload.width, upload.height, upload.pages, upload.warnings],
      ['image', 'image/jpeg', 1200, 1600, 1, []],
    )
    for (const bytes of [upload.bytes, upload.preview, upload.thumb]) {
      const { exif, xmp, iptc, format } = await sharp(bytes).metadata()
      assert.deepEqual([exif, xmp, iptc, format], [undefined, undefined, undefined, 'jpeg'])
      assert.doesNotMatch(latin(bytes), /Exif|GPS|Máy/)
    }
    assert.equal((await sharp(upload.thumb).metadata()).height, 240)
  })

  test('ảnh xoay theo Exif được xoay thật', async () => {
    const lying = await bars(1200, 900).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const { width, height } = await readUpload(lying, 'a.jpg')
    assert.deepEqual([width, height], [900, 1200])
  })

  test('bản xem nhanh dài nhất 1600 điểm', async () => {
    const { preview } = await readUpload(await bars(3000, 2000).jpeg().toBuffer(), 'a.jpg')
    const { width, height } = await sharp(preview).metadata()
    assert.deepEqual([width, height], [1600, 1067])
  })

  test('PNG vẫn là PNG, WebP thành JPEG, chỗ trong suốt thành trắng', async () => {
    assert.equal((await readUpload(await bars(800, 900).png().toBuffer(), 'a')).mime, 'image/png')
    const clear = await sharp({ create: { width: 800, height: 800, channels: 4, background: '#0000' } })
      .webp({ lossless: true })
      .toBuffer()
    const { mime, bytes } = await readUpload(clear, 'a.png')
    assert.equal(mime, 'image/jpeg')
    assert.deepEqual(
      (await sharp(bytes).stats()).channels.map(channel => channel.min),
      [255, 255, 255],
    )
  })

  test('HEIC của điện thoại thành JPEG', async () => {
    const { mime, width, height, bytes } = await readUpload(fixture('tiny.heic'), 'IMG_1.HEIC')
    assert.deepEqual([mime, width, height], ['image/jpeg', 96, 64])
    const [red = 0, green = 255] = await sharp(bytes).extract({ left: 10, top: 10, width: 1, height: 1 }).raw().toBuffer()
    assert.ok(red > 150 && green < 60)
  })

  test('PDF: đủ trang và chữ, bỏ tên người viết', async () => {
    const { kind, mime, pages, width, height, bytes, signed, preview } = await readUpload(await paper(20), 'giay.pdf')
    assert.deepEqual([kind, mime, pages, width, height, signed], ['pdf', 'application/pdf', 20, 300, 400, false])
    assert.match((await pdfTexts(bytes)).join(' '), /Trang 1 .*Trang 20/)
    assert.equal((await PDFDocument.load(bytes, { updateMetadata: false })).getAuthor(), undefined)
    assert.equal((await sharp(preview).metadata()).height, 1600)
  })

  test('cùng một tệp cho cùng một dấu SHA-256', async () => {
    for (const bytes of [await photograph(), await paper(2)]) {
      assert.equal((await readUpload(bytes, 'một')).sha256, (await readUpload(bytes, 'hai')).sha256)
    }
  })

  test('tên tệp nói dối không đánh lừa được: chỉ nội dung quyết định', async () => {
    assert.equal((await readUpload(await photograph(), 'giay.pdf')).kind, 'image')
    assert.equal((await readUpload(await paper(1), 'anh.jpg')).kind, 'pdf')
  })
})

describe('PDF có thứ không phải giấy', () => {
  const keys = (bytes: Uint8Array) =>
    PDFDocument.load(bytes).then(document =>
      document.context
        .enumerateIndirectObjects()
        .map(([, object]) => String(object instanceof PDFRawStream ? object.dict : object))
        .join(' '),
    )

  test('mã chạy, tệp kèm và hành động bị bỏ, chữ còn nguyên', async () => {
    const loaded = await paper(1, async document => {
      document.addJavaScript('x', 'app.alert("x")')
      await document.attach(Buffer.from('MZ'), 'a.exe', { mimeType: 'application/octet-stream' })
      const link = document.context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 9, 9],
        A: { S: 'URI', URI: PDFString.of('https://xau.example') },
      })
      document.getPage(0).node.set(PDFName.of('Annots'), document.context.obj([document.context.register(link)]))
      document.getPage(0).node.set(PDFName.of('AA'), document.context.obj({ O: { S: 'JavaScript', JS: PDFString.of('x') } }))
    })
    const { bytes } = await readUpload(loaded, 'a.pdf')
    assert.doesNotMatch(await keys(bytes), /JavaScript|\/JS|EmbeddedFile|\/AA|xau\.example|\/Link/)
    assert.match((await pdfTexts(bytes)).join(), /Trang 1/)
  })

  test('chữ đã điền vào biểu mẫu còn lại trên trang', async () => {
    const form = await paper(1, document => {
      const field = document.getForm().createTextField('ten')
      field.setText('NGUYEN AN')
      field.addToPage(document.getPage(0), { x: 40, y: 300, width: 200, height: 30 })
    })
    const { bytes } = await readUpload(form, 'a.pdf')
    assert.match((await pdfTexts(bytes)).join(), /NGUYEN AN/)
    assert.doesNotMatch(await keys(bytes), /AcroForm|\/Widget\b/)
  })

  test('ảnh trong PDF cũng bị bỏ nơi chụp', async () => {
    const jpeg = await photograph()
    assert.match(latin(jpeg), /Exif/)
    const { bytes } = await readUpload(await paper(1, async document => document.getPage(0).drawImage(await document.embedJpg(jpeg))), 'a.pdf')
    assert.doesNotMatch(latin(bytes), /Exif/)
    assert.equal((await sharp(withoutSegments(jpeg)).metadata()).width, 1200)
  })

  const signature = (document: PDFDocument) =>
    document.context.register(document.context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3], Contents: PDFString.of('x') }))

  test('PDF đã ký số được giữ nguyên từng byte', async () => {
    const signed = await paper(1, signature)
    const upload = await readUpload(signed, 'a.pdf')
    assert.equal(upload.signed, true)
    assert.deepEqual(Buffer.from(upload.bytes), Buffer.from(signed))
  })

  test('PDF đã ký số mà kèm mã chạy thì không nhận', async () => {
    const signed = await paper(1, document => (signature(document), document.addJavaScript('x', 'app.alert("x")')))
    await assert.rejects(readUpload(signed, 'a.pdf'), { reason: 'pdf-active' })
  })

  test('tập tin gắn trong chú thích bị bỏ', async () => {
    const noted = await paper(1, document => {
      const note = document.context.obj({
        Type: 'Annot',
        Subtype: 'FileAttachment',
        Rect: [0, 0, 9, 9],
        FS: { Type: 'Filespec', F: PDFString.of('a.exe') },
      })
      document.getPage(0).node.set(PDFName.of('Annots'), document.context.obj([document.context.register(note)]))
    })
    const { bytes } = await readUpload(noted, 'a.pdf')
    const clean = await PDFDocument.load(bytes)
    assert.equal(clean.getPage(0).node.Annots()?.size() ?? 0, 0)
    assert.ok(clean.context.enumerateIndirectObjects().every(([, object]) => !(object instanceof PDFDict && object.has(PDFName.of('FS')))))
  })
})

type Refused = [what: string, bytes: () => Uint8Array | Promise<Uint8Array>, reason: string, says: RegExp]
const refused: Refused[] = [
  ['tệp rỗng', () => Buffer.alloc(0), 'file-empty', /^Tệp "IMG_0412.jpg" không có gì bên trong\. /],
  ['một byte', () => Buffer.from([0xff]), 'file-kind', /không phải ảnh hoặc PDF/],
  ['chữ thường', () => Buffer.from('Giấy chứng sinh'), 'file-kind', /Chụp giấy này hoặc chọn tệp JPEG, PNG, HEIC, WebP, PDF/],
  ['SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'file-kind', /không phải ảnh/],
  ['HTML', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'file-kind', /không phải ảnh/],
  [
    'GIF',
    () =>
      sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
        .gif()
        .toBuffer(),
    'file-kind',
    /không phải ảnh/,
  ],
  [
    'TIFF',
    () =>
      sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
        .tiff()
        .toBuffer(),
    'file-kind',
    /không phải ảnh/,
  ],
  ['Word cũ', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'file-kind', /không phải ảnh/],
  ['phim của iPhone', () => film('qt  '), 'file-film', /^Tệp này là đoạn phim\. Cần ảnh chụp hoặc PDF\. Tắt chế độ ảnh động rồi chụp lại$/],
  ['phim MP4', () => film('isom'), 'file-film', /đoạn phim/],
  ['quá 10 MB', () => Buffer.alloc(14 * 1_048_576, 1), 'file-too-big', /^Tệp nặng 14 MB, tối đa 10 MB\. Giảm cỡ ảnh trong máy rồi chọn lại$/],
  ['JPEG bị cắt ngang', async () => (await photograph()).subarray(0, 9000), 'file-broken', /^Không mở được tệp "IMG_0412.jpg"\. Chụp lại giấy này$/],
  ['PNG hỏng', () => png(100, 100).subarray(0, 60), 'file-broken', /Không mở được/],
  ['HEIC bị cắt ngang', () => fixture('tiny.heic').subarray(0, 500), 'file-broken', /Không mở được/],
  ['ảnh nhỏ mà mở ra khổng lồ', () => png(60_000, 60_000), 'file-too-many-pixels', /^Ảnh có 3\.600 triệu điểm ảnh, tối đa 50 triệu\./],
  ['PDF đặt mật khẩu', () => fixture('locked.pdf'), 'pdf-locked', /^Tệp PDF đang đặt mật khẩu\. /],
  ['PDF 21 trang', () => paper(21), 'pdf-too-many-pages', /^Tệp PDF có 21 trang, tối đa 20 trang\./],
  ['PDF chỉ có đầu', () => Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'file-broken', /Không mở được/],
  ['PDF bị cắt ngang', async () => (await paper(3)).subarray(0, 700), 'file-broken', /Không mở được/],
]

describe('Tệp không nhận được, mỗi thứ một câu', () => {
  for (const [what, bytes, reason, says] of refused) {
    test(what, async () => {
      const why = await readUpload(await bytes(), 'C:\\fakepath\\IMG_0412.jpg').catch((thrown: Error & { reason: string }) => thrown)
      assert.ok(why instanceof Error)
      assert.equal(why.name, 'Refusal')
      assert.deepEqual([(why as { reason?: string }).reason], [reason])
      assert.match(why.message, says)
      for (const sentence of why.message.split(/[.] /)) assert.ok(sentence.split(/\s+/).length <= 25, sentence)
      assert.doesNotMatch(why.message, /vui lòng|không hợp lệ|lỗi|!/i)
    })
  }

  test('sau một tệp hỏng, tệp sau vẫn đọc được', async () => {
    await assert.rejects(readUpload(fixture('tiny.heic').subarray(0, 700), 'a'))
    assert.equal((await readUpload(fixture('tiny.heic'), 'a')).width, 96)
  })
})

describe('Lời nhắc, không bao giờ chặn', () => {
  const codes = async (picture: Sharp) =>
    (await readUpload(await picture.jpeg({ quality: 90 }).toBuffer(), 'a.jpg')).warnings.map(warning => warning.code)
  const sharpPage = () => bars(1600, 2200)

  test('ảnh rõ thì không nhắc', async () => assert.deepEqual(await codes(sharpPage()), []))
  test('ảnh mờ', async () => assert.deepEqual(await codes(sharpPage().blur(9)), ['blurry']))
  test('ảnh tối', async () => assert.deepEqual(await codes(sharpPage().linear(0.25, 0)), ['dark']))
  test('ảnh nhỏ', async () => assert.deepEqual(await codes(bars(300, 400)), ['small']))
  test('trang trắng', async () =>
    assert.deepEqual(await codes(sharp({ create: { width: 1200, height: 900, channels: 3, background: '#fff' } })), ['blank']))
  test('giấy nhỏ rõ nét trên bàn rộng không bị coi là mờ', async () => {
    const table = sharp({ create: { width: 3000, height: 4000, channels: 3, background: '#7a6a55' } })
    assert.deepEqual(await codes(table.composite([{ input: await bars(700, 900).png().toBuffer(), left: 200, top: 300 }])), [])
  })
})

test('trong lúc đọc ảnh lớn, máy chủ vẫn trả lời người khác', async () => {
  const big = await bars(4000, 3000).jpeg().toBuffer()
  const done = { yet: false }
  const reading = readUpload(big, 'a.jpg').finally(() => (done.yet = true))
  let turns = 0
  while (!done.yet) {
    await new Promise(resolve => setTimeout(resolve, 5))
    turns++
  }
  await reading
  assert.ok(turns > 10, `chỉ ${turns} lượt`)
})

test('luồng đọc tệp rỗi thì không giữ chương trình lại, và không in gì', async () => {
  const [module, heic] = ['./index.ts', '../../../test/fixtures/tiny.heic'].map(path => new URL(path, import.meta.url).href)
  const code = `
    import { readFileSync } from 'node:fs'
    const { readUpload } = await import('${module}')
    const heic = readFileSync(new URL('${heic}'))
    await readUpload(heic.subarray(0, 500), 'a').catch(() => undefined)
    console.log((await readUpload(heic, 'a')).mime)`
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], { timeout: 60_000 })
  assert.deepEqual([stdout.trim(), stderr], ['image/jpeg', ''])
})
