import type { AgreedText, BundleId, ReopenedText } from '@siroop/domain'
import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import type { ChoiceProps } from '../choice.js'
import { Miniature } from '../cockpit/Miniature.js'
import { ConsentMiddle } from '../consent/Consent.js'
import { ReasonDialog } from '../dialogs/ReasonDialog.js'
import { useRegie } from '../regie.js'
import { LeftForLater } from './LeftForLater.js'
import './reading.css'

/** A step that informs: the room small, the slide text and the notes; and what was agreed so far, to read aloud. */
export function Reading(props: ChoiceProps) {
  const { view, t, say } = useRegie()
  const words = t.chapters.reading
  const asking = view.rounds.some(({ status }) => status === 'open' || status === 'shown')
  // A reopened text is asked again right here: then the round takes the middle, as in its own step.
  if (asking) return <ConsentMiddle {...props} />
  const { now, agreed, reopened } = view
  // while the mirror is open the phones show that
  const explanation = view.mirror.status === null ? say(now?.texts.explanation) : ''
  const notes = now?.facilitatorNotes ?? []
  return (
    <>
      <Miniature />
      {(explanation !== '' || notes.length > 0) && (
        <aside className="tip rd-tip" aria-label={t.room.notes}>
          {explanation !== '' && (
            <p>
              <Icon name="smartphone" />
              <span>
                <b>{words.slide}:</b> {explanation}
              </span>
            </p>
          )}
          {now?.picture && (
            <p>
              <Icon name="projector" />
              <span>{words.picture[now.picture]}</span>
            </p>
          )}
          {notes.map((note) => (
            <p key={say(note)}>
              <Icon name="info" />
              <span>{say(note)}</span>
            </p>
          ))}
        </aside>
      )}
      {reopened.length > 0 && <Reopened reopened={reopened} />}
      {agreed.length > 0 && <Agreed agreed={agreed} />}
      <LeftForLater />
    </>
  )
}

/** Grouped by kind in the order of the template; every text can be opened again with a reason. */
function Agreed({ agreed }: { agreed: readonly AgreedText[] }) {
  const { t, run } = useRegie()
  const words = t.chapters.reading
  const [reopening, setReopening] = useState<AgreedText | null>(null)
  const kinds = [...new Set(agreed.map(({ kind }) => kind))]
  const titleOf = (kind: string) =>
    Object.entries(words.kinds).find(([known]) => known === kind)?.[1] ?? words.otherKind
  return (
    <section className="rd">
      <div className="cap">
        <h2>{words.agreed}</h2>
        <span className="meta">{words.hint}</span>
      </div>
      {kinds.map((kind) => (
        <section key={kind}>
          <h3>{titleOf(kind)}</h3>
          <ol>
            {agreed
              .filter((one) => one.kind === kind)
              .map((one) => (
                <li key={one.subject}>
                  <span>
                    {one.heading && <b className="voice">{one.heading}</b>}
                    <span className="voice">{one.text}</span>
                  </span>
                  <button
                    type="button"
                    className="lk"
                    aria-label={t.consent.reopenOf(one.heading ?? one.text)}
                    onClick={() => setReopening(one)}
                  >
                    {t.consent.reopen}
                  </button>
                </li>
              ))}
          </ol>
        </section>
      ))}
      {reopening && (
        <ReasonDialog
          title={t.consent.reopenOf(reopening.heading ?? reopening.text)}
          action={t.consent.reopenDo}
          // What is read aloud was bundled: its subject is the bundle.
          onReason={(reason) => run({ type: 'reopenItem', bundle: reopening.subject as BundleId, reason })}
          onClose={() => setReopening(null)}
        />
      )}
    </section>
  )
}

/** Opened again: asked here at once, in whatever step the room is. */
function Reopened({ reopened }: { reopened: readonly ReopenedText[] }) {
  const { t, run } = useRegie()
  const words = t.chapters.reading
  return (
    <section className="rd is-open">
      <h2>{words.reopened}</h2>
      <ol>
        {reopened.map((one) => {
          const { bundle, step, behaviour, reason } = one
          return (
            <li key={bundle}>
              <span>
                {one.heading && <b className="voice">{one.heading}</b>}
                <span className="voice">{one.text}</span>
                <span className="meta">{words.reopenedWhy(reason)}</span>
              </span>
              <Button
                className="sm"
                aria-label={words.askAgainOf(one.heading ?? one.text)}
                onClick={() => void run({ type: 'openRound', step, bundle, behaviour })}
              >
                {words.askAgain}
              </Button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
