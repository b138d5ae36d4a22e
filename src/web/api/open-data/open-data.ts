import { createHash } from 'node:crypto'
import { z } from 'zod'
import { NotFound } from '#kernel/refusal.ts'
import { csvOf, csvwOf, frozenList, jsonOf, openDataset, openVersion, statOf, type OpenDataset, type Wanted } from '#statistics'
import { paced, tooMany } from '#platform/http/downloads.ts'
import { english } from '#ui/english/index.ts'
import { citationOf, licenceOf } from '#ui/open-terms.ts'
import type { Ctx, Reply } from '#ui/page.ts'
import { badRequest, endpoint, type Endpoint } from '../endpoint.ts'
import { readWanted } from './asked.ts'
import { dcatOf } from './dcat.ts'
import { feedOf } from './feed.ts'
import { linesOf } from './lines.ts'

const ILLUSTRATIVE = 'dữ liệu minh họa'
const formats = ['csv-metadata.json', 'csv', 'json-stat', 'json'] as const
type Format = (typeof formats)[number]
const types: Readonly<Record<Format, string>> = {
  'csv-metadata.json': 'application/csvm+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  'json-stat': 'application/json; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

function fileOf(file: string): { dataset: OpenDataset; format: Format } {
  const format = formats.find(one => file.endsWith(`.${one}`))
  const dataset = format && openDataset(file.slice(0, -format.length - 1))
  if (!format || !dataset || (format === 'json-stat' && !dataset.stat))
    throw new NotFound(`Không có tệp ${file}. Danh sách tệp ở /thong-ke/du-lieu hoặc /api/v1/catalog.jsonld.`)
  return { dataset, format }
}

/** The tag of the answer, and when what is frozen last changed; live lines of other agencies have none. */
async function headersOf(ctx: Ctx, { id }: OpenDataset, format: Format, wanted: Wanted): Promise<Record<string, string>> {
  if (id === 'exchange') return { 'cache-control': 'public, max-age=60' }
  const { tag, frozenAt } = await openVersion(ctx.db)
  const changing = id === 'procedures' ? ctx.today : ''
  const text = JSON.stringify([id, format, wanted, tag, ctx.city.demo, licenceOf(ctx), changing])
  const about = `<${id}.csv-metadata.json>; rel="describedby"; type="application/csvm+json"`
  return {
    etag: `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`,
    'cache-control': `public, max-age=${wanted.revision === undefined ? 300 : 86_400}`,
    ...(frozenAt && (id === 'frozen' || id === 'periods') ? { 'last-modified': frozenAt.toUTCString() } : {}),
    ...(format === 'csv' ? { link: about } : {}),
  }
}

const busy = (ctx: Ctx): Reply => ({
  status: 503,
  type: 'application/problem+json',
  headers: { 'retry-after': '30' },
  json: {
    type: 'urn:motcua:busy',
    title: 'Đang có nhiều lượt tải',
    status: 503,
    detail: 'Đang có nhiều lượt tải dữ liệu. Tải lại sau 30 giây.',
    instance: `urn:request:${ctx.requestId}`,
  },
})

async function download(ctx: Ctx, file: string): Promise<Reply> {
  const { dataset, format } = fileOf(file)
  const [type, licence, citation] = [types[format], licenceOf(ctx), citationOf(ctx, dataset.title)]
  if (format === 'csv-metadata.json')
    return { text: JSON.stringify(csvwOf(dataset, { licence, citation })), type, headers: { 'cache-control': 'public, max-age=3600' } }
  const { wanted, problems } = await readWanted(ctx, dataset, ctx.query)
  if (format === 'json-stat' && dataset.id === 'frozen' && !(wanted.period && wanted.revision))
    problems.push({ at: 'period', says: 'JSON-stat của số đã chốt cần period và revision, ví dụ period=2017-03&revision=1.' })
  if (problems.length > 0) return badRequest(ctx, problems)
  if (tooMany()) return busy(ctx)
  const headers = await headersOf(ctx, dataset, format, wanted)
  const name = `${ctx.city.demo ? 'minh-hoa-' : ''}${dataset.id}.${format}`
  const lines = linesOf(ctx, dataset, wanted)
  const note = ctx.city.demo ? ILLUSTRATIVE : undefined
  if (format === 'csv') return { pieces: paced(csvOf(dataset, lines)), type, name, headers }
  if (format === 'json')
    return { pieces: paced(jsonOf(dataset, { dataset: dataset.id, title: dataset.title, licence, citation, ...wanted, note }, lines)), type, headers }
  const stat = await statOf(dataset, { note: note ? [note] : [], updated: headers['last-modified'], source: citation }, lines)
  return stat
    ? { text: JSON.stringify(stat), type, headers }
    : badRequest(ctx, [{ at: 'from', says: 'Nhiều số quá cho một tệp JSON-stat. Chọn ít tháng hơn bằng from, to, chọn một đơn vị, hoặc tải CSV.' }])
}

const text = (description: string) => z.string().optional().meta({ description })
/** Open data: files of each dataset, their catalogue (DCAT-AP 3) and the feed of closed periods. */
export const openDataApi: Endpoint[] = [
  endpoint({
    path: '/api/v1/open/frozen.atom',
    summary: 'Tin về kỳ mới chốt và bản đính chính (Atom)',
    answer: z.string(),
    handle: async ctx => {
      const all = (await frozenList(ctx.db)).toSorted((a, b) => b.closedAt.getTime() - a.closedAt.getTime()).slice(0, 100)
      const latest = all[0]
      return {
        text: feedOf(all, ctx),
        type: 'application/atom+xml; charset=utf-8',
        headers: {
          'cache-control': 'public, max-age=300',
          ...(latest ? { etag: `"${latest.hash.slice(0, 20)}.${all.length}"`, 'last-modified': latest.closedAt.toUTCString() } : {}),
        },
      } satisfies Reply
    },
  }),
  endpoint({
    path: '/api/v1/open/:file',
    summary: 'Một bộ dữ liệu mở: .csv, .json, .json-stat hoặc .csv-metadata.json; lọc được tùy bộ',
    params: z.object({ file: z.string().max(80) }),
    query: z
      .object({
        from: text('Từ ngày'),
        to: text('Đến ngày; chỉ những tháng đã hết'),
        unit: text('Mã đơn vị'),
        period: text('Kỳ đã chốt'),
        revision: text('Bản của kỳ'),
      })
      .loose(),
    answer: z.string(),
    handle: (ctx, { params }) => download(ctx, params.file),
  }),
  endpoint({
    path: '/api/v1/catalog.jsonld',
    summary: 'Danh mục dữ liệu mở, DCAT-AP 3',
    answer: z.object({ '@graph': z.array(z.object({}).loose()) }),
    handle: async ctx => {
      const { tag, frozenAt } = await openVersion(ctx.db)
      const body = JSON.stringify(dcatOf({ origin: ctx.origin, licence: licenceOf(ctx), modified: frozenAt, say: english.say }))
      const etag = `"${createHash('sha256').update(body).update(tag).digest('base64url').slice(0, 22)}"`
      return { text: body, type: 'application/ld+json; charset=utf-8', headers: { etag, 'cache-control': 'public, max-age=3600' } } satisfies Reply
    },
  }),
]
