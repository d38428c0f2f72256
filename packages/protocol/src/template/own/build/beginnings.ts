import type {
  Locale,
  SegmentMode,
  Template,
  TemplateOption,
  TemplateSegment,
  TemplateStep,
  Translated,
} from '@siroop/domain'
import { answers, gradients, partWords, segmentWords } from './stepWords.js'

/** A text of the house in the languages of a template. */
export const inLanguagesOf = (
  { locales }: Pick<Template, 'locales'>,
  words: Readonly<Record<Locale, string>>,
): Translated => Object.fromEntries(locales.map((locale) => [locale, words[locale]]))

/** A part of a step, called after what the room does in it. */
export const newSegment = (template: Template, mode: SegmentMode, minutes: number): TemplateSegment => ({
  minutes,
  mode,
  label: inLanguagesOf(template, segmentWords[mode]),
})

/** How a document is signed that was not signed before. */
export const newSigning = (template: Template): NonNullable<Template['document']['signing']> => ({
  unit: 'organisation',
  statement: inLanguagesOf(template, {
    nl: partWords.statement.nl,
    en: partWords.statement.en,
  }),
  freeze: 'on-open-for-signing',
})
/** When people look back on a document of which that was not said before. */
export const newCheckins = (template: Template): NonNullable<Template['document']['checkins']> => ({
  every: 'P6M',
  questions: [inLanguagesOf(template, partWords.review)],
})

/** Every person lays three dots; they advise (method.md, Dot voting). */
export const dots = {
  method: 'dots',
  unit: 'person',
  dots: 3,
  maxPerItem: 2,
  shuffle: true,
  ownItems: true,
  purpose: 'advice',
} as const satisfies TemplateStep['voting']
/** Every organisation says where it stands, on the scale of seven. */
export const gradientsOf = (template: Template): NonNullable<TemplateStep['voting']> => ({
  method: 'gradients',
  unit: 'organisation',
  shuffle: true,
  purpose: 'advice',
  scale: gradients.map((label, index) => ({
    id: `g${index + 1}`,
    label: inLanguagesOf(template, label),
    order: index + 1,
  })),
})
/** The three answers that a new question begins with. */
export const yesOrNo = (template: Template): readonly TemplateOption[] => options(template, answers)

/** A list to choose from, in the languages of a template. */
export const options = (
  template: Template,
  list: readonly (readonly [string, Readonly<Record<Locale, string>>])[],
): readonly TemplateOption[] => list.map(([id, label]) => ({ id, label: inLanguagesOf(template, label) }))
