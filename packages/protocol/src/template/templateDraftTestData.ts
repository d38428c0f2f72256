import { readTemplateFile } from './templateFile.js'
import { pathText, problemText, type TemplateProblem } from './templateProblem.js'

export const text = (nl: string) => ({ nl, en: `${nl} (en)` })
export const aTemplate = () => ({
  format: 'workshop-template/1',
  id: 'klein',
  version: '1.0.0',
  locales: ['nl', 'en'],
  defaultLocale: 'nl',
  title: text('Klein'),
  summary: { nl: 'Een ronde in {regio}', en: 'A round in {region}' },
  method: 'free',
  participants: { min: 3, max: 20 },
  organisationTypes: [{ id: 'ggd', label: text('GGD') }],
  sessions: [{ id: 's1', title: text('Avond'), minutes: 30 }],
  steps: [
    {
      id: 'waarden',
      kind: 'contribute',
      session: 's1',
      noteKind: 'waarde',
      title: text('Waarden'),
      question: text('Welke?'),
      explanation: text('Schrijf.'),
      segments: [{ minutes: 20, mode: 'silent', label: text('Stil') }] as object[],
      contribution: { mode: 'silent', reveal: 'on-reveal', attribution: 'organisation' },
    },
    {
      id: 'bundels',
      kind: 'cluster',
      session: 's1',
      input: ['waarde'],
      title: text('Bundels'),
      question: text('Wat hoort bij elkaar?'),
      explanation: text('Leg bij elkaar.'),
      segments: [{ minutes: 10, mode: 'sort', label: text('Bundelen') }] as object[],
      output: { section: 'waarden', take: 'clusters' },
    },
  ] as Record<string, unknown>[],
  document: {
    kind: 'manifest',
    title: text('Manifest'),
    sections: [{ id: 'waarden', render: 'cards', title: text('W') }],
  },
})
export type Draft = ReturnType<typeof aTemplate> & Record<string, unknown>
export const step = (template: Draft, index: number) => template.steps[index] as Record<string, unknown>

export function templateWith(change: (template: Draft) => void): Draft {
  const template = aTemplate() as Draft
  change(template)
  return template
}
/** What refuses a template with this change. */
export function foundIn(change: (template: Draft) => void): readonly TemplateProblem[] {
  const read = readTemplateFile(templateWith(change))
  return read.ok ? [] : read.error
}
/** The same as its author reads it in English. */
export const problemsOf = (change: (template: Draft) => void): readonly string[] =>
  foundIn(change).map((one) => `${pathText(one.at)} ${problemText(one, 'en')}`)
/** Places and faults only. */
export const faultsOf = (change: (template: Draft) => void): readonly string[] =>
  foundIn(change).map(({ at, fault }) => `${pathText(at)} ${fault}`)
