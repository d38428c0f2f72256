import type { Refused } from './decide/context.js'
import { decide } from './decide/decide.js'
import { evolve } from './evolve/evolve.js'
import {
  type BundleId,
  bundleId,
  meetingId,
  type NoteId,
  noteId,
  type OrganisationId,
  organisationId,
  type ParticipantId,
  participantId,
  type StepId,
  sentenceId,
  stepId,
  workshopId,
} from './ids.js'
import { undiscussed } from './rules/sentences/coverage.js'
import { aTemplate } from './templateTestData.js'
import type { ViewContext } from './view/base.js'
import { viewFor } from './view/viewFor.js'
import type { Command } from './workshop/commands.js'
import type { Event } from './workshop/events.js'
import type { BundleFacts, Facts, NoteFacts, OwnNote, SubmittedNote } from './workshop/facts.js'
import type { WorkshopState } from './workshop/state.js'

export const facilitator = participantId('p-begeleider')
export const organisations = ['welzijn', 'ggd', 'gemeente', 'corporatie'] as const
/** The spokesperson of an organisation at the test table. */
export const speaker = (name: string): ParticipantId => participantId(`p-${name}`)
export const org = (name: string): OrganisationId => organisationId(`o-${name}`)

/** A workshop that tests drive by commands, with a clock and ids that count. */
export class Table {
  state: WorkshopState | null = null
  events: Event[] = []
  nowMs = Date.parse('2026-11-23T15:00:00Z')
  submitted = new Map<StepId, SubmittedNote[]>()
  late = new Map<StepId, SubmittedNote[]>()
  mine = new Map<ParticipantId, OwnNote[]>()
  /** Bundles of every step, unless a step has its own. */
  bundles: BundleFacts[] = []
  bundlesBy = new Map<StepId, BundleFacts[]>()
  notes = new Map<StepId, NoteFacts[]>()
  authors = new Map<NoteId, ParticipantId>()
  /** What was written with one pen and lies open. */
  penned = new Map<NoteId, { readonly step: StepId; readonly group: string }>()
  connected: ParticipantId[] = []
  pen = new Map<string, string>()
  #ids = 0

  get facts(): Facts {
    return {
      nowMs: this.nowMs,
      today: this.#day(this.nowMs),
      dateOf: (ms) => this.#day(ms),
      newId: () => `id-${++this.#ids}`,
      submittedNotes: (id) => this.submitted.get(id) ?? [],
      lateNotes: (id) => this.late.get(id) ?? [],
      notes: (id) => this.notes.get(id) ?? [],
      connected: () => this.connected,
      authorOf: (id) => this.authors.get(id) ?? null,
      writtenFor: (id) => this.penned.get(id) ?? null,
      notesOf: (id) => this.mine.get(id) ?? [],
      isNoteTaken: (id) => [...this.mine.values()].flat().some((note) => note.id === id),
      bundles: (id) => this.bundlesBy.get(id) ?? this.bundles,
      penText: (id) => this.pen.get(id) ?? null,
      fingerprintOf: (frozen) => `print-of-${JSON.stringify(frozen).length}`,
    }
  }

  #day = (ms: number) => new Date(ms).toISOString().slice(0, 10)

  get now(): WorkshopState {
    if (this.state === null) throw new Error('no workshop yet')
    return this.state
  }

  /** Sends a command and returns the refusal, or null when it was done. */
  try(who: ParticipantId | 'system', command: Command): string | null {
    return this.refused(who, command)?.refusal ?? null
  }

  /** As `try`, with what comes with the refusal. */
  refused(who: ParticipantId | 'system', command: Command): Refused | null {
    const actor = who === 'system' ? ({ kind: 'system' } as const) : ({ kind: 'person', id: who } as const)
    const outcome = decide(this.state, command, { actor, facts: this.facts })
    if (!outcome.ok) return outcome.error
    for (const event of outcome.value) this.state = evolve(this.state, event)
    this.events.push(...outcome.value)
    return null
  }

  /** Sends a command that is allowed in this test's story; anything else is a broken test. */
  do(who: ParticipantId | 'system', command: Command): this {
    const refusal = this.try(who, command)
    if (refusal !== null) throw new Error(`${command.type} was refused: ${refusal}`)
    return this
  }

  get at() {
    const { position } = this.now
    if (position === null) throw new Error('no open meeting')
    return { step: position.step, segment: position.segment }
  }

  next(waiveReason: string | null = null): this {
    return this.do(facilitator, { type: 'advance', from: this.at, waiveReason })
  }

  /** Goes on until the step and segment. */
  goTo(id: string, segment = 0): this {
    for (let guard = 0; guard < 30; guard++) {
      if (this.at.step === id && this.at.segment === segment) return this
      this.next('wij gaan door')
    }
    throw new Error(`never came to ${id}`)
  }

  context(change: Partial<ViewContext> = {}): ViewContext {
    return {
      serverNowMs: this.nowMs,
      version: 1,
      documentEpoch: 1,
      nameOf: (id) => `Naam ${id}`,
      isConnected: () => true,
      silent: () => ({ notes: 0, ready: 0, late: 0, closed: 0 }),
      inLane: () => 0,
      openedFor: (group, step) =>
        [...this.penned].flatMap(([note, of]) =>
          of.group === group && of.step === step && !this.now.withdrawn.has(note) ? [note] : [],
        ),
      revealedBy: (id) => [...this.authors].flatMap(([note, author]) => (author === id ? [note] : [])),
      notes: (id) => this.notes.get(id) ?? [],
      bundles: (id) => this.bundlesBy.get(id) ?? this.bundles,
      dateOf: (ms) => this.#day(ms),
      timeOf: (ms) => new Date(ms).toISOString().slice(11, 16),
      signatory: () => null,
      successor: () => null,
      declineReason: () => null,
      booked: () => [],
      joinCode: '4729',
      address: 'http://siroop.test',
      wifi: null,
      manifestPath: null,
      ...change,
    }
  }

  view(audience: Parameters<typeof viewFor>[1], change: Partial<ViewContext> = {}) {
    return viewFor(this.now, audience, this.context(change))
  }
}

/** A workshop with its partners, before the meeting. */
export function aWorkshop(names: readonly string[] = organisations, template = aTemplate()): Table {
  const table = new Table()
  table.do('system', {
    type: 'createWorkshop',
    workshop: workshopId('w1'),
    kind: 'real',
    template,
    title: 'Korte ronde Polderrand',
    region: 'Polderrand',
    locale: 'nl',
    facilitator,
  })
  for (const name of names) {
    const types = template.organisationTypes ?? []
    const organisationType = types.find((type) => type.id === name)?.id ?? types[0]?.id ?? 'welzijn'
    table.do(facilitator, { type: 'addOrganisation', organisation: org(name), name, organisationType })
  }
  return table
}

/** The meeting is open and every organisation has its spokesperson in the room. */
export function anOpenMeeting(names: readonly string[] = organisations, template = aTemplate()): Table {
  const table = aWorkshop(names, template)
  for (const name of names) join(table, name)
  return table.do(facilitator, { type: 'openMeeting', meeting: meetingId('s1') })
}

export function join(table: Table, name: string, id = speaker(name), byCard = true): Table {
  return table.do('system', {
    type: 'admitParticipant',
    participant: id,
    role: byCard ? 'boardMember' : 'participant',
    organisation: org(name),
    byCard,
  })
}

export const aNote = (id: string, name: string): SubmittedNote => ({ id: noteId(id), organisation: org(name) })
export function aBundle(id: string, name: string, writers: readonly string[]): BundleFacts & { readonly id: BundleId } {
  const notes: readonly NoteId[] = writers.map((writer, index) => noteId(`${id}-${writer}-${index}`))
  return { id: bundleId(id), name, notes, organisations: writers.map(org) }
}

/** In the consent segment, with one named bundle written by three organisations. */
export function atConsent(names: readonly string[] = organisations): Table {
  const table = anOpenMeeting(names)
  table.bundles = [aBundle('b1', 'Dichtbij', names.slice(0, 3))]
  return table.goTo('groeperen', 2).do(facilitator, {
    type: 'openRound',
    step: stepId('groeperen'),
    bundle: bundleId('b1'),
    behaviour: 'Wij bellen eerst.',
  })
}

/** The id of the newest round. */
export function newestRound(table: Table) {
  const round = table.now.rounds.at(-1)
  if (!round) throw new Error('no round')
  return round.id
}

/** Everybody stands for the open round; it is shown and agreed. */
export function agree(table: Table, names: readonly string[] = organisations): Table {
  const round = newestRound(table)
  for (const name of names) table.do(speaker(name), { type: 'answerRound', round, answer: 'stand-for', reason: null })
  return table.do(facilitator, { type: 'showRound', round }).do(facilitator, { type: 'closeRound', round })
}

/** One value agreed, dates and rule set, in the draft step. */
export function atDraft(): Table {
  return agree(atConsent())
    .goTo('weerzien')
    .do(facilitator, { type: 'planCheckins', dates: ['2027-11-23'] })
    .do(facilitator, { type: 'setInForceRule', rule: { minimumSignatures: 3, closingDate: '2026-12-23' } })
    .goTo('lezen')
}

/** Those who find themselves back nowhere in the text were talked with. */
export function talkedAboutCoverage(table: Table): Table {
  for (const organisation of undiscussed(table.now))
    table.do(facilitator, { type: 'discussCoverage', organisation, words: 'Leest mee, tekent wel.' })
  return table
}

/** A sentence with no note behind it. */
export const loose = sentenceId('los')
/** The same, written by the pen and put to everybody. */
export function askLoose(table: Table): Table {
  table.do(facilitator, { type: 'addSentence', section: 'waarden', sentence: loose })
  table.pen.set(loose, 'Wij bellen eerst.')
  return table
    .do(facilitator, { type: 'proposeSentence', sentence: loose })
    .do(facilitator, { type: 'askSentence', sentence: loose, version: 1 })
}

/** Frozen and in the signing step. */
export const atSigning = (): Table => atDraft().do(facilitator, { type: 'openSigning' }).goTo('tekenen')

export function sign(
  table: Table,
  name: string,
  change: Partial<Extract<Command, { type: 'sign' }>> = {},
): string | null {
  const edition = table.now.editions.at(-1)
  return table.try(speaker(name), {
    type: 'sign',
    edition: edition?.number ?? 0,
    fingerprint: edition?.fingerprint ?? '',
    organisation: org(name),
    authority: 'own',
    person: { name: 'Iemand', function: 'bestuurder', sentence: null, condition: null },
    ...change,
  })
}
