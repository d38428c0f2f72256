import { tablesCopy } from '../../copy/tables.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import type { OwnTableView } from './tableProps.js'

/** What the table talks about. On a wide screen it stays beside the writing. */
export function Dilemma({ at }: { readonly at: OwnTableView }) {
  const t = useT(tablesCopy)
  const pick = usePick()
  return (
    <section className="dilemma">
      <h1>{pick(at.dilemma)}</h1>
      {at.poleA !== null && at.poleB !== null && (
        <p className="poles">
          <span className="pole">{pick(at.poleA)}</span>
          <span className="against">{t.between}</span>
          <span className="pole">{pick(at.poleB)}</span>
        </p>
      )}
      {at.questions.length > 0 && (
        <details className="help">
          <summary>
            <Icon name="chevron-right" size={16} />
            <span>{t.questions}</span>
          </summary>
          <ul>
            {at.questions.map((question) => (
              <li key={pick(question)}>{pick(question)}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="meta">{t.people(at.people)}</p>
    </section>
  )
}
