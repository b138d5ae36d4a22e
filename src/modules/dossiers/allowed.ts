import { allowed, type Action as Permission, type Officer } from '#identity'
import type { Edition } from '#procedures'
import type { Dossier } from './dossier.ts'
import { allows, type Action } from './lifecycle.ts'

/** Which line of the permission table each move of an officer is. */
const permissionOf = {
  receive: 'receive',
  takeBack: 'receive',
  askForMore: 'askForMore',
  turnAway: 'turnAway',
  examine: 'examine',
  askToConfirm: 'draftCertificate',
  sendBack: 'sendBack',
  sign: 'sign',
  decline: 'decline',
  handOver: 'handOver',
  issueCopy: 'printCopy',
  withdraw: 'withdrawFor',
} as const satisfies Partial<Record<Action, Permission>>

/** What this officer may do with this dossier now: the lifecycle, the permission table and the edition together. For buttons. */
export function allowedActions(officer: Officer, dossier: Dossier, edition: Edition): Action[] {
  const matter = { unit: dossier.unit, parties: dossier.parties, receivedBy: dossier.receivedBy }
  return (Object.keys(permissionOf) as (keyof typeof permissionOf)[]).filter(
    action =>
      allows(dossier.state, action) && allowed(officer, permissionOf[action], matter) && !(action === 'askToConfirm' && !edition.confirmsDraft),
  )
}
