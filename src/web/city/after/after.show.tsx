import type { Day } from '#kernel/day.ts'
import { number, percent, shortDay } from '#kernel/format.ts'
import { printedPercent, type AdoptionGroup, type AdoptionRow, type AdoptionSums, type Beginning, type CurvePoint } from '#statistics'
import { Trend } from '#ui/charts.tsx'
import { SelectField } from '#ui/fields.tsx'
import { Button, ButtonLink, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Details, Empty, Notice, Stat, Stats } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, Pager, type Column } from '#ui/table.tsx'
import { StatusTag } from '#ui/tags.tsx'
import type { Around } from '../support/frame.tsx'

export type AfterAsked = {
  readonly wave: string | undefined
  readonly district: string | undefined
  readonly beginning: string | undefined
  /** What the table counts, while no service and no unit is opened. */
  readonly by: 'procedure' | 'unit'
  readonly procedure: string | undefined
  readonly place: string | undefined
  readonly page: number
}
export type AfterView = {
  readonly asked: AfterAsked
  readonly until: Day
  readonly waves: readonly { readonly id: string; readonly name: string; readonly live: Day }[]
  readonly districts: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly AdoptionRow[]
  readonly groups: readonly AdoptionGroup[]
  readonly more: boolean
  readonly sums: (AdoptionSums & { readonly curve: readonly CurvePoint[] }) | undefined
  readonly names: ReadonlyMap<string, string>
}

const words: Readonly<Record<Beginning, { tone: 'danger' | 'warn' | 'info' | 'ok'; says: string }>> = {
  none: { tone: 'danger', says: 'Chưa có hồ sơ' },
  slow: { tone: 'warn', says: 'Bắt đầu chậm' },
  young: { tone: 'info', says: 'Mới mở' },
  begun: { tone: 'ok', says: 'Đã có hồ sơ' },
}
const choices = [
  { value: 'chua-co', label: words.none.says },
  { value: 'cham', label: words.slow.says },
  { value: 'moi', label: words.young.says },
  { value: 'da-co', label: words.begun.says },
]

export const afterAddress = ({ wave, district, beginning, by, procedure, place, page }: AfterAsked, root: string = to.city.adoption) => {
  const given = Object.entries({
    dot: wave,
    quan: district,
    tt: beginning,
    theo: by === 'unit' ? 'don-vi' : undefined,
    'thu-tuc': procedure,
    'don-vi': place,
    trang: page > 1 ? String(page) : undefined,
  }).filter(([, value]) => value)
  return given.length === 0 ? root : `${root}?${new URLSearchParams(given as [string, string][])}`
}

/** Online over all; a dash where no dossier came: never 0 %. */
const shareWords = (online: number, total: number) => (total === 0 ? '–' : `${printedPercent(online, total)}% (${number(online)}/${number(total)})`)

const columns = (names: ReadonlyMap<string, string>): Column<AdoptionRow>[] => [
  {
    key: 'dv',
    label: 'Đơn vị',
    heads: true,
    cell: ({ name, parent }) => (
      <span translate={false}>
        {name}
        {parent && !parent.startsWith('thành phố') && <span class="hint"> {parent}</span>}
      </span>
    ),
  },
  { key: 'tt', label: 'Dịch vụ', cell: ({ procedure }) => names.get(procedure) ?? procedure },
  { key: 'mo', label: 'Vận hành từ', cell: ({ live }) => shortDay(live) },
  { key: 'dau', label: 'Hồ sơ đầu tiên', cell: ({ first }) => (first ? shortDay(first) : '–') },
  { key: '7', label: '7 ngày đầu', numeric: true, cell: ({ online7, total7 }) => shareWords(online7, total7) },
  { key: '30', label: '30 ngày đầu', numeric: true, cell: ({ online30, total30 }) => shareWords(online30, total30) },
  { key: 'tinh-trang', label: 'Tình trạng', cell: ({ beginning }) => <StatusTag tone={words[beginning].tone}>{words[beginning].says}</StatusTag> },
]

const counted = (n: number, of: Beginning) => (n === 0 ? '–' : <StatusTag tone={words[of].tone}>{number(n)}</StatusTag>)

/** The cells of one service or of one unit. */
const Opened = ({ asked, rows, names }: Pick<AfterView, 'asked' | 'rows' | 'names'>) => (
  <>
    <h2 translate={false}>{asked.procedure ? (names.get(asked.procedure) ?? asked.procedure) : (rows[0]?.name ?? 'Đơn vị')}</h2>
    <p>
      <a href={afterAddress({ ...asked, procedure: undefined, place: undefined, page: 1 })}>{asked.procedure ? 'Về mọi dịch vụ' : 'Về mọi đơn vị'}</a>
    </p>
    <DataTable
      caption={asked.procedure ? 'Từng đơn vị, chưa có hồ sơ trước' : 'Từng dịch vụ, chưa có hồ sơ trước'}
      columns={columns(names)
        .filter(({ key }) => key !== (asked.procedure ? 'tt' : 'dv'))
        .map(one => ({ ...one, heads: one.key === 'dv' || one.key === 'tt' }))}
      rows={rows}
      rowKey={({ unit: id, procedure }) => `${id} ${procedure}`}
      empty={<Empty title="Không có ô nào như vậy." />}
    />
  </>
)

/** By service or by unit: how many cells began how; each line opens to its cells. */
const Groups = ({ asked, groups, names }: Pick<AfterView, 'asked' | 'groups' | 'names'>) => {
  const units = asked.by === 'unit'
  const opened = (key: string) => afterAddress({ ...asked, page: 1, ...(units ? { place: key } : { procedure: key }) })
  return (
    <>
      <p class="legend">
        {units ? <a href={afterAddress({ ...asked, by: 'procedure', page: 1 })}>Theo dịch vụ</a> : <strong>Theo dịch vụ</strong>}
        {units ? <strong>Theo đơn vị</strong> : <a href={afterAddress({ ...asked, by: 'unit', page: 1 })}>Theo đơn vị</a>}
      </p>
      <DataTable
        caption={units ? 'Đơn vị, nhiều dịch vụ chưa có hồ sơ nhất trước' : 'Dịch vụ, nhiều đơn vị chưa có hồ sơ nhất trước'}
        columns={[
          {
            key: 'ten',
            label: units ? 'Đơn vị' : 'Dịch vụ',
            heads: true,
            cell: ({ key, name }) => (
              <a href={opened(key)} translate={false}>
                {name ?? names.get(key) ?? key}
              </a>
            ),
          },
          { key: 'o', label: units ? 'Dịch vụ' : 'Đơn vị', numeric: true, cell: ({ cells }) => number(cells) },
          ...(['none', 'slow', 'young', 'begun'] as const).map(of => ({
            key: of,
            label: words[of].says,
            numeric: true,
            cell: (group: AdoptionGroup) => counted(group[of], of),
          })),
          { key: 'dau', label: 'Hồ sơ đầu tiên', cell: ({ first }) => (first ? shortDay(first) : '–') },
        ]}
        rows={groups}
        rowKey={({ key }) => key}
        empty={<Empty title="Không có ô nào như vậy." />}
      />
    </>
  )
}

/** `/dieu-hanh/sau-trien-khai`: how each service began at each unit since it went live. */
export const ShowAdoption = ({ asked, until, waves, districts, rows, groups, more, sums, names, chrome, unit }: AfterView & Around) => (
  <OfficeLayout chrome={chrome} title="Sau triển khai" unit={unit}>
    <h1>Sau triển khai</h1>
    <p>
      <a href={to.city.dropOff}>Người khai dừng ở trang nào</a>
    </p>
    <Form action={to.city.adoption} method="get" label="Lọc" class="bulk">
      <SelectField
        id="dot"
        label="Đợt"
        empty=""
        value={asked.wave}
        options={waves.map(({ id, name, live }) => ({ value: id, label: `${name} (${shortDay(live)})`, data: true }))}
      />
      {asked.by === 'unit' && <input type="hidden" name="theo" value="don-vi" />}
      {asked.procedure && <input type="hidden" name="thu-tuc" value={asked.procedure} />}
      {asked.place && <input type="hidden" name="don-vi" value={asked.place} />}
      {districts.length > 0 && (
        <SelectField
          id="quan"
          label="Quận, huyện, thị xã"
          empty="Tất cả"
          value={asked.district}
          options={districts.map(({ id, name }) => ({ value: id, label: name, data: true }))}
        />
      )}
      <SelectField id="tt" label="Tình trạng" empty="Tất cả" value={asked.beginning} options={choices} />
      <Button variant="secondary">Xem</Button>
    </Form>
    {sums && sums.cells > 0 ? (
      <>
        <p class="hint">{`Tính đến hết ngày ${shortDay(until)}.`}</p>
        <Stats>
          <Stat
            value={number(sums.empty)}
            label="Đơn vị chưa có hồ sơ nào"
            hint={`trong ${number(sums.units)} đơn vị`}
            tone={sums.empty > 0 ? 'warn' : undefined}
          />
          {(['none', 'slow', 'young', 'begun'] as const).map((beginning, place) => (
            <Stat
              key={beginning}
              value={number(sums[beginning])}
              label={words[beginning].says}
              hint={`trong ${number(sums.cells)} ô đơn vị × dịch vụ`}
              href={afterAddress({ ...asked, beginning: choices[place]?.value, page: 1 })}
            />
          ))}
        </Stats>
        {(sums.curve.length === 0 || sums.curve.some(({ share }) => share !== null)) && <Curve curve={sums.curve} />}
        {asked.procedure || asked.place ? <Opened asked={asked} rows={rows} names={names} /> : <Groups asked={asked} groups={groups} names={names} />}
        <Pager
          previous={asked.page > 1 ? afterAddress({ ...asked, page: asked.page - 1 }) : undefined}
          next={more ? afterAddress({ ...asked, page: asked.page + 1 }) : undefined}
        />
        <p>
          <ButtonLink variant="secondary" href={afterAddress({ ...asked, page: 1 }, `${to.city.adoption}.csv`)}>
            Tải CSV
          </ButtonLink>
        </p>
        <Details summary="Cách tính">
          <p>
            Ngày vận hành là ngày đầu tiên dịch vụ nhận hồ sơ qua mạng tại đơn vị. Hồ sơ tính theo ngày tiếp nhận, mọi kênh. Chưa có hồ sơ: đủ 7 ngày
            mà chưa hồ sơ nào. Bắt đầu chậm: hồ sơ đầu tiên sau ngày thứ bảy. Không có hồ sơ thì không có tỷ lệ, không phải 0%.
          </p>
        </Details>
      </>
    ) : (
      <Empty title="Chưa có dịch vụ nào vận hành trong phạm vi này." />
    )}
  </OfficeLayout>
)

const Curve = ({ curve }: { curve: readonly CurvePoint[] }) =>
  curve.length === 0 ? (
    <Notice>
      <p>Chưa qua ngày nào kể từ ngày vận hành.</p>
    </Notice>
  ) : (
    <section>
      <Trend
        title="Tỷ lệ nộp qua mạng cộng dồn, theo số ngày từ khi vận hành"
        points={curve.map(({ day, share }) => ({ label: `Ngày ${day + 1}`, value: share }))}
      />
      <Details summary="Số hồ sơ từng ngày">
        <DataTable
          caption="Theo số ngày từ khi vận hành"
          quietCaption
          columns={[
            { key: 'ngay', label: 'Ngày thứ', heads: true, cell: ({ day }) => day + 1 },
            { key: 'ty-le', label: 'Cộng dồn', numeric: true, cell: ({ share }) => (share === null ? '–' : percent(share, 1)) },
            { key: 'qua-mang', label: 'Qua mạng trong ngày', numeric: true, cell: ({ online }) => number(online) },
            { key: 'tong', label: 'Hồ sơ trong ngày', numeric: true, cell: ({ total }) => number(total) },
            { key: 'o', label: 'Ô đã qua ngày này', numeric: true, cell: ({ cells }) => number(cells) },
          ]}
          rows={curve}
          rowKey={({ day }) => String(day)}
        />
      </Details>
    </section>
  )
