import { sampleChrome } from '#ui/chrome.ts'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { OpenDataPage } from '../city/open-data/catalogue.show.tsx'
import { DictionaryPage } from '../city/open-data/dictionary.show.tsx'
import type { GalleryCase } from './cases.ts'

const at = instant(day('2018-02-03'), '09:05')
const chrome = (path: string) => sampleChrome({ now: at, path, illustrative: true })

export default [
  {
    id: 'thanh-pho-du-lieu-mo',
    title: 'Dữ liệu mở: danh mục cho người đọc',
    surface: 'city',
    node: () =>
      OpenDataPage({
        chrome: chrome('/thong-ke/du-lieu'),
        licence: { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
        citation: 'Ủy ban nhân dân thành phố Hà Nội, Một Cửa: tên bộ dữ liệu. Lấy ngày 03/02/2018 tại https://dichvucong.example/thong-ke/du-lieu.',
      }),
  },
  {
    id: 'thanh-pho-tu-dien',
    title: 'Từ điển dữ liệu và quy tắc số nhỏ',
    surface: 'city',
    node: () => DictionaryPage({ chrome: chrome('/thong-ke/tu-dien'), names: new Map([['1.004837', 'Đăng ký giám hộ']]) }),
  },
] satisfies readonly GalleryCase[]
