import { execFileSync } from 'node:child_process'

/** A line of text on a page; places in mm from the top left corner of the paper. */
export interface Line {
  readonly text: string
  readonly leftMm: number
  readonly rightMm: number
  readonly topMm: number
  readonly bottomMm: number
}
/** A page as poppler reads it: its lines above the foot, and its text in the order of painting, without white space. */
export interface ReadPage {
  readonly lines: readonly Line[]
  readonly run: string
}

/** Margins of a page with text, in mm. */
export const margins = { top: 25.4, left: 24, right: 186, bottom: 269 }

/** Reads a PDF by a program that is not ours. */
export function readPages(pdf: Uint8Array): readonly ReadPage[] {
  const read = (...how: readonly string[]) =>
    execFileSync('pdftotext', ['-enc', 'UTF-8', ...how, '-', '-'], { input: pdf, maxBuffer: 1e9 }).toString()
  const runs = read('-raw').split('\f').map(bare)
  return read('-bbox-layout')
    .split('<page ')
    .slice(1)
    .map((page, index) => ({
      run: runs[index] ?? '',
      lines: [...page.matchAll(/<line ([^>]*)>([\s\S]*?)<\/line>/g)]
        .map(([, box = '', words = '']) => line(box, words))
        .filter(({ topMm }) => topMm < margins.bottom)
        .sort((one, other) => one.topMm - other.topMm),
    }))
}

function line(box: string, words: string): Line {
  const place = (side: string) => (Number(new RegExp(`${side}="([\\d.-]+)"`).exec(box)?.[1]) * 25.4) / 72
  return {
    text: unescaped([...words.matchAll(/>([^<]*)<\/word>/g)].map(([, word = '']) => word).join(' ')),
    leftMm: place('xMin'),
    rightMm: place('xMax'),
    topMm: place('yMin'),
    bottomMm: place('yMax'),
  }
}

/**
 * The words of every element of a kind, without white space, in reading order; what stands on the cover is left out, and
 * so are the numbers before a text, which are painted apart.
 */
export function wordsOf(html: string, kind: string): readonly string[] {
  const body = html.slice(html.indexOf('</section>'))
  return [...body.matchAll(new RegExp(`<${kind}\\b[^>]*>([\\s\\S]*?)</${kind}>`, 'g'))]
    .map(([, inner = '']) => seen(inner))
    .filter((words) => words !== '')
}

/** What can be seen of a piece of HTML, without white space: no descriptions of pictures. */
export const seen = (html: string): string =>
  bare(
    unescaped(
      html
        .replace(/<span class="n">[^<]*<\/span>/g, '')
        .replace(/<(title|desc)\b[\s\S]*?<\/\1>/g, '')
        .replace(/<[^>]*>/g, ''),
    ),
  )

/** Without white space and soft marks of direction. */
export const bare = (text: string): string => text.normalize('NFC').replace(/[\s\u200e\u200f\u2066-\u2069]+/g, '')

const signs: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }
const unescaped = (text: string): string => text.replace(/&(?:lt|gt|quot|#39|amp);/g, (sign) => signs[sign] ?? sign)
