import type { NoteId, Organisation, OrganisationId, SubjectId, Translated } from '@siroop/domain'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { lineCopy } from '../../copy/line.js'
import type { DocumentKind } from '../../copy/nl/document/words.js'
import { usePick, useT } from '../../ui/language.js'
import { Menu, type MenuProps } from '../board/Menu.js'
import { useDrag } from '../board/useDrag.js'
import { LineLane } from './LineLane.js'
import { LineOutline } from './LineOutline.js'
import type { SlipHand } from './LineSlip.js'
import { LinkBar } from './LinkBar.js'
import type { LineActs } from './lineActs.js'
import { lineMenu } from './lineMenu.js'
import type { LaneColumn, Line, Milestone } from './lineOf.js'
import '../board/look/board.css'
import '../board/look/boardParts.css'
import './look/line.css'
import './look/linkBar.css'

export interface LineBoardProps {
  readonly line: Line
  readonly organisations: readonly Organisation[]
  readonly acts: LineActs
  /** In the last part of the step: each slip can be ticked for the manifest. */
  readonly ticking: DocumentKind | null
  /** "15 van 20 mensen klaar", or null outside silence. */
  readonly ready: string | null
  /** The outline beside it, on a laptop. */
  readonly outline?: boolean
  /** Picked on the right of the cockpit; each new value picks it here too. */
  readonly asked?: { readonly subject: SubjectId } | null
  /** What stands below a milestone that was picked. */
  readonly beside?: (milestone: Milestone) => ReactNode
}

/** The line as lanes of slips. Pick two to link; drag, menu and `V` move to another year, with the same result. */
export function LineBoard({
  line,
  organisations,
  acts,
  ticking,
  ready,
  outline = false,
  asked = null,
  beside,
}: LineBoardProps) {
  const t = useT(lineCopy)
  const say = usePick()
  const surface = useRef<HTMLDivElement>(null)
  const [picked, setPicked] = useState<readonly SubjectId[]>([])
  const [menu, setMenu] = useState<(Omit<MenuProps, 'onClose'> & { id: NoteId }) | null>(null)
  const [said, setSaid] = useState('')
  const follow = useRef<NoteId | null>(null)

  const pick = useCallback((subject: SubjectId) => {
    setPicked((before) =>
      before.includes(subject) ? before.filter((one) => one !== subject) : [...before, subject].slice(-2),
    )
  }, [])
  useEffect(() => {
    if (asked !== null) pick(asked.subject)
  }, [asked, pick])

  const nameOf = (lane: { label: Translated }) => say(lane.label)
  const move = async (note: NoteId, lane: string) => {
    const column = line.columns.find((one) => one.lane.id === lane)
    const milestone = line.milestones.get(note)
    if (!column || !milestone || milestone.lane === lane) return
    if (await acts.move(note, lane)) setSaid(t.moved(milestone.text, nameOf(column.lane)))
  }
  const { drag, press } = useDrag((note, lane) => void move(note, lane))
  const openMenu = (note: NoteId, anchor: HTMLElement) => {
    const milestone = line.milestones.get(note)
    if (!milestone) return
    const handleMove = (lane: string) => {
      follow.current = note
      void move(note, lane)
    }
    setMenu({
      id: note,
      anchor,
      ...lineMenu({
        milestone,
        columns: line.columns,
        t,
        say,
        onMove: handleMove,
        onPark: (where) => void acts.park(note, where),
      }),
    })
  }
  // The slips get one hand that never changes; what it does is read here at the moment of the act.
  const now = useRef({ openMenu, acts })
  now.current = { openMenu, acts }
  const hand = useMemo<SlipHand>(
    () => ({
      pick,
      press,
      openMenu: (note, anchor) => now.current.openMenu(note, anchor),
      tick: (note, ticked) => void now.current.acts.tick(note, ticked),
    }),
    [pick, press],
  )
  const organisationOf = useCallback(
    (id: OrganisationId | null) => organisations.find((one) => one.id === id) ?? null,
    [organisations],
  )
  // After menu or keyboard the focus stays with the slip, wherever it went.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks for the slip again each time that it may have moved
  useEffect(() => {
    if (follow.current === null) return
    surface.current?.querySelector<HTMLElement>(`[data-note="${follow.current}"]`)?.focus()
    follow.current = null
  }, [line])

  const [first = null, second = null] = picked
  const inLane = ({ milestones }: LaneColumn, id: SubjectId | null): NoteId | null =>
    milestones.find((one) => one.id === id)?.id ?? null
  const handleKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape' && picked.length > 0) return setPicked([])
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const slips = [...(surface.current?.querySelectorAll<HTMLElement>('[data-note]') ?? [])]
    const at = slips.indexOf(document.activeElement as HTMLElement)
    if (at < 0) return
    event.preventDefault()
    slips[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
  }
  const dragged = drag && line.milestones.get(drag.note)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the slips inside, gathered in one place
    <div className={outline ? 'ln-board has-outline' : 'ln-board'} ref={surface} onKeyDown={handleKey}>
      <div className="ln-area">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must be able to reach it */}
        <section className="lanes" aria-label={t.board} tabIndex={0} style={{ gridTemplateColumns: widthsOf(line) }}>
          {line.columns.map((column) => (
            <LineLane
              key={column.lane.id}
              column={column}
              name={nameOf(column.lane)}
              t={t}
              hand={hand}
              organisationOf={organisationOf}
              first={inLane(column, first)}
              second={inLane(column, second)}
              lifted={drag ? inLane(column, drag.note) : null}
              over={drag?.over === column.lane.id && dragged?.lane !== column.lane.id}
              ticking={ticking}
              ready={column.lane.state === 'open' ? ready : null}
            />
          ))}
        </section>
        <LinkBar
          line={line}
          picked={picked}
          t={t}
          acts={acts}
          organisationOf={organisationOf}
          onPick={pick}
          onStop={() => setPicked([])}
          onSaid={setSaid}
          {...(beside && { beside })}
        />
      </div>
      {outline && <LineOutline line={line} organisationOf={organisationOf} keys />}
      {menu && <Menu key={menu.id} {...menu} onClose={() => setMenu(null)} />}
      {drag && dragged && (
        <div
          className="ln-slip bd-dragged"
          style={{ left: drag.x - drag.grabX, top: drag.y - drag.grabY, width: drag.width }}
          aria-hidden="true"
        >
          <span className="ln-words voice">{dragged.text}</span>
        </div>
      )}
      <p className="vh" role="status">
        {said}
      </p>
    </div>
  )
}

/** Closed lanes are narrow, the open one holds a count, revealed ones share what is left. */
const widthsOf = ({ columns }: Line): string =>
  columns
    .map(({ lane }) =>
      lane.state === 'closed' ? '4.75rem' : lane.state === 'open' ? '7.9rem' : 'minmax(var(--lane-min), 1fr)',
    )
    .join(' ')
