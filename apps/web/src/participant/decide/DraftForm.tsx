import type { SentenceAnswer, SentenceForPhone } from '@siroop/domain'
import { draftKey } from '../../connection/words/draftKey.js'
import { participantCopy } from '../../copy/participant.js'
import { useT } from '../../ui/language.js'
import { AnswerForm } from './AnswerForm.js'

export interface DraftFormProps {
  readonly sentence: SentenceForPhone
  readonly organisation: string
  readonly onPropose: () => void
  readonly onDone: () => void
}

/** Three answers to one version of one sentence. A proposal opens its own screen. */
export function DraftForm({ sentence, organisation, onPropose, onDone }: DraftFormProps) {
  const t = useT(participantCopy)
  const { id, version, ownAnswer } = sentence
  return (
    <AnswerForm<SentenceAnswer>
      legend={t.draft.question(organisation)}
      rows={[
        { answer: 'sign-as-is', label: t.draft.answers['sign-as-is'], icon: 'check' },
        { answer: 'proposal', label: t.draft.answers.proposal, icon: 'pencil' },
        { answer: 'objection', label: t.draft.answers.objection, icon: 'hand' },
      ]}
      objection={{ answer: 'objection', label: t.draft.why, draft: draftKey('o', id, version) }}
      before={ownAnswer === null ? null : { answer: ownAnswer, reason: null }}
      give={(chosen) => (chosen === 'proposal' ? t.draft.better : t.draft.give)}
      onGive={(answer, reason) => {
        if (answer !== 'proposal') return { type: 'answerSentence', sentence: id, version, answer, text: null, reason }
        onPropose()
        return null
      }}
      onDone={onDone}
    />
  )
}
