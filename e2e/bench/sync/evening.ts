import type { FacilitatorView, WallView } from '@siroop/domain'
import { Person, type Seat } from '../../play/person.js'
import { quantile } from '../figures.js'
import { type Hand, hire } from './load/crew.js'
import type { PhoneJobs } from './load/phones.js'
import { Meter, nowMs, rest } from './machine.js'
import type { Running } from './servers.js'
import { type Made, pairWall, steps } from './workshops.js'

export interface EveningWanted {
  readonly phones: number
  readonly notes: number
  /** How long everybody types, and how many commands are given meanwhile. */
  readonly seconds: number
  readonly commands: number
}
/** What one evening gave, in milliseconds. */
export interface EveningFigures {
  readonly ack: { readonly p50: number; readonly p95: number }
  /** From a command of the facilitator to the last of all views. */
  readonly command: { readonly p50: number; readonly p95: number }
  /** From the press of the button to the last phone that knows, and to the last with all notes on its board. */
  readonly revealKnownMs: number
  readonly revealNotesMs: number
  /** From the first moment that the server listens again to the last phone that has its view and documents back. */
  readonly stormMs: number
  readonly serverCores: number
  readonly peakMB: number
  readonly strangers: number
}

/** Characters a second of somebody who types with two thumbs. */
const keysPerSecond = 3

interface Place {
  readonly made: Made
  readonly lead: Seat
  readonly start: (port: number) => Promise<Running>
}
interface Around {
  readonly lead: Person<FacilitatorView>
  readonly wall: Person<WallView>
  readonly hall: Hand<PhoneJobs>
}

/** An evening: phones that write, a cockpit, a room screen. Rejects when somebody does not get what they should. */
export async function measureEvening(
  { made, lead: leader, start }: Place,
  wanted: EveningWanted,
): Promise<EveningFigures> {
  let server = await start(0)
  const hall = await hire<PhoneJobs>('phones')
  const views = { lead: [] as Look[], wall: [] as Look[] }
  const listen = (looks: Look[]) => ({
    onView: ({ version }: { readonly version: number }) => void looks.push({ version, atMs: nowMs() }),
  })
  const lead = new Person<FacilitatorView>(server.address, leader, listen(views.lead))
  const wall = new Person<WallView>(server.address, await pairWall(server.address, leader), listen(views.wall))
  const around = { lead, wall, hall }
  const meter = new Meter([server.pid], [hall.pid])
  try {
    await lead.do({ type: 'takeOver' })
    const evening = { address: server.address, seats: made.seats.slice(0, wanted.phones) }
    await hall.ask('enter', { ...evening, board: null })
    const typing = hall.ask('type', { seconds: wanted.seconds, perSecond: keysPerSecond })
    const commands = await command(around, views, wanted)
    const acks = await typing
    await hall.ask('submit', wanted.notes)
    // The board is opened when the step of reading comes near, as the phones do.
    await hall.ask('leave', undefined)
    await hall.ask('enter', { ...evening, board: made.board })
    const reveal = await open(around, wanted.notes)
    const used = meter.stop()
    lead.leave()
    wall.leave()
    await hall.ask('leave', undefined)
    await server.stop()
    server = await start(Number(new URL(server.address).port))
    const readyMs = nowMs()
    const inMs = await hall.ask('enter', { ...evening, board: made.board })
    return {
      ack: { p50: quantile(acks, 0.5), p95: quantile(acks, 0.95) },
      command: { p50: quantile(commands, 0.5), p95: quantile(commands, 0.95) },
      ...reveal,
      stormMs: inMs - readyMs,
      serverCores: used.serverMs / used.wallMs,
      peakMB: used.peakBytes / 1e6,
      strangers: used.strangers,
    }
  } finally {
    meter.stop()
    lead.leave()
    wall.leave()
    hall.end()
    await server.stop()
  }
}

interface Look {
  readonly version: number
  readonly atMs: number
}

/** One command after the other while everybody types: the time until phones, cockpit and room screen all have its view. */
async function command(
  { lead, hall }: Around,
  views: Readonly<Record<'lead' | 'wall', readonly Look[]>>,
  { commands, seconds }: EveningWanted,
): Promise<readonly number[]> {
  const given: { readonly version: number; readonly sentMs: number }[] = []
  for (let number = 0; number < commands; number++) {
    const sentMs = nowMs()
    const { version } = await lead.try({ type: 'pauseScreens', paused: number % 2 === 0 })
    if (version === undefined) throw new Error('The screens could not be paused')
    given.push({ version, sentMs })
    await rest(Math.max(0, (seconds * 1000) / commands - (nowMs() - sentMs)))
  }
  const versions = given.map(({ version }) => version)
  const lasts = await hall.ask('lastViews', versions)
  const seenBy = (looks: readonly Look[], version: number) => looks.find((look) => look.version >= version)?.atMs ?? 0
  return given.map(({ version, sentMs }, at) =>
    Math.max((lasts[at] ?? 0) - sentMs, seenBy(views.lead, version) - sentMs, seenBy(views.wall, version) - sentMs),
  )
}

async function open(
  { lead, hall }: Around,
  notes: number,
): Promise<Pick<EveningFigures, 'revealKnownMs' | 'revealNotesMs'>> {
  await lead.see('all notes, closed', ({ silent }) => silent?.notes === notes)
  await hall.ask('watchBoard', notes)
  const at = await lead.see('a place', ({ position }) => position?.step === steps.writing && position)
  const pressedMs = nowMs()
  await lead.do({ type: 'advance', from: { step: at.step, segment: at.segment }, waiveReason: null })
  const { knownMs, notesMs } = await hall.ask('revealed', undefined)
  return { revealKnownMs: knownMs - pressedMs, revealNotesMs: notesMs - pressedMs }
}
