import type { ParticipantId } from '@siroop/domain'
import type { Ref } from 'react'
import { Field } from '../../ui/Field.js'
import { OrganisationName } from '../OrganisationName.js'
import { useRegie } from '../regie.js'
import type { OpenCard } from './paperCards.js'
import './paper.css'

/** The head of everything that is typed from a card: its number, large, and for whom it speaks. */
export function CardHead({ card }: { card: OpenCard }) {
  const { t, organisation } = useRegie()
  const of = card.organisation && organisation(card.organisation)
  return (
    <p className="paper-head">
      <b>{t.paper.name(card.paper.number)}</b>
      {of && <OrganisationName organisation={of} />}
    </p>
  )
}

export interface CardChoiceProps {
  readonly cards: readonly OpenCard[]
  /** Undefined: none is chosen yet. */
  readonly card: OpenCard | undefined
  /** Cards of which something is half-typed. */
  readonly begun: ReadonlySet<string>
  readonly onChoose: (card: ParticipantId | null) => void
  readonly list?: Ref<HTMLSelectElement>
}
/** Which card is typed: numbers with their organisation. */
export function CardChoice({ cards, card, begun, onChoose, list }: CardChoiceProps) {
  const { t } = useRegie()
  const ofCard = useOrganisationOf()
  return (
    <Field label={t.paper.card}>
      {(ids) => (
        <select
          {...ids}
          ref={list}
          value={card?.id ?? ''}
          onChange={(event) => onChoose(cards.find(({ id }) => id === event.target.value)?.id ?? null)}
        >
          {card === undefined && <option value="">{t.paper.choose}</option>}
          {cards.map((one) => (
            <option key={one.id} value={one.id}>
              {begun.has(one.id) ? t.paper.begun(nameOf(one)) : nameOf(one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )

  function nameOf(one: OpenCard): string {
    return t.paper.nameOf(one.paper.number, ofCard(one))
  }
}

/** The name of the organisation for which a card speaks; empty when it is gone. */
export function useOrganisationOf(): (card: OpenCard) => string {
  const { organisation } = useRegie()
  return ({ organisation: id }) => (id && organisation(id)?.name) ?? ''
}
