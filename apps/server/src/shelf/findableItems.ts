import { type ShelfContent, shelfPlace } from '@siroop/domain'
import { findableWords } from '@siroop/manifest'
import type { FindableRow } from '../storage/finding/findableTable.js'
import type { WriteOp } from '../storage/storage.js'
import type { KeptItem } from './keptItem.js'

const shelf = { workshop: '', part: 'shelf', about: '', seq: 0 } as const

/** Says that the shelf is in the table of what can be found; it is found by nobody. */
export const shelfMark: FindableRow = {
  ...shelf,
  place: '',
  owner: null,
  title: '',
  text: '',
  path: '',
  title_words: '',
  text_words: '',
  at_ms: 0,
}

/** Writes that make what is found the same as what lies there: of what changed, and nothing else. Rule: SPEC SHLF-40. */
export function findableWrites(before: readonly KeptItem[], after: readonly KeptItem[]): readonly WriteOp[] {
  const known = new Set(before)
  const old = new Set(before.map(({ id }) => id))
  const there = new Set(after.filter(({ withdrawnAtMs }) => withdrawnAtMs === null).map(({ id }) => id))
  return [
    ...before
      .filter(({ id }) => !there.has(id))
      .map(({ id }): WriteOp => ({ kind: 'remove', table: 'findable', where: { workshop: '', place: id } })),
    ...after
      .filter((item) => !known.has(item) && item.withdrawnAtMs === null)
      .map(
        (item): WriteOp => ({ kind: old.has(item.id) ? 'put' : 'insert', table: 'findable', row: findableItem(item) }),
      ),
  ]
}

/** An item as it is found: by everything that is written on it, but the address of whom to call. */
function findableItem({ id, owner, changedAtMs, content }: KeptItem): FindableRow {
  const { title, visibility } = content
  const text = foundText(content)
  return {
    ...shelf,
    place: id,
    owner: visibility === 'mine' ? owner : null,
    title,
    text,
    about: shelfPlace(content),
    path: `/regie/plank?ding=${id}`,
    title_words: findableWords(title),
    text_words: findableWords(text),
    at_ms: changedAtMs,
  }
}

/** Everything that is written on an item but its title, and but the address of whom to call. */
export const foundText = ({ problem, needs, works, call, values, from }: ShelfContent): string =>
  [problem, works.text, needs.law, needs.money, needs.people, values.join(', '), from.step]
    .concat([call.function, call.organisation, from.place, from.organisation])
    .filter((part) => part !== '')
    .join(' · ')
