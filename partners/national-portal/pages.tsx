import { clock } from '../kit/day.ts'
import type { Ask } from '../kit/database.ts'
import { faults, type Fault } from '../kit/faults.ts'
import { agencyPage } from '../kit/page.tsx'
import { agency } from './agency.ts'
import { counts, latest } from './dossiers.ts'
import { communes, editions, filings, type Boxes, type Filing } from './filing.ts'

/** The ten statuses that all provinces use. */
const statuses = [
  'Mới đăng ký',
  'Được tiếp nhận',
  'Không được tiếp nhận',
  'Đang xử lý',
  'Yêu cầu bổ sung giấy tờ',
  'Yêu cầu thực hiện nghĩa vụ tài chính',
  'Công dân yêu cầu rút hồ sơ',
  'Dừng xử lý',
  'Đã xử lý xong',
  'Đã trả kết quả',
] as const

/** What the provinces have told, newest first. */
export async function dossiersPage(ask: Ask, fault: Fault): Promise<string> {
  const [told, { letters, dossiers }] = [await latest(ask, 100), await counts(ask)]
  return agencyPage(
    agency,
    'Hồ sơ đã đồng bộ',
    <>
      {fault !== 'none' && <p class="stand-in">Đang thử sự cố: {faults[fault]}</p>}
      <p>{dossiers === 0 ? 'Chưa có hồ sơ nào. Hồ sơ ở thành phố đổi trạng thái thì hiện ở đây.' : `${dossiers} hồ sơ, ${letters} thư.`}</p>
      <ol class="messages">
        {told.map(({ code, status, owner, unit, times, at }) => (
          <li key={code}>
            <p>
              <strong>{code}</strong> <span>{statuses[status - 1]}</span>
            </p>
            <p class="text">{owner}</p>
            <p class="detail">
              {unit} · Lúc {clock(at)} · {times} lần
            </p>
          </li>
        ))}
      </ol>
    </>,
  )
}

type BoxProps = { id: keyof Boxes; label: string; typed: Boxes; [attribute: string]: unknown }
const Box = ({ id, label, typed, ...rest }: BoxProps) => (
  <>
    <label for={id}>{label}</label>
    <input id={id} name={id} value={typed[id]} {...rest} />
  </>
)
type PickProps = { id: keyof Boxes; label: string; typed: Boxes; of: Readonly<Record<string, string>> }
const Pick = ({ id, label, typed, of }: PickProps) => (
  <>
    <label for={id}>{label}</label>
    <select id={id} name={id}>
      {Object.entries(of).map(([value, says]) => (
        <option key={value} value={value} selected={typed[id] === value}>
          {says}
        </option>
      ))}
    </select>
  </>
)

/** A birth to be filed with the city, filled in as an example; and what became of those that were. */
export async function filingPage(ask: Ask, typed: Boxes): Promise<string> {
  const filed = await filings(ask)
  return agencyPage(
    agency,
    'Nộp hồ sơ thử',
    <>
      <p>Một hồ sơ khai sinh mẫu, nộp tại Cổng rồi chuyển cho thành phố. Ô nào sai thì thành phố nói.</p>
      <form method="post" action="/nop-ho-so">
        <Box id="name" label="Người nộp, cũng là mẹ của trẻ" typed={typed} />
        <Box id="pin" label="Số định danh" typed={typed} inputmode="numeric" />
        <Box id="phone" label="Số di động" typed={typed} inputmode="tel" />
        <Box id="middle" label="Chữ đệm của trẻ" typed={typed} />
        <Box id="given" label="Tên của trẻ" typed={typed} />
        <Box id="born" label="Ngày sinh của trẻ" typed={typed} type="date" />
        <Pick id="sex" label="Giới tính của trẻ" typed={typed} of={{ nam: 'Nam', nu: 'Nữ' }} />
        <Pick id="unit" label="Nơi giải quyết" typed={typed} of={communes} />
        <Pick id="edition" label="Bản thủ tục" typed={typed} of={editions} />
        <Box id="notice" label="Mã Giấy chứng sinh điện tử (không có thì kèm ảnh giấy)" typed={typed} />
        <button>Nộp hồ sơ</button>
      </form>
      {filed.length > 0 && <h2>Đã nộp</h2>}
      <ol class="messages">
        {filed.map(filing => (
          <li key={filing.code}>
            <p>
              <strong>{filing.code}</strong> {filing.child}, người nộp {filing.name}
            </p>
            <p class="detail">Nộp lúc {clock(filing.at)}</p>
            <p class={filing.given_up_at ? 'wrong' : 'detail'}>{fate(filing)}</p>
          </li>
        ))}
      </ol>
    </>,
  )
}

const fate = ({ taken_at, given_up_at, tries, says }: Filing) => {
  if (taken_at) return `Thành phố nhận lúc ${clock(taken_at)}.`
  if (given_up_at) return `Thành phố chưa nhận: ${says}`
  return tries === 0 ? 'Đang chuyển.' : `Chưa tới, đã thử ${tries} lần. ${says ?? ''}`
}
