import { type SentenceId, sentenceId } from '@siroop/domain'
import * as Y from 'yjs'
import { byOrder, orderBetween } from './order.js'
import { type RawRecord, wholeRecords } from './schema.js'

/** A sentence in the making. `text` as typed: not normalised yet. */
export interface PenSentence {
  readonly id: SentenceId
  readonly text: string
  readonly order: string
}
/** The sentences in their order; `broken` = records left out. */
export interface PenSnapshot {
  readonly sentences: readonly PenSentence[]
  readonly broken: number
}
type SentenceRecord = Y.Map<Y.Text | string>
const sentences = (doc: Y.Doc): Y.Map<SentenceRecord> => doc.getMap('sentences')

const readSentence = (id: string, record: RawRecord): PenSentence =>
  Object.freeze({
    id: sentenceId(id),
    text: String(record.get('text')),
    order: record.get('order') as string,
  })

/** Plain frozen copy of a pen document. */
export function readPen(doc: Y.Doc): PenSnapshot {
  const found = wholeRecords(doc, 'pen/sentences', readSentence)
  return Object.freeze({ sentences: Object.freeze(found.records.sort(byOrder)), broken: found.broken })
}

/** The live text of a sentence, for a textarea binding and an UndoManager. Null when it is not there. */
export function sentenceText(doc: Y.Doc, sentence: SentenceId): Y.Text | null {
  const text = sentences(doc).get(sentence)?.get('text')
  return text instanceof Y.Text ? text : null
}

/** Server only. Puts a sentence at the end. False when it is there already: its text is left as the pens made it. */
export function addSentence(
  doc: Y.Doc,
  sentence: { readonly id: SentenceId; readonly text: string },
  origin: unknown = null,
): boolean {
  const all = sentences(doc)
  if (all.has(sentence.id)) return false
  doc.transact(() => {
    let last: string | null = null
    all.forEach((record) => {
      const order = record.get('order')
      if (typeof order === 'string' && (last === null || order > last)) last = order
    })
    const record: SentenceRecord = new Y.Map()
    record.set('text', new Y.Text(sentence.text))
    record.set('order', orderBetween(last, null))
    all.set(sentence.id, record)
  }, origin)
  return true
}

/**
 * Server only. Replaces the whole text of a sentence (a proposal was accepted); the common beginning and end stay, so
 * that a cursor elsewhere in the sentence stays too. False: not there or the same text.
 */
export function replaceSentence(
  doc: Y.Doc,
  replace: { readonly id: SentenceId; readonly text: string },
  origin: unknown = null,
): boolean {
  const text = sentenceText(doc, replace.id)
  const old = text?.toString()
  if (text === null || old === undefined || old === replace.text) return false
  let start = 0
  const shortest = Math.min(old.length, replace.text.length)
  while (start < shortest && old[start] === replace.text[start]) start++
  let end = 0
  while (end < shortest - start && old[old.length - 1 - end] === replace.text[replace.text.length - 1 - end]) end++
  // Never between the halves of a surrogate pair: Yjs would replace both by U+FFFD.
  if (isLead(old, start - 1) || isLead(replace.text, start - 1)) start--
  if (end > 0 && (isLead(old, old.length - end - 1) || isLead(replace.text, replace.text.length - end - 1))) end--
  doc.transact(() => {
    text.delete(start, old.length - start - end)
    text.insert(start, replace.text.slice(start, replace.text.length - end))
  }, origin)
  return true
}

const isLead = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff
}
