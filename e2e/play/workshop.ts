import { writeFile } from 'node:fs/promises'
import { addDuration, type Template, type TemplateStep } from '@siroop/domain'
import { noScript, type Script } from '@siroop/server/workshop/rehearsal/script.js'
import { agreeText, bundle } from './agreeing.js'
import { collectDecisions, lookBackOn, prepareLookBack } from './checkin/lookBack.js'
import { harvest, read, sign } from './closing.js'
import { download } from './door.js'
import { placeDots } from './dots.js'
import { commit } from './owning.js'
import { check, choose, lookBack, vote } from './polling.js'
import { record } from './recording.js'
import { fillSheets } from './sheets.js'
import { readOut, sitAtTables } from './sitting.js'
import { comeIn, type DemoToPlay, goOn, type Table } from './table.js'
import { write } from './writing.js'

/** What was played: milliseconds per step, and where the signed PDF was written. */
export interface Played {
  readonly workshop: string
  /** Who took part, with the token by which that device is known. */
  readonly seats: readonly { readonly who: string; readonly participant: string; readonly token: string }[]
  readonly meetings: readonly { readonly meeting: string; readonly date: string }[]
  readonly steps: readonly { readonly step: string; readonly ms: number }[]
  readonly notes: number
  /** Agreed texts: values with their behaviour under them, ambitions. */
  readonly agreed: readonly string[]
  readonly fingerprint: string
  readonly signatures: number
  readonly pdf: string
  /** Path of the page of the manifest; empty without a step of signing. */
  readonly manifestPath: string
}
/** What is played, and how. */
export interface Play {
  /** The template of the workshop, for its examples. */
  readonly template: Template
  readonly script?: Script
  /** File to which the signed PDF is written. */
  readonly pdfPath: string
  /** Looks at the table at stations of the play; without it nobody does. */
  readonly look?: (station: string, table: Table) => Promise<void>
}
/** What somebody who looks on does besides: when a step has begun, and when all of it was done. */
export interface Onlooker {
  readonly begun: (step: TemplateStep) => Promise<void>
  readonly done: (step: TemplateStep) => Promise<void>
}

/**
 * Plays a whole workshop with one simulated person per organisation, all at the same time: every step of every meeting,
 * up to the signed PDF and the check-in after it. Rejects at the first thing that does not go as it should.
 */
export async function playWorkshop(
  demo: DemoToPlay,
  { template, script = noScript, pdfPath, look }: Play,
): Promise<Played> {
  const inside = await comeIn(demo, template, script)
  const table: Table = look === undefined ? inside : { ...inside, pause: (station) => look(station, inside) }
  try {
    return await playTable(table, pdfPath)
  } finally {
    table.lead.leave()
    for (const { person } of table.people) person.leave()
  }
}

/** Plays with people who are inside already. */
export async function playTable(table: Table, pdfPath: string, onlooker?: Onlooker): Promise<Played> {
  const { lead, demo, template, people } = table
  const meetings = await plan(table)
  await prepareLookBack(table)
  const steps: { step: string; ms: number }[] = []
  let notes = 0
  for (const [index, step] of template.steps.entries()) {
    const started = performance.now()
    if (step.session !== template.steps[index - 1]?.session) await openMeeting(table, step)
    await lead.see(`the step ${step.id}`, (view) => view.position?.step === step.id)
    await onlooker?.begun(step)
    await table.pause(`${step.id} begins`)
    notes += await playStep(table, step)
    await table.pause(`${step.id} is done`)
    await onlooker?.done(step)
    if (step.session === template.steps[index + 1]?.session) await leave(table, step)
    else await closeMeeting(table, step)
    if (step.kind === 'sign') await print(table, pdfPath)
    steps.push({ step: step.id, ms: Math.round(performance.now() - started) })
  }
  // what nobody signs is printed when it is all there
  const isSigned = template.steps.some(({ kind }) => kind === 'sign')
  if (!isSigned) await print(table, pdfPath)
  const end = await lead.see('the result', ({ edition, agreed, manifestPath }) => {
    return (edition !== null || !isSigned) && { edition, agreed, manifestPath }
  })
  return {
    workshop: demo.workshop,
    seats: [
      { who: 'Co-begeleider', participant: lead.seat.participant, token: lead.seat.token },
      ...people.map(({ name, person: { seat } }) => ({ who: name, participant: seat.participant, token: seat.token })),
    ],
    meetings,
    steps,
    notes,
    agreed: end.agreed.map(({ heading, text }) => heading ?? text),
    fingerprint: end.edition?.fingerprint ?? '',
    signatures: end.edition?.signing.filter((row) => row.state.startsWith('signed')).length ?? 0,
    pdf: pdfPath,
    manifestPath: end.manifestPath ?? '',
  }
}

/** Does what a step asks of people; gives how many notes were written. */
async function playStep(table: Table, step: TemplateStep): Promise<number> {
  const { template } = table
  switch (step.kind) {
    case 'contribute':
    case 'backcast':
      return write(table, step)
    case 'tables':
      return sitAtTables(table, step)
    case 'cluster':
      await bundle(table, step)
      if (step.voting?.method === 'dots') await placeDots(table, step)
      break
    case 'check':
      if (template.principles === undefined) await fillSheets(table, step)
      else await check(table)
      break
    case 'vote':
      if (step.voting?.method === 'dots') await placeDots(table, step)
      else await vote(table, step)
      break
    case 'assess':
      await fillSheets(table, step)
      await choose(table, step)
      break
    case 'assign':
      await commit(table)
      await fillSheets(table, step)
      break
    case 'harvest':
      if (await collectDecisions(table, step)) break
      if (!(await readOut(table, step))) await harvest(table, step)
      break
    case 'draft':
      await fillSheets(table, step)
      await record(table, step)
      await read(table)
      break
    case 'consent':
      await agreeText(table, step)
      break
    case 'sign':
      await fillSheets(table, step)
      await sign(table)
      break
    case 'checkin':
      await (step.earlier === undefined ? lookBack : lookBackOn)(table, step)
      break
    default:
      break
  }
  return 0
}

/** Signing is today; the meetings before it were four weeks apart, those after it come half a year later. */
async function plan({ lead, template, script }: Table): Promise<Played['meetings']> {
  const nowMs = await lead.see('the time', (view) => view.serverNowMs)
  const signing = template.steps.find(({ kind }) => kind === 'sign')?.session
  // without a signing the last meeting is today
  const signed = template.sessions.findIndex(({ id }) => id === signing)
  const last = signed < 0 ? template.sessions.length - 1 : signed
  const day = (weeks: number) => new Date(nowMs - weeks * 7 * 86_400_000).toISOString().slice(0, 10)
  const planned = template.sessions.map(({ id, start = null }, index) => ({
    meeting: id,
    date: index <= last ? day((last - index) * 4) : (addDuration(day(0), 'P6M') ?? day(0)),
    start,
    place: script.places[index] ?? '',
  }))
  for (const meeting of planned) await lead.do({ type: 'planMeeting', ...meeting })
  return planned.map(({ meeting, date }) => ({ meeting, date }))
}

async function openMeeting({ lead }: Table, step: TemplateStep): Promise<void> {
  await lead.see('a meeting to open', ({ main }) => main.kind === 'open-meeting' && main.meeting === step.session)
  await lead.do({ type: 'openMeeting', meeting: step.session })
}

async function leave(table: Table, step: TemplateStep): Promise<void> {
  while ((await table.lead.see('a place', (view) => view.position)).step === step.id) await goOn(table)
}

async function closeMeeting(table: Table, step: TemplateStep): Promise<void> {
  const { lead } = table
  for (;;) {
    const at = await lead.see('a place', (view) => view.position)
    if (at.segment === step.segments.length - 1) break
    await goOn(table)
  }
  await lead.do({ type: 'closeMeeting' })
  await lead.see('the end of the meeting', ({ position }) => position === null)
}

async function print({ lead, demo }: Table, pdfPath: string): Promise<void> {
  const path = await lead.see('the address of the manifest', (view) => view.manifestPath)
  await writeFile(pdfPath, await download(demo.address, `${path}/manifest.pdf`))
}
