import { expect, test } from 'vitest'
import { aCheckin, anEarlier, recorded, thick } from '../../checkinTestData.js'
import { meetingId } from '../../ids.js'
import { facilitator, organisations, speaker, type Table } from '../../testData.js'
import { at, aVisionTemplate } from '../../visionTestData.js'
import type { SubjectId } from '../../workshop/working.js'
import { carriedOver } from '../checkin/carriedOver.js'
import { withUnused } from '../checkin/plan.js'
import { checkinsAbout, endsOwnCheckin, lookedBackOf } from './lookedBack.js'
import { aWay, told } from './wayTestData.js'

const [sentence] = anEarlier().sentences
const subject = sentence?.subject ?? ('' as SubjectId)
const report = (table: Table) => lookedBackOf(table.now, { manifest: 'verslag', dateOf: table.facts.dateOf })
const propose = (text: string, why: string | null = null) =>
  ({ type: 'proposeChange', subject, proposal: { text, why } }) as const

/** At the talk about the first sentence, which everybody answered about. */
function atTalk(): Table {
  const table = aCheckin().goTo('zinnen')
  for (const name of organisations) table.do(speaker(name), thick(subject, 'ranja', 'Twee keer niet.'))
  return table.goTo('zinnen', 1).do(facilitator, { type: 'showPoll', step: at('zinnen'), subject })
}

test('[PRG-10] what a check-in says of its workshop is what was recorded for the room: nothing of one organisation, no example', () => {
  const table = atTalk()
  expect(report(table)).toBeNull()
  table.do(facilitator, recorded('zinnen', subject, 'ranja', 'Twee dorpen niet.'))
  table.goTo('route').do(facilitator, recorded('route', 't1' as SubjectId, 'bezig', 'Loopt.'))
  table.do(facilitator, recorded('route', 't2' as SubjectId, 'gestopt'))
  table.do(facilitator, { type: 'planCheckins', dates: ['2027-11-22'] })
  expect(report(table)).toEqual({
    ...{ checkin: table.now.id, manifest: 'verslag', on: '2026-11-23', edition: 1, next: '2027-11-22' },
    sentences: [{ subject, level: 'thinner', now: 'Twee dorpen niet.', proposal: null }],
    way: [
      { subject: 't1', stand: 'under-way', words: 'Loopt.' },
      { subject: 't2', stand: 'stopped', words: null },
    ],
  })
  expect(lookedBackOf({ ...table.now, earlier: null }, { manifest: null, dateOf: table.facts.dateOf })).toBeNull()
})

test('[PRG-11] at a check-in another wording is proposed once the answers are shown; the signed sentence stays as it is', () => {
  const early = aCheckin().goTo('zinnen')
  expect(early.try(facilitator, propose('Wij bellen soms.'))).toBe('not-shown-yet')
  const table = atTalk()
  expect(table.try(speaker('ggd'), propose('Wij bellen soms.'))).toBe('not-allowed')
  expect(table.try(facilitator, propose('  '))).toBe('text-empty')
  expect(table.try(facilitator, propose(sentence?.text ?? ''))).toBe('nothing-changed')
  expect(table.try(facilitator, { ...propose('Soms.'), subject: 'onbekend' as SubjectId })).toBe('unknown-subject')
  table.do(facilitator, propose('Wij bellen soms.', 'Er zijn te weinig mensen.'))
  table.do(facilitator, recorded('zinnen', subject, 'slap'))
  expect(table.now.earlier?.sentences[0]).toEqual(sentence)
  expect(report(table)?.sentences).toEqual([
    { subject, level: 'thinnest', now: null, proposal: { text: 'Wij bellen soms.', why: 'Er zijn te weinig mensen.' } },
  ])
  table.do(facilitator, { type: 'proposeChange', subject, proposal: null })
  expect(report(table)?.sentences[0]?.proposal).toBeNull()
  expect(table.goTo('route').try(facilitator, propose('Wij bellen soms.'))).toBe('not-in-this-step')
})

test('[PRG-12] a proposal that says less is never refused, with a reason or without', () => {
  const table = atTalk()
  expect(table.try(facilitator, propose('Wij bellen waar mogelijk.'))).toBeNull()
  expect(table.try(facilitator, propose('Wij bellen waar mogelijk.', 'Meer lukt niet.'))).toBeNull()
  expect(table.now.proposedChanges.get(subject)?.why).toBe('Meer lukt niet.')
})

test('[RND-60] with a promise comes along how it stood last, and with the text how many notes were left by reason', () => {
  const table = aWay().do(speaker('ggd'), told('s1', { stand: 'done', words: 'De deur is er.' }))
  const earlier = carriedOver(table.now, table.facts.dateOf)
  expect(earlier?.promises.map(({ subject: id, lately }) => [id, lately])).toEqual([
    ['s1', { stand: 'done', on: '2026-11-23', words: 'De deur is er.' }],
    ['s2', undefined],
  ])
  expect(earlier?.milestones?.[0]).not.toHaveProperty('lately')
  expect(earlier).not.toHaveProperty('unused')
  const unused = [{ why: 'later', notes: 2 }] as const
  expect(earlier && withUnused(earlier, unused).unused).toEqual(unused)
})

/** The same with a meeting for a check-in after the ones that there are. */
function withOwnCheckin(table: Table): Table {
  const { now } = table
  const [meeting] = now.meetings
  const step = aVisionTemplate().steps.find(({ kind }) => kind === 'checkin')
  if (meeting === undefined || step === undefined) throw new Error('nothing to copy')
  const last = { ...meeting, id: meetingId('s4'), status: 'planned', openedAtMs: null } as const
  const template = { ...now.template, steps: [...now.template.steps, step] }
  table.state = { ...now, template, meetings: [...now.meetings, last] }
  return table
}

test('[PRG-15] a check-in that is a meeting of the workshop was held once that is closed for good, also where nothing was said of a sentence', () => {
  const table = withOwnCheckin(aWay())
  const held = () => checkinsAbout(table.now, { manifest: null, dateOf: table.facts.dateOf })
  const ends = (from: number) => table.events.slice(from).map((event) => endsOwnCheckin(event, table.now))
  let { length } = table.events
  // The meeting of the signing is none.
  table.do(facilitator, { type: 'closeMeeting' })
  expect(ends(length)).not.toContain(true)
  table.do(facilitator, { type: 'openMeeting', meeting: meetingId('s4') })
  expect(held()).toEqual([])
  length = table.events.length
  table.do(facilitator, { type: 'closeMeeting' })
  expect(ends(length).filter((one) => one)).toHaveLength(1)
  expect(held()).toMatchObject([{ checkin: table.now.id, edition: 1, sentences: [{ level: 'unsaid' }], way: [] }])
  const closed = { type: 'meetingClosed', meeting: meetingId('s4') } as const
  expect(endsOwnCheckin({ ...closed, comesBack: '2027-01-01' }, table.now)).toBe(false)
  expect(endsOwnCheckin(closed, { ...table.now, editions: [] })).toBe(false)
  expect(endsOwnCheckin(closed, aCheckin().now)).toBe(false)
})
