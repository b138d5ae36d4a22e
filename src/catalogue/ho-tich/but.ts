type Otherwise<A, C> = { readonly [K in keyof A | keyof C]?: string | boolean | number }

/** The answers of a case with some of them otherwise; `undefined` leaves one out. */
export const but = <A extends object, C extends object>(answers: A, changes: C): Otherwise<A, C> =>
  Object.fromEntries(Object.entries({ ...answers, ...changes }).filter(([, answer]) => answer !== undefined)) as Otherwise<A, C>
