type Payload = Record<string, unknown> & { uid?: string; userCode?: string; grantId?: string; consumed?: number }
type Entry = { payload: Payload; model: string; id: string; expiresAt: number }

const SWEEP_AT = 5_000

/** Where the provider keeps sessions, codes and grants: this process's memory. They live minutes, and a stand-in may forget them. */
export function memory(): (model: string) => object {
  const entries = new Map<string, Entry>()
  const alive = (entry: Entry | undefined) => (entry && entry.expiresAt > performance.now() ? entry : undefined)
  const sweep = () => {
    for (const [key, entry] of entries) if (!alive(entry)) entries.delete(key)
  }

  return model => {
    const key = (id: string) => `${model}:${id}`
    const search = (wanted: (payload: Payload) => boolean) =>
      [...entries.values()].find(entry => entry.model === model && alive(entry) && wanted(entry.payload))?.payload
    return {
      upsert: async (id: string, payload: Payload, expiresIn?: number) => {
        if (entries.size > SWEEP_AT) sweep()
        entries.set(key(id), {
          payload,
          model,
          id,
          expiresAt: expiresIn === undefined ? Infinity : performance.now() + expiresIn * 1000,
        })
      },
      find: async (id: string) => alive(entries.get(key(id)))?.payload,
      findByUid: async (uid: string) => search(payload => payload.uid === uid),
      findByUserCode: async (userCode: string) => search(payload => payload.userCode === userCode),
      consume: async (id: string) => {
        const entry = entries.get(key(id))
        if (entry) entry.payload.consumed = Math.floor((performance.timeOrigin + performance.now()) / 1000)
      },
      destroy: async (id: string) => void entries.delete(key(id)),
      revokeByGrantId: async (grantId: string) => {
        for (const [at, { payload }] of entries) if (payload.grantId === grantId) entries.delete(at)
      },
    }
  }
}
