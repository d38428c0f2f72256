import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  addBundle,
  boardRoom,
  mineRoom,
  moveNote,
  penRoom,
  readBoard,
  readPen,
  sentenceText,
  setReady,
  submitNote,
} from '@siroop/board'
import {
  bundleId,
  type ConsentAnswer,
  type FacilitatorView,
  noteId,
  type ParticipantView,
  participantId,
  type RoundId,
  type StepId,
  sentenceId,
  type Template,
} from '@siroop/domain'
import { readTemplateFile } from '@siroop/protocol'
import { parse } from 'yaml'
import { newId } from '../play/chance.js'
import { post } from '../play/door.js'
import { Person, type Seat } from '../play/person.js'
import type { DemoToPlay } from '../play/table.js'
import { commandLine, type StoryServer } from '../run/server.js'

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const secretOf = (path: string): string => path.slice(path.indexOf('#') + 1)

/** Somebody at the table, by commands and documents only. */
interface Guest {
  readonly person: Person<ParticipantView>
  readonly type: string
}

/** A demo workshop that is brought from state to state by commands, for whoever wants to look at its screens. */
export class Course {
  readonly demo: DemoToPlay & { readonly join: string; readonly regie: string; readonly login: string }
  readonly template: Template
  readonly lead: Person<FacilitatorView>
  readonly guests: readonly Guest[]
  /** Address at which this process reaches the server. */
  readonly address: string

  private constructor(
    demo: Course['demo'],
    people: { lead: Person<FacilitatorView>; guests: readonly Guest[]; template: Template },
  ) {
    this.demo = demo
    this.lead = people.lead
    this.guests = people.guests
    this.template = people.template
    this.address = demo.address
  }

  /** Makes a demo workshop on a running server; its facilitator and one person per organisation come in. */
  static async begin(server: StoryServer): Promise<Course> {
    const printed = commandLine(server, 'demo', '--json', '--template', 'korte-waardenronde')
    const address = `http://127.0.0.1:${server.port}`
    const demo = { ...(JSON.parse(printed) as Course['demo']), address }
    const read = readTemplateFile(parse(readFileSync(fromRoot('workshop-templates/korte-waardenronde.yaml'), 'utf8')))
    if (!read.ok) throw new Error('The template cannot be read')
    const seat = await post<Seat>(address, '/api/co', { secret: secretOf(demo.co), name: 'Sanne Dijk' })
    const lead = new Person<FacilitatorView>(address, seat)
    const types = await lead.see('the organisations', (view) => new Map(view.organisations.map((o) => [o.id, o.type])))
    const guests = await Promise.all(
      demo.cards.map(async ({ organisation, path }, at) => {
        const name = ['Loes Terpstra', 'Karim Aziz', 'Ina Wierda', 'Bram Kuiper'][at] ?? `Bestuurder ${at + 1}`
        const own = await post<Seat>(address, '/api/card/enter', { secret: secretOf(path), name })
        const type = types.get(organisation as Parameters<typeof types.get>[0]) ?? ''
        return { person: new Person<ParticipantView>(address, own), type }
      }),
    )
    await lead.do({ type: 'takeOver' })
    await lead.see('everybody', (view) => view.people.connected === guests.length)
    return new Course(demo, { lead, guests, template: read.value })
  }

  leave(): void {
    this.lead.leave()
    for (const { person } of this.guests) person.leave()
  }

  async open(): Promise<void> {
    const meeting = this.template.sessions[0]?.id
    if (meeting === undefined) throw new Error('The template has no meeting')
    await this.lead.do({ type: 'openMeeting', meeting })
  }
  /** Goes to the next part of the programme. */
  async next(): Promise<void> {
    const at = await this.lead.see('a place', (view) => view.position)
    const from = { step: at.step, segment: at.segment }
    await this.lead.do({ type: 'advance', from, waiveReason: 'Wij gaan door.' })
    const moved = (view: FacilitatorView) => view.position?.step !== at.step || view.position.segment !== at.segment
    await this.lead.see('the next place', moved)
  }
  async #step(): Promise<StepId> {
    return (await this.lead.see('a place', (view) => view.position)).step
  }

  /** Everybody but the last puts the examples of the template on the table, closed; the first is ready. */
  async write(): Promise<void> {
    const step = await this.#step()
    const examples = this.template.steps.find((one) => one.id === step)?.examples ?? []
    const written = await Promise.all(
      this.guests.map(async ({ person, type }, at) => {
        const now = await person.see('the question', (view) => view.now.kind === 'write' && view.now)
        const doc = await person.open(mineRoom(person.seat.workshop, person.seat.participant, 1))
        if (at < 3) setReady(doc, { step, on: true })
        const own = examples.filter((example) => example.org === type)
        for (const { text, fields = {} } of own) {
          const words = Object.entries(fields).map(([id, value]) => [id, (value as { nl?: string }).nl ?? ''] as const)
          const rest = { text: text.nl ?? '', fields: Object.fromEntries(words), maxChars: now.maxChars }
          submitNote(doc, { id: noteId(newId()), step, kind: now.noteKind, ...rest })
        }
        return own.length
      }),
    )
    const total = written.reduce((sum, count) => sum + count, 0)
    await this.lead.see('all notes', (view) => view.silent?.notes === total && view.silent.ready === 3)
  }
  /** One more note after the envelopes were opened. */
  async writeLate(text: string): Promise<void> {
    const { step, noteKind } = await this.lead.see('the notes', (view) =>
      view.silent === null ? null : { step: view.silent.step, noteKind: 'waarde' },
    )
    const person = this.guests[0]?.person
    if (person === undefined) throw new Error('There is nobody')
    const doc = await person.open(mineRoom(person.seat.workshop, person.seat.participant, 1))
    const fields = { gedrag: 'We vragen wat iemand zelf wil.' }
    submitNote(doc, { id: noteId(newId()), step, kind: noteKind, text, fields, maxChars: 80 })
    await this.lead.see('the late note', (view) => view.silent?.late === 1)
  }
  /** Puts most notes in four bundles and leaves a few loose. */
  async bundle(names: readonly string[], loose: number): Promise<void> {
    const step = await this.#step()
    const room = boardRoom(this.lead.seat.workshop, 1)
    const doc = await this.lead.open(room)
    await this.lead.read(room, (whole) => readBoard(whole).notes.length > 0)
    const notes = readBoard(doc).notes.filter((note) => note.bundle === null)
    const ids = names.map((name) => {
      const known = readBoard(doc).bundles.find((bundle) => bundle.name === name)
      const id = known?.id ?? bundleId(newId())
      if (known === undefined) addBundle(doc, { id, step, name })
      return id
    })
    for (const [at, note] of notes.slice(0, notes.length - loose).entries())
      moveNote(doc, { note: note.id, bundle: ids[at % ids.length] ?? null })
  }

  /** The round that is open after somebody opened it. */
  async asked(open: () => Promise<void>): Promise<RoundId> {
    await open()
    return this.lead.see('the round', (view) => view.rounds.find((one) => one.status === 'open')?.round)
  }
  /** Puts the next bundle to everybody and waits for the round. */
  async ask(behaviour: string): Promise<RoundId> {
    const step = await this.#step()
    const doc = await this.lead.open(boardRoom(this.lead.seat.workshop, 1))
    const { bundles, notes } = readBoard(doc)
    const rounds = await this.lead.see('the rounds', (view) => view.rounds)
    const bundle = bundles.find(
      ({ id }) => notes.some((note) => note.bundle === id) && !rounds.some((round) => round.bundle === id),
    )
    if (bundle === undefined) throw new Error('There is no bundle left')
    return this.asked(() => this.lead.do({ type: 'openRound', step, bundle: bundle.id, behaviour }))
  }
  /** Everybody from one to another answers; an objection needs its reason. */
  async answer(round: RoundId, { from = 0, to = 99, object }: { from?: number; to?: number; object?: string } = {}) {
    await Promise.all(
      this.guests.map(async ({ person }, at) => {
        if (at < from || at >= to) return
        await person.see('the question', (view) => view.now.kind === 'consent' && view.now.round.round === round)
        const answer: ConsentAnswer =
          object !== undefined && at === 4 ? 'object' : at % 3 === 2 ? 'live-with' : 'stand-for'
        const reason = answer === 'object' ? (object ?? null) : null
        await person.do({ type: 'answerRound', round, answer, reason })
      }),
    )
  }
  /** One of the guests puts the phone away: the word of the organisation goes to a paper card, and back. */
  async wordTo(where: 'card' | 'phone', at: number): Promise<void> {
    const guest = this.guests[at]?.person
    if (guest === undefined) throw new Error('There is nobody')
    const organisation = await guest.see('the own seat', ({ me }) => me.organisation)
    const card = participantId(`card-of-${guest.seat.participant}`)
    const participant = where === 'card' ? card : guest.seat.participant
    const isThere = await this.lead.see('the roster', ({ roster }) => ({ card: roster.some(({ id }) => id === card) }))
    if (!isThere.card) await this.lead.do({ type: 'addPaperSeat', participant: card, organisation })
    await this.lead.do({ type: 'appointSpokesperson', organisation, participant })
  }
  async agree(behaviour: string): Promise<void> {
    const round = await this.ask(behaviour)
    await this.answer(round)
    await this.lead.do({ type: 'showRound', round })
    await this.lead.do({ type: 'closeRound', round })
  }
  async settleObjection(round: RoundId, text: string, behaviour: string): Promise<void> {
    const objection = await this.lead.see('the objection', (view) => view.objections[0]?.id)
    await this.lead.do({ type: 'treatObjection', objection, state: 'worked-in' })
    await this.lead.do({ type: 'reviseRound', round, text, behaviour })
    const again = await this.lead.see(
      'the new round',
      (view) => view.rounds.find((one) => one.status === 'open')?.round,
    )
    await this.answer(again)
    await this.lead.do({ type: 'showRound', round: again })
    await this.lead.do({ type: 'closeRound', round: again })
  }

  async plan(): Promise<void> {
    const dates = await this.lead.see('proposed dates', (view) => view.proposedCheckinDates)
    await this.lead.do({ type: 'planCheckins', dates: [...dates] })
    await this.lead.do({ type: 'setInForceRule', rule: { minimumSignatures: 4, closingDate: dates[0] ?? '' } })
  }
  /** Writes a loose sentence under the values and asks everybody about it. */
  async askSentence(text: string): Promise<void> {
    const id = sentenceId(newId())
    const room = penRoom(this.lead.seat.workshop, 1)
    await this.lead.do({ type: 'addSentence', section: 'waarden', sentence: id })
    await this.lead.read(room, (doc) => readPen(doc).sentences.some((one) => one.id === id))
    sentenceText(await this.lead.open(room), id)?.insert(0, text)
    // The server proposes what it has: asked again until the text has arrived there.
    const propose = () => this.lead.do({ type: 'proposeSentence', sentence: id }).then(() => true)
    for (let tries = 0; !(await propose().catch(() => false)); tries++)
      if (tries === 200) throw new Error('The sentence does not arrive')
    const arrived = (view: FacilitatorView) => view.sentences.find((one) => one.id === id && one.text === text)
    const { version } = await this.lead.see('the sentence', arrived)
    await this.lead.do({ type: 'askSentence', sentence: id, version })
  }
  async answerSentence(): Promise<void> {
    const { id, version } = await this.lead.see('a sentence', (view) =>
      view.sentences.find((s) => s.status === 'asked'),
    )
    for (const [at, { person }] of this.guests.entries()) {
      await person.see('the sentence', (view) => view.now.kind === 'draft')
      const proposal = at === 1 || at === 4
      const text = proposal ? `Wij beginnen bij het verhaal van de inwoner, en wij leren daarvan: ${at}.` : null
      const reason = proposal ? 'Zo zegt het ook wat wij doen.' : null
      const answer = proposal ? 'proposal' : 'sign-as-is'
      await person.do({ type: 'answerSentence', sentence: id, version, answer, text, reason })
    }
    await this.lead.see('the proposals', (view) => view.sentences.find((one) => one.id === id)?.shown)
  }
  async decideProposals(): Promise<void> {
    const sentence = await this.lead.see('a sentence', (view) => view.sentences.find((one) => one.status === 'asked'))
    const { id, version } = sentence
    await this.lead.do({ type: 'decideProposals', sentence: id, version, accepted: [] })
    const now = await this.lead.see('the sentence', (view) => view.sentences.find((one) => one.id === id))
    if (now.status !== 'settled') await this.lead.do({ type: 'settleSentence', sentence: id, version: now.version })
  }
  /** With who finds itself back nowhere in the text the facilitator talked first. */
  async openSigning(): Promise<void> {
    const nowhere = await this.lead.see(
      'the last button',
      ({ main, unrecognised }) => main.kind === 'open-signing' && unrecognised,
    )
    for (const { organisation } of nowhere)
      await this.lead.do({ type: 'discussCoverage', organisation, words: 'Leest mee en tekent.' })
    await this.lead.do({ type: 'openSigning' })
  }
  async sign(from: number, to: number): Promise<void> {
    for (const { person, type } of this.guests.slice(from, to)) {
      const now = await person.see('the text', (view) => view.now.kind === 'sign' && view.now.maySign && view)
      if (now.now.kind !== 'sign' || now.me.organisation === null) throw new Error('There is nothing to sign')
      const held = type === 'politie'
      const { number: edition, fingerprint } = now.now.edition
      await person.do({
        type: 'sign',
        edition,
        fingerprint,
        organisation: now.me.organisation,
        authority: held ? 'subject-to-approval' : 'own',
        person: {
          name: now.me.name ?? 'Bestuurder',
          function: 'bestuurder',
          sentence: type === 'inwoners' ? 'Wij zitten vanaf het begin aan tafel.' : null,
          condition: held ? 'de districtsleiding' : null,
        },
      })
    }
  }
  async close(): Promise<string> {
    await this.lead.do({ type: 'closeMeeting' })
    return this.lead.see('the manifest', (view) => view.manifestPath)
  }
}
