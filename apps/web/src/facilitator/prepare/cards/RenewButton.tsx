import { Button } from '../../../ui/Button.js'
import { Icon } from '../../../ui/Icon.js'
import { useRegie } from '../../regie.js'
import './cards.css'

/** `Maak nieuwe link`, which says itself what becomes of the old one. `of`: of which organisation, for who only listens. */
export function RenewButton({ of, onRenew }: { of: string; onRenew: () => Promise<void> }) {
  const { t } = useRegie()
  return (
    <Button className="sm renew" onClick={() => void onRenew()}>
      <Icon name="link" />
      <span>
        {t.prints.renew}
        <span className="vh">: {of}</span>
      </span>
    </Button>
  )
}
