import type { ManifestEdition, ManifestView } from '@siroop/domain'
import { manifestCopy } from '../../copy/manifest.js'
import { useLanguage, useT } from '../language.js'
import { Who } from './Who.js'
import './origin.css'

export interface OriginProps {
  readonly sentence: string
  readonly edition: Pick<ManifestEdition, 'herkomst' | 'frozen'>
  /** Words of the notes behind the sentences; empty for who may not read them. */
  readonly notes: ManifestView['notes']
}

/** From a sentence to its notes: what it came from, in the words that lay on the board. */
export function Origin({ sentence, edition, notes }: OriginProps) {
  const t = useT(manifestCopy)
  const [language] = useLanguage()
  const from = edition.herkomst.find((one) => one.sentence === sentence)
  if (from === undefined) return null
  if (from.notes === 0) {
    return (
      <p className="chapter-note" lang={language}>
        {t.noNotes}
      </p>
    )
  }
  const read = notes.filter(({ id }) => from.noteIds.includes(id))
  const gone = notes.length === 0 ? 0 : from.noteIds.length - read.length
  const organisations = edition.frozen.organisations.filter(({ id }) => from.organisations.includes(id))
  // with fewer than four organisations a name would point at one of them
  const named = edition.frozen.organisations.length >= 4 && organisations.length > 0
  return (
    <details className="mf-origin" lang={language}>
      <summary>{t.origin}</summary>
      <p>
        {from.bundle === null ? null : (
          <>
            {t.bundle} <b className="voice">{from.bundle}</b>,{' '}
          </>
        )}
        {t.notes(from.notes)}
        {named ? ` ${t.from}` : ''}
      </p>
      {named ? (
        <p className="mf-partners">
          <Who organisations={organisations} />
        </p>
      ) : null}
      {read.length === 0 ? null : (
        <ul className="mf-notes" lang={edition.frozen.locale}>
          {read.map(({ id, text }) => (
            <li key={id} className="voice" dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
      {gone === 0 ? null : <p>{t.gone(gone)}</p>}
    </details>
  )
}
