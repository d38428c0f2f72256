import { instructions } from './instructions.js'

/**
 * Marks what a page paints outside its tags (grounds, rules, the lines of tables) as decoration, so that a reader of the
 * tags knows that nothing of it is text. What is tagged stays as it is, to the byte. Null: nothing to mark, or a page that
 * holds what cannot be read for sure (a picture between the instructions). Source: ISO 14289-1, 7.1.
 *
 * `isTagged`: tells of a drawing that the page shows by its name whether there are tags in it.
 */
export function markArtifacts(content: string, isTagged: (name: string) => boolean): string | null {
  const places = new Map<number, string>()
  const wrap = (from: number, until: number) => {
    places.set(from, `${places.get(from) ?? ''}/Artifact BMC\n`)
    places.set(until, `\nEMC${places.get(until) ?? ''}`)
  }
  let depth = 0
  let path: number | null = null
  let text: number | null = null
  let textHasTags = false
  for (const { operator, name, from, operatorFrom, until } of instructions(content)) {
    if (operator === 'BI') return null
    if (operator === 'BMC' || operator === 'BDC') {
      depth += 1
      textHasTags = true
    } else if (operator === 'EMC') depth -= 1
    else if (operator === 'BT') {
      text = operatorFrom
      textHasTags = false
    } else if (operator === 'ET') {
      if (text !== null && depth === 0 && !textHasTags) wrap(text, until)
      text = null
    } else if (draws.has(operator)) path ??= from
    else if (operator === 'n') path = null
    else if (paints.has(operator)) {
      if (depth === 0) wrap(path ?? from, until)
      path = null
    } else if (operator === 'sh' && depth === 0) wrap(from, until)
    else if (operator === 'Do' && depth === 0 && !isTagged(name)) wrap(from, until)
  }
  if (places.size === 0) return null
  let last = 0
  const parts: string[] = []
  for (const [place, mark] of [...places].sort(([one], [other]) => one - other)) {
    parts.push(content.slice(last, place), mark)
    last = place
  }
  return parts.concat(content.slice(last)).join('')
}

const draws = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'])
const paints = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
