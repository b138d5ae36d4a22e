import type { Instant } from '#kernel/instant.ts'
import type { Tx } from '#platform/db/index.ts'
import type { Officer } from '#identity'
import { refuse } from '#kernel/refusal.ts'
import type { Edition } from '#procedures'
import { handOverOriginals } from '#registers'
import type { Calendar } from '#units'
import { dueData } from '../clock.ts'
import type { Asked, Dossier } from '../dossier.ts'
import { asked, takenBack, withReasons } from '../rules.ts'
import { act } from './officer.ts'

export type Known = { version: number; calendar: Calendar; edition: Edition }

/** Tiếp nhận: the desk accepts the dossier and the legal clock starts (Luật Hộ tịch 2014, Điều 5; Nghị định 61/2018, Điều 17). */
export const receive = (tx: Tx, officer: Officer, code: string, { version, calendar, edition }: Known, now: Instant): Promise<Dossier> =>
  act(
    tx,
    officer,
    code,
    { permission: 'receive', action: 'receive', version, data: dossier => dueData({ edition, calendar }, dossier, now, []) },
    now,
  )

/** Hoàn tác việc tiếp nhận: by the same officer, within ten seconds. */
export const takeBack = (tx: Tx, officer: Officer, code: string, { version }: { version: number }, now: Instant): Promise<Dossier> =>
  act(tx, officer, code, { permission: 'receive', action: 'takeBack', version, data: dossier => takenBack(dossier, officer.id, now) }, now)

/** Yêu cầu bổ sung: once, complete, with reasons (Nghị định 61/2018, Điều 17). A second request needs the release of the head. */
export const askForMore = (
  tx: Tx,
  officer: Officer,
  code: string,
  { version, items }: { version: number; items: readonly Asked[] },
  now: Instant,
): Promise<Dossier> =>
  act(tx, officer, code, { permission: 'askForMore', action: 'askForMore', version, data: dossier => asked(dossier, items) }, now)

/** Từ chối tiếp nhận: with reasons that tell what to do instead. */
export const turnAway = (
  tx: Tx,
  officer: Officer,
  code: string,
  { version, calendar, items }: { version: number; calendar: Calendar; items: readonly Asked[] },
  now: Instant,
): Promise<Dossier> => act(tx, officer, code, { permission: 'turnAway', action: 'turnAway', version, calendar, data: () => withReasons(items) }, now)

/** `signedBook`: who of those that the law names were there and signed it. */
export type Receiver = { name: string; idNumber?: string; relation?: string; signedBook?: string[] }

/**
 * Trả kết quả: to whom, with which paper. Whoever the edition names must have come and signed the book (Luật Hộ tịch 2014, Điều 16, 18);
 * originals on numbered forms are out of the office from now on.
 */
export const handOver = (
  tx: Tx,
  officer: Officer,
  code: string,
  { version, edition, receiver }: { version: number; edition: Edition; receiver: Receiver },
  now: Instant,
): Promise<Dossier> =>
  act(
    tx,
    officer,
    code,
    {
      permission: 'handOver',
      action: 'handOver',
      version,
      data: async ({ entry }) => {
        if (entry) {
          allSigned(edition, receiver)
          await handOverOriginals(tx, Number((entry as { entryId: number }).entryId), now)
        }
        return { receiver: { ...receiver } }
      },
    },
    now,
  )

function allSigned({ signsBook }: Edition, { signedBook = [] }: Receiver): void {
  const absent = signsBook.find(({ who }) => !signedBook.includes(who))
  if (absent) refuse('signs-book', `${absent.who} phải có mặt và ký vào sổ trước khi nhận giấy (${absent.law}). Trả riêng hồ sơ này.`)
}
