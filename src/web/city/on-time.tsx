import { minutesWords } from '#dossiers'
import { number } from '#kernel/format.ts'
import type { Cause, CauseTimes, OnTimeCell, OnTimes } from '#statistics'
import { Details, Stat, Stats } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { percentOf, unitName } from './words.ts'

const whose: Record<Cause, string> = {
  applicant: 'Người nộp: chờ bổ sung, chờ xác nhận',
  unit: 'Đơn vị giải quyết',
  former: 'Đơn vị giữ trước khi chuyển',
  partner: 'Nơi được hỏi xác minh',
  closure: 'Ngày đơn vị đóng cửa',
}

const share = ({ onTime, ended }: OnTimeCell) => percentOf({ online: onTime, total: ended })
const minutesOf = ({ causes }: OnTimeCell, kind: 'held' | 'late') => causes.reduce((sum, cause) => sum + cause[kind], 0)

/** Đúng hạn, and whose the late minutes were: one unit, beside the whole city when it is given. */
export const OnTimeFigures = ({ own, city }: { own: OnTimeCell; city?: OnTimeCell | undefined }) => (
  <>
    <h2>Đúng hạn</h2>
    <p>Đúng hạn = hồ sơ không có phút làm việc nào sau hạn theo luật ÷ mọi hồ sơ giải quyết xong trong kỳ.</p>
    {own.rate === null ? (
      <p>Kỳ này chưa có hồ sơ nào giải quyết xong.</p>
    ) : (
      <>
        <Stats>
          <Stat value={share(own)} label="đúng hạn" hint={`${number(own.onTime)} hồ sơ đúng hạn trong ${number(own.ended)} hồ sơ giải quyết xong`} />
          {city && <Stat value={share(city)} label="đúng hạn, mức chung của thành phố" />}
        </Stats>
        <Causes causes={own.causes} late={minutesOf(own, 'late')} />
      </>
    )}
  </>
)

const Causes = ({ causes, late }: { causes: readonly CauseTimes[]; late: number }) => (
  <DataTable
    caption="Chậm do ai"
    rows={causes}
    rowKey={({ cause }) => cause}
    columns={[
      { key: 'ai', label: 'Đồng hồ của ai', heads: true, cell: ({ cause }) => whose[cause] },
      { key: 'giu', label: 'Đã giữ hồ sơ', numeric: true, wideOnly: true, cell: ({ held }) => minutesWords(held) },
      { key: 'cham', label: 'Sau hạn', numeric: true, cell: cause => (cause.late === 0 ? '0' : minutesWords(cause.late)) },
      { key: 'phan', label: 'Phần chậm', numeric: true, cell: cause => percentOf({ online: cause.late, total: late }) },
    ]}
  />
)

/** The units of a level by name: how many on time, how long late. What did not end, or did not come, has a dash. */
export const OnTimeByUnit = ({ rows, query }: { rows: OnTimes['rows']; query: string }) =>
  rows.length < 2 || rows.every(({ rate }) => rate === null) ? null : (
    <Details summary="Đúng hạn theo đơn vị">
      <DataTable
        caption="Đúng hạn theo đơn vị"
        quietCaption
        rows={rows.filter(({ ended }) => ended > 0)}
        rowKey={({ unit }) => unit}
        columns={[
          {
            key: 'ten',
            label: 'Đơn vị',
            heads: true,
            cell: row => (
              <a href={`${to.city.unit(row.unit)}${query}`} translate={false}>
                {unitName(row)}
              </a>
            ),
          },
          { key: 'dung', label: 'Đúng hạn', numeric: true, cell: row => (row.rate === null ? '–' : share(row)) },
          { key: 'xong', label: 'Hồ sơ xong', numeric: true, cell: row => (row.rate === null ? '–' : number(row.ended)) },
          {
            key: 'cham',
            label: 'Sau hạn',
            numeric: true,
            cell: row => (row.rate === null ? '–' : minutesOf(row, 'late') === 0 ? '0' : minutesWords(minutesOf(row, 'late'))),
          },
        ]}
      />
    </Details>
  )
