import { randomBytes } from 'node:crypto'
import type { Ask } from '../database.ts'
import type { Letter } from '../envelope.ts'
import type { Part, Request } from './kind.ts'

/** Cases, and what happened in each. */
export const caseTables = `
  create table if not exists part (
    id bigint generated always as identity primary key, dossier text not null, leg text not null, round int not null, state text not null,
    ground text not null, data jsonb not null, due_at timestamptz, came_at timestamptz not null, changed_at timestamptz not null,
    act_at timestamptz, key text not null unique, consent text, apologised boolean not null default false, outcome jsonb, unique (dossier, leg)
  );
  create index if not exists part_latest on part (changed_at desc);
  create index if not exists part_act on part (act_at) where act_at is not null;
  create table if not exists part_event (
    no bigint generated always as identity primary key, part_id bigint not null references part, at timestamptz not null, by text not null, says text not null
  );
  create index if not exists part_event_of on part_event (part_id);
  create sequence if not exists paper_number`

const columns = `id, dossier, leg, round, state, ground, data, due_at as "dueAt", came_at as "cameAt", changed_at as "changedAt", key, consent,
  apologised, outcome`

/** Opens a case, or opens it anew when it was mended or is sent again. An older round changes nothing. */
export async function openPart(ask: Ask, { ground }: Letter, data: Request, actAt: Date | null, now: Date): Promise<void> {
  const [opened] = await ask<{ id: string }>(
    `insert into part (dossier, leg, round, state, ground, data, due_at, came_at, changed_at, act_at, key) values ($1, $2, $3, 'new', $4, $5, $6, $7, $7, $8, $9)
     on conflict (dossier, leg) do update set round = excluded.round, state = 'new', ground = excluded.ground, data = excluded.data, due_at = excluded.due_at,
       changed_at = excluded.changed_at, act_at = excluded.act_at, consent = null, apologised = false, outcome = null
     where part.round < excluded.round returning id`,
    [data.dossier, data.leg, data.round, ground, JSON.stringify(data), data.dueAt, now, actAt, randomBytes(12).toString('base64url')],
  )
  if (opened)
    await note(ask, opened.id, 'Thành phố', data.round === 1 ? 'Gửi hồ sơ tới' : `Gửi lại lần ${data.round}${data.note ? `: ${data.note}` : ''}`, now)
}

export const note = (ask: Ask, id: string, by: string, says: string, now: Date) =>
  ask('insert into part_event (part_id, at, by, says) values ($1, $2, $3, $4)', [id, now, by, says])

/** One case, held until the transaction ends. */
export const lockPart = async (ask: Ask, id: string): Promise<Part | undefined> =>
  (await ask<Part>(`select ${columns} from part where id = $1 for update`, [id]))[0]
export const partById = async (ask: Ask, id: string): Promise<Part | undefined> =>
  (await ask<Part>(`select ${columns} from part where id = $1`, [id]))[0]
export const partByKey = async (ask: Ask, key: string): Promise<Part | undefined> =>
  (await ask<Part>(`select ${columns} from part where key = $1`, [key]))[0]
export const latestParts = (ask: Ask): Promise<Part[]> => ask<Part>(`select ${columns} from part order by changed_at desc limit 100`)
export const dueParts = (ask: Ask, now: Date) => ask<{ id: string }>('select id from part where act_at <= $1 order by act_at limit 30', [now])

export type PartEvent = { readonly at: Date; readonly by: string; readonly says: string }
export const eventsOf = (ask: Ask, id: string) => ask<PartEvent>('select at, by, says from part_event where part_id = $1 order by no', [id])

/** The next number of this agency's papers. */
export const nextNumber = async (ask: Ask): Promise<number> => Number((await ask<{ no: string }>(`select nextval('paper_number') as no`))[0]?.no)
