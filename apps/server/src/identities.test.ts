import { organisationId, participantId, workshopId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { createIdentities } from './identities.js'
import type { Workshops } from './workshop/workshops.js'

const workshop = workshopId('w1')
const ada = participantId('ada')

test('[UPD-7] in the pen a name and a role are shown, on the board a role and an organisation, of an own document nothing', () => {
  const room = {
    state: () => ({
      participants: new Map([[ada, { role: 'coFacilitator', organisation: organisationId('ggd') }]]),
    }),
    side: () => ({ people: new Map([[ada, { name: 'Ada', locale: 'nl' }]]) }),
  }
  const workshops = { peek: (id: string) => (id === workshop ? room : null) } as unknown as Workshops
  const { presenceOf } = createIdentities({
    nowMs: () => 0,
    accounts: null as never,
    bearers: null as never,
    workshops,
  })
  const shown = (document: string) => presenceOf({ workshop, participant: ada }, document)
  expect(shown('pen/w1/1')).toEqual({ role: 'coFacilitator', name: 'Ada' })
  expect(shown('board/w1/1')).toEqual({ role: 'coFacilitator', organisation: 'ggd' })
  expect(shown('mine/w1/ada/1')).toBe(null)
  expect(presenceOf({ workshop, participant: participantId('bo') }, 'pen/w1/1')).toBe(null)
  expect(presenceOf({ workshop: workshopId('w2'), participant: ada }, 'pen/w2/1')).toBe(null)
})
