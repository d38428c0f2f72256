import type { CommitmentView } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'
import { useState } from 'react'
import { workCopy } from '../../copy/work.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { useLanguage, useT } from '../../ui/language.js'
import { Sheet } from '../../ui/Sheet.js'
import { useCommand } from '../useCommand.js'

/** A step that the own organisation took: its date and first step. Giving back is decided twice: only the room can undo it. */
export function TakenSlip({ taken, mayGiveBack }: { taken: CommitmentView; mayGiveBack: boolean }) {
  const t = useT(workCopy).assign
  const [language] = useLanguage()
  const command = useCommand()
  const [gives, setGives] = useState(false)
  const { subject } = taken
  const handleGive = async () => {
    const answer = { type: 'answerAsk', subject, answer: 'refuse', due: null, firstStep: null } as const
    if (await command.run(answer)) setGives(false)
  }
  const firstBy = taken.firstStepBy === null ? t.first : t.firstBy(dayInWords(taken.firstStepBy, language))
  return (
    <article className="slip taken">
      <p className="voice">{taken.text}</p>
      {taken.due !== null && (
        <p className="foot">
          <Icon name="calendar-days" size={16} />
          <span>{t.dueOn(dayInWords(taken.due, language))}</span>
        </p>
      )}
      {taken.firstStep !== null && (
        <p className="picked">
          <span className="second">{firstBy}</span>
          <br />
          <span className="behaviour">{taken.firstStep}</span>
        </p>
      )}
      {mayGiveBack && (
        <div className="acts">
          <button type="button" aria-haspopup="dialog" onClick={() => setGives(true)}>
            <Icon name="undo-2" size={16} />
            {t.giveBack}
          </button>
        </div>
      )}
      {gives && (
        <Sheet title={t.giveBackTitle} onClose={() => setGives(false)}>
          <p className="second takeover">{t.giveBackText}</p>
          <div className="stack">
            <ErrorLine text={command.problem} />
            <Button main wide onClick={() => setGives(false)}>
              {t.keep}
            </Button>
            <Button wide disabled={command.busy} onClick={() => void handleGive()}>
              {t.giveBack}
            </Button>
          </div>
        </Sheet>
      )}
    </article>
  )
}
