import assert from 'node:assert/strict'
import { before, describe } from 'node:test'
import { fees, published } from '../../src/catalogue/index.ts'
import { addPaper, askToConfirm, confirmDraft, examine, moveLeg, receive, sign, submit, type Dossier } from '../../src/modules/dossiers/index.ts'
import { messages, type MessageType } from '../../src/modules/exchange/index.ts'
import type { Officer, Role } from '../../src/modules/identity/index.ts'
import { draftedFields, editionFor, type Answers } from '../../src/modules/procedures/index.ts'
import { legLetters } from '../../src/start/leg-letters.ts'
import { story } from './story.ts'
import { NGHIA_DO, town, type Town } from './town.ts'

const officer = (id: string, role: Role): Officer => ({
  ...{ kind: 'officer', id, name: `Cán bộ ${id}`, pin: '001080000001', unit: NGHIA_DO, unitName: 'Nghĩa Đô' },
  ...{ roles: [role], relatives: [] },
})
const by = { kind: 'citizen', id: '1', name: 'Trần Thị Hồng Nhung' } as const

/** Which agency is told what when the event is in the book: the procedure, its example, and letters by agency. */
const cases: readonly (readonly [procedure: string, example: string, letters: Readonly<Record<string, readonly MessageType[]>>])[] = [
  ['2.000986', 'ho-ong-noi', { 'cong-an': ['cong-an.dang-ky-thuong-tru.v1'], 'bao-hiem-xa-hoi': ['bao-hiem-xa-hoi.cap-the-bhyt.v1'] }],
  ['2.001023', 'ma-chung-sinh', { 'cong-an': [], 'bao-hiem-xa-hoi': ['bao-hiem-xa-hoi.cap-the-bhyt.v1'] }],
  [
    '2.002622',
    'tu-tuat',
    { 'cong-an': ['cong-an.xoa-thuong-tru.v1'], 'bao-hiem-xa-hoi': ['bao-hiem-xa-hoi.mai-tang-phi.v1', 'bao-hiem-xa-hoi.tu-tuat.v1'] },
  ],
]

describe('Ký xong thì mỗi cơ quan nhận đúng phần việc của mình', () => {
  const step = story()
  let city: Town
  before(async () => {
    city = await town('2026-11-18T09:00:00+07:00')
  })

  /** A dossier of the group that was entered in the book. */
  async function signed(procedure: string, id: string): Promise<Dossier> {
    const edition = editionFor(published, procedure, city.today)
    const example = edition.examples.find(one => one.id === id)
    const calendar = await city.city.calendar()
    const { now } = city
    const answers: Answers = { ...example?.answers, 'child.born': example?.answers['child.born'] && '2026-11-16' }
    const draft = await city.draftOf('citizen:1', answers, example?.papers ?? [], edition)
    const ask = { draft: draft.code, owner: 'citizen:1', by, edition, fees, unitName: (unit: string) => unit }
    const { dossier: sent } = await city.db.write(tx => submit(tx, ask, now))
    const law = { calendar, edition }
    const received = await city.db.write(tx => receive(tx, officer('d', 'deskOfficer'), sent.code, { version: sent.version, ...law }, now))
    const certificate = { ...draftedFields(edition, answers, { today: city.today, filedOn: city.today }) }
    const justice = officer('j', 'civilStatusOfficer')
    const examined = await city.db.write(tx =>
      examine(tx, justice, received.code, { version: received.version, edition, certificate, checks: {} }, now),
    )
    const asked = await city.db.write(tx => askToConfirm(tx, justice, received.code, { version: examined.version, ...law }, now))
    const ready = await city.db.write(tx => confirmDraft(tx, by, asked.code, { ...law, agrees: true }, now))
    return city.db.write(tx => sign(tx, officer('s', 'signer'), ready.code, { version: ready.version, ...law, books: tx }, now))
  }

  for (const [procedure, id, letters] of cases)
    step(`${procedure}, ${id}`, async () => {
      const { code, version, legs } = await signed(procedure, id)
      assert.deepEqual(
        legs?.map(({ state }) => state),
        [
          'completed',
          ...Object.values(letters)
            .flat()
            .map(() => 'asked'),
        ],
      )
      for (const [agency, types] of Object.entries(letters)) {
        const made = await legLetters(agency)(city.db, published, [{ code, procedure, seq: version, type: 'sign', at: city.now }])
        assert.deepEqual(
          made.map(({ type }) => type),
          types,
        )
        for (const { type, data } of made) assert.deepEqual(messages[type as MessageType].schema.safeParse(data).error?.issues ?? [], [], type)
      }
    })

  step('giấy bổ sung cho một phần chỉ đến cơ quan của phần ấy; giấy của việc hộ tịch không đi đâu', async () => {
    const { code, id } = await signed('2.000986', 'ho-ong-noi')
    const hash = await city.city.files.put(Buffer.from('ảnh bổ sung'))
    const shot = { paper: 'bo-sung-the-bhyt-1', name: 'anh.jpg', mime: 'image/jpeg', hash, previewHash: hash, bytes: 14, pages: 1, warnings: [] }
    await city.db.write(tx => addPaper(tx, { dossier: id }, shot, city.now))
    const given = { edition: editionFor(published, '2.000986', city.today), calendar: await city.city.calendar(), leg: 'the-bhyt' }
    const asked = [{ code: 'B11', says: 'Chưa rõ nơi khám' }]
    await city.db.write(tx => moveLeg(tx, by, code, { ...given, news: { move: 'fallShort', asked } }, city.now))
    const news = { move: 'supplement', mended: {}, note: 'Xem ảnh', papers: ['bo-sung-the-bhyt-1'] } as const
    const { version } = await city.db.write(tx => moveLeg(tx, by, code, { ...given, news }, city.now))
    const told = [{ code, procedure: '2.000986', seq: version, type: 'moveLeg', at: city.now }]
    assert.deepEqual(await legLetters('cong-an')(city.db, published, told), [])
    const [letter] = await legLetters('bao-hiem-xa-hoi')(city.db, published, told)
    assert.deepEqual([letter?.files, letter?.data['note'], letter?.data['round']], [[hash], 'Xem ảnh', 2])
    const signing = [{ code, procedure: '2.000986', seq: version - 2, type: 'sign', at: city.now }]
    assert.deepEqual((await legLetters('cong-an')(city.db, published, signing))[0]?.files, [])
  })
})
