import type { Clock } from '#platform/clock.ts'
import { forgetExercise, openExercise, type Ground, type Running } from './exercise.ts'

/** The exercises that are open in this process. */
export type Rooms = {
  /** The exercise of this id, opened where it is not; undefined when there is none. */
  of(id: string): Promise<Running | undefined>
  open(): number
  has(id: string): boolean
  /** Closes an exercise; it can be opened again. */
  shut(id: string): Promise<void>
  /** Closes and forgets it. */
  end(id: string): Promise<void>
  /** Closes those that nobody visited for so long. */
  shutIdle(ms: number): Promise<void>
}

/** Opens exercises when somebody comes. */
export function roomsOf(ground: Ground, machine: Clock): Rooms {
  const running = new Map<string, Promise<Running | undefined>>()
  const seen = new Map<string, number>()
  const now = () => machine.now().getTime()
  const shut = async (id: string) => {
    const found = await running.get(id)?.catch(() => undefined)
    running.delete(id)
    seen.delete(id)
    await found?.close()
  }
  return {
    of: async id => {
      const opening = running.get(id) ?? openExercise(ground, id)
      running.set(id, opening)
      seen.set(id, now())
      const found = await opening.catch(() => undefined)
      if (!found) {
        running.delete(id)
        seen.delete(id)
      }
      return found
    },
    open: () => running.size,
    has: id => running.has(id),
    shut,
    end: async id => {
      await shut(id)
      await forgetExercise(ground, id)
    },
    shutIdle: async ms => {
      for (const [id, at] of seen) if (now() - at > ms) await shut(id)
    },
  }
}
