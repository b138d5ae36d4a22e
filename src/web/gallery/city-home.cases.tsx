import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { sampleChrome } from '#ui/chrome.ts'
import { CityHome, type Waiting } from '../city/home/home.show.tsx'
import type { GalleryCase } from './cases.ts'

const chrome = sampleChrome({ now: instant(day('2026-11-18'), '09:05'), path: '/dieu-hanh', person: { name: 'Mai Xuân Hòa' } })
const quiet: Waiting = { tickets: 0, late: 0, incidents: 0, dead: 0, silent: 0, reviews: 0, organisations: 0 }
const busy: Waiting = {
  wave: { id: '2026-1', name: 'Chứng thực, nuôi con nuôi', from: day('2026-12-24') },
  tickets: 12,
  late: 3,
  incidents: 1,
  dead: 4,
  silent: 17,
  reviews: 2,
  organisations: 5,
}

const cases: readonly GalleryCase[] = [
  { id: 'dieu-hanh', title: 'Điều hành', surface: 'office', node: () => <CityHome chrome={chrome} unit="Thành phố Hà Nội" waiting={busy} /> },
  {
    id: 'dieu-hanh-yen',
    title: 'Điều hành, không có gì chờ',
    surface: 'office',
    node: () => <CityHome chrome={chrome} unit="Thành phố Hà Nội" waiting={quiet} />,
  },
]

export default cases
