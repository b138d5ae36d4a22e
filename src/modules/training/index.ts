// What this room shows to others.
export { atDoor, checkIn, ScoreProblems, tick, writeScores, type Score, type Tick } from './commands/attend.ts'
export { issueCertificates } from './commands/certify.ts'
export { loadCourse, type CourseToLoad, type SeatToLoad } from './commands/load.ts'
export { cancelSession, changeSession, makeCourse, planSession, setQuota, type CourseToMake, type SessionToPlan } from './commands/plan.ts'
export { keepPractice } from './commands/practice.ts'
export { register, substitute, withdraw, type Registration, type Trainee } from './commands/register.ts'
export { CODE_LIVES_MINUTES, CODE_SECONDS, doorCode, readDoorCode } from './door-code.ts'
export { groupAtLevel, groupName, groupsOn, roleGroups, type RoleGroup } from './groups.ts'
export { certificateOf, certificatesOf, type Certificate } from './queries/certificates.ts'
export {
  cellsOf,
  missingOf,
  sentOf,
  shortOf,
  unitsOfCourse,
  type Cell,
  type CourseUnit,
  type Missing,
  type Sent,
  type Short,
} from './queries/figures.ts'
export { practiceById, practicesOf, practicesOfSession, type Practice, type PracticeRow } from './queries/practice.ts'
export { logOf, seatsOf, seatsOfOfficer, seatsOfUnit, seatWith, type OwnSeat } from './queries/seats.ts'
export { courseById, courses, doorKeyOf, openSessions, sessionById, sessionsOf, sessionWith } from './queries/sessions.ts'
export { doorIsOpen, doorOpensAt, isLate, leftEarly, phaseOf, type Course, type Phase, type Seat, type Session } from './session.ts'
