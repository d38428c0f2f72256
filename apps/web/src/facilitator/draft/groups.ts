import type { FacilitatorView, SentenceId, SentenceView } from '@siroop/domain'

/** The sentences of one part of the manifest, with how many of all of them are settled. */
export interface SentenceGroup {
  readonly section: FacilitatorView['sections'][number]
  readonly sentences: readonly SentenceView[]
  readonly all: number
  readonly settled: number
}

/**
 * Sentences per part, in the order of the manifest. A part without sentences is not there.
 *
 * @param keep `all`, or: only what is not settled, and this sentence so that it does not go from under the hand.
 */
export function groupsOf(
  { sections }: Pick<FacilitatorView, 'sections'>,
  sentences: readonly SentenceView[],
  keep: 'all' | SentenceId | null,
): readonly SentenceGroup[] {
  return sections.flatMap((section): readonly SentenceGroup[] => {
    const own = sentences.filter((one) => one.section === section.id)
    const shown = keep === 'all' ? own : own.filter(({ id, status }) => status !== 'settled' || id === keep)
    const settled = own.filter(({ status }) => status === 'settled').length
    return shown.length === 0 ? [] : [{ section, sentences: shown, all: own.length, settled }]
  })
}
