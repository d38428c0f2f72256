import {
  bundleId,
  type Command,
  type Event,
  meetingId,
  type NoteId,
  noteId,
  type OrganisationId,
  organisationId,
  participantId,
  type StepId,
  type SubjectId,
  type SubmittedNote,
  stepId,
  type Template,
} from '@siroop/domain'
import { readTemplateFile } from '@siroop/protocol'
import { partners } from '../cast.js'
import { Walked } from '../walked.js'
import source from './visie2040.json' with { type: 'json' }

/** The vision for 2040 in three meetings, as it is shipped. */
function template(): Template {
  const read = readTemplateFile(source)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}
interface Example {
  readonly id?: string
  readonly org?: string
  readonly lane?: string
  readonly links?: readonly string[]
  readonly text: { readonly nl: string }
  readonly fields?: Readonly<Record<string, unknown>>
}
const ambition = (id: string): SubjectId => (/^a\d/.test(id) ? bundleId(`b-${id}`) : noteId(id))

/** A workshop of three meetings that lives in this page: the real rules and the examples of the template as its notes. */
export class Vision extends Walked {
  protected override readonly opensAt = 'T10:30:00Z'
  #milestones = 0
  /** @param milestones how many lie on the line; 0: those of the examples. */
  constructor(milestones = 0) {
    super('real', true, template())
    this.#milestones = milestones
    this.nowMs = Date.parse('2026-09-24T11:00:00Z')
    this.do({ type: 'changeDetails', title: 'Visie 2040 Polderrand', region: 'Polderrand' })
    this.#plan('s2', '2026-10-15')
    this.#plan('s3', '2026-11-19')
  }
  #plan(id: string, date: string) {
    this.do({ type: 'planMeeting', meeting: meetingId(id), date, start: '12:30', place: 'dorpshuis' })
  }

  examples(step: string): readonly Example[] {
    const own = (this.source.steps.find(({ id }) => id === step)?.examples ?? []) as unknown as readonly Example[]
    if (step !== 'terugredeneren' || this.#milestones === 0) return own
    return Array.from({ length: this.#milestones }, (_, at) => {
      const like = own[at % own.length]
      if (!like) throw new Error('no examples')
      return { ...like, id: `m${at + 1}` }
    })
  }
  override submitted(step: StepId): readonly SubmittedNote[] {
    return this.examples(step).map((one, at) => ({
      id: noteId(one.id ?? `${step}-${at}`),
      organisation: organisationId(one.org ?? 'gemeente'),
      ...(one.lane === undefined ? {} : { lane: one.lane }),
      ...(one.links === undefined ? {} : { links: one.links.map(ambition) }),
    }))
  }
  protected override seen(event: Event): void {
    if (event.type === 'notesRevealed') for (const id of event.notes) this.#lay(event.step, id)
    if (event.type === 'subjectRevised') {
      this.bundles = this.bundles.map((one) => (one.id === event.subject ? { ...one, name: event.text } : one))
      this.notes = this.notes.map((one) => (one.id === event.subject ? { ...one, text: event.text } : one))
    }
  }
  #lay(step: StepId, id: NoteId) {
    const at = this.examples(step).findIndex((one, index) => (one.id ?? `${step}-${index}`) === id)
    const example = this.examples(step)[at]
    if (!example || this.notes.some((note) => note.id === id)) return
    const fields = Object.entries(example.fields ?? {}).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : ((value as { nl?: string }).nl ?? ''),
    ])
    this.notes = [
      ...this.notes,
      {
        id,
        step,
        kind: this.source.steps.find((one) => one.id === step)?.noteKind ?? '',
        text: example.text.nl,
        fields: Object.fromEntries(fields),
        organisation: organisationId(example.org ?? 'gemeente'),
        author: null,
        bundle: null,
        order: `a${this.notes.length}`,
        late: false,
        withdrawn: false,
      },
    ]
  }

  /** Does what closes this part of a step. */
  override finish(step: string, segment: number): void {
    if (step === 'waarden-groeperen' && segment === 0) this.bundleValues()
    if (step === 'waarden-groeperen' && segment === 2) this.agreeValues()
    if (step === 'visie-groeperen' && segment === 0) this.bundleAmbitions()
    if (step === 'spelregeltoets') this.check()
    if (step === 'visie-peiling' && segment === 0) this.vote()
    if (step === 'visie-peiling' && segment === 1) this.agreeAmbitions()
    if (step === 'terugredeneren' && segment < 3) this.openLanes(segment === 0 ? 2 : segment === 1 ? 3 : 5)
    if (step === 'terugredeneren' && segment === 3) this.tick('terugredeneren', 26)
    if (step === 'vandaag' && segment === 2) this.tick('vandaag', 9)
    if (step === 'samenwerken' && segment === 1) this.tick('samenwerken', 5)
    if (step === 'kiezen' && segment === 0) this.assess()
    if (step === 'kiezen' && segment === 1) this.record()
    if (step === 'toezeggen' && segment === 0) this.commit()
    if (step === 'slot-3') this.do({ type: 'planCheckins', dates: ['2027-05-20', '2027-11-18', '2028-05-18'] })
  }

  bundleValues(): void {
    const names = ['Wij beginnen bij de inwoner', 'Wij doen wat wij zeggen', 'Iedereen telt mee']
    this.#bundles('waarden-groeperen', names, (at) => [at, at + 3, at + 6].map((n) => `w${n + 1}`))
  }
  bundleAmbitions(): void {
    const names = this.examples('visie').map(({ text }) => text.nl)
    this.#bundles('visie-groeperen', names, (at) => [`a${at + 1}`])
  }
  #bundles(step: string, names: readonly string[], members: (at: number) => readonly string[]) {
    const idOf = (at: number) => bundleId(step === 'visie-groeperen' ? `b-a${at + 1}` : `b-${at + 1}`)
    const made = names.map((name, at) => ({
      id: idOf(at),
      step: stepId(step),
      name,
      order: `a${at}`,
      locked: false,
      mergedInto: null,
    }))
    this.bundles = [...this.bundles, ...made]
    names.forEach((_, at) => {
      const inside = new Set(members(at))
      this.notes = this.notes.map((note) => (inside.has(note.id) ? { ...note, bundle: idOf(at) } : note))
    })
  }
  agreeValues(): void {
    for (const at of [1, 2, 3]) {
      const step = stepId('waarden-groeperen')
      this.do({ type: 'openRound', step, bundle: bundleId(`b-${at}`), behaviour: 'Dat merkt een inwoner elke dag.' })
      this.all('stand-for').show(true)
    }
  }

  get ambitions(): readonly SubjectId[] {
    return this.examples('visie').map((_, at) => bundleId(`b-a${at + 1}`))
  }
  check(most = 99): void {
    for (const subject of this.ambitions.slice(0, most))
      for (const { id: principle } of this.source.principles ?? [])
        this.do({ type: 'answerCheck', subject, principle, answer: 'breekt-niet', reason: null, organisation: null })
  }
  /** Every organisation answers; `words` gives the option and reason of one of them, else the first option. */
  ballots(
    step: string,
    subjects: readonly SubjectId[],
    words: (type: string, at: number) => readonly [string, string | null] | null = () => null,
  ): void {
    const asked = this.view().poll?.questions ?? []
    subjects.forEach((subject, at) => {
      const attempt = this.state?.polls.get(stepId(step))?.subjects.get(subject)?.attempt ?? 1
      for (const [type] of partners)
        for (const { id: question, options } of asked) {
          const [option, reason] = words(type, at) ?? [options[0]?.id ?? '', null]
          this.say(type, { type: 'castBallot', step: stepId(step), subject, attempt, question, option, reason })
        }
    })
  }
  say(type: string, command: Command): void {
    const refusal = this.run(participantId(`p-${type}-1`), command)
    if (refusal !== null) throw new Error(`${command.type}: ${refusal}`)
  }
  vote(): void {
    this.ballots('visie-peiling', this.ambitions)
  }
  agreeAmbitions(): void {
    const step = stepId('visie-peiling')
    for (const subject of this.ambitions) {
      const { status } = this.state?.polls.get(step)?.subjects.get(subject) ?? {}
      if (status === 'open') this.do({ type: 'showPoll', step, subject })
      if (status !== 'decided') this.do({ type: 'agreeSubject', step, subject })
    }
  }
  openLanes(most: number): this {
    const step = stepId('terugredeneren')
    for (const lane of ['h2040', 'h2035', 'h2030', 'h2027', 'nu'].slice(0, most))
      if (!this.state?.lanes.get(step)?.opened.includes(lane)) this.do({ type: 'openLane', step, lane })
    return this
  }
  tick(step: string, most: number): void {
    for (const note of this.notesOf(stepId(step)).slice(0, most))
      this.do({ type: 'tickNote', note: note.id, ticked: true })
  }
  get actions(): readonly SubjectId[] {
    return this.examples('acties').map(({ id = '' }) => noteId(id))
  }
  assess(): void {
    this.ballots('kiezen', this.actions)
  }
  record(most = 99): void {
    const step = stepId('kiezen')
    for (const subject of this.actions.slice(0, most)) {
      this.do({ type: 'showPoll', step, subject })
      const answers = { direction: 'ja', stepping: 'ja', return: 'ja' }
      this.do({ type: 'recordAnswer', step, subject, answers, disagreed: [], reason: null, chosen: true })
    }
  }
  commit(most = 99): void {
    this.examples('acties')
      .slice(0, most)
      .forEach(({ id = '', org = 'gemeente' }) => {
        const subject = noteId(id)
        this.do({ type: 'askOwner', subject, organisation: organisationId(org) as OrganisationId })
        this.say(org, {
          type: 'answerAsk',
          subject,
          answer: 'accept',
          due: '2027-03-01',
          firstStep: 'Wij bellen morgen.',
        })
      })
  }
}
