import { dayOf, type Instant } from '#kernel/instant.ts'
import type { Db } from '#platform/db/index.ts'
import { answerOf, askOf } from './answer.ts'
import { bindings, faultsOf } from './bindings.ts'
import { readerOf, type Counted, type Reader } from './figures.ts'
import { apartBlock, mainBlock, unlikeBlock } from './paragraphs.ts'
import { daysOf, serviceGroups, type Ask, type Block, type Piece } from './pieces.ts'
import { readLine, readText, type Token } from './syntax.ts'
import { TWO_TIERS } from '../question.ts'

/** What a person wrote: text, and what its numbers are asked of. */
export type Draft = Ask & { readonly title: string; readonly text: string; readonly source: 'live' | 'frozen' }

/** The bulletin with its numbers in place, and every reason why it cannot be released. */
export type Composed = {
  readonly title: readonly Piece[]
  readonly blocks: readonly Block[]
  readonly faults: readonly string[]
  readonly counted: readonly Counted[]
}

const MOST_BINDINGS = 200

/** Fills a bulletin's numbers in as they are now. */
export async function compose(db: Db, draft: Draft, now: Instant): Promise<Composed> {
  const ask: Ask = { period: draft.period, level: draft.level, services: draft.services }
  const title = readLine(draft.title.normalize('NFC').replace(/\s+/g, ' ').trim())
  const { paragraphs, faults: marks } = readText(draft.text)
  const tokens = [title.tokens, ...paragraphs.map(one => one.tokens)].flat().filter(one => one.kind === 'binding')
  const faults = [...title.faults, ...marks, ...tokens.flatMap(faultsOf), ...outside(draft)]
  if (tokens.length > MOST_BINDINGS) faults.push(`Bản tin có ${tokens.length} chỗ gắn số, nhiều nhất ${MOST_BINDINGS}. Chia thành hai bản tin.`)
  if (paragraphs.length === 0) faults.push('Bản tin chưa có chữ nào. Viết ít nhất một đoạn.')
  const reader = readerOf(db, draft.source)
  const at: Around = { db, reader, ask, now, faults }
  const headline = await pieces(title.tokens, at)
  const blocks: Block[] = []
  for (const { heading, tokens: some } of tokens.length > MOST_BINDINGS ? [] : paragraphs) blocks.push(await blockOf(heading, some, at))
  return { title: headline, blocks, faults: [...new Set(faults)], counted: await reader.all() }
}

type Around = { readonly db: Db; readonly reader: Reader; readonly ask: Ask; readonly now: Instant; readonly faults: string[] }

const outside = ({ period, level, services }: Draft): string[] => {
  const days = daysOf({ period })
  return [
    ...(days ? [] : [`Không có kỳ nào tên "${period}". Ghi ví dụ 2017-03 hoặc 2016-07-25..2017-03-13.`]),
    ...(days && level === 'district' && days.to >= TWO_TIERS ? ['Từ 01/07/2025 không còn quận, huyện. Chọn cấp xã, phường.'] : []),
    ...(services in serviceGroups ? [] : [`Không có nhóm dịch vụ "${services}". Chọn trong danh sách.`]),
  ]
}

const isBlock = (token: Token | undefined) => token?.kind === 'binding' && bindings[token.name]?.block === true

async function blockOf(heading: boolean, tokens: readonly Token[], at: Around): Promise<Block> {
  const [only, ...more] = tokens
  if (only?.kind !== 'binding' || !isBlock(only) || more.length > 0 || heading)
    return { kind: heading ? 'heading' : 'words', vi: await pieces(tokens, at) }
  if (faultsOf(only).length > 0) return { kind: 'words', vi: [{ text: only.wrote }] }
  const counted = await at.reader.counted(askOf(only, at.ask))
  if (typeof counted === 'string') {
    at.faults.push(`${only.wrote}: ${counted}`)
    return { kind: 'words', vi: [{ text: only.wrote }] }
  }
  if (only.name === 'doan-chinh') return mainBlock(counted, counted.rates.to >= dayOf(at.now))
  return only.name === 'doan-khac-biet' ? apartBlock(counted) : unlikeBlock(counted)
}

async function pieces(tokens: readonly Token[], at: Around): Promise<Piece[]> {
  const found: Piece[] = []
  for (const token of tokens) found.push(...(await piecesOf(token, at)))
  return found
}

async function piecesOf(token: Token, { db, reader, ask, now, faults }: Around): Promise<readonly Piece[]> {
  if (token.kind === 'words') return [{ text: token.text }]
  if (token.kind === 'quoted') return [{ text: token.text, source: token.source }]
  if (faultsOf(token).length > 0) return [{ text: token.wrote }]
  if (isBlock(token)) {
    faults.push(`${token.wrote} là cả một đoạn. Để nó đứng riêng, có dòng trống trước và sau.`)
    return [{ text: token.wrote }]
  }
  const answered = await answerOf(db, reader, token, ask, now)
  if (typeof answered !== 'string') return answered
  faults.push(answered)
  return [{ text: token.wrote }]
}
