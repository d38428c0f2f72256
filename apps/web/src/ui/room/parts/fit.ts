/** Mean width of a letter as a share of the type size, rather too wide than too narrow: people's words are in serif. */
const letter = 0.47

/** Rows that a text takes at so many units of width, broken between words; a longer word is broken inside. */
export function rowsOf(text: string, { width, size }: { readonly width: number; readonly size: number }): number {
  const perRow = Math.max(4, Math.floor(width / (size * letter)))
  let rows = 0
  for (const paragraph of text.split('\n')) {
    let used = perRow + 1
    for (const word of paragraph.split(' ')) {
      const length = [...word].length
      if (used + 1 + length <= perRow) used += 1 + length
      else {
        rows += Math.max(1, Math.ceil(length / perRow))
        used = length > perRow ? length % perRow || perRow : length
      }
    }
  }
  return rows
}

/** Things in their order, divided over rooms of one height. What is higher than a room has one of its own. */
export function divide<T>(things: readonly T[], heightOf: (thing: T) => number, height: number): readonly T[][] {
  const rooms: T[][] = []
  let left = 0
  for (const thing of things) {
    const needed = heightOf(thing)
    const last = rooms.at(-1)
    if (last !== undefined && needed <= left) {
      last.push(thing)
      left -= needed
    } else {
      rooms.push([thing])
      left = height - needed
    }
  }
  return rooms
}

/** The same number of rooms, with about as much in each, so that no room ends with one lonely thing. */
export function divideEvenly<T>(
  things: readonly T[],
  heightOf: (thing: T) => number,
  height: number,
): readonly (readonly T[])[] {
  const first = divide(things, heightOf, height)
  const total = things.reduce((sum, thing) => sum + heightOf(thing), 0)
  for (let lower = total / Math.max(1, first.length); lower < height; lower += 1) {
    const even = divide(things, heightOf, lower)
    if (even.length <= first.length) return even
  }
  return first
}

/** Rows of `of` things each. */
export const inRows = <T>(things: readonly T[], of: number): readonly T[][] =>
  Array.from({ length: Math.ceil(things.length / of) }, (_, row) => things.slice(row * of, (row + 1) * of))

/** The page that lies on top now: the same on every screen, because all have the server's clock. */
export const pageAt = (nowMs: number, { pages, pageMs }: { readonly pages: number; readonly pageMs: number }): number =>
  Math.floor(nowMs / pageMs) % Math.max(1, pages)

/** A text on its own sheet; `heading` is the name of a value, `text` may be empty then. */
export interface SheetText {
  readonly key: string
  readonly heading: string | null
  readonly text: string
  readonly agreed: boolean
}
/** Sheets under one title; a group begins in a column of its own. */
export interface SheetGroup {
  readonly title: string | null
  readonly sheets: readonly SheetText[]
}
/** One column of a page. `goesOn`: the column before it on this page has the title. */
export interface SheetColumn {
  readonly title: string | null
  readonly goesOn: boolean
  readonly sheets: readonly SheetText[]
}
/** Everything in units of one percent of the height of the room screen. */
export interface SheetRoom {
  readonly width: number
  readonly height: number
  /** How many columns may lie beside each other on one page, the wanted number first. */
  readonly columns: readonly number[]
  /** Type sizes, the wanted one first, the smallest that may be read from afar last. */
  readonly sizes: readonly number[]
}
/** How sheets lie. */
export interface SheetPages {
  readonly size: number
  readonly columns: number
  readonly pages: readonly (readonly SheetColumn[])[]
}

/** White between columns. */
const columnGap = 3
/** Height of a title above a column. */
const titleHeight = 5.4

/** The largest type size that puts all on one page; else the smallest, on as many pages as it takes. Nothing is cut. */
export function fitSheets(groups: readonly SheetGroup[], room: SheetRoom): SheetPages {
  const tried = room.sizes.flatMap((size) => room.columns.map((columns) => pagesOf(groups, { ...room, size, columns })))
  const [first] = tried.toSorted((one, other) => one.pages.length - other.pages.length)
  return first ?? { size: 2.6, columns: 1, pages: [] }
}

type OneRoom = Pick<SheetRoom, 'width' | 'height'> & { readonly size: number; readonly columns: number }

function pagesOf(groups: readonly SheetGroup[], { width, height, size, columns }: OneRoom): SheetPages {
  const wide = (width - columnGap * (columns - 1)) / columns
  const heightOf = (sheet: SheetText) => sheetHeight(sheet, { width: wide, size })
  const all = groups.flatMap(({ title, sheets }) =>
    divideEvenly(sheets, heightOf, height - (title === null ? 0 : titleHeight)).map((part) => ({
      title,
      sheets: part,
    })),
  )
  const pages = inRows(all, columns).map((page) =>
    page.map((column, place) => ({ ...column, goesOn: place > 0 && page[place - 1]?.title === column.title })),
  )
  return { size, columns, pages }
}

/** A sheet with the white below it; the sizes are those of sheets.css. */
function sheetHeight(
  { heading, text }: SheetText,
  { width, size }: { readonly width: number; readonly size: number },
): number {
  const inside = width - size * 2.4
  const head = heading === null ? 0 : rowsOf(heading, { width: inside, size: size * 1.2 }) * size * 1.2 * 1.14
  const body = text === '' ? 0 : rowsOf(text, { width: inside, size }) * size * 1.24
  return size * 1.3 + head + body + size * 0.6
}

/** A text in its order as one group, each part on its own sheet. The place keeps equal parts apart. */
export const sheetsOf = (
  parts: readonly { readonly heading: string | null; readonly text: string; readonly settled?: boolean }[],
  agreed = false,
): readonly SheetGroup[] => [
  {
    title: null,
    sheets: parts.map(({ heading, text, settled }, place) => ({
      key: `${place}`,
      heading,
      text,
      agreed: settled ?? agreed,
    })),
  },
]

/** A text in parts of at most so many rows, divided between words; a text that fits is one part. */
export function partsOf(
  text: string,
  { width, size, rows }: { readonly width: number; readonly size: number; readonly rows: number },
): readonly string[] {
  const parts: string[] = []
  let part = ''
  for (const word of text.split(/(?<=\s)/)) {
    if (part !== '' && rowsOf(part + word, { width, size }) > rows) {
      parts.push(part.trim())
      part = word
    } else part += word
  }
  return [...parts, part.trim()]
}
