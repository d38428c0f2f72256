import { type ConsentAnswer, type FacilitatorRound, limits } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { useOrganisationOf } from '../paper/CardHead.js'
import { type OpenCard, speakersOnPaper, waitedForFirst } from '../paper/paperCards.js'
import { useCardDraft } from '../paper/useCardDraft.js'
import { useRegie } from '../regie.js'
import { CardAnswer } from './CardAnswer.js'
import { CardChoices, CardWordsField } from './CardFields.js'
import { CardForm } from './CardForm.js'
import { wrongText } from './wrongText.js'

const answers: readonly ConsentAnswer[] = ['stand-for', 'live-with', 'object']
const aboutOf = ({ round }: FacilitatorRound): string => `round ${round}`

/** The answer of an organisation that is there on paper, in a consent round that is still closed. */
export function RoundOnPaper({ round }: { round: FacilitatorRound }) {
  const { view, t } = useRegie()
  const { button, lead } = t.paper.answers
  const cards = waitedForFirst(speakersOnPaper(view), round.onPaper)
  return (
    <CardAnswer button={button} lead={lead} about={aboutOf(round)} cards={cards}>
      {(card, onDone) => <RoundForm round={round} card={card} onDone={onDone} />}
    </CardAnswer>
  )
}

interface RoundFormProps {
  readonly round: FacilitatorRound
  readonly card: OpenCard
  readonly onDone: () => void
}
const nothing: { readonly chosen: ConsentAnswer | null; readonly reason: string } = { chosen: null, reason: '' }

function RoundForm({ round, card, onDone }: RoundFormProps) {
  const { t, run } = useRegie()
  const words = t.paper.answers
  const nameOf = useOrganisationOf()
  const draft = useCardDraft({ card: card.id, about: aboutOf(round) }, nothing)
  const { chosen, reason } = draft.typed
  const [tried, setTried] = useState(false)
  const objects = chosen === 'object'
  const wrong = objects ? wrongText(t, { text: reason, max: limits.reason, needed: true }) : null
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (chosen === null || wrong !== null) return
    const said = { round: round.round, answer: chosen, reason: objects ? reason : null } as const
    const answer = { type: 'answerRound', ...said } as const
    if (!(await run({ type: 'answerOnPaper', participant: card.id, answer }))) return
    draft.sent()
    onDone()
  }
  return (
    <CardForm
      draft={draft}
      again={round.onPaper.some((mark) => mark.organisation === card.organisation)}
      closed
      put={words.give}
      onSubmit={handleSubmit}
    >
      <blockquote className="txt">
        <p className="voice">{round.text}</p>
        {round.behaviour !== null && (
          <p className="voice beh">
            {t.consent.behaviourIs}
            {round.behaviour}
          </p>
        )}
      </blockquote>
      <CardChoices
        name="round-on-paper"
        legend={words.stand(nameOf(card))}
        rows={answers.map((answer) => ({ answer, label: words.consent[answer] }))}
        chosen={chosen}
        onChoose={(answer) => draft.type({ chosen: answer })}
        error={tried && chosen === null ? words.choose : null}
      >
        {objects && (
          <CardWordsField
            label={words.objection}
            text={reason}
            error={tried ? wrong : null}
            onText={(text) => draft.type({ reason: text })}
          />
        )}
      </CardChoices>
    </CardForm>
  )
}
