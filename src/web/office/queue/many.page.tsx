import { tidy } from '#kernel/text.ts'
import type { Problem } from '#kernel/refusal.ts'
import { handOver, queue, queues, type QueueName, type QueueRow } from '#dossiers'
import type { Action as Permission, Officer } from '#identity'
import { NameField, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Ctx, Fields, Reply } from '#ui/page.ts'
import { Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { StatusTag } from '#ui/tags.tsx'
import { once, type Seen, type Work } from '../act.ts'
import { receiveOne } from '../decisions/presses.ts'
import { around, does, problemsOf, shown, type Around } from '../frame.ts'

type Many = { readonly permission: Permission; readonly label: string; readonly does: string; readonly work: Work; readonly asksReceiver?: true }

/** Trả nhiều kết quả cho một người; what must be signed for in the book is refused, and handed over one by one. */
const handOverOne: Work = async ({ ctx, tx, officer, code, version, edition }) => {
  const name = tidy(ctx.form['nguoi-nhan'] ?? '')
  const idNumber = tidy(ctx.form['giay-to'] ?? '')
  const receiver = { name, ...(idNumber && { idNumber }), relation: 'Nhận nhiều kết quả' }
  const done = await handOver(tx, officer, code, { version, edition, receiver }, ctx.now)
  return { dossier: done, tells: 'handedOver', says: `Đã trả cho ${name}.` }
}

const manyWorks: Partial<Record<QueueName, Many>> = {
  moi: { permission: 'receive', label: 'Tiếp nhận các hồ sơ đã chọn', does: 'Tiếp nhận', work: receiveOne },
  'cho-tra': { permission: 'handOver', label: 'Trả các kết quả đã chọn', does: 'Trả kết quả', work: handOverOne, asksReceiver: true },
}

/** What can be done with several dossiers of this queue at once. */
export const manyIn = (name: QueueName): Many | undefined => manyWorks[name]

export type Result = { readonly code: string; readonly subject: string; readonly ok: boolean; readonly says: string }
type Show = Around & {
  name: QueueName
  many: Many
  rows: readonly QueueRow[]
  typed: Fields
  problems?: readonly Problem[]
  results?: readonly Result[]
}

const chosenIn = (form: Fields): Seen[] =>
  Object.entries(form).flatMap(([key, version]) => (key.startsWith('chon.') && version ? [{ code: key.slice(5), version: Number(version) }] : []))

/** Several at once: first what will be done, then a result for each; one that fails stops no other. */
export const ShowMany = ({ chrome, unit, nav, name, many, rows, typed, problems = [], results }: Show) => (
  <OfficeLayout chrome={chrome} title={`${many.does} nhiều hồ sơ`} problems={problems} unit={unit} nav={nav}>
    <h1>{`${many.does} nhiều hồ sơ`}</h1>
    {results ? (
      <DataTable
        stacks
        caption={`${results.filter(({ ok }) => ok).length} trong ${results.length} hồ sơ đã làm`}
        rows={results}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'code',
            label: 'Hồ sơ',
            heads: true,
            cell: ({ code, subject }) => <a href={to.office.dossier(code)} translate={false}>{`${subject}, ${code}`}</a>,
          },
          { key: 'ok', label: 'Kết quả', cell: ({ ok }) => <StatusTag tone={ok ? 'ok' : 'warn'}>{ok ? 'Xong' : 'Chưa làm được'}</StatusTag> },
          { key: 'says', label: 'Chi tiết', cell: ({ says }) => says },
        ]}
      />
    ) : (
      <>
        <DataTable
          stacks
          caption={`Sẽ làm ${rows.length} hồ sơ`}
          rows={rows}
          rowKey={({ code }) => code}
          empty={
            <Notice tone="warn">Chưa chọn hồ sơ nào, hoặc các hồ sơ đã chọn vừa chuyển bước. Về hàng việc, đánh dấu ở cột Chọn rồi làm lại.</Notice>
          }
          columns={[
            { key: 'subject', label: 'Người được đăng ký', heads: true, cell: ({ subject }) => <span translate={false}>{subject}</span> },
            { key: 'code', label: 'Mã hồ sơ', cell: ({ code }) => <span translate={false}>{code}</span> },
            { key: 'applicant', label: 'Người nộp', cell: ({ applicantName }) => <span translate={false}>{applicantName}</span> },
          ]}
        />
        {rows.length > 0 && (
          <Form action={`${to.office.queue(name)}/nhieu`}>
            {rows.map(({ code }) => (
              <input key={code} type="hidden" name={`chon.${code}`} value={typed[`chon.${code}`]} />
            ))}
            <input type="hidden" name="lam" value="true" />
            {many.asksReceiver && (
              <>
                <NameField
                  id="nguoi-nhan"
                  label="Người nhận tất cả"
                  autocomplete="off"
                  value={typed['nguoi-nhan']}
                  problem={problemAt(problems, 'nguoi-nhan')}
                />
                <TextField id="giay-to" label="Số giấy tờ của người nhận" width="m" autocomplete="off" value={typed['giay-to']} />
              </>
            )}
            <Button>{`${many.does} ${rows.length} hồ sơ`}</Button>
          </Form>
        )}
      </>
    )}
    <ButtonRow>
      <ButtonLink href={to.office.queue(name)} variant="quiet">{`Về hàng việc ${queues[name].name}`}</ButtonLink>
    </ButtonRow>
  </OfficeLayout>
)

const LOOKED_AT = 100

async function doMany(ctx: Ctx, officer: Officer, name: QueueName, many: Many): Promise<Reply> {
  const chosen = chosenIn(ctx.form)
  const { frame, found } = await ctx.read(async db => ({
    frame: await around(ctx, officer, db, name),
    found: (await queue(db, officer.unit, name, undefined, LOOKED_AT)).rows,
  }))
  const rows = found.filter(({ code }) => chosen.some(one => one.code === code))
  const needsName = many.asksReceiver && ctx.form.lam === 'true' && !tidy(ctx.form['nguoi-nhan'] ?? '')
  const problems = needsName ? [{ at: 'nguoi-nhan', says: 'Nhập họ và tên người nhận' }] : []
  if (ctx.form.lam !== 'true' || problems.length > 0 || rows.length === 0)
    return shown(ctx, ShowMany({ ...frame, name, many, rows, typed: ctx.form, problems }), problems.length > 0 ? 422 : 200)
  const results: Result[] = []
  for (const { code, subject } of rows) {
    const seen = chosen.find(one => one.code === code) ?? { code, version: 0 }
    try {
      const { says } = await ctx.write(tx => once(ctx, tx, officer, seen, many.work))
      results.push({ code, subject, ok: true, says })
    } catch (trouble) {
      results.push({ code, subject, ok: false, says: problemsOf(trouble)[0]?.says ?? '' })
    }
  }
  return shown(ctx, ShowMany({ ...frame, name, many, rows, typed: ctx.form, results }))
}

export const manyRoutes = (Object.entries(manyWorks) as [QueueName, Many][]).map(([name, many]) =>
  does(`${to.office.queue(name)}/nhieu`, many.permission, (ctx, officer) => doMany(ctx, officer, name, many)),
)
