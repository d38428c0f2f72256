import { type Locale, type ShelfContent, type ShelfKind, shelfPlace } from '@siroop/domain'
import { type AskedWord, createShelfIndex, findableWords, isWordFound, type ShelfIndex } from '@siroop/manifest'
import type { Answer, ShelfRow } from '@siroop/protocol'
import { examplesIn } from './examples/examples.js'
import { foundText } from './findableItems.js'
import type { KeptItem } from './keptItem.js'
import type { ReadShelf } from './shelfRows.js'

/** What is looked for on the shelf. Empty words find everything. */
export interface ShelfLook {
  readonly words: string
  readonly kind: ShelfKind | null
  /** Everybody's, one's own, or what one took off the shelf. */
  readonly whose: 'all' | 'own' | 'withdrawn'
  readonly locale: Locale
  readonly offset: number
}

/** Items on one page. */
const perPage = 25
/** So many likely ones are looked at: what somebody may not see falls out of them. */
const mostNear = 60
const mostShown = 3

/** Own things always; those of others unless they kept them to themselves. */
export const maySee = (account: string, { owner, content }: KeptItem): boolean =>
  owner === account || content.visibility !== 'mine'

/** An item as a page gets it: never whose it is. */
export const rowOf = (
  account: string,
  { id, rev, how, owner, changedAtMs, withdrawnAtMs, content }: KeptItem,
): ShelfRow => ({
  id,
  rev,
  how,
  own: owner === account,
  changedAtMs,
  withdrawn: withdrawnAtMs !== null,
  content: { ...content, values: [...content.values] },
})

type Example = ReturnType<typeof examplesIn>[number]
const exampleRow = ({ id, content }: Example): ShelfRow => ({
  id,
  rev: 1,
  how: 'example',
  own: false,
  changedAtMs: 0,
  withdrawn: false,
  content: { ...content, values: [...content.values] },
})

/** The example with this id, or null. */
export function exampleWith(id: string, locale: Locale): ShelfRow | null {
  const example = examplesIn(locale).find((one) => one.id === id)
  return example ? exampleRow(example) : null
}

const exampleWord = { nl: 'Voorbeeld', en: 'Example' } as const
/** Examples that hold these words, as the search over everything shows them; those that say it in their title first. */
export function examplesWith(words: readonly AskedWord[], locale: Locale) {
  const holds = (text: string) => {
    const forms = findableWords(text).split(' ')
    return words.every((word) => forms.some((form) => isWordFound(word, form)))
  }
  return examplesIn(locale)
    .map(({ id, content }) => ({
      id,
      title: content.title,
      text: foundText(content),
      about: `${exampleWord[locale]} · ${shelfPlace(content)}`,
    }))
    .filter(({ title, text }) => words.length > 0 && holds(`${title} ${text}`))
    .toSorted((one, other) => Number(holds(other.title)) - Number(holds(one.title)))
}

/** One page of what is looked for: one's own newest first, those of others after it, examples last. Rule: SPEC SHLF-31. */
export function lookIn(
  { items }: ReadShelf,
  account: string,
  asked: ShelfLook & { readonly examples: boolean },
): Omit<Answer<'shelf'>, 'examplesHidden'> {
  const words = folded(asked.words)
    .split(/\s+/)
    .filter((word) => word !== '')
  const says = (content: ShelfContent) => words.every((word) => textOf(content).includes(word))
  const mine = items.filter((item) => item.owner === account)
  const seen = items.filter((item) => item.withdrawnAtMs === null && maySee(account, item))
  const among =
    asked.whose === 'withdrawn'
      ? mine.filter(({ withdrawnAtMs }) => withdrawnAtMs !== null)
      : asked.whose === 'own'
        ? seen.filter((item) => item.owner === account)
        : seen
  const found = among.filter(({ content }) => says(content))
  const examples =
    asked.examples && asked.whose === 'all' ? examplesIn(asked.locale).filter(({ content }) => says(content)) : []
  const contents = [...found, ...examples].map(({ content }) => content)
  const ofKind = (content: ShelfContent) => asked.kind === null || content.kind === asked.kind
  const sorted = found
    .filter(({ content }) => ofKind(content))
    .toSorted((one, other) => other.changedAtMs - one.changedAtMs || (one.id < other.id ? -1 : 1))
  const shown = examples.filter(({ content }) => ofKind(content))
  const rows = [...sorted.map((item) => () => rowOf(account, item)), ...shown.map((one) => () => exampleRow(one))]
  const count = (kind: ShelfKind) => contents.filter((content) => content.kind === kind).length
  return {
    items: rows.slice(asked.offset, asked.offset + perPage).map((row) => row()),
    total: rows.length,
    kinds: { solution: count('solution'), room: count('room'), flaw: count('flaw') },
    withdrawn: mine.filter(({ withdrawnAtMs }) => withdrawnAtMs !== null).length,
  }
}

/** What speaks of the same things as a text: of the shelf first, then of the examples. */
export function likeIn(
  { items, index }: ReadShelf,
  account: string,
  asked: { readonly text: string; readonly locale: Locale; readonly examples: boolean },
): readonly ShelfRow[] {
  const near = index()
    .like(asked.text, mostNear)
    .flatMap((place) => items[place] ?? [])
    .filter((item) => item.withdrawnAtMs === null && maySee(account, item))
    .map((item) => rowOf(account, item))
  const examples = asked.examples
    ? exampleIndex(asked.locale)
        .like(asked.text, mostShown)
        .flatMap((place) => examplesIn(asked.locale)[place] ?? [])
        .map(exampleRow)
    : []
  return [...near, ...examples].slice(0, mostShown)
}

const indexes = new Map<Locale, ShelfIndex>()
function exampleIndex(locale: Locale): ShelfIndex {
  const index = indexes.get(locale) ?? createShelfIndex(examplesIn(locale).map(({ content }) => content))
  indexes.set(locale, index)
  return index
}

/** Texts that were folded before: those of an item never change without a new item. */
const known = new WeakMap<ShelfContent, string>()
function textOf(content: ShelfContent): string {
  const { title, problem, needs, works, values, from, call } = content
  const all = [
    title,
    problem,
    needs.law,
    needs.money,
    needs.people,
    works.text,
    ...values,
    from.place,
    from.organisation,
  ]
  const text = known.get(content) ?? folded([...all, call.function, call.organisation].join('\n'))
  known.set(content, text)
  return text
}
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
