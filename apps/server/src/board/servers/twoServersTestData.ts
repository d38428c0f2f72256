import { addBundle } from '@siroop/board'
import { bundleId, stepId } from '@siroop/domain'
import * as Y from 'yjs'
import { createMemoryNeighbours } from '../../neighbours/memoryNeighbours.js'
import { createMemoryStorage } from '../../storage/memoryStorage.js'
import { loadDocument } from '../roomDocument.js'
import { board, type SteppedBoardOptions, SteppedClock, steppedBoard } from '../steppedTestData.js'

/** Two sync servers on one storage, one clock, and a line between them that a test works by hand. */
export async function twoServers(options: Omit<SteppedBoardOptions, 'beside'> = {}) {
  const inner = createMemoryStorage()
  const clock = new SteppedClock()
  const line = createMemoryNeighbours()
  const [one, other] = [
    await steppedBoard({ ...options, beside: { inner, clock, neighbours: line.join('one') } }),
    await steppedBoard({ ...options, beside: { inner, clock, neighbours: line.join('other') } }),
  ]
  /** Until nothing is on its way and nothing waits. */
  const settle = async () => {
    do {
      await clock.settle()
      line.deliver()
      await clock.settle()
    } while (line.waiting().length > 0)
  }
  return { inner, clock, line, one, other, settle }
}

const step = stepId('waarden')
export const makeBundle = (doc: Y.Doc, id: string) => addBundle(doc, { id: bundleId(id), step, name: id })
/** Names of all bundles, also of those without notes. */
export const bundlesIn = (doc: Y.Doc) =>
  [...doc.getMap<Y.Map<string>>('bundles').values()].map((one) => one.get('name')).sort()
/** What the log says. */
export const bundlesStored = async (inner: Parameters<typeof loadDocument>[0], room = board) =>
  bundlesIn((await loadDocument(inner, room)).doc)
/** Clocks of everybody, to compare documents by. */
export const clocksIn = (doc: Y.Doc) => [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b)
