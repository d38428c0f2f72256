import { boardRoom, readBoard } from '@siroop/board'
import type {
  BundleId,
  FacilitatorView,
  NoteId,
  OrganisationId,
  ParticipantNow,
  ParticipantView,
  StepId,
  SubjectId,
  Template,
  TemplateStep,
} from '@siroop/domain'
import { madeUpNames } from '@siroop/server/workshop/rehearsal/sayings.js'
import type { Script } from '@siroop/server/workshop/rehearsal/script.js'
import { post } from './door.js'
import { Person, type Seat } from './person.js'

/** Links of a demo workshop, as `npm run siroop -- demo --json` prints them. */
export interface DemoToPlay {
  readonly address: string
  /** Where the phones find the server, when that is elsewhere. */
  readonly phones?: string
  readonly workshop: string
  /** Id of its template. */
  readonly template: string
  readonly co: string
  readonly cards: readonly { readonly organisation: string; readonly name: string; readonly path: string }[]
}
export interface Guest {
  readonly person: Person<ParticipantView>
  readonly name: string
  readonly type: string
  readonly organisation: OrganisationId
}
/** Everybody who plays, and what became of the examples. */
export interface Table {
  readonly demo: DemoToPlay
  readonly template: Template
  readonly script: Script
  readonly lead: Person<FacilitatorView>
  /** One per organisation, who speaks for it. */
  readonly people: readonly Guest[]
  /** Everybody who writes, of whom some speak for nobody. */
  readonly writers: readonly Guest[]
  /** Notes by the id of the example from which they were written. */
  readonly notes: Map<string, NoteId>
  readonly bundles: Map<NoteId, BundleId>
  /** Called at stations of the play, for whoever wants to look at the screens as they are there. */
  readonly pause: (station: string) => Promise<void>
}
const secretOf = (path: string): string => path.slice(path.indexOf('#') + 1)

/** The facilitator and one person per organisation come in, over their own lines. */
export async function comeIn(demo: DemoToPlay, template: Template, script: Script): Promise<Table> {
  const { address, phones = address } = demo
  const seat = await post<Seat>(address, '/api/co', { secret: secretOf(demo.co), name: 'Sanne Dijk' })
  const lead = new Person<FacilitatorView>(address, seat)
  const organisations = await lead.see('the organisations', (view) => view.organisations)
  const people = await Promise.all(
    organisations.map(async ({ id, name, type }, place) => {
      const card = demo.cards.find(({ organisation }) => organisation === id)
      if (!card) throw new Error(`There is no card for ${name}`)
      const isFirst = organisations.findIndex((one) => one.type === type) === place
      const known = isFirst ? script.people[type]?.name : madeUpNames[place]
      const own = await post<Seat>(phones, '/api/card/enter', {
        secret: secretOf(card.path),
        name: known ?? `Bestuurder ${name}`.slice(0, 80),
      })
      return { person: new Person<ParticipantView>(phones, own), name, organisation: id, type }
    }),
  )
  await lead.see('everybody', (view) => view.people.connected >= people.length)
  const pause = async () => undefined
  return { demo, template, script, lead, people, writers: people, notes: new Map(), bundles: new Map(), pause }
}

/** Presses the large button once. Nothing is waived: a step that does not close is a mistake in the play. */
export async function goOn({ lead }: Table): Promise<void> {
  const at = await lead.see('a place', (view) => view.position)
  await lead.see(
    `the large button that goes on from ${at.step}, part ${at.segment + 1}`,
    ({ main }) => main.kind === 'advance',
  )
  await lead.do({ type: 'advance', from: { step: at.step, segment: at.segment }, waiveReason: null })
  await lead.see(
    'the next place',
    ({ position }) => position && (position.step !== at.step || position.segment !== at.segment),
  )
}

/** Goes on until this segment of the step. */
export async function goTo(table: Table, step: StepId, segment: number): Promise<void> {
  for (;;) {
    const at = await table.lead.see('a place', (view) => view.position)
    if (at.step !== step) throw new Error(`The room is in ${at.step}, not in ${step}`)
    if (at.segment >= segment) return
    await goOn(table)
  }
}

/** What became of an example: the bundle that its note lies in, else the note. Throws when it was never written. */
export function subjectOf({ notes, bundles }: Table, example: string): SubjectId {
  const note = notes.get(example)
  if (note === undefined) throw new Error(`The example ${example} was not written`)
  return bundles.get(note) ?? note
}

/** The person who speaks for organisations of this type. */
export function speakerOf({ people }: Table, type: string): Guest {
  const found = people.find((one) => one.type === type)
  if (!found) throw new Error(`Nobody speaks for ${type}`)
  return found
}

/** Waits until a phone asks for this, and gives what it shows. */
export const asked = <K extends ParticipantNow['kind']>(
  { person }: Guest,
  kind: K,
  fits: (now: Extract<ParticipantNow, { kind: K }>) => boolean = () => true,
): Promise<Extract<ParticipantNow, { kind: K }>> =>
  person.see(`the phone in ${kind}`, ({ now }) => {
    const here = now as Extract<ParticipantNow, { kind: K }>
    return now.kind === kind && fits(here) && here
  })

/** Waits until everybody can read so many notes of a step on the board. */
export const onBoard = ({ lead }: Table, step: StepId, count: number): Promise<true> =>
  lead.read(
    boardRoom(lead.seat.workshop, 1),
    (doc) => readBoard(doc).notes.filter((note) => note.step === step).length === count,
  ) as Promise<true>

/** The first segment of this mode, or 0. */
export const segmentOf = (step: TemplateStep, mode: TemplateStep['segments'][number]['mode']): number =>
  Math.max(
    0,
    step.segments.findIndex((segment) => segment.mode === mode),
  )
