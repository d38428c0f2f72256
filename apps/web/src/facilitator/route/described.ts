import type { CommitmentView, Effort, OrganisationId } from '@siroop/domain'

/** What the room says about an action, as the form holds it. */
export interface Described {
  readonly partners: readonly OrganisationId[]
  readonly seen: string
  readonly means: string
  readonly effort: Effort | null
}

/** What was saved about it. */
export const savedOf = ({ partners, seen, means, effort }: CommitmentView): Described => ({
  partners,
  seen: seen ?? '',
  means: means ?? '',
  effort,
})

/** True when both say the same, whatever the order of the partners. */
export const isSame = (one: Described, other: Described): boolean =>
  one.partners.toSorted().join() === other.partners.toSorted().join() &&
  one.seen === other.seen &&
  one.means === other.means &&
  one.effort === other.effort

/** Of what was typed, what differs from what was saved when it was typed: that is kept when somebody else saves. */
export function stillTyped(typed: Partial<Described>, base: Described): Partial<Described> {
  return Object.fromEntries(
    Object.entries(typed).filter(([key, value]) => !isSame({ ...base, [key]: value } as Described, base)),
  )
}
