import { shortDay } from '#kernel/format.ts'
import { Forbidden, NotFound, refuse } from '#kernel/refusal.ts'
import { filingRight } from './acting.ts'
import { takesIn } from './duty.ts'
import { roleName, type Officer, type Role, type Visitor } from './visitor.ts'

type Who = Role | 'anyone' | 'citizen' | 'phone'

type Permission = {
  readonly who: readonly Who[]
  /** `own`: only the officer's own unit; another unit's dossier does not exist for this officer. `any`: no matter where. */
  readonly unit: 'own' | 'any'
  /** Handles somebody's dossier: not one's own, not a listed relative's. */
  readonly processes?: true
  /** Decides: not by the person who took the dossier in. */
  readonly decides?: true
  /** For an organisation only by its representative, or by a mandate that lets one file this procedure. */
  readonly files?: true
  readonly name: string
}

const everybody: readonly Who[] = ['anyone', 'citizen', 'phone', 'deskOfficer', 'civilStatusOfficer', 'signer', 'head', 'cityOperator']
const applicants: readonly Who[] = ['citizen', 'phone']
const citizens: readonly Who[] = ['citizen']
const desk: readonly Who[] = ['deskOfficer']
const justice: readonly Who[] = ['civilStatusOfficer']
const deciders: readonly Who[] = ['signer', 'head']
const unitStaff: readonly Who[] = ['deskOfficer', 'civilStatusOfficer', 'signer', 'head']
const city: readonly Who[] = ['cityOperator']

const open = (name: string) => ({ name, who: everybody, unit: 'any' }) as const
const forApplicant = (name: string) => ({ name, who: applicants, unit: 'any' }) as const
const filing = (name: string) => ({ name, who: applicants, unit: 'any', files: true }) as const
const forCitizen = (name: string) => ({ name, who: citizens, unit: 'any' }) as const
const inUnit = (name: string, who: readonly Who[]) => ({ name, who, unit: 'own' }) as const
const handling = (name: string, who: readonly Who[]) => ({ name, who, unit: 'own', processes: true }) as const
const deciding = (name: string) => ({ name, who: deciders, unit: 'own', processes: true, decides: true }) as const
const forCity = (name: string) => ({ name, who: city, unit: 'any' }) as const

/** The whole of who may do what. Every route and every command names one of these actions. */
export const permissions = {
  read: open('xem trang công khai'),
  signIn: open('đăng nhập'),
  track: open('tra cứu hồ sơ bằng mã'),
  verify: open('kiểm tra giấy tờ'),
  askHelp: open('gửi yêu cầu hỗ trợ'),
  saveDraft: open('khai bản nháp'),
  moveClock: open('chỉnh đồng hồ dùng thử'),
  reportDelivery: open('báo tin nhắn đã tới'), // Proves itself by the secret that it shares with us.
  exchange: open('trao đổi với cơ quan khác'), // Proves itself by a token, and each letter by its seal.

  submit: filing('nộp hồ sơ'),
  supplement: filing('bổ sung giấy tờ'),
  withdraw: filing('rút hồ sơ'),
  confirmDraft: filing('xác nhận bản nháp giấy tờ'),
  seeOwn: forApplicant('xem hồ sơ của mình'),
  rate: forApplicant('đánh giá'),
  actForOrganisation: forCitizen('thay mặt tổ chức'),

  assist: inUnit('nộp giúp người dân', desk),
  counterIntake: handling('nhận hồ sơ tại quầy', desk),
  backEnter: handling('nhập hồ sơ giấy', desk),
  receive: handling('tiếp nhận hồ sơ', desk),
  turnAway: handling('từ chối tiếp nhận', desk),
  askForMore: handling('yêu cầu bổ sung', ['deskOfficer', 'civilStatusOfficer']),
  refer: handling('chuyển hồ sơ đến đơn vị có thẩm quyền', desk),
  takePayment: handling('thu lệ phí', desk),
  changePhone: handling('đổi số điện thoại của người nộp', desk),
  handOver: handling('trả kết quả', desk),
  withdrawFor: handling('rút hồ sơ theo yêu cầu', desk),

  assign: inUnit('phân công', ['civilStatusOfficer', 'signer', 'head']),
  examine: handling('thẩm tra hồ sơ', justice),
  verifyElsewhere: handling('gửi xác minh', justice),
  draftCertificate: handling('soạn giấy tờ', justice),
  printCopy: handling('in bản sao', justice),
  annotate: handling('ghi chú vào sổ', justice),
  reappoint: handling('xin lỗi và hẹn lại', deciders),
  answerLeg: handling('ghi trả lời của cơ quan phối hợp', ['deskOfficer', 'civilStatusOfficer']),
  apologiseLeg: handling('xin lỗi và hẹn lại một phần việc', deciders),
  mendLeg: handling('bổ sung một phần việc tại quầy', desk),
  releaseSupplement: handling('cho yêu cầu bổ sung thêm một lần', ['head']),

  sign: deciding('ký'),
  decline: deciding('từ chối giải quyết'),
  sendBack: handling('trả lại để soạn lại', deciders),

  seeInbox: inUnit('xem hộp việc', unitStaff),
  seeDossier: inUnit('xem hồ sơ', unitStaff),
  seeRegister: inUnit('xem sổ hộ tịch', ['civilStatusOfficer', 'signer', 'head']),
  seeReadings: inUnit('xem ai đã đọc sổ', ['head']),
  openBook: inUnit('mở sổ', ['civilStatusOfficer', 'head']),
  lockBook: inUnit('khóa sổ', ['head']),
  seeUnitFigures: inUnit('xem số liệu của đơn vị', unitStaff),
  closeUnitFigures: inUnit('chốt số liệu của đơn vị', ['head']),
  holdPosts: inUnit('phân vai cán bộ', ['head']),
  keepAccount: inUnit('giữ tài khoản của mình', [...unitStaff, 'cityOperator']),

  checkOrganisations: forCity('đối chiếu tổ chức'),
  seeCity: forCity('xem điều hành thành phố'),
  openService: forCity('mở dịch vụ tại đơn vị'),
  runRollout: forCity('điều hành triển khai'),
  waiveGate: forCity('miễn một điều kiện sẵn sàng'),
  seeOwnRollout: inUnit('xem việc chuẩn bị của đơn vị', unitStaff),
  reportGate: inUnit('báo điều kiện sẵn sàng của đơn vị', ['head']),
  recordTraining: forCity('ghi tập huấn'),
  registerTrainees: inUnit('cử người đi tập huấn', ['head']),
  joinTraining: inUnit('dự tập huấn', [...unitStaff, 'cityOperator']),
  practise: inUnit('thực hành tập huấn', [...unitStaff, 'cityOperator']),
  publishFigures: forCity('công bố số liệu'),
  reviewSignals: forCity('xem lại tín hiệu'),
  seeUnitSignals: inUnit('xem tín hiệu của đơn vị', ['head']),
  seeWhy: forCity('xem vì sao số thấp'),
  seeOwnWhy: inUnit('xem vì sao số của đơn vị thấp', ['head']),
  editProcedures: forCity('soạn thủ tục'),
  publishProcedures: forCity('duyệt và công bố thủ tục'),
  importProcedures: forCity('nhập danh mục thủ tục'),
  reorganise: forCity('sắp xếp đơn vị hành chính'),
  seeUnitTickets: inUnit('xem yêu cầu hỗ trợ của đơn vị', ['head']),
  answerTickets: forCity('trả lời yêu cầu hỗ trợ'),
  runIncidents: forCity('báo sự cố'),
  runPlatform: forCity('quản trị'),
  seeLetters: forCity('xem thư với cơ quan khác'),
  mendLetters: forCity('sửa thư và mã trao đổi với cơ quan khác'),
  trySandbox: open('mở tài khoản thử nối hệ thống'),
} as const satisfies Record<string, Permission>

export type Action = keyof typeof permissions

/** What an action touches: the handling unit, the PINs of everybody in the dossier, who took it in, and its procedure. */
export type Matter = {
  readonly unit?: string
  readonly parties?: readonly (string | undefined)[]
  readonly receivedBy?: string | null
  readonly procedure?: string
}

const isRole = (visitor: Visitor, who: readonly Who[]) =>
  visitor.kind === 'officer' ? visitor.roles.some(role => who.includes(role)) : who.includes(visitor.kind)

/** Whether this kind of person may do this at all: what a route asks before it knows the dossier. */
export function holds(visitor: Visitor, action: Action): boolean {
  const { who } = permissions[action]
  return isRole(visitor, who) || who.includes('anyone')
}

/**
 * True, or throws: Forbidden (not this role), NotFound (another unit's dossier), Refusal `conflict-of-interest`
 * (oneself or a listed relative; Luật Hộ tịch 2014, Điều 12), Refusal `intake-and-sign` (took it in and would sign it),
 * Refusal `outside-scope` (the post of the day does not take in this procedure); for an organisation those of `filingRight`.
 */
export function may(visitor: Visitor, action: Action, matter: Matter = {}): true {
  const permission: Permission = permissions[action]
  if (!holds(visitor, action)) throw new Forbidden(forbidden(visitor, permission))
  if (visitor.kind === 'citizen' && visitor.organisation && permission.files) filingRight(visitor.organisation, matter.procedure)
  if (visitor.kind !== 'officer') return true
  const named = permission.processes === true || matter.unit !== undefined
  if (permission.unit === 'own' && named && matter.unit !== visitor.unit) throw new NotFound('Không tìm thấy hồ sơ này ở đơn vị.')
  if (permission.processes) refuseConflict(visitor, permission, matter)
  if (permission.processes) refuseOutsideScope(visitor, permission, matter)
  if (permission.decides && matter.receivedBy === visitor.id) {
    refuse('intake-and-sign', 'Người tiếp nhận hồ sơ không được ký chính hồ sơ đó. Chuyển cho người ký khác của đơn vị.')
  }
  return true
}

/** The same answer as `may`, for a button. */
export function allowed(visitor: Visitor, action: Action, matter: Matter = {}): boolean {
  try {
    return may(visitor, action, matter)
  } catch {
    return false
  }
}

/** PINs are read in full only in the unit that handles the dossier. */
export const seesPin = (visitor: Visitor, unit: string): boolean =>
  visitor.kind === 'officer' && visitor.unit === unit && holds(visitor, 'seeDossier')

function refuseConflict(officer: Officer, { name }: Permission, { parties = [] }: Matter): void {
  if (parties.includes(officer.pin)) {
    refuse('conflict-of-interest', `Đây là hồ sơ của chính ${officer.name} nên không tự ${name} được (Luật Hộ tịch, Điều 12). Chuyển cho người khác.`)
  }
  if (parties.some(pin => pin !== undefined && officer.relatives.includes(pin))) {
    refuse('conflict-of-interest', `Hồ sơ có người thân của ${officer.name} nên không ${name} được (Luật Hộ tịch, Điều 12). Chuyển cho người khác.`)
  }
}

/** The posts that give this right must take in the procedure; where posts are not listed, `procedures` says what may be decided. */
function refuseOutsideScope({ name, duties, procedures, on }: Officer, permission: Permission, { procedure }: Matter): void {
  if (procedure === undefined) return
  const inside = duties
    ? duties.some(duty => permission.who.includes(duty.role) && takesIn(duty, procedure))
    : !permission.decides || procedures === undefined || procedures.includes(procedure)
  if (inside) return
  refuse(
    'outside-scope',
    `${on ? `Ngày ${shortDay(on)} vai` : 'Vai'} của ${name} không gồm thủ tục này nên không ${permission.name} được. Chuyển cho người có vai đủ phạm vi.`,
  )
}

function forbidden(visitor: Visitor, { name, who }: Permission): string {
  const holders = who.filter(one => one !== 'anyone' && one !== 'citizen' && one !== 'phone').map(roleName)
  if (holders.length === 0) {
    return who.includes('phone') ? `Đăng nhập bằng định danh điện tử hoặc số điện thoại để ${name}.` : `Đăng nhập bằng định danh điện tử để ${name}.`
  }
  if (visitor.kind !== 'officer') return `Trang này dành cho cán bộ. Đăng nhập bằng tài khoản cán bộ để ${name}.`
  const rule = `Việc ${name} dành cho ${holders.join(', ')}. Đổi vai hoặc chuyển cho người có vai này.`
  return visitor.on
    ? `${rule} Vai tính theo ngày: ngày ${shortDay(visitor.on)} ${visitor.name} chỉ là ${visitor.roles.map(roleName).join(', ')}.`
    : rule
}
