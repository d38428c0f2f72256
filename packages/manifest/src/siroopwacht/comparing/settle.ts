import { diffArrays } from 'diff'
import type { Places, Reading } from '../reading/reading.js'
import type { Change } from './change.js'

/**
 * What stays of all changes. A loss that was clearly made good is none: a number that became "alle", a day that became a
 * term, "elke week" that became "altijd". Any other loss counts, whatever was gained beside it (decision 57).
 */
export function settled(changes: readonly Change[], before: Reading, after: Reading): readonly Change[] {
  const has = (kind: Change['kind'], change: Change['change']) =>
    changes.some((one) => one.kind === kind && one.change === change)
  const isLost = (kind: Change['kind']) => has(kind, 'lost')
  const kept = changes.filter((one) => {
    const { kind, change } = one
    if (change === 'lost') {
      if ((kind === 'number' || kind === 'frequency') && one.after === null && has('absolute', 'gained')) return false
      if ((kind === 'year' || kind === 'deadline') && one.after === null && has('number', 'gained')) return false
      if (kind === 'number' && one.after === null && (has('year', 'gained') || has('deadline', 'gained'))) return false
      // what is said to be reversed or hedged is not also said to be less than all
      if (kind === 'negation' && (isLost('hedge') || isLost('scope') || isLost('condition'))) return false
      if (kind === 'absolute' && isLost('negation') && !isLost('hedge')) return false
      if (kind === 'scope' && one.after === null && changes.some((other) => other.change === 'lost' && other !== one))
        return false
      if (kind === 'promise' && changes.some((other) => other.change === 'lost' && other.kind !== 'promise'))
        return false
      if (
        kind === 'deadline' &&
        one.before === null &&
        (isLost('year') ||
          changes.some((other) => other !== one && other.kind === 'deadline' && other.change === 'lost'))
      )
        return false
    }
    return true
  })
  return withOther(kept, before, after)
}

/** Finds for a word that went what came in its place, and the reverse: "elke wijk" became "waar mogelijk". */
function withOther(changes: readonly Change[], before: Reading, after: Reading): readonly Change[] {
  const hunks = hunksOf(before, after)
  const merged: Change[] = []
  for (const change of changes) {
    if (change.before !== null && change.after !== null) {
      merged.push(change)
      continue
    }
    const hunk = hunks.find(({ gone, come }) =>
      change.before === null
        ? (change.after ?? []).some((at) => come.includes(at))
        : change.before.some((at) => gone.includes(at)),
    )
    const partner = hunk === undefined ? undefined : changes.find((other) => isPartner(change, other, hunk))
    if (partner === undefined) merged.push(change)
    else merged.push({ ...change, before: change.before ?? partner.before, after: change.after ?? partner.after })
  }
  return merged
}
interface Hunk {
  readonly gone: Places
  readonly come: Places
}
/** Somebody who went and a condition that came stand beside one another by chance. */
const isWord = (kind: Change['kind']): boolean => !/^(owner|condition|promise|negation|modality)$/.test(kind)

/** Two halves of one replacement: something of value went, something that takes value away came. */
const isPartner = (one: Change, other: Change, { gone, come }: Hunk): boolean =>
  one !== other &&
  one.change === other.change &&
  isWord(one.kind) &&
  isWord(other.kind) &&
  (one.before === null
    ? other.after === null && (other.before ?? []).some((at) => gone.includes(at))
    : other.before === null && (other.after ?? []).some((at) => come.includes(at)))

function hunksOf(before: Reading, after: Reading): readonly Hunk[] {
  const stems = ({ tokens }: Reading) => tokens.map(({ stem }) => stem)
  const hunks: { gone: number[]; come: number[] }[] = []
  let [at, to] = [0, 0]
  let open = false
  for (const { value, added, removed } of diffArrays(stems(before), stems(after))) {
    if (!added && !removed) {
      at += value.length
      to += value.length
      open = false
      continue
    }
    if (!open) hunks.push({ gone: [], come: [] })
    open = true
    const hunk = hunks.at(-1)
    for (let more = 0; more < value.length; more++) {
      if (removed) hunk?.gone.push(at++)
      else hunk?.come.push(to++)
    }
  }
  return hunks
}
