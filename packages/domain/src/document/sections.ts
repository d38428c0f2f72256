import type { FrozenField, FrozenRecord, FrozenSection } from '../manifest/frozen.js'
import { inLocale, type StepKind, type TemplateSection, type TemplateStep } from '../template.js'
import type { WorkshopState } from '../workshop/state.js'
import { type Feed, feedsOf, isSpoken, ownPlaceholders } from './feeds.js'
import { spokenWith } from './ownWords.js'
import { answersPart, promisesPart, sheetsPart } from './parts/decided.js'
import { checkinPart } from './parts/lookedBack.js'
import { bundlesPart, harvestPart, notesPart } from './parts/notes.js'
import type { DocumentBoard, MakePart, Part } from './parts/part.js'
import { columnOf, spokenValue } from './values.js'

/** What each kind of step has to tell; a kind that is not named tells nothing of its own. */
const parts: Readonly<Partial<Record<StepKind, readonly MakePart[]>>> = {
  contribute: [notesPart],
  backcast: [notesPart],
  tables: [notesPart],
  cluster: [bundlesPart],
  harvest: [harvestPart],
  vote: [answersPart],
  assess: [sheetsPart, answersPart],
  check: [sheetsPart],
  assign: [promisesPart, sheetsPart],
  draft: [sheetsPart],
  checkin: [checkinPart],
}

/** A section as the template has it; `body` with every placeholder filled but those of its own content. */
export interface AskedSection {
  readonly section: TemplateSection
  readonly body: string | null
  /** What is signed stands in sentences that the room agreed on; its steps bring in nothing else of their own accord. */
  readonly isSigned: boolean
}
/** The words and records of a section, from the steps that fill it. */
export type SectionContent = Pick<FrozenSection, 'body' | 'fields' | 'records'>

/**
 * What the workshop itself puts into a section: records for a table, cards or a list; for a text its body with the words
 * of each subject in it. Rules: SPEC DOC-2..7.
 */
export function contentOf(
  state: WorkshopState,
  { section, body, isSigned }: AskedSection,
  board: DocumentBoard,
): SectionContent {
  const feeds = feedsOf(state.template, section).filter((feed) => isTelling(feed, isSigned))
  const told = joined(feeds.flatMap((feed) => partsOf(state, { ...feed, alone: feeds.length === 1 }, board)))
  if (section.render === 'text') return { body: bodyWith(state, { section, body, feeds }, told.records) }
  if (told.records.length === 0) return { body }
  return { body, fields: told.fields.filter(isShownIn(section)), records: told.records }
}

function isTelling({ step, take }: Feed, isSigned: boolean): boolean {
  if (take === 'text') return false
  return !isSigned || take === 'came-of-it' || step.kind === 'draft'
}

const partsOf = (state: WorkshopState, from: Feed & { readonly alone: boolean }, board: DocumentBoard) =>
  (parts[from.step.kind] ?? []).map((make) => make(state, from, board))

/** Who wrote something stands on its card or under its line; in a table it would be one more column of dashes. */
const isShownIn =
  ({ render }: TemplateSection) =>
  ({ id }: FrozenField): boolean =>
    render !== 'table' || !['author', 'organisation'].includes(id)

/**
 * Ids of everything of which a section tells something; of a text only where it has the words of the workshop in it, and of
 * what is signed only what its sentences do not say. Rule: SPEC HER-2.
 */
export function toldIn(
  state: WorkshopState,
  { section, isSigned }: Pick<AskedSection, 'section' | 'isSigned'>,
  board: DocumentBoard,
): readonly FrozenRecord['subject'][] {
  const body = inLocale(section.body, state.locale)
  if (section.render === 'text' && !asksOwn(body, new Set(ownPlaceholders(state.template, section)))) return []
  return feedsOf(state.template, section)
    .filter((feed) => isTelling(feed, isSigned) && !(isSigned && feed.step.kind === 'draft'))
    .flatMap((feed) => partsOf(state, { ...feed, alone: true }, board))
    .flatMap(({ records }) => records.map(({ subject }) => subject))
}

const asksOwn = (body: string, own: ReadonlySet<string>): boolean => [...own].some((name) => body.includes(`{${name}}`))

/** Everything that is told of one subject in one record, in the order in which the subjects come up. */
function joined(list: readonly Part[]): Part {
  const fields = new Map(list.flatMap((part) => part.fields.map((field) => [field.id, field] as const)))
  const records = new Map<string, FrozenRecord>()
  for (const record of list.flatMap((part) => part.records)) {
    const known = records.get(record.subject)
    records.set(record.subject, known ? { ...record, ...known, values: { ...known.values, ...record.values } } : record)
  }
  return { fields: [...fields.values()], records: [...records.values()] }
}

interface Text {
  readonly section: TemplateSection
  readonly body: string | null
  readonly feeds: readonly Feed[]
}

/** The body once for every subject; as it is where it asks for nothing of the workshop. */
function bodyWith(
  state: WorkshopState,
  { section, body, feeds }: Text,
  records: readonly FrozenRecord[],
): string | null {
  const own = new Set(ownPlaceholders(state.template, section))
  if (body === null || own.size === 0) return body
  if (!asksOwn(body, own)) return body
  const texts = records.flatMap((record) => spokenWith(body, own, wordsOf(state, record, feeds)) ?? [])
  return texts.length === 0 ? null : texts.join('\n')
}

/** Words of a record by the names that a text may use. */
function wordsOf(state: WorkshopState, record: FrozenRecord, feeds: readonly Feed[]): Readonly<Record<string, string>> {
  const steps: readonly TemplateStep[] = feeds.map(({ step }) => step)
  return Object.fromEntries([
    ...steps.flatMap(({ noteKind }) => (noteKind === undefined ? [] : [[noteKind, record.text] as const])),
    ...steps.flatMap((step) =>
      (step.fields ?? []).filter(isSpoken).flatMap((field) => {
        const value = record.values[columnOf(step, field)]
        return value === undefined ? [] : [[field.id, spokenValue(state, value)] as const]
      }),
    ),
  ])
}
