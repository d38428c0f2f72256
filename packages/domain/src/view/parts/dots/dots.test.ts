import { expect, test } from 'vitest'
import {
  aDotsTemplate,
  atDots,
  atShownDots,
  choosing,
  complaint,
  dots,
  everybodyVotes,
  further,
  showDots,
} from '../../../dotsTestData.js'
import { noteId, participantId } from '../../../ids.js'
import { anOpenMeeting, facilitator, join, org, organisations, speaker, type Table } from '../../../testData.js'
import { at, reveal } from '../../../visionTestData.js'
import type { Audience } from '../../base.js'
import type { DotsNow } from './dotsView.js'

const colleague = participantId('p-collega')
const audiences: readonly Audience[] = [
  { kind: 'facilitator', id: facilitator },
  { kind: 'roomScreen' },
  { kind: 'routeTeam' },
  { kind: 'public' },
  ...[...organisations.map(speaker), colleague].map((id): Audience => ({ kind: 'participant', id })),
]
/** What everybody but these people is sent. */
const sentTo = (table: Table, but: readonly string[] = []): readonly string[] =>
  audiences
    .filter((audience) => !('id' in audience) || !but.includes(audience.id))
    .map((audience) => JSON.stringify(table.view(audience)))

const phone = (table: Table, id = speaker('ggd')): DotsNow => {
  const view = table.view({ kind: 'participant', id })
  if (view?.audience !== 'participant' || view.now.kind !== 'dots') throw new Error('no dots')
  return view.now
}
const wall = (table: Table) => {
  const view = table.view({ kind: 'roomScreen' })
  if (view?.audience !== 'roomScreen' || view.now.kind !== 'dots') throw new Error('no dots')
  return view.now
}
const regie = (table: Table) => {
  const view = table.view({ kind: 'facilitator', id: facilitator })
  if (view?.audience !== 'facilitator' || view.dots === null) throw new Error('no dots')
  return view
}

test('[DOT-3] [INV-7] [VIEW-2] where dots lie changes nothing for anybody else before it is shown', () => {
  const voted = (placed: Readonly<Record<string, number>>, done: boolean) => {
    const table = join(atDots(), 'ggd', colleague, false)
    for (const name of ['welzijn', 'gemeente', 'corporatie']) table.do(speaker(name), dots({ ggd: 1 }))
    return sentTo(table.do(speaker('ggd'), dots(placed, { done })), [speaker('ggd')])
  }
  expect(voted({ welzijn: 2, gemeente: 1 }, true)).toEqual(voted({ corporatie: 1 }, true))
  expect(voted({}, false)).toEqual(voted({ corporatie: 1 }, false))
  const table = everybodyVotes(atDots())
  expect(wall(table)).toMatchObject({ status: 'open', items: [], count: 5, done: 4 })
  expect(regie(table).dots).toMatchObject({ status: 'open', ready: organisations.map(org), waitingFor: [] })
  expect(regie(table).dots?.items.every(({ spread }) => spread === null)).toBe(true)
  expect(regie(table).main).toMatchObject({ kind: 'show-poll', waitingFor: 0 })
  expect(JSON.stringify(table.view({ kind: 'facilitator', id: facilitator }))).not.toContain('"own"')
})

test('[DOT-3] the own phone shows the own dots again, on every device', () => {
  const table = atDots().do(speaker('ggd'), dots({ welzijn: 2, gemeente: 1 }, { done: false }))
  const placed = phone(table).items.flatMap(({ subject, own }) => (own > 0 ? [`${subject} ${own}`] : []))
  expect(placed.sort()).toEqual(['k-gemeente 1', 'k-welzijn 2'])
  expect(phone(table)).toMatchObject({ mayVote: true, ready: false, perVoter: 3, perItem: 2, status: 'open' })
})

test('[DOT-5] a phone does not get what its holder wrote, and nobody else notices', () => {
  const table = join(atDots(), 'welzijn', colleague, false)
  const seen = (id = speaker('welzijn')) => phone(table, id).items.map(({ subject }) => subject)
  expect(seen()).toHaveLength(3)
  expect(seen()).not.toContain(complaint('welzijn'))
  expect(seen(colleague)).toHaveLength(5)
  expect(phone(table).ownNotes).toBe('hidden')
  expect(phone(atDots({ ownItems: true })).ownNotes).toBe('votable')
  // with the authors exchanged only the two phones of the authors differ
  const swapped = join(atDots(), 'welzijn', colleague, false)
  swapped.authors.set(complaint('welzijn'), speaker('ggd')).set(complaint('ggd'), speaker('welzijn'))
  const authors = [speaker('welzijn'), speaker('ggd')]
  expect(sentTo(swapped, authors)).toEqual(sentTo(table, authors))
})

test('[DOT-5] of anonymous notes the phone says that the own ones may be among them', () => {
  const table = atDots()
  const { template } = table.now
  const steps = template.steps.map((one) =>
    one.contribution ? { ...one, contribution: { ...one.contribution, attribution: 'anonymous' as const } } : one,
  )
  table.state = { ...table.now, template: { ...template, steps } }
  table.authors.clear()
  expect(phone(table)).toMatchObject({ ownNotes: 'unknown' })
  expect(phone(table).items).toHaveLength(5)
})

test('[DOT-7] everybody has an own order, which stays the same', () => {
  const table = atDots({ ownItems: true })
  const order = (id: Parameters<typeof phone>[1]) => phone(table, id).items.map(({ subject }) => subject)
  const orders = organisations.map((name) => order(speaker(name)).join())
  expect(new Set(orders).size).toBeGreaterThan(1)
  table.do(speaker('ggd'), dots({ welzijn: 1 }))
  expect(organisations.map((name) => order(speaker(name)).join())).toEqual(orders)
})

test('[DOT-3] everybody hears how many are done of how many are there; who was done and left still counts', () => {
  const table = join(atDots(), 'ggd', colleague, false)
  table.do(speaker('ggd'), dots({})).do(speaker('welzijn'), dots({}))
  const round = (here: readonly string[]) => {
    const view = table.view({ kind: 'roomScreen' }, { isConnected: (id) => here.includes(id) })
    return view?.audience === 'roomScreen' && view.now.kind === 'dots' ? [view.now.done, view.now.of] : null
  }
  const all = [...organisations.map(speaker), colleague]
  expect(round(all)).toEqual([2, 5])
  expect(round(all.slice(0, 3))).toEqual([2, 3])
  expect(round([colleague])).toEqual([2, 3])
  // where an organisation is one voice, organisations are counted and not phones
  const voices = join(atDots({ unit: 'organisation' }), 'ggd', colleague, false).do(speaker('ggd'), dots({}))
  expect(wall(voices)).toMatchObject({ done: 1, of: 4 })
})

test('[DOT-4] who leads sees who was marked missing, and why', () => {
  const missing = { why: 'absent', reason: 'Weggeroepen' } as const
  const table = atDots().do(facilitator, {
    ...{ type: 'markVoterMissing', step: choosing, organisation: org('corporatie') },
    ...missing,
  })
  expect(regie(table).dots).toMatchObject({ missing: [{ organisation: org('corporatie'), ...missing }] })
  expect(regie(table).dots?.waitingFor).not.toContain(org('corporatie'))
})

test('[DOT-6] a phone is asked for dots where its dots would count: each person, or who speaks for the organisation', () => {
  const asked = (table: Table) => [phone(table).mayVote, phone(table, colleague).mayVote]
  expect(asked(join(atDots(), 'ggd', colleague, false))).toEqual([true, true])
  expect(asked(join(atDots({ unit: 'organisation' }), 'ggd', colleague, false))).toEqual([true, false])
})

test('[DOT-7] a step that does not shuffle shows everybody the order in which the subjects came', () => {
  const table = atDots({ ownItems: true, shuffle: false })
  const came = [...(table.now.polls.get(choosing)?.subjects.keys() ?? [])]
  for (const name of organisations)
    expect(phone(table, speaker(name)).items.map(({ subject }) => subject)).toEqual(came)
})

test('[DOT-8] after showing every dot is told without whose it is, the most first', () => {
  const table = everybodyVotes(atDots())
  table.do(speaker('ggd'), dots({ gemeente: 2, corporatie: 1 })).do(speaker('welzijn'), dots({ gemeente: 2 }))
  table.do(facilitator, showDots())
  expect(wall(table).items.map(({ text, spread }) => [text, spread])).toEqual([
    ['Tekst van k-gemeente.', [2, 2]],
    ['Tekst van k-welzijn.', [2, 1]],
    ['Tekst van k-corporatie.', [2, 1]],
    ['Tekst van k-ggd.', [1]],
    ['Tekst van k-extra.', []],
  ])
  // the own notes are there now too; nobody else's dots are
  expect(phone(table).items).toHaveLength(5)
  for (const sent of sentTo(table)) expect(sent).not.toMatch(/"(voter|ballots|votedBy)"/)
  join(table, 'ggd', participantId('p-later'), false)
  expect(phone(table, participantId('p-later')).items[0]).toMatchObject({ spread: [2, 2], own: 0 })
})

test('[DOT-8] [FEW-7] with three organisations, or three voters, no number and no order is told', () => {
  const three = organisations.slice(0, 3)
  const few = atDots({}, three)
  for (const name of three) few.do(speaker(name), dots(name === 'welzijn' ? { gemeente: 2 } : {}))
  few.do(facilitator, showDots())
  const voters = atDots()
  for (const name of three) voters.do(speaker(name), dots(name === 'welzijn' ? { gemeente: 2 } : {}))
  voters
    .do(facilitator, {
      type: 'markVoterMissing',
      step: choosing,
      organisation: org('corporatie'),
      why: 'abstains',
      reason: 'Luistert mee',
    })
    .do(facilitator, showDots())
  for (const table of [few, voters]) {
    expect(wall(table)).toMatchObject({ status: 'shown', countsVisible: false })
    expect(wall(table).items.every(({ spread }) => spread === null)).toBe(true)
    expect(wall(table).items[0]?.subject).toBe(complaint('welzijn'))
    expect(regie(table).dots?.items.every(({ spread }) => spread === null)).toBe(true)
  }
})

test('[DOT-11] what goes further is seen on every screen, and told in the look back and to who wrote it', () => {
  const table = atShownDots().do(facilitator, further('extra', true, 'Dit kan vandaag.'))
  const isFurther = ({ further: taken }: { further: boolean | null }) => taken === true
  expect(
    wall(table)
      .items.filter(isFurther)
      .map(({ subject }) => subject),
  ).toEqual([complaint('extra')])
  expect(phone(table).items.filter(isFurther)).toHaveLength(1)
  expect(regie(table).dots?.items.find(isFurther)).toMatchObject({ reason: 'Dit kan vandaag.' })
  table.do(facilitator, { type: 'pointAt', subject: complaint('extra') })
  expect(wall(table).pointed).toBe(complaint('extra'))
  const view = table.view({ kind: 'participant', id: speaker('welzijn') })
  expect(view).toMatchObject({ trail: { endings: [{ subject: complaint('extra'), how: 'further' }] } })
})

test('[DOT-9] in a second round all is closed again for everybody', () => {
  const table = atShownDots().do(facilitator, { type: 'voteAgain', step: choosing })
  expect(wall(table)).toMatchObject({ status: 'open', items: [], done: 0 })
  expect(phone(table).items.every(({ own, spread }) => own === 0 && spread === null)).toBe(true)
})

test('[VIEW-12] sixty long complaints and sixty voters with dots on all of them fit in one message', () => {
  const names = Array.from({ length: 20 }, (_, index) => `org${index}`)
  const table = anOpenMeeting(names, aDotsTemplate({ dots: 5, ownItems: true }))
  for (const [index, name] of [...names, ...names].entries()) join(table, name, participantId(`p-extra${index}`), false)
  const written = Array.from({ length: 60 }, (_, index) => ({
    id: `k-${'x'.repeat(16)}${index}`,
    name: names[index % 20] ?? '',
  }))
  reveal(table, 'klachten', written).goTo('klachten')
  const long = (table.notes.get(at('klachten')) ?? []).map((one) => ({ ...one, text: 'Wonen en zorg. '.repeat(16) }))
  table.notes.set(at('klachten'), long)
  table.goTo('kiezen')
  for (const [index, id] of [
    ...names.map(speaker),
    ...Array.from({ length: 40 }, (_, i) => participantId(`p-extra${i}`)),
  ].entries())
    table.do(id, {
      type: 'castDots',
      step: choosing,
      dots: [0, 1, 2, 3, 4].map((place) => ({
        subject: noteId(written[(index + place) % 60]?.id ?? ''),
        attempt: 1,
        dots: 1,
      })),
      done: true,
    })
  const fits = () => {
    for (const audience of [audiences[0], audiences[1], { kind: 'participant', id: speaker('org0') } as const])
      expect(audience && JSON.stringify(table.view(audience)).length).toBeLessThan(60_000)
  }
  fits()
  table.do(facilitator, { ...showDots(), subject: noteId(written[0]?.id ?? '') })
  fits()
})
