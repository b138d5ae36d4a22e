import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pdfSizes } from '#platform/files/pdfium.ts'
import { draftedFields, entriesOf, type Edition } from '#procedures'
import { isBookType } from '#registers'
import { published, sheetOf } from '../index.ts'
import { issuedAt } from '../slips/examples.ts'
import { certificate } from './examples.ts'
import { issue } from './index.ts'

/** The newest edition of every procedure. */
const newest = [...new Map(published.map(edition => [edition.code, edition])).values()]

const printed = ({ entries, examples, documents }: Edition) => {
  const example = examples.find(({ errors, goesTo }) => !errors && !goesTo)
  const facts = { today: example?.filedOn ?? issuedOn, filedOn: example?.filedOn ?? issuedOn }
  return { example, documents, entries, facts }
}
const issuedOn = certificate.entry.on

describe('Mỗi thủ tục in được mọi giấy mà nó cấp, mỗi giấy một trang', () => {
  for (const edition of newest)
    test(`${edition.code} ${edition.name}`, async () => {
      const { example, documents, entries, facts } = printed(edition)
      assert.ok(example, 'có ví dụ không lỗi')
      const drafted = draftedFields(edition, example.answers as Record<string, string>, facts)
      for (const { of, layout, name, mark } of documents) {
        const book = isBookType(of) ? of : 'so-khai-sinh'
        const fields = of === 'source' ? certificate.fields : (entriesOf(edition, drafted).find(entry => entry.book === book)?.fields ?? {})
        const pdf = await issue({ ...certificate, layout, name, book, fields, ...(mark ? { mark } : {}) }, issuedAt)
        assert.equal((await pdfSizes(pdf)).length, 1, name)
      }
      assert.deepEqual(
        entries.flatMap(({ book, fields }) => {
          const names = sheetOf(book).groups.flatMap(group => group.fields.map(field => field.name))
          return Object.keys(fields).filter(field => !names.includes(field))
        }),
        [],
        'ô nào của sổ cũng có chỗ trên mẫu sổ',
      )
    })
})
