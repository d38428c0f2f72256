import type { FacilitatorView, StepId } from '@siroop/domain'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { lookBackCopy } from '../../copy/lookBack.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import type { BoardThen, PastStep } from '../api.js'
import { OriginCard } from '../unused/OriginCard.js'
import { BoardOfStep } from './BoardOfStep.js'
import { LookBackFrame } from './LookBackFrame.js'
import { Outcomes } from './Outcomes.js'
import { StepHead } from './StepHead.js'
import { StepList } from './StepList.js'
import { ledBy, standingAt } from './walk.js'

export interface LookBackProps {
  readonly view: Pick<FacilitatorView, 'workshop' | 'meetings' | 'organisations' | 'origin'>
  readonly past: readonly PastStep[]
  readonly boardOf: (step: StepId) => Promise<RequestAnswer<{ readonly board: BoardThen | null }>>
}

/** Walking through the steps that ended. The step stands in the address, so that a reload and the way back stay in place. */
export function LookBack({ view, past, boardOf }: LookBackProps) {
  const t = useT(lookBackCopy)
  const pick = usePick()
  const hash = useSyncExternalStore(subscribeToHash, () => location.hash)
  const standing = standingAt(past, hash.slice(1))
  useEffect(() => {
    if (standing === null) return
    const handleKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const to = ledBy(event.key, standing, past)
      if (to === null) return
      event.preventDefault()
      goTo(to)
    }
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  }, [standing, past])
  const board = useBoardThen(standing?.step.step ?? null, boardOf)
  if (standing === null)
    return (
      <LookBackFrame workshop={view.workshop}>
        <div className="lb-nothing">
          <h2>{t.nothing}</h2>
          <p className="second">{t.nothingText}</p>
        </div>
      </LookBackFrame>
    )
  const { at, step, previous, next } = standing
  return (
    <LookBackFrame workshop={view.workshop}>
      <nav className="lb-walk" aria-label={t.walk}>
        <Button aria-disabled={previous === null} onClick={() => goTo(previous)}>
          <Icon name="arrow-left" />
          {t.previous}
        </Button>
        <span className="second nums">{t.place(at + 1, past.length)}</span>
        <Button main aria-disabled={next === null} onClick={() => goTo(next)}>
          {t.next}
          <Icon name="arrow-right" />
        </Button>
      </nav>
      <p className="lb-lead second">
        {t.lead} {t.keys}
      </p>
      <div className="lb-cols">
        <StepList past={past} meetings={view.meetings} now={step.step} />
        <section className="lb-step" aria-label={pick(step.title)}>
          <StepHead step={step} />
          <Outcomes step={step} organisations={view.organisations} />
          <BoardOfStep board={board} organisations={view.organisations} />
        </section>
      </div>
      <OriginCard origin={view.origin} workshop={view.workshop.id} />
      <p className="vh" role="status">
        {t.now(at + 1, past.length, pick(step.title))}
      </p>
    </LookBackFrame>
  )
}

function subscribeToHash(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
function goTo(step: StepId | null): void {
  if (step !== null) location.hash = step
}

/** The board of one step: null while it comes in. What came in is kept, so that going back is at once. */
function useBoardThen(step: StepId | null, boardOf: LookBackProps['boardOf']): BoardThen | 'none' | 'failed' | null {
  const [kept, setKept] = useState<ReadonlyMap<StepId, BoardThen | 'none' | 'failed'>>(new Map())
  const known = step === null ? undefined : kept.get(step)
  useEffect(() => {
    if (step === null || (known !== undefined && known !== 'failed')) return
    let here = true
    void boardOf(step).then((answer) => {
      const held = answer.ok ? (answer.value.board ?? 'none') : 'failed'
      if (here) setKept((before) => new Map(before).set(step, held))
    })
    return () => {
      here = false
    }
  }, [step, known, boardOf])
  return known ?? null
}
