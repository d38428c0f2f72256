import { type CardAnswer as Answer, limits, normalise, type SentenceAnswer, type SentenceView } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { Choice } from '../../ui/Field.js'
import { useOrganisationOf } from '../paper/CardHead.js'
import { type OpenCard, speakersOnPaper, waitedForFirst } from '../paper/paperCards.js'
import { useCardDraft } from '../paper/useCardDraft.js'
import { useRegie } from '../regie.js'
import { CardAnswer } from './CardAnswer.js'
import { CardChoices, CardWordsField } from './CardFields.js'
import { CardForm } from './CardForm.js'
import { wrongText } from './wrongText.js'

const answers: readonly SentenceAnswer[] = ['sign-as-is', 'proposal', 'objection']
/** Per version: what was typed about other words is no answer to these. */
const aboutOf = ({ id, version }: SentenceView): string => `sentence ${id} ${version}`

/** What an organisation on paper says about a sentence, and whether it recognises itself in it. */
export function SentenceOnPaper({ sentence }: { sentence: SentenceView }) {
  const { view, t } = useRegie()
  const { button, lead } = t.paper.answers
  if (sentence.version === 0 || view.edition?.status === 'open-for-signing') return null
  const cards = waitedForFirst(speakersOnPaper(view), sentence.onPaper)
  return (
    <CardAnswer button={button} lead={lead} about={aboutOf(sentence)} cards={cards}>
      {(card, onDone) => <SentenceForm sentence={sentence} card={card} onDone={onDone} />}
    </CardAnswer>
  )
}

interface SentenceFormProps {
  readonly sentence: SentenceView
  readonly card: OpenCard
  readonly onDone: () => void
}
interface Said {
  readonly recognised: boolean
  readonly chosen: SentenceAnswer | null
  readonly text: string
  readonly reason: string
}
function SentenceForm({ sentence, card, onDone }: SentenceFormProps) {
  const { t, run } = useRegie()
  const words = t.paper.answers
  const nameOf = useOrganisationOf()
  const { id, version, shown, status } = sentence
  const asked = status === 'asked' && !shown
  const recognisedNow = sentence.recognisedBy.some((one) => one === card.organisation)
  const draft = useCardDraft<Said>(
    { card: card.id, about: aboutOf(sentence) },
    { recognised: recognisedNow, chosen: null, text: sentence.text, reason: '' },
  )
  const { recognised, chosen, text, reason } = draft.typed
  const [tried, setTried] = useState(false)
  const nothing = chosen === null && recognised === recognisedNow
  const wrong = wrongWords()
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (nothing || wrong !== null) return
    const put = (answer: Answer) => run({ type: 'answerOnPaper', participant: card.id, answer })
    const about = { sentence: id, version }
    if (recognised !== recognisedNow && !(await put({ type: 'recogniseSentence', ...about, recognised }))) return
    const said = {
      text: chosen === 'proposal' ? text : null,
      reason: chosen === 'objection' ? reason : null,
    }
    if (chosen !== null && !(await put({ type: 'answerSentence', ...about, answer: chosen, ...said }))) return
    draft.sent()
    onDone()
  }
  return (
    <CardForm
      draft={draft}
      again={asked && sentence.onPaper.some((mark) => mark.organisation === card.organisation)}
      closed={asked}
      put={words.give}
      disabled={!asked && nothing}
      onSubmit={handleSubmit}
    >
      <blockquote className="txt">
        <p className="voice">{sentence.text}</p>
      </blockquote>
      <Choice type="checkbox" checked={recognised} onChange={() => draft.type({ recognised: !recognised })}>
        {words.recognise}
      </Choice>
      {asked && (
        <CardChoices
          name="sentence-on-paper"
          legend={words.says(nameOf(card))}
          rows={answers.map((answer) => ({ answer, label: words.sentence[answer] }))}
          chosen={chosen}
          onChoose={(answer) => draft.type({ chosen: answer })}
          error={tried && nothing ? words.choose : null}
        >
          {chosen === 'proposal' && (
            <CardWordsField
              label={words.proposal}
              text={text}
              error={tried ? wrong : null}
              onText={(now) => draft.type({ text: now })}
            />
          )}
          {chosen === 'objection' && (
            <CardWordsField
              label={words.objection}
              text={reason}
              error={tried ? wrong : null}
              onText={(now) => draft.type({ reason: now })}
            />
          )}
        </CardChoices>
      )}
    </CardForm>
  )

  function wrongWords(): string | null {
    if (chosen === 'objection') return wrongText(t, { text: reason, max: limits.reason, needed: true })
    if (chosen !== 'proposal') return null
    if (normalise(text) === sentence.text) return words.same
    return wrongText(t, { text, max: limits.sentence, needed: true })
  }
}
