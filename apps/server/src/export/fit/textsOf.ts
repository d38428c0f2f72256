import { instructions } from '../repair/instructions.js'

/** Where a piece of text begins on its line, in points from the bottom left corner of the page, and the tags that it stands in. */
export interface PlacedText {
  readonly x: number
  readonly y: number
  /** Is it in a tag, and in no decoration? */
  readonly isTagged: boolean
  /** Number of the innermost content of a tag; null outside one. */
  readonly content: number | null
}

type Matrix = readonly [number, number, number, number, number, number]
const same: Matrix = [1, 0, 0, 1, 0, 0]

/** Where the instructions of a page put text, piece by piece. */
export function* textsOf(content: string): Generator<PlacedText> {
  const stack: Matrix[] = []
  let matrix: Matrix = same
  let textMatrix: Matrix = same
  const tags: { readonly isContent: boolean; readonly number: number | null }[] = []
  const placed = (by: Matrix): PlacedText => ({
    x: by[4],
    y: by[5],
    isTagged: tags.length > 0 && tags.every(({ isContent }) => isContent),
    content: tags.findLast(({ number }) => number !== null)?.number ?? null,
  })
  for (const { operator, name: tag, from, operatorFrom } of instructions(content)) {
    const words = () => content.slice(from, operatorFrom)
    const numbers = () => (words().match(/[-+]?[\d.]+/g) ?? []).map(Number)
    if (operator === 'q') stack.push(matrix)
    else if (operator === 'Q') matrix = stack.pop() ?? same
    else if (operator === 'cm') matrix = times(matrixOf(numbers()), matrix)
    else if (operator === 'BMC' || operator === 'BDC') {
      const number = /\/MCID (\d+)/.exec(words())?.[1]
      tags.push({ isContent: tag !== 'Artifact', number: number === undefined ? null : Number(number) })
    } else if (operator === 'EMC') tags.pop()
    else if (operator === 'Tm') textMatrix = matrixOf(numbers())
    else if (operator === 'Tj' || operator === 'TJ') yield placed(times(textMatrix, matrix))
  }
}

const matrixOf = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix => [a, b, c, d, e, f]

/** First the one, then the other. */
const times = ([a, b, c, d, e, f]: Matrix, by: Matrix): Matrix => [
  a * by[0] + b * by[2],
  a * by[1] + b * by[3],
  c * by[0] + d * by[2],
  c * by[1] + d * by[3],
  e * by[0] + f * by[2] + by[4],
  e * by[1] + f * by[3] + by[5],
]
