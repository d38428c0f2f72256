import { type PenSnapshot, penRoom, readPen, sentenceText } from '@siroop/board'
import type { EditRefusal, SentenceId } from '@siroop/domain'
import { useSyncExternalStore } from 'react'
import * as Y from 'yjs'
import type { Other } from './line/presence.js'
import { sharedDocument } from './sharedDocument.js'

/** Origin of what this pen types. */
const own = 'own typing'

/** "What this pen typed was put back": the field as it was before, so that no word is lost. */
export interface PenTakenBack {
  readonly sentence: SentenceId
  readonly why: EditRefusal
  readonly words: string | null
}
const takenBackListeners = new Set<(told: PenTakenBack) => void>()
/** What stood in a field just before the newest change from elsewhere. */
const replaced = new Map<string, string>()

/** Names of who else is in a sentence; null: somebody without a name. */
export type Writers = readonly (string | null)[]
const nobody: Writers = []
let writers: ReadonlyMap<string, Writers> = new Map()
const writersListeners = new Set<() => void>()
function nowWrite(others: readonly Other[]): void {
  const found = new Map<string, Writers>()
  for (const { at, name } of others) found.set(at, [...(found.get(at) ?? nobody), name])
  writers = found
  for (const listener of writersListeners) listener()
}

/** Who else is writing in which sentence, while the document is open. For `useSyncExternalStore`. */
export const penWriters = {
  subscribe: (listener: () => void): (() => void) => {
    writersListeners.add(listener)
    return () => {
      writersListeners.delete(listener)
    }
  },
  /** The same list while nothing changes. */
  of: (sentence: SentenceId): Writers => writers.get(sentence) ?? nobody,
}

/** The pen's document of the session; components take `usePen()`. */
export const penDocument = sharedDocument({
  room: penRoom,
  read: readPen,
  onOpen: ({ line }) => {
    const stopHearing = line.onTakenBack(({ why, records }) => {
      for (const record of records) {
        if (!record.startsWith('sentences/')) continue
        const sentence = record.slice('sentences/'.length) as SentenceId
        const told = { sentence, why, words: replaced.get(sentence) ?? null }
        for (const listener of takenBackListeners) listener(told)
      }
    })
    const stopLooking = line.presence.onChange(() => nowWrite(line.presence.others()))
    return () => {
      stopHearing()
      stopLooking()
      nowWrite([])
    }
  },
})

/** Calls the listener when the server put back what was typed here. */
export function onPenTakenBack(listener: (told: PenTakenBack) => void): () => void {
  takenBackListeners.add(listener)
  return () => {
    takenBackListeners.delete(listener)
  }
}

/** The sentences in the making. Opens the pen's document while mounted; null until it is complete. */
export const usePen = (): PenSnapshot | null => useSyncExternalStore(penDocument.subscribe, penDocument.snapshot)

/**
 * Ties a textarea to a sentence: what is typed goes into the document, what others type appears, the cursor stays where
 * it belongs, and undo takes back only what this pen typed. While the field has the focus, other pens see who is in it. Call it while `usePen()` is mounted and not null.
 */
export function bindSentence(
  sentence: SentenceId,
  textarea: HTMLTextAreaElement,
  onUndo: (can: PenUndo) => void = () => undefined,
): PenBinding {
  const open = penDocument.current()
  const text = open ? sentenceText(open.doc, sentence) : null
  if (!open || !text) return unbound
  const { presence } = open.line
  const bound = bindText(text, textarea, { onReplaced: (was) => replaced.set(sentence, was), onUndo })
  let isHere = false
  const come = () => {
    if (!isHere) presence.show(sentence)
    isHere = true
  }
  const go = () => {
    if (isHere) presence.show(null)
    isHere = false
  }
  const comings = ['focus', 'input'] as const
  for (const coming of comings) textarea.addEventListener(coming, come)
  textarea.addEventListener('blur', go)
  return {
    ...bound,
    untie: () => {
      for (const coming of comings) textarea.removeEventListener(coming, come)
      textarea.removeEventListener('blur', go)
      go()
      bound.untie()
    },
  }
}

/** What of the own typing can be taken back, and what of that can be done again. */
export interface PenUndo {
  readonly undo: boolean
  readonly redo: boolean
}
/** A field that is tied to a live text. */
export interface PenBinding {
  readonly undo: () => void
  readonly redo: () => void
  readonly untie: () => void
}
/** A field that is tied to nothing. */
export const unbound: PenBinding = { undo: () => undefined, redo: () => undefined, untie: () => undefined }

/** The binding itself, for any live text. `onReplaced` hears what stood in the field before others changed it. */
export function bindText(
  text: Y.Text,
  textarea: HTMLTextAreaElement,
  hears: { readonly onReplaced?: (was: string) => void; readonly onUndo?: (can: PenUndo) => void } = {},
): PenBinding {
  const undoing = new Y.UndoManager(text, { trackedOrigins: new Set([own]) })
  const tell = () => hears.onUndo?.({ undo: undoing.undoStack.length > 0, redo: undoing.redoStack.length > 0 })
  const turns = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const
  for (const turn of turns) undoing.on(turn, tell)
  const undo = () => void undoing.undo()
  const redo = () => void undoing.redo()
  textarea.value = text.toString()
  const handleInput = () => {
    const { at, removed, added } = difference(text.toString(), textarea.value)
    text.doc?.transact(() => {
      if (removed > 0) text.delete(at, removed)
      if (added !== '') text.insert(at, added)
    }, own)
  }
  const handleChange = (event: Y.YTextEvent) => {
    const value = text.toString()
    if (event.transaction.origin === own || textarea.value === value) return
    const { selectionStart, selectionEnd } = textarea
    hears.onReplaced?.(textarea.value)
    textarea.value = value
    textarea.setSelectionRange(moved(selectionStart, event.delta), moved(selectionEnd, event.delta))
  }
  const handleKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
    event.preventDefault()
    if (event.shiftKey) redo()
    else undo()
  }
  // a shaken tablet, a menu: the browser's own undo knows nothing of what others typed meanwhile
  const handleHistory = (event: InputEvent) => {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
    event.preventDefault()
    if (event.inputType === 'historyRedo') redo()
    else undo()
  }
  text.observe(handleChange)
  textarea.addEventListener('input', handleInput)
  textarea.addEventListener('keydown', handleKey)
  textarea.addEventListener('beforeinput', handleHistory)
  const untie = () => {
    text.unobserve(handleChange)
    textarea.removeEventListener('input', handleInput)
    textarea.removeEventListener('keydown', handleKey)
    textarea.removeEventListener('beforeinput', handleHistory)
    undoing.destroy()
  }
  return { undo, redo, untie }
}

/** One piece that was replaced: the common beginning and end stay. Never cuts a pair of surrogates in two. */
export function difference(before: string, after: string): { at: number; removed: number; added: string } {
  const shortest = Math.min(before.length, after.length)
  let at = 0
  while (at < shortest && before[at] === after[at]) at++
  if (at > 0 && isHigh(before.charCodeAt(at - 1))) at--
  let end = 0
  while (end < shortest - at && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  if (end > 0 && isLow(before.charCodeAt(before.length - end))) end--
  return { at, removed: before.length - at - end, added: after.slice(at, after.length - end) }
}
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Where a cursor goes when others change the text around it. Text that arrives at the cursor itself comes after it. */
export function moved(cursor: number, delta: Y.YTextEvent['delta']): number {
  let at = 0
  let next = cursor
  for (const { retain, insert, delete: removed } of delta) {
    if (retain !== undefined) at += retain
    else if (typeof insert === 'string') {
      if (at < next) next += insert.length
      at += insert.length
    } else if (removed !== undefined) next -= Math.max(0, Math.min(removed, next - at))
  }
  return next
}
