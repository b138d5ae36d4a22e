export {
  filingRight,
  onBehalfOf,
  organisationKinds,
  procedureScope,
  rightWords,
  seesFor,
  type ActingFor,
  type ActingRight,
  type OnBehalf,
  type OrganisationKind,
} from './acting.ts'
export { endAbsence, writeAbsence, type AbsenceToWrite } from './commands/absence.ts'
export { actFor, actForSelf } from './commands/act-for.ts'
export { allow } from './commands/allow.ts'
export { citizenOf } from './commands/citizen.ts'
export { endPost, type Moved, type PostToEnd } from './commands/end-post.ts'
export { giveMandate, revokeMandate } from './commands/mandates.ts'
export { changeContact, checkOrganisation, registerOrganisation, type Verdict } from './commands/organisations.ts'
export type { OrganisationEventType } from './commands/organisation-log.ts'
export {
  acceptHandOver,
  claimRepresentation,
  decideClaim,
  endRepresentation,
  offerHandOver,
  takeBackHandOver,
} from './commands/representatives.ts'
export { addOfficers, addPosts, addRelatives, endPosts, setPassword } from './commands/officers.ts'
export { setOfficerPhone } from './commands/officer-phone.ts'
export { checkCode, issueCode } from './commands/one-time-code.ts'
export { closeOtherSessions, closeOwnSession, forceSignOut, keepShortcuts } from './commands/own-sessions.ts'
export { passwordSignIn } from './commands/password-sign-in.ts'
export { giveActing, givenRoles, givePost, type ActingToGive, type PostToGive } from './commands/posts.ts'
export { beginSecondFactor, checkSecondFactor, confirmSecondFactor, dropSecondFactor, renewRecoveryCodes } from './commands/second-factor.ts'
export { demandSecondFactor, resetSecondFactor, setSecondFactorRule, type SecondFactorRule } from './commands/second-factor-of-others.ts'
export { closeAllSessions, closeSession, openSession, touchSession } from './commands/sessions.ts'
export { succeedPosts, type PostMove } from './commands/succeed.ts'
export { countsOn, type Duty } from './duty.ts'
export { eidClient, type EidClient } from './eid.ts'
export { sweepIdentity } from './jobs.ts'
export { allowed, holds, may, permissions, seesPin, type Action, type Matter } from './permissions.ts'
export {
  claimProblems,
  contactProblems,
  handOverProblems,
  mandateProblems,
  organisationProblems,
  organisationStates,
  type ClaimToMake,
  type HandOverToOffer,
  type MandateToGive,
  type OrganisationState,
  type OrganisationToRegister,
} from './organisation.ts'
export { maskPhone, phoneSays, readPhone } from './phone.ts'
export { maskPin, pinSays } from './pin.ts'
export { demoCast, namesOf, officersOf, postsOf, type CastMember } from './queries/officers.ts'
export { absencesAt, handOversAt, officerNamed, postsAt, type AbsenceRow, type HandOverRow, type PostRow } from './queries/organisation.ts'
export { officerOnDuty } from './queries/on-duty.ts'
export { postsBeyond, type LastingPost } from './queries/posts-beyond.ts'
export { secondFactorOf, unitFactors, type SecondFactor, type UnitFactors } from './queries/second-factor.ts'
export {
  changesOf,
  mandatesOf,
  organisationById,
  organisationContacts,
  organisationFor,
  organisationHistory,
  organisationsLike,
  organisationsOf,
  type Mandate,
  type Organisation,
  type OrganisationEvent,
  type OrganisationHere,
  type OrganisationOfMine,
  type OrganisationWaiting,
  type RepresentativeChange,
} from './queries/organisations.ts'
export { citizenWithPin } from './queries/citizen.ts'
export { contactsOf, type Contact } from './queries/contacts.ts'
export { isOfficersPhone } from './queries/officer-phone.ts'
export { sessionOf } from './queries/session-of.ts'
export { endedSession, sessionsOf, type OpenSession } from './queries/sessions.ts'
export { capacityOf, signingAs, type Signing } from './signing.ts'
export { taxCodeSays, taxCodeWords } from './tax-code.ts'
export { roleName, type Citizen, type Officer, type Role, type Visitor } from './visitor.ts'
