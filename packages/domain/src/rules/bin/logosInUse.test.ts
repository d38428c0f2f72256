import { expect, test } from 'vitest'
import { evolve } from '../../evolve/evolve.js'
import { atDraft, aWorkshop, facilitator, org, type Table } from '../../testData.js'
import { binDays } from '../../workshop/bin.js'
import type { WorkshopState } from '../../workshop/state.js'
import { logoEvents, logosInUse } from './logosInUse.js'

const day = 24 * 60 * 60 * 1000
const [first, second] = ['a'.repeat(64), 'b'.repeat(64)]
const setLogo = (name: string, sha256: string | null) => ({ type: 'setLogo', organisation: org(name), sha256 }) as const
/** Read as the server reads it: of all events only those that say something of logos. */
function inUse(table: Table, nowMs = table.nowMs): readonly string[] {
  const told = table.events.filter(({ type }) => (logoEvents as readonly string[]).includes(type))
  const state = told.reduce<WorkshopState | null>((now, event) => evolve(now, event), null)
  return state === null ? [] : [...logosInUse(state, nowMs)]
}

test('[PREP-22] a logo that was replaced or taken away is not needed any more', () => {
  const table = aWorkshop().do(facilitator, setLogo('ggd', first))
  expect(inUse(table)).toEqual([first])
  table.do(facilitator, setLogo('ggd', second))
  expect(inUse(table)).toEqual([second])
  table.do(facilitator, setLogo('ggd', null))
  expect(inUse(table)).toEqual([])
})

test('[PREP-22] the logo of an organisation in the bin is needed until nobody can put it back', () => {
  const table = aWorkshop().do(facilitator, setLogo('ggd', first))
  table.do(facilitator, { type: 'removeOrganisation', organisation: org('ggd') })
  expect(inUse(table)).toEqual([first])
  expect(inUse(table, table.nowMs + binDays * day)).toEqual([])
  table.do(facilitator, { type: 'putBack', id: org('ggd') })
  expect(inUse(table, table.nowMs + binDays * day)).toEqual([first])
})

test('[PREP-22] an edition keeps the logo that it was frozen with, whatever the organisation has since', () => {
  const table = atDraft().do(facilitator, setLogo('ggd', first)).do(facilitator, { type: 'openSigning' })
  table.do(facilitator, setLogo('ggd', second))
  expect(inUse(table, table.nowMs + 9 * 365 * day).toSorted()).toEqual([first, second])
  table
    .do(facilitator, { type: 'reopenEdition', edition: 1, reason: 'Een fout in de naam.' })
    .do(facilitator, setLogo('ggd', null))
  expect(inUse(table)).toEqual([first])
})
