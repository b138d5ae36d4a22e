import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import jsonld from 'jsonld'
import { Parser, Store } from 'n3'
import Validator from 'rdf-validate-shacl'
import { fees, published } from '#catalogue'
import { day } from '#kernel/day.ts'
import { english } from '#ui/english/index.ts'
import { shelfOn, type Card } from '#procedures'
import { cpsvOf } from './cpsv.ts'

const shapes = new Store(new Parser().parse(readFileSync(new URL('../../../test/fixtures/cpsv-ap/shapes.ttl', import.meta.url), 'utf8')))
const around = { origin: 'https://dichvucong.example', say: english.say }
const on = day('2017-03-14')
const shelf = shelfOn(published, [], fees, on)
const birth = shelf.byCode('1.001193')!

type Linked = ReturnType<typeof cpsvOf>

/** Reads it as any other program would: JSON-LD to triples, then the shapes. Answers what is wrong, as `property: kind of rule`. */
async function faultsOf(document: Linked): Promise<string[]> {
  const quads = await jsonld.toRDF(document as unknown as jsonld.JsonLdDocument, { format: 'application/n-quads' })
  const report = await new Validator(shapes).validate(new Store(new Parser({ format: 'N-Quads' }).parse(quads as unknown as string)))
  const last = (term: { value: string } | null | undefined | unknown) =>
    String((term as { value?: string } | null)?.value ?? '').replace(/^.*[#/]/, '')
  return report.results.map(({ path, sourceConstraintComponent }) => `${last(path)}: ${last(sourceConstraintComponent)}`)
}

/** The same document with one service changed. */
const changed = (document: Linked, change: (service: Record<string, unknown>) => void): Linked => {
  const copy = structuredClone(document)
  const service = copy['@graph'].find(node => node['@type'] === 'cpsv:PublicService') as Record<string, unknown>
  change(service)
  return copy
}

describe('Danh mục theo CPSV-AP 3.2', () => {
  for (const date of ['2017-03-14', '2025-07-01', '2027-03-01'])
    test(`mọi thủ tục ngày ${date} đúng các khuôn đã công bố`, async () => {
      const { cards } = shelfOn(published, [], fees, day(date))
      assert.ok(cards.length >= 40)
      assert.deepEqual(await faultsOf(cpsvOf(cards, around)), [])
    })

  test('thủ tục nhập từ hồ sơ quốc gia cũng đúng', async () => {
    const card: Card = {
      ...birth,
      code: '1.009994',
      name: 'Cấp giấy phép xây dựng',
      kind: 'imported',
      online: false,
      sector: 'xay-dung',
      level: 'district',
      time: [{ says: '20 ngày', days: 20, unit: 'calendar' }],
      fee: [{ says: '75.000 đồng', amount: 75_000 }, { says: 'theo nghị quyết' }],
    }
    const document = cpsvOf([card], around)
    assert.deepEqual(await faultsOf(document), [])
    assert.match(JSON.stringify(document), /"P20D"/)
    assert.match(JSON.stringify(document), /"7\.5E4"/)
  })

  test('tên có bản tiếng Anh thì có cả hai tiếng', () => {
    const title = cpsvOf([birth], around)['@graph'].find(node => node['dct:identifier'] === '1.001193')?.['dct:title']
    assert.deepEqual(title, [
      { '@value': 'Đăng ký khai sinh', '@language': 'vi' },
      { '@value': english.say('Đăng ký khai sinh'), '@language': 'en' },
    ])
  })
})

describe('Bản ghi hỏng thì khuôn báo', () => {
  const document = cpsvOf([birth], around)
  const cases: readonly (readonly [what: string, change: (service: Record<string, unknown>) => void, fault: string])[] = [
    ['thiếu mã', service => delete service['dct:identifier'], 'identifier: MinCountConstraintComponent'],
    ['hai mã', service => (service['dct:identifier'] = ['1', '2']), 'identifier: MaxCountConstraintComponent'],
    ['thiếu tên', service => delete service['dct:title'], 'title: MinCountConstraintComponent'],
    ['tên không nói tiếng nào', service => (service['dct:title'] = 'Đăng ký khai sinh'), 'title: DatatypeConstraintComponent'],
    ['thiếu mô tả', service => delete service['dct:description'], 'description: MinCountConstraintComponent'],
    ['thiếu cơ quan', service => delete service['cv:hasCompetentAuthority'], 'hasCompetentAuthority: MinCountConstraintComponent'],
    ['cơ quan chỉ là chữ', service => (service['cv:hasCompetentAuthority'] = 'UBND'), 'hasCompetentAuthority: ClassConstraintComponent'],
    ['thời hạn không phải khoảng thời gian', service => (service['cv:processingTime'] = '3 ngày'), 'processingTime: DatatypeConstraintComponent'],
  ]
  for (const [what, change, fault] of cases) test(what, async () => assert.deepEqual(await faultsOf(changed(document, change)), [fault]))
})
