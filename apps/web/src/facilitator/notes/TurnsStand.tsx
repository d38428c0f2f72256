import type { TurnsView } from '@siroop/domain'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { useRegie } from '../regie.js'
import './notes.css'

/** A round by name: who has the floor, who spoke, who passed; one press calls the next. */
export function TurnsStand({ turns }: { readonly turns: TurnsView }) {
  const { view, t, run, organisation } = useRegie()
  const words = t.writing.turns
  const { step, called, next, people, had, of } = turns
  const nameOf = (id: string | null) => {
    const person = view.roster.find((one) => one.id === id)
    const of = person?.organisation ? organisation(person.organisation)?.name : undefined
    return person?.name ?? (of === undefined ? words.nameless : words.somebodyOf(of))
  }
  const give = (to: typeof called, left: 'spoke' | 'passed') =>
    void run({ type: 'giveTurn', step, to, from: called, left })
  return (
    <section className="can-part">
      <h2>{words.title}</h2>
      <p className="meta nums" role="status">
        {called === null ? words.stand(had, of) : words.called(nameOf(called))}
      </p>
      <div className="tn-acts">
        <Button wide aria-disabled={called === null && next === null} onClick={() => give(next, 'spoke')}>
          <Icon name="arrow-right" />
          {next === null ? words.done : words.next(nameOf(next))}
        </Button>
        {called !== null && (
          <Button wide plain onClick={() => give(next, 'passed')}>
            {words.skip(nameOf(called))}
          </Button>
        )}
      </div>
      <ol className="tn-people">
        {people.map(({ id, turn }) => (
          <li key={id} className={`is-${turn}`} aria-current={turn === 'called' ? true : undefined}>
            <button type="button" className="lk" onClick={() => give(id, 'spoke')}>
              {nameOf(id)}
              <span className="vh">, {words.states[turn]}</span>
            </button>
            <span className="meta" aria-hidden="true">
              {words.states[turn]}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
