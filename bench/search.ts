import { day } from '../src/kernel/day.ts'
import { fees, published } from '../src/catalogue/index.ts'
import { cardsMadeUp } from './made-up-cards.ts'
import { shelfOn } from '../src/modules/procedures/index.ts'

// How long the server needs to find a procedure among very many. Figures hold within one run on one machine.
const SIZE = Number(process.env.BENCH_CARDS ?? 2000)
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 50)
const typed = [
  'khai sinh',
  'kai sinh',
  'khaisinh',
  'dang ky khai sinh',
  'tôi muốn làm giấy khai sinh cho con',
  'giay phep xay dung',
  'giấy phép xây dụng',
  'cấp giấy chứng nhận',
  'đất đai',
  'chuyen muc dich su dung dat',
  '1.001193',
  'ho kinh doanh',
  'doanh nghiep',
  'lấy vợ',
  'bản sao',
  'an toan thuc pham',
  'không có việc nào như thế này',
  'cap lai giay phep hoat dong',
  'dang ky',
  'xin việc',
]

const began = performance.now()
const on = day('2017-03-14')
const shelf = shelfOn(published, cardsMadeUp(SIZE), fees, on)
shelf.find('khai sinh')
process.stdout.write(`${shelf.cards.length} cards, made ready in ${(performance.now() - began).toFixed(0)} ms\n\n`)
const all: number[] = []
const before = process.cpuUsage()
for (const text of typed) {
  const took: number[] = []
  for (let n = 0; n < ROUNDS; n++) {
    const start = performance.now()
    shelf.find(text)
    took.push(performance.now() - start)
  }
  took.sort((a, b) => a - b)
  all.push(...took)
  const found = shelf.find(text).named.length
  process.stdout.write(`${text.padEnd(42)} ${String(found).padStart(5)} found  median ${at(took, 0.5)} ms  slowest ${at(took, 1)} ms\n`)
}
const { user, system } = process.cpuUsage(before)
all.sort((a, b) => a - b)
process.stdout.write(`\nall ${all.length} searches: median ${at(all, 0.5)} ms, 95 % ${at(all, 0.95)} ms, 99 % ${at(all, 0.99)} ms\n`)

process.stdout.write(`processor: ${((user + system) / 1000 / all.length).toFixed(2)} ms a search, whatever else the machine does\n`)

function at(sorted: readonly number[], part: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(2).padStart(6)
}
