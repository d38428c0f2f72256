import type { Template, TemplateField, TemplateSection, TemplateStep } from '../template.js'

/** What of a step goes into a section: as its output says, or what came of it in the end. */
export type Take = NonNullable<TemplateStep['output']>['take'] | 'came-of-it'
/** A step that fills a section. */
export interface Feed {
  readonly step: TemplateStep
  readonly take: Take
}

/** The steps that fill a section, in the order of the template: those whose output it is, and those that it names. */
export const feedsOf = ({ steps }: Pick<Template, 'steps'>, section: TemplateSection): readonly Feed[] =>
  steps.flatMap((step): readonly Feed[] => {
    if (section.from?.includes(step.id)) return [{ step, take: 'came-of-it' }]
    return step.output?.section === section.id ? [{ step, take: step.output.take }] : []
  })

/** Types of which the answer is words that can stand in a sentence. */
const spoken: ReadonlySet<TemplateField['type']> = new Set<TemplateField['type']>([
  'text',
  'longtext',
  'choice',
  'multichoice',
  'scale',
  'organisation',
  'organisations',
  'number',
  'year',
])
/** True for a field whose answer can stand in a sentence of the document. */
export const isSpoken = ({ type }: Pick<TemplateField, 'type'>): boolean => spoken.has(type)

/**
 * Placeholders of the workshop's own content that the body of a section may use, without braces: the kind of note of a
 * step that fills it, and the ids of its fields. The same in every language. Rule: SPEC DOC-3.
 */
export const ownPlaceholders = (template: Pick<Template, 'steps'>, section: TemplateSection): readonly string[] => [
  ...new Set(
    feedsOf(template, section).flatMap(({ step }) => [
      ...(step.noteKind === undefined ? [] : [step.noteKind]),
      ...(step.fields ?? []).filter(isSpoken).map(({ id }) => id),
    ]),
  ),
]

/** True for a step that brings something into the document. */
export const fillsDocument = (
  { steps, document }: Pick<Template, 'steps' | 'document'>,
  step: TemplateStep['id'],
): boolean => document.sections.some((section) => feedsOf({ steps }, section).some((feed) => feed.step.id === step))
