import { clock, slashed } from '../kit/day.ts'
import type { Ask } from '../kit/database.ts'
import { agencyPage } from '../kit/page.tsx'
import { agency } from './agency.ts'
import { masked } from './number.ts'
import { alike, type Person } from './people.ts'
import type { Request } from './requests.ts'

const words: Readonly<Record<Request['state'], string>> = {
  waiting: 'Chờ cấp số',
  doubtful: 'Nghi trùng, đang đối chiếu',
  allocated: 'Đã cấp số',
  duplicate: 'Trùng, không cấp số',
}
const written = (day: string) => day.split('-').reverse().join('/')

/** The queue: what is open first, each with the people who are alike and what a clerk can do. */
export async function queuePage(ask: Ask): Promise<string> {
  const requests = await ask<Request>(`
    select * from request order by state in ('waiting', 'doubtful') desc, case when state in ('waiting', 'doubtful') then no else -no end limit 60`)
  const shown: (readonly [Request, readonly Person[]])[] = []
  for (const request of requests) shown.push([request, isOpen(request) ? await alike(ask, request.child) : []])
  return agencyPage(
    agency,
    'Đề nghị cấp số định danh',
    requests.length === 0 ? (
      <p>Chưa có đề nghị nào. Xã, phường ký khai sinh thì đề nghị hiện ở đây.</p>
    ) : (
      <ol class="messages">
        {shown.map(([request, same]) => (
          <RequestLine key={request.no} request={request} same={same} />
        ))}
      </ol>
    ),
  )
}

const isOpen = ({ state }: Request) => state === 'waiting' || state === 'doubtful'

function RequestLine({ request, same }: { request: Request; same: readonly Person[] }) {
  const { no, dossier, child, entry, state, pin, at, decided_at, decided_by } = request
  return (
    <li>
      <p>
        <strong>{child.name}</strong>, {child.sex.toLowerCase()}, sinh {written(child.born)}. {words[state]}
        {pin && `: ${masked(pin)}`}
      </p>
      <p>
        Mẹ: {child.mother ?? 'không ghi'}
        {child.motherPin && `, số ${masked(child.motherPin)}`}. Khai sinh số {entry.number}, {entry.unitName}
      </p>
      <p class="detail">
        Hồ sơ {dossier}, đến lúc {clock(at)}
        {decided_at && `. Xử lý lúc ${clock(decided_at)} (${decided_by})`}
      </p>
      {same.map(person => (
        <p key={person.pin} class="wrong">
          Giống: {person.name}, sinh {written(person.born)}, số {masked(person.pin)}, cấp ngày {slashed(person.at)}
        </p>
      ))}
      {isOpen(request) && (
        <form method="post" action="/">
          <input type="hidden" name="de-nghi" value={no} />
          <button name="viec" value="cap-so" aria-label={`Cấp số cho ${child.name}`}>
            Cấp số
          </button>
          {state === 'waiting' ? (
            <button name="viec" value="nghi-trung" aria-label={`Báo nghi trùng ${child.name}`}>
              Báo nghi trùng
            </button>
          ) : (
            <button name="viec" value="trung" aria-label={`Kết luận ${child.name} trùng`}>
              Kết luận trùng, không cấp số
            </button>
          )}
        </form>
      )}
    </li>
  )
}

/** Who is in the database, by masked number; a whole number is shown to whoever asks for it, and that is written down. */
export async function peoplePage(ask: Ask, seen: Person | undefined): Promise<string> {
  const people = await ask<Person>('select pin, name, born, sex, mother, mother_pin, at from person order by at desc, pin limit 100')
  return agencyPage(
    agency,
    'Công dân',
    <>
      {seen && (
        <p class="answer" role="status">
          {seen.name}, số {seen.pin}
        </p>
      )}
      <p class="detail">Xem đủ số của ai thì được ghi vào nhật ký khai thác.</p>
      <ol class="messages">
        {people.map(({ pin, name, born, sex, mother }) => (
          <li key={pin}>
            <p>
              <strong>{name}</strong>, {sex.toLowerCase()}, sinh {written(born)}, số {masked(pin)}
            </p>
            {mother && <p class="detail">Mẹ: {mother}</p>}
            <form method="post" action="/cong-dan">
              <button name="so" value={pin} aria-label={`Xem đủ số của ${name}`}>
                Xem đủ số
              </button>
            </form>
          </li>
        ))}
      </ol>
    </>,
  )
}

type Use = { readonly no: string; readonly at: Date; readonly who: string; readonly what: string; readonly why: string }

/** Nhật ký khai thác. */
export async function usagePage(ask: Ask): Promise<string> {
  const uses = await ask<Use>('select * from usage order by no desc limit 100')
  return agencyPage(
    agency,
    'Nhật ký khai thác',
    uses.length === 0 ? (
      <p>Chưa ai khai thác.</p>
    ) : (
      <ol class="messages">
        {uses.map(({ no, at, who, what, why }) => (
          <li key={no}>
            <p>{what}</p>
            <p class="detail">
              {who}, lúc {clock(at)}. {why}
            </p>
          </li>
        ))}
      </ol>
    ),
  )
}
