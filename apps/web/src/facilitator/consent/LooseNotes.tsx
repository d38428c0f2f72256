import { checkText, limits } from '@siroop/domain'
import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { gateText, placeOf } from '../cockpit/mainButton.js'
import { ReasonDialog } from '../dialogs/ReasonDialog.js'
import { useRegie } from '../regie.js'
import { tableOf } from '../steps/bundles.js'

/** Notes in no bundle: they would go away without a word, so each can be talked about as a value of its own. */
export function LooseNotes({ heading }: { heading: boolean }) {
  const { view, board, boardActs, t, run } = useRegie()
  const step = view.now?.texts.step
  if (!board || !step) return null
  const { loose } = tableOf(view, board, step)
  if (loose.length === 0) return null
  return (
    <section className="from-notes loose-notes">
      {heading && <h2>{t.consent.loose(loose.length)}</h2>}
      <p className="hint">{t.consent.looseHint}</p>
      <ul>
        {loose.map(({ id, text }) => (
          <li key={id} className="mini">
            <span className="voice">{text}</span>
            <Button
              plain
              className="sm"
              aria-label={t.chapters.notes.toFrictionOf(text)}
              onClick={() => void run({ type: 'park', subject: id, where: 'friction' })}
            >
              <Icon name="hand" size={16} />
              {t.chapters.notes.toFriction}
            </Button>
            <Button
              className="sm"
              aria-label={t.consent.discussOf(text)}
              // a long note is no name: then the name is asked for
              onClick={() => boardActs.newBundle(step, checkText(text, limits.bundleName).ok ? text : '', id)}
            >
              <Icon name="plus" size={16} />
              {t.consent.discuss}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Going on while bundles were not discussed: said in numbers, and written down with the reason. */
export function LeaveRest() {
  const { view, t, say, run } = useRegie()
  const [asking, setAsking] = useState(false)
  const { main } = view
  const from = placeOf(view)
  const rest = main.kind === 'open-round' ? main.rest : null
  if (rest === null || from === null) return null
  const textOf = (severity: 'block' | 'warn') =>
    rest.filter((gate) => gate.severity === severity).map((gate) => gateText(gate, { t, say }))
  const blocked = textOf('block')
  return (
    <>
      <Button
        wide
        className="lft"
        disabled={blocked.length > 0}
        aria-describedby={blocked.length > 0 ? 'rest-blocked' : undefined}
        onClick={() => setAsking(true)}
      >
        <Icon name="clock" />
        {t.consent.leave}
      </Button>
      {blocked.length > 0 && (
        <p className="closed" id="rest-blocked">
          <Icon name="info" size={16} />
          <span>
            {t.cockpit.gate.blocked} {blocked.join(' ')}
          </span>
        </p>
      )}
      {asking && (
        <ReasonDialog
          title={t.consent.leaveTitle}
          hint={`${textOf('warn').join(' ')} ${t.consent.leaveHint}`}
          action={t.consent.leaveDo}
          cancel={t.cockpit.gate.stay}
          onReason={(waiveReason) => run({ type: 'advance', from, waiveReason })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
