import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { useRegie } from '../regie.js'

/** Nagekomen: notes that came after the reveal, as a number. Adding shuffles them. */
export function LateNotes() {
  const { view, t, run } = useRegie()
  const { silent } = view
  if (silent === null || !silent.revealed || silent.late === 0) return null
  return (
    <section className="late" aria-label={t.silent.late}>
      <p role="status">
        <Icon name="mail" size={16} /> {t.silent.lateCount(silent.late)}
      </p>
      <Button className="sm" onClick={() => void run({ type: 'addLateNotes', step: silent.step })}>
        {t.silent.addLate}
      </Button>
    </section>
  )
}
