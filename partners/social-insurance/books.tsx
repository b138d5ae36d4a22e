import type { Finished, Part } from '../kit/cases/kind.ts'
import { nextNumber } from '../kit/cases/store.ts'
import type { Ask } from '../kit/database.ts'
import { clock } from '../kit/day.ts'
import { agencyPage, type Agency } from '../kit/page.tsx'

/** Cards and decisions of this agency. */
export const bookTables = `
  create table if not exists card (
    number text primary key, dossier text not null unique, pin text, name text not null, born text not null, clinic text not null, at timestamptz not null
  );
  create table if not exists grant_made (
    number text primary key, dossier text not null, leg text not null, deceased text not null, payee text not null, account text, at timestamptz not null,
    unique (dossier, leg)
  )`

/** The card of a child under six: TE, 1, the city's 01 and ten digits. The ten digits are this stand-in's own counting. */
export async function issueCard(ask: Ask, { dossier, data: { fields } }: Part, now: Date): Promise<Finished> {
  const { childPin = null, childName = '', childBorn = '', clinic = '' } = fields
  const number = `TE101${String(await nextNumber(ask)).padStart(10, '0')}`
  const [card] = await ask<{ number: string }>(
    `insert into card (number, dossier, pin, name, born, clinic, at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (dossier) do update set name = excluded.name, born = excluded.born, clinic = excluded.clinic returning number`,
    [number, dossier, childPin, childName, childBorn, clinic, now],
  )
  return {
    name: 'Thẻ bảo hiểm y tế',
    number: card?.number ?? number,
    lines: [`Họ và tên: ${childName}`, `Ngày sinh: ${childBorn}`, `Nơi khám chữa bệnh ban đầu: ${clinic}`, 'Số thẻ do bản dùng thử tự đánh.'],
  }
}

/** A decision on money after a death. It names no sum: that hangs on what was paid in, which a stand-in does not know. */
export const grant =
  (name: string, kind: string) =>
  async (ask: Ask, { dossier, leg, data: { fields } }: Part, now: Date): Promise<Finished> => {
    const { deceasedName = '', deathOn = '', payeeName = '', payeeAccount = null } = fields
    const number = `${String(await nextNumber(ask)).padStart(6, '0')}/${kind}`
    const [made] = await ask<{ number: string }>(
      `insert into grant_made (number, dossier, leg, deceased, payee, account, at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (dossier, leg) do update set payee = excluded.payee, account = excluded.account returning number`,
      [number, dossier, leg, deceasedName, payeeName, payeeAccount, now],
    )
    return {
      name,
      number: made?.number ?? number,
      lines: [`Người đã mất: ${deceasedName}`, `Ngày mất: ${deathOn}`, `Người nhận: ${payeeName}`, `Tài khoản: ${payeeAccount ?? 'nhận tiền mặt'}`],
    }
  }

type Issued = { number: string; name: string; what: string; dossier: string; at: Date }

/** What this agency has issued, newest first. */
export async function cardsPage(agency: Agency, ask: Ask): Promise<string> {
  const issued = await ask<Issued>(`
    select number, name, clinic as what, dossier, at from card
    union all select number, deceased, 'Người nhận: ' || payee, dossier, at from grant_made order by at desc limit 100`)
  return agencyPage(
    agency,
    'Thẻ và quyết định',
    issued.length === 0 ? (
      <p>Chưa cấp gì.</p>
    ) : (
      <ol class="messages">
        {issued.map(({ number, name, what, dossier, at }) => (
          <li key={number}>
            <p>
              <strong>{number}</strong> {name}
            </p>
            <p>{what}</p>
            <p class="detail">
              {dossier} · {clock(at)}
            </p>
          </li>
        ))}
      </ol>
    ),
  )
}
