import { expect, test } from 'vitest'
import { aCheckin, anEarlier } from '../../checkinTestData.js'
import { composeResult } from '../../document/composeResult.js'
import { organisationId, participantId } from '../../ids.js'
import { agree, atConsent, facilitator, join, organisations, speaker, type Table } from '../../testData.js'
import { lookEverywhere } from '../../view/everyViewTestData.js'
import type { FacilitatorView } from '../../view/facilitatorView.js'
import type { ParticipantView } from '../../view/participantView.js'
import type { WallView } from '../../view/wallView.js'
import type { MirrorAbout, MirrorLevel } from '../../workshop/checkin/mirror.js'
import type { SubjectId } from '../../workshop/working.js'
import { mirrorInWords } from './mirrorWords.js'

const [near, trust] = ['w1', 'w2'] as readonly string[] as readonly [SubjectId, SubjectId]
const earlier = {
  ...anEarlier(),
  sentences: [
    { subject: near, heading: 'Dichtbij', text: 'Wij bellen eerst.' },
    { subject: trust, heading: 'Vertrouwen', text: 'Wij zeggen wat wij doen.' },
    { subject: 'a1' as SubjectId, heading: null, text: 'In 2040 kent elke inwoner één gezicht.' },
  ],
}
const open = { type: 'openMirror' } as const
const show = { type: 'showMirror' } as const
const close = { type: 'closeMirror' } as const
const look = (subject: SubjectId, about: MirrorAbout, level: MirrorLevel) =>
  ({ type: 'lookInMirror', subject, about, level }) as const
const share = (yes: boolean) => ({ type: 'shareMirror', share: yes }) as const

/** One organisation says the same word of the own house everywhere, and another of the cooperation. */
function looks(table: Table, name: string, [own, together]: readonly [MirrorLevel, MirrorLevel]): Table {
  for (const subject of [near, trust])
    table.do(speaker(name), look(subject, 'own', own)).do(speaker(name), look(subject, 'together', together))
  return table
}
/** Everybody looked; nobody said yet whether it may count. */
function everybodyLooked(): Table {
  const table = aCheckin(earlier).do(facilitator, open)
  looks(table, 'welzijn', ['always', 'often'])
  looks(table, 'ggd', ['always', 'sometimes'])
  looks(table, 'gemeente', ['often', 'sometimes'])
  return looks(table, 'corporatie', ['not-yet', 'sometimes'])
}
const regie = (table: Table) => (table.view({ kind: 'facilitator', id: facilitator }) as FacilitatorView).mirror
const phone = (table: Table, name: string) =>
  (table.view({ kind: 'participant', id: speaker(name) }) as ParticipantView).now
const wall = (table: Table) => (table.view({ kind: 'roomScreen' }) as WallView).now

test('[MIR-1] the mirror is about the shared values of then; without named values about the sentences, when they are few', () => {
  const table = aCheckin(earlier).do(facilitator, open)
  expect(table.now.mirror?.values).toEqual([
    { subject: near, text: 'Dichtbij' },
    { subject: trust, text: 'Vertrouwen' },
  ])
  const typed = (count: number) => ({
    ...earlier,
    sentences: Array.from({ length: count }, (_, at) => ({
      subject: `z${at}` as SubjectId,
      heading: null,
      text: `Zin ${at}.`,
    })),
  })
  expect(aCheckin(typed(8)).do(facilitator, open).now.mirror?.values).toHaveLength(8)
  const many = aCheckin(typed(9))
  expect(regie(many)).toMatchObject({ values: 0 })
  expect(many.try(facilitator, open)).toBe('nothing-to-look-back-on')
})

test('[MIR-1] in a workshop that looks back on nothing it is about the values that were agreed there', () => {
  const table = agree(atConsent()).goTo('weerzien')
  expect(table.do(facilitator, open).now.mirror?.values).toEqual([
    { subject: table.now.items[0]?.subject, text: 'Dichtbij' },
  ])
})

test('[MIR-2] it is opened where phones have nothing else to answer, and waits while they have', () => {
  const table = aCheckin(earlier)
  expect(regie(table)).toMatchObject({ status: null, values: 2, mayOpen: true })
  table.goTo('zinnen')
  expect(regie(table)).toMatchObject({ mayOpen: false })
  expect(table.try(facilitator, open)).toBe('not-in-this-step')
  table.goTo('route').do(facilitator, open).do(facilitator, open)
  expect(phone(table, 'ggd').kind).toBe('mirror')
  expect(wall(table)).toEqual({
    ...{ kind: 'mirror', looked: 0, of: 4, averages: null },
    values: [
      { subject: near, text: 'Dichtbij' },
      { subject: trust, text: 'Vertrouwen' },
    ],
  })
  table.do(facilitator, { type: 'goBack', from: table.at })
  expect(phone(table, 'ggd').kind).toBe('poll')
  expect(wall(table).kind).toBe('poll')
  // between meetings too, for who looks at home
  table.goTo('weerzien').do(facilitator, { type: 'closeMeeting', waiveReason: 'klaar' })
  expect(phone(table, 'ggd').kind).toBe('mirror')
})

test('[MIR-3] who speaks for an organisation says a word of every value; a colleague reads it along', () => {
  const table = aCheckin(earlier).do(facilitator, open)
  const colleague = participantId('p-ggd-2')
  join(table, 'ggd', colleague, false)
  table.do(speaker('ggd'), look(near, 'own', 'often')).do(speaker('ggd'), look(near, 'own', 'sometimes'))
  expect(phone(table, 'ggd')).toMatchObject({
    ...{ kind: 'mirror', share: null, averages: null, mayAnswer: true },
    own: [{ subject: near, about: 'own', level: 'sometimes' }],
  })
  expect(table.view({ kind: 'participant', id: colleague })).toMatchObject({
    now: { kind: 'mirror', mayAnswer: false, own: [{ level: 'sometimes' }] },
  })
  expect(phone(table, 'welzijn')).toMatchObject({ own: [] })
  expect(table.try(colleague, look(near, 'own', 'always'))).toBe('not-spokesperson')
  expect(table.try(speaker('ggd'), look('elders' as SubjectId, 'own', 'always'))).toBe('unknown-subject')
  expect(table.try(facilitator, look(near, 'own', 'always'))).toBe('not-allowed')
  expect(table.try(speaker('ggd'), show)).toBe('not-allowed')
})

test('[MIR-4] an organisation sees its own result first, and then says whether it may count; it can change that until it is shown', () => {
  const table = aCheckin(earlier).do(facilitator, open)
  const ggd = speaker('ggd')
  table.do(ggd, look(near, 'own', 'often'))
  expect(table.try(ggd, share(true))).toBe('answers-missing')
  looks(table, 'ggd', ['often', 'sometimes']).do(ggd, share(true))
  expect(phone(table, 'ggd')).toMatchObject({ share: true })
  table.do(ggd, share(false))
  expect(phone(table, 'ggd')).toMatchObject({ share: false })
  // another word is another result: the yes was to the one before
  table.do(ggd, share(true)).do(ggd, look(trust, 'own', 'not-yet'))
  expect(phone(table, 'ggd')).toMatchObject({ share: null })
})

test('[MIR-5] the average is shown when four organisations looked and every one of them says yes', () => {
  const table = everybodyLooked()
  for (const name of organisations.slice(0, 3)) table.do(speaker(name), share(true))
  expect(regie(table)).toEqual({ status: 'open', values: 2, mayOpen: false, looked: 4, of: 4, waits: 'not-all' })
  expect(table.try(facilitator, show)).toBe('mirror-not-all')
  table.do(speaker('corporatie'), share(false))
  expect(table.try(facilitator, show)).toBe('mirror-not-all')
  table.do(speaker('corporatie'), share(true))
  expect(regie(table)).toMatchObject({ waits: null })
  table.do(facilitator, show)
  expect(regie(table)).toMatchObject({ status: 'shown' })
  expect(table.try(speaker('ggd'), share(false))).toBe('round-closed')
  expect(table.try(speaker('ggd'), look(near, 'own', 'always'))).toBe('round-closed')

  const three = aCheckin(earlier).do(facilitator, open)
  for (const name of organisations.slice(0, 3)) looks(three, name, ['often', 'often']).do(speaker(name), share(true))
  // begun is not looked: it neither counts nor holds the others up
  three.do(speaker('corporatie'), look(near, 'own', 'not-yet'))
  expect(regie(three)).toMatchObject({ looked: 3, waits: 'too-few' })
  expect(three.try(facilitator, show)).toBe('mirror-too-few')
})

test('[MIR-6] the average is one of the four words or lies between two of them, the same for every screen', () => {
  const table = everybodyLooked()
  for (const name of organisations) table.do(speaker(name), share(true))
  table.do(facilitator, show)
  // 4, 4, 3 and 1 is 3; 3, 2, 2 and 2 is 2.25: nearest to a half
  const averages = [near, trust].map((subject) => ({ subject, own: 3, together: 2.5 }))
  expect(wall(table)).toMatchObject({ kind: 'mirror', averages })
  for (const name of organisations) expect(phone(table, name)).toMatchObject({ averages, mayAnswer: false })
  expect([1, 1.5, 2.5, 4].map((place) => mirrorInWords(place, 'nl'))).toEqual([
    ...['nog niet', 'tussen nog niet en soms', 'tussen soms en vaak', 'bijna altijd'],
  ])
  expect(mirrorInWords(3.5, 'en')).toBe('between often and nearly always')
  expect(() => mirrorInWords(4.5, 'nl')).toThrow()
})

test('[MIR-7] [INV-7] no view of anybody else holds what an organisation said, whether it said yes, or who looked', () => {
  const table = everybodyLooked()
  const only = new Map<string, string>([[`"level":"not-yet"`, 'corporatie']])
  lookEverywhere(table, only)
  table.do(speaker('corporatie'), share(false))
  lookEverywhere(table, new Map([...only, ['"share":false', 'corporatie']]))
  const before = JSON.stringify(regie(everybodyLooked()))
  expect(JSON.stringify(regie(table))).toBe(before)
  for (const name of organisations) table.do(speaker(name), share(true))
  lookEverywhere(table.do(facilitator, show), only)
})

test('[MIR-7] with fewer than four organisations the room screen shows no number of who looked', () => {
  const table = aCheckin(earlier)
  table.state = { ...table.now, organisations: table.now.organisations.slice(0, 3) }
  expect(table.now.organisations.map(({ id }) => id)).not.toContain(organisationId('o-corporatie'))
  expect(wall(table.do(facilitator, open))).toMatchObject({ kind: 'mirror', looked: null })
})

test('[MIR-8] closed, the own words are gone and phones go on; what was shown stays for the report', () => {
  const table = everybodyLooked()
  table.do(facilitator, close)
  expect(table.now.mirror).toBeNull()
  expect(phone(table, 'ggd').kind).toBe('inform')
  expect(table.try(speaker('ggd'), share(true))).toBe('not-in-this-step')
  const shown = everybodyLooked()
  for (const name of organisations) shown.do(speaker(name), share(true))
  shown.do(facilitator, show).do(facilitator, close).do(facilitator, close)
  expect(shown.now.mirror).toMatchObject({ status: 'closed', averages: [{ own: 3 }, { own: 3 }] })
  expect(shown.now.mirror?.mirrored.size).toBe(0)
  // once more is a mirror of its own
  expect(shown.do(facilitator, open).now.mirror).toMatchObject({ status: 'open', averages: null })
})

test('[MIR-9] the report tells the room in the middle in words, and nothing where it was not shown', () => {
  const facts = (table: Table) => ({ today: '2027-05-01', dateOf: table.facts.dateOf }) as never
  const section = (table: Table) =>
    composeResult(table.now, facts(table))?.sections.find(({ id }) => id === 'mirror')?.body
  const table = everybodyLooked()
  for (const name of organisations) table.do(speaker(name), share(true))
  expect(section(table)).toBeUndefined()
  expect(section(table.do(facilitator, show))).toContain(
    'Dichtbij: in de eigen organisatie vaak, samen tussen soms en vaak.\nVertrouwen: ',
  )
  expect(section(table)).not.toMatch(/%|ggd|corporatie|\d/i)
})
