import { writeFile } from 'node:fs/promises'
import { addBundle, boardRoom, mineRoom, moveNote, readBoard, setReady, submitNote } from '@siroop/board'
import {
  bundleId,
  type FacilitatorView,
  noteId,
  type ParticipantView,
  type StepId,
  type Template,
  type View,
} from '@siroop/domain'
import { newId } from './chance.js'
import { download, post } from './door.js'
import { Person, type Seat } from './person.js'

/** Links of a demo workshop, as `npm run siroop -- demo --json` prints them. */
export interface DemoToPlay {
  readonly address: string
  readonly workshop: string
  readonly co: string
  readonly cards: readonly { readonly organisation: string; readonly name: string; readonly path: string }[]
}
/** What was played: milliseconds per step, and where the signed PDF was written. */
export interface Played {
  readonly workshop: string
  /** Who took part, with the token by which that device is known. */
  readonly seats: readonly { readonly who: string; readonly participant: string; readonly token: string }[]
  readonly steps: readonly { readonly step: string; readonly ms: number }[]
  readonly notes: number
  readonly agreed: readonly string[]
  readonly fingerprint: string
  readonly signatures: number
  readonly pdf: string
}

interface Evening {
  readonly demo: DemoToPlay
  readonly template: Template
  readonly lead: Person<FacilitatorView>
  readonly people: readonly {
    readonly person: Person<ParticipantView>
    readonly name: string
    readonly type: string
    readonly organisation: string
  }[]
}

const secretOf = (path: string): string => path.slice(path.indexOf('#') + 1)

/**
 * Plays the whole short values round with one simulated person per organisation, all at the same time, up to the signed
 * PDF. Texts are the invented examples of the template. Rejects at the first thing that does not go as it should.
 *
 * @param template    the template of the workshop, for its examples.
 * @param pdfPath     file to which the signed PDF is written.
 */
export async function playEvening(demo: DemoToPlay, template: Template, pdfPath: string): Promise<Played> {
  const evening = await comeIn(demo, template)
  try {
    return await play(evening, pdfPath)
  } finally {
    evening.lead.leave()
    for (const { person } of evening.people) person.leave()
  }
}

async function comeIn(demo: DemoToPlay, template: Template): Promise<Evening> {
  const { address } = demo
  const seat = await post<Seat>(address, '/api/co', { secret: secretOf(demo.co), name: 'Begeleider' })
  const lead = new Person<FacilitatorView>(address, seat)
  const types = await lead.see(
    'the organisations',
    (view) => new Map(view.organisations.map(({ id, type }) => [id as string, type])),
  )
  const people = await Promise.all(
    demo.cards.map(async (card) => {
      const own = await post<Seat>(address, '/api/card/enter', {
        secret: secretOf(card.path),
        name: `Bestuurder ${card.name}`.slice(0, 80),
      })
      const person = new Person<ParticipantView>(address, own)
      return { person, name: card.name, organisation: card.organisation, type: types.get(card.organisation) ?? '' }
    }),
  )
  return { demo, template, lead, people }
}

async function play(evening: Evening, pdfPath: string): Promise<Played> {
  const { lead, demo, template } = evening
  const meeting = template.sessions[0]?.id
  if (!meeting) throw new Error('The template has no meeting')
  await lead.do({ type: 'openMeeting', meeting })
  const steps: { step: string; ms: number }[] = []
  let notes = 0
  for (const step of template.steps) {
    const started = performance.now()
    await lead.see(`the step ${step.id}`, (view) => view.position?.step === step.id)
    if (step.kind === 'contribute') notes = await write(evening, step.id)
    else if (step.kind === 'cluster') await bundleAndAgree(evening, step.id)
    else if (step.kind === 'harvest') await chooseDates(evening)
    else if (step.kind === 'draft') await freeze(evening)
    else if (step.kind === 'sign') await sign(evening)
    const last = step === template.steps.at(-1)
    if (last) await lead.do({ type: 'closeMeeting' })
    else await goOn(evening, step.id)
    steps.push({ step: step.id, ms: Math.round(performance.now() - started) })
  }
  const end = await lead.see(
    'the manifest',
    (view) => view.edition && view.manifestPath !== null && { edition: view.edition, path: view.manifestPath, view },
  )
  await writeFile(pdfPath, await download(demo.address, `${end.path}/manifest.pdf`))
  return {
    workshop: demo.workshop,
    seats: [
      { who: 'Co-begeleider', participant: lead.seat.participant, token: lead.seat.token },
      ...evening.people.map(({ name, person: { seat } }) => ({
        who: name,
        participant: seat.participant,
        token: seat.token,
      })),
    ],
    steps,
    notes,
    agreed: end.view.rounds.filter((round) => round.status === 'agreed').map((round) => round.text),
    fingerprint: end.edition.fingerprint,
    signatures: end.edition.signing.filter((row) => row.state.startsWith('signed')).length,
    pdf: pdfPath,
  }
}

/** Presses the large button until the next step is there. */
async function goOn({ lead }: Evening, from: StepId): Promise<void> {
  for (;;) {
    const at = await lead.see('a place', (view) => view.position)
    if (at.step !== from) return
    await lead.do({
      type: 'advance',
      from: { step: at.step, segment: at.segment },
      waiveReason: 'De simulatie gaat door.',
    })
    await lead.see(
      'the next place',
      (view: View) =>
        view.audience === 'facilitator' && (view.position?.step !== at.step || view.position.segment !== at.segment),
    )
  }
}

/** Everybody writes at the same time; then the envelopes open and everything is on the board, once. */
async function write(evening: Evening, step: StepId): Promise<number> {
  const { lead, people, template } = evening
  const examples = template.steps.find((one) => one.id === step)?.examples ?? []
  const written = await Promise.all(
    people.map(async ({ person, type }) => {
      const now = await person.see('the question', (view) => view.now.kind === 'write' && view.now)
      const doc = await person.open(mineRoom(person.seat.workshop, person.seat.participant, 1))
      const own = examples.filter((example) => example.org === type)
      for (const { text, fields = {} } of own) {
        const nl = Object.entries(fields).map(([field, value]) => [field, (value as { nl?: string }).nl ?? ''] as const)
        const note = {
          id: noteId(newId()),
          step,
          kind: now.noteKind,
          text: text.nl ?? '',
          fields: Object.fromEntries(nl),
          maxChars: now.maxChars,
        }
        const done = submitNote(doc, note)
        if (!done.ok) throw new Error(`A note was refused: ${done.error}`)
      }
      setReady(doc, { step, on: true })
      return own.length
    }),
  )
  const total = written.reduce((sum, count) => sum + count, 0)
  await lead.see('all notes, closed', (view) => view.silent?.notes === total && view.silent.ready === people.length)
  const at = await lead.see('the place', (view) => view.position)
  await lead.do({ type: 'advance', from: { step: at.step, segment: at.segment }, waiveReason: null })
  await lead.read(boardRoom(lead.seat.workshop, 1), (doc) => readBoard(doc).notes.length === total)
  return total
}

/** Notes go into bundles of three, bundles get the name of their first note, and every bundle is agreed. */
async function bundleAndAgree(evening: Evening, step: StepId): Promise<void> {
  const { lead, people } = evening
  const room = boardRoom(lead.seat.workshop, 1)
  const doc = await lead.open(room)
  const { notes } = readBoard(doc)
  const bundles = Math.max(1, Math.ceil(notes.length / 3))
  for (let index = 0; index < bundles; index++) {
    const inside = notes.filter((_, at) => at % bundles === index)
    const bundle = bundleId(newId())
    addBundle(doc, { id: bundle, step, name: inside[0]?.text ?? '' })
    for (const note of inside) moveNote(doc, { note: note.id, bundle })
  }
  const roundAt =
    evening.template.steps.find((one) => one.id === step)?.segments.findIndex((part) => part.mode === 'round') ?? 0
  for (;;) {
    const at = await lead.see('a place', (view) => view.position)
    if (at.step !== step || at.segment >= roundAt) break
    await lead.do({ type: 'advance', from: { step: at.step, segment: at.segment }, waiveReason: null })
    await lead.see('the next segment', (view) => view.position?.segment !== at.segment)
  }
  await lead.see('all bundles', (view) => view.main.kind === 'open-round' && view.main.left === bundles)
  for (const bundle of readBoard(doc).bundles) {
    const seen = readBoard(doc).notes.find((note) => note.bundle === bundle.id)?.fields.gedrag ?? null
    await lead.do({ type: 'openRound', step, bundle: bundle.id, behaviour: seen })
    const round = await lead.see(
      'the round',
      (view) => view.rounds.find((one) => one.bundle === bundle.id && one.status === 'open')?.round,
    )
    await Promise.all(
      people.map(async ({ person }, index) => {
        await person.see(
          'the question',
          (view) => view.now.kind === 'consent' && view.now.round.round === round && view.now.mayAnswer,
        )
        await person.do({
          type: 'answerRound',
          round,
          answer: index % 4 === 3 ? 'live-with' : 'stand-for',
          reason: null,
        })
      }),
    )
    await lead.see('all answers', (view) => view.rounds.find((one) => one.round === round)?.waitingFor.length === 0)
    await lead.do({ type: 'showRound', round })
    await lead.do({ type: 'closeRound', round })
    await lead.see('the agreement', (view) => view.rounds.find((one) => one.round === round)?.status === 'agreed')
  }
}

async function chooseDates({ lead }: Evening): Promise<void> {
  const dates = await lead.see('proposed dates', (view) => view.proposedCheckinDates)
  await lead.do({ type: 'planCheckins', dates: [...dates] })
  const count = await lead.see('the organisations', (view) => view.organisations.length)
  const closingDate = dates[0] ?? ''
  await lead.do({ type: 'setInForceRule', rule: { minimumSignatures: Math.ceil(count / 2), closingDate } })
}

async function freeze({ lead }: Evening): Promise<void> {
  await lead.see(
    'a text that can be signed',
    (view) => view.main.kind === 'open-signing' && view.main.blockers.length === 0,
  )
  await lead.do({ type: 'openSigning' })
}

/** Everybody signs at the same time; who speaks for the police does so subject to approval. */
async function sign({ people, lead }: Evening): Promise<void> {
  await Promise.all(
    people.map(async ({ person, type }) => {
      const now = await person.see('the text', (view) => view.now.kind === 'sign' && view.now.maySign && view)
      if (now.now.kind !== 'sign' || now.me.organisation === null) throw new Error('nothing to sign')
      const held = type === 'politie'
      await person.do({
        type: 'sign',
        edition: now.now.edition.number,
        fingerprint: now.now.edition.fingerprint,
        organisation: now.me.organisation,
        authority: held ? 'subject-to-approval' : 'own',
        person: {
          name: now.me.name ?? 'Bestuurder',
          function: type === 'inwoners' ? 'voorzitter adviesraad' : 'bestuurder',
          sentence: type === 'inwoners' ? 'Wij zitten vanaf het begin aan tafel.' : null,
          condition: held ? 'de districtsleiding' : null,
        },
      })
    }),
  )
  await lead.see('all signatures', (view) => view.edition?.status === 'in-force')
}
