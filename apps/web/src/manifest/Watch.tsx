import { type ManifestEdition, type ManifestView, subjectId } from '@siroop/domain'
import { type ComparedSentence, compareEditions } from '@siroop/manifest'
import type { ReactNode } from 'react'
import { manifestCopy } from '../copy/manifest.js'
import { useT } from '../ui/language.js'
import { Thinner } from '../ui/siroopwacht/Thinner.js'
import type { Teller } from './afterwards/useTeller.js'
import { ToCheckin } from './toCheckin/ToCheckin.js'

interface WatchProps {
  readonly before: ManifestEdition | undefined
  readonly edition: ManifestEdition
  readonly view: Pick<ManifestView, 'editions' | 'toCheckin'>
  readonly teller: Pick<Teller, 'mayTake' | 'take'>
}

/** What an edition lost beside the one before it: who is not asked any more, what went, what says less. Nothing for the first. */
export function Watch({ before, edition, view, teller }: WatchProps) {
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
              <Lost key={one.id} sentence={one} locale={before.frozen.locale}>
                {one.after === null && !stands(view.editions.at(-1), one.id) ? (
                  <ToCheckin
                    subject={subjectId(one.id)}
                    locale={before.frozen.locale}
                    list={view.toCheckin}
                    thinner
                    take={teller.mayTake ? teller.take : null}
                  />
                ) : null}
              </Lost>
            ))}
          </ul>
          <p className="second small">{t.rules}</p>
        </>
      )}
    </section>
  )
}

/** A later edition may have taken it up again. */
const stands = (newest: ManifestEdition | undefined, id: string): boolean =>
  newest?.frozen.sections.some(({ sentences }) => sentences.some((one) => one.id === id)) === true

interface LostProps {
  readonly sentence: ComparedSentence
  readonly locale: string
  /** What can be done about it. */
  readonly children: ReactNode
}
/** A sentence as it was signed, with what became of it. */
function Lost({ sentence, locale, children }: LostProps) {
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
      {children}
    </li>
  )
}
