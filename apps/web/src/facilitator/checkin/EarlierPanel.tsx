import { inLocale, type WorkshopId } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { chooseEarlier, type EarlierChoice, fetchEarlier } from '../api.js'
import { useRegie } from '../regie.js'
import { BoardMembers } from './BoardMembers.js'
import { BroughtSentences } from './BroughtSentences.js'
import { TypeEarlier } from './TypeEarlier.js'
import './checkin.css'
import { useProblem } from '../../ui/language.js'

/** What a check-in is about: chosen from the own earlier workshops, or typed from a document. It begins when that is there. */
export function EarlierPanel() {
  const { view, t, locale } = useRegie()
  const [again, setAgain] = useState(false)
  const words = t.checkin
  const { earlier } = view
  // what was asked again was answered when the view has it
  const key = earlier ? `${earlier.title} ${earlier.agreedOn} ${earlier.sentences} ${earlier.promises}` : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new choice closes the list
  useEffect(() => setAgain(false), [key])
  if (!view.looksBack) return null
  const begun = view.meetings.some(({ status }) => status !== 'planned')
  return (
    <section id="earlier" className="ci-panel">
      <h2>{words.title}</h2>
      {earlier ? (
        <div className="ci-chosen" role="status">
          <p className="meta">{words.chosen}</p>
          <p className="voice">{earlier.title}</p>
          <p className="second small nums">
            {[
              earlier.typed ? words.typed : earlier.edition === null ? words.unsigned : words.edition(earlier.edition),
              earlier.agreedOn === null ? '' : words.agreedOn(dayInWords(earlier.agreedOn, locale)),
              words.counts(earlier),
            ]
              .filter((part) => part !== '')
              .join(', ')}
          </p>
        </div>
      ) : (
        <>
          <p className="second small">{words.hint}</p>
          <p className="closed">
            <Icon name="info" size={16} />
            <span>{words.missingHere}</span>
          </p>
        </>
      )}
      {begun ? (
        <p className="second small">{words.fixed}</p>
      ) : earlier && !again ? (
        <Button className="sm" onClick={() => setAgain(true)}>
          {words.another}
        </Button>
      ) : (
        <>
          <OwnEarlier />
          <TypeEarlier />
        </>
      )}
      <BroughtSentences />
      <BoardMembers />
    </section>
  )
}

/** Earlier workshops of who is signed in, the newest first. */
function OwnEarlier() {
  const { view, t, locale } = useRegie()
  const words = t.checkin
  const [choices, setChoices] = useState<readonly EarlierChoice[] | null>(null)
  const [problem, setProblem] = useProblem()
  const { id } = view.workshop
  useEffect(() => {
    let gone = false
    fetchEarlier(id).then((answer) => {
      if (!gone) setChoices(answer.ok ? answer.value : [])
    })
    return () => {
      gone = true
    }
  }, [id])
  const handleChoose = async (workshop: WorkshopId) => {
    const answer = await chooseEarlier(id, workshop)
    setProblem(answer.ok ? null : inLocale(answer.error.message, locale))
  }
  return (
    <div className="ci-own">
      <h3>{words.own}</h3>
      {choices === null && <p className="second small">{words.fetching}</p>}
      {choices?.length === 0 && <p className="second small">{words.noneOwn}</p>}
      <ul>
        {(choices ?? []).map((one) => (
          <li key={one.workshop}>
            <div>
              <p className="voice">{one.title}</p>
              <p className="meta nums">
                {[
                  one.region,
                  one.edition === null ? words.unsigned : words.edition(one.edition),
                  one.agreedOn === null ? '' : words.agreedOn(dayInWords(one.agreedOn, locale)),
                  words.counts(one),
                ]
                  .filter((part) => part !== '')
                  .join(', ')}
              </p>
            </div>
            <Button className="sm" onClick={() => void handleChoose(one.workshop)}>
              {words.choose}
              <span className="vh">: {one.title}</span>
            </Button>
          </li>
        ))}
      </ul>
      <ErrorLine text={problem} />
    </div>
  )
}
