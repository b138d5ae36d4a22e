import { clockTime } from '#kernel/format.ts'
import { parts, updateStates, weights, type Incident } from '#support'
import { CheckboxField, Choice, TextArea, TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import type { Fields } from '#ui/page.ts'
import { Details, Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { StatusTag } from '#ui/tags.tsx'
import { SupportPage, type Around } from './frame.tsx'

export type IncidentsView = { readonly rows: readonly Incident[]; readonly typed: Fields; readonly once: string }

const options = (of: Readonly<Record<string, string>>) => Object.entries(of).map(([value, label]) => ({ value, label }))

/** `/dieu-hanh/su-co`: open an incident; the public page and the home page tell of it at once. */
export const ShowIncidents = ({ rows, typed, once, ...frame }: IncidentsView & Around) => {
  const wrong = (id: string) => problemAt(frame.problems ?? [], id)
  return (
    <SupportPage {...frame} title="Sự cố">
      <DataTable
        caption="Sự cố, đang mở trước"
        columns={[
          {
            key: 'ten',
            label: 'Sự cố',
            heads: true,
            cell: ({ no, title }) => (
              <a href={to.city.incident(no)} translate={false}>
                {title}
              </a>
            ),
          },
          { key: 'phan', label: 'Phần', cell: ({ parts: named }) => named.map(part => parts[part]).join(', ') },
          { key: 'tu', label: 'Bắt đầu', cell: ({ beganAt }) => clockTime(beganAt) },
          { key: 'tt', label: 'Tình trạng', cell: incident => <IncidentTag incident={incident} /> },
        ]}
        rows={rows}
        rowKey={({ no }) => String(no)}
        empty={<Empty title="Chưa có sự cố nào." />}
      />
      <Details summary="Báo một sự cố" open={(frame.problems ?? []).length > 0}>
        <Form action={to.city.incidents}>
          <input type="hidden" name="lan" value={once} />
          <TextField id="ten" label="Tên sự cố" hint="Người dùng đọc được ở trang chủ" value={typed['ten']} problem={wrong('ten')} />
          <TextField id="ten-en" label="Tên bằng tiếng Anh" optional value={typed['ten-en']} />
          <fieldset class={wrong('phan') ? 'field wrong' : 'field'} id="phan">
            <legend>Phần bị ảnh hưởng</legend>
            {wrong('phan') && <p class="problem">{wrong('phan')}</p>}
            {Object.entries(parts).map(([part, label]) => (
              <CheckboxField key={part} id={`phan.${part}`} label={label} value={typed[`phan.${part}`] === 'true'} />
            ))}
          </fieldset>
          <Choice id="muc" label="Mức ảnh hưởng" options={options(weights)} value={typed['muc']} problem={wrong('muc')} />
          <TextArea
            id="loi-nhan"
            label="Nói với người dùng"
            hint="Họ gặp gì, làm gì trong lúc chờ"
            value={typed['loi-nhan']}
            problem={wrong('loi-nhan')}
          />
          <TextArea id="loi-nhan-en" label="Nói bằng tiếng Anh" optional rows={3} value={typed['loi-nhan-en']} />
          <Button>Báo sự cố</Button>
        </Form>
      </Details>
    </SupportPage>
  )
}

const IncidentTag = ({ incident: { endedAt, weight } }: { incident: Incident }) =>
  endedAt ? <StatusTag tone="ok">Đã xong</StatusTag> : <StatusTag tone={weight === 'down' ? 'danger' : 'warn'}>{weights[weight]}</StatusTag>

/** `/dieu-hanh/su-co/:no`: what was told, and news. */
export const ShowIncident = ({ incident, typed, ...frame }: { incident: Incident; typed: Fields } & Around) => (
  <SupportPage {...frame} title="Sự cố">
    <h2 translate={false}>{incident.title}</h2>
    <p>
      <IncidentTag incident={incident} />{' '}
      <span class="hint">{`${incident.parts.map(part => parts[part]).join(', ')} · từ ${clockTime(incident.beganAt)}`}</span>
    </p>
    <Form action={to.city.incident(incident.no)}>
      <input type="hidden" name="ban" value={incident.version} />
      <Choice
        id="buoc"
        label="Đang ở bước nào"
        hint={incident.endedAt ? 'Bước khác "Đã xong" thì mở lại sự cố' : 'Bước "Đã xong" thì đóng sự cố'}
        options={options(updateStates)}
        value={typed['buoc']}
        problem={problemAt(frame.problems ?? [], 'buoc')}
      />
      <TextArea id="loi-nhan" label="Tin mới" value={typed['loi-nhan']} problem={problemAt(frame.problems ?? [], 'loi-nhan')} />
      <TextArea id="loi-nhan-en" label="Tin bằng tiếng Anh" optional rows={3} value={typed['loi-nhan-en']} />
      <Button>Ghi tin mới</Button>
    </Form>
    <h2>Đã báo</h2>
    <ol class="timeline">
      {incident.updates.map(({ at, state, says }, place) => (
        <li key={place}>
          <p>
            <strong>{updateStates[state]}</strong>
          </p>
          <time class="hint" datetime={at.toISOString()}>
            {clockTime(at)}
          </time>
          <div class="note" translate={false}>
            {says}
          </div>
        </li>
      ))}
    </ol>
  </SupportPage>
)
