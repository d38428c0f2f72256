import { Icon } from '../../ui/Icon.js'
import { useRegie } from '../regie.js'
import { tableOf } from './bundles.js'

/** How many notes lie in a bundle and how many lie loose. */
export function BundlingStand() {
  const { view, board, t } = useRegie()
  const step = view.now?.texts.step
  if (!step || !board) return null
  const table = tableOf(view, board, step)
  const [placed, placedRest] = t.bundling.placed(table.total - table.loose.length, table.total)
  const [loose, looseRest] = t.bundling.looseCount(table.loose.length)
  return (
    <section>
      <h2>{t.bundling.stand}</h2>
      <p className="closed">
        <Icon name="mail-open" size={16} />
        <span role="status">
          <b>{placed}</b>
          {placedRest}
          <b>{loose}</b>
          {looseRest}
        </span>
      </p>
    </section>
  )
}
