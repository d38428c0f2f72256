import { limits, type SentenceForPhone } from '@siroop/domain'
import { draftKey } from '../../connection/words/draftKey.js'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { useProblem, useT } from '../../ui/language.js'
import { shortChange } from '../../ui/words/wordDifference.js'
import { useDraft } from '../drafts/useDraft.js'
import { useCommand } from '../useCommand.js'
import { NoteField } from '../write/NoteField.js'
import { textProblem } from '../write/textProblem.js'

/** The sentence itself as a plain field, with what changes below it. All proposals are decided once, by the room. */
export function ProposalForm({ sentence, onDone }: { sentence: SentenceForPhone; onDone: () => void }) {
  const t = useT(participantCopy)
  const command = useCommand()
  const draft = useDraft(draftKey('p', sentence.id, sentence.version), sentence.text)
  const [problem, setProblem] = useProblem()
  const change = shortChange(sentence.text, draft.text)
  const handlePropose = async () => {
    const wrong = textProblem(t, { text: draft.text, max: limits.sentence })
    setProblem(wrong)
    if (wrong !== null || change === null) return
    const { id, version } = sentence
    const proposed = { type: 'answerSentence', sentence: id, version, answer: 'proposal', text: draft.text } as const
    if (!(await command.run({ ...proposed, reason: null }))) return
    draft.clear()
    onDone()
  }
  return (
    <main className="body tight">
      <h1 className="q2">{t.draft.better}</h1>
      <NoteField
        label={t.draft.yourSentence}
        text={draft.text}
        onText={(text) => {
          setProblem(null)
          draft.write(text)
        }}
        onEnter={() => void handlePropose()}
        maxChars={limits.sentence}
        problem={problem}
        size="sentence"
        autoFocus
      />
      {change !== null && (
        <p className="chg" aria-live="polite">
          <span className="second">{t.draft.youChange}</span>
          {change.gone === '' ? (
            <span className="second">{t.draft.nothing}</span>
          ) : (
            <del className="voice">{change.gone}</del>
          )}{' '}
          <Icon name="arrow-right" size={16} label={t.draft.becomes} />{' '}
          {change.come === '' ? (
            <span className="second">{t.draft.nothing}</span>
          ) : (
            <ins className="voice">{change.come}</ins>
          )}
        </p>
      )}
      <p className="second under">{t.draft.first}</p>
      <div className="stack at-end">
        <ErrorLine text={command.problem} />
        <Button main wide disabled={change === null || command.busy} onClick={() => void handlePropose()}>
          {t.draft.propose}
        </Button>
      </div>
    </main>
  )
}
