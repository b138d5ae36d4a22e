import type { Ask } from './database.ts'
import { clock } from './day.ts'
import { agencyPage, type Agency } from './page.tsx'

type Sent = {
  no: string
  type: string
  subject: string
  at: Date
  tries: number
  taken_at: Date | null
  given_up_at: Date | null
  status: number | null
  says: string | null
}

/** What this agency has to tell the city, newest first, and what became of it. */
export async function sentPage(agency: Agency, ask: Ask): Promise<string> {
  const letters = await ask<Sent>('select no, type, subject, at, tries, taken_at, given_up_at, status, says from outbox order by no desc limit 100')
  return agencyPage(
    agency,
    'Thư gửi thành phố',
    letters.length === 0 ? (
      <p>Chưa có thư nào.</p>
    ) : (
      <ol class="messages">
        {letters.map(letter => (
          <li key={letter.no}>
            <p>
              <strong>{letter.subject}</strong> <code>{letter.type}</code>
            </p>
            <p class="detail">
              Viết lúc {clock(letter.at)}. {fate(letter)}
            </p>
            {letter.given_up_at && (
              <form method="post" action="/thu-di">
                <button name="thu" value={letter.no}>
                  Gửi lại
                </button>
              </form>
            )}
          </li>
        ))}
      </ol>
    ),
  )
}

const fate = ({ taken_at, given_up_at, tries, status, says }: Sent): string => {
  const answered = status ? `Thành phố trả lời ${status}${says ? `: ${says}` : ''}.` : says ? `Chưa tới nơi: ${says}.` : ''
  if (taken_at) return `Đã tới lúc ${clock(taken_at)}, gửi ${tries} lần.`
  if (given_up_at) return `Bị từ chối. ${answered}`
  return tries === 0 ? 'Đang chờ gửi.' : `Đã thử ${tries} lần. ${answered}`
}

/** Puts a letter that the city refused back to where it waits. */
export const sendAgain = async (ask: Ask, no: string, now: Date) =>
  /^\d{1,18}$/.test(no) && ask('update outbox set given_up_at = null, next_at = $2 where no = $1 and given_up_at is not null', [no, now])
