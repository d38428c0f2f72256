import type { TrialsView, TrialView } from '@siroop/domain'
import { weekdayInWords } from '@siroop/manifest'
import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { ReasonDialog } from '../dialogs/ReasonDialog.js'
import { useRegie } from '../regie.js'
import { ExtendDialog } from './ExtendDialog.js'
import './trials.css'

/** How far every trial is, why a result does not count yet, and what can be done then: adjust, stop, or record. */
export function TrialsStand({ trials }: { trials: TrialsView }) {
  const { t } = useRegie()
  const words = t.trials
  return (
    <section className="can-part">
      <h2>{words.title}</h2>
      {trials.all.length === 0 && <p className="second">{words.none}</p>}
      <ul className="tr-list">
        {trials.all.map((trial) => (
          <Trial key={trial.subject} trial={trial} open={trials.open} />
        ))}
      </ul>
    </section>
  )
}

const stageIcons = {
  solution: 'minus',
  trial: 'clock',
  noticed: 'check',
  recorded: 'pen-line',
  shared: 'check',
  stopped: 'x',
} as const

interface TrialProps {
  readonly trial: TrialView
  readonly open: boolean
}
function Trial({ trial, open }: TrialProps) {
  const { t, locale } = useRegie()
  const words = t.trials
  const { stage, text, from, until, extensions, stopped } = trial
  const inWords = (date: string | null) => (date === null ? null : weekdayInWords(date, locale))
  const last = extensions.at(-1)
  return (
    <li className={`tr-one is-${stage}`}>
      <p className="voice">{text}</p>
      <p className="tr-stage">
        <Icon name={stageIcons[stage]} size={16} />
        <b>{words.stages[stage]}</b>
      </p>
      {(from ?? until) !== null && <p className="meta nums">{words.period(inWords(from), inWords(until))}</p>}
      {last && <p className="meta">{words.extended(inWords(last.until) ?? '', last.reason)}</p>}
      {stopped !== null && <p className="second">{words.stoppedWhy(stopped)}</p>}
      {open && stage !== 'solution' && <Result trial={trial} />}
      {open && <Acts trial={trial} />}
    </li>
  )
}

/** Whether it counts, and if not, plainly why. */
function Result({ trial }: { trial: TrialView }) {
  const { view, t, say, locale } = useRegie()
  const words = t.trials
  const writes = view.now?.texts.kind === 'draft'
  const { stage, result, missing, wrongDay, goesOn, until, agreement } = trial
  if (stage === 'stopped' || stage === 'recorded' || stage === 'shared') return null
  const names = (labels: readonly Parameters<typeof say>[0][]) => labels.map((label) => say(label)).join(' · ')
  const isStuck = (result === 'partly' || result === 'not') && !goesOn
  return (
    <div className="tr-why" role="status">
      <p>{words.results[result]}</p>
      {result === 'unproven' && missing.length > 0 && <p>{words.needed(names(missing))}</p>}
      {result === 'unproven' && wrongDay !== null && <p>{words.wrongDays[wrongDay]}</p>}
      {isStuck && <p>{words.whatNow}</p>}
      {goesOn && until !== null && (
        <p>
          {words.goesOn(weekdayInWords(until, locale))} {words.comesBack}
        </p>
      )}
      {writes && agreement && agreement.sentence === null && agreement.missing.length > 0 && (
        <p>{words.onSheet(names(agreement.missing))}</p>
      )}
      {agreement?.words && agreement.sentence === null && <p className="voice tr-words">{agreement.words}</p>}
      {agreement?.sentence && <p>{agreement.changed ? words.changed : words.written}</p>}
      {agreement?.changed && <p className="voice tr-words">{agreement.words}</p>}
    </div>
  )
}

function Acts({ trial }: { trial: TrialView }) {
  const { view, t, run } = useRegie()
  const words = t.trials
  const [asking, setAsking] = useState<'extend' | 'stop' | null>(null)
  const { subject, text, stage, result, agreement } = trial
  const step = view.now?.texts.kind === 'draft' ? view.now.texts.step : null
  const isTried = stage === 'trial' || stage === 'noticed'
  const canWrite = agreement !== null && agreement.words !== null && agreement.missing.length === 0
  const again = agreement?.sentence != null
  const writes = step !== null && canWrite && (!again || agreement.changed)
  if (stage === 'stopped')
    return (
      <Button
        className="sm"
        aria-label={words.resumeOf(text)}
        onClick={() => void run({ type: 'letGo', subject, reason: null })}
      >
        <Icon name="undo-2" />
        {words.resume}
      </Button>
    )
  return (
    <div className="row-actions">
      {writes && (
        <Button
          aria-label={again ? words.againOf(text) : words.recordOf(text)}
          onClick={() => void run({ type: 'writeAgreement', step, subject })}
        >
          <Icon name="pen-line" />
          {again ? words.again : words.record}
        </Button>
      )}
      {isTried && result !== 'noticed' && result !== 'open' && (
        <Button className="sm" aria-label={words.extendOf(text)} onClick={() => setAsking('extend')}>
          <Icon name="clock" />
          {words.extend}
        </Button>
      )}
      {isTried && agreement?.sentence == null && result !== 'open' && (
        <Button className="sm" aria-label={words.stopOf(text)} onClick={() => setAsking('stop')}>
          <Icon name="x" />
          {words.stop}
        </Button>
      )}
      {asking === 'extend' && <ExtendDialog trial={trial} onClose={() => setAsking(null)} />}
      {asking === 'stop' && (
        <ReasonDialog
          title={words.stopTitle}
          hint={words.stopHint}
          action={words.stopDo}
          onReason={(reason) => run({ type: 'letGo', subject, reason })}
          onClose={() => setAsking(null)}
        >
          <p className="voice">{text}</p>
        </ReasonDialog>
      )}
    </div>
  )
}
