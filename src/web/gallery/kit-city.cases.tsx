import { sampleChrome } from '#ui/chrome.ts'
import { type MapTile, type RankRow, RankTable, ShareBar, TileMap, Trend } from '#ui/charts.tsx'
import { CityLayout } from '#ui/layouts.tsx'
import { Stat, Stats } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import type { GalleryCase } from './cases.ts'

const chrome = sampleChrome({ path: '/thong-ke', illustrative: true })

const unit = (place: number): RankRow & MapTile => {
  const total = [5, 8, 9].includes(place) ? 0 : place === 6 ? 9 : 1840 - place * 110
  const rate = total === 0 ? null : place === 6 ? 4 / 9 : place === 7 ? 0 : 0.99 - place * 0.06
  const online = Math.round(total * (rate ?? 0))
  const state = place === 5 ? 'none' : place === 6 ? 'small' : place === 8 ? 'notDeployed' : place === 9 ? 'missing' : 'measured'
  const half = total > 0 ? 1 / Math.sqrt(total) : 0
  return {
    id: `đv-${place}`,
    name: `Đơn vị ${String.fromCharCode(65 + place)}`,
    short: `Đ${String.fromCharCode(65 + place)}`,
    online,
    total,
    rate,
    state,
    low: rate === null ? null : Math.max(0, rate - half),
    high: rate === null ? null : Math.min(1, rate + half),
    rank: state === 'measured' ? [place + 1, place + 2] : undefined,
    col: place % 6,
    row: Math.floor(place / 6),
    href: to.city.unit(`dv-${place}`),
  }
}
const units = Array.from({ length: 12 }, (_, place) => unit(place))

const page = () => (
  <CityLayout
    chrome={chrome}
    title="Hồ sơ nộp trực tuyến"
    nav={[
      { href: to.city.statistics, label: 'Nộp trực tuyến', current: true },
      { href: to.city.dueDates, label: 'Tính ngày hẹn' },
    ]}
  >
    <h1>77% hồ sơ hộ tịch cấp xã được nộp qua mạng</h1>
    <p class="hint">Lũy kế đến 14/03/2017 · chốt lúc 17:00 · bản 2</p>
    <Stats>
      <Stat value="77%" label="nộp qua mạng" hint="15.204 trong 19.745 hồ sơ" />
      <Stat value="14" label="đơn vị từ mức chung trở lên" />
      <Stat value="5" label="đơn vị dưới 50%" tone="warn" />
    </Stats>
    <RankTable
      caption="Tỷ lệ hồ sơ nộp qua mạng = hồ sơ nộp qua mạng ÷ tổng hồ sơ tiếp nhận"
      rows={units}
      line={{ value: 0.77, label: 'Mức chung' }}
    />
    <h2>Nộp bằng cách nào</h2>
    <ShareBar
      caption="Hồ sơ theo kênh"
      parts={[
        { label: 'Tự nộp', value: 810 },
        { label: 'Có hỗ trợ tại quầy', value: 640 },
        { label: 'Nộp tại quầy', value: 300 },
        { label: 'Bưu chính', value: 40 },
        { label: 'Nhập từ giấy', value: 120 },
      ]}
    />
    <h2>Ở đâu</h2>
    <TileMap title="Bản đồ ô" tiles={units} />
    <h2>Có khá lên không</h2>
    <Trend
      title="Tỷ lệ theo tháng"
      points={[0.2, 0.35, null, 0.5, 0.61, 0.7, 0.77].map((value, place) => ({ label: `Tháng ${place + 7}`, value }))}
      beside={{ label: 'Thành phố', points: [0.3, 0.4, 0.5, 0.55, 0.6, 0.7, 0.75] }}
    />
  </CityLayout>
)

export default [{ id: 'kit-so-lieu', title: 'Số liệu công khai', surface: 'city', node: page }] satisfies GalleryCase[]
