/** One run of words of a compared text. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/**
 * Compares two texts word by word (longest common run of words) for showing a proposal: what was removed stands before what
 * came instead. Words keep their punctuation; white space is not compared. Sentences are at most 600 graphemes, so the
 * quadratic table is small.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const a = before.split(/\s+/).filter((word) => word !== '')
  const b = after.split(/\s+/).filter((word) => word !== '')
  const common = commonLengths(a, b)
  const parts: { kind: DiffPart['kind']; words: string[] }[] = []
  const push = (kind: DiffPart['kind'], word: string) => {
    const last = parts.at(-1)
    if (last?.kind === kind) last.words.push(word)
    else parts.push({ kind, words: [word] })
  }
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const left = a[i]
    const right = b[j]
    if (left !== undefined && left === right) {
      push('same', left)
      i += 1
      j += 1
    } else if (left !== undefined && (right === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      push('removed', left)
      i += 1
    } else if (right !== undefined) {
      push('added', right)
      j += 1
    }
  }
  return parts.map((part) => ({ kind: part.kind, text: part.words.join(' ') }))
}

const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0

/** Length of the longest common run of words from (i, j) to the ends. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i]
      if (row) row[j] = a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1))
    }
  return table
}
