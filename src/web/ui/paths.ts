/** One safe piece of a path; `@` of unit ids stays readable. */
const piece = (text: string | number) => encodeURIComponent(text).replaceAll('%40', '@')

function query(values: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '')
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`
}

const portal = {
  home: '/',
  services: (
    q?: string,
    at: { level?: string | undefined; sector?: string | undefined; audience?: string | undefined; page?: number | undefined } = {},
  ) => `/thu-tuc${query({ q, cap: at.level, 'linh-vuc': at.sector, 'doi-tuong': at.audience, trang: at.page })}`,
  service: (slug: string) => `/thu-tuc/${piece(slug)}`,
  check: (slug: string, n: number) => `/thu-tuc/${piece(slug)}/kiem-tra/${n}`,
  papersOf: (slug: string) => `/thu-tuc/${piece(slug)}/giay-to`,
  event: (slug: string) => `/su-kien/${piece(slug)}`,
  draft: (draft: string) => `/nop/${piece(draft)}`,
  question: (draft: string, task: string, page: string | number) => `/nop/${piece(draft)}/${piece(task)}/${piece(page)}`,
  paper: (draft: string, paper: string) => `/nop/${piece(draft)}/giay-to/${piece(paper)}`,
  review: (draft: string) => `/nop/${piece(draft)}/kiem-tra-lai`,
  dossier: (code: string) => `/ho-so/${piece(code)}`,
  sent: (code: string) => `/ho-so/${piece(code)}/da-gui`,
  supplement: (code: string) => `/ho-so/${piece(code)}/bo-sung`,
  withdraw: (code: string) => `/ho-so/${piece(code)}/rut`,
  confirm: (code: string) => `/ho-so/${piece(code)}/xac-nhan`,
  /** A part of a group: to be mended, and what came of it. */
  leg: (code: string, leg: string) => `/ho-so/${piece(code)}/phan/${piece(leg)}`,
  legResult: (code: string, leg: string) => `/ho-so/${piece(code)}/phan/${piece(leg)}/ket-qua`,
  receipt: (code: string) => `/ho-so/${piece(code)}/giay-tiep-nhan.pdf`,
  /** `tu-choi`, `xin-loi`, `dung`: a notice of the desk as PDF. */
  slip: (code: string, name: string) => `/ho-so/${piece(code)}/phieu/${piece(name)}.pdf`,
  track: '/tra-cuu',
  resume: '/tiep-tuc',
  signIn: '/dang-nhap',
  signOut: '/dang-xuat',
  mine: '/ho-so-cua-toi',
  messages: '/tin-nhan',
  verify: (code: string) => `/xac-minh/${piece(code)}`,
  organisations: '/to-chuc',
  organisation: (id: string) => `/to-chuc/${piece(id)}`,
  registerOrganisation: '/to-chuc/dang-ky',
  claimOrganisation: '/to-chuc/nhan-dai-dien',
  stopActing: '/to-chuc/thoi-thay-mat',
  /** `thay-mat`, `uy-quyen`, `ban-giao`, `nhan-ban-giao`, `rut-ban-giao`, `lien-he`, `lich-su` of one organisation. */
  organisationPart: (id: string, part: string) => `/to-chuc/${piece(id)}/${piece(part)}`,
  mandate: (id: string, no: number) => `/to-chuc/${piece(id)}/uy-quyen/${no}`,
  help: (from?: string, request?: string) => `/tro-giup${query({ tu: from, ma: request })}`,
  ticket: (code: string) => `/tro-giup/${piece(code)}`,
  status: '/tinh-trang',
  statusFeed: '/tinh-trang.atom',
} as const

const office = {
  home: '/can-bo',
  signIn: '/can-bo/dang-nhap',
  signOut: '/can-bo/dang-xuat',
  queue: (name: string, at: { hs?: string | undefined; after?: string | undefined } = {}) =>
    `/can-bo/hang/${piece(name)}${query({ hs: at.hs, sau: at.after })}`,
  dossier: (code: string) => `/can-bo/ho-so/${piece(code)}`,
  act: (code: string, action: string) => `/can-bo/ho-so/${piece(code)}/${piece(action)}`,
  issued: (code: string, kind: string) => `/can-bo/ho-so/${piece(code)}/ket-qua/${piece(kind)}`,
  cash: '/can-bo/thu-phi',
  assist: '/can-bo/giup-nop',
  counters: '/can-bo/quay',
  counter: (slug: string) => `/can-bo/quay/${piece(slug)}`,
  book: (book: string) => `/can-bo/so/${piece(book)}`,
  entry: (entry: number) => `/can-bo/so/viec/${entry}`,
  findEntry: '/can-bo/so/tim',
  books: '/can-bo/so',
  readings: '/can-bo/so/luot-doc',
  legs: (of: { agency?: string | undefined; trouble?: string | undefined; after?: string | undefined } = {}) =>
    `/can-bo/phan-viec${query({ 'co-quan': of.agency, 'tinh-trang': of.trouble, sau: of.after })}`,
  /** `tra-loi`, `xin-loi`, `bo-sung`, `ket-qua` of one part of a dossier. */
  leg: (code: string, leg: string, action: string) => `/can-bo/ho-so/${piece(code)}/phan/${piece(leg)}/${piece(action)}`,
  inquiries: '/can-bo/xac-minh',
  inquiry: (id: number) => `/can-bo/xac-minh/${id}`,
  inquire: (code: string) => `/can-bo/xac-minh/hoi/${piece(code)}`,
  /** What this unit still owes before its services go live. */
  rollout: '/can-bo/trien-khai',
  tickets: '/can-bo/ho-tro',
  training: '/can-bo/tap-huan',
  /** Where an officer chooses an exercise; the result of one. */
  practice: '/can-bo/tap-huan/thuc-hanh',
  practiceResult: (id: string) => `/can-bo/tap-huan/thuc-hanh/${piece(id)}`,
  /** The day of an exercise, in the practice city only. */
  exercise: '/can-bo/thuc-hanh',
  closing: '/can-bo/chot-so-lieu',
  signals: '/can-bo/tin-hieu',
  signal: (id: number) => `/can-bo/tin-hieu/${id}`,
  /** From a low figure of the own unit to what may explain it. */
  why: '/can-bo/vi-sao',
  checkIn: (session: string | number, token: string) => `/can-bo/tap-huan/${piece(session)}/vao-lop/${piece(token)}`,
} as const

const city = {
  sign: '/ky',
  statistics: '/thong-ke',
  unit: (id: string) => `/thong-ke/${piece(id)}`,
  dueDates: '/tinh-han',
  health: '/thong-ke/lien-thong',
  exchange: '/dieu-hanh/lien-thong',
  letter: (no: number) => `/dieu-hanh/lien-thong/thu/${no}`,
  silent: (after?: number) => `/dieu-hanh/lien-thong/chua-bao-nhan${query({ sau: after })}`,
  codes: '/dieu-hanh/lien-thong/ma',
  refused: (at: { partner?: string | undefined; before?: number | undefined } = {}) =>
    `/dieu-hanh/lien-thong/tu-choi${query({ 'co-quan': at.partner, truoc: at.before })}`,
  asked: (at: { partner?: string | undefined; dossier?: string | undefined; before?: number | undefined } = {}) =>
    `/dieu-hanh/lien-thong/cau-hoi${query({ 'co-quan': at.partner, 'ho-so': at.dossier, truoc: at.before })}`,
  integrate: '/tich-hop',
  /** What waits for whoever runs the city, and the way to every room. */
  home: '/dieu-hanh',
  /** Closed periods; one revision of one of them, for ever. */
  periods: '/thong-ke/ky',
  period: (period: string, revision: number) => `/thong-ke/ky/${piece(period)}/${revision}`,
  indicators: '/thong-ke/chi-so',
  indicator: (id: string) => `/thong-ke/chi-so/${piece(id)}`,
  form06a: '/thong-ke/bieu-06a',
  index766: '/thong-ke/bo-chi-so-766',
  civilStatus: '/thong-ke/ho-tich',
  closing: '/dieu-hanh/chot-so-lieu',
  signals: '/dieu-hanh/tin-hieu',
  signal: (id: number) => `/dieu-hanh/tin-hieu/${id}`,
  why: (unit?: string) => `/dieu-hanh/vi-sao${query({ 'don-vi': unit })}`,
  /** The whole of what was sealed, small counts too. */
  sealed: (period: string, revision: number) => `/dieu-hanh/chot-so-lieu/${piece(period)}/${revision}`,
  /** Open data, and what each column means. */
  openData: '/thong-ke/du-lieu',
  dictionary: '/thong-ke/tu-dien',
  handFigures: '/dieu-hanh/chot-so-lieu/nhap-tay',
  bulletins: '/thong-ke/ban-tin',
  bulletinFeed: '/thong-ke/ban-tin.atom',
  /** A released bulletin, its last revision; with a revision that one, for ever. */
  bulletin: (id: number, revision?: number) => `/thong-ke/ban-tin/${id}${revision === undefined ? '' : `/${revision}`}`,
  bulletinDesk: '/dieu-hanh/ban-tin',
  /** A bulletin that is written; `duyet`, `phat-hanh` done to it. */
  bulletinWork: (id: number | 'moi', act?: string) => `/dieu-hanh/ban-tin/${id}${act === undefined ? '' : `/${act}`}`,
  rollout: (
    at: {
      wave?: string | undefined
      district?: string | undefined
      page?: number | undefined
      columns?: number | undefined
      open?: string | undefined
    } = {},
  ) => `/dieu-hanh/trien-khai${query({ dot: at.wave, quan: at.district, trang: at.page, cot: at.columns, 'chua-xong': at.open })}`,
  rolloutUnit: (unit: string) => `/dieu-hanh/trien-khai/${piece(unit)}`,
  wave: (id: string) => `/dieu-hanh/dot/${piece(id)}`,
  waves: '/dieu-hanh/dot',
  newWave: '/dieu-hanh/dot/moi',
  targets: '/dieu-hanh/chi-tieu',
  training: '/dieu-hanh/tap-huan',
  session: (id: string | number) => `/dieu-hanh/tap-huan/${piece(id)}`,
  adoption: '/dieu-hanh/sau-trien-khai',
  reorganisation: '/dieu-hanh/sap-xep',
  reorganisationPlan: (id: number, at: { part?: string | undefined; page?: number | undefined } = {}) =>
    `/dieu-hanh/sap-xep/${id}${query({ phan: at.part, trang: at.page })}`,
  reorganisationAct: (id: number, act: string) => `/dieu-hanh/sap-xep/${id}/${piece(act)}`,
  tickets: '/dieu-hanh/phieu-ho-tro',
  organisations: (q?: string) => `/dieu-hanh/to-chuc${query({ q })}`,
  organisation: (id: string) => `/dieu-hanh/to-chuc/${piece(id)}`,
  ticketAt: (code: string) => `/dieu-hanh/phieu-ho-tro/${piece(code)}`,
  issues: '/dieu-hanh/loi-da-biet',
  incidents: '/dieu-hanh/su-co',
  incident: (no: number) => `/dieu-hanh/su-co/${no}`,
  dropOff: '/dieu-hanh/sau-trien-khai/noi-dung',
  dropOffOf: (procedure: string) => `/dieu-hanh/sau-trien-khai/noi-dung/${piece(procedure)}`,
  messages: (at: { state?: string | undefined; channel?: string | undefined; before?: number | undefined } = {}) =>
    `/dieu-hanh/tin-nhan${query({ 'trang-thai': at.state, kenh: at.channel, truoc: at.before })}`,
} as const

const admin = {
  procedures: '/quan-tri/thu-tuc',
  /** A working copy of an edition. */
  work: (id: string | number) => `/quan-tri/thu-tuc/ban/${id}`,
  workPart: (id: string | number, part: string) => `/quan-tri/thu-tuc/ban/${id}/${piece(part)}`,
  /** One part of the working copy by its JSON pointer: `sua`, `tho`, `bo`. */
  workPlace: (id: string | number, act: 'sua' | 'tho' | 'bo', pointer: string) => `/quan-tri/thu-tuc/ban/${id}/${act}${query({ o: pointer })}`,
  /** Trying it as a citizen; `answers` are packed. */
  preview: (base: string, task: string, page: string, answers?: string) => `${base}/${piece(task)}/${piece(page)}${query({ t: answers })}`,
  /** A copy shown to somebody without an account. */
  shared: (token: string) => `/quan-tri/xem-chung/${piece(token)}`,
  editions: (code: string) => `/quan-tri/thu-tuc/ma/${piece(code)}`,
  outline: '/quan-tri/thu-tuc/moi',
  /** The same, its boxes filled with what is known of this code. */
  outlineOf: (code: string) => `/quan-tri/thu-tuc/moi${query({ ma: code })}`,
  unsound: '/quan-tri/chua-on',
  imports: '/quan-tri/nhap-thu-tuc',
  import: (no: number) => `/quan-tri/nhap-thu-tuc/${no}`,
} as const

/** Every address of the product, typed: `to.portal.service('dang-ky-khai-sinh')`. */
export const to = { portal, office, city, admin, clock: '/dong-ho', gallery: '/gallery' } as const

/** Paths that have no English mirror: officers' rooms, machines, files. */
export const vietnameseOnly = [
  '/can-bo',
  '/ky',
  '/dieu-hanh',
  '/quan-tri',
  '/gallery',
  '/dong-ho',
  '/api',
  '/tai-san',
  '/healthz',
  '/readyz',
  '/metrics',
]
