import {
  type Locale,
  type MeetingId,
  type StepKind,
  stepId,
  type Template,
  type TemplateStep,
  type Translated,
} from '@siroop/domain'
import { idFrom } from '../ids.js'
import {
  dots,
  gradientsOf,
  inLanguagesOf,
  newCheckins,
  newSegment,
  newSigning,
  options,
  yesOrNo,
} from './beginnings.js'
import { breaks, firstHorizons, partWords, stepWords } from './stepWords.js'

/** Where a step is to come. */
export interface StepPlace {
  readonly kind: StepKind
  readonly meeting: MeetingId
  /** The step comes behind this one, by its place; before all others when it is -1. */
  readonly behind: number
}
type Needs = Partial<Pick<Template, 'horizons' | 'themes' | 'document'>>
interface Made {
  readonly step: TemplateStep
  /** Parts of the template that such a step cannot do without, and that were not there. */
  readonly needs: Needs
}
type Rest = Omit<Partial<TemplateStep>, 'id' | 'kind'> & Pick<TemplateStep, 'segments'>

/**
 * A step of a kind with everything that this kind needs, as far as the steps before it can give it: it works on the notes
 * that were collected last. What cannot be given is left out, and told by the check.
 */
export function newStep(template: Template, { kind, meeting, behind }: StepPlace): Made {
  const words = stepWords[kind]
  const text = (one: Readonly<Record<Locale, string>>) => inLanguagesOf(template, one)
  const { rest, needs = {} } = makes[kind]({ template, before: template.steps.slice(0, behind + 1) })
  const id = stepId(idFrom(words.title.nl, new Set(template.steps.map((one) => one.id))))
  const { title, question, explanation } = words
  return {
    step: {
      id,
      kind,
      session: meeting,
      title: text(title),
      question: text(question),
      explanation: text(explanation),
      ...rest,
    },
    needs,
  }
}

interface Where {
  readonly template: Template
  readonly before: readonly TemplateStep[]
}
type Make = (where: Where) => { readonly rest: Rest; readonly needs?: Needs }

const makes: Readonly<Record<StepKind, Make>> = {
  inform: ({ template }) => ({ rest: { segments: [newSegment(template, 'listen', 5)] } }),
  break: ({ template }) => ({ rest: { segments: [newSegment(template, 'break', 10)] } }),
  contribute: ({ template }) => ({
    rest: {
      segments: [newSegment(template, 'silent', 6), newSegment(template, 'plenary', 6)],
      noteKind: newKind(template, 'briefje'),
      contribution: {
        mode: 'silent',
        reveal: 'on-reveal',
        attribution: 'organisation',
        perPerson: { min: 1, max: 3 },
        maxChars: 200,
      },
    },
  }),
  cluster: (where) => ({
    rest: {
      segments: [
        newSegment(where.template, 'sort', 6),
        newSegment(where.template, 'plenary', 6),
        newSegment(where.template, 'round', 6),
      ],
      ...inputOf(unbundled(where.before) ?? latest(where.before)),
      cluster: { silentFirst: true, nameRequired: true, sharedFrom: 3, keepSingles: true },
      voting: { method: 'consent', unit: 'organisation', purpose: 'decision' },
      gate: [
        { check: 'every-cluster-named', severity: 'block' },
        { check: 'no-open-objections', severity: 'block' },
      ],
    },
  }),
  check: ({ template, before }) => ({
    rest: {
      segments: [newSegment(template, 'small-group', 10), newSegment(template, 'plenary', 5)],
      ...inputOf(latest(before)),
      ...((template.principles ?? []).length > 0
        ? {
            assess: [
              { id: 'breekt', question: inLanguagesOf(template, partWords.breaks), answers: options(template, breaks) },
            ],
            gate: [{ check: 'principle-check-done', severity: 'block' }] as const,
          }
        : {
            fields: [
              {
                id: newFieldId(template, 'gemerkt'),
                type: 'choice' as const,
                label: inLanguagesOf(template, partWords.noticed),
                required: true,
                options: yesOrNo(template),
              },
            ],
          }),
    },
  }),
  vote: ({ template, before }) => {
    const kind = latest(before)
    return {
      rest: {
        segments: [newSegment(template, 'vote', 5), newSegment(template, 'plenary', 5)],
        ...inputOf(kind),
        voting: kind === 'waarde' ? gradientsOf(template) : dots,
      },
    }
  },
  consent: ({ template }) => ({
    rest: {
      segments: [newSegment(template, 'round', 8)],
      voting: { method: 'consent', unit: 'organisation', purpose: 'decision' },
      gate: [{ check: 'no-open-objections', severity: 'block' }],
    },
  }),
  backcast: ({ template, before }) => {
    const noteKind = newKind(template, 'mijlpaal')
    const to = latest(before)
    const own = template.horizons ?? []
    const horizons =
      own.length > 0
        ? own
        : firstHorizons.map(([id, label], index) => ({ id, label: inLanguagesOf(template, label), order: index + 1 }))
    const lanes = horizons.map(({ id }) => id)
    return {
      rest: {
        segments: [{ ...newSegment(template, 'silent', 12), lanes }, newSegment(template, 'plenary', 8)],
        noteKind,
        ...inputOf(to),
        contribution: { mode: 'silent', reveal: 'on-reveal', attribution: 'organisation', maxChars: 200 },
        lanes: { by: 'horizon', fillOrder: lanes },
        links: [
          ...(to === undefined ? [] : [{ to, required: true }]),
          { to: noteKind, required: false, rule: 'earlier-horizon-only' },
        ],
        ...(to === undefined ? {} : { gate: [{ check: 'every-ambition-has-milestone', severity: 'block' }] }),
      },
      needs: own.length > 0 ? {} : { horizons },
    }
  },
  assess: ({ template, before }) => ({
    rest: {
      segments: [newSegment(template, 'vote', 6), newSegment(template, 'plenary', 9)],
      ...inputOf(latest(before)),
      assess: [{ id: 'vraag', question: inLanguagesOf(template, partWords.asked), answers: yesOrNo(template) }],
    },
  }),
  assign: ({ template, before }) => ({
    rest: {
      segments: [newSegment(template, 'plenary', 15), newSegment(template, 'round', 5)],
      ...inputOf(latest(before)),
      gate: [
        { check: 'every-item-has-owner', severity: 'block' },
        { check: 'owner-accepted', severity: 'block' },
      ],
    },
  }),
  tables: ({ template, before }) => {
    const themes = template.themes ?? []
    const tables = (themes.length > 0 ? themes : ['tafel-1', 'tafel-2'].map((id) => ({ id, label: null }))).map(
      ({ id, label }, index) => ({
        id,
        title: label ?? numberedText(inLanguagesOf(template, partWords.table), index + 1),
        dilemma: inLanguagesOf(template, partWords.dilemma),
      }),
    )
    return {
      rest: {
        segments: [newSegment(template, 'small-group', 20), newSegment(template, 'small-group', 20)],
        noteKind: newKind(template, 'tafelbriefje'),
        ...inputOf(latest(before)),
        tables,
        contribution: { mode: 'scribe', reveal: 'live', attribution: 'anonymous', maxChars: 240 },
        lanes: { by: themes.length > 0 ? 'theme' : 'none' },
      },
    }
  },
  harvest: ({ template }) => ({ rest: { segments: [newSegment(template, 'plenary', 10)] } }),
  draft: ({ template }) => ({
    rest: {
      segments: [newSegment(template, 'listen', 8)],
      gate: [{ check: 'no-open-objections', severity: 'block' }],
    },
  }),
  sign: ({ template }) => {
    const { document } = template
    const found = document.sections.find(({ render }) => render === 'signatures')
    const id = found?.id ?? idFrom(partWords.signatures.nl, new Set(document.sections.map((one) => one.id)))
    const isReport = document.kind === 'harvest' || document.kind === 'shelf'
    return {
      rest: { segments: [newSegment(template, 'round', 8)], output: { section: id, take: 'results' } },
      needs: {
        document: {
          ...document,
          ...(isReport ? { kind: 'agreement' } : {}),
          sections:
            found === undefined
              ? [
                  ...document.sections,
                  { id, title: inLanguagesOf(template, partWords.signatures), render: 'signatures' },
                ]
              : document.sections,
          signing: document.signing ?? newSigning(template),
        },
      },
    }
  },
  checkin: ({ template }) => ({
    rest: {
      segments: [
        newSegment(template, 'listen', 5),
        newSegment(template, 'round', 20),
        newSegment(template, 'plenary', 15),
      ],
    },
    needs: { document: { ...template.document, checkins: template.document.checkins ?? newCheckins(template) } },
  }),
}

/** A kind of note that no step collects yet. */
export const newKind = ({ steps }: Template, words: string): string =>
  idFrom(words, new Set(steps.flatMap(({ noteKind }) => (noteKind === undefined ? [] : [noteKind]))))

const numberedText = (text: Translated, number: number): Translated =>
  Object.fromEntries(Object.entries(text).map(([locale, words]) => [locale, `${words} ${number}`]))

const newFieldId = ({ steps }: Template, words: string): string =>
  idFrom(words, new Set(steps.flatMap((step) => (step.fields ?? []).map(({ id }) => id))))

const inputOf = (kind: string | undefined): Pick<TemplateStep, 'input'> => (kind === undefined ? {} : { input: [kind] })

/** The kind of note that was collected last. */
const latest = (before: readonly TemplateStep[]): string | undefined =>
  before.findLast(({ noteKind }) => noteKind !== undefined)?.noteKind

/** The kind that was collected last and is not bundled yet. */
function unbundled(before: readonly TemplateStep[]): string | undefined {
  const bundled = new Set(before.flatMap((step) => (step.kind === 'cluster' ? (step.input ?? []) : [])))
  return before.findLast(({ noteKind }) => noteKind !== undefined && !bundled.has(noteKind))?.noteKind
}
