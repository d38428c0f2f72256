import { type CommitmentView, isBothAnd, joinNames, type OrganisationId } from '@siroop/domain'
import { weekdayInWords } from '@siroop/manifest'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { ReasonDialog } from '../dialogs/ReasonDialog.js'
import { AskOnPaper } from '../paperAnswers/AskOnPaper.js'
import { useRegie } from '../regie.js'
import { SheetDetail } from '../sheets/SheetDetail.js'
import { EarlierDone } from '../shelf/EarlierDone.js'
import { DescribeForm } from './DescribeForm.js'
import { useStateText } from './useStateText.js'

/** One action: who is asked, what the owner said, who joins, what it needs; and the shelf for what nobody takes. */
export function CommitmentDetail({ commitment }: { commitment: CommitmentView }) {
  const { view, t } = useRegie()
  const stateText = useStateText()
  const words = t.chapters.route
  const { status } = commitment
  return (
    <section className="rt-detail">
      <p role="status">
        {status === 'accepted' ? (
          <b className="rt-yes">
            <Icon name="check" /> {stateText(commitment)}
          </b>
        ) : (
          <b>{stateText(commitment)}</b>
        )}
        {commitment.leftAsked !== null && <span className="second"> {words.leftAsked(commitment.leftAsked)}</span>}
      </p>
      <Facts commitment={commitment} />
      {status !== 'accepted' && status !== 'shelved' && <Ask commitment={commitment} />}
      <AskOnPaper key={commitment.subject} commitment={commitment} />
      {view.sheets && (
        <div className="sh-promise">
          <h2>{t.sheets.ofPromise}</h2>
          <SheetDetail sheets={view.sheets} subject={commitment.subject} />
        </div>
      )}
      <EarlierDone key={`shelf ${commitment.subject}`} {...commitment} />
      <DescribeForm commitment={commitment} />
      <Acts commitment={commitment} />
    </section>
  )
}

function Facts({ commitment }: { commitment: CommitmentView }) {
  const { view, t, locale, organisation } = useRegie()
  const words = t.chapters.route
  const { status, due, firstStep, firstStepBy, seen, refusedBy, milestones, needs, serves } = commitment
  const refused = refusedBy.flatMap((id) => organisation(id)?.name ?? [])
  const first = needs.flatMap((id) => view.route?.commitments.find(({ subject }) => subject === id)?.text ?? [])
  return (
    <dl className="rt-facts">
      {status === 'accepted' && (
        <>
          <dt>{words.due}</dt>
          <dd>{due === null ? words.none : weekdayInWords(due, locale)}</dd>
          <dt>{words.firstStep}</dt>
          <dd>
            {firstStep ?? words.none}
            {firstStepBy && <span className="second"> {words.firstStepBy(weekdayInWords(firstStepBy, locale))}</span>}
          </dd>
        </>
      )}
      {seen && (
        <>
          <dt>{words.seen}</dt>
          <dd>
            <span className="notice">{seen}</span>
          </dd>
        </>
      )}
      {milestones.length > 0 && (
        <>
          <dt>{words.milestones}</dt>
          <dd className="voice">{milestones.join(' · ')}</dd>
        </>
      )}
      {serves.ambitions > 0 && !view.route?.trials && (
        <>
          <dt>{words.serves}</dt>
          <dd>
            {words.served(serves.ambitions, serves.organisations)}
            {isBothAnd(serves) && <b className="rt-both nums">{words.bothAnd}</b>}
          </dd>
        </>
      )}
      {first.length > 0 && (
        <>
          <dt>{words.needs}</dt>
          <dd className="voice">{first.join(' · ')}</dd>
        </>
      )}
      {refused.length > 0 && (
        <>
          <dt className="vh">{words.refused('')}</dt>
          <dd className="rt-refused">{words.refused(joinNames(refused, locale))}</dd>
        </>
      )}
    </dl>
  )
}

/** The question goes to one organisation; its spokesperson answers on the phone, or on a paper card. */
function Ask({ commitment: { subject, asked, refusedBy } }: { commitment: CommitmentView }) {
  const { view, t, run } = useRegie()
  const words = t.chapters.route
  const [to, setTo] = useState<OrganisationId | null>(null)
  const handleAsk = async (event: FormEvent) => {
    event.preventDefault()
    if (to !== null && (await run({ type: 'askOwner', subject, organisation: to }))) setTo(null)
  }
  return (
    <form className="rt-ask" onSubmit={handleAsk}>
      <label>
        <span>{words.ask}</span>
        <select
          className="input"
          value={to ?? ''}
          onChange={(event) => setTo(view.organisations.find(({ id }) => id === event.target.value)?.id ?? null)}
        >
          <option value="">{words.pickOrganisation}</option>
          {view.organisations
            .filter(({ id }) => id !== asked)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {refusedBy.includes(id) ? words.refused(name) : name}
              </option>
            ))}
        </select>
      </label>
      <Button type="submit" disabled={to === null}>
        <Icon name="hand" />
        {words.askDo}
      </Button>
      {asked !== null && (
        <Button plain onClick={() => void run({ type: 'askOwner', subject, organisation: null })}>
          {words.takeBackAsk}
        </Button>
      )}
      <p className="second small">{words.askHint}</p>
    </form>
  )
}

function Acts({ commitment: { subject, status, leftAsked } }: { commitment: CommitmentView }) {
  const { view, t, run } = useRegie()
  const words = t.chapters.route
  const [leaving, setLeaving] = useState(false)
  const asked = status === 'asked' || status === 'later'
  const pointed = view.pointedAt === subject
  return (
    <div className="row-actions">
      <Button
        className="sm"
        aria-pressed={pointed}
        onClick={() => void run({ type: 'pointAt', subject: pointed ? null : subject })}
      >
        <Icon name="projector" />
        {pointed ? t.chapters.check.unpoint : t.chapters.check.point}
      </Button>
      {status !== 'accepted' && (
        <Button
          className="sm"
          onClick={() => void run({ type: 'shelveAction', subject, shelved: status !== 'shelved' })}
        >
          <Icon name={status === 'shelved' ? 'undo-2' : 'minus'} />
          {status === 'shelved' ? words.unshelve : words.shelve}
        </Button>
      )}
      {asked && leftAsked === null && (
        <Button className="sm" onClick={() => setLeaving(true)}>
          <Icon name="clock" />
          {words.leave}
        </Button>
      )}
      {asked && leftAsked !== null && (
        <Button className="sm" onClick={() => void run({ type: 'leaveAsked', subject, reason: null })}>
          <Icon name="undo-2" />
          {words.unleave}
        </Button>
      )}
      {leaving && (
        <ReasonDialog
          title={words.leaveTitle}
          hint={words.leaveHint}
          action={words.leaveDo}
          onReason={(reason) => run({ type: 'leaveAsked', subject, reason })}
          onClose={() => setLeaving(false)}
        />
      )}
    </div>
  )
}
