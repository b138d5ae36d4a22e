export { asksGates, cellMoves, cellStates, cellWords, isCellState, isOpen, mayMove, type Cell, type CellState } from './cell.ts'
export { confirmGate, confirmReported, reopenGate, reportGate, waiveGate, type GateWord } from './commands/gates.ts'
export { fillOutline } from './commands/fill-outline.ts'
export { loadGates, type GateToLoad } from './commands/load-gates.ts'
export { loadWaves } from './commands/load-waves.ts'
export { MoveRefused, moveCells } from './commands/move-cells.ts'
export { closeServices, openServices, type NewOpening } from './commands/open.ts'
export { servicesToClose, servicesToOpen, succeedServices, type Opens } from './commands/succeed.ts'
export { setTarget, type NewTarget } from './commands/targets.ts'
export { announceWave, cancelWave, changeWave, createWave, WaveProblems, type WaveChange } from './commands/waves.ts'
export { announced, isOutline, outlines, type Announced } from './known.ts'
export { gates, openGates, passed, TRAINING, type Evidence, type Gate, type GateKind, type GateState, type Trained } from './gate.ts'
export { planOf, type Before, type Move, type Plan, type Step } from './plan.ts'
export { evidenceOf, gateHistory, gatesOf, trainedOf, type GateEntry } from './queries/gates.ts'
export { levelsOf, type LevelSpan } from './queries/levels.ts'
export {
  cellsOf,
  COLUMNS,
  livePairs,
  matrixOf,
  ROWS,
  unitsOfRows,
  type Asked as MatrixAsked,
  type CellRow,
  type Matrix,
  type MatrixColumn,
  type MatrixCount,
  type MatrixRow,
} from './queries/matrix.ts'
export { previewMove } from './queries/plan.ts'
export { reach, serviceOpen, servicesOf, servicesOpen } from './queries/service-open.ts'
export { targetsOn, type Target } from './queries/targets.ts'
export { suspensionsOf, type Suspension } from './queries/waiting.ts'
export {
  actsOf,
  collisions,
  servicesOfWave,
  waveOf,
  wavesOn,
  type ActRow,
  type Collision,
  type WaveRow,
  type WaveService,
  type WaveState,
} from './queries/waves.ts'
export { levelWords, type Certainty, type Opening, type Service, type ServiceLevel } from './service.ts'
export { dayProblems, placeNames, waveProblems, type Against, type Place, type WaveDraft } from './wave-check.ts'
export { offers2016, offers2017, seven, six, waves, type Offer, type Wave } from './waves.ts'
