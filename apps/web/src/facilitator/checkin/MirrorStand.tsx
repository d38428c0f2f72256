import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { useRegie } from '../regie.js'

/** The mirror: opened, shown and closed here. Who leads sees how many looked; not who, not what, not who said no. */
export function MirrorStand() {
  const { view, t, run } = useRegie()
  const words = t.checkin.mirror
  const { status, values, mayOpen, looked, of, waits } = view.mirror
  if (status === null && (values === 0 || !mayOpen || (!view.looksBack && view.checkinDates.length === 0))) return null
  return (
    <section className="can-part">
      <h2>{words.title}</h2>
      <p className="second small">{status === null ? words.hint : status === 'shown' ? words.shown : words.open}</p>
      {status === 'open' && (
        <p className="meta nums" role="status">
          {words.looked(looked, of)} {waits === null ? words.ready : words.waits[waits]}
        </p>
      )}
      {status === null && (
        <Button wide className="lft" onClick={() => void run({ type: 'openMirror' })}>
          <Icon name="smartphone" />
          {words.begin(values)}
        </Button>
      )}
      {status === 'open' && waits === null && (
        <Button wide className="lft" onClick={() => void run({ type: 'showMirror' })}>
          <Icon name="projector" />
          {words.show}
        </Button>
      )}
      {status !== null && (
        <Button wide plain className="lft" onClick={() => void run({ type: 'closeMirror' })}>
          {words.close}
        </Button>
      )}
    </section>
  )
}
