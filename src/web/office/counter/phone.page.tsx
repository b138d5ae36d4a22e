import { refuse, type Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import { isOfficersPhone, maskPhone, phoneSays, readPhone, type Officer } from '#identity'
import { changePhone, type Dossier } from '#dossiers'
import { tellPerson } from '#notices'
import { CheckboxField, Choice, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Ctx, Fields, Reply, Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { press, type Work } from '../act.ts'
import { Conflict, DossierFacts, DossierHead } from '../dossier/parts.tsx'
import { glance, type Glance } from '../dossier/view.ts'
import { around, PageProblems, shown, shows, type Around } from '../frame.ts'

type Show = Around & { view: Glance; typed: Fields; problems?: readonly Problem[] }

/** Identity papers that show who the person at the counter is. */
const papers = { 'can-cuoc': 'Thẻ căn cước', 'ho-chieu': 'Hộ chiếu', khac: 'Giấy tờ tùy thân khác có ảnh' } as const
type Paper = keyof typeof papers
const isPaper = (text: string): text is Paper => Object.hasOwn(papers, text)

/** Đổi số điện thoại: the applicant stands here with an identity paper; the old number is told. */
export const ShowPhone = ({ chrome, unit, nav, view, typed, problems = [] }: Show) => {
  const { dossier } = view
  const { name, phone } = dossier.applicant
  return (
    <OfficeLayout chrome={chrome} title={`Đổi số điện thoại – ${dossier.code}`} problems={problems} unit={unit} nav={nav}>
      <h1>Đổi số điện thoại của người nộp</h1>
      <DossierHead {...view} now={chrome.now} level={2} />
      <DossierFacts {...view} />
      <Conflict {...view} />
      <p class="lead">
        Chỉ làm khi chính người nộp đến quầy và đưa giấy tờ tùy thân.{' '}
        {phone ? `Số cũ ${maskPhone(phone)} và số mới đều nhận tin báo.` : 'Số mới nhận tin báo.'} Việc đổi được ghi vào lịch sử hồ sơ.
      </p>
      <Form action={to.office.act(dossier.code, 'doi-so')}>
        <input type="hidden" name="version" value={dossier.version} />
        <TextField
          id="so-moi"
          label="Số di động mới"
          type="tel"
          inputmode="tel"
          width="m"
          autocomplete="off"
          value={typed['so-moi']}
          problem={problemAt(problems, 'so-moi')}
        />
        <Choice
          id="loai-giay"
          label="Giấy tờ tùy thân đã xem"
          inline
          options={Object.entries(papers).map(([value, label]) => ({ value, label }))}
          value={typed['loai-giay']}
          problem={problemAt(problems, 'loai-giay')}
        />
        <TextField id="so-giay" label="Số giấy" width="m" autocomplete="off" value={typed['so-giay']} problem={problemAt(problems, 'so-giay')} />
        <CheckboxField
          id="dung-nguoi"
          label={`Người đưa giấy là người nộp: ${name}`}
          hint="So tên và ảnh trên giấy với người đang ở quầy."
          value={typed['dung-nguoi']}
          problem={problemAt(problems, 'dung-nguoi')}
        />
        <ButtonRow>
          <Button>Đổi số</Button>
          <ButtonLink href={to.office.dossier(dossier.code)} variant="quiet">
            Thôi, về hồ sơ
          </ButtonLink>
        </ButtonRow>
      </Form>
    </OfficeLayout>
  )
}

async function reply(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const { frame, view } = await ctx.read(async db => ({
    frame: await around(ctx, officer, db),
    view: await glance(ctx, officer, db, ctx.params.code ?? ''),
  }))
  return shown(ctx, ShowPhone({ ...frame, view, typed: ctx.form, problems }), status)
}

/** What was typed, or everything that is missing. A card whose number is not the applicant's shows another person. */
function readForm(form: Fields, { applicant }: Dossier): { phone: string; paper: string } {
  const typed = form['so-moi'] ?? ''
  const kind = form['loai-giay'] ?? ''
  const number = tidy(form['so-giay'] ?? '').slice(0, 40)
  const phoneWrong = typed.trim() === '' ? 'Nhập số di động mới' : phoneSays(typed)
  const other = kind === 'can-cuoc' && applicant.pin?.length === 12 && number.replace(/\D/g, '') !== applicant.pin
  const problems: Problem[] = [
    ...(phoneWrong ? [{ at: 'so-moi', says: phoneWrong }] : []),
    ...(isPaper(kind) ? [] : [{ at: 'loai-giay', says: 'Chọn giấy tờ tùy thân đã xem' }]),
    ...(number === '' ? [{ at: 'so-giay', says: 'Nhập số ghi trên giấy' }] : []),
    ...(number !== '' && other ? [{ at: 'so-giay', says: 'Số thẻ này khác số định danh của người nộp. Xem lại thẻ' }] : []),
    ...(form['dung-nguoi'] === 'true' ? [] : [{ at: 'dung-nguoi', says: 'So người với giấy, đúng người nộp thì đánh dấu' }]),
  ]
  if (problems.length > 0) throw new PageProblems(problems)
  return { phone: readPhone(typed), paper: `${isPaper(kind) ? papers[kind].toLowerCase() : ''} số ${number}` }
}

const work: Work = async ({ ctx, tx, officer, code, version, dossier }) => {
  const { phone, paper } = readForm(ctx.form, dossier)
  if (await isOfficersPhone(ctx.db, phone)) refuse('officers-phone', 'Số này là của cán bộ. Nhập số của người nộp.')
  const done = await changePhone(tx, officer, code, { version, phone, paper }, ctx.now)
  const before = dossier.applicant.phone
  const facts = { code, procedure: dossier.procedure, host: new URL(ctx.origin).host }
  if (before) await tellPerson(tx, 'phoneChanged', { ...facts, phone: before, once: `${code}:${done.version}:phoneChanged:cu` }, ctx.now)
  return { dossier: done, tells: 'phoneChanged', says: `Tin nhắn của hồ sơ ${code} từ nay gửi tới số ${maskPhone(phone)}.` }
}

export const phoneRoutes: Route[] = [
  shows('/can-bo/ho-so/:code/doi-so', 'changePhone', (ctx, officer) => reply(ctx, officer)),
  press('doi-so', 'changePhone', work, reply),
]
