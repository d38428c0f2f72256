import { err, ok, type Result } from '../../result.js'
import { notePlaces } from '../../rules/origin/places.js'
import { checkText, limits } from '../../text.js'
import type { ReasonEvent, ReasonOfNote, UnusedReason } from '../../workshop/origin/reasons.js'
import { type Refused, type Rules, refuse } from '../context.js'

/** Why notes came back nowhere: before and after signing, because it stands around the text and not in it (SPEC HER-3). */
export const originRules: Rules<'giveReasons'> = {
  giveReasons: ({ reasons }, { state, facts }) => {
    const { all, unused } = notePlaces(state, facts)
    const known = new Set(all.map(({ id }) => id))
    const left = new Set(unused.map(({ id }) => id))
    const said: ReasonOfNote[] = []
    for (const { note, reason } of reasons) {
      if (!known.has(note)) return refuse('unknown-note')
      if (reason !== null && !left.has(note)) return refuse('already-decided')
      const checked = reason === null ? ok(null) : checkedReason(reason)
      if (!checked.ok) return err(checked.error)
      if (isSame(checked.value, state.unusedReasons.get(note) ?? null)) continue
      said.push({ note, reason: checked.value })
    }
    const event: ReasonEvent = { type: 'reasonsGiven', reasons: said }
    return ok(said.length === 0 ? [] : [event])
  },
}

function checkedReason({ why, words }: UnusedReason): Result<UnusedReason, Refused> {
  if (why !== 'other') return ok({ why, words: null })
  const said = checkText(words ?? '', limits.reasonWord)
  return said.ok ? ok({ why, words: said.value }) : refuse(said.error)
}

const isSame = (one: UnusedReason | null, other: UnusedReason | null): boolean =>
  one?.why === other?.why && (one?.words ?? null) === (other?.words ?? null)
