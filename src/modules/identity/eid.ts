import * as oidc from 'openid-client'
import { isDay, type Day } from '#kernel/day.ts'
import { Refusal, refuse } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import { phoneSays, readPhone } from './phone.ts'
import { isPin } from './pin.ts'

export type EidSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string /** How long to wait for an answer; 5 unless told. */
  readonly seconds?: number
}

/** What the national e-ID vouches for. */
export type EidClaims = {
  readonly subject: string
  readonly pin: string
  readonly name: string
  readonly born: Day
  readonly sex?: 'nam' | 'nu'
  readonly phone?: string
  readonly email?: string
  readonly assurance: string
}

/** A sign-in under way, to be kept by the browser in a signed cookie until it comes back. */
type Kept = { readonly state: string; readonly nonce: string; readonly verifier: string }

export type EidClient = {
  /** Where to send the browser, and what to keep. Refusal `eid-down` when the e-ID does not answer. */
  start(redirectUri: string): Promise<{ url: string; kept: string }>
  /** The person who came back to `currentUrl`. Refusal `eid-down`, `eid-cancelled` or `eid-lost` (another browser, too late, or tampered). */
  finish(currentUrl: string, kept: string): Promise<EidClaims>
}

const SCOPE = 'openid profile phone dinh-danh'

/** OpenID Connect (code, PKCE, nonce) with the national e-ID. It is looked up at the first use and again after a failure, so that the portal starts and works without it. */
export function eidClient({ issuer, clientId, clientSecret, seconds = 5 }: EidSettings): EidClient {
  const found: { at?: Promise<oidc.Configuration> } = {}
  const execute = issuer.startsWith('http://') ? [oidc.allowInsecureRequests] : []
  const discover = () => oidc.discovery(new URL(issuer), clientId, clientSecret, oidc.ClientSecretBasic(clientSecret), { execute, timeout: seconds })
  const provider = async () => {
    found.at ??= discover()
    return found.at.catch((): never => {
      delete found.at
      return down()
    })
  }

  return {
    start: async redirectUri => {
      const config = await provider()
      const kept: Kept = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: SCOPE,
        prompt: 'login',
        ui_locales: 'vi',
        state: kept.state,
        nonce: kept.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(kept.verifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, kept: JSON.stringify(kept) }
    },

    finish: async (currentUrl, kept) => {
      const config = await provider()
      const { state, nonce, verifier } = readKept(kept)
      try {
        const checks = { pkceCodeVerifier: verifier, expectedNonce: nonce, expectedState: state, idTokenExpected: true }
        const tokens = await oidc.authorizationCodeGrant(config, new URL(currentUrl), checks)
        const subject = tokens.claims()?.sub ?? lost()
        return claims(await oidc.fetchUserInfo(config, tokens.access_token, subject))
      } catch (problem) {
        return explain(problem)
      }
    },
  }
}

function claims(info: oidc.UserInfoResponse): EidClaims {
  const { sub, pin, name, birthdate, gender, phone_number: phone, email, assurance } = info
  if (typeof pin !== 'string' || !isPin(pin) || !name || !birthdate || !isDay(birthdate)) {
    return refuse('eid-incomplete', 'Tài khoản định danh thiếu số định danh, họ tên hoặc ngày sinh. Đến công an xã, phường để bổ sung.')
  }
  return {
    subject: sub,
    pin,
    name: tidy(name),
    born: birthdate,
    assurance: typeof assurance === 'string' ? assurance : 'khong-ro',
    ...((gender === 'male' || gender === 'female') && { sex: gender === 'male' ? ('nam' as const) : ('nu' as const) }),
    ...(phone && !phoneSays(phone) && { phone: readPhone(phone) }),
    ...(email && { email }),
  }
}

function readKept(kept: string): Kept {
  try {
    const { state, nonce, verifier } = JSON.parse(kept) as Partial<Kept>
    return state && nonce && verifier ? { state, nonce, verifier } : lost()
  } catch {
    return lost()
  }
}

function explain(problem: unknown): never {
  if (problem instanceof Refusal) throw problem
  if (problem instanceof oidc.AuthorizationResponseError) {
    return refuse('eid-cancelled', 'Chưa đăng nhập bằng định danh điện tử. Nhấn "Đăng nhập" để thử lại, hoặc dùng số điện thoại.')
  }
  return isSilence(problem) ? down() : lost()
}

/** The e-ID did not answer (no connection, too slow, its own fault), as opposed to an answer that fails a check. */
function isSilence(problem: unknown): boolean {
  if (problem instanceof Response) return problem.status >= 500
  if (!(problem instanceof Error)) return false
  const slow = problem instanceof oidc.ClientError && (problem.code === 'OAUTH_TIMEOUT' || problem.code === 'OAUTH_ABORT')
  return slow || problem.message === 'fetch failed' || isSilence(problem.cause)
}

function down(): never {
  return refuse('eid-down', 'Cổng định danh đang tạm dừng. Vẫn nộp được bằng số điện thoại.')
}

function lost(): never {
  return refuse('eid-lost', 'Lượt đăng nhập này đã hết hạn hoặc mở ở trình duyệt khác. Nhấn "Đăng nhập" để làm lại.')
}
