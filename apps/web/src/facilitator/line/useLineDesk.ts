import type { Command, LinkTargets, NoteNode, StepId } from '@siroop/domain'
import { refusalTexts } from '@siroop/protocol'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useBoard } from '../../connection/boardDocument.js'
import { send, useFacilitatorView } from '../../connection/viewStore.js'
import { useLanguage } from '../../ui/language.js'
import { type LineActs, lineActs } from './lineActs.js'
import { type Line, lineOf } from './lineOf.js'
import { type SlipsBefore, slipUndo } from './lineUndo.js'

/** The line on a laptop: the same board as in the cockpit, with an undo of its own and refusals in words. */
export interface LineDesk {
  /** Null outside backcasting, and until the board has come in. */
  readonly line: Line | null
  readonly acts: LineActs
  readonly problem: string | null
  readonly dismiss: () => void
  readonly canUndo: boolean
  readonly undo: () => void
}

const noNodes: readonly NoteNode[] = []
const noLinks: readonly LinkTargets[] = []
const noParked: SlipsBefore['parked'] = []
const noLanes: Line['columns'][number]['lane'][] = []

/** Reads the line of the workshop of this page. Each part is selected by itself: a clock that ticks draws nothing anew. */
export function useLineDesk(): LineDesk {
  const [locale] = useLanguage()
  const board = useBoard()
  const step = useFacilitatorView(({ now }): StepId | null => (now?.texts.kind === 'backcast' ? now.texts.step : null))
  const lanes = useFacilitatorView((view) => view.lanes) ?? noLanes
  const nodes = useFacilitatorView((view) => view.nodes) ?? noNodes
  const links = useFacilitatorView(({ now }) => now?.links ?? noLinks) ?? noLinks
  const parked = useFacilitatorView((view) => view.parked) ?? noParked
  const [problem, setProblem] = useState<string | null>(null)
  const [inverse, setInverse] = useState<Command | null>(null)
  const before = useRef<SlipsBefore>({ nodes, parked })
  before.current = { nodes, parked }
  const line = useMemo(
    () => (board && step ? lineOf({ board, step, lanes, nodes, links }) : null),
    [board, step, lanes, nodes, links],
  )
  const run = useCallback(
    async (command: Command): Promise<boolean> => {
      const back = slipUndo(command, before.current)?.inverse ?? null
      const answer = await send(command)
      if (answer.ok) {
        setProblem(null)
        setInverse(back)
      } else setProblem(answer.refusal === 'no-connection' ? null : refusalTexts[answer.refusal][locale])
      return answer.ok
    },
    [locale],
  )
  const acts = useMemo(() => lineActs(run), [run])
  const undo = () => {
    if (inverse) void run(inverse).then(() => setInverse(null))
  }
  return { line, acts, problem, dismiss: () => setProblem(null), canUndo: inverse !== null, undo }
}
