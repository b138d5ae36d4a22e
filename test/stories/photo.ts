import sharp from 'sharp'

/** A sheet of paper with lines, as a phone's camera would take it: a JPEG of 1200 × 1700. */
export function photo(says = 'họ tên mẹ Trần Thị Hồng Nhung'): Promise<Buffer> {
  const lines = Array.from(
    { length: 30 },
    (_, row) => `<text x="80" y="${120 + row * 50}" font-size="34">GIẤY CHỨNG SINH dòng ${row + 1}: ${says}</text>`,
  )
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1700"><rect width="1200" height="1700" fill="#fff"/>${lines.join('')}</svg>`
  return sharp(Buffer.from(sheet)).jpeg({ quality: 85 }).toBuffer()
}
