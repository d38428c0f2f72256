import type { EveningWanted } from './evening.js'
import type { HallWanted } from './hall.js'
import type { StormWanted } from './joinStorm.js'
import type { BoardSize } from './largeBoard.js'

/** What is asked of a server in one workload, as data. */
export type Workload = { readonly id: WorkloadId; readonly title: string } & (
  | { readonly kind: 'evening'; readonly wanted: EveningWanted }
  | { readonly kind: 'hall'; readonly wanted: HallWanted }
  | { readonly kind: 'storm'; readonly wanted: StormWanted; readonly board: BoardSize }
  | { readonly kind: 'two'; readonly wanted: HallWanted }
  | { readonly kind: 'polling'; readonly wanted: HallWanted }
)
export type WorkloadId =
  | 'evening'
  | 'room-30'
  | 'room-100'
  | 'room-300-calm'
  | 'room-300'
  | 'join'
  | 'rooms'
  | 'two'
  | 'polling'

/** Part of the time that pointers move: in a large hall most people look. */
const pace = {
  'room-30': { editsPerSecond: 1.5, pointingShare: 0.8 },
  'room-100': { editsPerSecond: 1.5, pointingShare: 0.5 },
  'room-300-calm': { editsPerSecond: 0.9, pointingShare: 0.1 },
  'room-300': { editsPerSecond: 1.2, pointingShare: 0.3 },
  rooms: { editsPerSecond: 2.3, pointingShare: 0 },
} as const

/** All workloads in the order of the tables, in full or so small that everything fits in three minutes. */
export function workloads(quick: boolean): readonly Workload[] {
  const seconds = quick ? 3 : 15
  const room = (id: keyof typeof pace, clients: number, title: string): Workload => ({
    id: id as WorkloadId,
    title,
    kind: 'hall',
    wanted: { rooms: 1, clients, pace: pace[id], seconds },
  })
  const rooms = quick ? 40 : 500
  const storm = quick
    ? { joiners: 20, notes: 300, operations: 5_000 }
    : { joiners: 100, notes: 2_000, operations: 50_000 }
  const evening = quick
    ? { phones: 20, notes: 60, seconds: 4, commands: 6 }
    : { phones: 60, notes: 200, seconds: 20, commands: 20 }
  const count = (number: number) => number.toLocaleString('en')
  return [
    {
      id: 'evening',
      title: `An evening: ${evening.phones} phones that write, a cockpit, a room screen`,
      kind: 'evening',
      wanted: evening,
    },
    room('room-30', 30, 'One room, 30 people'),
    room('room-100', 100, 'One room, 100 people'),
    ...(quick
      ? []
      : [
          room('room-300-calm', 300, 'One room, 300 people, calm'),
          room('room-300', 300, 'One room, 300 people, full'),
        ]),
    {
      id: 'join',
      title: `${storm.joiners} join at once: ${count(storm.notes)} notes, ${count(storm.operations)} operations`,
      kind: 'storm',
      wanted: storm,
      board: storm,
    },
    {
      id: 'rooms',
      title: `${rooms} rooms with 4 people each`,
      kind: 'hall',
      wanted: { rooms, clients: 4, pace: pace.rooms, seconds },
    },
    {
      id: 'two',
      title: 'One room, 100 people, over two instances',
      kind: 'two',
      wanted: { rooms: 1, clients: 100, pace: pace['room-100'], seconds },
    },
    {
      id: 'polling',
      title: 'One room, 30 people, without WebSockets',
      kind: 'polling',
      wanted: { rooms: 1, clients: 30, pace: pace['room-30'], seconds },
    },
  ]
}

/** What a workload asks of each client, in a sentence. */
export function paceOf(workload: Workload): string {
  if (workload.kind === 'evening')
    return 'Every phone types three characters a second in its own document; the facilitator gives commands meanwhile.'
  if (workload.kind === 'storm') return 'Everybody opens a line at the same moment and asks for the whole document.'
  const { editsPerSecond, pointingShare } = workload.wanted.pace
  const pointing =
    pointingShare === 0
      ? 'no pointers'
      : `a pointer that shows 10 places a second ${Math.round(pointingShare * 100)} % of the time`
  return `Every client types ${editsPerSecond} characters a second in the name of its own bundle; ${pointing}.`
}
