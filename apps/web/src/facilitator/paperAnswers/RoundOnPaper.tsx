import { type ConsentAnswer, type FacilitatorRound, limits } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { ClosedUntilShown } from '../consent/ClosedUntilShown.js'
import { type OpenCard, speakersOnPaper, waitedForFirst } from '../paper/paperCards.js'
import { useRegie } from '../regie.js'
import { CardAnswer } from './CardAnswer.js'
import { CardChoices, CardWordsField } from './CardFields.js'
import { wrongText } from './wrongText.js'

const answers: readonly ConsentAnswer[] = ['stand-for', 'live-with', 'object']

/** The answer of an organisation that is there on paper, in a consent round that is still closed. */
export function RoundOnPaper({ round }: { round: FacilitatorRound }) {
  const { view, t } = useRegie()
  const { button, lead } = t.paper.answers
  return (
    <CardAnswer button={button} lead={lead} cards={waitedForFirst(speakersOnPaper(view), round.onPaper)}>
      {(card, onDone) => <RoundForm round={round} card={card} onDone={onDone} />}
    </CardAnswer>
  )
}

interface RoundFormProps {
  readonly round: FacilitatorRound
  readonly card: OpenCard
  readonly onDone: () => void
}
function RoundForm({ round, card, onDone }: RoundFormProps) {
  const { t, run, problem, organisation } = useRegie()
  const words = t.paper.answers
  const [chosen, setChosen] = useState<ConsentAnswer | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const objects = chosen === 'object'
  const wrong = objects ? wrongText(t, { text: reason, max: limits.reason, needed: true }) : null
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (chosen === null || wrong !== null) return
    const answer = { round: round.round, answer: chosen, reason: objects ? reason : null } as const
    if (await run({ type: 'answerOnPaper', participant: card.id, answer: { type: 'answerRound', ...answer } })) onDone()
  }
  const name = (card.organisation && organisation(card.organisation)?.name) ?? ''
  return (
    <form className="stack" onSubmit={handleSubmit} noValidate>
      <blockquote className="txt">
        <p className="voice">{round.text}</p>
        {round.behaviour !== null && (
          <p className="voice beh">
            {t.consent.behaviourIs}
            {round.behaviour}
          </p>
        )}
      </blockquote>
      {round.onPaper.some((mark) => mark.organisation === card.organisation) && <p className="meta">{words.again}</p>}
      <CardChoices
        name="round-on-paper"
        legend={words.stand(name)}
        rows={answers.map((answer) => ({ answer, label: words.consent[answer] }))}
        chosen={chosen}
        onChoose={setChosen}
        error={tried && chosen === null ? words.choose : null}
      >
        {objects && (
          <CardWordsField label={words.objection} text={reason} error={tried ? wrong : null} onText={setReason} />
        )}
      </CardChoices>
      <ClosedUntilShown />
      <ErrorLine text={problem} />
      <Button main wide type="submit">
        {words.give}
      </Button>
    </form>
  )
}
