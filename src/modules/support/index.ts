// What this room shows to others.
export { closeIssue, openIssue } from './commands/issues.ts'
export { openIncident, updateIncident } from './commands/incidents.ts'
export { actOnTicket, addToTicket, openTicket, type Asking, type Doing } from './commands/tickets.ts'
export { recordMinute, WATCH_DAYS } from './commands/watch.ts'
export { barePage, browserOf, deviceOf, requestOf, type Context } from './context.ts'
export {
  isPart,
  isUpdateState,
  isWeight,
  parts,
  updateStates,
  weights,
  type Incident,
  type IncidentUpdate,
  type NewIncident,
  type Part,
  type UpdateState,
  type Weight,
} from './incident.ts'
export { issuesAt, type Issue, type IssueText } from './issue.ts'
export { incidentNumbered, incidentsNow, latestIncidents } from './queries/incidents.ts'
export { latestIssues, openIssues, type CountedIssue } from './queries/issues.ts'
export {
  ticketByCode,
  ticketCounts,
  tickets,
  ticketsOfUnit,
  type ThemeCount,
  type TicketCounts,
  type TicketEvent,
  type TicketFile,
} from './queries/tickets.ts'
export { uptimes } from './queries/watch.ts'
export { goodShare, SUPPORT_CHANGED, unseen, type Board, type Health, type PartNow, type Standing, type Uptime } from './standing.ts'
export { SubmitWrong } from './submit-wrong.ts'
export { isTheme, themeOf, themes, type Theme } from './theme.ts'
export {
  actsOn,
  ANSWER_HOURS,
  answerBy,
  LONGEST_MESSAGE,
  ticketStates,
  type Act,
  type AskingOfficer,
  type Person,
  type Ticket,
  type TicketState,
} from './ticket.ts'
