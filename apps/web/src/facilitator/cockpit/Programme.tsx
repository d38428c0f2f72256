import '../../ui/look/wordButton.css'
import { type ClosedNotes, type ProgrammeStep, sentenceCase } from '@siroop/domain'
import { timeInWords, weekdayInWords } from '@siroop/manifest'
import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Choice } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { storiesCopy } from '../../ui/stories/storiesCopy.js'
import { ReasonDialog } from '../dialogs/ReasonDialog.js'
import { useRegie } from '../regie.js'
import { pathOf } from '../routes.js'
import { placeOf } from './mainButton.js'

/** The evening on the left: what is done, what is now with its part, and whether it runs ahead or behind. */
export function Programme() {
  const { view, t, say, locale } = useRegie()
  const stories = useT(storiesCopy)
  const meeting = view.meetings.find((one) => one.id === view.position?.meeting) ?? nextMeeting(view.meetings)
  const steps = view.programme.filter((step) => step.meeting === meeting?.id)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to be able to get there
    <nav className="prog" aria-label={t.cockpit.programme} tabIndex={0}>
      <div className="sess">
        <p className="voice">{view.workshop.title}</p>
        {meeting && (
          <p className="meta">
            {t.cockpit.sessionOf(view.meetings.indexOf(meeting) + 1, view.meetings.length, say(meeting.title))}
          </p>
        )}
        {view.workshop.kind !== 'real' && (
          <p className="kind">{view.workshop.kind === 'demo' ? t.general.demo : t.general.rehearsal}</p>
        )}
      </div>
      <ol>
        {steps.map((step) => (
          <Row key={step.step} step={step} />
        ))}
      </ol>
      {view.programme.some(({ state }) => state === 'done' || state === 'skipped') && (
        <p className="past-link">
          <a href={pathOf({ page: 'lookBack', workshop: view.workshop.id })}>{t.cockpit.lookBack}</a>
        </p>
      )}
      {view.manifestPath !== null && view.workshop.kind !== 'rehearsal' && (
        <p className="past-link">
          <a href={pathOf({ page: 'stories', workshop: view.workshop.id })}>{stories.title}</a>
        </p>
      )}
      {meeting?.status === 'planned' && (
        <p className="past-link">
          <a href={pathOf({ page: 'prepare', workshop: view.workshop.id })}>{t.prepare.title}</a>
        </p>
      )}
      <Steer />
      <Pace
        closed={meeting?.status === 'closed'}
        plannedAt={
          meeting?.date
            ? `${weekdayInWords(meeting.date, locale)}${meeting.start ? `, ${t.general.hour(timeInWords(meeting.start, locale))}` : ''}`
            : null
        }
      />
    </nav>
  )
}

const nextMeeting = <M extends { status: string }>(meetings: readonly M[]): M | undefined =>
  meetings.find((one) => one.status === 'planned') ?? meetings.at(-1)

function Row({ step }: { step: ProgrammeStep }) {
  const { t, say, locale } = useRegie()
  const time = step.plannedStart === null ? '' : timeInWords(step.plannedStart, locale)
  if (step.state === 'now') return <NowRow step={step} time={time} />
  const past = step.state === 'done' || step.state === 'skipped'
  return (
    <li className={past ? 'past' : ''}>
      <span className="nums tm">{time}</span>
      <span className="nm">{say(step.title)}</span>
      <span className="nums mm">
        {past ? (
          <>
            <Icon name={step.state === 'done' ? 'check' : 'skip-forward'} size={16} />
            <span className="vh">{step.state === 'done' ? t.cockpit.done : t.cockpit.skipped}</span>
          </>
        ) : (
          `${step.minutes}′`
        )}
      </span>
    </li>
  )
}

function NowRow({ step, time }: { step: ProgrammeStep; time: string }) {
  const { view, t, say } = useRegie()
  const segment = step.segments[view.position?.segment ?? 0]
  const round = view.rounds.findLast(
    (one) => one.step === step.step && (one.status === 'open' || one.status === 'shown'),
  )
  const label = sentenceCase(say(segment?.label))
  const lane = view.lanes.find(({ state }) => state === 'open')
  const part = lane ? t.chapters.laneOpen(say(lane.label)) : label
  return (
    <li className="cur" aria-current="step">
      <span className="nums tm">{time}</span>
      <span className="nm">{say(step.title)}</span>
      <span className="nums mm">{step.minutes}′</span>
      <span className="sub">
        {round && round.bundle !== null
          ? `${label}: ${(view.texts ? t.texts : t.consent).sub(round.index, round.of)}`
          : part}
      </span>
    </li>
  )
}

/** Back, again, skip: never a jump by a slip of the finger, so behind one button. */
function Steer() {
  const { view, t, run } = useRegie()
  const [skipping, setSkipping] = useState(false)
  const [closedNotes, setClosedNotes] = useState<ClosedNotes>('show')
  const here = view.silent?.step === view.position?.step
  const closed = here ? (view.silent?.closed ?? 0) : 0
  const place = placeOf(view)
  if (place === null) return null
  return (
    // its choices open below the foot of a full programme: what was asked for is brought into sight
    <details
      className="steer"
      onToggle={({ currentTarget }) => currentTarget.open && currentTarget.scrollIntoView({ block: 'nearest' })}
    >
      <summary className="wordsummary">{t.cockpit.steer}</summary>
      <Button plain onClick={() => void run({ type: 'goBack', from: place })}>
        <Icon name="undo-2" size={16} />
        {t.cockpit.backOne}
      </Button>
      <Button plain onClick={() => void run({ type: 'repeatSegment', from: place })}>
        <Icon name="play" size={16} />
        {t.cockpit.repeat}
      </Button>
      <Button plain onClick={() => setSkipping(true)}>
        <Icon name="skip-forward" size={16} />
        {t.cockpit.skip}
      </Button>
      {skipping && (
        <ReasonDialog
          title={t.cockpit.skipTitle}
          hint={t.cockpit.skipHint}
          action={t.cockpit.skipDo}
          onReason={(reason) => run({ type: 'skipStep', from: place, reason, ...(closed > 0 ? { closedNotes } : {}) })}
          onClose={() => setSkipping(false)}
        >
          {closed > 0 && (
            <fieldset className="stack">
              <legend className="legend">{t.cockpit.skipClosed.count(closed)}</legend>
              {(['show', 'leave'] as const).map((what) => (
                <Choice
                  key={what}
                  name="closed-notes"
                  checked={closedNotes === what}
                  onChange={() => setClosedNotes(what)}
                >
                  {t.cockpit.skipClosed[what]}
                </Choice>
              ))}
            </fieldset>
          )}
        </ReasonDialog>
      )}
    </details>
  )
}

function Pace({ plannedAt, closed }: { plannedAt: string | null; closed: boolean }) {
  const { view, t, locale } = useRegie()
  const { pace } = view
  const behind = pace?.minutesBehind ?? 0
  const first =
    pace === null
      ? closed
        ? t.cockpit.closed
        : t.cockpit.notOpen
      : behind > 0
        ? t.cockpit.behind(behind)
        : behind < 0
          ? t.cockpit.ahead(-behind)
          : t.cockpit.onTime
  return (
    <div className="pace nums" role="status">
      <Icon name="clock" />
      <p>
        <b>{first}</b>
        <br />
        <span className="second">
          {pace === null ? plannedAt : t.cockpit.readyAt(timeInWords(pace.endsAt, locale))}
        </span>
      </p>
    </div>
  )
}
