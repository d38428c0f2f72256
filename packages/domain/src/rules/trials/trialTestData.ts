import { meetingId, type NoteId, noteId, stepId } from '../../ids.js'
import type { Template, TemplateField } from '../../template.js'
import { aTemplate, both, part, step } from '../../templateTestData.js'
import { aWorkshop, facilitator, join, org, organisations, speaker, type Table } from '../../testData.js'
import { reveal } from '../../visionTestData.js'
import type { SubjectId } from '../../workshop/working.js'

const needed = (id: string, type: TemplateField['type'], label = both(id)): TemplateField => ({
  id,
  type,
  label,
  required: true,
})
const writing = { mode: 'silent', reveal: 'on-reveal', attribution: 'organisation' } as const
const answer = (id: string, order: number) => ({ id, label: both(id), order })
const second = { session: meetingId('s2') }

/** From complaint to agreement, in the form of the shipped template: two meetings with a trial in between. */
const aTrialTemplate = (): Template => ({
  ...aTemplate(),
  id: 'koppelzone',
  method: 'koppelzone',
  sessions: [
    { id: meetingId('s1'), title: both('Koppelzone'), minutes: 60 },
    { id: meetingId('s2'), title: both('Na de proef'), minutes: 60 },
  ],
  steps: [
    step('klacht', 'contribute', [part(5, 'silent'), part(5, 'plenary')], {
      noteKind: 'klacht',
      contribution: writing,
    }),
    step('oplossing', 'contribute', [part(5, 'silent'), part(5, 'small-group')], {
      noteKind: 'oplossing',
      input: ['klacht'],
      contribution: { ...writing, proposal: true },
      links: [{ to: 'klacht', required: true }],
    }),
    step('kan-het', 'assess', [part(5, 'plenary')], {
      input: ['oplossing'],
      assess: [
        { id: 'gezond', question: both('Gezond?'), answers: [answer('ja', 1), answer('klein', 2), answer('nee', 3)] },
      ],
    }),
    step('proef', 'assign', [part(5, 'plenary')], {
      input: ['oplossing'],
      fields: [needed('start', 'date'), needed('einde', 'date')],
      gate: [
        { check: 'every-item-has-owner', severity: 'block' },
        { check: 'owner-accepted', severity: 'block' },
      ],
    }),
    step('merken', 'check', [part(5, 'plenary')], {
      ...second,
      input: ['oplossing'],
      fields: [
        { ...needed('gemerkt', 'choice'), options: [answer('ja', 1), answer('deels', 2), answer('nog-niet', 3)] },
        needed('citaat', 'longtext'),
        needed('wie', 'text'),
        needed('wanneer', 'date'),
      ],
    }),
    step('afspraak', 'draft', [part(5, 'write')], {
      ...second,
      noteKind: 'afspraak',
      input: ['oplossing'],
      fields: [
        needed('als', 'text', both('Als …', 'When …')),
        needed('dan', 'text', both('dan …', 'then …')),
        needed('binnen', 'text', both('binnen …', 'within …')),
      ],
      gate: [{ check: 'result-noticed', severity: 'block' }],
      output: { section: 'afspraken', take: 'selected' },
    }),
    step('delen', 'sign', [part(5, 'round')], second),
  ],
  document: {
    ...aTemplate().document,
    sections: [
      { id: 'klacht', render: 'text', title: both('De klacht') },
      { id: 'afspraken', render: 'cards', title: both('De afspraak') },
      { id: 'ondertekening', render: 'signatures', title: both('Ondertekening') },
    ],
  },
})

export const call: NoteId = noteId('bellen')
export const letter: NoteId = noteId('brief')

/** Two solutions for one complaint, in the part in which the proposal is made. */
export function atProposing(): Table {
  const table = aWorkshop(organisations, aTrialTemplate())
  for (const name of organisations) join(table, name)
  table.connected = organisations.map(speaker)
  table.do(facilitator, { type: 'openMeeting', meeting: meetingId('s1') })
  reveal(table, 'klacht', [{ id: 'huur', name: 'corporatie' }]).goTo('oplossing')
  return reveal(table, 'oplossing', [
    { id: 'bellen', name: 'corporatie', links: ['huur'] },
    { id: 'brief', name: 'gemeente', links: ['huur'] },
  ]).goTo('oplossing', 1)
}

/** Both solutions go on, and the room says which are healthy enough. */
export function atTrial(healthy: Readonly<Record<string, string>> = { bellen: 'ja', brief: 'klein' }): Table {
  const table = atProposing()
  for (const note of [call, letter]) table.do(facilitator, { type: 'tickNote', note, ticked: true })
  table.goTo('kan-het')
  for (const [id, option] of Object.entries(healthy)) {
    const asked = { step: stepId('kan-het'), subject: noteId(id) }
    for (const name of organisations)
      table.do(speaker(name), { type: 'castBallot', ...asked, attempt: 1, question: 'gezond', option, reason: null })
    table.do(facilitator, { type: 'showPoll', ...asked }).do(facilitator, {
      type: 'recordAnswer',
      ...asked,
      answers: { gezond: option },
      disagreed: [],
      reason: null,
      chosen: option !== 'nee',
    })
  }
  return table.goTo('proef')
}

/** Asked of the housing association, which says yes. */
export function promise(table: Table, subject: SubjectId, due = '2026-12-20'): Table {
  return table
    .do(facilitator, { type: 'askOwner', subject, organisation: org('corporatie') })
    .do(speaker('corporatie'), { type: 'answerAsk', subject, answer: 'accept', due, firstStep: 'Wij beginnen.' })
}

/** One field of a sheet, over whatever stands there. */
export function fill(
  table: Table,
  at: string,
  [subject, field, value]: readonly [SubjectId, string, string | null],
): Table {
  const was = table.now.sheets.get(stepId(at))?.get(subject)?.entries.get(field)?.value ?? null
  return table.do(facilitator, { type: 'fillSheet', step: stepId(at), subject, field, value, was })
}

/** Both trials are promised, from 1 until 20 December; the second meeting looks at them on 4 January. */
export function atNoticing(begun = atTrial()): Table {
  const table = begun
  for (const subject of [call, letter]) fill(promise(table, subject), 'proef', [subject, 'start', '2026-12-01'])
  table.do(facilitator, { type: 'closeMeeting' })
  table.nowMs = Date.parse('2027-01-04T15:00:00Z')
  return table.do(facilitator, { type: 'openMeeting', meeting: meetingId('s2') })
}

/** What a resident said about a trial, with all that is needed, but for what is given. */
export function tell(table: Table, subject: SubjectId, change: Readonly<Record<string, string | null>> = {}): Table {
  const told = { gemerkt: 'ja', citaat: 'Er belde iemand.', wie: 'een huurder', wanneer: '2026-12-18', ...change }
  for (const [field, value] of Object.entries(told))
    if (value !== (table.now.sheets.get(stepId('merken'))?.get(subject)?.entries.get(field)?.value ?? null))
      fill(table, 'merken', [subject, field, value])
  return table
}

/** The first is noticed, the second is stopped: the agreement of the first can be written. */
export function atRecording(): Table {
  return tell(atNoticing(), call)
    .do(facilitator, { type: 'letGo', subject: letter, reason: 'Niemand las hem.' })
    .goTo('afspraak')
}

export const writeAgreement = (subject: SubjectId = call) =>
  ({ type: 'writeAgreement', step: stepId('afspraak'), subject }) as const

/** When, then, within: all of the sheet of an agreement. */
export function fillAgreement(table: Table, subject: SubjectId = call): Table {
  fill(table, 'afspraak', [subject, 'als', 'een huurder een maand huur mist'])
  fill(table, 'afspraak', [subject, 'dan', 'belt de woonconsulent'])
  return fill(table, 'afspraak', [subject, 'binnen', 'vijf werkdagen'])
}
