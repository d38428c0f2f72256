import { readBoard } from '@siroop/board'
import {
  type Command,
  type FacilitatorView,
  type ParticipantId,
  type ParticipantView,
  participantId,
  type StepId,
  type SubjectId,
  type WorkshopId,
} from '@siroop/domain'
import { fingerprintOf } from '@siroop/manifest'
import { createBoardRooms } from './board/createBoardRooms.js'
import { allowAll, SteppedClock } from './board/steppedTestData.js'
import { newId, sha256 } from './chance.js'
import { folders } from './folders.js'
import { type Neighbours, noNeighbours } from './neighbours/neighbours.js'
import { createMemoryStorage } from './storage/memoryStorage.js'
import type { Storage } from './storage/storage.js'
import { primaryKeys, type TableName } from './storage/tables.js'
import { readTemplates } from './templateFiles.js'
import { createRehearsals, type Rehearsals } from './workshop/rehearsal/rehearsals.js'
import type { WorkshopRoom } from './workshop/workshopRoom.js'
import { createWorkshops, type NewWorkshop, type Workshops } from './workshop/workshops.js'

const minute = 60_000
const seat: NewWorkshop['seat'] = (workshop, participant) => ({
  kind: 'insert',
  table: 'seat',
  row: { facilitator: 'f1', workshop, participant },
})

/** Workshops, documents and rehearsals of one server in memory, on a clock that a test steps. */
export class Rehearsing {
  readonly clock: SteppedClock
  readonly storage: Storage
  readonly boards
  readonly workshops: Workshops
  readonly rehearsals: Rehearsals
  readonly problems: string[] = []
  readonly #templates: NewWorkshop['template'][]

  /** `before`: what the server that stopped left, or has in common with another. */
  constructor(
    templates: NewWorkshop['template'][],
    before?: Pick<Rehearsing, 'storage' | 'clock'>,
    neighbours: Neighbours = noNeighbours,
  ) {
    this.#templates = templates
    this.clock = before?.clock ?? new SteppedClock()
    this.storage = before?.storage ?? createMemoryStorage()
    const { clock, storage } = this
    const nowMs = () => Date.parse('2027-03-01T12:00:00Z') + clock.nowMs()
    this.boards = createBoardRooms({
      storage,
      neighbours,
      clock,
      judge: () => allowAll,
      authorise: async ({ token, room }) => ({
        workshop: room.split('/')[1] as WorkshopId,
        participant: participantId(token),
      }),
      onChanged: (name) => {
        this.workshops.peek(name.split('/')[1] as WorkshopId)?.documentChanged(name)
      },
      onAlarm: (room, problem) => this.problems.push(`${room} ${problem}`),
    })
    const report = (problem: string, error: unknown) => this.problems.push(`${problem}: ${String(error)}`)
    this.workshops = createWorkshops({
      storage,
      neighbours,
      boards: this.boards,
      nowMs,
      newId,
      shuffled: (items) => [...items],
      fingerprintOf: (frozen) => fingerprintOf(frozen, (bytes) => Buffer.from(sha256(bytes), 'hex')),
      address: () => 'http://siroop.test',
      after: (delayMs, run) => clock.after(delayMs, run),
      seatEnded: () => undefined,
      looked: (id) => this.rehearsals.looked(id),
      letGo: (id) => this.rehearsals.letGo(id),
      report,
    })
    const { workshops, boards } = this
    const after = (delayMs: number, run: () => void) => clock.after(delayMs, run)
    this.rehearsals = createRehearsals({ storage, workshops, boards, newId, after, report })
  }

  static async begin(folder: string = folders.templates): Promise<Rehearsing> {
    return new Rehearsing([...(await readTemplates(folder)).templates])
  }
  /** Another server on what this one left. */
  restart(): Rehearsing {
    this.rehearsals.stop()
    this.workshops.close()
    return new Rehearsing(this.#templates, this)
  }

  async make(
    kind: 'real' | 'demo',
    {
      template = 'korte-waardenronde',
      types = ['welzijn', 'ggd', 'gemeente', 'inwoners'],
      locale = 'nl' as 'nl' | 'en',
    } = {},
  ): Promise<WorkshopRoom> {
    const found = this.#templates.find(({ id }) => id === template)
    if (found === undefined) throw new Error('No template')
    const organisations = types.map((type) => ({ name: `${type} Polderrand`, type }))
    const made = await this.workshops.create({
      kind,
      template: found,
      title: 'Ronde',
      region: 'Polderrand',
      locale,
      organisations,
      seat,
    })
    if (!made.ok) throw new Error(made.error)
    return made.value
  }
  async rehearse(room: WorkshopRoom): Promise<WorkshopRoom> {
    const made = await this.rehearsals.create(room, seat)
    if (!made.ok) throw new Error(made.error)
    return (await this.workshops.open(made.value)) as WorkshopRoom
  }

  /** Every row of the database that does, or does not, name one of these workshops. */
  async rows(naming: boolean, ...ids: readonly string[]): Promise<readonly string[]> {
    const tables = Object.keys(primaryKeys) as TableName[]
    const all = await Promise.all(
      tables.map(async (table) => (await this.storage.list(table, {})).map((row) => `${table} ${JSON.stringify(row)}`)),
    )
    return all.flat().filter((row) => ids.some((id) => row.includes(id)) === naming)
  }
}

/** The facilitator of a rehearsal, who presses what there is to press. */
export class Leader {
  view!: FacilitatorView
  closed = false
  readonly me: ParticipantId
  readonly room: WorkshopRoom
  #presses = 0
  readonly #server: Rehearsing
  readonly #stop: () => void

  constructor(server: Rehearsing, room: WorkshopRoom) {
    this.#server = server
    this.room = room
    const [me] = [...room.state().participants.values()].filter(({ role }) => role === 'facilitator')
    if (me === undefined) throw new Error('Nobody leads')
    this.me = me.id
    this.#stop = room.watch({
      audience: { kind: 'facilitator', id: me.id },
      participant: me.id,
      send: (view) => {
        if (view.audience === 'facilitator') this.view = view
      },
      close: () => {
        this.closed = true
        this.#stop()
      },
    })
  }
  leave = (): void => this.#stop()

  async do(command: Command): Promise<string> {
    const ack = await this.room.handle({ id: null, acts: [{ actor: { kind: 'person', id: this.me }, command }] })
    await this.#server.clock.settle()
    return ack.ok ? 'ok' : ack.refusal
  }
  /** Gives people time until they have done what there is to do; at most a quarter of an hour. */
  async until(what: string, fits: (view: FacilitatorView) => boolean): Promise<void> {
    await this.#server.clock.settle()
    for (let seconds = 0; !fits(this.view); seconds += 5) {
      if (seconds > 900) throw new Error(`Not seen: ${what}`)
      await this.#server.clock.advance(5_000)
    }
  }
  async pass(minutes: number): Promise<void> {
    await this.#server.clock.advance(minutes * minute)
  }

  /** Presses the large button, and before it what it needs; false when there is nothing left to press. */
  async goOn(): Promise<boolean> {
    await this.#server.clock.settle()
    if (++this.#presses > 600) throw new Error(`It does not go on: ${JSON.stringify(this.view.main)}`)
    await this.#prepare()
    const { main, position, now, sentences, poll, unrecognised } = this.view
    switch (main.kind) {
      case 'open-meeting':
        return this.#press({ type: 'openMeeting', meeting: main.meeting })
      case 'open-lane':
        await this.pass(2)
        return this.#press({ type: 'openLane', step: main.step, lane: main.lane.id })
      case 'open-round':
        return main.left > 0 ? this.#openRound() : this.#advance()
      case 'open-text-round':
        return this.#press({ type: 'openTextRound', step: main.step })
      case 'show-round':
        await this.until('all answers', ({ main: now_ }) => now_.kind === 'show-round' && now_.waitingFor === 0)
        return this.#press({ type: 'showRound', round: main.round })
      case 'close-round':
        await this.#settleObjections()
        return this.#press({ type: 'closeRound', round: main.round })
      case 'show-poll': {
        await this.until('all ballots', ({ main: now_ }) => now_.kind === 'show-poll' && now_.waitingFor === 0)
        await this.#press({ type: 'showPoll', step: main.step, subject: main.subject })
        await this.#settleObjections()
        if (poll?.decides) await this.do({ type: 'agreeSubject', step: main.step, subject: main.subject })
        else if (now?.texts.kind === 'assess') await this.#record(main.step, main.subject)
        return true
      }
      case 'show-thickness':
        return this.#press({ type: 'showOnWall', scene: 'thickness' })
      case 'open-signing':
        for (const { organisation } of unrecognised)
          await this.do({ type: 'discussCoverage', organisation, words: 'Leest mee.' })
        return this.#press({ type: 'openSigning' })
      case 'advance':
        if (now?.texts.kind === 'draft')
          for (const { id, version, status } of sentences)
            if (status === 'unasked') await this.do({ type: 'askSentence', sentence: id, version })
        await this.pass(2)
        await this.#adjust()
        await this.#askOwners()
        return this.#advance()
      default:
        return position !== null
    }
  }

  /** What a facilitator fills in by the way. */
  async #prepare(): Promise<void> {
    const { checkinDates, proposedCheckinDates, now, inForceRule } = this.view
    if (now?.plansDates && checkinDates.length === 0) {
      await this.do({ type: 'planCheckins', dates: [...proposedCheckinDates] })
    }
    if (inForceRule === null && this.view.checkinDates.length > 0)
      await this.do({
        type: 'setInForceRule',
        rule: { minimumSignatures: 2, closingDate: this.view.checkinDates[0] ?? '' },
      })
  }
  async #openRound(): Promise<boolean> {
    const { position, rounds, workshop, documentEpoch } = this.view
    if (position === null) return false
    const board = await this.#server.boards.read(`board/${workshop.id}/${documentEpoch}`, readBoard)
    const asked = new Set(rounds.map(({ bundle }) => bundle))
    const next = board.bundles.find(
      ({ id, step, mergedInto }) =>
        step === position.step && mergedInto === null && !asked.has(id) && board.notes.some((one) => one.bundle === id),
    )
    if (next === undefined) throw new Error('No bundle is left')
    return this.#press({ type: 'openRound', step: position.step, bundle: next.id, behaviour: null })
  }
  /** As the ballots suggest; what goes in the wrong direction stays off the route. */
  async #record(step: StepId, subject: SubjectId): Promise<void> {
    const answers = this.view.poll?.items.find((one) => one.subject === subject)?.suggested
    if (!answers) return
    const record = { type: 'recordAnswer', step, subject, answers, disagreed: [], reason: null } as const
    if ((await this.do({ ...record, chosen: true })) !== 'ok') await this.do({ ...record, chosen: false })
  }
  /** What breaks a principle gets other words, and is asked again. */
  async #adjust(): Promise<void> {
    const broken = this.view.check?.subjects.filter(({ answers }) => answers.some(({ answer }) => answer === 'breekt'))
    for (const { subject, text } of broken ?? [])
      await this.do({ type: 'reviseSubject', subject, text: `${text.slice(0, 40)} Wij bouwen waar al gebouwd is.` })
    if (broken?.length) await this.pass(2)
  }
  /** Every chosen action is asked of an organisation, and of the next one after a no. */
  async #askOwners(): Promise<void> {
    if (this.view.now?.texts.kind !== 'assign') return
    for (let turn = 0; turn < 3; turn++) {
      for (const [index, { subject, status }] of (this.view.route?.commitments ?? []).entries()) {
        const { organisations } = this.view
        const organisation = organisations[(index + turn) % organisations.length]?.id
        if (status === 'unasked' && organisation) await this.do({ type: 'askOwner', subject, organisation })
      }
      await this.pass(3)
    }
  }
  async #settleObjections(): Promise<void> {
    for (const { id, state } of this.view.objections)
      if (state === 'raised' || state === 'in-treatment')
        await this.do({ type: 'treatObjection', objection: id, state: 'withdrawn' })
  }
  async #press(command: Command): Promise<true> {
    const said = await this.do(command)
    if (said !== 'ok') throw new Error(`${command.type} was refused: ${said} ${JSON.stringify(this.view.main)}`)
    return true
  }
  async #advance(): Promise<boolean> {
    const { main, position } = this.view
    if (position === null) return false
    const waiveReason = 'Dit is een oefening.'
    if (main.kind === 'advance' && main.to === 'close') return this.#press({ type: 'closeMeeting', waiveReason })
    const from = { step: position.step, segment: position.segment }
    return this.#press({ type: 'advance', from, waiveReason })
  }
}

/** What a phone of this person shows. */
export async function phoneOf(room: WorkshopRoom, id: ParticipantId): Promise<ParticipantView> {
  const view = await room.view({ kind: 'participant', id })
  if (view?.audience !== 'participant') throw new Error('No phone')
  return view
}
