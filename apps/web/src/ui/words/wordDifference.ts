export interface WordPart {
  readonly text: string
  readonly state: 'same' | 'new' | 'gone'
}

/** Words with the white space behind them, so that joining gives the text back. */
const wordsOf = (text: string) => text.match(/\s*\S+\s*$|\s*\S+\s+/gu) ?? []

/**
 * The difference of two sentences in words: longest common row, neighbours of one state joined.
 * The parts `same` and `new` in order give `after`; `same` and `gone` give `before` (up to white space).
 */
export function wordDifference(before: string, after: string): readonly WordPart[] {
  const old = wordsOf(before)
  const now = wordsOf(after)
  const longest = commonLengths(old, now)
  const parts: WordPart[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < now.length) {
    const was = old[i]
    const is = now[j]
    if (was !== undefined && is !== undefined && was.trim() === is.trim()) {
      parts.push({ text: is, state: 'same' })
      i += 1
      j += 1
    } else if (is === undefined || (was !== undefined && at(longest, i + 1, j) >= at(longest, i, j + 1))) {
      parts.push({ text: was ?? '', state: 'gone' })
      i += 1
    } else {
      parts.push({ text: is, state: 'new' })
      j += 1
    }
  }
  return joined(parts)
}

/** The part of a change that is shown in one line: what goes and what comes instead, in words. Null when nothing changed. */
export function shortChange(before: string, after: string): { readonly gone: string; readonly come: string } | null {
  const parts = wordDifference(before, after)
  const textOf = (state: WordPart['state']) =>
    parts
      .filter((part) => part.state === state)
      .map((part) => part.text.trim())
      .join(' … ')
  const change = { gone: textOf('gone'), come: textOf('new') }
  return change.gone === '' && change.come === '' ? null : change
}

const at = (table: readonly (readonly number[])[], i: number, j: number) => table[i]?.[j] ?? 0

function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const table: number[][] = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const same = old[i]?.trim() === now[j]?.trim()
      const row = table[i]
      if (row) row[j] = same ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1))
    }
  }
  return table
}

function joined(parts: readonly WordPart[]): WordPart[] {
  const result: WordPart[] = []
  // Within one changed place, everything that goes comes before everything that comes.
  for (const part of parts) {
    const last = result.at(-1)
    if (last?.state === part.state) result[result.length - 1] = { ...last, text: last.text + part.text }
    else result.push(part)
  }
  return result
}
