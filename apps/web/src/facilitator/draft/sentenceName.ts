import type { SentenceView } from '@siroop/domain'
import { useRegie } from '../regie.js'

/** How a sentence is called: the value's name, else the name of its part of the manifest. */
export function useSentenceName(): (sentence: SentenceView) => string {
  const { view, t, say } = useRegie()
  return (sentence) => {
    const section = view.sections.find((one) => one.id === sentence.section)
    return sentence.heading ?? (section ? say(section.title) : t.draft.loose)
  }
}
