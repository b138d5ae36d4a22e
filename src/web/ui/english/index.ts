import { english as catalogue } from '#catalogue'
import { edition } from '#platform/html/edition.ts'
import { vietnameseOnly } from '../paths.ts'
import { kit } from './kit.ts'

/** The English edition of the portal and the public figures. Each surface adds its table here. */
export const english = edition('en', { ...catalogue, ...kit }, '/en', vietnameseOnly)
