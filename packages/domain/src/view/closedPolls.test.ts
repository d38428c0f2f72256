import { describe, expect, test } from 'vitest'
import { aCheckin, thick } from '../checkinTestData.js'
import { composeResult } from '../document/composeResult.js'
import { participantId } from '../ids.js'
import { facilitator, join, organisations, speaker, type Table } from '../testData.js'
import { ambition, at, atLine, atPoll, aVision, aVisionTemplate, note, reveal, vote } from '../visionTestData.js'
import type { SubjectId } from '../workshop/working.js'
import type { Audience } from './base.js'

const colleague = participantId('p-collega')
const everybody: readonly Audience[] = [
  { kind: 'facilitator', id: facilitator },
  { kind: 'roomScreen' },
  { kind: 'routeTeam' },
  { kind: 'public' },
  ...[...organisations.map(speaker), colleague].map((id): Audience => ({ kind: 'participant', id })),
]
/** Everything that leaves the server about this moment, but for these phones. */
const sent = (table: Table, but: readonly string[] = []) => [
  ...everybody
    .filter((one) => !('id' in one) || !but.includes(one.id))
    .map((one) => `${one.kind}: ${JSON.stringify(table.view(one))}`),
  JSON.stringify(composeResult(table.now, table.facts)),
]

interface ClosedPoll {
  readonly begin: () => Table
  /** Answers of one voter: the high end or the low end. */
  readonly answer: (table: Table, name: string, end: 'high' | 'low') => void
  /** Whose answer it is: the phones of these know it all the time. */
  readonly own?: readonly string[]
  readonly show: { readonly step: string; readonly subject: SubjectId }
}
const perPerson = () => {
  const template = aVisionTemplate()
  const steps = template.steps.map((step) =>
    step.voting && step.id === at('peiling') ? { ...step, voting: { ...step.voting, unit: 'person' as const } } : step,
  )
  return atPoll(aVision({ ...template, steps }))
}
const gradient = (table: Table, name: string, end: 'high' | 'low') =>
  void table.do(speaker(name), vote(end === 'high' ? 'g1' : 'g7', { reason: end === 'high' ? 'Ja.' : 'Dit kan niet.' }))
const sentence = () => aCheckin().now.earlier?.sentences[0]?.subject as SubjectId

const polls: Readonly<Record<string, ClosedPoll>> = {
  'a vote that decides': { begin: () => atPoll(), answer: gradient, show: { step: 'peiling', subject: ambition } },
  'a vote in which everybody votes': {
    begin: perPerson,
    answer: gradient,
    // then a colleague does not know it either
    own: [speaker('welzijn')],
    show: { step: 'peiling', subject: ambition },
  },
  'the three questions about an action': {
    begin: () =>
      reveal(atLine().goTo('acties'), 'acties', [{ id: 'x1', name: 'welzijn', links: ['m3'] }]).goTo('kiezen'),
    answer: (table, name, end) => {
      for (const question of ['direction', 'stepping', 'return'])
        table.do(speaker(name), {
          ...{ type: 'castBallot', step: at('kiezen'), subject: note('x1'), attempt: 1, question },
          ...{ option: end === 'high' ? 'ja' : 'nee', reason: null },
        })
    },
    show: { step: 'kiezen', subject: note('x1') },
  },
  'how thick a sentence still is': {
    begin: () => aCheckin().goTo('zinnen'),
    answer: (table, name, end) =>
      void table.do(speaker(name), thick(sentence(), end === 'high' ? 'dik' : 'slap', end === 'high' ? null : 'Weg.')),
    show: { step: 'zinnen', subject: sentence() },
  },
}

describe.each(Object.entries(polls))('%s', (_, { begin, answer, show, own = [speaker('welzijn'), colleague] }) => {
  const begun = () => {
    const table = begin()
    return table.now.participants.has(colleague) ? table : join(table, 'welzijn', colleague, false)
  }
  const shown = (table: Table) => table.do(facilitator, { type: 'showPoll', ...show, step: at(show.step) })

  test('[VIEW-2] [INV-7] what somebody answered changes nothing that anybody else is sent, alone, in between or as the last', () => {
    for (const before of [0, 2, 3]) {
      const looks = (['high', 'low'] as const).map((end) => {
        const table = begun()
        for (const name of organisations.slice(1, before + 1)) answer(table, name, 'high')
        answer(table, 'welzijn', end)
        return sent(table, own)
      })
      expect(looks[0]).toEqual(looks[1])
    }
  })
  test('[VIEW-2] [INV-7] nor does what they answered first and changed', () => {
    const once = begun()
    answer(once, 'welzijn', 'high')
    const changed = begun()
    answer(changed, 'welzijn', 'low')
    answer(changed, 'welzijn', 'high')
    const withoutVersion = (lines: readonly string[]) => lines.map((line) => line.replace(/"version":\d+/g, ''))
    expect(withoutVersion(sent(changed))).toEqual(withoutVersion(sent(once)))
  })
  test('[VIEW-3] after showing nobody can read from the order who answered first', () => {
    const looks = [organisations, organisations.toReversed()].map((order) => {
      const table = begun()
      for (const name of order) answer(table, name, name === 'ggd' || name === 'gemeente' ? 'low' : 'high')
      return sent(shown(table))
    })
    expect(looks[0]).toEqual(looks[1])
  })
  test('[VIEW-2] after showing it is told: what was compared above is there to be seen', () => {
    const [high, low] = (['high', 'low'] as const).map((end) => {
      const table = begun()
      for (const name of organisations) answer(table, name, name === 'welzijn' ? end : 'high')
      return sent(shown(table), own)
    })
    expect(high).not.toEqual(low)
  })
})
