import type { ConsentAnswer, RoundId } from '@siroop/domain'
import { draftKey } from '../../connection/words/draftKey.js'
import { participantCopy } from '../../copy/participant.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { AnswerForm } from './AnswerForm.js'

export interface ConsentFormProps {
  readonly round: RoundId
  readonly organisation: string
  readonly before: { readonly answer: ConsentAnswer; readonly reason: string | null } | null
  readonly onDone: () => void
}

/** Three answers to one value, closed until they are shown. */
export function ConsentForm({ round, organisation, before, onDone }: ConsentFormProps) {
  const t = useT(participantCopy)
  return (
    <AnswerForm<ConsentAnswer>
      legend={t.consent.question(organisation)}
      rows={[
        { answer: 'stand-for', label: t.consent.answers['stand-for'], icon: 'check' },
        { answer: 'live-with', label: t.consent.answers['live-with'], icon: 'ellipsis' },
        { answer: 'object', label: t.consent.answers.object, icon: 'hand' },
      ]}
      objection={{ answer: 'object', label: t.consent.why, draft: draftKey('r', round) }}
      before={before}
      give={() => t.consent.give}
      note={(chosen) =>
        chosen !== 'object' && (
          <p className="priv centred">
            <Icon name="lock" size={16} />
            <span>{t.consent.closed}</span>
          </p>
        )
      }
      onGive={(answer, reason) => ({ type: 'answerRound', round, answer, reason })}
      onDone={onDone}
    />
  )
}
