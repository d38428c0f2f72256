import { boardRoom } from '@siroop/board'
import {
  type Command,
  type FacilitatorView,
  type OrganisationId,
  organisationId,
  type ParticipantView,
  type Template,
  type View,
  type WallView,
} from '@siroop/domain'
import { newId } from '../play/chance.js'
import { post, postAs } from '../play/door.js'
import { type Listener, Person, type Seat } from '../play/person.js'
import type { DemoToPlay, Guest, Table } from '../play/table.js'
import { commandLine, type StoryServer } from '../run/server.js'
import { bigScript, bigTemplate, nameOf, writers } from './bigWorkshop.js'

type Demo = DemoToPlay & { readonly join: string; readonly regie: string }
/** Told of what goes over everybody's lines. */
export interface Ears {
  readonly view: (who: string, view: View) => void
  readonly answer: (who: string, command: Command, ms: number) => void
  readonly board: (who: string) => void
}
/** Everybody at the big table, and the screen on the wall. */
export interface Crowd {
  readonly table: Table
  readonly demo: Demo
  readonly lead: Leader
  readonly wall: Person<WallView>
  leave(): void
}

/** The facilitator, whose commands may be given by a hand on a real screen instead. */
export class Leader extends Person<FacilitatorView> {
  /** Does this command by hand, and says whether it did. */
  hand: ((command: Command) => Promise<boolean>) | null = null
  override async do(command: Command): Promise<void> {
    if (this.hand === null || !(await this.hand(command))) await this.send(command)
  }
  /** Without the hand. */
  send(command: Command): Promise<void> {
    return super.do(command)
  }
}

/** Makes a demo of eight organisations; its facilitator, 24 people and a room screen come in over their own lines. */
export async function gather(server: StoryServer, template: Template, ears: Ears): Promise<Crowd> {
  const address = `http://127.0.0.1:${server.port}`
  const demo = makeDemo(server, address)
  const listen = <V extends View>(who: string): Listener<V> => ({
    onView: (view) => ears.view(who, view),
    onAnswer: (command, ms) => ears.answer(who, command, ms),
  })
  const seat = await post<Seat>(address, '/api/co', { secret: afterHash(demo.co), name: 'Sanne Dijk' })
  const lead = new Leader(address, seat, listen('lead'))
  await lead.do({ type: 'takeOver' })
  await lead.do({
    type: 'addOrganisation',
    organisation: organisationId(newId()),
    name: 'Bibliotheek Polderrand',
    organisationType: 'overig',
  })
  const organisations = await lead.see('eight organisations', (view) => view.organisations.length === 8 && view)
  const guests: Guest[] = []
  for (const writer of writers) {
    const of = organisations.organisations.find(({ type }) => type === writer.type)
    if (!of) throw new Error(`There is no ${writer.type}`)
    const name = `${of.name} ${writer.number}`
    const own = await comeIn(demo, { organisation: of.id, name, speaks: writer.number === 1 })
    const person = new Person<ParticipantView>(address, own, listen(nameOf(writer)))
    if (writer.number === 1)
      await lead.do({ type: 'appointSpokesperson', organisation: of.id, participant: own.participant })
    guests.push({ person, name: of.name, type: nameOf(writer), organisation: of.id })
  }
  const wall = new Person<WallView>(address, await pairWall(address, seat), listen('wall'))
  await lead.see('everybody', (view) => view.people.connected === guests.length)
  for (const { person, type } of guests) {
    const board = await person.open(boardRoom(seat.workshop, 1))
    board.on('update', () => ears.board(type))
  }
  const people = guests.slice(0, organisations.organisations.length)
  return {
    demo,
    lead,
    wall,
    table: {
      demo,
      template: bigTemplate(template),
      script: bigScript(),
      lead,
      people,
      writers: guests,
      notes: new Map(),
      bundles: new Map(),
      pause: async () => undefined,
    },
    leave() {
      for (const one of [lead, wall, ...guests.map(({ person }) => person)]) one.leave()
    },
  }
}

function makeDemo(server: StoryServer, address: string): Demo {
  return { ...(JSON.parse(commandLine(server, 'demo', '--json')) as Demo), address }
}

interface Arrival {
  readonly organisation: OrganisationId
  readonly name: string
  readonly speaks: boolean
}
/** By personal card where there is one, else by the code on the wall. */
function comeIn(demo: Demo, { organisation, name, speaks }: Arrival): Promise<Seat> {
  const card = speaks ? demo.cards.find((one) => one.organisation === organisation) : undefined
  if (card) return post(demo.address, '/api/card/enter', { secret: afterHash(card.path), name })
  return post(demo.address, `/api/join/${demo.join.slice(1)}`, { name, organisation, locale: 'nl' })
}

async function pairWall(address: string, lead: Seat): Promise<Seat> {
  const started = await post<{ pairing: string; code: string; secret: string }>(address, '/api/wall/pairing', {})
  const door = { address, token: lead.token }
  await postAs(door, `/api/workshops/${lead.workshop}/wall`, { code: started.code })
  return post(address, `/api/wall/pairing/${started.pairing}`, { secret: started.secret })
}

const afterHash = (path: string): string => path.slice(path.indexOf('#') + 1)
