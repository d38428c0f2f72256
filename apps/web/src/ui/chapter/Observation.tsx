import type { OutlineSentence, TextWords } from '@siroop/manifest'

export interface ObservationProps {
  readonly observation: NonNullable<OutlineSentence['observation']>
  readonly words: TextWords
  readonly part: 'before' | 'after'
}

/** What stands around a strength or gap: its kind before it; the story and how it is known after it. */
export function Observation({ observation, words, part }: ObservationProps) {
  const { sort, source, story, also } = observation
  if (part === 'before') return isFilled(sort) ? <p className="chapter-sort">{sort}</p> : null
  return (
    <>
      {isFilled(story) ? (
        <p className="chapter-story voice" dir="auto">
          {story}
        </p>
      ) : null}
      {isFilled(source) ? (
        <p className="chapter-note">
          {words.source}: {source}
        </p>
      ) : null}
      {isFilled(also) ? <p className="chapter-note">{also}</p> : null}
    </>
  )
}

const isFilled = (text: string | null): text is string => text !== null && text.trim() !== ''
