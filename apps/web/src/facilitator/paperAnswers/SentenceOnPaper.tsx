import { type CardAnswer as Answer, limits, normalise, type SentenceAnswer, type SentenceView } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Choice } from '../../ui/Field.js'
import { ClosedUntilShown } from '../consent/ClosedUntilShown.js'
import { type OpenCard, speakersOnPaper, waitedForFirst } from '../paper/paperCards.js'
import { useRegie } from '../regie.js'
import { CardAnswer } from './CardAnswer.js'
import { CardChoices, CardWordsField } from './CardFields.js'
import { wrongText } from './wrongText.js'

const answers: readonly SentenceAnswer[] = ['sign-as-is', 'proposal', 'objection']

/** What an organisation on paper says about a sentence, and whether it recognises itself in it. */
export function SentenceOnPaper({ sentence }: { sentence: SentenceView }) {
  const { view, t } = useRegie()
  const { button, lead } = t.paper.answers
  if (sentence.version === 0 || view.edition?.status === 'open-for-signing') return null
  return (
    <CardAnswer button={button} lead={lead} cards={waitedForFirst(speakersOnPaper(view), sentence.onPaper)}>
      {(card, onDone) => <SentenceForm sentence={sentence} card={card} onDone={onDone} />}
    </CardAnswer>
  )
}

interface SentenceFormProps {
  readonly sentence: SentenceView
  readonly card: OpenCard
  readonly onDone: () => void
}
function SentenceForm({ sentence, card, onDone }: SentenceFormProps) {
  const { t, run, problem, organisation } = useRegie()
  const words = t.paper.answers
  const { id, version, shown, status } = sentence
  const asked = status === 'asked' && !shown
  const recognisedNow = sentence.recognisedBy.some((one) => one === card.organisation)
  const [recognised, setRecognised] = useState(recognisedNow)
  const [chosen, setChosen] = useState<SentenceAnswer | null>(null)
  const [text, setText] = useState(sentence.text)
  const [reason, setReason] = useState('')
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
    onDone()
  }
  const name = (card.organisation && organisation(card.organisation)?.name) ?? ''
  return (
    <form className="stack" onSubmit={handleSubmit} noValidate>
      <blockquote className="txt">
        <p className="voice">{sentence.text}</p>
      </blockquote>
      <Choice type="checkbox" checked={recognised} onChange={() => setRecognised(!recognised)}>
        {words.recognise}
      </Choice>
      {asked && (
        <>
          {sentence.onPaper.some((mark) => mark.organisation === card.organisation) && (
            <p className="meta">{words.again}</p>
          )}
          <CardChoices
            name="sentence-on-paper"
            legend={words.says(name)}
            rows={answers.map((answer) => ({ answer, label: words.sentence[answer] }))}
            chosen={chosen}
            onChoose={setChosen}
            error={tried && nothing ? words.choose : null}
          >
            {chosen === 'proposal' && (
              <CardWordsField label={words.proposal} text={text} error={tried ? wrong : null} onText={setText} />
            )}
            {chosen === 'objection' && (
              <CardWordsField label={words.objection} text={reason} error={tried ? wrong : null} onText={setReason} />
            )}
          </CardChoices>
          <ClosedUntilShown />
        </>
      )}
      <ErrorLine text={problem} />
      <Button main wide type="submit" disabled={!asked && nothing}>
        {words.give}
      </Button>
    </form>
  )

  function wrongWords(): string | null {
    if (chosen === 'objection') return wrongText(t, { text: reason, max: limits.reason, needed: true })
    if (chosen !== 'proposal') return null
    if (normalise(text) === sentence.text) return words.same
    return wrongText(t, { text, max: limits.sentence, needed: true })
  }
}
