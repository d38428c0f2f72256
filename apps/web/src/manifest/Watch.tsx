import type { ManifestEdition } from '@siroop/domain'
import { type ComparedSentence, compareEditions } from '@siroop/manifest'
import { manifestCopy } from '../copy/manifest.js'
import { useT } from '../ui/language.js'
import { Thinner } from '../ui/siroopwacht/Thinner.js'

/** What an edition lost beside the one before it: who is not asked any more, what went, what says less. Nothing for the first. */
export function Watch({
  before,
  edition,
}: {
  readonly before: ManifestEdition | undefined
  readonly edition: ManifestEdition
}) {
  const t = useT(manifestCopy).watch
  if (before === undefined) return null
  const { organisationsGone, sentences } = compareEditions(before.frozen, edition.frozen)
  const lost = sentences.filter(({ comparison }) => comparison.verdict === 'thinner')
  return (
    <section className="mf-section mf-watch">
      <h2 className="voice">{t.title}</h2>
      {lost.length === 0 && organisationsGone.length === 0 ? (
        <p>{t.none(before.number)}</p>
      ) : (
        <>
          <ul>
            {organisationsGone.map((name) => (
              <li key={name}>{t.notAsked(name)}</li>
            ))}
            {lost.map((one) => (
              <Lost key={one.id} sentence={one} locale={before.frozen.locale} />
            ))}
          </ul>
          <p className="second small">{t.rules}</p>
        </>
      )}
    </section>
  )
}

/** A sentence as it was signed, with what became of it. */
function Lost({ sentence, locale }: { readonly sentence: ComparedSentence; readonly locale: string }) {
  const t = useT(manifestCopy).watch
  const { heading, before, after, comparison } = sentence
  return (
    <li>
      {after === null ? <b>{t.deleted}</b> : null}
      <p className="voice" lang={locale}>
        {heading === null ? null : <b>{heading}: </b>}
        {before}
      </p>
      {after === null ? null : <Thinner comparison={comparison} />}
    </li>
  )
}
