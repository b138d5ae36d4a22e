const browsers: [name: string, mark: RegExp][] = [
  ['Cốc Cốc', /coc_coc/i],
  ['Zalo', /zalo/i],
  ['Edge', /edg/i],
  ['Firefox', /firefox|fxios/i],
  ['Chrome', /chrome|crios/i],
  ['Safari', /safari/i],
]
const devices: [name: string, mark: RegExp][] = [
  ['iPhone', /iphone/i],
  ['iPad', /ipad/i],
  ['Android', /android/i],
  ['Windows', /windows/i],
  ['Mac', /mac os/i],
  ['Linux', /linux/i],
]
const first = (list: typeof browsers, text: string) => list.find(([, mark]) => mark.test(text))?.[0]

/** The family of a browser, coarse enough not to follow a person: `Chrome trên Android`. */
export const agentFamily = (header = ''): string => `${first(browsers, header) ?? 'Trình duyệt khác'} trên ${first(devices, header) ?? 'máy khác'}`
