import { type OrganisationShape, organisationShapes } from '@siroop/domain'
import fc from 'fast-check'
import type { Line, LineLane, LineMilestone } from './line/line.js'
import type { PictureOrganisation } from './organisationInPicture.js'

/** Texts that try to break a picture. */
export const hostileTexts: readonly string[] = [
  'a'.repeat(220),
  '👩‍👩‍👧‍👦'.repeat(40),
  'זה מה שקיים אז, בכל כפר ובכל שכונה, שש ימים בשבוע.',
  '</svg><script>alert(1)</script>',
  '"><image href="https://elders.example/x.png" onload="alert(1)"/>',
  `Z${'\u0300\u0301\u0302'.repeat(30)}algo`,
  '﷽﷽﷽',
  'Overstromingsrisicobeheersplanningsprocedure voor ontwikkelingssamenwerkingsprojecten',
  ' ',
]

/** One organisation. */
export const anOrganisation = (index: number, name = `Organisatie ${index}`): PictureOrganisation => ({
  name,
  shape: organisationShapes[index % organisationShapes.length] as OrganisationShape,
  letters: index < 12 ? null : 'AB',
})

/** Lanes from far to near, all revealed unless said otherwise. */
export const years = (state: LineLane['state'] = 'revealed'): readonly LineLane[] =>
  ['2040', '2035', '2030', '2027', 'Nu'].map((label) => ({ id: label, label, state }))

/** A number between 0 and 1 that is the same on every machine. */
export function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

/** A long evening: links within a year and over years too. */
export function aFullLine(count: number, links: number, seed = 7): Line {
  const next = chanceFrom(seed)
  const lanes = years()
  const milestones = Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    lane: lanes[index % 5]?.id ?? '',
    text: 'In elk dorp is een huiskamer open, zes dagen per week. '.repeat(1 + Math.floor(next() * 4)).slice(0, 220),
    organisation: anOrganisation(index % 8),
    enables: [] as string[],
  }))
  for (let made = 0, tries = 0; made < links && tries < 20_000; tries++) {
    const [from, to] = [Math.floor(next() * count), Math.floor(next() * count)]
    const [one, two] = [milestones[from], milestones[to]]
    const far = (from % 5) - (to % 5)
    if (one === undefined || two === undefined || far < 0 || (far === 0 && from >= to)) continue
    if ((far !== 1 && next() > 0.2) || one.enables.includes(two.id)) continue
    one.enables.push(two.id)
    made++
  }
  return { lanes, milestones }
}

const text = fc.oneof(
  fc.lorem({ maxCount: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(...hostileTexts),
)

/** Any line: hostile texts, links in all directions, lanes in all states. */
export const anyLine: fc.Arbitrary<Line> = fc
  .record({
    states: fc.array(fc.constantFrom<LineLane['state']>('closed', 'open', 'revealed', 'revealed'), {
      minLength: 5,
      maxLength: 5,
    }),
    rows: fc.array(
      fc.record({
        lane: fc.nat(5),
        text,
        organisation: fc.option(fc.nat(14)),
        enables: fc.array(fc.nat(40), { maxLength: 4 }),
      }),
      { maxLength: 30 },
    ),
  })
  .map(({ states, rows }) => {
    const lanes = years().map((lane, index) => ({ ...lane, state: states[index] ?? 'revealed' }))
    const milestones = rows.map(
      (row, index): LineMilestone => ({
        id: `m${index}`,
        lane: lanes[row.lane]?.id ?? 'nowhere',
        text: row.text,
        organisation: row.organisation === null ? null : anOrganisation(row.organisation, row.text),
        enables: row.enables.map((to) => `m${to}`),
      }),
    )
    return { lanes, milestones }
  })

/** What is wrong with a piece of markup as XML, or an empty list. Knows all that the pictures use. */
export function notWellFormed(markup: string): readonly string[] {
  const open: string[] = []
  const problems: string[] = []
  const rest = markup.replace(/<(\/?)([a-zA-Z]+)((?: [a-zA-Z-]+="[^"<]*")*)(\/?)>/g, (_, close, name, __, empty) => {
    if (close === '/') {
      if (open.pop() !== name) problems.push(`</${name}>`)
    } else if (empty === '') open.push(name)
    return ''
  })
  if (open.length > 0) problems.push(`open: ${open.join(' ')}`)
  if (/[<>]/.test(rest)) problems.push(`stray < or > in ${rest.slice(0, 40)}`)
  if (/&(?!(amp|lt|gt|quot|#39);)/.test(markup)) problems.push('stray &')
  return problems
}

/** Names of all tags of a piece of markup, each once. */
export const tagsOf = (markup: string): readonly string[] =>
  [...new Set([...markup.matchAll(/<([a-zA-Z]+)/g)].map(([, name]) => name ?? ''))].sort()

/** A piece of the plane. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** True when two pieces have more than a hair in common. */
export const overlap = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width - 0.01 && b.x < a.x + a.width - 0.01 && a.y < b.y + b.height - 0.01 && b.y < a.y + a.height - 0.01

/** True when the second lies within the first. */
export const contains = (outer: Area, inner: Area): boolean =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01

/** Every pair of a list, each once. */
export const pairs = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other] as const))
