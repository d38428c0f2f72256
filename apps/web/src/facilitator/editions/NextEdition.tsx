import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import type { ChoiceProps } from '../choice.js'
import { DraftMiddle } from '../draft/Draft.js'
import { useRegie } from '../regie.js'
import './editions.css'

/** Under an edition that somebody signed: what a next one means, and beginning it. Nobody is told by that, and it can be undone. */
export function BeginNext() {
  const { view, t, run } = useRegie()
  const { edition } = view
  if (edition === null || !edition.canBegin) return null
  const { number } = edition
  const words = t.nextEdition
  return (
    <section className="next-edition" aria-labelledby="next-edition">
      <h2 id="next-edition">{words.title}</h2>
      <p>{words.why(number)}</p>
      <ul>
        {words.means(number).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button className="sm" onClick={() => void run({ type: 'beginEdition', edition: number })}>
        <Icon name="pen-line" />
        {words.begin(number + 1)}
      </Button>
    </section>
  )
}

/** The next edition while it is written: what waits, the way back as long as there is one, and the sentences. */
export function NextEditionMiddle(props: ChoiceProps) {
  const { view, t, run } = useRegie()
  const { edition } = view
  const words = t.nextEdition
  if (!edition?.next) return null
  const { number, next } = edition
  return (
    <>
      <aside className="next-edition" aria-labelledby="next-edition">
        <h2 id="next-edition">{words.writing(next.number)}</h2>
        <p>{words.waits(number)}</p>
        {view.position === null && <p className="second">{words.noMeeting}</p>}
        {next.mayKeep && (
          <p>
            <button type="button" className="lk" onClick={() => void run({ type: 'keepEdition', edition: number })}>
              {words.keep(number)}
            </button>{' '}
            <span className="second small">{words.kept}</span>
          </p>
        )}
      </aside>
      <DraftMiddle {...props} />
    </>
  )
}
