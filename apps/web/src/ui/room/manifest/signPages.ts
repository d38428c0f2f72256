import { partsOf, rowsOf } from '../parts/fit.js'
import type { SignLine } from './signLines.js'

/** One page that the room reads. `parts`: the chapter's name on its first line of the page. */
export interface SignPage {
  readonly lines: readonly (SignLine & { readonly title: string | null })[]
}

/** Type size and line in percent of the height, and the white above; as in sign.css. Words that are signed have 1/25. */
const look = {
  voice: { size: 4, line: 1.22, above: 1.7 },
  fact: { size: 3, line: 1.25, above: 0.7 },
}
const partHeight = 4.2
const headHeight = 4.9
/** Height of the paper without its white and the line with the fingerprint. */
const height = 69
/** Share of the width that the text on the paper has. */
const share = 0.477

export interface SignRoom {
  /** Width of the scene in percent of its height. */
  readonly sceneWidth: number
  /** Title of the document: large on the first page. */
  readonly title: string
}

/** All that is signed on pages that can be read from the last row, in its order; a text that is too long goes on on the next. */
export function signPages(lines: readonly SignLine[], { sceneWidth, title }: SignRoom): readonly SignPage[] {
  const width = sceneWidth * share
  const titleSize = Math.min(7.6, sceneWidth * 0.046)
  const first = height - rowsOf(title, { width, size: titleSize }) * titleSize
  const pages: SignLine[][] = [[]]
  let left = first
  for (const block of blocksOf(lines.flatMap((one) => pieces(one, width)))) {
    const whole = block.reduce((sum, line) => sum + heightOf(line, width), 0)
    for (const [at, line] of block.entries()) {
      const onPage = pages.at(-1) ?? []
      const part = onPage.at(-1)?.part === line.part ? 0 : partHeight
      // a sentence and what stands beside it stay together, unless they fill half a page
      const needed = at === 0 && whole <= height / 2 ? whole : heightOf(line, width)
      if (needed + part <= left || onPage.length === 0) {
        onPage.push(line)
        left -= heightOf(line, width) + part
      } else {
        pages.push([line])
        left = height - titleSize / 2 - heightOf(line, width) - partHeight
      }
    }
  }
  return pages.map((page) => ({
    lines: page.map((line, at) => ({ ...line, title: page[at - 1]?.part === line.part ? null : line.part })),
  }))
}

/** Lines that belong together: words that are signed, and the facts that follow them. */
function blocksOf(lines: readonly SignLine[]): readonly (readonly SignLine[])[] {
  const blocks: SignLine[][] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (line.role === 'fact' && last !== undefined) last.push(line)
    else blocks.push([line])
  }
  return blocks
}

const wordsOf = ({ heading, text }: SignLine): string => (heading === null ? text : `${heading} ${text}`)

function heightOf(line: SignLine, width: number): number {
  const { size, line: lead, above } = look[line.role]
  const head = line.head === null ? 0 : rowsOf(line.head, { width, size: 3.4 }) * headHeight
  return rowsOf(wordsOf(line), { width, size }) * size * lead + above + head
}

/** A line that is higher than half a page is divided between its words, so that no page stays nearly empty. */
function pieces(line: SignLine, width: number): readonly SignLine[] {
  const { size, line: lead } = look[line.role]
  const rows = Math.floor(height / 2 / (size * lead))
  const [first = '', ...rest] = partsOf(line.text, { width, size, rows })
  return [
    { ...line, text: first },
    ...rest.map((text, index) => ({ ...line, key: `${line.key}-${index}`, head: null, heading: null, text })),
  ]
}
