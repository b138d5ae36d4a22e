/** A PDF of one page: a title, and lines below. It carries no font, so letters stand without their marks. The same words give the same bytes. */
export function onePage(title: string, lines: readonly string[]): Buffer {
  const drawn = [`BT /F1 16 Tf 56 780 Td (${escaped(title)}) Tj`, '/F1 11 Tf 18 TL T*', ...lines.map(line => `T* (${escaped(line)}) Tj`), 'ET'].join(
    '\n',
  )
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (vi) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Title (${escaped(title)}) >>`,
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, place) => {
    const at = file.length
    file += `${place + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const xref = file.length
  file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

const MARKS = /[\u0300-\u036f]/g
const escaped = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(MARKS, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll(/[^\x20-\x7e]/g, '?')
    .slice(0, 90)
    .replaceAll(/[\\()]/g, String.raw`\$&`)
