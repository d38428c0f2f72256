import type { NoteId, StepId } from './ids.js'
import type { Template, TemplateStep } from './template.js'
import { aTemplate, both, part, step } from './templateTestData.js'
import { anOpenMeeting, facilitator, organisations, speaker, type Table } from './testData.js'
import { at, note, reveal } from './visionTestData.js'
import type { CommandOf } from './workshop/commands.js'
import type { SubjectId } from './workshop/working.js'

type Voting = NonNullable<TemplateStep['voting']>
/** How the test table votes: three dots each, at most two on one, nobody on the own, and it only advises. */
export const votingByDots: Voting = {
  method: 'dots',
  unit: 'person',
  dots: 3,
  maxPerItem: 2,
  shuffle: true,
  ownItems: false,
  purpose: 'advice',
}

/** Complaints are written, chosen from by dots, and worked on: in the form of the shipped koppelzone. */
export function aDotsTemplate(voting: Partial<Voting> = {}, steps: readonly TemplateStep[] = []): Template {
  const complaints = step('klachten', 'contribute', [part(5, 'silent'), part(5, 'plenary')], {
    noteKind: 'klacht',
    contribution: { mode: 'silent', reveal: 'on-reveal', attribution: 'organisation' },
  })
  const choosing = step('kiezen', 'vote', [part(4, 'vote'), part(6, 'plenary')], {
    input: ['klacht'],
    voting: { ...votingByDots, ...voting },
  })
  const working = step('werkwijze', 'contribute', [part(5, 'silent'), part(5, 'plenary')], {
    noteKind: 'werkwijze',
    input: ['klacht'],
    contribution: { mode: 'silent', reveal: 'on-reveal', attribution: 'organisation' },
    links: [{ to: 'klacht', required: true }],
  })
  return aTemplate({
    sessions: [{ id: complaints.session, title: both('Avond'), minutes: 90, start: '16:00' }],
    steps: steps.length > 0 ? steps : [complaints, choosing, working],
  })
}

export const choosing: StepId = at('kiezen')
/** A complaint per organisation, and one more of the first: `k-welzijn`, `k-ggd`, …, `k-extra`. */
export const complaint = (name: string): NoteId => note(`k-${name}`)

/** Four organisations wrote five complaints, which lie open; the vote by dots is open. */
export function atDots(voting: Partial<Voting> = {}, names: readonly string[] = organisations): Table {
  const table = anOpenMeeting(names, aDotsTemplate(voting))
  const written = [...names.map((name) => ({ id: `k-${name}`, name })), { id: 'k-extra', name: names[0] ?? '' }]
  return reveal(table, 'klachten', written).goTo('kiezen')
}

type Placed = Readonly<Record<string, number>>
/** Dots by the names of complaints. */
export const dots = (placed: Placed, more: { done?: boolean; attempt?: number; step?: StepId } = {}) =>
  ({
    type: 'castDots',
    step: more.step ?? choosing,
    dots: Object.entries(placed).map(([name, count]) => ({
      subject: complaint(name) as SubjectId,
      attempt: more.attempt ?? 1,
      dots: count,
    })),
    done: more.done ?? true,
  }) as const satisfies CommandOf<'castDots'>

/** Everybody places two dots on the complaint of the next organisation and one on that of the one after it. */
export function everybodyVotes(table: Table, names: readonly string[] = organisations): Table {
  for (const [index, name] of names.entries()) {
    const [two = '', one = ''] = [names[(index + 1) % names.length], names[(index + 2) % names.length]]
    table.do(speaker(name), dots({ [two]: 2, [one]: 1 }))
  }
  return table
}

export const showDots = (step: StepId = choosing) =>
  ({ type: 'showPoll', step, subject: complaint('welzijn') }) as const
export const further = (name: string, chosen = true, reason: string | null = null) =>
  ({
    type: 'recordAnswer',
    step: choosing,
    subject: complaint(name),
    answers: {},
    disagreed: [],
    reason,
    chosen,
  }) as const

/** Shown, in the segment of the talk. */
export const atShownDots = (): Table => everybodyVotes(atDots()).do(facilitator, showDots()).goTo('kiezen', 1)
