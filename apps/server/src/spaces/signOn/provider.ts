import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { Config } from '../../config.js'

/** What stays here while somebody is at the provider. */
export interface Going {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}
/** Who somebody is, as the provider says it and signed it. */
export interface SignedOn {
  readonly issuer: string
  readonly subject: string
  /** In small letters, and only when the provider says that it was verified. */
  readonly email: string | null
}
/** The sign-on of an organisation: OpenID Connect, with a code, PKCE, state and nonce. The only file that knows the library. */
export interface Provider {
  /** Where to send somebody. Rejects when the provider cannot be asked. */
  go(redirect: string): Promise<{ readonly url: string; readonly going: Going }>
  /** Reads the address with which somebody came back. Rejects when anything of it is not right. */
  comeBack(url: URL, going: Going): Promise<SignedOn>
  /** Does it answer, as the issuer that it is set to be? */
  isThere(): Promise<boolean>
}

/** Longest wait for a provider, in seconds: somebody looks at an empty page meanwhile. */
const patienceS = 10

export function createProvider(settings: NonNullable<Config['signOn']>): Provider {
  const issuer = new URL(settings.issuer)
  let known: Promise<Configuration> | null = null
  const configuration = () => {
    // On this machine only, for tests: the settings refuse plain http elsewhere.
    const options = { timeout: patienceS, ...(issuer.protocol === 'http:' ? { execute: [allowInsecureRequests] } : {}) }
    known ??= discovery(issuer, settings.clientId, settings.clientSecret, undefined, options).catch(
      (error: unknown) => {
        known = null
        throw error
      },
    )
    return known
  }
  return {
    isThere: () =>
      configuration().then(
        () => true,
        () => false,
      ),
    go: async (redirect) => {
      const going = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirect,
        scope: 'openid email',
        code_challenge: await calculatePKCECodeChallenge(going.verifier),
        code_challenge_method: 'S256',
        state: going.state,
        nonce: going.nonce,
      })
      return { url: url.href, going }
    },
    comeBack: async (url, { state, nonce, verifier }) => {
      const config = await configuration()
      const tokens = await authorizationCodeGrant(config, url, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (claims === undefined) throw new Error('There is no ID token')
      // Many providers tell the address only when they are asked; the subject of that answer is compared.
      const said =
        claims.email === undefined && config.serverMetadata().userinfo_endpoint !== undefined
          ? await fetchUserInfo(config, tokens.access_token, claims.sub)
          : claims
      const isVerified = said.email_verified === true && typeof said.email === 'string'
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email: isVerified ? String(said.email).toLowerCase() : null,
      }
    },
  }
}
