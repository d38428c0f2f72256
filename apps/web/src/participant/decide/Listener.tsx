import type { ParticipantView } from '@siroop/domain'
import { participantCopy } from '../../copy/participant.js'
import { useT } from '../../ui/language.js'
import { ownOrganisation } from '../seat.js'
import { Speaks } from './Speaks.js'

export interface ListenerProps {
  readonly view: ParticipantView
  /** What the own organisation answered, in words; null while it did not. */
  readonly answered: string | null
}

/** The same text for everybody; who is not the spokesperson sees who answers, and then the answer. */
export function Listener({ view, answered }: ListenerProps) {
  const t = useT(participantCopy)
  const { me } = view
  const organisation = ownOrganisation(view)
  const person = me.spokespersonName ?? t.word.someone
  if (organisation === null) return <p className="second">{t.word.observer}</p>
  if (answered !== null) return <Speaks organisation={organisation} title={answered} text={t.consent.by(person)} />
  if (!me.spokenFor) {
    return <Speaks organisation={organisation} title={t.word.nobody} text={t.word.nobodyText} />
  }
  return (
    <Speaks organisation={organisation} title={t.word.answers} text={t.word.answersText(person, organisation.name)} />
  )
}
