import type { Result } from '@siroop/domain'
import { letterBegins, letterGoesOn, lettersRoom } from '@siroop/manifest'
import type { Printed } from '../browser.js'
import type { PrintRefusal } from '../printer.js'
import type { Print } from './fitPages.js'
import { pageUse } from './pageUse.js'

/** What is known of one letter: it fits with so many lines, and with so many it does not. */
interface Known {
  readonly fits: number
  readonly over: number
}

/**
 * Prints letters so that each holds as much as one page takes. How high words stand only the browser knows, so it is asked:
 * every letter is tried with more and fewer lines until one line more would be too many, all letters at once. A letter
 * that holds everything is done. The same letters give the same pages.
 *
 * @param render the document, with so many lines of lists for each letter. Rule: EXP-14.
 */
export async function fitLetters(
  count: number,
  render: (rooms: readonly number[]) => string,
  print: Print,
): Promise<Result<Printed, PrintRefusal>> {
  const { least, usual, most } = lettersRoom
  let known: readonly Known[] = Array.from({ length: count }, () => ({ fits: least, over: most + 1 }))
  let rooms: readonly number[] = known.map(() => usual)
  for (;;) {
    const html = render(rooms)
    const printed = await print(html)
    if (!printed.ok) return printed
    const pages = await pagesOfLetters(html, printed.value.pdf)
    const next = known.map((one, at): Known => {
      const room = rooms[at] ?? usual
      if ((pages[at] ?? 1) > 1) return { ...one, over: Math.min(one.over, room) }
      // nothing is left to add
      return holdsAll(html, at) ? { fits: room, over: room + 1 } : { ...one, fits: Math.max(one.fits, room) }
    })
    const tried = next.map(({ fits, over }) => (over - fits > 1 ? Math.floor((fits + over) / 2) : fits))
    if (tried.every((room, at) => room === rooms[at])) return printed
    known = next
    rooms = tried
  }
}

const lettersIn = (html: string): readonly string[] => html.split(letterBegins).slice(1)
const holdsAll = (html: string, at: number): boolean => !(lettersIn(html)[at] ?? '').includes(letterGoesOn)

/** How many pages each letter takes: a letter begins on the page of its first heading. */
async function pagesOfLetters(html: string, pdf: Uint8Array): Promise<readonly number[]> {
  const { reachMm, headingPages } = await pageUse(pdf)
  let headings = 0
  const starts = lettersIn(html).map((letter) => {
    const first = headingPages[headings] ?? 0
    headings += letter.match(/<h[1-6][ >]/g)?.length ?? 0
    return first
  })
  return starts.map((start, at) => (starts[at + 1] ?? reachMm.length) - start)
}
