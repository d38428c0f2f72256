import type { FrozenCommitment, FrozenManifest, FrozenSentence, OrganisationId } from '@siroop/domain'

/** What one organisation has in a text besides signing all of it. */
export interface Promised {
  /** Steps that it took on, in the order of the text. */
  readonly own: readonly FrozenCommitment[]
  /** Milestones that it helps to carry. */
  readonly milestones: readonly FrozenSentence[]
}

/** Picks out of the frozen text what a new board member finds on the own plate. */
export function promisedBy({ sections }: FrozenManifest, organisation: OrganisationId): Promised {
  return {
    own: sections.flatMap(({ commitments = [] }) => commitments).filter(({ owner }) => owner === organisation),
    milestones: sections
      .flatMap(({ sentences }) => sentences)
      .filter(({ detail }) => detail?.kind === 'milestone' && detail.carriers.includes(organisation)),
  }
}
