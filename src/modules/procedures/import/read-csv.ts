/** The cells of a comma-separated text; also with semicolons or tabs, as office programs write it. Quoted cells may hold separators and line ends. */
export function csvRows(given: string): string[][] {
  const text = given.replace(/^\uFEFF/, '')
  const first = text.slice(0, text.search(/\r?\n|$/))
  const mark = [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ','
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const put = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[at + 1] === '"') cell += text[at++]
      else quoted = false
    } else if (char === '"' && cell === '') quoted = true
    else if (char === mark) put()
    else if (char === '\n') {
      put()
      rows.push([])
    } else if (char !== '\r') cell += char
  }
  put()
  return rows
}
