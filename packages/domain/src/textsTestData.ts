import { type BundleId, bundleId } from './ids.js'
import type { Template, TemplateStep } from './template.js'
import { aTemplate, part, step } from './templateTestData.js'
import { anOpenMeeting, facilitator, newestRound, organisations, speaker, type Table } from './testData.js'
import { at, reveal } from './visionTestData.js'

/** Arrangements are written as notes, and the room consents to them one by one; then the text is read. */
export function aTextsTemplate(change: Partial<TemplateStep> = {}): Template {
  const short = aTemplate()
  const rest = short.steps.filter(({ id }) => ['weerzien', 'lezen', 'tekenen'].includes(id))
  return aTemplate({
    steps: [
      step('afspraken', 'contribute', [part(5, 'silent'), part(5, 'plenary')], {
        noteKind: 'afspraak',
        contribution: { mode: 'silent', reveal: 'on-reveal', attribution: 'organisation' },
      }),
      step('instemmen', 'consent', [part(5, 'plenary'), part(10, 'round')], {
        input: ['afspraak'],
        gate: [
          { check: 'every-vote-cast', severity: 'warn' },
          { check: 'no-open-objections', severity: 'block' },
        ],
        output: { section: 'afspraken', take: 'clusters' },
        ...change,
      }),
      ...rest,
    ],
    document: {
      ...short.document,
      sections: [
        { id: 'afspraken', render: 'list', title: { nl: 'Wat wij afspreken' } },
        ...short.document.sections.filter(({ id }) => id !== 'waarden'),
      ],
    },
  })
}
export const text = (name: string): BundleId => bundleId(`t-${name}`)

/** Three arrangements lie open; the room is in the part in which each is put to them. */
export function atTexts(change: Partial<TemplateStep> = {}, names: readonly string[] = organisations): Table {
  const table = anOpenMeeting(names, aTextsTemplate(change))
  const notes = ['een', 'twee', 'drie'].map((id, index) => ({ id: `t-${id}`, name: names[index] ?? '' }))
  return reveal(table, 'afspraken', notes).goTo('instemmen', 1)
}
export const put = (name: string) =>
  ({ type: 'openRound', step: at('instemmen'), bundle: text(name), behaviour: null }) as const

/** One objects with a reason, the others stand for it; then it is shown. */
export function disputed(table: Table, objector = 'ggd', names: readonly string[] = organisations): Table {
  const round = newestRound(table)
  for (const name of names)
    table.do(speaker(name), {
      type: 'answerRound',
      round,
      answer: name === objector ? 'object' : 'stand-for',
      reason: name === objector ? 'Dit kan bij ons niet.' : null,
    })
  return table.do(facilitator, { type: 'showRound', round })
}
