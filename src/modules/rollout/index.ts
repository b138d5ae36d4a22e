export { closeServices, loadWaves, openServices, type NewOpening } from './commands/open.ts'
export { reach, serviceOpen, servicesOf, servicesOpen } from './queries/service-open.ts'
export { levelWords, type Certainty, type Opening, type Service, type ServiceLevel } from './service.ts'
export { offers2016, offers2017, seven, six, waves, type Offer, type Wave } from './waves.ts'
