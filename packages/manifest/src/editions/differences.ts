import type { FrozenCommitment, FrozenManifest, FrozenRecord, FrozenSection, FrozenSentence } from '@siroop/domain'
import { diffWordsWithSpace } from 'diff'
import { dayInWords } from '../dates.js'

/** A piece of a text that changed, in reading order: it stayed, it went, it came. */
export interface TextPiece {
  readonly change: 'same' | 'gone' | 'new'
  readonly text: string
}
/** One thing in which an edition differs from the one before. Texts are in the language of the document. */
export type EditionDifference =
  | { readonly kind: 'organisation-gone' | 'organisation-new'; readonly name: string }
  /** `heading` is what the text is known by (a value, or the words of a step), or null. */
  | { readonly kind: 'gone' | 'new'; readonly section: string; readonly heading: string | null; readonly text: string }
  | {
      readonly kind: 'changed'
      readonly section: string
      readonly heading: string | null
      readonly pieces: readonly TextPiece[]
    }
  | { readonly kind: 'rule'; readonly pieces: readonly TextPiece[] }

/** What one text of a document says, with the words by which it is known. */
interface Said {
  readonly section: string
  readonly heading: string | null
  readonly text: string
}

/**
 * In what an edition differs from the one before, in words: what went first (an organisation, a text), then what changed,
 * then what came. A text is the same one as long as it keeps its id, wherever it moved to. Empty when they say the same.
 * Rules: INV-15, TNS-15, SPEC EDI-1..4.
 *
 * @param rule  how the rule for being in force reads: the words around it are those of the page or the print.
 */
export function editionDifferences(
  before: FrozenManifest,
  after: FrozenManifest,
  rule: (of: FrozenManifest) => string,
): readonly EditionDifference[] {
  const [was, is] = [textsOf(before), textsOf(after)]
  const gone = [...was].flatMap(([id, said]): readonly EditionDifference[] =>
    is.has(id) ? [] : [{ kind: 'gone', ...said }],
  )
  const come = [...is].flatMap(([id, said]): readonly EditionDifference[] =>
    was.has(id) ? [] : [{ kind: 'new', ...said }],
  )
  const changed = [...is].flatMap(([id, said]) => changeOf(was.get(id), said))
  const ruleWas = rule(before)
  const ruleIs = rule(after)
  return [
    ...without(before, after).map((name): EditionDifference => ({ kind: 'organisation-gone', name })),
    ...gone,
    ...changed,
    ...(ruleWas === ruleIs ? [] : [{ kind: 'rule' as const, pieces: piecesOf(ruleWas, ruleIs) }]),
    ...without(after, before).map((name): EditionDifference => ({ kind: 'organisation-new', name })),
    ...come,
  ]
}

function changeOf(was: Said | undefined, is: Said): readonly EditionDifference[] {
  if (was === undefined) return []
  const [old, now] = [inFull(was), inFull(is)]
  if (old === now) return []
  const sameHeading = was.heading === is.heading
  const pieces = sameHeading ? piecesOf(was.text, is.text) : piecesOf(old, now)
  return [{ kind: 'changed', section: is.section, heading: sameHeading ? is.heading : null, pieces }]
}
const inFull = ({ heading, text }: Said): string => (heading === null ? text : `${heading}: ${text}`)

/** Names of the organisations of one edition that are not invited in the other. */
function without(of: FrozenManifest, other: FrozenManifest): readonly string[] {
  const there = new Set(other.organisations.map(({ id }) => id))
  return of.organisations.filter(({ id }) => !there.has(id)).map(({ name }) => name)
}

/**
 * What stayed, went and came, by words; the pieces of one side make that side again. Words that changed beside one another are
 * one piece: a day is read as a day, not as three words of two days in turn (SPEC EDI-6).
 */
export function piecesOf(before: string, after: string): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let [gone, come] = ['', '']
  const close = () => {
    if (gone !== '') pieces.push({ change: 'gone', text: gone })
    if (come !== '') pieces.push({ change: 'new', text: come })
    gone = ''
    come = ''
  }
  const words = diffWordsWithSpace(before, after)
  for (const [at, { value, added, removed }] of words.entries()) {
    const next = words[at + 1]
    const isBetween = gone !== '' && come !== '' && next !== undefined && (next.added || next.removed)
    if (removed) gone += value
    else if (added) come += value
    else if (isBetween && value.trim() === '') {
      gone += value
      come += value
    } else {
      close()
      pieces.push({ change: 'same', text: value })
    }
  }
  close()
  return pieces
}

function textsOf(frozen: FrozenManifest): ReadonlyMap<string, Said> {
  const texts = new Map<string, Said>()
  for (const section of frozen.sections) {
    const put = (id: string, heading: string | null, text: string) =>
      texts.set(id, { section: section.title, heading, text })
    // the opening of a section says who met and when: that is not what was agreed
    for (const sentence of section.sentences) put(`sentence ${sentence.id}`, sentence.heading, sentenceText(sentence))
    for (const promise of section.commitments ?? []) put(`step ${promise.subject}`, null, promiseText(promise, frozen))
    for (const record of section.records ?? [])
      put(`record ${record.subject}`, null, recordText(record, section, frozen))
  }
  frozen.checkinDates.forEach((date, at) => {
    texts.set(`day ${at}`, { section: '', heading: null, text: dayInWords(date, frozen.locale) })
  })
  return texts
}

/** What a sentence says, with what a resident notices of it. */
export function sentenceText({ text, detail }: FrozenSentence): string {
  if (detail?.kind !== 'milestone' || detail.noticed === null) return text
  return `${text} ${detail.noticed}`
}

/** Whoever carries a step, and by when, is what is promised. */
function promiseText(
  { text, owner, due, firstStep, firstStepBy, seen }: FrozenCommitment,
  frozen: FrozenManifest,
): string {
  const day = (date: string) => dayInWords(date, frozen.locale)
  const parts = [text, nameOf(owner, frozen), day(due), `${firstStep} (${day(firstStepBy)})`, seen ?? '']
  return parts.filter((part) => part !== '').join(' · ')
}

function recordText({ text, values }: FrozenRecord, { fields = [] }: FrozenSection, frozen: FrozenManifest): string {
  const said = fields.flatMap(({ id, label, type }) => {
    const value = values[id]
    if (value === undefined) return []
    const names = (value.organisations ?? []).map((one) => nameOf(one, frozen)).join(', ')
    const words = value.text === '' ? names : type === 'date' ? dayInWords(value.text, frozen.locale) : value.text
    return words === '' ? [] : [label === null ? words : `${label} ${words}`]
  })
  return [text, ...said].join(' · ')
}

const nameOf = (id: string, { organisations }: FrozenManifest): string =>
  organisations.find((one) => one.id === id)?.name ?? ''
