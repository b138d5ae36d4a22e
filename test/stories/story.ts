import { test } from 'node:test'

/** The steps of one story, in order: after one that fails, the rest have nothing to stand on and fail at once. */
export function story(): (name: string, step: () => Promise<void>) => void {
  let broken = ''
  return (name, step) =>
    void test(name, async () => {
      if (broken) throw new Error(`bước trước chưa xong: ${broken}`)
      broken = name
      await step()
      broken = ''
    })
}
