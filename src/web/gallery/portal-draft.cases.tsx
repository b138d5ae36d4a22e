import { fees, published } from '#catalogue'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { declarationView, editionFor, feeOf, papersOf, readAnswers, type Answers } from '#procedures'
import type { TaskItem } from '#ui/lists.tsx'
import { sampleChrome } from '#ui/chrome.ts'
import { QuestionPage } from '../portal/draft/question.page.tsx'
import { TasksPage } from '../portal/draft/tasks.page.tsx'
import { PaperPage } from '../portal/papers/paper.page.tsx'
import { PapersPage } from '../portal/papers/papers.page.tsx'
import { linesOf, ReviewPage } from '../portal/review/review.page.tsx'
import { feeWords } from '../portal/service/fee.ts'
import type { GalleryCase } from './cases.ts'

const on = day('2017-03-14')
const facts = { today: on, filedOn: on }
const edition = editionFor(published, '1.001193', on)
const answers: Answers = { ...edition.examples[0]?.answers }
const chrome = sampleChrome({ person: { name: '*******678' } })
const code = 'N-7K3Q-92'
const item = (name: string, status: TaskItem['status'], hint?: string): TaskItem => ({
  name,
  status,
  hint,
  href: status === 'blocked' ? undefined : `/nop/${code}`,
})
const tasks = { code, name: edition.name, keptUntil: '13/04/2017' }
const some = [
  item('Về trẻ', 'done'),
  item('Về mẹ', 'doing'),
  item('Về cha', 'todo'),
  item('Người đi đăng ký', 'todo'),
  item('Giấy tờ và nhận kết quả', 'blocked', 'Cần xong việc: Về trẻ'),
]
const all = some.map(({ name }) => item(name, 'done'))

const child = edition.tasks[0]?.pages ?? []
const question = {
  code,
  known: 'abc',
  name: edition.name,
  where: 'Việc 1 trong 5: Về trẻ',
  back: `/nop/${code}`,
  address: `/nop/${code}/tre/ho-ten`,
  facts,
  problems: [],
  warnings: [],
  savedAt: '08:05',
  review: false,
  values: {},
}
const namePage = child[0]!
const empty = readAnswers(edition, namePage, {}, { answers, facts })
const tcvn = { 'child.given': 'Minh1' }

const wanted = papersOf(edition, answers, facts)
const notice = wanted.find(({ code: paper }) => paper === 'giay-chung-sinh') ?? wanted[0]!
const file = {
  id: '5f0c2c1e-0000-4000-8000-000000000001',
  paper: notice.code,
  name: 'IMG_0412.jpg',
  mime: 'image/jpeg',
  hash: '',
  previewHash: '',
  bytes: 351_000,
  pages: 1,
  warnings: ['Ảnh hơi mờ, có thể phải nộp lại. Chụp lại hoặc vẫn dùng ảnh này'],
  addedAt: instant(on, '08:05'),
}
const paper = { code, wanted: notice, problems: [], next: `/nop/${code}`, instead: `/nop/${code}/truoc/sinh` }

const declaration = declarationView(edition, answers, facts, () => 'Phường Nghĩa Tân, quận Cầu Giấy, thành phố Hà Nội')
const review = {
  code,
  name: edition.name,
  sections: linesOf(declaration, code, edition),
  papers: [{ code: notice.code, label: notice.label, value: '1 tệp, 1 trang, 351 KB', change: `/nop/${code}/giay-to/${notice.code}` }],
  fee: feeWords(feeOf(edition, answers, facts, fees, true)),
  office: { id: '00160@2004-08-31', name: 'Phường Nghĩa Tân, quận Cầu Giấy, thành phố Hà Nội', address: undefined },
  oath: declaration.oath,
  sworn: false,
  open: [],
  warnings: [],
  problems: [],
}

export default [
  { id: 'cong-viec', title: 'Danh sách việc', surface: 'portal', node: () => <TasksPage chrome={chrome} {...tasks} tasks={some} done={1} /> },
  {
    id: 'cong-viec-xong',
    title: 'Danh sách việc, xong hết',
    surface: 'portal',
    node: () => <TasksPage chrome={chrome} {...tasks} tasks={all} done={5} helper="Đỗ Thị Hà" />,
  },
  {
    id: 'cong-viec-luat-moi',
    title: 'Quy định đã đổi, không còn đúng thủ tục',
    surface: 'portal',
    node: () => (
      <TasksPage
        chrome={chrome}
        {...tasks}
        tasks={some}
        done={1}
        newRules="01/07/2025"
        elsewhere={{ title: 'Cha nhận con cùng lúc với khai sinh', says: 'Dùng thủ tục Đăng ký khai sinh kết hợp nhận cha, mẹ, con.' }}
      />
    ),
  },
  { id: 'cong-cau-hoi', title: 'Trang câu hỏi', surface: 'portal', node: () => <QuestionPage chrome={chrome} {...question} page={namePage} /> },
  {
    id: 'cong-cau-hoi-loi',
    title: 'Trang câu hỏi, còn trống',
    surface: 'portal',
    node: () => <QuestionPage chrome={chrome} {...question} page={namePage} problems={empty.problems} />,
  },
  {
    id: 'cong-cau-hoi-chu-so',
    title: 'Trang câu hỏi, tên có chữ số',
    surface: 'portal',
    node: () => (
      <QuestionPage
        chrome={chrome}
        {...question}
        page={namePage}
        values={{ ...answers, ...tcvn }}
        problems={readAnswers(edition, namePage, tcvn, { answers, facts }).problems}
      />
    ),
  },
  {
    id: 'cong-cau-hoi-da-khai',
    title: 'Trang câu hỏi, sửa từ trang kiểm tra lại',
    surface: 'portal',
    node: () => (
      <QuestionPage
        chrome={chrome}
        {...question}
        page={namePage}
        values={answers}
        review
        warnings={[{ at: 'child.surname', says: 'Họ của trẻ khác họ của cha và của mẹ. Nếu theo tập quán thì giữ nguyên: Trần' }]}
      />
    ),
  },
  {
    id: 'cong-cau-hoi-may-khac',
    title: 'Bản khai vừa được sửa trên máy khác',
    surface: 'portal',
    node: () => (
      <QuestionPage
        chrome={chrome}
        {...question}
        page={namePage}
        values={answers}
        problems={[
          { at: '', says: 'Bản khai vừa được sửa trên máy hoặc thẻ khác. Những gì vừa nhập vẫn ở đây; bấm "Lưu và tiếp tục" để dùng bản này' },
        ]}
      />
    ),
  },
  ...edition.tasks.flatMap(task =>
    task.pages.map(page => ({
      id: `cong-cau-hoi-${task.id}-${page.id}`,
      title: `${task.title}: ${page.title}`,
      surface: 'portal' as const,
      node: () => <QuestionPage chrome={chrome} {...question} page={page} values={answers} where={`Việc 1 trong 5: ${task.title}`} />,
    })),
  ),
  {
    id: 'cong-giay-nop',
    title: 'Giấy tờ cần nộp',
    surface: 'portal',
    node: () => <PapersPage chrome={chrome} code={code} wanted={wanted} papers={[]} />,
  },
  {
    id: 'cong-giay-nop-du',
    title: 'Giấy tờ cần nộp, đã đủ',
    surface: 'portal',
    node: () => <PapersPage chrome={chrome} code={code} wanted={wanted} papers={[file]} />,
  },
  {
    id: 'cong-giay-khong',
    title: 'Không phải nộp giấy nào',
    surface: 'portal',
    node: () => <PapersPage chrome={chrome} code={code} wanted={[]} papers={[]} />,
  },
  { id: 'cong-mot-giay', title: 'Một giấy, chưa có ảnh', surface: 'portal', node: () => <PaperPage chrome={chrome} {...paper} files={[]} /> },
  { id: 'cong-mot-giay-anh-mo', title: 'Một giấy, ảnh mờ', surface: 'portal', node: () => <PaperPage chrome={chrome} {...paper} files={[file]} /> },
  {
    id: 'cong-mot-giay-loi',
    title: 'Một giấy, tệp hỏng',
    surface: 'portal',
    node: () => (
      <PaperPage chrome={chrome} {...paper} files={[]} problems={[{ at: 'tep', says: 'Không mở được tệp "IMG_0412.jpg". Chụp lại giấy này' }]} />
    ),
  },
  { id: 'cong-kiem-tra-lai', title: 'Kiểm tra lại', surface: 'portal', node: () => <ReviewPage chrome={chrome} {...review} /> },
  {
    id: 'cong-kiem-tra-lai-thieu',
    title: 'Kiểm tra lại, còn thiếu',
    surface: 'portal',
    node: () => (
      <ReviewPage
        chrome={chrome}
        {...review}
        open={[{ says: 'Chụp hoặc chọn ảnh Giấy chứng sinh', href: `/nop/${code}/giay-to/giay-chung-sinh` }]}
        warnings={[
          { says: 'Trẻ sinh đã hơn 60 ngày. Vẫn đăng ký được. Trả lời thêm một câu về lý do đăng ký muộn', href: `/nop/${code}/truoc/sinh` },
        ]}
        problems={[{ at: 'cam-doan', says: 'Đọc lời cam đoan rồi đánh dấu vào ô' }]}
      />
    ),
  },
] satisfies GalleryCase[]
