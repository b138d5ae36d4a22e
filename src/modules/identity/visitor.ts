import type { Day } from '#kernel/day.ts'
import type { ActingFor } from './acting.ts'
import type { Duty } from './duty.ts'

export const roles = ['deskOfficer', 'civilStatusOfficer', 'signer', 'head', 'cityOperator'] as const
export type Role = (typeof roles)[number]

/** Nobody in particular: has not signed in. */
export type Anyone = { readonly kind: 'anyone' }

/** Signed in with the national e-ID. */
export type Citizen = {
  readonly kind: 'citizen'
  readonly id: string
  readonly pin: string
  readonly name: string
  readonly born: Day
  readonly phone?: string
  readonly email?: string
  /** Acts for this organisation now, by a right of today. */
  readonly organisation?: ActingFor
  /** Acted for it until the right ended; acts in the own name now. */
  readonly actedFor?: Pick<ActingFor, 'id' | 'name'>
  /** Last seen so long ago that it is worth noting again. */
  readonly stale?: true
}

/** Proved only to hold this phone, by a one-time code. */
export type Phone = { readonly kind: 'phone'; readonly phone: string; readonly stale?: true }

/** On duty at one unit, with the roles that the posts of today give. */
export type Officer = {
  readonly kind: 'officer'
  readonly id: string
  readonly name: string
  readonly pin: string
  readonly unit: string
  readonly unitName: string
  readonly roles: readonly Role[]
  /** PINs of the listed relatives (Luật Hộ tịch 2014, Điều 12). */
  readonly relatives: readonly string[]
  /** The day whose posts these are. */
  readonly on?: Day
  /** The posts, acting periods and covers behind the roles; without them the roles alone count. */
  readonly duties?: readonly Duty[]
  /** The procedures that may be decided; undefined: all. */
  readonly procedures?: readonly string[]
  /** False: has switched the keyboard shortcuts off. */
  readonly shortcuts?: boolean
  readonly stale?: true
}

export type Visitor = Anyone | Citizen | Phone | Officer

export const anyone: Anyone = { kind: 'anyone' }

const roleNames: Record<Role, string> = {
  deskOfficer: 'cán bộ một cửa',
  civilStatusOfficer: 'công chức tư pháp – hộ tịch',
  signer: 'người ký',
  head: 'người đứng đầu đơn vị',
  cityOperator: 'điều hành thành phố',
}

/** The Vietnamese name of a role, the only copy. */
export const roleName = (role: Role): string => roleNames[role]
