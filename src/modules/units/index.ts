export {
  addWorkingDays,
  alsoShut,
  atUnit,
  calendarOf,
  closingOf,
  closuresOf,
  dayOffName,
  deskHours,
  doubtfulDays,
  isWorkingDay,
  nextWorkingDay,
  officeHours,
  receptionDay,
  workingDayFrom,
  workingDaysBetween,
} from './calendar.ts'
export type { Calendar, CalendarDay, Closure, DayKind, Hours, Shut } from './calendar.ts'
export { announceClosure, setCalendarDay } from './commands/edit-calendar.ts'
export { loadUnits } from './commands/load.ts'
export { reorganiseUnits, type UnitChange } from './commands/reorganise.ts'
export { fields as csvFields } from './csv.ts'
export { calendarFromFiles, CITY, record as unitRecord, table, type LineageRecord, type UnitRecord } from './data.ts'
export { proposedDays } from './holidays.ts'
export { loadCalendar } from './queries/calendar.ts'
export { arrowsOn, heirsOf, lineageOf, mainHeirOn, type Heir, type Kin } from './queries/lineage.ts'
export { searchUnits, type Hit } from './queries/search.ts'
export { everyUnit, findUnit, placesOn, unitByCode, unitsById, unitsOn, type Place } from './queries/units.ts'
export { byName, existsOn, fullName, type Certainty, type Level, type Lineage, type LineageKind, type Unit, type UnitType } from './unit.ts'
export { addWorkingMinutes, isOpen, nextOpening, workingMinutesBetween } from './working-time.ts'
