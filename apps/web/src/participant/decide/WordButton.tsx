import type { ParticipantView } from '@siroop/domain'
import { isContributor } from '@siroop/domain'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { useT } from '../../ui/language.js'
import { useCommand } from '../useCommand.js'

/** For who is not the spokesperson: asks to take over the word. It always goes past a person. */
export function WordButton({ me }: { me: ParticipantView['me'] }) {
  const t = useT(participantCopy)
  const { problem, busy, run } = useCommand()
  if (me.organisation === null || !isContributor(me.role)) return null
  const nobody = !me.spokenFor
  // on paper nobody is asked on a phone: then the facilitator gives the word
  const byFacilitator = nobody || me.spokenOnPaper
  return (
    <div className="stack at-end" role="status">
      {problem !== null && <p className="error">{problem}</p>}
      {me.iAsked ? (
        <p className="second centred">{byFacilitator ? t.word.askedNobody : t.word.asked}</p>
      ) : (
        <Button wide disabled={busy} onClick={() => void run({ type: 'askForTheWord' })}>
          {nobody ? t.word.claim : t.word.ask}
        </Button>
      )}
    </div>
  )
}
