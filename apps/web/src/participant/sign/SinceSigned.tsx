import type { FrozenManifest, WorkshopId } from '@siroop/domain'
import { editionDifferences, weekdayInWords } from '@siroop/manifest'
import { useEffect, useState } from 'react'
import { request } from '../../connection/http.js'
import { useLink } from '../../connection/viewStore.js'
import { participantCopy } from '../../copy/participant.js'
import { signLinkCopy } from '../../copy/signLink.js'
import { DifferenceList } from '../../ui/editions/DifferenceList.js'
import { useLanguage, useT } from '../../ui/language.js'

/** Above the text of a next edition: what differs from the one that was signed, or from the one before. */
export function SinceSigned({
  before,
  frozen,
}: {
  readonly before: { readonly number: number; readonly signed: boolean; readonly frozen: FrozenManifest }
  readonly frozen: FrozenManifest
}) {
  const t = useT(participantCopy)
  const words = useT(signLinkCopy).editions
  const [language] = useLanguage()
  const rule = ({ inForceRule: { minimumSignatures, closingDate } }: FrozenManifest) =>
    t.sign.inForce(minimumSignatures, weekdayInWords(closingDate, language))
  const differences = editionDifferences(before.frozen, frozen, rule)
  return (
    <section className="since-signed" aria-labelledby="since-signed">
      <p>{before.signed ? words.nextSigned(before.number) : words.nextRead(before.number)}</p>
      <h2 id="since-signed">{words.differs(before.number)}</h2>
      {differences.length === 0 ? (
        <p className="second">{words.same(before.number)}</p>
      ) : (
        <DifferenceList differences={differences} locale={frozen.locale} words={words} />
      )}
    </section>
  )
}

/** The next edition is being written: this one is not signed now. */
export function Changing() {
  const words = useT(signLinkCopy).editions
  return (
    <p className="since-signed" role="status">
      {words.changing}
    </p>
  )
}

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
