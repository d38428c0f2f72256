import type { ParticipantView, PollNow } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'
import { useRef, useState } from 'react'
import { workCopy } from '../../copy/work.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import { BackBar, type BackProps, Bar } from '../Bar.js'
import { useArrival } from '../useArrival.js'
import { PollForm } from './PollForm.js'
import { PollOverview } from './PollOverview.js'
import { askedAnew, attemptsOf, backward, isAskable, nextOpen, onward, type PollPlace } from './pollPlace.js'
import { placeInWords } from './pollWords.js'

export interface PollScreenProps {
  readonly view: ParticipantView
  readonly now: PollNow
  /** To the sheets that the questions are about, where both belong to one part of the step. */
  readonly back?: BackProps | null
}

/** A poll in the own order: one item and one question at a time, closed until the facilitator shows it; then what the room said. */
export function PollScreen({ view, now, back = null }: PollScreenProps) {
  const t = useT(workCopy)
  const pick = usePick()
  const page = useRef<HTMLElement>(null)
  const [place, setPlace] = useState<PollPlace | null>(() => (now.mayAnswer ? nextOpen(now, null) : null))
  const [seen, setSeen] = useState(() => attemptsOf(now))
  const item = place && now.items[place.item]
  const question = place && now.questions[place.question]
  const asks = place !== null && item && question && now.mayAnswer && isAskable(item)
  useArrival(page, asks ? `${place.item} ${place.question}` : 'overview')
  // a text that was made better is asked again: nobody has to find it in the list
  const anew = now.mayAnswer && !asks ? askedAnew(now, seen) : null
  if (anew) {
    setSeen(attemptsOf(now))
    setPlace(anew)
  }
  if (!asks) return <PollOverview view={view} now={now} onGo={setPlace} back={back} />
  const [nth, of] = [place.question + 1, now.questions.length]
  const before = backward(place)
  return (
    <>
      {back === null ? (
        <Bar where={pick(now.texts.title)} right={placeInWords(t, now, place.item)} />
      ) : (
        <BackBar {...back} />
      )}
      <main ref={page} className="body decide poll">
        <blockquote className="held sm" lang={view.workshop.locale} data-aloud>
          {question.question === null ? <h1 className="voice">{item.text}</h1> : <p className="voice">{item.text}</p>}
        </blockquote>
        <AgreedOn view={view} />
        {item.attempt > 1 && item.own.length === 0 && <p className="second under">{t.poll.changed}</p>}
        {question.question !== null && (
          <div>
            {of > 1 && <p className="second rl">{t.poll.question(nth, of)}</p>}
            <h1>{pick(question.question)}</h1>
          </div>
        )}
        <PollForm
          key={`${item.subject} ${item.attempt} ${question.id}`}
          view={view}
          now={now}
          item={item}
          question={question}
          button={nth < of ? t.next : isLookedBackOn(now) && nextOpen(now, place) ? t.checkin.nextSentence : t.give}
          onBack={before && (() => setPlace(before))}
          onNext={() => setPlace(onward(now, place))}
        />
      </main>
    </>
  )
}

const isLookedBackOn = ({ texts }: PollNow): boolean => texts.kind === 'checkin'

/** Of a sentence of an earlier manifest: since when it holds. */
function AgreedOn({ view: { earlier } }: { readonly view: ParticipantView }) {
  const t = useT(workCopy).checkin
  const [language] = useLanguage()
  const day = earlier?.agreedOn ?? null
  return day === null ? null : <p className="second under">{t.agreedOn(dayInWords(day, language))}</p>
}
