import { Icon } from '../../ui/Icon.js'
import { useRegie } from '../regie.js'

/** Every answer is closed until it is shown, also for who typed it from paper. */
export function ClosedUntilShown() {
  const { t } = useRegie()
  return (
    <p className="closed">
      <Icon name="lock" size={16} />
      <span>
        {t.consent.closed[0]}
        <b>{t.consent.closed[1]}</b>
        {t.consent.closed[2]}
      </span>
    </p>
  )
}
