import type { FrozenManifest, WorkshopId } from '@siroop/domain'
import { useEffect, useState } from 'react'
import { request } from '../../connection/http.js'
import { useLink } from '../../connection/viewStore.js'

/** The text of an earlier edition, to be compared with; null while it is not here: then nothing is compared. */
export function useTextBefore(workshop: WorkshopId, number: number | null): FrozenManifest | null {
  const [frozen, setFrozen] = useState<FrozenManifest | null>(null)
  const live = useLink() === 'live'
  // biome-ignore lint/correctness/useExhaustiveDependencies: a connection that is back is a reason to ask again
  useEffect(() => {
    if (number === null || frozen !== null) return
    let stopped = false
    void request<{ frozen: FrozenManifest }>(`/api/workshops/${workshop}/editions/${number}`).then((answer) => {
      if (!stopped && answer.ok) setFrozen(answer.value.frozen)
    })
    return () => {
      stopped = true
    }
  }, [workshop, number, live, frozen])
  return frozen !== null && frozen.edition === number ? frozen : null
}
