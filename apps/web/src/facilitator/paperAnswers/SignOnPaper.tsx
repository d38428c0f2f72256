import type { FacilitatorView } from '@siroop/domain'
import { dateOfMs, fingerprintGroups } from '@siroop/manifest'
import { type FormEvent, useState } from 'react'
import { Field } from '../../ui/Field.js'
import { useOrganisationOf } from '../paper/CardHead.js'
import type { OpenCard } from '../paper/paperCards.js'
import { useCardDraft } from '../paper/useCardDraft.js'
import { useRegie } from '../regie.js'
import { CardAnswer } from './CardAnswer.js'
import { CardChoices, CardWordsField } from './CardFields.js'
import { CardForm } from './CardForm.js'
import {
  cardsToSign,
  emptyCard,
  needsCondition,
  type SignCard,
  type SignCardProblems,
  signCardAnswer,
  signCardProblems,
} from './signCard.js'

const ways = ['sign', 'later', 'decline'] as const

type Edition = NonNullable<FacilitatorView['edition']>
/** Per text: what was signed about another one is no signature of this. */
const aboutOf = ({ number, fingerprint }: Edition): string => `sign ${number} ${fingerprint}`

/** The signature of an organisation on paper, or that it signs later or not. */
export function SignOnPaper({ edition }: { edition: Edition }) {
  const { view, t } = useRegie()
  const { button, lead } = t.paper.signing
  return (
    <CardAnswer button={button} lead={lead} about={aboutOf(edition)} cards={cardsToSign(view)}>
      {(card, onDone) => <SignForm edition={edition} card={card} onDone={onDone} />}
    </CardAnswer>
  )
}

interface SignFormProps {
  readonly edition: Edition
  readonly card: OpenCard
  readonly onDone: () => void
}
function SignForm({ edition, card, onDone }: SignFormProps) {
  const { view, t, run } = useRegie()
  const words = t.paper.signing
  const nameOf = useOrganisationOf()
  const draft = useCardDraft(
    { card: card.id, about: aboutOf(edition) },
    { ...emptyCard, authority: edition.grounds.atFirst },
  )
  const { typed, type: change } = draft
  const [tried, setTried] = useState(false)
  const today = dateOfMs(view.serverNowMs)
  const wrong = tried ? signCardProblems(t, typed, today) : {}
  const handleSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const [first] = Object.keys(signCardProblems(t, typed, today))
    if (first !== undefined) {
      event.currentTarget.querySelector<HTMLElement>(`[data-field="${first}"], [name="${first}-on-paper"]`)?.focus()
      return
    }
    const answer = signCardAnswer(typed, edition, card.organisation)
    if (!answer || !(await run({ type: 'answerOnPaper', participant: card.id, answer }))) return
    draft.sent()
    onDone()
  }
  return (
    <CardForm draft={draft} put={words.put[typed.how ?? 'sign']} onSubmit={handleSubmit}>
      <p className="paper-print">
        <span className="meta">{words.text}</span>
        <code>{fingerprintGroups(edition.fingerprint)}</code>
      </p>
      <CardChoices
        name="how-on-paper"
        legend={words.how(nameOf(card))}
        rows={ways.map((answer) => ({ answer, label: words.choices[answer] }))}
        chosen={typed.how}
        onChoose={(how) => change({ how })}
        error={wrong.how ?? null}
      />
      {typed.how === 'sign' && <Signatory typed={typed} wrong={wrong} grounds={edition.grounds} onChange={change} />}
      {typed.how === 'later' && (
        <Field label={words.until} error={wrong.until}>
          {(ids) => (
            <input
              {...ids}
              data-field="until"
              type="date"
              min={today}
              value={typed.until}
              onChange={(event) => change({ until: event.target.value })}
            />
          )}
        </Field>
      )}
      {typed.how === 'decline' && (
        <CardWordsField
          label={words.why}
          text={typed.reason}
          error={wrong.reason ?? null}
          onText={(reason) => change({ reason })}
        />
      )}
    </CardForm>
  )
}

interface SignatoryProps {
  readonly typed: SignCard
  readonly wrong: SignCardProblems
  readonly grounds: Edition['grounds']
  readonly onChange: (part: Partial<SignCard>) => void
}
/** Who signed on the card: name, function, on what ground; an own sentence if one likes. */
function Signatory({ typed, wrong, grounds, onChange }: SignatoryProps) {
  const { view, t } = useRegie()
  const words = t.paper.signing
  const line = (field: 'name' | 'function' | 'condition', label: string) => (
    <Field label={label} error={wrong[field]}>
      {(ids) => (
        <input
          {...ids}
          data-field={field}
          autoComplete="off"
          value={typed[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      {line('name', words.name)}
      {line('function', words.function)}
      <CardChoices
        name="authority-on-paper"
        legend={words.authorityLegend}
        rows={grounds.offered.map((answer) => ({ answer, label: words.authority[answer] }))}
        chosen={typed.authority}
        onChoose={(authority) => onChange({ authority })}
        error={wrong.authority ?? null}
      >
        {needsCondition(typed) && line('condition', typed.authority === 'proxy' ? words.proxyOf : words.subjectTo)}
      </CardChoices>
      <CardWordsField
        label={words.own}
        text={typed.sentence}
        error={wrong.sentence ?? null}
        onText={(sentence) => onChange({ sentence })}
      />
      <p className="meta">{words.kept(view.workshop.document)}</p>
    </>
  )
}
