import type { ManifestEdition } from '@siroop/domain'

/**
 * Of how many of those who signed the facilitator confirmed the presence. Null when nobody signed. Said once for all;
 * only when they differ it stands with each signature that was not confirmed.
 */
export function presenceOf({ signing }: ManifestEdition): 'all' | 'none' | 'some' | null {
  const seen = signing.flatMap(({ presenceConfirmed }) => (presenceConfirmed === null ? [] : [presenceConfirmed]))
  if (seen.length === 0) return null
  return seen.every(Boolean) ? 'all' : seen.some(Boolean) ? 'some' : 'none'
}
