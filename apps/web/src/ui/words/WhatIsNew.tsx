import { Fragment } from 'react'

/** A sentence with the words underlined that its previous version did not have. Without a previous version nothing is. */
export function WhatIsNew({ before, after }: { before: string | null; after: string }) {
  if (before === null || before === after) return after
  return (
    <>
      {newRuns(before, after).map(({ text, isNew }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity of their own
        <Fragment key={index}>{isNew ? <ins className="is-new">{text}</ins> : text}</Fragment>
      ))}
    </>
  )
}

/** Words of `after`, in runs that are new or were there before (longest common subsequence of words). */
export function newRuns(before: string, after: string): readonly { readonly text: string; readonly isNew: boolean }[] {
  const old = before.split(/(?<=\s)/)
  const words = after.split(/(?<=\s)/)
  const length = Array.from({ length: old.length + 1 }, () => new Array<number>(words.length + 1).fill(0))
  const at = (row: number, column: number) => length[row]?.[column] ?? 0
  const same = (a: string | undefined, b: string | undefined) => a?.trim() === b?.trim()
  for (let row = old.length - 1; row >= 0; row--) {
    const line = length[row] as number[]
    for (let column = words.length - 1; column >= 0; column--) {
      line[column] = same(old[row], words[column])
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const runs: { text: string; isNew: boolean }[] = []
  let row = 0
  words.forEach((word, column) => {
    while (row < old.length && !same(old[row], word) && at(row + 1, column) >= at(row, column + 1)) row++
    const kept = row < old.length && same(old[row], word)
    if (kept) row++
    const last = runs.at(-1)
    if (last?.isNew === !kept) last.text += word
    else runs.push({ text: word, isNew: !kept })
  })
  return runs
}
