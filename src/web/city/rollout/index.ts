import { get, type Route } from '#ui/page.ts'
import { sendMatrix, showMatrix } from './matrix.page.ts'
import { targetRoutes } from './targets.page.tsx'
import { rolloutUnitRoutes } from './unit.page.ts'
import { waveRoutes } from './wave.page.ts'
import { wavesRoutes } from './waves.page.ts'

/** How whoever runs the city brings services to units: matrix, waves, gates, targets. */
export const rolloutRoutes: Route[] = [
  get('/dieu-hanh/trien-khai', 'runRollout', showMatrix),
  get('/dieu-hanh/trien-khai.csv', 'runRollout', sendMatrix),
  ...rolloutUnitRoutes,
  ...wavesRoutes,
  ...waveRoutes,
  ...targetRoutes,
]
