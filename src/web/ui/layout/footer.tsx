import { barePage } from '#support'
import { useChrome } from '../chrome.ts'
import { Icon } from '../icon.tsx'
import { to } from '../paths.ts'
import { words } from '../words.ts'

const phoneLink = `tel:${words.helpPhone.replaceAll(' ', '')}`
const phone = words.helpPhone.replaceAll(' ', '\u00A0')

const links = [
  { href: to.portal.resume, label: 'Làm tiếp hồ sơ đang dở' },
  { href: to.portal.track, label: 'Tra cứu hồ sơ' },
  { href: to.city.dueDates, label: 'Tính ngày hẹn trả' },
  { href: to.city.statistics, label: 'Số liệu công khai' },
  { href: to.portal.status, label: 'Tình trạng hệ thống' },
  { href: to.office.home, label: 'Dành cho cán bộ' },
] as const

/** Help stands at the same place on every page (WCAG 3.2.6). */
const Help = () => (
  <p class="help">
    <Icon name="phone" />
    <span>
      Hỗ trợ: <a href={phoneLink}>{phone}</a>
    </span>{' '}
    <span class="hours">{words.helpHours}</span> <a href={to.portal.help(barePage(useChrome().path))}>Cần giúp?</a>
  </p>
)

export const PortalFooter = () => (
  <footer class="foot">
    <div class="frame">
      <Help />
      <ul>
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      {useChrome().demo && <p class="hint">Bản tập huấn: người, hồ sơ và con số đều là minh họa.</p>}
    </div>
  </footer>
)

const keys = [
  ['↑ ↓', 'Lên, xuống trong danh sách'],
  ['Enter', 'Mở hồ sơ'],
  ['T', 'Tiếp nhận'],
  ['B', 'Yêu cầu bổ sung'],
  ['C', 'Chuyển xử lý'],
  ['N', 'Hồ sơ sau'],
  ['P', 'Hồ sơ trước'],
  ['G', 'Giấy tờ, biểu mẫu'],
  ['K', 'Khớp'],
  ['H', 'Hẹn, nhắc'],
  ['L', 'Lịch sử'],
  ['M', 'In mẫu'],
  ['Q', 'Hoàn tác'],
  ['V', 'Xem trước'],
  ['?', 'Mở bảng này'],
] as const

/** The keys that the officers' pages know; none is a letter that a Vietnamese keyboard rewrites (Telex, VNI). */
export const OfficeFooter = () => (
  <footer class="foot">
    <div class="frame">
      <Help />
      <details class="keys" data-keys-table>
        <summary>Phím tắt</summary>
        <table>
          <caption class="unseen">Bảng phím tắt</caption>
          <tbody>
            {keys.map(([key, does]) => (
              <tr key={key}>
                <th scope="row">
                  <kbd translate={false}>{key}</kbd>
                </th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <button type="button" class="button quiet" data-keys-switch hidden>
          Tắt hoặc bật phím tắt
        </button>
        <p class="hint" role="status" data-keys-state />
      </details>
    </div>
  </footer>
)
