import type { Organisation } from '@siroop/domain'
import { lookBackCopy } from '../../copy/lookBack.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import type { BoardThen } from '../api.js'

type Note = BoardThen['loose'][number]['notes'][number]
export interface BoardOfStepProps {
  /** Null while it comes in; 'none' when none was kept. */
  readonly board: BoardThen | 'none' | 'failed' | null
  readonly organisations: readonly Organisation[]
}

/** The board as it was at the end of a step: bundles and loose notes, to be read only. */
export function BoardOfStep({ board, organisations }: BoardOfStepProps) {
  const t = useT(lookBackCopy)
  const pick = usePick()
  const isEmpty = typeof board === 'object' && board !== null && board.bundles.length + board.loose.length === 0
  const said =
    board === null
      ? t.loading
      : board === 'failed'
        ? t.failed
        : board === 'none'
          ? t.boardNotKept
          : isEmpty
            ? t.boardNone
            : null
  return (
    <section className="lb-part">
      <h3>{t.board}</h3>
      {said !== null && (
        <p className="second" role="status">
          {said}
        </p>
      )}
      {typeof board === 'object' && board !== null && !isEmpty && (
        <>
          <div className="lb-bundles">
            {board.bundles.map(({ id, name, agreed, notes }) => (
              <section key={id} className={agreed ? 'lb-bundle is-agreed' : 'lb-bundle'}>
                <h4 className="voice">{name || t.unnamed}</h4>
                <p className="meta nums">
                  {agreed && (
                    <span className="lb-gold">
                      <Icon name="check" size={16} />
                      {t.agreed}
                    </span>
                  )}
                  {t.notes(notes.length)}
                </p>
                <Notes notes={notes} organisations={organisations} />
              </section>
            ))}
          </div>
          {board.loose.map(({ lane, notes }, at) => (
            <section key={lane === null ? 'loose' : pick(lane) || at} className="lb-loose">
              <h4>
                {lane === null ? t.loose : pick(lane)} <span className="second nums">{t.notes(notes.length)}</span>
              </h4>
              <Notes notes={notes} organisations={organisations} />
            </section>
          ))}
          <p className="meta">{t.withdrawn}</p>
        </>
      )}
    </section>
  )
}

function Notes({ notes, organisations }: { notes: readonly Note[]; organisations: readonly Organisation[] }) {
  return (
    <ul className="lb-notes">
      {notes.map(({ id, text, organisation }) => {
        const from = organisations.find((one) => one.id === organisation)
        return (
          <li key={id}>
            <span className="voice">{text}</span>
            {from && <OrganisationMark shape={from.shape} letters={from.letters} size={18} title={from.name} />}
          </li>
        )
      })}
    </ul>
  )
}
