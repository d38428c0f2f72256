import type { FrozenManifest } from '@siroop/domain'
import { editionDifferences, weekdayInWords } from '@siroop/manifest'
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
