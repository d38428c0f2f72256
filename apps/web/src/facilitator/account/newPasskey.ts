import type { RequestAnswer } from '../../connection/http.js'
import { addPasskey, wantPasskey } from './accountApi.js'

/** Asks the device for a new passkey and gives it to the server. Null: somebody did not want to after all. */
export async function makePasskey(name: string): Promise<RequestAnswer<unknown> | null> {
  const wanted = await wantPasskey()
  if (!wanted.ok) return wanted
  const { challenge, rpId, rpName, userId, userName, known } = wanted.value
  const made = await navigator.credentials
    .create({
      publicKey: {
        challenge: bytesOf(challenge),
        rp: { id: rpId, name: rpName },
        user: { id: bytesOf(userId), name: userName, displayName: userName },
        // ES256, Ed25519, RS256: one of these every device has.
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: known.map((id) => ({ type: 'public-key', id: bytesOf(id) })),
        // Found by the device without a name, so that nobody types one.
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        attestation: 'none',
      },
    })
    .catch(() => null)
  if (!(made instanceof PublicKeyCredential)) return null
  const { clientDataJSON, attestationObject } = made.response as AuthenticatorAttestationResponse
  return addPasskey({
    name,
    id: made.id,
    clientDataJSON: encoded(clientDataJSON),
    attestationObject: encoded(attestationObject),
  })
}

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0))
const encoded = (buffer: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
