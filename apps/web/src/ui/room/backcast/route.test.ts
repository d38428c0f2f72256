import { noteId, organisationId, type RouteBar } from '@siroop/domain'
import { monthsBetween } from '@siroop/pictures'
import { expect, test } from 'vitest'
import { routeOf, routePages } from './route.js'

const organisations = ['ggd', 'gemeente', 'politie'].map((name) => ({
  id: organisationId(name),
  name,
  type: name,
  shape: 'circle' as const,
  letters: null,
}))
const bar = (id: string, change: Partial<RouteBar> = {}): RouteBar => ({
  subject: noteId(id),
  text: `Stap ${id}`,
  organisation: organisationId('ggd'),
  accepted: true,
  start: '2026-11-26',
  due: '2027-02-01',
  needs: [],
  ...change,
})
const routeWith = (...bars: RouteBar[]) =>
  routeOf({ bars, organisations, region: 'Polderrand', today: '2026-11-26', language: 'nl', now: 'nu' })
const room = { width: 1620, height: 770, textSize: 26 }

test('[WEB-95] only organisations that take or are asked for a step have a lane, in list order', () => {
  const route = routeWith(
    bar('a', { organisation: organisationId('politie') }),
    bar('b'),
    bar('c', { organisation: null }),
  )
  expect(route.organisations.map(({ name }) => name)).toEqual(['ggd', 'politie'])
  expect(route.actions.map(({ id }) => id)).toEqual(['a', 'b'])
})

test('[WEB-95] in the picture a lane is named without the region', () => {
  const whole = organisations.map((one) => ({ ...one, name: `${one.name} Polderrand` }))
  const data = { region: 'Polderrand', today: '2026-11-26', language: 'nl' as const, now: 'nu' }
  const route = routeOf({ ...data, bars: [bar('a')], organisations: whole })
  expect(route.organisations[0]).toMatchObject({ name: 'ggd Polderrand', shortName: 'ggd' })
})

test('[WEB-95] a step begins tomorrow, or when what it needs is done', () => {
  const route = routeWith(bar('a'), bar('b', { due: '2027-06-01', needs: [noteId('a')] }))
  expect(route.actions).toMatchObject([
    { start: '2026-11-27', enables: ['b'] },
    { start: '2027-02-01', enables: [] },
  ])
})

test('[WEB-95] a step that is due before what it needs is drawn on its own days', () => {
  const [, early] = routeWith(bar('a'), bar('b', { due: '2026-12-15', needs: [noteId('a')] })).actions
  expect(early).toMatchObject({ start: '2026-11-27', due: '2026-12-15' })
})

test('[WEB-95] an asked step without a day is drawn half a year long', () => {
  expect(routeWith(bar('a', { accepted: false, due: null })).actions).toMatchObject([
    { due: '2027-05-26', isAccepted: false },
  ])
})

test('[WEB-95] above the route stand quarters, half years when it is long, up to the end of every step', () => {
  expect(monthsBetween('2026-11-26', '2027-05-26')).toEqual(['2027-01-01', '2027-04-01', '2027-07-01'])
  expect(monthsBetween('2026-11-26', '2028-05-26')).toEqual(['2027-01-01', '2027-07-01', '2028-01-01', '2028-07-01'])
  expect(routeWith(bar('a')).ticks[0]).toEqual({ day: '2026-11-26', label: 'nu' })
})

test('[WEB-95] every step is on exactly one page, in readable type', () => {
  const bars = Array.from({ length: 24 }, (_, index) =>
    bar(`s${index}`, {
      organisation: organisations[index % 3]?.id ?? null,
      text: 'Begin met inwoners een huiskamer in twee dorpen, in een gebouw dat er al staat.',
    }),
  )
  const pages = routePages(routeWith(...bars), room)
  expect(pages.flatMap((page) => page.bars.map(({ id }) => id)).toSorted()).toEqual(
    bars.map(({ subject }) => subject).toSorted(),
  )
  expect(pages.length).toBeGreaterThan(1)
})
