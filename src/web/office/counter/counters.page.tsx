import { isDay, type Day } from '#kernel/day.ts'
import type { Problem } from '#kernel/refusal.ts'
import { clockTime, shortDay } from '#kernel/format.ts'
import { dayOf } from '#kernel/instant.ts'
import type { Officer } from '#identity'
import { editionBySlug, editionsOn, peopleOf, type Edition } from '#procedures'
import { draftsOf, openDraft, ownerOf, type Draft } from '#dossiers'
import { answerFrom } from '#ui/answer.ts'
import { Choice, DayField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Ctx, Fields, Reply } from '#ui/page.ts'
import { Card, Details, Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { around, does, goTo, PageProblems, problemsOf, shown, shows, statusOf, type Around } from '../frame.ts'

type Show = Around & { editions: readonly Edition[]; drafts: readonly Draft[]; typed: Fields; problems?: readonly Problem[] }

export const draftPath = (slug: string, code: string) => `${to.office.counter(slug)}?nhap=${encodeURIComponent(code)}`

const ways = [
  { value: 'backEntered', label: 'Hồ sơ giấy đã nhận trước đây', hint: 'Ghi ngày trên giấy. Không tính là nộp qua mạng.' },
  { value: 'post', label: 'Hồ sơ gửi qua bưu chính' },
]

/** Whom a draft is about, as far as it was typed. */
function subjectOf(editions: readonly Edition[], { procedure, answers, createdAt }: Draft): string {
  const edition = editions.find(({ code }) => code === procedure)
  const on = dayOf(createdAt)
  if (!edition) return ''
  const { subject, applicant } = peopleOf(edition, answers, { today: on, filedOn: on })
  return subject || applicant
}

/** Nhận tại quầy: what is to be taken in. How it came in is fixed here and cannot be changed later. */
export const ShowCounters = ({ chrome, unit, nav, editions, drafts, typed, problems = [] }: Show) => (
  <OfficeLayout chrome={chrome} title="Nhận hồ sơ tại quầy" problems={problems} unit={unit} nav={nav}>
    <h1>Nhận hồ sơ tại quầy</h1>
    {editions.length === 0 && <Empty title="Hôm nay chưa có thủ tục nào nhận ở đây.">Hỏi người điều hành thành phố.</Empty>}
    <div class="cards">
      {editions.map(({ slug, name, about }) => (
        <Card key={slug} title={name}>
          <p>{about}</p>
          <Form action={`${to.office.counter(slug)}/mo`}>
            <Button variant="secondary" name="channel" value="counter">
              Người dân đang ở quầy
            </Button>
          </Form>
          <Details summary="Hồ sơ giấy, hồ sơ bưu chính" open={typed.slug === slug}>
            <Form action={`${to.office.counter(slug)}/mo`}>
              <Choice
                id={`channel-${slug}`}
                label="Hồ sơ đến bằng cách nào?"
                options={ways}
                value={typed[`channel-${slug}`]}
                problem={problemAt(problems, `channel-${slug}`)}
              />
              <DayField
                id={`ngay-giay-${slug}`}
                label="Ngày ghi trên giấy"
                hint="Ngày nhận ghi ở giấy hẹn hoặc dấu bưu điện"
                value={{ ngay: typed[`ngay-giay-${slug}.ngay`], thang: typed[`ngay-giay-${slug}.thang`], nam: typed[`ngay-giay-${slug}.nam`] }}
                problem={problemAt(problems, `ngay-giay-${slug}`)}
              />
              <Button variant="secondary">Nhập hồ sơ</Button>
            </Form>
          </Details>
        </Card>
      ))}
    </div>
    {drafts.length > 0 && (
      <>
        <h2>Đang nhập dở</h2>
        <DataTable
          caption="Bản nháp của người đang đăng nhập, mới nhất ở trên"
          rows={drafts}
          rowKey={({ code }) => code}
          columns={[
            {
              key: 'what',
              label: 'Thủ tục',
              heads: true,
              cell: ({ code, procedure }) => {
                const edition = editions.find(one => one.code === procedure)
                return (
                  <a class="rowlink" href={draftPath(edition?.slug ?? '', code)}>
                    {edition?.name ?? procedure}
                  </a>
                )
              },
            },
            { key: 'who', label: 'Người được làm', cell: draft => <span translate={false}>{subjectOf(editions, draft) || '–'}</span> },
            { key: 'code', label: 'Mã nháp', cell: ({ code }) => <span translate={false}>{code}</span> },
            { key: 'at', label: 'Sửa lúc', cell: ({ updatedAt }) => clockTime(updatedAt) },
          ]}
        />
      </>
    )}
  </OfficeLayout>
)

async function reply(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const found = await ctx.read(async db => ({ frame: await around(ctx, officer, db), drafts: await draftsOf(db, ownerOf(officer)) }))
  const editions = editionsOn(ctx.city.editions, ctx.today)
  return shown(
    ctx,
    ShowCounters({
      ...found.frame,
      editions,
      drafts: found.drafts,
      typed: { ...ctx.form, ...(ctx.params.slug ? { slug: ctx.params.slug } : {}) },
      problems,
    }),
    status,
  )
}

type Way = { channel: 'counter' | 'post' | 'backEntered'; paperDate?: Day }

/** How it came in, from the press; a paper's day must exist and be past. */
function wayOf({ form, today }: Ctx, slug: string): Way {
  if (form.channel === 'counter') return { channel: 'counter' }
  const channel = form[`channel-${slug}`]
  const at = `ngay-giay-${slug}`
  const on = answerFrom(at, 'day', name => form[name])
  const problems = [
    ...(channel === 'post' || channel === 'backEntered' ? [] : [{ at: `channel-${slug}`, says: 'Chọn hồ sơ đến bằng cách nào' }]),
    ...(typeof on !== 'string' || !isDay(on)
      ? [{ at, says: 'Nhập ngày, tháng, năm ghi trên giấy' }]
      : on > today
        ? [{ at, says: `Ngày trên giấy phải là hôm nay hoặc trước hôm nay. Đang nhập: ${shortDay(on)}` }]
        : []),
  ]
  if (problems.length > 0) throw new PageProblems(problems)
  return { channel: channel as Way['channel'], paperDate: on as Day }
}

export const counterStartRoutes = [
  shows(to.office.counters, 'counterIntake', (ctx, officer) => reply(ctx, officer)),
  does('/can-bo/quay/:slug/mo', 'counterIntake', async (ctx, officer) => {
    const slug = ctx.params.slug ?? ''
    try {
      const edition = editionBySlug(ctx.city.editions, slug, ctx.today)
      const draft = await ctx.write(tx =>
        openDraft(tx, { procedure: edition.code, edition: edition.from, owner: ownerOf(officer), unit: officer.unit, ...wayOf(ctx, slug) }, ctx.now),
      )
      return goTo(draftPath(slug, draft.code))
    } catch (trouble) {
      return reply(ctx, officer, problemsOf(trouble), statusOf(trouble))
    }
  }),
]
