import { useState } from 'react'
import { Button } from '../../../ui/Button.js'
import { Field } from '../../../ui/Field.js'
import { Icon } from '../../../ui/Icon.js'
import { useRegie } from '../../regie.js'
import { PlaceCards } from '../PlaceCards.js'
import { fileName } from './fileName.js'
import { PrintState } from './PrintState.js'
import { usePrint } from './usePrint.js'
import './prints.css'

/** Most cards in one go: as many as there are people at the table. */
const most = 60

export interface PapersProps {
  readonly onMade: () => void
  /** This server has a browser that makes PDFs; without it the page itself prints the place cards. */
  readonly canPrint: boolean
}
/** What lies ready on paper: the sheet for when everything fails, place cards, sheets to fill in by hand, and empty cards. */
export function Papers({ onMade, canPrint }: PapersProps) {
  const { view, t, say } = useRegie()
  const [fallback, printFallback] = usePrint()
  const [cards, printCards] = usePrint()
  const [places, printPlaces] = usePrint()
  const [sheets, printSheets] = usePrint()
  const [count, setCount] = useState(12)
  const meetings = view.meetings.filter(({ status }) => status !== 'closed')
  const fits = Number.isInteger(count) && count >= 1 && count <= most
  return (
    <section id="papers" className="papers">
      <h2>
        {t.prints.papers} <span className="second">{t.prints.papersHint}</span>
      </h2>
      <div className="stack">
        {meetings.map((meeting) => (
          <Button
            key={meeting.id}
            className="sm lft"
            disabled={fallback.state === 'making'}
            onClick={() =>
              void printFallback(
                { paper: 'fallback', meeting: meeting.id },
                fileName(t.prints.files.fallback, meetings.length > 1 ? say(meeting.title) : ''),
              )
            }
          >
            <Icon name="download" />
            {meetings.length > 1 ? t.prints.fallbackFor(say(meeting.title)) : t.prints.fallback}
          </Button>
        ))}
        <PrintState printing={fallback} />
        <div className="paper-with-hint">
          {canPrint ? (
            <Button
              className="sm lft"
              disabled={places.state === 'making' || view.organisations.length === 0}
              onClick={() =>
                void printPlaces({ paper: 'placeCards' }, fileName(t.prints.files.placeCards)).then(onMade)
              }
            >
              <Icon name="download" />
              {t.prints.placeCards}
            </Button>
          ) : (
            <PlaceCards onMade={onMade} />
          )}
          <p className="meta">{t.prints.placeCardsHint}</p>
        </div>
        <PrintState printing={places} />
        {view.programme.some(({ hasSheets }) => hasSheets) && (
          <div className="paper-with-hint">
            <Button
              className="sm lft"
              disabled={sheets.state === 'making'}
              onClick={() => void printSheets({ paper: 'sheets', step: null }, fileName(t.prints.files.sheets))}
            >
              <Icon name="download" />
              {t.prints.sheets}
            </Button>
            <p className="meta">{t.prints.sheetsHint}</p>
          </div>
        )}
        <PrintState printing={sheets} />
        <Field label={t.prints.count} hint={t.prints.countHint}>
          {(ids) => (
            <input
              {...ids}
              type="number"
              min={1}
              max={most}
              value={Number.isNaN(count) ? '' : count}
              onChange={(event) => setCount(event.target.valueAsNumber)}
            />
          )}
        </Field>
        <Button
          className="sm lft"
          disabled={!fits || cards.state === 'making'}
          onClick={() => void printCards({ paper: 'cards', count }, fileName(t.prints.files.cards))}
        >
          <Icon name="download" />
          {t.prints.cards}
        </Button>
        <PrintState printing={cards} />
      </div>
    </section>
  )
}
