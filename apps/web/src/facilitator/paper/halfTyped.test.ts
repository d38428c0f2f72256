import { noteId, participantId, stepId, workshopId } from '@siroop/domain'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** The page as it is after a refresh: its memory is gone, what the tab keeps is not. */
async function refreshed() {
  vi.resetModules()
  return { ...(await import('./halfTyped.js')), ...(await import('./typedNote.js')) }
}
const at = (about: string, card = 'papier-0', workshop = 'w1') => ({
  workshop: workshopId(workshop),
  card: participantId(card),
  about,
})
const answer = { chosen: 'object', reason: 'Wij zijn met te wei' }

beforeEach(() => {
  const tab = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => tab.get(key) ?? null,
    setItem: (key: string, value: string) => void tab.set(key, value),
    removeItem: (key: string) => void tab.delete(key),
  })
})
afterEach(() => void vi.unstubAllGlobals())

test('[WEB-83] what is half-typed of a card stands there again after a refresh, per card, per step, per workshop', async () => {
  const { keepTyped } = await refreshed()
  keepTyped(at('round r1'), answer)
  const { halfTyped } = await refreshed()
  expect(halfTyped(at('round r1'))).toEqual(answer)
  for (const place of [at('round r2'), at('round r1', 'papier-1'), at('round r1', 'papier-0', 'w2')])
    expect(halfTyped(place)).toBeUndefined()
})

test('[WEB-83] once it is sent or thrown away it is gone, and nothing is left in the tab', async () => {
  const { keepTyped } = await refreshed()
  keepTyped(at('round r1'), answer)
  keepTyped(at('round r1'), null)
  expect(sessionStorage.getItem('siroop:papier:w1')).toBeNull()
  expect((await refreshed()).halfTyped(at('round r1'))).toBeUndefined()
})

test('[WEB-83] a poll knows that one of its subjects is half-typed; a place is not taken for one that begins like it', async () => {
  const { isBegun, keepTyped } = await refreshed()
  keepTyped(at('poll visie b-1 2'), { given: {} })
  expect(isBegun(at('poll visie'))).toBe(true)
  expect(isBegun(at('poll vis'))).toBe(false)
  expect(isBegun(at('poll visie b-1 1'))).toBe(false)
})

test('[WEB-83] where the tab keeps nothing, what is typed stays as long as the page', async () => {
  vi.stubGlobal('sessionStorage', undefined)
  const { halfTyped, keepTyped } = await refreshed()
  keepTyped(at('round r1'), answer)
  expect(halfTyped(at('round r1'))).toEqual(answer)
})

test('[WEB-83] what another version kept, or what is no text of ours, does not come into the form', async () => {
  const { fits, halfTyped } = await refreshed()
  expect(fits(answer, { chosen: null, reason: '' })).toBe(true)
  expect(fits({ reason: 7 }, { reason: '' })).toBe(false)
  expect(fits({ chosen: 'object' }, { chosen: null, reason: '' })).toBe(false)
  expect(fits(undefined, { reason: '' })).toBe(false)
  sessionStorage.setItem('siroop:papier:w1', '{not json')
  expect(halfTyped(at('round r1'))).toBeUndefined()
})

test('[WEB-162] a note that did not arrive lies at its card again, with what was typed there since below it', async () => {
  const { bringBack, halfTyped, keepTyped } = await refreshed()
  const place = at('note waarden')
  const sent = { note: noteId('n1'), text: 'Rust', fields: { gedrag: 'Wij bellen eerst.' } }
  bringBack(place, sent)
  expect(halfTyped(place)).toEqual(sent)
  keepTyped(place, { note: null, text: 'Lef', fields: {} })
  bringBack(place, sent)
  expect(halfTyped(place)).toEqual({ ...sent, text: 'Rust\nLef' })
})

test('[WEB-162] the same words in the same step are told with the card, whatever the capitals, until they are taken back', async () => {
  const { forgetPut, rememberPut, sameWords } = await refreshed()
  const step = stepId('waarden')
  rememberPut({ note: noteId('n1'), step, text: 'Rust en ruimte', card: 3 })
  expect(sameWords(step, ' rust en Ruimte ')).toBe(3)
  expect(sameWords(stepId('ambities'), 'Rust en ruimte')).toBeNull()
  forgetPut(noteId('n1'))
  expect(sameWords(step, 'Rust en ruimte')).toBeNull()
})
