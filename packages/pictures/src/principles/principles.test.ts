import { expect, test } from 'vitest'
import { type Area, contains, hostileTexts, notWellFormed, overlap, pairs } from '../testData.js'
import { widthInEms } from '../text/wrap.js'
import type { Funnel, FunnelFrame } from './funnel.js'
import { layoutFunnel } from './layoutFunnel.js'
import { layoutRing } from './layoutRing.js'
import { funnelOutline, ringOutline } from './outline.js'
import { renderFunnelSvg } from './renderFunnel.js'
import { renderRingSvg } from './renderRing.js'
import type { PrincipleState, PrinciplesRing, RingLayout } from './ring.js'

const labels = [
  'Stoffen uit de aarde',
  'Stoffen die wij maken',
  'Aantasting van de natuur',
  'Gezondheid',
  'Invloed',
  'Competentie',
  'Onpartijdigheid',
  'Zingeving',
]
const frame = { width: 1752, height: 880, textSize: 34 }
const words = {
  id: 'ring',
  title: 'Breekt deze toekomst een spelregel?',
  description: 'Acht spelregels rond de ambitie.',
}
const ringOf = (
  states: readonly PrincipleState[],
  ambition = 'Niemand staat alleen met geldzorgen.',
): PrinciplesRing => ({
  ambition,
  principles: labels.map((label, index) => ({
    id: label,
    label,
    state: states[index % states.length] ?? 'open',
    stateLabel: 'in woorden',
  })),
})
const areas = ({ points, textSize }: RingLayout): readonly Area[] =>
  points.flatMap((point) => {
    const width = Math.max(...point.lines.map((line) => widthInEms(line, 'ui') * textSize))
    const x = point.anchor === 'end' ? point.textAt.x - width : point.textAt.x
    const { centre, radius } = point
    return [
      { x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius },
      { x, y: point.textAt.y - textSize * 0.8, width, height: point.stateAt.y - point.textAt.y + textSize },
    ]
  })

test('[RING-1] every state has a mark of its own, and its words', () => {
  const svg = (state: PrincipleState) =>
    renderRingSvg(layoutRing(ringOf([state]), frame), { ...words, ground: 'table' })
  const states: readonly PrincipleState[] = ['breaks-nothing', 'doubt', 'breaks', 'open']
  expect(new Set(states.map(svg)).size).toBe(4)
  for (const state of states) {
    expect(svg(state).match(/in woorden/g)).toHaveLength(8)
    expect(notWellFormed(svg(state))).toEqual([])
  }
  expect(svg('open').match(/stroke-dasharray/g)).toHaveLength(8)
  expect(svg('doubt').match(/>\?</g)).toHaveLength(8)
})

test('[RING-1] there is no number in the picture: nothing is counted', () => {
  const svg = renderRingSvg(layoutRing(ringOf(['breaks-nothing', 'doubt']), frame), { ...words, ground: 'table' })
  expect(svg.replace(/<[^>]*>/g, ' ')).not.toMatch(/\d/)
  expect(Object.keys(ringOutline(ringOf(['open'])))).toEqual(['heading', 'principles'])
})

test('[RING-2] no mark and no label lies on the ambition or on another one, and all lie in the picture', () => {
  for (const ambition of ['Kort.', 'Wij weten het vroeg en helpen binnen een maand. '.repeat(12)]) {
    const layout = layoutRing(ringOf(['open'], ambition), frame)
    const all = [...areas(layout), layout.sheet]
    for (const [one, two] of pairs(all)) expect(overlap(one, two)).toBe(false)
    for (const one of all) expect(contains({ x: 0, y: 0, width: 1752, height: 880 }, one)).toBe(true)
  }
})

test('[RING-1] a long ambition is made smaller, then cut, and is whole in the outline', () => {
  const long = layoutRing(ringOf(['open'], 'Wij helpen. '.repeat(14)), frame).sheet
  expect(long.isCut).toBe(false)
  expect(long.textSize).toBeGreaterThanOrEqual(33)
  const longest = ringOf(['open'], 'W'.repeat(600))
  expect(layoutRing(longest, frame).sheet.isCut).toBe(true)
  expect(ringOutline(longest).heading).toBe('W'.repeat(600))
})

test('[PIC-6] hostile principles and ambitions are read as they were typed', () => {
  for (const text of hostileTexts) {
    const ring = {
      ambition: text,
      principles: labels.map((id) => ({ id, label: text, state: 'doubt' as const, stateLabel: text })),
    }
    const svg = renderRingSvg(layoutRing(ring, frame), { ...words, ground: 'table' })
    expect(notWellFormed(svg)).toEqual([])
    expect(svg).not.toMatch(/<script|<image/)
  }
})

const funnel: Funnel = {
  ...{ above: 'Wat wij kunnen gebruiken, wordt minder', below: 'Wat wij vragen, wordt meer', now: 'Nu', far: '2040' },
  ...{ narrow: 'Minder ruimte om te kiezen', wide: 'Alle ruimte, binnen acht spelregels', principles: labels },
}
const forms: readonly FunnelFrame[] = [
  { form: 'wide', width: 1752, height: 860, textSize: 34 },
  { form: 'tall', width: 328, textSize: 16 },
  { form: 'tall', width: 288, textSize: 20 },
]

test('[FUNNEL-1] all words are in the picture and in the outline', () => {
  const texts = [...Object.values(funnel).flat()]
  for (const one of forms) {
    const layout = layoutFunnel(funnel, one)
    expect(layout.texts.map(({ text }) => text).sort()).toEqual([...texts].sort())
    for (const { lines, text } of layout.texts)
      expect(lines.join('').replace(/[\s-]/g, '')).toBe(text.replace(/[\s-]/g, ''))
    expect(notWellFormed(renderFunnelSvg(layout, { ...words, ground: 'paper' }))).toEqual([])
  }
  const told = JSON.stringify(funnelOutline(funnel))
  for (const text of texts) expect(told).toContain(text)
})

test('[FUNNEL-1] texts do not overlap and stay in the picture, and every rule has its mark', () => {
  for (const one of forms) {
    const { texts, width, height, marks, form } = layoutFunnel(funnel, one)
    const places = texts.map(({ lines, at, anchor, size, lineHeight, role }): Area => {
      const wide = Math.max(
        ...lines.map((line) => widthInEms(line, role === 'now' || role === 'far' ? 'voice' : 'ui') * size),
      )
      const x = anchor === 'end' ? at.x - wide : anchor === 'middle' ? at.x - wide / 2 : at.x
      return { x, y: at.y - size * 0.75, width: wide, height: (lines.length - 1) * lineHeight + size * 0.95 }
    })
    for (const [a, b] of pairs(places)) expect(overlap(a, b)).toBe(false)
    for (const place of places) expect(contains({ x: 0, y: 0, width, height }, place)).toBe(true)
    expect(marks).toHaveLength(form === 'wide' ? 8 : 16)
  }
})
