import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)
const COST = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 }
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/
const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

/** argon2id in the PHC string format; the cost travels with it. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const hash = await derive('argon2id', { message: password.normalize('NFC'), nonce, ...COST })
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${base64(nonce)}$${base64(hash)}`
}

/** Whether the password belongs to the hash. Without a hash it takes as long and answers no, so that nobody learns which names exist. */
export async function passwordMatches(password: string, stored: string | null | undefined): Promise<boolean> {
  const [, memory = COST.memory, passes = COST.passes, parallelism = COST.parallelism, salt = '', hash = ''] = PHC.exec(stored ?? '') ?? []
  const expected = hash ? Buffer.from(hash, 'base64') : randomBytes(COST.tagLength)
  const found = await derive('argon2id', {
    message: password.normalize('NFC'),
    nonce: salt ? Buffer.from(salt, 'base64') : randomBytes(16),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(found, expected) && hash !== ''
}
