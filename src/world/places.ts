import { day, type Day } from '#kernel/day.ts'
import type { Actor } from '#dossiers'
import type { Role } from '#identity'
import type { Unit } from '#units'
import { desks, onDuty } from './cast.ts'
import type { Place, Staff } from './life.ts'
import { named } from './names.ts'
import { random } from './random.ts'
import type { Workdays } from './workdays.ts'

const R2016 = day('2016-01-01')
const R2025 = day('2025-07-01')

/** A commune as a place where dossiers live: the cast's officers where somebody can sign in, elsewhere names that nobody bears. */
export function placeOf(unit: Unit, district: Unit | undefined, workdays: Workdays, last: number): Place {
  const today = unit.validFrom >= R2025
  const within = district ? `${district.type} ${district.name}, ` : ''
  return {
    unit: unit.id,
    home: `${unit.type} ${unit.name}, ${within}Hà Nội`,
    edition: (today ? R2025 : R2016) as Day,
    confirms: today,
    staff: staffOf(unit.id),
    workdays,
    last,
  }
}

export const deskAt = (unit: string) => desks.find(desk => desk.then === unit || desk.now === unit)

function staffOf(unit: string): Staff {
  const cast = deskAt(unit)
  const chance = random(`staff ${unit}`)
  const officer = (role: Role, key: string): Actor => {
    if (cast) {
      const { id, name } = onDuty(cast, unit, role)
      return { kind: 'officer', id, name, unit }
    }
    return { kind: 'officer', id: `${unit.split('@')[0]}-${key}`, name: named(chance, chance.chance(0.5) ? 'nam' : 'nu').name, unit }
  }
  return {
    desk: officer('deskOfficer', 'mot-cua'),
    justice: officer('civilStatusOfficer', 'ho-tich'),
    signer: { ...officer('signer', 'ky'), title: 'Phó Chủ tịch' },
  }
}
