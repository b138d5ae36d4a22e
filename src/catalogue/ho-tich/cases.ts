/** `without` leaves answers out of a case. */
export const without = <T extends object, K extends keyof T>(answers: T, ...keys: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>
