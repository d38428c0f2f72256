import type { DotItemForRegie, DotsView } from '@siroop/domain'
import { useState } from 'react'
import { Icon } from '../../ui/Icon.js'
import { AnswerRows } from '../consent/Answers.js'
import { ReasonDialog } from '../dialogs/ReasonDialog.js'
import { PaperMarks } from '../paperAnswers/PaperMarks.js'
import { useRegie } from '../regie.js'
import './dots.css'

/** A vote by dots in the middle: who is done, never where dots lie; after showing all of it, to tick what goes further. */
export function DotsMiddle({ dots }: { dots: DotsView }) {
  const { view, t, say, run } = useRegie()
  const words = t.dots
  const { step, status, items } = dots
  if (items.length === 0)
    return (
      <div className="cap">
        <h1>{words.none}</h1>
      </div>
    )
  if (status === 'shown') return <Outcome dots={dots} />
  return (
    <>
      <div className="cap">
        <h1>{say(view.now?.texts.question)}</h1>
        <span className="meta nums" role="status">
          {words.ready(dots.done, dots.of)}
        </span>
      </div>
      <p className="second">
        {words.items(items.length)}, {words.rules(dots.perVoter, dots.perItem)}
      </p>
      <AnswerRows
        answered={dots.ready}
        onPaper={dots.onPaper}
        answeredWords={words.answered}
        missing={dots.missing}
        onMissing={(organisation, mark) => run({ type: 'markVoterMissing', step, organisation, ...mark })}
        onUnmark={(organisation) => run({ type: 'unmarkVoterMissing', step, organisation })}
      />
    </>
  )
}

function Outcome({ dots }: { dots: DotsView }) {
  const { t } = useRegie()
  const words = t.dots
  const further = dots.items.filter((item) => item.further).length
  return (
    <>
      <div className="cap">
        <h1>{words.shown}</h1>
        <span className="meta nums" role="status">
          {words.furtherCount(further)}
        </span>
      </div>
      <p className="second">{dots.countsVisible ? words.advice : `${words.few} ${words.advice}`}</p>
      <PaperMarks marks={dots.onPaper} />
      <ul className="dt-items">
        {dots.items.map((item) => (
          <Item key={item.subject} dots={dots} item={item} />
        ))}
      </ul>
    </>
  )
}

function Item({ dots, item }: { dots: DotsView; item: DotItemForRegie }) {
  const { view, t, say, run } = useRegie()
  const words = t.dots
  const [asking, setAsking] = useState(false)
  const { step } = dots
  const { subject, text, spread, reason } = item
  const chosen = item.further === true
  const record = (next: { readonly chosen?: boolean; readonly reason?: string; readonly theme?: string }) => {
    const theme = next.theme ?? item.theme ?? ''
    const answers: Readonly<Record<string, string>> = theme === '' ? {} : { theme }
    const said = { chosen: next.chosen ?? chosen, reason: next.reason ?? reason }
    return run({ type: 'recordAnswer', step, subject, answers, disagreed: [], ...said })
  }
  const all = (spread ?? []).reduce((sum, given) => sum + given, 0)
  const pointed = view.pointedAt === subject
  const ask = reason === null ? words.reason : words.changeReason
  return (
    <li className={chosen ? 'is-further' : ''}>
      <label className="tick">
        <input
          type="checkbox"
          aria-label={words.further(text)}
          checked={chosen}
          onChange={() => void record({ chosen: !chosen })}
        />
        <span className="voice">{text}</span>
      </label>
      <p className="dt-given">
        {spread !== null && <b className="nums">{words.dotsOf(all)}</b>}
        {spread !== null && all > 0 && <span className="meta">{words.votes(spread.length)}</span>}
        <button
          type="button"
          className="icon-btn"
          aria-label={words.point(text)}
          aria-pressed={pointed}
          onClick={() => void run({ type: 'pointAt', subject: pointed ? null : subject })}
        >
          <Icon name="projector" />
        </button>
      </p>
      {dots.themes.length > 0 && (
        <p className="dt-reason">
          <select
            className="input"
            aria-label={words.themeOf(text)}
            value={item.theme ?? ''}
            onChange={(event) => void record({ theme: event.target.value })}
          >
            <option value="">{words.noTheme}</option>
            {dots.themes.map(({ id, label }) => (
              <option key={id} value={id}>
                {say(label)}
              </option>
            ))}
          </select>
        </p>
      )}
      {chosen && (
        <p className="dt-reason">
          {reason !== null && <span className="voice">“{reason}”</span>}
          <button type="button" className="lk" aria-label={`${ask}: ${text}`} onClick={() => setAsking(true)}>
            {ask}
          </button>
        </p>
      )}
      {asking && (
        <ReasonDialog
          title={words.reasonOf(text)}
          action={words.keepReason}
          onReason={(why) => record({ chosen: true, reason: why })}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  )
}
