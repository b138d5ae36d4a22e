import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { published } from '../src/catalogue/index.ts'
import { day } from '../src/kernel/day.ts'
import { draftByCode, dossierByCode, queue } from '../src/modules/dossiers/index.ts'
import { permissions, type Action } from '../src/modules/identity/index.ts'
import { editionFor, visiblePages, type Answers, type Edition, type Page, type Question } from '../src/modules/procedures/index.ts'
import { routes } from '../src/web/routes.ts'
import { boxes, dirty, fine, VIETNAMESE } from './stories/dirty.ts'
import { CUA_NAM, NGHIA_DO, plain, realThings, town, unescaped, type Answer, type Town, type Visitor } from './stories/town.ts'

const AT = '2026-11-18T09:00:00+07:00'
const PHONE = '0912345678'

let city: Town
let mother: Visitor
let real: (path: string) => string
before(async () => {
  city = await town(AT)
  mother = await city.phone(PHONE)
  real = await realThings(city, PHONE)
})

const birthOn = (on: string) => editionFor(published, '1.001193', day(on))
const idsOf = ({ precheck, tasks }: Edition) =>
  [...precheck, ...tasks.flatMap(({ pages }) => pages)].flatMap(({ id, questions }) => questions.map(question => `${id}/${question.id}`))
const eras = [
  { on: '2026-11-18', open: async () => ({ city, mother }), known: [] as string[] },
  { on: '2017-03-14', open: async () => townWithMother('2017-03-14T09:00:00+07:00'), known: idsOf(birthOn('2026-11-18')) },
]
const townWithMother = async (at: string) => {
  const city = await town(at, [])
  return { city, mother: await city.phone(PHONE) }
}

for (const { on, open, known: asked } of eras)
  describe(`Mỗi câu hỏi của đăng ký khai sinh, mẫu của ngày ${on}`, () => {
    const edition = birthOn(on)
    const facts = { today: day(on), filedOn: day(on) }
    let here: Awaited<ReturnType<typeof open>>
    before(async () => void (here = await open()))
    const everyPage = [
      ...edition.precheck.map(page => ({ task: 'truoc', page })),
      ...edition.tasks.flatMap(({ id, pages }) => pages.map(page => ({ task: id, page }))),
    ]

    for (const { task, page } of everyPage)
      for (const question of page.questions.filter(({ id }) => !asked.includes(`${page.id}/${id}`)))
        test(`${question.label} (${question.kind})`, async () => {
          const { city, mother } = here
          const known = answersFor(edition, page, question, facts)
          const draft = await city.draftOf(`phone:${PHONE}`, known)
          const path = `/nop/${draft.code}/${task}/${page.id}`
          assert.equal((await mother.gets(path)).status, 200, `không có hồ sơ mẫu nào hỏi câu này: ${path}`)
          const others = Object.assign({}, ...page.questions.filter(({ id }) => id !== question.id).map(one => posted(one, known[one.id]))) as Record<
            string,
            string
          >
          for (const [name, value] of Object.entries(dirty)) {
            const fields = { ...others, ...everyBox(question, value) }
            const answer = await mother.posts(path, fields, { upload: false })
            const where = `${question.id}, ${name}`
            fine(answer, where)
            assert.ok([303, 422].includes(answer.status), `${where}: ${answer.status}`)
            if (answer.status === 422) assertSaidAndKept(answer, question, value, where)
            if (!['choice', 'yesNo', 'ethnicity', 'country'].includes(question.kind)) continue
            const { answers } = await draftByCode(city.db, draft.code, `phone:${PHONE}`)
            assert.notEqual(answers[question.id], value, `${where} không được lưu làm câu trả lời`)
          }
          const kept = await draftByCode(city.db, draft.code, `phone:${PHONE}`)
          const stored = JSON.stringify([kept.answers, kept.typed])
          assert.equal(stored, stored.normalize('NFC'), 'chữ được lưu ở dạng dấu liền')
          const twice = await city.app.inject({
            method: 'POST',
            url: path,
            headers: { cookie: mother.cookie, 'content-type': 'application/x-www-form-urlencoded' },
            payload: `_csrf=${encodeURIComponent(mother.token)}&${question.id}=a&${question.id}=b&${question.id}[]=c&khong.co.cau.nay=1&%E0%A4%A=x&${question.id}.ngay=%E0%A4%A`,
          })
          assert.ok([303, 422].includes(twice.statusCode), `hai giá trị, tên lạ, mã phần trăm hỏng: ${twice.statusCode}`)
        })

    /** The answers of a worked example that is asked this question. */
    function answersFor(
      edition: Edition,
      page: Page,
      question: Question,
      facts: { today: ReturnType<typeof day>; filedOn: ReturnType<typeof day> },
    ): Answers {
      const asks = (answers: Answers) =>
        visiblePages(edition, answers, facts).some(shown => shown.page.id === page.id && shown.questions.some(({ id }) => id === question.id))
      const base = edition.examples[0]?.answers ?? {}
      const { 'mother.pin': _m, 'father.pin': _f, ...noPins } = base as Record<string, string>
      const variants: Answers[] = [
        ...edition.examples.map(({ answers }) => answers as Answers),
        noPins,
        { ...base, 'birth.where': 'noi-khac' },
        { ...base, 'birth.special': 'sinh-nhieu' },
        { ...base, 'child.surnameFrom': 'khac' },
        { ...base, 'parents.sameHome': false },
        { ...noPins, 'parents.sameHome': false },
        { ...base, 'requester.relation': 'uy-quyen' },
        { 'birth.where': 'bo-roi', 'child.born': on, 'requester.relation': 'nuoi-duong', 'child.commune': CUA_NAM },
      ]
      return variants.find(asks) ?? {}
    }

    function assertSaidAndKept({ text }: Answer, question: Question, value: string, where: string) {
      const says = new RegExp(`id="${question.id.replace('.', '\\.')}-loi"[^>]*>([\\s\\S]*?)</p>`).exec(text)?.[1]
      if (says) assert.match(plain(says), VIETNAMESE, where)
      assert.match(text, /class="errors"/, where)
      if (['choice', 'yesNo', 'ethnicity', 'country'].includes(question.kind)) return
      const seen = boxes(text).map(box => box.normalize('NFC'))
      const typed = visible(value)
      assert.ok(
        seen.some(box => visible(box) === typed),
        `${where}: chữ đã gõ không còn; có ${JSON.stringify(seen.map(box => box.slice(0, 40)))}`,
      )
    }
  })

/** As it can be seen: composed, without what has no shape. */
const visible = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u0000-\u001F\u200B-\u200F\u202A-\u202E]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const everyBox = ({ id, kind }: Question, value: string): Record<string, string> =>
  kind === 'day' || kind === 'partialDay'
    ? { [`${id}.ngay`]: value, [`${id}.thang`]: value, [`${id}.nam`]: value }
    : kind === 'commune'
      ? { [`${id}.tim`]: value, [id]: value }
      : { [id]: value }

function posted({ id, kind }: Question, value: Answers[string]): Record<string, string> {
  if (value === undefined) return {}
  const [year = '', month = '', date = ''] = String(value).split('-')
  return kind === 'day' || kind === 'partialDay' ? { [`${id}.ngay`]: date, [`${id}.thang`]: month, [`${id}.nam`]: year } : { [id]: String(value) }
}

describe('Mọi biểu mẫu trên mọi trang: điền bậy vào mọi ô', () => {
  const crawl: readonly [who: string, path: () => Promise<string>][] = [
    ['anyone', async () => '/'],
    ['anyone', async () => '/thu-tuc/dang-ky-khai-sinh/lam-giup'],
    ['anyone', async () => '/dang-nhap'],
    ['anyone', async () => '/tra-cuu'],
    ['anyone', async () => '/tiep-tuc'],
    ['anyone', async () => '/xac-minh'],
    ['anyone', async () => '/tinh-han'],
    ['anyone', async () => '/thong-ke'],
    ['anyone', async () => `/thong-ke/${NGHIA_DO}`],
    ['anyone', async () => '/can-bo/dang-nhap'],
    ['lan', async () => `/ho-so/${await confirming()}/xac-nhan`],
    ['lan', async () => `/ho-so/${await confirming()}/rut`],
    ...(
      [
        ['tuyet', 'moi', ''],
        ['tuyet', 'moi', '/bo-sung'],
        ['tuyet', 'moi', '/tu-choi'],
        ['tuyet', 'moi', '/rut'],
        ['nam', 'dang-giai-quyet', '/tham-tra'],
        ['nam', 'dang-giai-quyet', '/bo-sung'],
        ['tuyet', 'cho-bo-sung', ''],
        ['ngoc', 'cho-ky', '/tra-lai'],
        ['ngoc', 'cho-ky', '/khong-giai-quyet'],
        ['tuyet', 'cho-tra', ''],
        ['tuyet', 'cho-tra', '/tra-ket-qua'],
        ['nam', 'da-xong', '/ban-sao'],
        ['nam', 'moi', '/tham-tra'],
      ] as const
    ).map(([who, queue, act]): [string, () => Promise<string>] => [
      who,
      async () => `/can-bo/ho-so/${(await city.first(NGHIA_DO, queue))?.code}${act}`,
    ]),
    ['tuyet', async () => '/can-bo/quay'],
    ['ngoc', async () => '/ky'],
    ['nam', async () => '/can-bo/so'],
    ['nam', async () => `/can-bo/so/${await bookOf()}`],
  ]
  const confirming = async () => {
    const { rows } = await queue(city.db, NGHIA_DO, 'cho-xac-nhan')
    return (await Promise.all(rows.map(({ code }) => dossierByCode(city.db, code)))).find(({ owner }) => owner.startsWith('citizen:'))?.code ?? ''
  }
  const bookOf = async () => /\/can-bo\/so\/(\d+)/.exec((await (await come('nam')).gets('/can-bo/so')).text)?.[1] ?? '1'
  const here = new Map<string, Promise<Visitor>>()
  const come = (id: string): Promise<Visitor> => {
    if (!here.has(id)) here.set(id, id === 'anyone' ? city.visitor('khách') : id === 'lan' ? city.citizen('lan') : city.officer(id, NGHIA_DO))
    return here.get(id)!
  }
  for (const [id, where] of crawl)
    test(`${id} ${where
      .toString()
      .replace(/^async \(\) => /, '')
      .slice(0, 80)}`, async () => {
      const who = await come(id)
      const path = await where()
      const page = await who.gets(path)
      fine(page, path)
      const forms = new Map(formsOf(page.text).map(form => [`${form.action} ${form.boxes.join(' ')}`, form]))
      for (const form of [...forms.values()].filter(({ action }) => !/dang-xuat/.test(action)))
        for (const [name, value] of Object.entries(dirty)) {
          const fields = { ...form.hidden, ...Object.fromEntries(form.boxes.map(box => [box, value])) }
          const said = `${form.method} ${form.action}, ${name}`
          fine(
            form.method === 'post'
              ? await who.posts(form.action, fields, { upload: form.upload })
              : await who.gets(`${form.action}?${new URLSearchParams(fields)}`),
            said,
          )
        }
    })

  function formsOf(html: string) {
    return [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', body = '']) => {
      const attribute = (of: string, name: string) => unescaped(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(of)?.[1] ?? '')
      const inputs = [...body.matchAll(/<(?:input|select|textarea|button)\b([^>]*)>/g)]
        .map(([, of = '']) => ({ name: attribute(of, 'name'), hidden: attribute(of, 'type') === 'hidden', value: attribute(of, 'value') }))
        .filter(({ name }) => name !== '' && name !== '_csrf')
      return {
        action: attribute(head, 'action'),
        method: attribute(head, 'method') || 'get',
        upload: head.includes('multipart'),
        hidden: Object.fromEntries(inputs.filter(({ hidden }) => hidden).map(({ name, value }) => [name, value])),
        boxes: [...new Set(inputs.filter(({ hidden }) => !hidden).map(({ name }) => name))],
      }
    })
  }
})

describe('Mọi địa chỉ: tham số lạ, mã giả, phần trăm hỏng', () => {
  /** One of those who may come here, with a fresh session. */
  const allowedTo = (action: Action): Promise<Visitor> => {
    const may: readonly string[] = permissions[action].who
    if (may.includes('anyone')) return city.visitor('khách')
    if (may.includes('phone')) return city.phone(PHONE)
    const [, id = 'hoa'] =
      (
        [
          ['deskOfficer', 'tuyet'],
          ['civilStatusOfficer', 'nam'],
          ['signer', 'ngoc'],
          ['head', 'son'],
        ] as const
      ).find(([role]) => may.includes(role)) ?? []
    return city.officer(id, id === 'hoa' ? '01@2004-08-31' : NGHIA_DO)
  }
  const names = [
    'q',
    'tiep',
    'ma',
    'hs',
    'sau',
    'nhap',
    'v',
    'sua',
    'goc',
    'tim',
    'thang',
    'nam',
    'tu',
    'den',
    'cap',
    'on',
    'from',
    'to',
    'level',
    'parent',
    'procedure',
    'boundaries',
    'ngay',
    'gio',
    'viec1',
    'ngay1',
    'code',
    'state',
    'error',
  ]
  const all = routes({ demo: true }).filter(({ path }) => !path.startsWith('/tai-san/'))
  for (const route of all)
    test(`${route.method} ${route.path}`, async () => {
      const who = await allowedTo(route.may)
      const filled = (value: string) => route.path.replace(/:\w+/g, encodeURIComponent(value.slice(0, 60)))
      for (const name of ['ký tự điều khiển', 'thẻ HTML', 'số khổng lồ', 'ngày không có', 'lệnh SQL', 'mười nghìn chữ']) {
        const value = dirty[name] ?? ''
        const query = new URLSearchParams(names.map(one => [one, value.slice(0, 400)]))
        const fields = Object.fromEntries(names.map(one => [one, value]))
        for (const path of [filled(value), `${real(route.path)}?${query}`])
          fine(
            route.method === 'GET' ? await who.gets(path) : await who.posts(path, fields, { upload: route.upload === true }),
            `${who.name} ${path.slice(0, 80)}, ${name}`,
          )
      }
      for (const path of [
        filled('1'),
        route.path.replace(/:\w+/g, '%E0%A4%A'),
        route.path.replace(/:\w+/g, '%00'),
        `${real(route.path)}?q=%E0%A4%A&hs[]=1&hs[]=2&q[a]=b`,
      ]) {
        const reply = await city.app.inject({ method: route.method, url: path, headers: { cookie: who.cookie } })
        fine({ status: reply.statusCode, text: reply.body, type: String(reply.headers['content-type']) } as Answer, path)
      }
    })
})
