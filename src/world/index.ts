export { fillWorld, type World } from './fill.ts'
export { welcome } from './welcome.ts'
