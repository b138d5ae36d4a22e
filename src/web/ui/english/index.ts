import { english as catalogue } from '#catalogue'
import { edition } from '#platform/html/edition.ts'
import { vietnameseOnly } from '../paths.ts'
import { city } from './city.ts'
import { kit } from './kit.ts'
import { portal } from './portal.ts'

/** The English edition of the portal and the public figures. Each surface adds its table here. */
export const english = edition('en', { ...catalogue, ...kit, ...portal, ...city }, '/en', vietnameseOnly)
