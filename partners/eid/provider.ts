import { Provider } from 'oidc-provider'
import type { Settings } from './config.ts'
import { memory } from './memory.ts'
import { errorPage } from './pages.tsx'
import { personOf, type Person } from './people.ts'
import { secretsIn } from './secrets.ts'

const SCOPE = 'openid profile phone dinh-danh'

/** What this e-ID says of a person: standard claims, the personal identification number and how surely it is known. */
const claimsOf = ({ id, pin, name, birthdate, gender, phone }: Person) => ({
  sub: id,
  pin,
  name,
  birthdate,
  gender,
  phone_number: `+84${phone.slice(1)}`,
  phone_number_verified: true,
  assurance: 'muc-2',
})

/** An OpenID provider with one client, the portal. Choosing a person on the page is also the consent. */
export function provider({ folder, clientId, clientSecret, redirectUris }: Settings, issuer: string): Provider {
  const { jwks, cookieKeys } = secretsIn(folder)
  const made: Provider = new Provider(issuer, {
    adapter: memory(),
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: redirectUris,
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    responseTypes: ['code'],
    jwks,
    cookies: { keys: cookieKeys },
    scopes: ['openid'],
    claims: {
      openid: ['sub'],
      profile: ['name', 'birthdate', 'gender'],
      phone: ['phone_number', 'phone_number_verified'],
      'dinh-danh': ['pin', 'assurance'],
    },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    pkce: { required: () => true },
    ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: 600, IdToken: 300, Interaction: 600, Session: 600 },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/vao/${uid}` },
    findAccount: (_: unknown, id: string) => {
      const person = personOf(id)
      return person && { accountId: id, claims: async () => claimsOf(person) }
    },
    loadExistingGrant: async ({ oidc }: { oidc: { session: { accountId: string }; client: { clientId: string } } }) => {
      const grant = new made.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId })
      grant.addOIDCScope(SCOPE)
      await grant.save()
      return grant
    },
    renderError: async (context: { type: string; body: string }, { error_description: detail }: { error_description?: string }) => {
      context.type = 'html'
      context.body = errorPage(detail)
    },
  })
  return made
}
