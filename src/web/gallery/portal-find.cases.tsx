import { fees, published } from '#catalogue'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { editionFor, feeOf, papersOf, readAnswers, timeOf, wholeTimeOf } from '#procedures'
import { sampleChrome } from '#ui/chrome.ts'
import { AssistChoicePage, AssistPage } from '../portal/assist/assist.page.tsx'
import { HomePage } from '../portal/home/home.page.tsx'
import { lifeEvents } from '../portal/life-events.ts'
import { BeginPage } from '../portal/service/begin.page.tsx'
import { CheckPage } from '../portal/service/check.page.tsx'
import { EventPage } from '../portal/service/event.page.tsx'
import { feeLines, feeWords } from '../portal/service/fee.ts'
import { OutcomePage, PapersOfPage } from '../portal/service/papers-of.page.tsx'
import { find, SearchPage } from '../portal/service/search.page.tsx'
import { DirectPage, StartPage } from '../portal/service/start.page.tsx'
import { limitWords, timeWords } from '../portal/service/time.ts'
import type { GalleryCase } from './cases.ts'

const on = day('2017-03-14')
const facts = { today: on, filedOn: on }
const edition = editionFor(published, '1.001193', on)
const now = editionFor(published, '1.001193', day('2026-11-25'))
const group = editionFor(published, '2.000986', on)
const deathGroup = editionFor(published, '2.002622', day('2026-11-25'))
const groupAnswers = group.examples[0]?.answers ?? {}
const atHome = editionFor(published, '1.000593', on)
const answers = edition.examples[0]?.answers ?? {}
const chrome = sampleChrome({ demo: true })
const office = { id: '00160@2004-08-31', name: 'Phường Nghĩa Tân, quận Cầu Giấy, thành phố Hà Nội', address: 'Số 45 phố Nghĩa Tân' }
const signedIn = sampleChrome({ person: { name: '*******678' } })
const pageAt = (n: number) => edition.precheck[n] ?? edition.precheck[0]!
const check = { edition, count: 4, before: {}, facts, values: {}, problems: [] }
const wrong = { 'child.born.ngay': '31', 'child.born.thang': '4', 'child.born.nam': '2017' }
const drafts = [{ code: 'N-7K3Q-92', name: edition.name, updatedAt: instant(on, '08:05') }]
const most = [{ slug: edition.slug, name: edition.name, hint: 'trong ngày' }]
const communes = () => [
  { id: '00160@2004-08-31', name: 'Phường Nghĩa Tân', parent: 'Quận Cầu Giấy' },
  { id: '00157@2004-08-31', name: 'Phường Nghĩa Đô', parent: 'Quận Cầu Giấy' },
]

export default [
  { id: 'cong-trang-chu', title: 'Trang chủ', surface: 'portal', node: () => <HomePage chrome={chrome} drafts={[]} most={most} /> },
  {
    id: 'cong-trang-chu-dang-do',
    title: 'Trang chủ, có bản khai đang dở',
    surface: 'portal',
    node: () => <HomePage chrome={signedIn} drafts={drafts} most={most} />,
  },
  { id: 'cong-tim', title: 'Tìm "kai sinh"', surface: 'portal', node: () => <SearchPage chrome={chrome} {...find([edition], 'kai sinh')} /> },
  { id: 'cong-tim-tat-ca', title: 'Mọi thủ tục', surface: 'portal', node: () => <SearchPage chrome={chrome} {...find([edition], '')} /> },
  {
    id: 'cong-tim-khong-thay',
    title: 'Tìm không thấy',
    surface: 'portal',
    node: () => <SearchPage chrome={chrome} {...find([edition], '20 000 000')} />,
  },
  ...lifeEvents.map(event => ({
    id: `cong-su-kien-${event.slug}`,
    title: `Sự kiện: ${event.name}`,
    surface: 'portal' as const,
    node: () => <EventPage chrome={chrome} event={event} editions={[edition]} />,
  })),
  {
    id: 'cong-bat-dau',
    title: 'Trang thủ tục',
    surface: 'portal',
    node: () => <StartPage chrome={chrome} edition={edition} cost={feeLines(edition, fees, on)} time={timeWords(edition)} />,
  },
  {
    id: 'cong-bat-dau-2025',
    title: 'Trang thủ tục, từ 1/7/2025',
    surface: 'portal',
    node: () => <StartPage chrome={chrome} edition={now} cost={feeLines(now, fees, day('2026-11-25'))} time={timeWords(now)} />,
  },
  {
    id: 'cong-bat-dau-lien-thong',
    title: 'Trang thủ tục của một nhóm việc',
    surface: 'portal',
    node: () => <StartPage chrome={chrome} edition={group} cost={feeLines(group, fees, on)} time={timeWords(group, on)} />,
  },
  {
    id: 'cong-bat-dau-lien-thong-mat',
    title: 'Trang thủ tục của nhóm việc về người mất',
    surface: 'portal',
    node: () => <StartPage chrome={chrome} edition={deathGroup} cost={feeLines(deathGroup, fees, day('2026-11-25'))} time={timeWords(deathGroup)} />,
  },
  {
    id: 'cong-su-kien-cung-luc',
    title: 'Sự kiện: Sinh con, khai một lần',
    surface: 'portal',
    node: () => <EventPage chrome={chrome} event={lifeEvents[0]!} editions={[group, edition]} />,
  },
  {
    id: 'cong-giay-to-lien-thong',
    title: 'Giấy tờ của một nhóm việc',
    surface: 'portal',
    node: () => (
      <PapersOfPage
        chrome={chrome}
        edition={group}
        office={office}
        answers={groupAnswers}
        papers={papersOf(group, groupAnswers, facts)}
        fee={feeWords(feeOf(group, groupAnswers, facts, fees, true))}
        time={limitWords(wholeTimeOf(group, groupAnswers, facts, office.id) ?? timeOf(group, groupAnswers, facts))}
        elsewhere={false}
        notes={[]}
      />
    ),
  },
  {
    id: 'cong-thu-tuc-luu-dong',
    title: 'Thủ tục chỉ làm trực tiếp, công chức đến nhà',
    surface: 'portal',
    node: () => <DirectPage chrome={chrome} edition={atHome} cost={feeLines(atHome, fees, on)} time={timeWords(atHome)} />,
  },
  {
    id: 'cong-kiem-tra-1',
    title: 'Câu hỏi trước 1',
    surface: 'portal',
    node: () => <CheckPage chrome={chrome} {...check} n={1} page={pageAt(0)} questions={pageAt(0).questions} />,
  },
  {
    id: 'cong-kiem-tra-1-loi',
    title: 'Câu hỏi trước 1, có lỗi',
    surface: 'portal',
    node: () => (
      <CheckPage
        chrome={chrome}
        {...check}
        n={1}
        page={pageAt(0)}
        questions={pageAt(0).questions}
        values={wrong}
        problems={readAnswers(edition, pageAt(0), wrong, { answers: {}, facts }).problems}
      />
    ),
  },
  {
    id: 'cong-kiem-tra-4',
    title: 'Câu hỏi trước 4, tìm xã phường',
    surface: 'portal',
    node: () => (
      <CheckPage
        chrome={chrome}
        {...check}
        n={4}
        page={pageAt(3)}
        questions={pageAt(3).questions}
        before={{ 'birth.where': 'bo-roi' }}
        values={{ 'child.commune.tim': 'nghia' }}
        communes={id => (id === 'child.commune' ? communes() : [])}
      />
    ),
  },
  {
    id: 'cong-giay-to',
    title: 'Giấy tờ cho trường hợp này',
    surface: 'portal',
    node: () => (
      <PapersOfPage
        chrome={chrome}
        edition={edition}
        office={office}
        answers={answers}
        papers={papersOf(edition, answers, facts)}
        fee={feeWords(feeOf(edition, answers, facts, fees, true))}
        time={limitWords(timeOf(edition, answers, facts))}
        elsewhere={false}
        notes={[]}
      />
    ),
  },
  {
    id: 'cong-giay-to-tinh-khac',
    title: 'Không phải nộp giấy, cư trú tỉnh khác',
    surface: 'portal',
    node: () => (
      <PapersOfPage
        chrome={chrome}
        edition={edition}
        office={undefined}
        answers={{}}
        papers={[]}
        fee="Miễn phí"
        time="3 ngày làm việc"
        notes={['Trẻ sinh đã hơn 60 ngày. Vẫn đăng ký được. Trả lời thêm một câu về lý do đăng ký muộn']}
        elsewhere
      />
    ),
  },
  {
    id: 'cong-viec-khac',
    title: 'Không phải thủ tục này',
    surface: 'portal',
    node: () => (
      <OutcomePage
        chrome={chrome}
        edition={edition}
        office={undefined}
        answers={answers}
        title="Cha nhận con cùng lúc với khai sinh"
        says="Dùng thủ tục Đăng ký khai sinh kết hợp nhận cha, mẹ, con. Nộp một lần cho cả hai việc"
        next={{ slug: edition.slug, name: edition.name }}
      />
    ),
  },
  {
    id: 'cong-chua-mo',
    title: 'Nơi này chưa nhận qua mạng',
    surface: 'portal',
    node: () => (
      <OutcomePage
        chrome={chrome}
        edition={edition}
        office={office}
        answers={answers}
        title="Nơi này chưa nhận qua mạng"
        says="Đơn vị này nhận hồ sơ qua mạng từ ngày 20/03/2017. Trước ngày đó, nộp tại quầy."
      />
    ),
  },
  {
    id: 'cong-khai-moi',
    title: 'Sẵn sàng khai',
    surface: 'portal',
    node: () => <BeginPage chrome={signedIn} edition={edition} answers={answers} unfinished={[]} />,
  },
  {
    id: 'cong-khai-do',
    title: 'Có bản khai đang dở, đang làm giúp',
    surface: 'portal',
    node: () => (
      <BeginPage
        chrome={signedIn}
        edition={edition}
        answers={answers}
        unfinished={drafts}
        help={{ name: 'Đỗ Thị Hà', relation: 'tinh-nguyen', place: '', consent: true }}
      />
    ),
  },
  {
    id: 'cong-lam-giup-chon',
    title: 'Làm giúp: chọn việc',
    surface: 'portal',
    node: () => <AssistChoicePage chrome={chrome} services={[edition]} />,
  },
  {
    id: 'cong-lam-giup',
    title: 'Làm giúp',
    surface: 'portal',
    node: () => <AssistPage chrome={chrome} edition={edition} query="" values={{}} problems={[]} />,
  },
  {
    id: 'cong-lam-giup-loi',
    title: 'Làm giúp, có lỗi',
    surface: 'portal',
    node: () => (
      <AssistPage
        chrome={chrome}
        edition={edition}
        query=""
        values={{ name: 'Đỗ Thị Hà', phone: '98123456' }}
        problems={[
          { at: 'relation', says: 'Chọn quan hệ với người được giúp' },
          { at: 'phone', says: 'Số di động có 10 số và bắt đầu bằng 0. Đang nhập: 98123456' },
          { at: 'consent', says: 'Hỏi người được giúp, rồi đánh dấu khi họ đồng ý' },
        ]}
      />
    ),
  },
] satisfies GalleryCase[]
