import { shortDay } from '#kernel/format.ts'
import type { Work } from '#procedures'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Crumbs, Details } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { headOf, type Frame } from '../frame.ts'
import { WorkLine } from '../work/words.tsx'

export type TrialFrameView = { readonly work: Work; readonly base: string; readonly share: string; readonly start: string }

/** `…/xem-thu`: the citizen's own pages in a window as wide as a small phone, and the other ways to look at the edition. */
export const TrialFrame = ({ chrome, unit, work, base, share, start }: TrialFrameView & Frame) => (
  <OfficeLayout chrome={chrome} unit={unit} title={headOf('Xem thử', work.value.name)}>
    <Crumbs
      items={[{ href: to.admin.procedures, label: 'Thủ tục' }, { href: to.admin.work(work.id), label: work.value.name }, { label: 'Xem thử' }]}
    />
    <h1>{`Xem thử: ${work.value.name}`}</h1>
    <WorkLine work={work} />
    <div class="trial">
      <div class="phone">
        <iframe src={start} title="Trang của người dân, rộng 360 điểm" width="360" height="700" />
      </div>
      <div>
        <p>Trả lời thật trong khung này; không có gì được lưu. Câu trả lời đi theo địa chỉ.</p>
        <ul>
          <li>
            <a href={start}>Mở trang người dân riêng</a>
          </li>
          <li>
            <a href={`${base}/can-bo`}>Xem như cán bộ, và bản in</a>
          </li>
          <li>
            <a href={`${base}/tin-nhan`}>Tin nhắn mà người dân nhận</a>
          </li>
        </ul>
        {work.value.examples.length > 0 && (
          <>
            <h2>Bắt đầu từ một ví dụ</h2>
            <ul>
              {work.value.examples.map(({ id, title, filedOn }, n) => (
                <li key={id}>
                  <p>
                    {`${title}, nộp ${shortDay(filedOn)}: `}
                    <a href={`${base}/nguoi-dan?vi-du=${n}`}>
                      người dân<span class="unseen">{`, ${title}`}</span>
                    </a>{' '}
                    ·{' '}
                    <a href={`${base}/can-bo?vi-du=${n}`}>
                      cán bộ<span class="unseen">{`, ${title}`}</span>
                    </a>
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
        <h2>Cho người khác xem</h2>
        <p>Ai có đường dẫn này xem được trong 7 ngày, không cần tài khoản, không sửa được gì.</p>
        <p>
          <a href={share} class="code">
            Đường dẫn xem chung
          </a>
        </p>
        <Details summary="Chữ của đường dẫn để gửi đi">
          <p>
            <code translate={false}>{share}</code>
          </p>
        </Details>
      </div>
    </div>
  </OfficeLayout>
)
