import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Person = {
  readonly id: string
  readonly pin: string
  readonly name: string
  readonly birthdate: string
  readonly gender: 'male' | 'female'
  readonly phone: string
  readonly note: string
}

/** Everybody who can sign in here: invented people, with PINs shaped as Nghị định 137/2015, Điều 13 wants. */
export const people: readonly Person[] = JSON.parse(readFileSync(join(import.meta.dirname, 'people.json'), 'utf8'))

export const personOf = (id: string): Person | undefined => people.find(person => person.id === id)
