import type { FrozenManifest, FrozenSentence, LookedBack, ThicknessLevel } from '@siroop/domain'
import { sentenceText } from '../../editions/differences.js'
import { dateOfMs } from '../../moments.js'
import { compareSentences } from '../compareSentences.js'

/** An edition as far as it matters here. */
interface Read {
  readonly number: number
  readonly openedAtMs: number
  readonly frozen: FrozenManifest
}
/** One sentence at one moment; `number` counts sentences in the order in which they were first signed. */
export interface SyrupBlock {
  readonly id: string
  readonly number: number
  readonly level: ThicknessLevel
}
/** The siroopgehalte at one moment: of an edition, or as a room said at a check-in. Never a percentage. */
export interface SyrupRow {
  readonly kind: 'edition' | 'check-in'
  /** Number of the edition; of a check-in the one that it was about, or null. */
  readonly edition: number | null
  /** YYYY-MM-DD. */
  readonly on: string
  readonly blocks: readonly SyrupBlock[]
}

/**
 * The siroopgehalte over the years, by day: a row per edition and per check-in, a block per sentence that was signed until
 * then. An edition is compared with the words in which a sentence was first signed, so that what became thinner once and
 * stays so is still told; of a check-in it is what was recorded for the room. Milestones and what was seen of today are
 * not in it: of those is told how they stand. Rule: SPEC SW-12.
 */
export function syrupRows(editions: readonly Read[], checkins: readonly LookedBack[]): readonly SyrupRow[] {
  const first = new Map<string, { readonly text: string; readonly number: number; readonly since: string }>()
  const rows = editions.map(({ number, openedAtMs, frozen }): SyrupRow => {
    const now = new Map(promised(frozen).map((sentence) => [sentence.id as string, sentenceText(sentence)]))
    const on = dateOfMs(openedAtMs)
    for (const [id, text] of now) if (!first.has(id)) first.set(id, { text, number: first.size + 1, since: on })
    const blocks = [...first].map(([id, then]): SyrupBlock => {
      const text = now.get(id)
      const level = text === undefined ? 'gone' : thicknessOf(then.text, text, frozen)
      return { id, number: then.number, level }
    })
    return { kind: 'edition', edition: number, on, blocks }
  })
  // Where nothing was said of any sentence there is nothing to pour.
  const poured = checkins.filter(({ sentences }) => sentences.length > 0)
  const meetings = poured.map(({ on, edition, sentences }): SyrupRow => {
    const said = new Map(sentences.map(({ subject, level }) => [subject as string, level]))
    const then = rows.findLast((row) => row.on <= on)?.blocks ?? []
    const blocks = then.map((block) => ({
      ...block,
      level: block.level === 'gone' ? 'gone' : (said.get(block.id) ?? 'unsaid'),
    }))
    return { kind: 'check-in', edition, on, blocks }
  })
  return [...rows, ...meetings].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

/** Values, ambitions and arrangements. */
const promised = ({ sections }: FrozenManifest): readonly FrozenSentence[] =>
  sections.flatMap(({ sentences }) => sentences).filter(({ detail }) => detail === undefined)

const thicknessOf = (then: string, now: string, { locale }: FrozenManifest): ThicknessLevel =>
  compareSentences(then, now, locale).verdict === 'thinner' ? 'thinner' : 'thick'

/** How many sentences of a row are thick, thinner, gone, and not talked about. Whole numbers. */
export interface SyrupCounts {
  readonly thick: number
  readonly thinner: number
  readonly gone: number
  readonly unsaid: number
}
/** Counts a row; two kinds of thinner are one. */
export function countSyrup({ blocks }: Pick<SyrupRow, 'blocks'>): SyrupCounts {
  const count = (...levels: readonly ThicknessLevel[]) => blocks.filter(({ level }) => levels.includes(level)).length
  return { thick: count('thick'), thinner: count('thinner', 'thinnest'), gone: count('gone'), unsaid: count('unsaid') }
}
