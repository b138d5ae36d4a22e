import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { published } from '../src/catalogue/index.ts'
import { day } from '../src/kernel/day.ts'
import { draftByCode, dossierByCode } from '../src/modules/dossiers/index.ts'
import { permissions, type Action } from '../src/modules/identity/index.ts'
import { editionFor, visiblePages, type Answers, type Edition, type Page, type Question } from '../src/modules/procedures/index.ts'
import { closeServices } from '../src/modules/rollout/index.ts'
import { sign } from '../src/platform/http/signing.ts'
import { routes } from '../src/web/routes.ts'
import { CUA_NAM, NGHIA_DO, plain, realThings, town, unescaped, type Answer, type Town, type Visitor } from './stories/town.ts'

const AT = '2026-11-18T09:00:00+07:00'
const PHONE = '0912345678'

/** What no form expects. */
const dirty: Readonly<Record<string, string>> = {
  'mười nghìn chữ': 'ằ'.repeat(10_000),
  'bảng mã TCVN3': 'NguyÔn V¨n An',
  'bảng mã VNI': 'Nguyeãn Vaên An',
  'dấu rời': 'Nguyễn Văn Ân'.normalize('NFD'),
  'thẻ HTML': `<script>alert(1)</script>"'&`,
  'ký tự điều khiển': 'An\u0000\u0007\u202E Bình',
  'một nửa ký tự': 'An \uD83D',
  'số khổng lồ': '1e309',
  'ngày không có': '2017-02-30',
  'không có trong danh sách': 'khong-co-muc-nay',
  'lệnh SQL': `'; drop table dossiers.dossier; --`,
  'đường dẫn': '../../../../etc/passwd%00',
}
const VIETNAMESE = /[àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ]/i

/** An answer that a person, or a machine, can do something with. */
function fine({ status, text, type }: Answer, where: string): void {
  assert.ok(status < 500, `${where}: ${status} ${plain(text).slice(0, 200)}`)
  if (status < 400) return
  assert.match(type, /^(text\/html|application\/problem\+json|application\/json)/, `${where}: ${status} ${type}`)
  const said = type.startsWith('text/html') ? plain(/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '') : text
  assert.match(said, VIETNAMESE, `${where}: ${status} nói bằng tiếng Việt: ${text.slice(0, 300)}`)
  assert.doesNotMatch(said, /không hợp lệ|[Vv]ui lòng|undefined|\bNaN\b|Invalid|Error:/, where)
}

/** What stands in the boxes of a page. */
const boxes = (html: string): string[] =>
  [...html.matchAll(/<input[^>]* value="([^"]*)"|<textarea[^>]*>([^<]*)</g)].map(([, value, area]) => unescaped(value ?? area ?? ''))

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
    const { rows } = await import('../src/modules/dossiers/index.ts').then(({ queue }) => queue(city.db, NGHIA_DO, 'cho-xac-nhan'))
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
      const forms = new Map(formsOf(page.text).map(form => [`${form.action} ${form.boxes}`, form]))
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

describe('API: mỗi tham số sai đều được nói bằng problem+json', () => {
  const bad: readonly [method: 'GET' | 'POST', path: string, status: number, body?: unknown][] = [
    ['GET', '/api/v1/units?on=2017-02-30', 400],
    ['GET', '/api/v1/units?on=h%C3%B4m-nay', 400],
    ['GET', '/api/v1/units?level=phuong', 400],
    ['GET', '/api/v1/units?on=1&on=2', 400],
    ['GET', `/api/v1/units?q=${'a'.repeat(10_000)}`, 400],
    ['GET', `/api/v1/units?parent=${'9'.repeat(10_000)}`, 400],
    ['GET', '/api/v1/units/abc/lineage', 400],
    ['GET', '/api/v1/units/99999@2025-07-01/lineage', 404],
    ['GET', `/api/v1/units/${'9'.repeat(300)}/lineage`, 414],
    ['GET', '/api/v1/procedures?on=', 400],
    ['GET', '/api/v1/procedures/9.999999', 404],
    ['GET', '/api/v1/procedures/1.001193?on=1990-01-01', 404],
    ['GET', '/api/v1/procedures/1.001193?on=2199-01-01', 404],
    ['GET', '/api/v1/statistics/online-rate?from=x&to=2026-11-18', 400],
    ['GET', '/api/v1/statistics/online-rate?from=2026-11-18&to=2026-11-01', 400],
    ['GET', '/api/v1/statistics/online-rate?from=2026-11-01&to=2026-11-18&level=phuong', 400],
    ['GET', '/api/v1/statistics/online-rate?from=2026-11-01&to=2026-11-18&format=xml', 400],
    ['GET', '/api/v1/statistics/online-rate?from=2026-11-01&to=2026-11-18&boundaries=sau', 400],
    ['GET', '/api/v1/statistics/online-rate?from=2026-11-01&to=2026-11-18&parent=khong', 400],
    ['GET', '/api/v1/statistics/online-rate?from=2026-11-01&to=2026-11-18&procedure=9.999999', 400],
    ['GET', '/api/v1/khong-co', 404],
    ['POST', '/api/v1/units', 404, {}],
    ['POST', '/api/v1/due-dates', 400, {}],
    ['POST', '/api/v1/due-dates', 400, []],
    ['POST', '/api/v1/due-dates', 400, 'chữ'],
    ['POST', '/api/v1/due-dates', 400, 7],
    ['POST', '/api/v1/due-dates', 400, { procedure: 1001193, receivedAt: '2017-03-17T15:20:00+07:00' }],
    ['POST', '/api/v1/due-dates', 400, { procedure: ['1.001193'], receivedAt: '2017-03-17T15:20:00+07:00' }],
    ['POST', '/api/v1/due-dates', 400, { procedure: '1.001193', receivedAt: '17/3/2017' }],
    ['POST', '/api/v1/due-dates', 400, { procedure: '1.001193', receivedAt: 1489739400 }],
    ['POST', '/api/v1/due-dates', 400, { procedure: '1.001193', receivedAt: '2017-03-17T15:20:00+07:00', la: 1 }],
    ['POST', '/api/v1/due-dates', 400, { procedure: '1.001193', receivedAt: '2017-03-17T15:20:00+07:00', events: {} }],
    [
      'POST',
      '/api/v1/due-dates',
      400,
      { procedure: '1.001193', receivedAt: '2017-03-17T15:20:00+07:00', events: [{ type: 'nghi', at: '2017-03-17T15:20:00+07:00' }] },
    ],
    [
      'POST',
      '/api/v1/due-dates',
      400,
      {
        procedure: '1.001193',
        receivedAt: '2017-03-17T15:20:00+07:00',
        events: Array.from({ length: 101 }, () => ({ type: 'pay', at: '2017-03-17T15:20:00+07:00' })),
      },
    ],
    ['POST', '/api/v1/due-dates', 404, { procedure: '1.001193', receivedAt: '1990-03-17T15:20:00+07:00' }],
    ['POST', '/api/v1/due-dates', 404, { procedure: 'ằ'.repeat(20), receivedAt: '2017-03-17T15:20:00+07:00' }],
    ['POST', '/api/v1/due-dates', 404, { procedure: '1.001193', receivedAt: '2199-03-17T15:20:00+07:00' }],
  ]
  for (const [method, path, status, body] of bad)
    test(`${method} ${path.slice(0, 90)} ${body === undefined ? '' : JSON.stringify(body).slice(0, 90)} → ${status}`, async () => {
      const reply = await city.app.inject({
        method,
        url: path,
        ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, payload: JSON.stringify(body) }),
      })
      assertProblem(reply.statusCode, String(reply.headers['content-type']), reply.body, status)
    })

  const raw: readonly [name: string, type: string, payload: string, status: number][] = [
    ['JSON hỏng', 'application/json', '{"procedure":', 400],
    ['JSON rỗng', 'application/json', '', 400],
    ['kiểu nội dung khác', 'text/csv', 'a,b', 415],
    ['biểu mẫu', 'application/x-www-form-urlencoded', 'procedure=1.001193', 400],
    ['JSON lồng sâu', 'application/json', '['.repeat(50_000) + ']'.repeat(50_000), 400],
    ['__proto__', 'application/json', '{"__proto__":{"procedure":"1.001193"}}', 400],
  ]
  for (const [name, type, payload, status] of raw)
    test(`POST /api/v1/due-dates, ${name} → ${status}`, async () => {
      const reply = await city.app.inject({ method: 'POST', url: '/api/v1/due-dates', headers: { 'content-type': type }, payload })
      assertProblem(reply.statusCode, String(reply.headers['content-type']), reply.body, status)
    })

  function assertProblem(got: number, type: string, body: string, status: number) {
    assert.equal(got, status, body.slice(0, 300))
    assert.match(type, /^application\/problem\+json/)
    const problem = JSON.parse(body) as { type: string; title: string; status: number; detail: string; instance: string }
    assert.deepEqual([problem.status, typeof problem.type, typeof problem.instance], [status, 'string', 'string'])
    assert.match(`${problem.title} ${problem.detail}`, VIETNAMESE)
    assert.doesNotMatch(problem.detail, /Invalid|[Ee]xpected|\breceived\b|undefined|không hợp lệ/, problem.detail)
  }
})

describe('Thân quá lớn, quá nhiều ô, sai kiểu, mã và cookie giả', () => {
  const form = 'application/x-www-form-urlencoded'
  const send = (payload: string | Buffer, type = form, url = '/tra-cuu', cookie = mother.cookie) =>
    city.app.inject({ method: 'POST', url, headers: { cookie, 'content-type': type }, payload })
  const csrf = () => `_csrf=${encodeURIComponent(mother.token)}`
  const cases: readonly [name: string, ask: () => ReturnType<typeof send>, status: number][] = [
    ['1.000 ô', () => send(`${csrf()}&${Array.from({ length: 1000 }, (_, n) => `o${n}=1`).join('&')}`), 422],
    [
      '300 ô trong multipart',
      () =>
        send(
          `${Array.from({ length: 301 }, (_, n) => `--x\r\ncontent-disposition: form-data; name="o${n}"\r\n\r\n1\r\n`).join('')}--x--\r\n`,
          'multipart/form-data; boundary=x',
        ),
      413,
    ],
    ['biểu mẫu 1 MB', () => send(`${csrf()}&ma=${'a'.repeat(1_000_000)}`), 413],
    ['multipart không ranh giới', () => send('abc', 'multipart/form-data'), 400],
    ['multipart đứt giữa chừng', () => send('--x\r\ncontent-disposition: form-data; name="ma"\r\n\r\nabc', 'multipart/form-data; boundary=x'), 400],
    ['XML', () => send('<a/>', 'application/xml'), 415],
    ['JSON hỏng', () => send('{', 'application/json'), 400],
    ['chữ trơn', () => send('xin chào', 'text/plain'), 403],
    ['không có gì', () => send(''), 403],
    ['phương thức lạ', () => city.app.inject({ method: 'DELETE', url: '/tra-cuu' }), 404],
  ]
  for (const [name, ask, status] of cases)
    test(`${name} → ${status}`, async () => {
      const reply = await ask()
      fine({ status: reply.statusCode, text: reply.body, type: String(reply.headers['content-type']) } as Answer, name)
      assert.equal(reply.statusCode, status)
    })

  test('cookie giả, cookie của nơi khác, cookie hỏng: coi như khách', async () => {
    for (const value of [
      'x',
      'a.b',
      `${'é'.repeat(5)}.${'é'.repeat(43)}`,
      '%E9%E9.%E9',
      sign('bí mật khác', 'phiên'),
      `${'a'.repeat(3000)}.b`,
      '"; DROP',
      '%00.%00',
    ])
      for (const name of ['phien', 'khach', 'so', 'tra', 'eid', 'vao', 'bao', 'giup', 'da-xem'])
        for (const path of [
          '/',
          '/ho-so-cua-toi',
          '/dang-nhap/ma',
          '/dang-nhap/eid/xong',
          '/can-bo',
          '/thu-tuc/dang-ky-khai-sinh/bat-dau',
          '/ho-so/H26.00.01.60-261118-0001',
        ]) {
          const reply = await city.app.inject({
            method: 'GET',
            url: path,
            headers: { cookie: `${name}=${/[^ -~]/.test(value) ? encodeURIComponent(value) : value}` },
          })
          assert.ok(reply.statusCode < 400, `${path} với ${name}=${value.slice(0, 40)}: ${reply.statusCode}`)
        }
  })

  test('mã hồ sơ, mã nháp, mã kiểm tra giả: không nói là có hay không', async () => {
    const real = (await city.first(NGHIA_DO, 'moi'))?.code ?? ''
    const stranger = await city.phone('0987654321')
    const draft = await city.draftOf(`phone:${PHONE}`, {})
    const [other, none] = [await stranger.gets(`/nop/${draft.code}`), await stranger.gets('/nop/N-2222-22')]
    assert.deepEqual([other.status, none.status], [404, 404])
    assert.equal(
      plain(other.text).replace(/\d{3}-[0-9a-f]{8}/, ''),
      plain(none.text)
        .replace(/\d{3}-[0-9a-f]{8}/, '')
        .replaceAll('N-2222-22', draft.code),
    )
    const [known, unknown] = [await stranger.gets(`/ho-so/${real}`), await stranger.gets('/ho-so/H26.00.01.60-991231-9999')]
    assert.deepEqual([known.status, unknown.status], [303, 303])
    const tries = [
      await stranger.posts('/tra-cuu', { ma: real, khoa: '0000' }),
      await stranger.posts('/tra-cuu', { ma: 'H26.00.01.60-991231-9999', khoa: '0000' }),
    ]
    assert.deepEqual(
      tries.map(({ status }) => status),
      [422, 422],
    )
    assert.equal((await stranger.gets('/xac-minh/ABCDEFGH2345')).status, 404)
  })
})

describe('Ngoài giờ của luật', () => {
  test('dịch vụ đã đóng ở phường: không gửi được, nói vì sao, bản khai còn nguyên', async () => {
    const edition = editionFor(published, '1.001193', city.today)
    const example = edition.examples[0]
    const draft = await city.draftOf(`phone:${PHONE}`, { ...(example?.answers as Answers), 'mother.commune': CUA_NAM }, example?.papers ?? [])
    await city.db.write(tx => closeServices(tx, { procedure: edition.code, units: [CUA_NAM], on: day('2026-11-01') }))
    const refused = await mother.posts(`/nop/${draft.code}/kiem-tra-lai`, { 'cam-doan': 'true' })
    assert.equal(refused.status, 422)
    assert.match(plain(refused.text), /ngừng nhận thủ tục từ ngày 01\/11\/2026/)
    const kept = await draftByCode(city.db, draft.code, `phone:${PHONE}`)
    assert.deepEqual([kept.submittedCode, kept.answers['mother.commune']], [null, CUA_NAM])
  })

  for (const [when, era] of [
    ['trước mọi bản', '2015-06-01T09:00:00+07:00'],
    ['sau mọi bản', '2031-06-02T09:00:00+07:00'],
  ] as const)
    test(`ngày ${era.slice(0, 10)}, ${when} của thủ tục: trang nào cũng trả lời`, async () => {
      const then = await town(era, [])
      const who = await then.phone(PHONE)
      const draft = await then.draftOf(`phone:${PHONE}`, {}, [], published[0])
      for (const path of [
        '/',
        '/thu-tuc',
        '/thu-tuc/dang-ky-khai-sinh',
        '/thu-tuc/dang-ky-khai-sinh/kiem-tra/1',
        '/thu-tuc/dang-ky-khai-sinh/giay-to',
        '/thu-tuc/dang-ky-khai-sinh/bat-dau',
        '/su-kien/sinh-con',
        '/lam-giup',
        `/nop/${draft.code}`,
        '/ho-so-cua-toi',
        '/thong-ke',
        '/tinh-han',
        '/can-bo/dang-nhap',
        '/api/v1/units',
        '/api/v1/procedures',
      ])
        fine(await who.gets(path), path)
      fine(await who.posts(`/nop/${draft.code}/kiem-tra-lai`, { 'cam-doan': 'true' }), 'gửi')
    })
})
