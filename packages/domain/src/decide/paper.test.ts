import { expect, test } from 'vitest'
import { noteId, organisationId, participantId, stepId } from '../ids.js'
import { aTemplate } from '../templateTestData.js'
import {
  aNote,
  anOpenMeeting,
  aWorkshop,
  facilitator,
  join,
  newestRound,
  org,
  organisations,
  speaker,
  type Table,
} from '../testData.js'
import type { Command } from '../workshop/commands.js'
import type { OwnNote } from '../workshop/facts.js'

const step = stepId('waarden')
const seat = participantId('papier-a')
const other = participantId('papier-b')
const own = (id: string, status: OwnNote['status'] = 'closed'): OwnNote => ({ id: noteId(id), step, status })
const addSeat = (organisation = org('ggd'), participant = seat) =>
  ({ type: 'addPaperSeat', participant, organisation }) as const
const note = (change: Partial<Extract<Command, { type: 'addPaperNote' }>> = {}) =>
  ({ type: 'addPaperNote', participant: seat, step, note: noteId('n1'), text: 'Rust', fields: [], ...change }) as const
const takeBack = (id = 'n1') => ({ type: 'withdrawPaperNote', participant: seat, note: noteId(id) }) as const

/** People write in silence, and somebody of the GGD has a paper card. */
const inSilence = (template = aTemplate()): Table =>
  anOpenMeeting(organisations, template).next().do(facilitator, addSeat())
/** The template with other fields, or another limit per person, in its contribute step. */
function changed(change: object, contribution: object = {}) {
  const template = aTemplate()
  const steps = template.steps.map((one) =>
    one.contribution ? { ...one, ...change, contribution: { ...one.contribution, ...contribution } } : one,
  )
  return { ...template, steps }
}

test('[PAP-1] a paper card is a seat of its organisation with the next number and no name', () => {
  const table = inSilence().do(facilitator, addSeat(org('welzijn'), other))
  expect(table.now.participants.get(seat)).toEqual({
    id: seat,
    role: 'participant',
    organisation: org('ggd'),
    byCard: false,
    paper: { number: 1, claimed: false },
  })
  expect(table.now.participants.get(other)?.paper?.number).toBe(2)
  expect(table.events.at(-1)).toEqual({
    type: 'paperSeatAdded',
    participant: other,
    organisation: org('welzijn'),
    number: 2,
  })
})

test('[PAP-1] a card of an unknown organisation, of somebody who is in, or above 60 people is refused', () => {
  const table = aWorkshop()
  expect(table.try(facilitator, addSeat(organisationId('o-nergens')))).toBe('unknown-organisation')
  join(table, 'ggd')
  expect(table.try(facilitator, addSeat(org('ggd'), speaker('ggd')))).toBe('already-exists')
  for (let index = 0; index < 59; index++) join(table, 'ggd', speaker(`n${index}`), false)
  expect(table.try(facilitator, addSeat())).toBe('too-many-participants')
})

test('[PAP-2] only who leads makes cards and types; who has a phone is never typed for', () => {
  const table = inSilence()
  for (const command of [addSeat(org('ggd'), other), note(), takeBack()])
    expect(table.try(speaker('ggd'), command)).toBe('not-allowed')
  expect(table.try(facilitator, note({ participant: speaker('ggd') }))).toBe('unknown-paper-card')
  expect(table.try(facilitator, note({ participant: facilitator }))).toBe('unknown-paper-card')
  expect(table.try(facilitator, { type: 'claimPaperSeat', participant: seat })).toBe('not-allowed')
})

test('[PAP-3] [INV-2] the event of a typed note holds neither the text nor the id of the note', () => {
  const table = inSilence().do(facilitator, note({ fields: [{ field: 'gedrag', text: 'Wij bellen eerst.' }] }))
  expect(table.events.at(-1)).toEqual({ type: 'paperNoteAdded', participant: seat, step })
})

test('[PAP-4] typing is possible while the step is silent, and after its reveal; at no other moment', () => {
  const table = anOpenMeeting().do(facilitator, addSeat())
  expect(table.try(facilitator, note())).toBe('not-in-this-step')
  expect(table.try(facilitator, note({ step: stepId('nergens') }))).toBe('unknown-step')
  table.next()
  expect(table.at.segment).toBe(0)
  expect(table.try(facilitator, note({ step: stepId('groeperen') }))).toBe('not-in-this-step')
  const place = table.now.template.steps.find((one) => one.id === step)?.segments[table.at.segment]
  expect(place?.mode).toBe('silent')
  table.do(facilitator, note()).next()
  expect(table.now.revealed.has(step)).toBe(true)
  table.do(facilitator, note({ note: noteId('n2') })).goTo('groeperen')
  table.do(facilitator, note({ note: noteId('n3') })).do(facilitator, {
    type: 'skipStep',
    from: table.at,
    reason: 'geen tijd',
  })
  table.goTo('tekenen').do(facilitator, { type: 'closeMeeting' })
  expect(table.try(facilitator, note({ note: noteId('n4') }))).toBe('meeting-not-open')
})

test('[PAP-4] a part of the step in which nobody writes in silence, before the reveal, takes no note', () => {
  const template = changed({
    segments: [
      { minutes: 2, mode: 'plenary', label: { nl: 'uitleg' } },
      { minutes: 4, mode: 'silent', label: { nl: 'schrijven' } },
    ],
  })
  const table = inSilence(template)
  expect(table.try(facilitator, note())).toBe('not-in-this-segment')
  expect(table.next().try(facilitator, note())).toBeNull()
})

test('[PAP-5] text and fields have the limits of a phone, in the step of the note', () => {
  const table = inSilence(
    changed({
      fields: [
        { id: 'gedrag', type: 'text', label: { nl: 'gedrag' }, maxChars: 20 },
        { id: 'soort', type: 'choice', label: { nl: 'soort' }, options: [{ id: 'zorg', label: { nl: 'zorg' } }] },
      ],
    }),
  )
  const max = table.now.template.steps.find((one) => one.id === step)?.contribution?.maxChars ?? 0
  expect(table.try(facilitator, note({ text: ' \u200b ' }))).toBe('text-empty')
  expect(table.try(facilitator, note({ text: 'é'.repeat(max + 1) }))).toBe('text-too-long')
  const field = (id: string, text: string) => note({ fields: [{ field: id, text }] })
  expect(table.try(facilitator, field('gedrag', 'x'.repeat(21)))).toBe('text-too-long')
  expect(table.try(facilitator, field('nergens', 'x'))).toBe('unknown-field')
  expect(table.try(facilitator, field('soort', 'wonen'))).toBe('not-an-option')
  const twice = { field: 'soort', text: 'zorg' }
  expect(table.try(facilitator, note({ fields: [twice, twice] }))).toBe('unknown-field')
  expect(table.try(facilitator, note({ text: 'é'.repeat(max), fields: [twice, { field: 'gedrag', text: ' ' }] }))).toBe(
    null,
  )
})

test('[PAP-5] a card takes as many notes as a person may write in the step', () => {
  const table = inSilence(changed({}, { perPerson: { min: 1, max: 2 } }))
  table.mine.set(seat, [own('n1'), own('n2', 'revealed'), own('n3', 'withdrawn')])
  expect(table.try(facilitator, note({ note: noteId('n4') }))).toBe('too-many-notes')
  table.mine.set(seat, [own('n1'), own('n3', 'withdrawn')])
  expect(table.try(facilitator, note({ note: noteId('n4') }))).toBeNull()
})

test('[PAP-6] an id that a note has already, of this card or of anybody, makes no second note', () => {
  const table = inSilence()
  table.mine.set(speaker('welzijn'), [own('n1')])
  expect(table.try(facilitator, note())).toBe('note-exists')
})

test('[PAP-7] a wrongly typed note can be taken back while it lies closed, also when it came late', () => {
  const table = inSilence()
  expect(table.try(facilitator, takeBack())).toBe('unknown-note')
  table.mine.set(seat, [own('n1'), own('n2', 'revealed'), own('n3', 'withdrawn')])
  table.do(facilitator, takeBack())
  expect(table.events.at(-1)).toEqual({ type: 'paperNoteWithdrawn', participant: seat, step })
  expect(table.try(facilitator, takeBack('n2'))).toBe('note-is-open')
  const before = table.events.length
  table.do(facilitator, takeBack('n3'))
  expect(table.events.length).toBe(before)
})

test('[PAP-8] a card that was made by mistake can be taken back while no note of it stands', () => {
  const table = inSilence()
  const remove = { type: 'removePaperSeat', participant: seat } as const
  table.mine.set(seat, [own('n1')])
  expect(table.try(facilitator, remove)).toBe('paper-card-in-use')
  table.mine.set(seat, [own('n1', 'withdrawn')])
  table.do(facilitator, { type: 'confirmInRoom', participant: seat, seen: true }).do(facilitator, remove)
  expect(table.now.participants.has(seat)).toBe(false)
  expect(table.now.seenInRoom.size).toBe(0)
  expect(table.try(facilitator, remove)).toBe('unknown-paper-card')
  table.do(facilitator, addSeat(org('welzijn'), other))
  expect(table.now.participants.get(other)?.paper?.number).toBe(1)
})

test('[PAP-9] from the moment that a phone takes the card over, nobody else types or takes back for it', () => {
  const table = inSilence()
  table.mine.set(seat, [own('n1')])
  table.do('system', { type: 'claimPaperSeat', participant: seat })
  expect(table.now.participants.get(seat)?.paper).toEqual({ number: 1, claimed: true })
  expect(table.try('system', { type: 'claimPaperSeat', participant: speaker('ggd') })).toBe('unknown-paper-card')
  for (const command of [note({ note: noteId('n2') }), takeBack(), { type: 'removePaperSeat', participant: seat }])
    expect(table.try(facilitator, command as Command)).toBe('paper-card-claimed')
  const events = table.events.length
  table.do('system', { type: 'claimPaperSeat', participant: seat })
  expect(table.events.length).toBe(events)
})

test('[PAP-8] a card that speaks for its organisation is not taken back, and neither is one that something was answered on', () => {
  const table = inSilence()
  const appoint = { type: 'appointSpokesperson', organisation: org('ggd'), participant: seat } as const
  const remove = { type: 'removePaperSeat', participant: seat } as const
  table.do(facilitator, appoint)
  expect(table.try(facilitator, remove)).toBe('paper-card-in-use')
  table.bundles = [{ id: 'b1' as never, name: 'Dichtbij', notes: [noteId('n-ggd')], organisations: [] }]
  table.goTo('groeperen', 2)
  table.do(facilitator, { type: 'openRound', step: stepId('groeperen'), bundle: 'b1' as never, behaviour: null })
  const answer = { type: 'answerRound', round: newestRound(table), answer: 'live-with', reason: null } as const
  table.do(facilitator, { type: 'answerOnPaper', participant: seat, answer })
  table.do(facilitator, { ...appoint, participant: speaker('ggd') })
  expect(table.try(facilitator, remove)).toBe('paper-card-in-use')
})

test('[PAP-10] a card can speak for its organisation on paper, and still does when a phone takes it over', () => {
  const table = inSilence()
  const appoint = { type: 'appointSpokesperson', organisation: org('ggd'), participant: seat } as const
  table.do(facilitator, appoint)
  expect(table.now.spokespersons.get(org('ggd'))).toBe(seat)
  table.do('system', { type: 'claimPaperSeat', participant: seat })
  expect(table.now.spokespersons.get(org('ggd'))).toBe(seat)
  expect(table.try(facilitator, { ...appoint, organisation: org('welzijn') })).toBe('other-organisation')
})

test('[PAP-11] an organisation that is there on paper only takes part: the gate and a round wait for it', () => {
  const table = anOpenMeeting(['welzijn', 'ggd', 'gemeente'])
  table.do(facilitator, {
    type: 'addOrganisation',
    organisation: org('corporatie'),
    name: 'Thuisland',
    organisationType: 'corporatie',
  })
  table.next().do(facilitator, addSeat(org('corporatie')))
  expect(table.now.meetings.find((one) => one.status === 'open')?.attended.has(org('corporatie'))).toBe(true)
  table.submitted.set(
    step,
    ['welzijn', 'ggd', 'gemeente'].map((name) => aNote(`n-${name}`, name)),
  )
  table.next()
  const { from, waiveReason } = { from: table.at, waiveReason: null }
  expect(table.try(facilitator, { type: 'advance', from, waiveReason })).toBe('gate-needs-reason')
  // three were there when writing began: no name stands beside a note, and a late one does not come alone
  table.late.set(step, [aNote('n-corporatie', 'corporatie'), aNote('n-laat', 'ggd')])
  table.do(facilitator, { type: 'addLateNotes', step }).next()
  expect(table.now.waivedGates).toEqual([])
  table.bundles = [{ id: 'b1' as never, name: 'Dichtbij', notes: [noteId('n-ggd')], organisations: [] }]
  table.goTo('groeperen', 2)
  table.do(facilitator, { type: 'openRound', step: stepId('groeperen'), bundle: 'b1' as never, behaviour: null })
  expect(table.try(facilitator, { type: 'showRound', round: newestRound(table) })).toBe('answers-missing')
  const view = table.view({ kind: 'facilitator', id: facilitator })
  expect(view).toMatchObject({ rounds: [{ waitingFor: expect.arrayContaining([org('corporatie')]) }] })
})

test('[PAP-12] the regie counts who is on paper apart, names only the number, and deals no cards to paper', () => {
  const table = inSilence()
  const isConnected = (id: string) => id !== seat && id !== speaker('welzijn')
  const regie = () => table.view({ kind: 'facilitator', id: facilitator }, { isConnected })
  expect(regie()).toMatchObject({ people: { inside: 5, connected: 3, savingLocally: 1, onPaper: 1 } })
  const entry = () => {
    const view = regie()
    return view?.audience === 'facilitator' ? view.roster.find((one) => one.id === seat) : undefined
  }
  expect(entry()).toMatchObject({ organisation: org('ggd'), paper: { number: 1, claimed: false } })
  const share = (id: typeof seat) => table.view({ kind: 'participant', id })
  table.goTo('groeperen')
  expect(share(speaker('ggd'))).toMatchObject({ now: { kind: 'sort', share: { of: 4 } } })
  table.do('system', { type: 'claimPaperSeat', participant: seat })
  expect(entry()).toMatchObject({ paper: { number: 1, claimed: true } })
  expect(share(seat)).toMatchObject({ now: { kind: 'sort', share: { index: 4, of: 5 } } })
})

test('[PAP-12] the regie knows what a card of the step is typed into, also for a note that comes late', () => {
  const table = inSilence()
  const form = { question: table.now.template.steps.find((one) => one.id === step)?.question }
  expect(table.view({ kind: 'facilitator', id: facilitator })).toMatchObject({ silent: { step, form } })
  table.goTo('groeperen')
  expect(table.view({ kind: 'facilitator', id: facilitator })).toMatchObject({ silent: { step, revealed: true, form } })
})
