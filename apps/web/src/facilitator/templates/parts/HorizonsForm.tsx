import { addHorizon } from '@siroop/protocol'
import { Button } from '../../../ui/Button.js'
import { Icon } from '../../../ui/Icon.js'
import { useEditing } from '../form/editing.js'
import { NumberField } from '../form/NumberField.js'
import { RowActs } from '../form/RowActs.js'
import { TextPair } from '../form/Texts.js'
import { placeOf } from '../places.js'

/** The periods from later to now. */
export function HorizonsForm() {
  const { draft, t, words, say, act } = useEditing()
  const horizons = draft.horizons ?? []
  return (
    <>
      <h2 tabIndex={-1}>{t.parts.horizons}</h2>
      <p className="second">{horizons.length === 0 ? words.horizons.none : words.horizons.hint}</p>
      <ul className="rows apart">
        {horizons.map((horizon, index) => (
          <li key={horizon.id} className="with-act" data-at={placeOf(['horizons', index])}>
            <div className="stack tight">
              <TextPair at={['horizons', index, 'label']} label={words.horizons.name(index + 1)} />
              <NumberField at={['horizons', index, 'year']} label={words.horizons.year(index + 1)} optional />
              <TextPair at={['horizons', index, 'hint']} label={words.horizons.help(index + 1)} long optional />
            </div>
            <RowActs
              list={['horizons']}
              index={index}
              count={horizons.length}
              name={say(horizon.label) || words.horizons.name(index + 1)}
            />
          </li>
        ))}
      </ul>
      <p>
        <Button
          className="sm"
          onClick={() => act({ ok: true, value: addHorizon(draft) }, words.changed(t.parts.horizons))}
        >
          <Icon name="plus" />
          {words.horizons.add}
        </Button>
      </p>
    </>
  )
}
