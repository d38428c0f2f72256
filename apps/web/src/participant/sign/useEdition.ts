import { sha256 } from '@noble/hashes/sha2.js'
import type { FrozenManifest, WorkshopId } from '@siroop/domain'
import { fingerprintOf } from '@siroop/manifest'
import { useEffect, useState } from 'react'
import { request } from '../../connection/http.js'
import { useLink } from '../../connection/viewStore.js'

export type EditionState =
  | { readonly kind: 'fetching' }
  | { readonly kind: 'not-fetched' }
  /** The text that came does not give the fingerprint that is to be signed: nobody may sign it. */
  | { readonly kind: 'differs' }
  | { readonly kind: 'here'; readonly frozen: FrozenManifest }

export interface EditionWanted {
  readonly workshop: WorkshopId
  readonly number: number
  readonly fingerprint: string
}

/**
 * The whole text of one edition. Its fingerprint is computed here, from the text that will be on screen: what is signed is what
 * was read (promise 6). Asked for again when the connection is back.
 */
export function useEdition({ workshop, number, fingerprint }: EditionWanted): [EditionState, () => void] {
  const [state, setState] = useState<EditionState>({ kind: 'fetching' })
  const [attempt, setAttempt] = useState(0)
  const live = useLink() === 'live'
  const here = state.kind === 'here'
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is a reason to ask again
  useEffect(() => {
    if (here) return
    let stopped = false
    void request<{ frozen: FrozenManifest }>(`/api/workshops/${workshop}/editions/${number}`).then((answer) => {
      if (stopped) return
      if (!answer.ok) return setState({ kind: 'not-fetched' })
      const { frozen } = answer.value
      setState(hasFingerprint(frozen, fingerprint) ? { kind: 'here', frozen } : { kind: 'differs' })
    })
    return () => {
      stopped = true
    }
  }, [workshop, number, fingerprint, attempt, live, here])
  return [state, () => setAttempt(attempt + 1)]
}

/** Is this the text that the fingerprint belongs to? Computed here, from what will be on screen. */
export function hasFingerprint(frozen: FrozenManifest, fingerprint: string): boolean {
  try {
    return fingerprintOf(frozen, sha256) === fingerprint
  } catch {
    // Something that has no canonical form was never frozen: it is not the text that was opened for signing.
    return false
  }
}
