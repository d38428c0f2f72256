import { sentenceCase } from '@siroop/domain'
import type { Block } from '../exports/blocks.js'
import { exportWords } from '../exports/exportWords.js'
import { nameIn } from '../exports/named.js'
import type { PrintInput } from '../printInput.js'
import { chainsOf } from './chainRows.js'
import { handoverWords } from './handoverWords.js'

/** Who stands for it now: a row for every signature that somebody came after, and for every answer. Nothing when nobody was asked. */
export function handoverBlocks({ edition, locale }: Pick<PrintInput, 'edition' | 'locale'>): readonly Block[] {
  const words = handoverWords[locale]
  const rows = chainsOf(edition, locale).flatMap(({ organisation, rows: chain }) =>
    chain.map((row) => [
      nameIn(edition, organisation),
      [row.name, row.function].filter(Boolean).join(', '),
      sentenceCase(row.said),
      row.remark ?? '',
    ]),
  )
  if (rows.length === 0) return []
  const columns = [exportWords[locale].organisation, words.who, words.answered, words.remark]
  return [
    { kind: 'heading', level: 2, text: words.title, lang: locale },
    { kind: 'table', name: words.title, columns, rows, lang: locale },
    { kind: 'text', text: words.changesNothing, lang: locale, tone: 'plain' },
  ]
}
