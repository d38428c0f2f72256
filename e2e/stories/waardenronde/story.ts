import { expect } from 'vitest'
import { Evening } from '../evening.js'
import { bundling, consent, readingAndOpening, signing, takingOver } from './agreeing.js'
import { everybodyComesIn, opening, silentWriting } from './writing.js'

let evening: Evening | null = null
/** Ends what a story began, and looks for trouble when it failed. */
export async function endStory(failed: boolean): Promise<void> {
  if (failed) await evening?.lookForTrouble()
  await evening?.end()
  evening = null
}

/** A short values round, from the first start to the signed PDF, while nothing asks for another machine. */
export async function waardenronde(mode: 'https' | 'box'): Promise<void> {
  evening = await Evening.begin(mode, { axe: mode === 'https' })
  const table = await everybodyComesIn(evening)
  const silence = await silentWriting(evening, table)
  const notes = await opening(evening, table, silence)
  const bundles = await bundling(evening, table, notes)
  await takingOver(evening, table)
  await consent(evening, table)
  const tablet = await readingAndOpening(evening, table)
  await signing(evening, { ...table, cockpit: tablet }, bundles)
  await table.laptop.openBoard(evening.address)
  await table.laptop.holds(notes)
  expect(evening.found).toEqual([])
  const { threads, out } = evening.server.fence()
  expect(out).toEqual([])
  // the first start and two power cuts, each with a thread that writes
  expect(threads).toBeGreaterThanOrEqual(3 * 2)
}
