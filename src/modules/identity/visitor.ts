import type { Day } from '#kernel/day.ts'

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
}

/** Proved only to hold this phone, by a one-time code. */
export type Phone = { readonly kind: 'phone'; readonly phone: string }

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
