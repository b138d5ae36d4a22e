export { ask, conditions, page, task, values } from './language.ts'
export type { Answers, Expr, Facts, IdIn, Page, Question, Scalar, Task } from './language.ts'
export { defineEdition, frozen, paper, row, rule } from './edition.ts'
export type { Edition, Example, Issued, LegPlan, Paper } from './edition.ts'
export { publishEditions } from './commands/publish.ts'
export { editorEditions, EDITIONS_CHANGED } from './queries/editor-editions.ts'
export { editionBySlug, editionFor, editionFrom, editionHash, editionsOn } from './editions.ts'
export { evaluate } from './evaluate.ts'
export { visiblePages } from './pages.ts'
export { readAnswers } from './read.ts'
export { check, outcomeOf, taskStates } from './check.ts'
export { competentUnits, papersOf, timeOf } from './papers.ts'
export { agencyNames, legTimeOf, legsOf, WHOLE, wholeTimeOf, type AskedLeg } from './legs.ts'
export { feeOf, type FeeLine } from './fee.ts'
export { declarationView, draftedFields, entriesOf, partiesOf, peopleOf, sourceOf, type KnownParty } from './declaration.ts'
export { missingText } from './problem.ts'
export { faultsOf, missingEnglish, texts } from './faults.ts'
export { readTable } from './csv.ts'
export { countries, ethnicities } from './lists.ts'
export { procedureNames, searcher } from './search.ts'
export {
  audienceNames,
  audienceOf,
  levelAgencies,
  levelNames,
  levelOf,
  sectorName,
  sectorOf,
  sectors,
  type Audience,
  type Level,
  type Sector,
} from './sectors.ts'
export { limitWords } from './limit-words.ts'
export { audiencesOf, cardOf, type Card, type CardFee, type CardPaper, type CardTime } from './card.ts'
export { cardsOn, chosen, shelfOn, type Shelf, type Wanted } from './shelf.ts'
export { CARDS_CHANGED, storedCards } from './queries/cards.ts'
export { writeCards, type Written } from './commands/write-cards.ts'
export * from './deadline/index.ts'
export { beginWork, type Beginning } from './commands/begin-work.ts'
export { publishProblems, publishWork } from './commands/publish-work.ts'
export { sendBackWork, sendForReview, withdrawWork } from './commands/review-work.ts'
export { importWork, saveWork } from './commands/save-work.ts'
export { mergeEditions } from './work-merge.ts'
export { diffOf, type Difference } from './diff.ts'
export { runExamples, type ExampleRun } from './examples.ts'
export { exprText, FormulaFault, parseExpr, parseValue, printExpr, printValue } from './expr-text.ts'
export { lintsOf, type Lint, type LintGround } from './lint.ts'
export { kindWords } from './lint-type.ts'
export { announcedOf, savesOf, workOf, worksOf, type WorkRow } from './queries/work.ts'
export { parseEdition } from './schema.ts'
export { outlineEdition, TO_FILL, type Outline } from './template.ts'
export { costOf, type Cost } from './work-cost.ts'
export { exportEdition, exportWork, importEdition } from './work-file.ts'
export { orphansOf } from './work-orphans.ts'
export { applyPatches, at as atPointer, partsOf as pointerParts, pointerOf, type Patch } from './work-patch.ts'
export { documentOf, WorkProblems, writersOf, type EditionUse, type Editor, type Known, type Work, type WorkSave, type WorkState } from './work.ts'
export { ImportProblems, importCards, keepFile } from './commands/import-cards.ts'
export { importOf, importsSoFar, type Import, type LeftOut } from './queries/imports.ts'
export { checkRecords, type CardsKnown, type Checked } from './import/check.ts'
export { aboutWords, type About, type Fault } from './import/fault.ts'
export { readRecords } from './import/read-file.ts'
export { planOf, type Change, type Plan } from './import/plan.ts'
