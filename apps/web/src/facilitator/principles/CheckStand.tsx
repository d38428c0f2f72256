import type { CheckedSubject } from '@siroop/domain'
import { Icon } from '../../ui/Icon.js'
import type { ChoiceProps } from '../choice.js'
import { useRegie } from '../regie.js'
import { checkStand } from './checkState.js'

/** What still has to be gone through, in words, and what was let go. */
export function CheckStand({ onChoose }: ChoiceProps) {
  const { view, t, say, run } = useRegie()
  const words = t.chapters.check
  if (view.check === null) return null
  const stand = checkStand(view.check)
  const list = (title: string, subjects: readonly CheckedSubject[]) =>
    subjects.length > 0 && (
      <>
        <h3>{title}</h3>
        <ul className="ck-list">
          {subjects.map(({ subject, text }) => (
            <li key={subject}>
              <button type="button" className="lk voice" onClick={() => onChoose({ subject })}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      </>
    )
  return (
    <section className="can-part">
      <h2>{words.gate}</h2>
      <div role="status" className="can-part">
        {stand.untouched.map((group) => (
          <p key={group} className="closed">
            <Icon name="info" size={16} />
            <span>{group === 'ecological' ? words.noEcological : words.noSocial}</span>
          </p>
        ))}
        {stand.partly.length > 0 && (
          <p className="closed">
            <Icon name="info" size={16} />
            <span>
              {words.someOpen} {stand.partly.map(({ label }) => say(label)).join(', ')}.
            </span>
          </p>
        )}
        {stand.done && (
          <p className="closed">
            <Icon name="check" size={16} />
            <span>{words.done}</span>
          </p>
        )}
      </div>
      {list(words.breaks, stand.breaking)}
      {list(words.doubts, stand.doubted)}
      {view.letGo.length > 0 && (
        <>
          <h3>{words.letGoList}</h3>
          <ul className="ck-list">
            {view.letGo.map(({ subject, reason }) => (
              <li key={subject}>
                <span className="second">“{reason}”</span>
                <button
                  type="button"
                  className="lk"
                  aria-label={words.takeBackOf(reason)}
                  onClick={() => void run({ type: 'letGo', subject, reason: null })}
                >
                  {words.takeBack}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
