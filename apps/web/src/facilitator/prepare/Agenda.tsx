import './edge.css'
import type { FacilitatorView } from '@siroop/domain'
import { timeInWords } from '@siroop/manifest'
import { type PointerEvent, useState } from 'react'
import { useRegie } from '../regie.js'
import { type Block, draftKey, inMinutes, longestPart, makeFit, scheduleOf } from './schedule.js'

type Meeting = FacilitatorView['meetings'][number]

/** The programme as blocks as high as their minutes. Changing one part shifts every time after it. */
export function Agenda({ meeting }: { meeting: Meeting }) {
  const { view, t, say, locale, run } = useRegie()
  const [draft, setDraft] = useState<ReadonlyMap<string, number>>(new Map())
  const steps = view.programme.filter((step) => step.meeting === meeting.id)
  const schedule = scheduleOf(steps, meeting, draft)
  const handleFit = async () => {
    for (const cut of makeFit(steps, meeting.minutes)) await run({ type: 'changeMinutes', ...cut })
  }
  const handleDraft = (key: string, minutes: number) => setDraft((now) => new Map(now).set(key, minutes))
  // Only the value that was saved: somebody may be typing the next one, here or in another part.
  const handleSaved = (key: string, minutes: number) =>
    setDraft((now) => new Map([...now].filter(([other, typed]) => other !== key || typed !== minutes)))
  return (
    <section>
      <h2>
        {view.meetings.length > 1 ? t.prepare.programmeFor(say(meeting.title)) : t.prepare.programme}
        <span className="second nums">
          {schedule.ends !== null && meeting.start !== null
            ? t.general.fromTo(timeInWords(meeting.start, locale), timeInWords(schedule.ends, locale))
            : t.general.minutes(schedule.total)}
        </span>
      </h2>
      <ol className="ag">
        {schedule.blocks.map((block) => (
          <BlockRow key={block.step.step} block={block} draft={draft} onDraft={handleDraft} onSaved={handleSaved} />
        ))}
      </ol>
      <div role="status">
        {schedule.tooMuch > 0 && (
          <p className="over">
            <span className="nums">{t.prepare.tooMuch(schedule.tooMuch)}</span>
            <button type="button" onClick={handleFit}>
              {t.prepare.makeFit}
            </button>
          </p>
        )}
      </div>
    </section>
  )
}

/** Height of a minute. */
const remPerMinute = 0.45

interface BlockProps {
  readonly block: Block
  readonly draft: ReadonlyMap<string, number>
  readonly onDraft: (key: string, minutes: number) => void
  readonly onSaved: (key: string, minutes: number) => void
}
function BlockRow({ block, draft, onDraft, onSaved }: BlockProps) {
  const { t, say, locale, run } = useRegie()
  const { step, start, minutes, over } = block
  const look = ['blk', step.kind === 'break' && 'br', over > 0 && 'past']
  const save = async (segment: number, typed: number) => {
    if (typed !== step.segments[segment]?.minutes)
      await run({ type: 'changeMinutes', step: step.step, segment, minutes: typed })
    onSaved(draftKey(step.step, segment), typed)
  }
  const handleLeave = async (segment: number) => {
    const typed = draft.get(draftKey(step.step, segment))
    if (typed !== undefined) await save(segment, typed)
  }
  /** Its lower edge follows the hand; what it gets longer or shorter is its longest part, whose field says the same. */
  const handleDrag = ({ currentTarget: edge, pointerId, clientY }: PointerEvent<HTMLElement>) => {
    const segment = longestPart(step)
    const key = draftKey(step.step, segment)
    const from = draft.get(key) ?? step.segments[segment]?.minutes ?? 1
    const minutePx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * remPerMinute
    let now = from
    const follow = (moved: globalThis.PointerEvent) => {
      now = inMinutes(from + (moved.clientY - clientY) / minutePx)
      onDraft(key, now)
    }
    const drop = () => {
      edge.removeEventListener('pointermove', follow)
      edge.removeEventListener('lostpointercapture', drop)
      void save(segment, now)
    }
    edge.setPointerCapture(pointerId)
    edge.addEventListener('pointermove', follow)
    edge.addEventListener('lostpointercapture', drop)
  }
  return (
    <li className={look.filter(Boolean).join(' ')} style={{ minHeight: `max(3.25rem, ${minutes * remPerMinute}rem)` }}>
      <span className="t nums">{start === null ? '' : timeInWords(start, locale)}</span>
      <span className="n">{say(step.title)}</span>
      <span className="segs nums">
        {step.segments.map((part, at) => {
          const key = draftKey(step.step, at)
          return (
            <label key={key}>
              <input
                type="number"
                min={1}
                max={240}
                aria-label={t.prepare.minutesOf(say(step.title), say(part.label))}
                value={draft.get(key) ?? part.minutes}
                onChange={(event) => onDraft(key, inMinutes(event.target.valueAsNumber))}
                onBlur={() => void handleLeave(at)}
              />
              <span>{say(part.label)}</span>
            </label>
          )
        })}
      </span>
      <span className="m nums">{t.general.min(minutes)}</span>
      <span className="edge" aria-hidden="true" title={t.prepare.dragEdge} onPointerDown={handleDrag} />
    </li>
  )
}
