import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anOrganisation, chanceFrom, contains, hostileTexts, notWellFormed, overlap, pairs } from '../testData.js'
import { layoutRoute } from './layoutRoute.js'
import { routeOutline } from './outline.js'
import { renderRouteSvg } from './renderRoute.js'
import type { Route, RouteAction, RouteFrame } from './route.js'

const wall: RouteFrame = { width: 1752, height: 880, textSize: 32 }
const words = { id: 'route', title: 'Onze route', description: 'Een baan per organisatie.' }
const organisations = Array.from({ length: 8 }, (_, index) => ({ ...anOrganisation(index), id: `o${index}` }))
const action = (id: string, rest: Partial<RouteAction> = {}): RouteAction => ({
  ...{ id, organisation: 'o0', text: id, start: '2027-01-01', due: '2027-06-01' },
  ...{ isAccepted: true, isDone: false, enables: [] },
  ...rest,
})
const routeOf = (actions: readonly RouteAction[]): Route => ({
  organisations,
  actions,
  ticks: [
    { day: '2026-12-01', label: 'nu' },
    { day: '2028-01-01', label: 'jan 2028' },
  ],
  today: '2026-12-01',
})
const bar = (actions: readonly RouteAction[], id: string) =>
  layoutRoute(routeOf(actions), wall).bars.find((one) => one.id === id)

const day = fc
  .tuple(fc.integer({ min: 2026, max: 2029 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
const anyRoute = fc
  .array(
    fc.record({
      organisation: fc.nat(8).map((one) => `o${one}`),
      text: fc.oneof(fc.lorem({ maxCount: 8 }), fc.constantFrom(...hostileTexts)),
      start: fc.oneof({ weight: 9, arbitrary: day }, { weight: 1, arbitrary: fc.constant('ooit') }),
      due: day,
      isAccepted: fc.boolean(),
      isDone: fc.boolean(),
      enables: fc.array(
        fc.nat(30).map((one) => `a${one}`),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 30 },
  )
  .map((list) => routeOf(list.map((one, index) => ({ ...one, id: `a${index}` }))))
const runs = { numRuns: 60 }

function aFullRoute(count: number): Route {
  const next = chanceFrom(5)
  const month = (index: number) => `${2027 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-15`
  return routeOf(
    Array.from({ length: count }, (_, index) => {
      const start = Math.floor(next() * 24)
      return action(`a${index}`, {
        organisation: `o${index % 8}`,
        text: 'Een huiskamer die zes dagen per week open is',
        ...{
          start: month(start),
          due: month(start + 2 + Math.floor(next() * 8)),
          enables: [`a${Math.floor(next() * count)}`],
        },
      })
    }),
  )
}

test('[ROUTE-1] no two bars overlap, and each stands in the lane of its organisation', () => {
  fc.assert(
    fc.property(anyRoute, (route) => {
      const { bars, lanes, width, height } = layoutRoute(route, wall)
      for (const [one, two] of pairs(bars)) expect(overlap(one, two)).toBe(false)
      for (const one of bars) {
        const lane = lanes.find(({ id }) => id === one.organisation)
        expect(contains({ x: 0, y: lane?.y ?? 0, width, height: lane?.height ?? 0 }, one)).toBe(true)
      }
      expect(lanes.map(({ id }) => id)).toEqual(organisations.map(({ id }) => id))
      expect((lanes.at(-1)?.y ?? 0) + (lanes.at(-1)?.height ?? 0)).toBeLessThanOrEqual(height + 0.01)
    }),
    runs,
  )
})

test('[ROUTE-1] two actions at the same time stand in two rows, one after the other in one', () => {
  const one = action('one')
  expect(bar([one, action('two')], 'two')?.y).toBeGreaterThan(bar([one, action('two')], 'one')?.y ?? 0)
  const later = action('later', { start: '2027-09-01', due: '2027-12-01' })
  expect(bar([one, later], 'later')?.y).toBe(bar([one, later], 'one')?.y)
})

test('[ROUTE-2] bars stand on one scale of days', () => {
  fc.assert(
    fc.property(anyRoute, (route) => {
      const { bars, ticks, textSize } = layoutRoute(route, wall)
      // One that starts on the very last days is moved in, so that it can be seen.
      const last = wall.width - 2 - textSize * 0.5
      const places = bars.flatMap((one) => {
        const own = route.actions.find(({ id }) => id === one.id)
        return own === undefined || one.x >= last ? [] : [{ day: Date.parse(own.start), x: one.x }]
      })
      for (const { day: label, x } of ticks) places.push({ day: Date.parse(label), x })
      const sorted = [...places].sort((a, b) => a.day - b.day)
      for (const [index, { x, day: at }] of sorted.entries()) {
        const before = sorted[index - 1]
        if (before !== undefined && at > before.day) expect(x).toBeGreaterThanOrEqual(before.x)
        if (before !== undefined && at === before.day) expect(x).toBeCloseTo(before.x)
      }
    }),
    runs,
  )
})

test('[ROUTE-2] an action that starts on the last day of all is a short bar inside the picture', () => {
  const { bars } = layoutRoute(routeOf([action('a', { start: '2028-01-01', due: '2026-01-01' })]), wall)
  expect(bars[0]?.width).toBeGreaterThan(0)
  expect((bars[0]?.x ?? 0) + (bars[0]?.width ?? wall.width)).toBeCloseTo(wall.width - 2)
})

test('[ROUTE-2] an action without a real day or organisation is not drawn, and one that ends before it starts is a short bar', () => {
  expect(
    layoutRoute(routeOf([action('a', { due: '2027-13-45' }), action('b', { organisation: 'nobody' })]), wall).bars,
  ).toEqual([])
  expect(bar([action('a', { due: '2026-01-01' })], 'a')?.width).toBeGreaterThan(0)
})

test('[ROUTE-3] done, now, next and late', () => {
  const days = { start: '2026-10-01', due: '2026-11-01' }
  const actions = [
    action('done', { ...days, isDone: true }),
    action('late', days),
    action('now', { start: '2026-12-01' }),
    action('next', { start: '2026-12-02' }),
  ]
  const states = layoutRoute(routeOf(actions), wall).bars.map(({ id, state, isLate }) => [id, state, isLate])
  expect(new Map(states.map(([id, ...rest]) => [id, rest]))).toEqual(
    new Map([
      ['done', ['done', false]],
      ['late', ['now', true]],
      ['now', ['now', false]],
      ['next', ['next', false]],
    ]),
  )
})

test('[ROUTE-4] accepted is paper, asked is dashed', () => {
  const svg = (isAccepted: boolean) =>
    renderRouteSvg(layoutRoute(routeOf([action('a', { isAccepted })]), wall), { ...words, ground: 'table' })
  const dashed = (text: string) => (text.match(/<rect[^>]*stroke-dasharray/g) ?? []).length
  expect(dashed(svg(true))).toBe(0)
  expect(dashed(svg(false))).toBe(1)
})

test('[ROUTE-5] no arrow runs back, and every link is drawn or named as out of order', () => {
  fc.assert(
    fc.property(anyRoute, (route) => {
      const { bars, arrows, outOfOrder } = layoutRoute(route, wall)
      const byId = new Map(bars.map((one) => [one.id, one]))
      for (const { points, to, from } of arrows) {
        for (const [index, point] of points.entries())
          expect(point.x).toBeGreaterThanOrEqual((points[index - 1]?.x ?? 0) - 0.01)
        const [target, source, tip, start] = [byId.get(to), byId.get(from), points.at(-1), points[0]]
        expect(
          contains(target ?? { x: 0, y: 0, width: 0, height: 0 }, { ...{ x: 0, y: 0 }, ...tip, width: 0, height: 0 }),
        ).toBe(true)
        expect(
          contains(source ?? { x: 0, y: 0, width: 0, height: 0 }, { ...{ x: 0, y: 0 }, ...start, width: 0, height: 0 }),
        ).toBe(true)
      }
      const links = route.actions.flatMap(({ id, enables }) =>
        [...new Set(enables)].filter((to) => to !== id && byId.has(to) && byId.has(id)),
      )
      expect(arrows.length + outOfOrder.length).toBe(links.length)
    }),
    runs,
  )
  const back = layoutRoute(
    routeOf([action('late', { start: '2027-09-01', due: '2027-10-01', enables: ['early'] }), action('early')]),
    wall,
  )
  expect(back.outOfOrder).toEqual([{ from: 'late', to: 'early' }])
})

test('[ROUTE-6] sixty actions of eight organisations fit, and are whole in the outline', () => {
  const route = aFullRoute(60)
  const { bars, textSize, lanes } = layoutRoute(route, wall)
  expect(bars).toHaveLength(60)
  expect((lanes.at(-1)?.y ?? 0) + (lanes.at(-1)?.height ?? 0)).toBeLessThanOrEqual(880.01)
  expect(textSize).toBeGreaterThan(14)
  for (const { lines } of bars) expect(lines.join('').length).toBeGreaterThan(2)
  const told = routeOutline(route).flatMap(({ actions }) => actions)
  expect(told).toHaveLength(60)
  expect(told.every(({ text }) => text === 'Een huiskamer die zes dagen per week open is')).toBe(true)
})

test('[ROUTE-7] no text lies on another text or on a bar that is not its own', () => {
  fc.assert(
    fc.property(anyRoute, (route) => {
      const { bars } = layoutRoute(route, wall)
      for (const [one, two] of pairs(bars)) {
        expect(overlap(one.textBox, two.textBox)).toBe(false)
        expect(overlap(one.textBox, two) || overlap(one, two.textBox)).toBe(false)
      }
    }),
    runs,
  )
})

test('[PIC-6] whatever is written, the route is well-formed; same route, same bytes', () => {
  fc.assert(
    fc.property(anyRoute, (route) => {
      const svg = renderRouteSvg(layoutRoute(route, wall), { ...words, ground: 'table' })
      expect(notWellFormed(svg)).toEqual([])
      expect(svg).toBe(renderRouteSvg(layoutRoute(structuredClone(route), wall), { ...words, ground: 'table' }))
      expect(svg).not.toMatch(/#[0-9a-f]{3,8}"/i)
    }),
    { numRuns: 30 },
  )
})

test('[ROUTE-1] no organisations and no actions is a picture too', () => {
  expect(layoutRoute({ organisations: [], actions: [], ticks: [], today: '' }, wall).bars).toEqual([])
})

test('[ROUTE-8] a long word in a name gets its room, up to a limit', () => {
  const named = (name: string) =>
    layoutRoute({ ...routeOf([action('a')]), organisations: [{ ...anOrganisation(0, name), id: 'o0' }] }, wall).lanes[0]
  expect(named('Woningcorporatie Polderrand')?.nameLines).toEqual(['Woningcorporatie', 'Polderrand'])
  expect(named('GGD')?.nameWidth).toBeLessThan(named('Woningcorporatie Polderrand')?.nameWidth ?? 0)
  expect(named('a'.repeat(120))?.nameWidth).toBeLessThan(wall.textSize * 11)
})
