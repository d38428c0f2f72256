import { type FacilitatorRound, isContributor } from '@siroop/domain'
import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import type { ChoiceProps } from '../choice.js'
import { PaperMarks } from '../paperAnswers/PaperMarks.js'
import { RoundOnPaper } from '../paperAnswers/RoundOnPaper.js'
import { useRegie } from '../regie.js'
import { type QueuedValue, queueOf } from '../steps/bundles.js'
import { ClosedUntilShown } from './ClosedUntilShown.js'
import { LeaveRest } from './LooseNotes.js'
import { Queue } from './Queue.js'
import { ReviseDialog } from './ReviseDialog.js'
import { TextList } from './Texts.js'

/** How the consent stands, who is waited for, and the row of values. */
export function ConsentStand(props: ChoiceProps) {
  const { view, t } = useRegie()
  const round = view.rounds.find((one) => one.status === 'open' || one.status === 'shown')
  return (
    <>
      {round && (
        <section className="can-part">
          <h2>{t.consent.stand}</h2>
          {round.status === 'open' ? <OpenStand round={round} /> : <ShownStand round={round} />}
        </section>
      )}
      {view.texts === null ? <Values {...props} /> : <TextList {...props} />}
      <LeaveRest />
    </>
  )
}

function OpenStand({ round }: { round: FacilitatorRound }) {
  const { view, t, organisation } = useRegie()
  const all = round.answered.length + round.missing.length + round.waitingFor.length
  const absent = round.missing.filter((one) => one.why === 'absent').length
  return (
    <>
      <p className="bigfig nums" role="status">
        <b>{all - round.waitingFor.length}</b>
        <span>
          {t.consent.ready(all)}
          <br />
          {t.consent.readyParts(round.answered.length, round.missing.length - absent, absent)}
        </span>
      </p>
      <ClosedUntilShown />
      {round.waitingFor.length > 0 && (
        <div className="dash">
          <b>{t.consent.waitTitle}</b>
          {round.waitingFor.map((id) => {
            const name = organisation(id)?.name ?? ''
            const speaker = view.roster.find(
              (one) => one.organisation === id && one.spokesperson && isContributor(one.role),
            )
            return (
              <p key={id} className="second">
                {speaker ? t.consent.speakerFor(name, speaker.name ?? t.roster.nameless) : t.consent.noSpeaker(name)}
              </p>
            )
          })}
        </div>
      )}
      <RoundOnPaper round={round} />
    </>
  )
}

function ShownStand({ round }: { round: FacilitatorRound }) {
  const { view, t } = useRegie()
  const [revising, setRevising] = useState(false)
  const { result, needed } = round
  if (result === null) return null
  const open = result.objections.filter((one) => one.state === 'raised' || one.state === 'in-treatment').length
  const answers = result.standFor.length + result.liveWith.length + result.objections.length
  const enough = round.isShared === true
  return (
    <>
      <p className="bigfig nums" role="status">
        <b>{open}</b>
        <span>
          {t.consent.objectionsOpen(open)}
          <br />
          {t.consent.answeredOf(answers, view.organisations.length)}
        </span>
      </p>
      <p className="closed">
        <Icon name={open === 0 && enough ? 'check' : 'hand'} size={16} />
        <span>
          {open > 0
            ? t.consent.shareBlocked
            : !enough
              ? t.consent.notEnough
              : needed === 0
                ? t.texts.canShare
                : t.consent.canShare(needed)}
        </span>
      </p>
      {open === 0 && enough && (
        <>
          <h3>{t.consent.after}</h3>
          <p className="second small">{t.consent.afterText}</p>
        </>
      )}
      <PaperMarks marks={round.onPaper} />
      {round.bundle !== null && (
        <Button wide className="lft" onClick={() => setRevising(true)}>
          <Icon name="undo-2" />
          {t.consent.newRound}
        </Button>
      )}
      {revising && <ReviseDialog round={round} onClose={() => setRevising(false)} />}
    </>
  )
}

function Values({ choice, onChoose }: ChoiceProps) {
  const { view, board, t } = useRegie()
  const step = view.now?.texts.step
  if (!board || !step) return null
  const queue = queueOf(view, board, step)
  if (queue.length === 0) return null
  const busy = queue.some((value) => value.state === 'open' || value.state === 'objection')
  const chosen = choice.bundle ?? queue.find((value) => value.state === 'waiting')?.bundle ?? null
  const isCurrent = (value: QueuedValue) =>
    busy ? value.round?.status === 'open' || value.round?.status === 'shown' : value.bundle === chosen
  return (
    <Queue
      title={t.consent.values}
      states={t.consent.states}
      queue={queue}
      isCurrent={(bundle) => queue.some((value) => value.bundle === bundle && isCurrent(value))}
      onChoose={(bundle) => onChoose({ bundle, behaviour: null })}
    />
  )
}
