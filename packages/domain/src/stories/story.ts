import { err, ok, type Result } from '../result.js'
import { type Visibility, visibilities } from '../sharing/visibility.js'
import { type FieldFault, writtenFields } from '../sharing/writtenFields.js'
import type { Locale } from '../template.js'
import type { StoryChoices } from './storyChoices.js'

/** In what role somebody writes: never by name. */
export const storyRoles = ['routeTeam', 'facilitator', 'boardMember', 'practitioner', 'resident'] as const
export type StoryRole = (typeof storyRoles)[number]

/** Most graphemes of each text of a story, and most of what there is more than one of. */
export const storyLimits = {
  title: 160,
  /** Short: read in two minutes. */
  text: 4000,
  caption: 200,
  value: 200,
  values: 8,
  comment: 1000,
  /** Stories beside one document, and people that are known there. */
  stories: 300,
  readers: 300,
} as const

/** Everything of a story that its maker writes. All texts are plain prose. */
export interface StoryContent {
  readonly locale: Locale
  readonly title: string
  readonly text: string
  /** YYYY-MM-DD of what it tells. */
  readonly on: string
  readonly role: StoryRole
  /** Values that it is about: by these it belongs with others. */
  readonly values: readonly string[]
  /** What is to be seen in its picture or video, for who cannot see it. */
  readonly caption: string
  readonly visibility: Visibility
  /** The theme table that it is for; null for every other circle. */
  readonly table: string | null
}

/**
 * Normalises the texts of a story and checks them. Refuses a title or a text of which nothing can be seen, a text that is too
 * long (never cut), a day that does not exist, more values than eight, a table that is not named, and a value or a table that
 * the workshop does not have. Rule: SPEC BRT-1.
 *
 * @param choices what the workshop has. @param was values and table that stand there already: they stay when the workshop
 * has them no more.
 */
export function checkStory(
  written: StoryContent,
  choices: StoryChoices,
  was: Pick<StoryContent, 'values' | 'table'> = { values: [], table: null },
): Result<StoryContent, readonly FieldFault[]> {
  const { faults, needed, text, day, list } = writtenFields()
  const table = written.table === null ? '' : text('table', written.table, storyLimits.value)
  const content: StoryContent = {
    locale: written.locale,
    title: needed('title', written.title, storyLimits.title),
    text: needed('text', written.text, storyLimits.text),
    on: day('on', written.on) ?? '',
    role: written.role,
    values: list('values', written.values, { each: storyLimits.value, most: storyLimits.values }),
    caption: text('caption', written.caption, storyLimits.caption),
    visibility: visibilities.includes(written.visibility) ? written.visibility : 'me',
    table: written.visibility === 'table' ? table : null,
  }
  if (content.on === '') faults.push({ at: 'on', fault: 'text-empty' })
  if (content.visibility === 'table' && table === '') faults.push({ at: 'table', fault: 'text-empty' })
  else if (content.table !== null && content.table !== was.table && !choices.tables.some(({ id }) => id === table))
    faults.push({ at: 'table', fault: 'not-there' })
  for (const [index, value] of content.values.entries())
    if (!choices.values.includes(value) && !was.values.includes(value))
      faults.push({ at: `values[${index}]`, fault: 'not-there' })
  return faults.length === 0 ? ok(content) : err(faults)
}

/** What somebody answered to *Herkent u dit?*. */
export const recognitions = ['yes', 'partly', 'no'] as const
export type Recognition = (typeof recognitions)[number]

interface Placed {
  readonly id: string
  readonly content: Pick<StoryContent, 'values' | 'on'>
}
/** At most so many belong with a story. */
const mostRelated = 3

/**
 * Stories that belong with one (*Hoort hierbij*): those that share most values with it, the newest of them first; none that
 * shares nothing. Rule: SPEC BRT-2.
 */
export function relatedStories<T extends Placed>(story: Placed, others: readonly T[]): readonly T[] {
  const folded = (values: readonly string[]) => values.map((value) => value.toLocaleLowerCase())
  const own = new Set(folded(story.content.values))
  return others
    .filter(({ id }) => id !== story.id)
    .map((one) => ({ one, shared: folded(one.content.values).filter((value) => own.has(value)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted(
      (a, b) =>
        b.shared - a.shared ||
        (a.one.content.on < b.one.content.on ? 1 : -1) * Number(a.one.content.on !== b.one.content.on) ||
        (a.one.id < b.one.id ? -1 : 1),
    )
    .slice(0, mostRelated)
    .map(({ one }) => one)
}
