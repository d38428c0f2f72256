import type { FrozenField, FrozenRecord, FrozenValue } from '../../manifest/frozen.js'
import type { BoardFacts } from '../../rules/subjects.js'
import type { TemplateStep } from '../../template.js'
import type { NoteWithName } from '../../workshop/facts.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { Feed } from '../feeds.js'

/** The board as a document reads it. */
export interface DocumentBoard extends BoardFacts {
  readonly notes: (step: TemplateStep['id']) => readonly NoteWithName[]
}
/** What one step brings into a section. */
export interface Part {
  readonly fields: readonly FrozenField[]
  readonly records: readonly FrozenRecord[]
}
/** Nothing. */
export const noPart: Part = { fields: [], records: [] }
/** Makes the part of a step; `alone`: no other step fills the section. */
export type MakePart = (state: WorkshopState, from: Feed & { readonly alone: boolean }, board: DocumentBoard) => Part

/** A column of Siroop itself: the document names it in its own language. */
export const ownField = (id: string, type: FrozenField['type'] = 'words'): FrozenField => ({ id, label: null, type })

/** Values without those that nobody gave. */
export const given = (values: Readonly<Record<string, FrozenValue | null>>): FrozenRecord['values'] =>
  Object.fromEntries(Object.entries(values).flatMap(([id, value]) => (value === null ? [] : [[id, value] as const])))
