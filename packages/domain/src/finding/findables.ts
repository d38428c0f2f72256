import type { StepId } from '../ids.js'
import type { FrozenManifest } from '../manifest/frozen.js'
import { agreedItems, stepOf } from '../rules/find.js'
import { inLocale } from '../template.js'
import type { AgreedItem, Edition, WorkshopState } from '../workshop/state.js'

/** Something of a workshop that its facilitator finds by words, and where it stands. Never a person. */
export interface Findable {
  /** The same for the same thing, in one workshop; empty for the workshop itself. */
  readonly place: string
  readonly title: string
  readonly text: string
  /** The section or step in which it stands, in the language of the workshop. */
  readonly about: string
  readonly at:
    | { readonly page: 'cockpit' }
    | { readonly page: 'lookBack'; readonly step: StepId }
    /** `anchor`: the sentence or step of the route on the page of that edition. */
    | { readonly page: 'edition'; readonly edition: number; readonly isNewest: boolean; readonly anchor: string }
}

/** Anchors of a sentence and of a step of the route on the page of a document. */
export const placeOfSentence = (sentence: string): string => `zin-${sentence}`
export const placeOfStep = (subject: string): string => `stap-${subject}`

/**
 * What can be found of a workshop: the workshop itself, what stands in its editions (of an older one only what is not in the
 * newest in those words), what was agreed, and steps that their owner took on. Nothing that is closed, open in a round or
 * only being written; and nothing at all of a rehearsal. Rules: SPEC FIND-4, FIND-5.
 */
export function findablesOf(state: WorkshopState): readonly Findable[] {
  if (state.kind === 'rehearsal') return []
  const editions = state.editions.filter(({ status }) => status !== 'reopened').toReversed()
  const [newest, ...older] = editions
  const said = new Set<string>()
  const inEditions = editions.flatMap((edition) =>
    textsOf(edition, edition === newest).filter(({ title, text }) => {
      const words = `${title}\n${text}`
      const isNew = !said.has(words)
      said.add(words)
      return isNew
    }),
  )
  const printed = new Set(newest === undefined ? [] : subjectsIn(newest.frozen))
  return [
    theWorkshop(state),
    ...inEditions,
    ...(older.length + inEditions.length === 0 ? stepsTaken(state) : []),
    ...agreedItems(state)
      .filter(({ subject }) => !printed.has(subject))
      .map((item) => agreed(state, item)),
  ]
}

const theWorkshop = (state: WorkshopState): Findable => ({
  place: '',
  title: state.title,
  text: [
    state.region,
    inLocale(state.template.title, state.locale),
    ...state.organisations.map(({ name }) => name),
    ...state.meetings.map(({ place }) => place ?? ''),
  ]
    .filter((part) => part !== '')
    .join(', '),
  about: state.region,
  at: { page: 'cockpit' },
})

function textsOf({ number, frozen }: Edition, isNewest: boolean): readonly Findable[] {
  const at = (anchor: string) => ({ page: 'edition', edition: number, isNewest, anchor }) as const
  return frozen.sections.flatMap(({ title, sentences, commitments = [] }) => [
    ...sentences.map(
      ({ id, heading, text }): Findable => ({
        place: `zin/${number}/${id}`,
        title: heading ?? '',
        text,
        about: title,
        at: at(placeOfSentence(id)),
      }),
    ),
    ...commitments.map(
      ({ subject, text, firstStep, seen, means }): Findable => ({
        place: `stap/${number}/${subject}`,
        title: '',
        text: [text, firstStep, seen, means].filter((part) => part !== null && part !== '').join(' '),
        about: title,
        at: at(placeOfStep(subject)),
      }),
    ),
  ])
}

const subjectsIn = ({ sections }: FrozenManifest): readonly string[] =>
  sections.flatMap(({ sentences, commitments = [] }) => [
    ...sentences.flatMap(({ subject, bundle }) => subject ?? bundle?.id ?? []),
    ...commitments.map(({ subject }) => subject),
  ])

function stepsTaken(state: WorkshopState): readonly Findable[] {
  const step = state.template.steps.find(({ kind }) => kind === 'assign')
  if (step === undefined) return []
  return [...state.commitments.values()]
    .filter(({ status, subject }) => status === 'accepted' && !state.letGo.has(subject))
    .map(({ subject, text, firstStep, seen, means }) => ({
      place: `stap/${subject}`,
      title: '',
      text: [text, firstStep, seen, means].filter((part) => part !== null && part !== '').join(' '),
      about: inLocale(step.title, state.locale),
      at: { page: 'lookBack', step: step.id },
    }))
}

const agreed = (state: WorkshopState, { id, text, behaviour, step }: AgreedItem): Findable => ({
  place: `afspraak/${id}`,
  title: behaviour === null ? '' : text,
  text: behaviour ?? text,
  about: inLocale(stepOf(state, step)?.title ?? {}, state.locale),
  at: { page: 'lookBack', step },
})
