import { phraseAt } from '../reading/patterns.js'
import type { Owner } from '../reading/people.js'
import type { Reading } from '../reading/reading.js'
import { type Change, gained, lost } from './change.js'
import { alike } from './stems.js'

/** Who does it: somebody who is named no more, or who is named now. */
export function ownerChanges(before: Reading, after: Reading): readonly Change[] {
  const [was, is] = [actors(before), actors(after)]
  const gone = was.filter((one) => !isNamed(one, after))
  const come = is.filter((one) => !isNamed(one, before))
  const named = (owners: readonly Owner[]) => owners.filter(({ kind }) => kind === 'named')
  const [allGone, namedCome] = [named(gone), named(come)]
  // "een medewerker van de GGD" may become "de GGD": who is named stays
  const namedGone = named(is).length > 0 ? allGone.filter((one) => !isAnybody(one, before)) : allGone
  if (namedGone.length > namedCome.length) {
    const instead = come[0] ?? null
    return [lost('owner', namedGone[0]?.places ?? null, instead?.places ?? null)]
  }
  if (namedGone.length > 0 && namedCome.length > 0 && namedCome.every((one) => isAnybody(one, after)))
    return [lost('owner', namedGone[0]?.places ?? null, namedCome[0]?.places ?? null)]
  const vagueNow = come.find(({ kind }) => kind === 'vague')
  if (vagueNow !== undefined && namedCome.length === 0 && !was.some(({ kind }) => kind === 'vague'))
    return [lost('owner', gone[0]?.places ?? null, vagueNow.places)]
  const [we] = gone.filter(({ kind }) => kind === 'we')
  const nobody = named(is).length === 0 && !is.some(({ kind }) => kind === 'we')
  if (we !== undefined && nobody && (isImpersonal(after) || is.length > 0))
    return [lost('owner', we.places, is[0]?.places ?? null)]
  const none = named(was).length === 0 && !was.some(({ kind }) => kind === 'we')
  const vague = none && (was.length > 0 || isImpersonal(before))
  if (namedCome.length > 0 && (none || namedCome.length > namedGone.length) && (vague || named(was).length > 0))
    return [gained('owner', was.find(({ kind }) => kind === 'vague')?.places ?? null, namedCome[0]?.places ?? null)]
  const [nowWe] = come.filter(({ kind }) => kind === 'we')
  return nowWe !== undefined && vague ? [gained('owner', was[0]?.places ?? null, nowWe.places)] : []
}

const actors = ({ owners }: Reading): readonly Owner[] => owners.filter(({ acts }) => acts)
/** Somebody who is named at all, also as one with whom it is done. */
const isNamed = (owner: Owner, { owners, tokens }: Reading): boolean =>
  owners.some(({ kind, stem }) => kind === owner.kind && (kind === 'we' || alike(stem, owner.stem))) ||
  (owner.kind === 'named' && tokens.some(({ stem }) => alike(stem, owner.stem)))
/** "Een medewerker" where somebody was named: the one who would do it is gone. */
const isAnybody = ({ places: [at = 0] }: Owner, { tokens, lexicon: { people } }: Reading): boolean =>
  phraseAt(tokens, at, people.anyMember) !== null || phraseAt(tokens, at - 1, people.anyMember) !== null
/** Something is done and nobody does it, and in the other text it was not said so. */
const isImpersonal = ({ passive }: Reading): boolean => passive
