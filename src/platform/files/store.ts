import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { NotFound } from '#kernel/refusal.ts'

/** Bytes kept under their own SHA-256 in hexadecimal: the same file is kept once, and a hash always names the same bytes. */
export type FileStore = {
  put(bytes: Uint8Array): Promise<string>
  get(hash: string): Promise<Uint8Array>
  has(hash: string): Promise<boolean>
}

/** The SHA-256 of `bytes`, in hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function sync(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/**
 * A store in the folder `root`, two levels deep (`ab/cd/abcd…`); keep it outside of what the web serves.
 * `put` returns only when the bytes and their name have reached the disk, so a crash leaves a whole file or none.
 * `get` throws NotFound for a hash that is not kept, and an Error when the disk has changed the bytes.
 */
export function fileStore(root: string): FileStore {
  const place = (hash: string): string => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new NotFound(`"${hash}" is not the name of a file`)
    return join(root, hash.slice(0, 2), hash.slice(2, 4), hash)
  }
  const kept = (path: string) =>
    access(path).then(
      () => true,
      () => false,
    )

  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    const folder = dirname(path)
    const made = await mkdir(folder, { recursive: true, mode: 0o700 })
    const unfinished = join(folder, `.${randomUUID()}`)
    try {
      const file = await open(unfinished, 'wx', 0o600)
      await file.writeFile(bytes)
      await file.sync()
      await file.close()
      await rename(unfinished, path)
    } catch (why) {
      await rm(unfinished, { force: true })
      throw why
    }
    await sync(folder)
    if (made) await Promise.all([sync(dirname(folder)), sync(root)])
  }

  return {
    async put(bytes) {
      const hash = sha256(bytes)
      const path = place(hash)
      if (!(await kept(path))) await write(path, bytes)
      return hash
    },
    async get(hash) {
      const bytes = await readFile(place(hash)).catch((why: NodeJS.ErrnoException) => {
        throw why.code === 'ENOENT' ? new NotFound('Không có tệp này. Tải lại trang rồi mở lại.') : why
      })
      if (sha256(bytes) !== hash) throw new Error(`the bytes of file ${hash} have changed on the disk`)
      return bytes
    },
    has: async hash => kept(place(hash)),
  }
}
