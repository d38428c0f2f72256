import { expect, test } from 'vitest'
import { aCheckin, aCheckinTemplate, aSignedManifest } from '../../checkinTestData.js'
import { aWorkshop, organisations } from '../../testData.js'
import { checkinPlan } from './plan.js'

const facts = (today: string) => ({
  template: aCheckinTemplate(),
  today,
  dateOf: (ms: number) => new Date(ms).toISOString().slice(0, 10),
})

test('[RND-46] the check-in about a workshop has its partners in their order, its agreed texts and the next agreed day', () => {
  const { now } = aSignedManifest()
  const agreed = { ...now, checkinDates: ['2027-11-25', '2027-05-20'] }
  const plan = checkinPlan(agreed, facts('2027-04-29'))
  expect(plan).toMatchObject({ kind: 'real', title: 'Check-in Polderrand', earlier: { edition: 1 } })
  expect(plan?.organisations.map(({ name }) => name)).toEqual(organisations)
  expect(plan?.meeting?.date).toBe('2027-05-20')
  expect(checkinPlan(agreed, facts('2027-05-21'))?.meeting?.date).toBe('2027-11-25')
  expect(checkinPlan({ ...now, checkinDates: [] }, facts('2027-04-29'))?.meeting?.date).toBeNull()
})

test('[RND-46] nothing comes of a workshop in which nothing was agreed, of a check-in, and of a rehearsal', () => {
  expect(checkinPlan(aWorkshop().now, facts('2027-04-29'))).toBeNull()
  expect(checkinPlan(aCheckin().now, facts('2027-04-29'))).toBeNull()
  expect(checkinPlan({ ...aSignedManifest().now, kind: 'rehearsal' }, facts('2027-04-29'))).toBeNull()
})
