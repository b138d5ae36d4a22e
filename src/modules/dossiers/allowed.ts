import { allowed, type Action as Permission, type Officer } from '#identity'
import type { Edition } from '#procedures'
import { limitOf } from './clock.ts'
import { extendsOnVerify } from './commands/life.ts'
import { matter } from './commands/officer.ts'
import type { Dossier } from './dossier.ts'
import { mustRelease } from './rules.ts'
import { allows, type Action } from './lifecycle.ts'

/** Which line of the permission table each move of an officer is. */
const permissionOf = {
  receive: 'receive',
  takeBack: 'receive',
  askForMore: 'askForMore',
  releaseSupplement: 'releaseSupplement',
  refer: 'refer',
  verify: 'verifyElsewhere',
  answerVerification: 'verifyElsewhere',
  reappoint: 'reappoint',
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

/** Where the lifecycle allows a move and this dossier still does not. */
const unless: Partial<Record<Action, (dossier: Dossier, edition: Edition) => boolean>> = {
  askToConfirm: (_, edition) => !edition.confirmsDraft,
  askForMore: mustRelease,
  releaseSupplement: dossier => !mustRelease(dossier),
  verify: (dossier, edition) => dossier.verifying !== null || !extendsOnVerify(limitOf(edition, dossier)),
  answerVerification: ({ verifying }) => verifying === null,
  reappoint: ({ apology }) => apology?.state === 'sent',
}

/** What this officer may do with this dossier now: the lifecycle, the permission table and the edition together. For buttons. */
export function allowedActions(officer: Officer, dossier: Dossier, edition: Edition): Action[] {
  return (Object.keys(permissionOf) as (keyof typeof permissionOf)[]).filter(
    action => allows(dossier.state, action) && allowed(officer, permissionOf[action], matter(dossier)) && !unless[action]?.(dossier, edition),
  )
}
