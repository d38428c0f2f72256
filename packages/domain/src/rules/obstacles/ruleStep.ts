import type { TemplateStep } from '../../template.js'

/**
 * Words with a meaning of their own in a step that looks whether a rule is really in the way: the answers "possible today",
 * "only by changing the law" and "by a by-law of our own", the fields for the law, the article and the judgement, and the law that is none.
 * Source: workshop-templates/guide.md.
 */
export const ruleWords = {
  noRule: 'kan-al',
  law: 'wet',
  council: 'lokaal',
  fields: { law: 'wet', article: 'artikel', judgement: 'oordeel' },
  habit: 'geen',
  /** The field of the step in which owners are asked that says to whom the question goes. */
  addressee: 'geadresseerde',
} as const

type Question = NonNullable<TemplateStep['assess']>[number]

/** The question of the step that asks how much room the rules leave, or undefined: the step asks something else. */
export const roomQuestion = ({ kind, assess = [] }: TemplateStep): Question | undefined =>
  kind === 'assess'
    ? assess.find(({ answers }) => {
        const ids = answers.map(({ id }) => id)
        return ids.includes(ruleWords.noRule) && ids.includes(ruleWords.law)
      })
    : undefined
