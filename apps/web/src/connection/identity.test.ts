import { participantId, workshopId } from '@siroop/domain'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { facilitatorOf, pairedWall, participantOf, rememberParticipant, rememberWall } from './identity.js'

const store = new Map<string, string>()
beforeEach(() => {
  store.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
    removeItem: (key: string) => store.delete(key),
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})
const piet = { participant: participantId('piet'), workshop: workshopId('w'), token: 'een', code: '1234' }
const riet = { ...piet, participant: participantId('riet'), token: 'twee' }

test('[WEB-22] two people share a browser: the address says who this page is', () => {
  rememberParticipant(piet)
  rememberParticipant(riet)
  expect(participantOf('/b/1234/d/piet')).toEqual({ kind: 'participant', ...piet })
  expect(participantOf('/b/1234/d/riet')).toEqual({ kind: 'participant', ...riet })
})

test('[WEB-22] an address that this device does not know is nobody', () => {
  expect(participantOf('/b/1234/d/jan')).toBeNull()
  expect(participantOf('/b/1234/d/../x')).toBeNull()
  store.set('siroop:piet', 'no json')
  expect(participantOf('/b/1234/d/piet')).toBeNull()
})

test('[WEB-22] a facilitator without token is whoever the cookie says', () => {
  expect(facilitatorOf(workshopId('w'))).toEqual({ kind: 'facilitator', workshop: 'w', participant: null, token: null })
  store.set('siroop:regie:w', JSON.stringify({ participant: 'co', token: 'drie' }))
  expect(facilitatorOf(workshopId('w'))).toMatchObject({ participant: 'co', token: 'drie' })
})

test('[WEB-22] a room screen keeps its pairing until it is forgotten', () => {
  rememberWall({ workshop: workshopId('w'), participant: participantId('scherm'), token: 'vier' })
  expect(pairedWall()).toEqual({ kind: 'wall', workshop: 'w', participant: 'scherm', token: 'vier' })
  rememberWall(null)
  expect(pairedWall()).toBeNull()
})

test('[WEB-22] a browser that refuses to keep anything does no harm', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('SecurityError')
    },
  })
  expect(participantOf('/b/1234/d/piet')).toBeNull()
  expect(rememberParticipant(piet)).toBe(false)
})
