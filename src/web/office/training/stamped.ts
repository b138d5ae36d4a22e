import type { Ctx } from '#ui/page.ts'
import type { Around } from '../frame.ts'

/** The frame of a list of people: stamped where all of them are invented. */
export const stamped = ({ city }: Pick<Ctx, 'city'>, frame: Around): Around => ({ ...frame, chrome: { ...frame.chrome, illustrative: city.demo } })
