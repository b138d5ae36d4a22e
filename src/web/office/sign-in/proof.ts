import type { Cookie, Ctx } from '#ui/page.ts'

/** Kept by the browser between the steps of a sign-in, signed by us. */
export const PROVED = 'vao'
export const PROVED_MINUTES = 10

/** `password`: a second step is still to come; `all`: only the unit is to be chosen. */
export type Proved = 'password' | 'all'

/** What is proved so far, and of whom; the first word keeps any other signed cookie from being taken for it. */
export const proof = (ctx: Ctx, proved: Proved, officer: string): Cookie => ({
  value: `${PROVED}|${proved}|${ctx.machineNow.getTime()}|${officer}`,
  seconds: PROVED_MINUTES * 60,
})

/** The officer who has proved this much in the last ten minutes; undefined when nobody has. */
export function provedOf({ cookies, machineNow }: Ctx, wanted: Proved): string | undefined {
  const [kind, proved, at, officer] = (cookies[PROVED] ?? '').split('|')
  const age = machineNow.getTime() - Number(at)
  return kind === PROVED && proved === wanted && age >= 0 && age < PROVED_MINUTES * 60_000 ? officer : undefined
}
