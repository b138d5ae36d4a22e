import { cards } from './portal/cards.ts'
import { dossier } from './portal/dossier.ts'
import { draft } from './portal/draft.ts'
import { find } from './portal/find.ts'
import { help } from './portal/help.ts'
import { legs } from './portal/legs.ts'
import { messages } from './portal/messages.ts'
import { names } from './portal/procedures.ts'
import { organisations, organisationTroubles } from './portal/organisations.ts'
import { signIn } from './portal/sign-in.ts'

/** Texts of the citizens' pages. Texts of procedures are in the catalogue, those of the kit in kit.ts. */
export const portal: Readonly<Record<string, string>> = {
  ...names,
  ...find,
  ...signIn,
  ...draft,
  ...dossier,
  ...legs,
  ...messages,
  ...help,
  ...organisations,
  ...organisationTroubles,
  ...cards,
}
