import type { BoardBundle, BoardNote, BoardSnapshot, PenSnapshot } from '@siroop/board'
import {
  type Audience,
  type BundleFacts,
  bundleId,
  type Command,
  type ConsentAnswer,
  decide,
  type Event,
  evolve,
  type FacilitatorView,
  type Facts,
  type Happened,
  meetingId,
  noteId,
  type OrganisationId,
  type OwnNote,
  organisationId,
  type ParticipantId,
  participantId,
  type StepId,
  type SubmittedNote,
  stepId,
  type Template,
  type View,
  viewFor,
  type WorkshopKind,
  type WorkshopState,
  workshopId,
} from '@siroop/domain'
import { readTemplateFile } from '@siroop/protocol'
import { bundleNames, me, partners } from './cast.js'
import { contextOf } from './context.js'
import source from './valuesRound.json' with { type: 'json' }

/** The short values round, as it is shipped. */
export function template(): Template {
  const read = readTemplateFile(source)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

/** A workshop that lives in this page: the real rules, people who do what the story says, a clock that stands still. */
export class Story {
  state: WorkshopState | null = null
  nowMs = Date.parse('2026-09-24T14:00:00Z')
  /** Everything that happened, for looking back. */
  readonly happened: Happened[] = []
  silent = { notes: 0, ready: 0, late: 0, closed: 0 }
  bundles: readonly BoardBundle[] = []
  notes: readonly BoardNote[] = []
  pen = new Map<string, string>()
  away = new Set<ParticipantId>()
  /** Names of people; who is not in it is called after a seat. */
  names = new Map<ParticipantId, string>()
  onPaper: readonly (OwnNote & { readonly seat: ParticipantId })[] = []
  #ids = 0
  #version = 0
  readonly source: Template

  constructor(kind: WorkshopKind = 'real', withPartners = true, source = template()) {
    this.source = source
    this.run('system', {
      type: 'createWorkshop',
      workshop: workshopId('w1'),
      kind,
      template: this.source,
      title: 'Onze waarden Polderrand',
      region: 'Polderrand',
      locale: 'nl',
      facilitator: me,
      rehearses: kind === 'rehearsal' ? workshopId('w0') : undefined,
    })
    const meeting = this.state?.meetings[0]?.id ?? meetingId('s1')
    this.do({ type: 'planMeeting', meeting, date: '2026-09-24', start: '16:00', place: 'dorpshuis' })
    if (!withPartners) return
    for (const [type, name] of partners)
      this.do({ type: 'addOrganisation', organisation: organisationId(type), name, organisationType: type })
  }

  get facts(): Facts {
    return {
      nowMs: this.nowMs,
      today: new Date(this.nowMs).toISOString().slice(0, 10),
      dateOf: (ms) => new Date(ms).toISOString().slice(0, 10),
      newId: () => `id-${++this.#ids}`,
      submittedNotes: (step) => this.submitted(step),
      notes: (step) => this.notesOf(step),
      connected: () => [...(this.state?.participants.keys() ?? [])].filter((id) => !this.away.has(id)),
      authorOf: () => null,
      writtenFor: () => null,
      lateNotes: () => [],
      notesOf: (id) => this.onPaper.filter((note) => note.seat === id),
      isNoteTaken: (id) => this.onPaper.some((note) => note.id === id),
      bundles: (step) => this.bundleFacts(step),
      penText: (id) => this.pen.get(id) ?? null,
      fingerprintOf: (frozen) => JSON.stringify(frozen).length.toString(16).padStart(64, '7f3a91c2b4d8e6'),
    }
  }

  /** What lies closed in a step; in the short round the notes were laid down by `reveal`. */
  submitted(_step: StepId): readonly SubmittedNote[] {
    return this.notes.map((note) => ({ id: note.id, organisation: note.organisation as OrganisationId }))
  }
  notesOf(step: StepId): readonly BoardNote[] {
    return this.notes.filter((note) => note.step === step && !note.withdrawn)
  }
  bundleFacts(step: StepId): readonly BundleFacts[] {
    return this.#bundleFacts().filter(({ id }) => this.bundles.some((one) => one.id === id && one.step === step))
  }
  #bundleFacts(): readonly BundleFacts[] {
    return this.bundles
      .map((bundle) => {
        const notes = this.notes.filter((note) => note.bundle === bundle.id)
        const organisations = [...new Set(notes.map((note) => note.organisation as OrganisationId))]
        return { id: bundle.id, name: bundle.name, notes: notes.map((note) => note.id), organisations }
      })
      .filter((bundle) => bundle.notes.length > 0)
  }

  /** Sends a command through the real rules. @returns the refusal, or null. */
  run(who: ParticipantId | 'system', command: Command): string | null {
    const actor = who === 'system' ? ({ kind: 'system' } as const) : ({ kind: 'person', id: who } as const)
    const outcome = decide(this.state, command, { actor, facts: this.facts })
    if (!outcome.ok) return outcome.error.refusal
    for (const event of outcome.value) {
      this.state = evolve(this.state, event)
      this.happened.push({ event, atMs: this.nowMs })
      if (event.type === 'itemAgreed') this.#lock(event.bundle, true)
      if (event.type === 'itemReopened') this.#lock(event.bundle, false)
      if (event.type === 'sentencesSeeded') for (const one of event.sentences) this.pen.set(one.sentence, one.text)
      if (event.type === 'sentenceAdded') this.pen.set(event.sentence, '')
      this.#typed(command, event.type)
      this.seen(event)
    }
    return null
  }
  /** A paper note lies closed, or was taken back: it counts, and nothing else is seen of it. */
  #typed(command: Command, type: Event['type']) {
    if (type === 'paperNoteAdded' && command.type === 'addPaperNote') {
      const { note: id, participant: seat, step } = command
      this.onPaper = [...this.onPaper, { id, seat, step, status: 'closed' }]
      this.silent = { ...this.silent, notes: this.silent.notes + 1 }
    }
    if (type === 'paperNoteWithdrawn' && command.type === 'withdrawPaperNote') {
      this.onPaper = this.onPaper.map((one) => (one.id === command.note ? { ...one, status: 'withdrawn' } : one))
      this.silent = { ...this.silent, notes: this.silent.notes - 1 }
    }
  }
  /** For a story that keeps more of what happened. */
  protected seen(_event: Event): void {
    // the short round keeps nothing more
  }
  #lock(bundle: string | null, locked: boolean) {
    this.bundles = this.bundles.map((one) => (one.id === bundle ? { ...one, locked } : one))
  }

  /** A command of the facilitator that belongs to the story. */
  do(command: Command): this {
    const refusal = this.run(me, command)
    if (refusal !== null) throw new Error(`${command.type}: ${refusal}`)
    return this
  }
  people(): this {
    for (const [type] of partners)
      for (const seat of [1, 2, 3].slice(0, type === 'inwoners' ? 2 : 3))
        this.run('system', {
          type: 'admitParticipant',
          participant: participantId(`p-${type}-${seat}`),
          role: seat === 1 ? 'boardMember' : 'participant',
          organisation: organisationId(type),
          byCard: seat === 1,
          simulated: this.state?.kind === 'rehearsal',
        })
    const screen = { type: 'admitParticipant', role: 'roomScreen', organisation: null, byCard: false } as const
    this.run('system', { ...screen, participant: participantId('p-scherm') })
    return this
  }
  open(): this {
    return this.people().do({ type: 'openMeeting', meeting: meetingId('s1') })
  }
  goTo(step: string, segment = 0): this {
    for (let guard = 0; guard < 30; guard += 1) {
      const at = this.state?.position
      if (!at || (at.step === step && at.segment === segment)) return this
      this.nowMs += 240_000
      this.do({ type: 'advance', from: { step: at.step, segment: at.segment }, waiveReason: 'Wij gaan door.' })
      if (at.step === 'waarden' && at.segment === 0) this.reveal()
    }
    throw new Error(step)
  }
  writing(): this {
    this.silent = { notes: 46, ready: 17, late: 0, closed: 46 }
    this.away.add(participantId('p-ggd-3'))
    return this
  }
  reveal(): void {
    const examples = this.source.steps.find((step) => step.id === 'waarden')?.examples ?? []
    this.notes = examples.map((example, at) => ({
      id: noteId(`n-${at}`),
      step: stepId('waarden'),
      kind: 'waarde',
      text: example.text.nl ?? '',
      fields: { gedrag: (example.fields?.gedrag as { nl: string } | undefined)?.nl ?? '' },
      organisation: organisationId(example.org ?? 'overig'),
      author: null,
      bundle: null,
      order: `a${at}`,
      late: false,
      withdrawn: false,
    }))
    this.silent = { notes: this.notes.length, ready: 20, late: 0, closed: 0 }
  }
  bundling(named = true): this {
    this.bundles = bundleNames.map(([name], at) => ({
      id: bundleId(`b-${at + 1}`),
      step: stepId('groeperen'),
      name: name === '' && named ? 'Wij zijn dichtbij' : name,
      order: `a${at}`,
      locked: false,
      mergedInto: null,
    }))
    this.notes = this.notes.map((note, index) => {
      const at = bundleNames.findIndex(([, members]) => members.includes(index))
      return { ...note, bundle: at === -1 ? null : bundleId(`b-${at + 1}`) }
    })
    return this
  }
  round(bundle: string, behaviour: string): this {
    return this.do({ type: 'openRound', step: stepId('groeperen'), bundle: bundleId(bundle), behaviour })
  }
  answer(type: string, answer: ConsentAnswer, reason: string | null = null): this {
    const round = this.state?.rounds.at(-1)?.id
    const by = participantId(`p-${type}-1`)
    const refusal = round && this.run(by, { type: 'answerRound', round, answer, reason })
    if (refusal) throw new Error(refusal)
    return this
  }
  all(answer: ConsentAnswer, except: readonly string[] = []): this {
    for (const [type] of partners) if (!except.includes(type)) this.answer(type, answer)
    return this
  }
  show(close = false): this {
    const round = this.state?.rounds.at(-1)?.id
    if (!round) throw new Error('no round')
    this.do({ type: 'showRound', round })
    return close ? this.do({ type: 'closeRound', round }) : this
  }
  /** Everybody agreed on three values; ready to read the sentences. */
  draft(): this {
    this.goTo('groeperen').bundling().goTo('groeperen', 2)
    this.round('b-1', 'Bij elk plan vragen we wat de inwoner hiervan merkt.').all('stand-for').show(true)
    this.round('b-2', 'Afspraak is afspraak, ook als er andere mensen aan tafel zitten.').all('stand-for').show(true)
    this.round('b-3', 'Inwoners zitten vanaf het begin aan tafel.').all('live-with').show(true)
    this.goTo('weerzien').do({ type: 'planCheckins', dates: ['2027-09-23'] })
    return this.goTo('lezen')
  }

  view(): FacilitatorView {
    const view = this.seenBy({ kind: 'facilitator', id: me })
    if (view?.audience !== 'facilitator') throw new Error('no view')
    return view
  }
  /** The view of one audience, as the server would send it. */
  seenBy(audience: Audience): View | null {
    if (!this.state) throw new Error('no workshop')
    this.#version += 1
    return viewFor(this.state, audience, contextOf(this, this.#version))
  }
  get board(): BoardSnapshot {
    return { notes: this.notes, bundles: this.bundles, broken: 0 }
  }
  get penSnapshot(): PenSnapshot {
    const sentences = this.state?.sentences ?? []
    return {
      sentences: sentences.map(({ id }, at) => ({ id, text: this.pen.get(id) ?? '', order: `a${at}` })),
      broken: 0,
    }
  }
}
