import { expect, test } from 'vitest'
import { bundleId, meetingId } from '../ids.js'
import { aBundle, aWorkshop, facilitator, join, org, speaker, type Table } from '../testData.js'
import { at, aVisionTemplate, note, reveal } from '../visionTestData.js'
import type { Audience } from './base.js'

const names = Array.from({ length: 24 }, (_, index) => `org${index}`)
const words = (length: number) => 'Woorden over wonen en zorg. '.repeat(20).slice(0, length)
const audiences: readonly Audience[] = [
  { kind: 'facilitator', id: facilitator },
  { kind: 'roomScreen' },
  { kind: 'participant', id: speaker('org0') },
]
function fits(table: Table): void {
  for (const audience of audiences)
    expect(JSON.stringify(table.view(audience)).length, `${audience.kind} in ${table.at.step}`).toBeLessThan(60_000)
}

test('[VIEW-12] with 24 organisations, 60 people, 12 ambitions, 60 milestones and 24 actions every view stays below 60 kB', () => {
  const table = aWorkshop(names, aVisionTemplate())
  for (const name of names) join(table, name)
  for (let i = 0; i < 36; i++) join(table, names[i % 24] ?? '', speaker(`extra${i}`), false)
  table.connected = names.map(speaker)
  table.bundlesBy.set(at('groeperen'), [])
  const ambitions = Array.from({ length: 12 }, (_, i) => bundleId(`amb${i}`))
  table.bundlesBy.set(
    at('bundelen'),
    ambitions.map((id) => aBundle(id, words(220), names.slice(0, 6))),
  )
  table.do(facilitator, { type: 'openMeeting', meeting: meetingId('s1') }).goTo('toets')
  for (const subject of ambitions)
    for (const principle of ['p1', 'p2', 'p4'])
      table.do(speaker('org0'), {
        type: 'answerCheck',
        subject,
        principle,
        answer: 'twijfel',
        reason: words(300),
        organisation: org('org0'),
      })
  fits(table)
  table.goTo('peiling')
  for (const subject of ambitions) {
    for (const name of names)
      table.do(speaker(name), {
        type: 'castBallot',
        step: at('peiling'),
        subject,
        attempt: 1,
        question: 'stance',
        option: 'g3',
        reason: words(300),
      })
    table.do(facilitator, { type: 'showPoll', step: at('peiling'), subject })
    table.do(facilitator, { type: 'agreeSubject', step: at('peiling'), subject })
  }
  fits(table)
  table
    .goTo('peiling', 1)
    .do(facilitator, { type: 'closeMeeting' })
    .do(facilitator, { type: 'openMeeting', meeting: meetingId('s2') })
    .goTo('terug')
  const many = Array.from({ length: 60 }, (_, i) => ({
    id: `mijlpaal-${'x'.repeat(10)}${i}`,
    name: names[i % 24] ?? '',
    lane: 'h2040',
    links: ambitions.slice(0, 3),
  }))
  reveal(table, 'terug', many)
  for (const lane of ['h2030', 'nu']) table.do(facilitator, { type: 'openLane', step: at('terug'), lane })
  table.notes.set(
    at('terug'),
    (table.notes.get(at('terug')) ?? []).map((one) => ({ ...one, text: words(220) })),
  )
  table.goTo('terug', 2)
  for (const [i, subject] of ambitions.entries())
    table.do(facilitator, { type: 'linkNote', note: note(many[i]?.id ?? ''), to: subject })
  fits(table)
  table.goTo('acties')
  const actions = Array.from({ length: 24 }, (_, i) => ({
    id: `actie-${'x'.repeat(10)}${i}`,
    name: names[i % 24] ?? '',
    links: [many[i]?.id ?? ''],
  }))
  reveal(table, 'acties', actions)
  table.notes.set(
    at('acties'),
    (table.notes.get(at('acties')) ?? []).map((one) => ({ ...one, text: words(160) })),
  )
  table.next('x')
  fits(table)
  table.goTo('kiezen')
  fits(table)
  for (const { id } of actions) {
    for (const name of names)
      for (const question of ['direction', 'stepping', 'return'])
        table.do(speaker(name), {
          type: 'castBallot',
          step: at('kiezen'),
          subject: note(id),
          attempt: 1,
          question,
          option: 'ja',
          reason: null,
        })
    table.do(facilitator, { type: 'pointAt', subject: note(id) })
    table.do(facilitator, { type: 'showPoll', step: at('kiezen'), subject: note(id) })
  }
  fits(table)
  for (const { id } of actions)
    table.do(facilitator, {
      type: 'recordAnswer',
      step: at('kiezen'),
      subject: note(id),
      answers: { direction: 'ja', stepping: 'ja', return: 'ja' },
      disagreed: [],
      reason: words(200),
      chosen: true,
    })
  table.goTo('toezeggen')
  for (const { id } of actions)
    table.do(facilitator, { type: 'askOwner', subject: note(id), organisation: org('org0') })
  fits(table)
})
