import { addBundle, boardRoom, mineRoom, readBoard, submitNote } from '@siroop/board'
import {
  bundleId,
  type Command,
  type FacilitatorView,
  noteId,
  type ParticipantId,
  type ParticipantView,
  type StepId,
  stepId,
  type WallView,
  type WorkshopId,
} from '@siroop/domain'
import type { CommandAck } from '@siroop/protocol'
import type * as Y from 'yjs'
import { folders } from './folders.js'
import { createMemoryStorage } from './storage/memoryStorage.js'
import type { Storage } from './storage/storage.js'
import { at, openControlClient, openTestDocument, startTestApp, type TestApp, type TestControl } from './testApp.js'

/** Somebody at the table, with everything that came over their document lines. */
export interface Phone {
  readonly type: string
  readonly organisation: string
  readonly participant: ParticipantId
  readonly token: string
  control: TestControl<ParticipantView>
  /** Every byte of every document line of this phone. */
  readonly bytes: Buffer[]
}
/** A note as somebody puts it on the table. */
export interface Written {
  readonly id: string
  readonly step: string
  readonly kind: string
  readonly text: string
  readonly fields?: Readonly<Record<string, string>>
}
const dayMs = 86_400_000
/** The template of the vision, in the folder of those that ship. */
const shipped = { id: 'visie-2040-sociaal-domein', folder: folders.templates as string }
/** Ambition of the first meeting: a bundle of three notes. */
export const ambition = bundleId('ambitie-1')

/**
 * The shipped vision template on a whole server in memory, led by one regie, with a room screen and a phone per
 * organisation, on a clock that the test steps by hand.
 */
export class Vision {
  readonly storage: Storage = createMemoryStorage()
  readonly phones: Phone[] = []
  readonly #closing: { close(): unknown }[] = []
  nowMs = Date.parse('2027-03-01T12:00:00Z')
  server!: TestApp
  cookie = ''
  workshop!: WorkshopId
  regie!: TestControl<FacilitatorView>
  wall!: TestControl<WallView>
  #wallToken = ''

  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  /** With `beside` it is another workshop on the same server, whose clock the first one steps; `of`: another template. */
  static async begin(types: readonly string[], beside: Vision | null = null, of = shipped): Promise<Vision> {
    const vision = new Vision(of.folder)
    if (beside === null) await vision.#serve()
    else Object.assign(vision, { server: beside.server, cookie: beside.cookie })
    const organisations = types.map((type) => ({ name: `${type} Polderrand`, type }))
    const wanted = { template: of.id, title: 'Visie', region: 'Polderrand', locale: 'nl' }
    const made = { ...wanted, organisations }
    vision.workshop = (
      await vision.server.post<{ id: WorkshopId }>('/api/workshops', made, { cookie: vision.cookie })
    ).body.id
    vision.regie = vision.#control({ cookie: vision.cookie })
    const known = await vision.regie.until(() => true)
    for (const { id } of known.organisations) await vision.comeIn(id)
    const post = vision.server.post
    const pairing = (await post<{ pairing: string; code: string; secret: string }>('/api/wall/pairing', {})).body
    await post(`/api/workshops/${vision.workshop}/wall`, { code: pairing.code }, { cookie: vision.cookie })
    const screen = await post<{ token: string }>(`/api/wall/pairing/${pairing.pairing}`, { secret: pairing.secret })
    vision.#wallToken = screen.body.token
    vision.wall = vision.#control({ token: vision.#wallToken })
    await vision.regie.until((view) => view.people.connected >= types.length)
    return vision
  }

  async #serve(): Promise<void> {
    const { storage } = this
    this.server = await startTestApp({ storage, nowMs: () => this.nowMs, templates: this.folder })
    this.#closing.push(this.server.app)
    this.cookie = await this.server.signIn()
  }

  async close(): Promise<void> {
    for (const one of this.#closing.splice(0).reverse()) await one.close()
  }

  /** A new server on what is stored: nobody of the old one is asked to drain; everybody comes in again. */
  async restart(): Promise<void> {
    this.regie.close()
    this.wall.close()
    for (const { control } of this.phones) control.close()
    await this.#serve()
    this.regie = this.#control({ cookie: this.cookie })
    this.wall = this.#control({ token: this.#wallToken })
    for (const phone of this.phones) phone.control = this.#control({ token: phone.token })
    await this.regie.until((view) => view.people.connected >= this.phones.length)
  }

  /** Somebody of this organisation comes in with a personal card. */
  async comeIn(organisation: string): Promise<Phone> {
    const { post } = this.server
    const cookie = this.cookie
    const card = await post<{ path: string }>(`/api/workshops/${this.workshop}/cards`, { organisation }, { cookie })
    const secret = card.body.path.split('#')[1]
    const { token, participant } = (await post<Phone>('/api/card/enter', { secret, name: null })).body
    const control = this.#control<ParticipantView>({ token })
    const type = (await control.until(() => true)).organisations.find(({ id }) => id === organisation)?.type ?? ''
    const phone = { type, organisation, participant, token, control, bytes: [] }
    this.phones.push(phone)
    return phone
  }

  #control<V extends ParticipantView | FacilitatorView | WallView>(who: { token?: string; cookie?: string }) {
    const control = openControlClient<V>(this.server, { workshop: this.workshop, ...who })
    this.#closing.push(control)
    return control
  }

  phone(type: string): Phone {
    const found = this.phones.find((one) => one.type === type)
    if (!found) throw new Error(`Nobody is there for ${type}`)
    return found
  }

  /** A second goes by with every act of the regie: nobody is too fast. */
  ask(command: Command): Promise<CommandAck> {
    this.nowMs += 1000
    return this.regie.send(command)
  }
  /** The regie does something that is allowed. */
  async lead(command: Command): Promise<void> {
    const answer = await this.ask(command)
    if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal} ${JSON.stringify(answer.detail ?? '')}`)
  }
  /** Somebody at the table does something that is allowed. */
  async say(type: string, command: Command): Promise<void> {
    this.nowMs += 1000
    const answer = await this.phone(type).control.send(command)
    if (!answer.ok) throw new Error(`${type}, ${command.type}: ${answer.refusal}`)
  }

  async onward(): Promise<void> {
    const here = this.regie.latest()?.position
    if (!here) throw new Error('No meeting is open')
    await this.lead({ type: 'advance', from: at(here.step, here.segment), waiveReason: 'in deze test mag het' })
    await this.regie.until(
      ({ position }) => position !== null && (position.step !== here.step || position.segment !== here.segment),
    )
  }
  /** On until this place, part by part. */
  async goTo(step: string, segment = 0): Promise<void> {
    for (;;) {
      const here = this.regie.latest()?.position
      if (here?.step === step && here.segment >= segment) return
      await this.onward()
    }
  }

  /** The meeting ends; weeks later the next one begins. */
  async nextMeeting(): Promise<void> {
    await this.lead({ type: 'closeMeeting' })
    this.nowMs += 14 * dayMs
    const next = await this.regie.until(({ main }) => main.kind === 'open-meeting')
    if (next.main.kind === 'open-meeting') await this.lead({ type: 'openMeeting', meeting: next.main.meeting })
    await this.regie.until(({ position }) => position !== null)
  }

  /** A document line as this phone, or as the regie when it is null. */
  openDocument(room: string, phone: Phone | null): Promise<Y.Doc> {
    const { cookie } = this
    const who =
      phone === null ? { cookie } : { token: phone.token, onFrame: (frame: Buffer) => void phone.bytes.push(frame) }
    const line = openTestDocument(this.server, room, who)
    this.#closing.push(line)
    return line.synced
  }
  openBoard = (phone: Phone | null): Promise<Y.Doc> => this.openDocument(boardRoom(this.workshop), phone)

  /** Puts notes on the table of one phone, closed, and waits until they are counted. */
  async write(type: string, notes: readonly Written[]): Promise<void> {
    const phone = this.phone(type)
    const mine = await this.openDocument(mineRoom(this.workshop, phone.participant), phone)
    const before = this.regie.latest()?.silent?.notes ?? 0
    for (const { id, step, ...rest } of notes) {
      const done = submitNote(mine, { id: noteId(id), step: stepId(step), ...rest })
      if (!done.ok) throw new Error(done.error)
    }
    await this.regie.until(({ silent }) => silent?.notes === before + notes.length)
  }

  async openFirstMeeting(): Promise<void> {
    const meeting = this.regie.latest()?.meetings[0]?.id
    if (meeting) await this.lead({ type: 'openMeeting', meeting })
    await this.regie.until(({ position }) => position !== null)
  }

  /** One ambition, written by three organisations and checked; the room is about to vote on it. */
  async toPoll(): Promise<void> {
    await this.openFirstMeeting()
    await this.goTo('visie')
    const writers = this.phones.slice(0, 3)
    for (const { type } of writers)
      await this.write(type, [{ id: `a-${type}`, step: 'visie', kind: 'ambitie', text: `Wonen volgens ${type}.` }])
    await this.goTo('visie-groeperen')
    const board = await this.openBoard(null)
    await untilBoard(board, ({ notes }) => notes.length === writers.length)
    const step: StepId = stepId('visie-groeperen')
    addBundle(board, { id: ambition, step, name: 'Iedereen woont betaalbaar.' })
    for (const { type } of writers) addBundle(board, { id: ambition, step, name: '', firstNote: noteId(`a-${type}`) })
    const other = await this.openBoard(this.phones[0] ?? null)
    await untilBoard(other, ({ notes }) => notes.every(({ bundle }) => bundle === ambition))
    await this.goTo('spelregeltoets')
    const check = (await this.regie.until((view) => view.check?.subjects.length === 1)).check
    for (const { id } of check?.principles ?? [])
      await this.lead({
        type: 'answerCheck',
        subject: ambition,
        principle: id,
        answer: 'breekt-niet',
        reason: null,
        organisation: null,
      })
    await this.goTo('visie-peiling')
  }

  /** Everybody stands behind the ambition; the room begins the second meeting. */
  async toSecondMeeting(): Promise<void> {
    await this.toPoll()
    for (const { type } of this.phones) await this.say(type, stand('g1'))
    await this.goTo('visie-peiling', 1)
    await this.lead({ type: 'showPoll', step: stepId('visie-peiling'), subject: ambition })
    await this.lead({ type: 'agreeSubject', step: stepId('visie-peiling'), subject: ambition })
    await this.goTo('slot-1')
    await this.nextMeeting()
  }
}

/** One organisation's stance on the ambition. */
export const stand = (option: string, reason: string | null = null): Command => ({
  type: 'castBallot',
  step: stepId('visie-peiling'),
  subject: ambition,
  attempt: 1,
  question: 'stance',
  option,
  reason,
})

/** Resolves when the board of this document has what the test waits for. */
export function untilBoard(doc: Y.Doc, fits: (board: ReturnType<typeof readBoard>) => boolean) {
  return new Promise<ReturnType<typeof readBoard>>((resolve) => {
    const look = () => {
      const board = readBoard(doc)
      if (fits(board)) resolve(board)
    }
    doc.on('update', look)
    look()
  })
}
