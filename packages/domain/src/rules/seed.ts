import { sentenceId } from '../ids.js'
import type { TemplateStep } from '../template.js'
import type { Event, SeededSentence } from '../workshop/events.js'
import type { Facts } from '../workshop/facts.js'
import type { WorkshopState } from '../workshop/state.js'
import { agreedItems, stepOf } from './find.js'
import { isTextConsent } from './signing.js'

/** True for a step in which the text is read: what was agreed has its sentence there. */
export const isDrafting = (step: TemplateStep): boolean => step.kind === 'draft' || isTextConsent(step)

/**
 * Sentences for what was agreed since the last time: the agreed text becomes version 1 and needs no second consent. A
 * note that was ticked for the manifest becomes one too; it gets its consent with the whole text.
 * Ticked harvest lines become loose sentences that still have to be asked (INV-14), once: also when their words were bettered.
 */
export function seedSentences(state: WorkshopState, facts: Pick<Facts, 'newId'>): readonly Event[] {
  // a sentence that was dropped stays away; what is agreed anew is a new item
  const known = new Set(state.sentences.map((sentence) => sentence.item))
  const fromItems = agreedItems(state)
    .filter((item) => !known.has(item.id))
    .flatMap((item): readonly SeededSentence[] => {
      const section = stepOf(state, item.step)?.output?.section
      if (!section) return []
      const words =
        item.behaviour === null ? { heading: null, text: item.text } : { heading: item.text, text: item.behaviour }
      return [
        {
          sentence: sentenceId(facts.newId()),
          section,
          item: item.id,
          ...words,
          sources: item.sources,
          settled: item.bundle !== null,
        },
      ]
    })
  const texts = new Set(state.sentences.map((sentence) => sentence.text))
  const fromLines = state.lines
    .filter((line) => line.ticked && !state.seededLines.has(line.id) && !texts.has(line.text))
    .flatMap((line): readonly SeededSentence[] => {
      const section = stepOf(state, line.step)?.output?.section
      if (!section) return []
      return [{ sentence: sentenceId(facts.newId()), section, item: null, heading: null, text: line.text, sources: [] }]
    })
  const sentences = [...fromItems, ...fromLines]
  return sentences.length === 0 ? [] : [{ type: 'sentencesSeeded', sentences }]
}
