import type { SubjectId } from '@siroop/domain'
import { Icon } from '../../ui/Icon.js'
import { useRegie } from '../regie.js'
import { notesByTarget } from './notesByTarget.js'

/** How many notes belong nowhere yet, how many go into the manifest, and what was put aside. */
export function NotesStand() {
  const { view, board, t } = useRegie()
  const words = t.chapters.notes
  if (!board) return null
  const { loose, all, targets } = notesByTarget(view, board)
  if (targets.length === 0 && !view.now?.ticking) return null
  const ticked = all.filter((slip) => slip.ticked).length
  return (
    <section className="can-part">
      <h2>{t.consent.stand}</h2>
      {targets.length > 0 && (
        <p className="closed" role="status">
          <Icon name={loose.length === 0 ? 'check' : 'link'} size={16} />
          <span>{loose.length === 0 ? words.allLinked : words.notLinkedCount(loose.length)}</span>
        </p>
      )}
      {view.now?.ticking && (
        <p className="closed" role="status">
          <Icon name="pen-line" size={16} />
          <span>
            {view.now.ticking === 'proposal'
              ? t.trials.proposals(ticked)
              : words.ticked(ticked, view.workshop.document)}
          </span>
        </p>
      )}
    </section>
  )
}

/** What was put aside for later, with the way back. Nothing is lost. */
export function Parked() {
  const { view, t, run } = useRegie()
  const words = t.chapters.notes
  if (view.parked.length === 0) return null
  return (
    <section className="can-part">
      <h2>{words.parked}</h2>
      <ul className="nb-parked">
        {view.parked.map(({ subject, where, text, beside }) => (
          <li key={subject}>
            <span className="voice">{text}</span>
            <span className="meta">{words.parkedWhere[where]}</span>
            {where === 'friction' && view.placesForTalks.length > 0 && (
              <select
                className="input"
                aria-label={words.besideOf(text)}
                value={beside ?? ''}
                onChange={({ target }) => void run({ type: 'park', subject, where, beside: target.value as SubjectId })}
              >
                {beside === undefined && <option value="">{words.besideNone}</option>}
                {view.placesForTalks.map((place) => (
                  <option key={place.subject} value={place.subject}>
                    {place.text}
                  </option>
                ))}
              </select>
            )}
            <button
              type="button"
              className="lk"
              aria-label={words.undoParkOf(text)}
              onClick={() => void run({ type: 'park', subject, where: null })}
            >
              {words.undoPark}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
