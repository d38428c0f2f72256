/** Two tokens that meet on a screen, and the least contrast that they need (WCAG 2.2: 1.4.3, 1.4.11; ours on the wall). */
export interface Pair {
  readonly front: string
  readonly back: string
  readonly least: number
}

const text = 4.5
/** Borders of controls, marks, shapes, the ring of what has the focus. */
const shape = 3
/** Text on the room screen, read from the last row. */
const wall = 7

const each = (fronts: readonly string[], backs: readonly string[], least: number): readonly Pair[] =>
  fronts.flatMap((front) => backs.map((back) => ({ front, back, least })))

const papers = ['paper-0', 'paper-1', 'paper-2']
const grounds = ['siroop-50', 'gold-50', 'green-50', 'rust-50']
const shapes = 'circle triangle square diamond pentagon cross ring half hexagon star drop arch'.split(' ')

/** Every pair of tokens that a screen may use. One that is not here is not allowed until it is measured. */
export const pairs: readonly Pair[] = [
  ...each(['ink-1', 'ink-2', 'ink-3', 'siroop-700', 'gold-700', 'green-700', 'rust-700'], papers, text),
  ...each(['ink-1', 'ink-2', 'ink-3'], grounds, text),
  ...each(['ink-1'], ['siroop-100', 'gold-200', 'gold-400'], text),
  ...each(['siroop-700'], ['siroop-50'], text),
  ...each(['gold-700'], ['gold-50'], text),
  ...each(['green-700', 'green-800'], ['green-50'], text),
  ...each(['rust-700'], ['rust-50'], text),
  ...each(['paper-0', 'paper-1'], ['siroop-600', 'siroop-700', 'ink-1', 'ink-2'], text),
  ...each(['ink-line', 'siroop-600', 'siroop-800', 'focus', 'rust-700', 'green-700', 'ink-2'], papers, shape),
  ...each(['focus', 'ink-line', 'siroop-600'], grounds, shape),
  ...each(
    shapes.map((one) => `org-${one}`),
    ['paper-0', 'paper-1'],
    shape,
  ),
]

/** The same for the table: the room screen, and a phone while nobody has to do anything. */
export const roomPairs: readonly Pair[] = [
  ...each(['room-ink-1', 'room-ink-2', 'gold-lit'], ['room-ground'], wall),
  ...each(['room-ground'], ['room-ink-1'], wall),
  ...each(['room-line', 'focus'], ['room-ground'], shape),
]
/** Pictures on the dark table only; on the bright one they lie on paper. */
export const darkRoomPairs: readonly Pair[] = each(['siroop-300'], ['room-ground'], shape)

/** Tokens that only order a screen: nothing is told by them alone. */
export const decorative: ReadonlySet<string> = new Set(['paper-3', 'paper-4', 'room-seam', 'green-200', 'focus-gap'])
