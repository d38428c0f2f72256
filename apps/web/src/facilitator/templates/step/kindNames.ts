import type { Template } from '@siroop/domain'

/** The steps in which notes of this kind are written: that is how people know them, and not by the name for machines. */
export const nameOfKind = (draft: Template, kind: string, say: (text: Template['title']) => string): string =>
  draft.steps
    .filter(({ noteKind }) => noteKind === kind)
    .map(({ title }) => say(title))
    .join(' / ') || kind

/** Kinds of note that are written before this step, each once, in order. */
export const kindsBefore = (draft: Template, index: number): readonly string[] => [
  ...new Set(draft.steps.slice(0, index).flatMap(({ noteKind }) => (noteKind === undefined ? [] : [noteKind]))),
]
