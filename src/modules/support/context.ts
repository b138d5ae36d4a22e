/** Where somebody was when they asked: the page without anybody's data, the browser in words, the number of a failed request. */
export type Context = { readonly page: string | undefined; readonly browser: string | undefined; readonly request: string | undefined }

/** Pieces of an address that are words of ours, or the number of a page. All else may be a code, a name or what somebody typed. */
const OURS = /^([a-z]+(-[a-z]+)*|\d{1,2})$/
const LONGEST = 200

/** The path alone, with `…` for each piece that could tell of a person; nothing behind `?` or `#`. Undefined when it is no path of this site. */
export function barePage(path: string | undefined): string | undefined {
  if (!path || !/^\/(?![/\\])/.test(path)) return undefined
  const [way = ''] = path.slice(0, 2000).split(/[?#]/)
  const pieces = way.split('/').map(piece => (piece === '' || OURS.test(piece) ? piece : '…'))
  return pieces.join('/').slice(0, LONGEST)
}

const browsers = [
  ['Edge', /\bEdgA?\/(\d+)/],
  ['Cốc Cốc', /\bcoc_coc_browser\/(\d+)/],
  ['Samsung Internet', /\bSamsungBrowser\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /\b(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /\bVersion\/(\d+)[.\d]* .*Safari/],
] as const
const systems = [
  ['Android', /Android/],
  ['iPhone', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
] as const

/** `Chrome 120, Android`: enough to find a fault, too little to find a person. */
export function browserOf(agent: string): string | undefined {
  const browser = browsers.flatMap(([name, shape]) => {
    const [, version] = shape.exec(agent) ?? []
    return version ? [`${name} ${version}`] : []
  })[0]
  const system = systems.find(([, shape]) => shape.test(agent))?.[0]
  return [browser, system].filter(Boolean).join(', ') || undefined
}

/** What a page of trouble prints: the status and the number of the request. */
export const requestOf = (text: string | undefined): string | undefined => (text && /^\d{3}-[0-9a-f]{8}$/.test(text) ? text : undefined)

/** On which kind of device a form is filled in; nothing else of it is kept. */
export const deviceOf = (agent: string): 'phone' | 'computer' => (/Mobi|Android|iPhone/.test(agent) ? 'phone' : 'computer')
