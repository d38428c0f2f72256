import { changeNote, mineRoom, setReady, submitNote } from '@siroop/board'
import { isTicking, type NoteId, noteId, type ParticipantNow, readyKey, type TemplateStep } from '@siroop/domain'
import {
  answersTo as answersOf,
  examplesOf,
  givenWith,
  type NamedExample,
} from '@siroop/server/workshop/rehearsal/answers.js'
import { newId } from './chance.js'
import { asked, type Guest, goOn, goTo, onBoard, segmentOf, subjectOf, type Table } from './table.js'

type Question = Extract<ParticipantNow, { kind: 'write' }>

/** Everybody writes at the same time, horizon by horizon where there are any; then it lies on the board, once. */
export async function write(table: Table, step: TemplateStep): Promise<number> {
  const lanes = step.lanes?.by === 'horizon' ? (step.lanes.fillOrder ?? []) : [null]
  const examples = goingOn(table, step)
  let total = 0
  for (const lane of lanes) {
    if (lane !== null) await openLane(table, step, lane)
    else await goTo(table, step.id, segmentOf(step, 'silent'))
    const now = examples.filter((example) => lane === null || example.lane === lane)
    total += now.length
    await Promise.all(table.writers.map((guest) => writeAll(table, { guest, step, lane, examples: now })))
    await table.lead.see('all notes, closed', ({ silent }) => silent?.notes === total && silent.ready > 0)
  }
  await table.lead.see('everybody ready', ({ silent }) => silent?.ready === table.writers.length)
  await goTo(
    table,
    step.id,
    step.segments.findLastIndex(({ mode }) => mode === 'silent'),
  )
  await goOn(table)
  await onBoard(table, step.id, total)
  await arrange(table, step)
  return total
}

/** Examples of a step but those that belong only to what the room did not take further after its dots. */
function goingOn(table: Table, step: TemplateStep): readonly NamedExample[] {
  const chosen = new Set(Object.values(table.script.further).flat())
  const left = new Set(
    table.template.steps
      .filter(({ id }) => table.script.further[id] !== undefined)
      .flatMap(({ input = [] }) => table.template.steps.filter(({ noteKind }) => input.includes(noteKind ?? '')))
      .flatMap(({ id }) => examplesOf(table, id))
      .map(({ id }) => id)
      .filter((id) => !chosen.has(id)),
  )
  return examplesOf(table, step.id).filter(
    ({ links = [] }) => links.length === 0 || links.some((link) => !left.has(link)),
  )
}

/** The next horizon opens in the segment that is meant for it. */
async function openLane(table: Table, step: TemplateStep, lane: string): Promise<void> {
  await goTo(
    table,
    step.id,
    Math.max(
      0,
      step.segments.findIndex(({ lanes }) => lanes?.includes(lane)),
    ),
  )
  const { state } = await table.lead.see('the horizon', (view) => view.lanes.find(({ id }) => id === lane))
  if (state !== 'closed') return
  await table.lead.see(
    'the large button that opens it',
    ({ main }) => main.kind === 'open-lane' && main.lane.id === lane,
  )
  await table.lead.do({ type: 'openLane', step: step.id, lane })
}

interface Task {
  readonly guest: Guest
  readonly step: TemplateStep
  readonly lane: string | null
  readonly examples: readonly NamedExample[]
}

/** Text first, as the phone does it; then what is asked with it, one at a time; then "klaar". */
async function writeAll(table: Table, { guest, step, lane, examples }: Task): Promise<void> {
  const now = await asked(guest, 'write', (question) => (question.lane?.id ?? null) === lane)
  const { seat } = guest.person
  const doc = await guest.person.open(mineRoom(seat.workshop, seat.participant, 1))
  // what is of no organisation is dealt out
  const place = table.writers.indexOf(guest)
  const own = examples.filter(({ org }, index) =>
    org === undefined ? index % table.writers.length === place : org === guest.type,
  )
  for (const example of own) {
    const id = noteId(newId())
    const text = example.text.nl ?? ''
    const fields = lane === null ? {} : { lane }
    const done = submitNote(doc, { id, step: step.id, kind: now.noteKind, text, fields, maxChars: now.maxChars })
    if (!done.ok) throw new Error(`A note was refused: ${done.error}`)
    table.notes.set(example.id, id)
    for (const [field, value] of Object.entries(answersTo(table, now, example)))
      if (!changeNote(doc, { note: id, fields: { [field]: value } }).ok) throw new Error(`${field} was refused`)
  }
  setReady(doc, { step: readyKey(step.id, lane), on: true })
}

/** What the phone asks with a note, and only that: its fields, and links to what it offers. */
function answersTo(table: Table, now: Question, example: NamedExample): Record<string, string> {
  const organisations = table.people.map(({ organisation, type }) => ({ id: organisation, type }))
  const given = { ...carried(table, example), ...givenWith(example) }
  const answers = answersOf({ ...now, organisations }, given, 'nl')
  const wanted = [...(example.links ?? []), ...(table.script.enables[example.id] ?? [])]
  const links = wanted.map((target) => subjectOf(table, target))
  const offered = new Set(now.links.flatMap(({ options }) => options.map(({ subject }) => subject)))
  const unknown = links.find((link) => !offered.has(link))
  if (unknown !== undefined) throw new Error(`The phone does not offer ${unknown} for ${example.id}`)
  return links.length === 0 ? answers : { ...answers, links: [...new Set(links)].join(' ') }
}

/** Who carries a milestone and what a resident notices: what the example says of the action that leads to it. */
function carried(table: Table, { id, org }: NamedExample): Record<string, unknown> {
  const action = table.template.steps
    .flatMap((step) => step.examples ?? [])
    .find(({ links, fields }) => fields?.owner && links?.includes(id))
  // who wrote it is named first
  const types = new Set([org, action?.fields?.owner, ...((action?.fields?.with as readonly string[]) ?? [])])
  const carriers = [...types].flatMap((type) => table.people.find((one) => one.type === type)?.organisation ?? [])
  return { carriers: carriers.join(' '), ...(action?.fields?.seen ? { noticed: action.fields.seen } : {}) }
}

/** In the last segment the facilitator draws lines and ticks what goes into the manifest: all of it without a script. */
async function arrange(table: Table, step: TemplateStep): Promise<void> {
  const { lead, script, notes } = table
  const noteOf = (example: string): NoteId => notes.get(example) ?? noteId(example)
  if (step.links?.some(({ rule }) => rule === 'earlier-horizon-only'))
    for (const [from, to] of script.drawn) await lead.do({ type: 'linkNote', note: noteOf(from), to: noteOf(to) })
  const ticks = script.ticks[step.id] ?? (isTicking(step) ? examplesOf(table, step.id).map(({ id }) => id) : [])
  if (ticks.length === 0) return
  await goTo(table, step.id, step.segments.length - 1)
  for (const example of ticks) await lead.do({ type: 'tickNote', note: noteOf(example), ticked: true })
  await lead.see('the ticks', (view) => view.nodes.filter(({ ticked }) => ticked).length === ticks.length)
}
