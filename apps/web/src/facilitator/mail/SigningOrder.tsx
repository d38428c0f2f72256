import { Choice } from '../../ui/Field.js'
import { useRegie } from '../regie.js'
import { pathOf } from '../routes.js'

/** Whether everybody signs at once or municipalities last, and the way to the mail. */
export function SigningOrder() {
  const { view, t, run } = useRegie()
  const { edition, organisations } = view
  if (edition === null) return null
  const words = t.overDays
  const orders = [
    ['together', words.together],
    ['municipality-last', words.last],
  ] as const
  return (
    <>
      {organisations.some(({ type }) => type === 'gemeente') && (
        <fieldset className="set signing-order">
          <legend>{words.order}</legend>
          {orders.map(([order, label]) => (
            <Choice
              key={order}
              name="signing-order"
              checked={edition.order === order}
              onChange={() => void run({ type: 'setSigningOrder', edition: edition.number, order })}
            >
              {label}
            </Choice>
          ))}
        </fieldset>
      )}
      <p>
        <a href={pathOf({ page: 'mail', workshop: view.workshop.id })}>{words.toMail}</a>
      </p>
      <p>
        <a href={pathOf({ page: 'handovers', workshop: view.workshop.id })}>{words.toHandovers}</a>
      </p>
    </>
  )
}
