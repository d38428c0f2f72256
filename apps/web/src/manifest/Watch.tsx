import '../ui/look/pour.css'
import type { ManifestEdition } from '@siroop/domain'
import { type ComparedSentence, compareEditions, syrupOf } from '@siroop/manifest'
import { layoutThickness, renderThicknessSvg } from '@siroop/pictures'
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
  const { blocks, thick, thinner, gone } = syrupOf(before.frozen, edition.frozen)
  const counts = [
    t.thick(thick, blocks.length),
    ...(thinner > 0 ? [t.thinner(thinner)] : []),
    ...(gone > 0 ? [t.gone(gone)] : []),
  ]
  return (
    <section className="mf-section mf-watch">
      <h2 className="voice">{t.title}</h2>
      {lost.length === 0 && organisationsGone.length === 0 ? (
        <p>{t.none(before.number)}</p>
      ) : (
        <>
          <Blocks blocks={blocks} title={t.picture} words={counts.join(' ')} />
          <p>{counts.join(' ')}</p>
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

interface BlocksProps {
  readonly blocks: ReturnType<typeof syrupOf>['blocks']
  readonly title: string
  readonly words: string
}
/** The siroopgehalte: a block per sentence that was signed, poured once; the words below it say the same. */
function Blocks({ blocks, title, words }: BlocksProps) {
  const row = blocks.map(({ id, thickness }, at) => ({ id, label: String(at + 1), level: thickness }))
  const layout = layoutThickness([{ label: null, blocks: row }], { width: 960, textSize: 22, blockHeight: 96 })
  const svg = renderThicknessSvg(layout, { id: 'siroopgehalte', title, description: words, ground: 'paper' })
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by packages/pictures, which escapes every text
  return <div className="poured" dangerouslySetInnerHTML={{ __html: svg }} />
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
