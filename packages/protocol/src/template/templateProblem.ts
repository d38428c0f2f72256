import { graphemes, type Locale, normalise } from '@siroop/domain'
import { formFaults } from './faults/formFaults.js'
import { type TemplateFault, templateFaults } from './faults/templateFaults.js'

/** Where something stands: keys and places in lists, from the top of the file. */
export type TemplatePath = readonly (string | number)[]
/** A word that differs between languages. */
export type Word = string | number | Readonly<Record<Locale, string>>
/** One mistake in a template file: where and what. */
export interface TemplateProblem {
  readonly at: TemplatePath
  readonly fault: TemplateFault
  /** What is filled in in the text of the fault. */
  readonly about: Readonly<Record<string, Word>>
  /** Another place that has to do with it, such as the first use of an id that is used twice. */
  readonly other?: TemplatePath
}

/** Names a mistake. */
export const problem = (
  at: TemplatePath,
  fault: TemplateFault,
  about: TemplateProblem['about'] = {},
): TemplateProblem => ({ at, fault, about })

/** True when the template can be used all the same. */
export const isWarning = ({ fault }: Pick<TemplateProblem, 'fault'>): boolean => 'warns' in templateFaults[fault]

/** What is wrong, in whole sentences. What comes from the file is shortened, and nothing of it can move a cursor. */
export const problemText = ({ fault, about }: Pick<TemplateProblem, 'fault' | 'about'>, language: Locale): string =>
  filled(templateFaults[fault][language], about, language)

/** The same for who fills in a form and never saw the file: without its keys, and without names for machines. */
export const formText = ({ fault, about }: Pick<TemplateProblem, 'fault' | 'about'>, language: Locale): string =>
  filled((formFaults[fault] ?? templateFaults[fault])[language], about, language)

const filled = (text: string, about: TemplateProblem['about'], language: Locale): string =>
  text.replace(/<(\w+)>/g, (_, name: string) => {
    const word = about[name] ?? ''
    return shown(typeof word === 'object' ? word[language] : String(word))
  })

/** Path as its author would write it: `steps[2].segments[0].minutes`. Empty for the file as a whole. */
export const pathText = (path: TemplatePath): string =>
  shown(path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('')).replace(/^\./, '')

/** `U+202E` for the character at this index: how a character is named that nobody can see. */
export const characterCode = (text: string, index: number): string =>
  `U+${(text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** So much of a text from a file is shown. */
const mostShown = 200

function shown(text: string): string {
  const clean = normalise(text.slice(0, mostShown * 4)).replace(/\n/g, ' ')
  return graphemes(clean) <= mostShown ? clean : `${clean.slice(0, mostShown)}…`
}
