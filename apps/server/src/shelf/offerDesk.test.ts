import { ok, subjectId, workshopId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { newId } from '../chance.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import type { WorkshopRoom } from '../workshop/workshopRoom.js'
import { createShelfOfferDesk } from './offerDesk.js'
import { createShelfDesk } from './shelfDesk.js'
import { shelfContent } from './shelfTestData.js'

const workshop = workshopId('w1')
const subject = subjectId('x1')
/** A room that only writes down what it is told. */
function aRoom() {
  const told: unknown[] = []
  const room = {
    id: workshop,
    catchUp: async () => undefined,
    state: () => ({ locale: 'en' }),
    handle: async (asked: { readonly acts: readonly { readonly command: unknown }[] }) => {
      told.push(...asked.acts.map(({ command }) => command))
      return ok(null)
    },
  }
  return { told, room: room as unknown as WorkshopRoom }
}
function desks() {
  const shelf = createShelfDesk({ storage: createMemoryStorage(), nowMs: () => 0, newId })
  const { told, room } = aRoom()
  const workshopsOf = async (account: string) => (account === 'a' ? ['w1'] : [])
  return { shelf, told, passing: createShelfOfferDesk({ shelf, open: async () => room, workshopsOf }) }
}

test('[SHLF-39] who leads takes an item along and shows it, without whom to call', async () => {
  const { shelf, told, passing } = desks()
  const call = { function: 'Adviseur', organisation: 'GGD', address: '06 12 34 56 78' }
  const put = await shelf.add('b', { content: shelfContent({ call }), source: null })
  const item = put.ok ? put.value.id : ''
  expect(await passing.take('a', { item, workshop, subject })).toEqual(ok(null))
  expect(await passing.show('a', { item, workshop })).toEqual(ok(null))
  const { title, problem, needs, works } = shelfContent()
  const taken = { item, title, place: 'Polderrand, Gemeente Polderrand, 2026' }
  expect(told).toEqual([
    { type: 'takeFromShelf', subject, taken },
    { type: 'showFromShelf', shown: { ...taken, problem, needs, works: works.text } },
  ])
  expect(JSON.stringify(told)).not.toContain('06 12')
  expect(JSON.stringify(told)).not.toContain('Adviseur')
})

test('[SHLF-39] an example comes in the language of the workshop', async () => {
  const { told, passing } = desks()
  await passing.take('a', { item: 'voorbeeld-1', workshop, subject })
  expect(told).toMatchObject([{ taken: { title: 'One postal address for who is homeless' } }])
})

test('[SHLF-39] nobody takes what they may not see, and nobody into a workshop that they do not lead', async () => {
  const { shelf, told, passing } = desks()
  const put = await shelf.add('b', { content: shelfContent({ visibility: 'mine' }), source: null })
  const item = put.ok ? put.value.id : ''
  const unknown = { ok: false, error: 'unknown-shelf-item' }
  expect(await passing.take('a', { item, workshop, subject })).toEqual(unknown)
  expect(await passing.show('b', { item, workshop })).toEqual({ ok: false, error: 'not-yours' })
  expect(told).toEqual([])
})
