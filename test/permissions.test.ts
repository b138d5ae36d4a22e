import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { demoCast, permissions, type Action } from '../src/modules/identity/index.ts'
import { routes } from '../src/web/routes.ts'
import type { Route } from '../src/web/ui/page.ts'
import { CUA_NAM, NGHIA_DO, plain, realThings, town, unescaped, type Town, type Visitor } from './stories/town.ts'

const PHONE = '0912345678'
const all = routes({ demo: true }).filter(({ path }) => !path.startsWith('/tai-san/'))
const pages = all.filter(({ machine, still }) => !machine && !still)
const forms = pages.filter(({ method }) => method === 'POST')

/** Everybody who can come: by role of the permission table. The officers of Cửa Nam are those of another unit for a dossier of Nghĩa Đô. */
const everybody = ['anyone', 'phone', 'citizen', 'deskOfficer', 'civilStatusOfficer', 'signer', 'head', 'cityOperator'] as const
type Kind = (typeof everybody)[number]
const OPERATOR_UNIT = '01@2004-08-31'

const may = (kind: Kind, action: Action) => {
  const who: readonly string[] = permissions[action].who
  return who.includes(kind) || who.includes('anyone')
}

let city: Town
let real: (path: string) => string
const own = new Map<Kind, Visitor>()
const other = new Map<Kind, Visitor>()

before(async () => {
  city = await town('2026-11-18T09:00:00+07:00')
  real = await realThings(city, PHONE)
  await arrive()
})

/** Everybody with a fresh session: some have just signed out. */
async function arrive() {
  own.set('anyone', await city.visitor('khách'))
  own.set('phone', await city.phone(PHONE))
  own.set('citizen', await city.citizen('lan'))
  for (const [kind, id] of [
    ['deskOfficer', 'tuyet'],
    ['civilStatusOfficer', 'nam'],
    ['signer', 'ngoc'],
    ['head', 'son'],
  ] as const)
    own.set(kind, await city.officer(id, NGHIA_DO))
  for (const [kind, id] of [
    ['deskOfficer', 'hung'],
    ['civilStatusOfficer', 'huong'],
    ['signer', 'tuan'],
    ['head', 'khang'],
  ] as const)
    other.set(kind, await city.officer(id, CUA_NAM))
  own.set('cityOperator', await city.officer('hoa', OPERATOR_UNIT))
}

const pathOf = ({ path }: Route) => real(path)
const visits = (who: Visitor, route: Route) =>
  route.method === 'GET' ? who.gets(pathOf(route)) : who.posts(pathOf(route), { 'mot-o': 'chữ đã gõ' }, { upload: route.upload === true })

describe('Mọi đường dẫn × mọi vai: trả lời đúng như bảng quyền', () => {
  for (const route of pages)
    test(`${route.method} ${route.path} (${permissions[route.may]?.name})`, async () => {
      assert.ok(route.may in permissions, 'có dòng trong bảng quyền')
      for (const kind of everybody) {
        const who = own.get(kind)
        assert.ok(who)
        const { status, location, text } = await visits(who, route)
        const where = `${kind} → ${status} ${location ?? ''}`
        assert.ok(status < 500, `${where} ${plain(text).slice(0, 300)}`)
        if (may(kind, route.may)) {
          assert.ok(status !== 401 && status !== 403 && location !== `/dang-nhap?${new URLSearchParams({ tiep: pathOf(route) })}`, where)
        } else if (kind !== 'anyone') {
          assert.equal(status, 403, where)
        } else if (route.method === 'GET') {
          assert.equal(status, 303, where)
          assert.match(location ?? '', /^\/(can-bo\/)?dang-nhap\?tiep=/, where)
        } else {
          assert.equal(status, 401, where)
          assert.match(text, /name="mot-o" value="chữ đã gõ"/, 'những gì đã gõ còn nguyên')
        }
      }
      if (route.path.endsWith('/dang-xuat')) await arrive()
    })
})

describe('Hồ sơ của đơn vị khác không có với cán bộ này', () => {
  for (const route of pages.filter(({ path }) => /^\/(can-bo\/ho-so|ky)\/:code/.test(path)))
    test(`${route.method} ${route.path}`, async () => {
      for (const [kind, who] of other) {
        const { status } = await visits(who, route)
        assert.equal(status, may(kind, route.may) ? 404 : 403, kind)
      }
    })
})

describe('Biểu mẫu không có mã của trình duyệt này: 403, những gì đã gõ còn nguyên', () => {
  for (const route of forms)
    test(route.path, async () => {
      const strange = city.visitor('người lạ').then(({ token }) => token)
      for (const token of ['', 'abc.def', await strange, `x.${'é'.repeat(43)}`]) {
        for (const who of [own.get('anyone'), own.get(everybody.find(kind => kind !== 'anyone' && may(kind, route.may)) ?? 'phone')]) {
          const { status, text } = (await who?.posts(pathOf(route), { 'mot-o': 'Nguyễn "Văn" <An>' }, { token, upload: route.upload === true })) ?? {
            status: 0,
            text: '',
          }
          assert.equal(status, 403, `${who?.name} với mã "${token}"`)
          assert.equal(unescaped(/name="mot-o" value="([^"]*)"/.exec(text)?.[1] ?? ''), 'Nguyễn "Văn" <An>')
          assert.match(text, new RegExp(`action="${pathOf(route).replace(/[.*+?^$()]/g, '\\$&')}"`))
          assert.match(plain(text), /Gửi lại để tiếp tục/)
        }
      }
    })
})

test('ai trong bản tập huấn đăng nhập cũng đến được trang của mình', async () => {
  for (const { id, posts } of await demoCast(city.db, city.today))
    for (const { unit } of posts) {
      const who = await city.visitor(id)
      const { status, location, headers } = await who.posts('/can-bo/dang-nhap', { officer: id, unit })
      assert.equal(status, 303, id)
      const page = await city.app.inject({
        method: 'GET',
        url: location ?? '',
        headers: { cookie: String([headers['set-cookie']].flat()[0]).split(';')[0] ?? '' },
      })
      assert.equal(page.statusCode, 200, `${id} ở ${unit} → ${location}`)
    }
})

test('đường dẫn nào cũng có dòng trong bảng quyền, không có hai đường trùng nhau', () => {
  assert.deepEqual(
    all.filter(({ may }) => !(may in permissions)),
    [],
  )
  const names = all.map(({ method, path }) => `${method} ${path}`)
  assert.deepEqual(
    names.filter((name, place) => names.indexOf(name) !== place),
    [],
  )
})

test('đường dẫn cho máy không đổi gì: chỉ đọc, ai cũng gọi được', () => {
  assert.deepEqual(
    all.filter(({ machine, may }) => machine && permissions[may].who.length < everybody.length),
    [],
  )
})

test('mã của biểu mẫu này không dùng được ở trình duyệt khác, kể cả cùng một người', async () => {
  const [one, two] = [await city.phone(PHONE), await city.phone(PHONE)]
  assert.equal((await two.posts('/dang-xuat', {}, { token: one.token })).status, 403)
  assert.equal((await one.posts('/dang-xuat', {})).status, 303)
})
