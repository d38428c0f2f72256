import {
  type BundleId,
  bundleId,
  checkText,
  limits,
  type NoteId,
  noteId,
  type OrganisationId,
  ok,
  organisationId,
  type Result,
  type StepId,
  stepId,
  type TextRefusal,
} from '@siroop/domain'
import type * as Y from 'yjs'
import { standsFor } from './merged.js'
import { byOrder } from './order.js'
import { fieldsOf, type RawRecord, wholeRecords, yes } from './schema.js'

/** One revealed note. Holds only what the step's attribution shows, never a participant id and never a time. */
export interface BoardNote {
  readonly id: NoteId
  readonly step: StepId
  readonly kind: string
  readonly text: string
  readonly fields: Readonly<Record<string, string>>
  readonly organisation: OrganisationId | null
  readonly author: string | null
  /** The bundle that it is in, seen through merges; null is loose. Never a bundle that is merged or not there. */
  readonly bundle: BundleId | null
  /** The bundle in which it was laid, when that was put into another one since; there only then. */
  readonly laidIn?: BundleId
  readonly order: string
  readonly late: boolean
  readonly withdrawn: boolean
}
/** One bundle, merged ones included. It counts as existing while a note that is not withdrawn is in it. */
export interface BoardBundle {
  readonly id: BundleId
  /** The step in which it was made (the cluster step). */
  readonly step: StepId
  /** Empty while it has no name. */
  readonly name: string
  readonly order: string
  /** Agreed: nothing goes in or out. Written by the server. */
  readonly locked: boolean
  /** The bundle that it was put into, as written: may itself be merged. Null again after taking apart. */
  readonly mergedInto: BundleId | null
}
/** Everything on the board, each list in its order; `broken` = records left out because they have not the right form. */
export interface BoardSnapshot {
  readonly notes: readonly BoardNote[]
  readonly bundles: readonly BoardBundle[]
  readonly broken: number
}

const readBundle = (id: string, record: RawRecord): BoardBundle => {
  const mergedInto = record.get('mergedInto')
  return Object.freeze({
    id: bundleId(id),
    step: stepId(record.get('step') as string),
    name: record.get('name') as string,
    order: record.get('order') as string,
    locked: record.get('locked') === yes,
    mergedInto: typeof mergedInto === 'string' ? bundleId(mergedInto) : null,
  })
}
const readNote = (id: string, record: RawRecord, bundle: string | null): BoardNote => {
  const organisation = record.get('organisation')
  const laidIn = record.get('bundle')
  return Object.freeze({
    id: noteId(id),
    step: stepId(record.get('step') as string),
    kind: record.get('kind') as string,
    text: record.get('text') as string,
    fields: fieldsOf(record),
    organisation: typeof organisation === 'string' ? organisationId(organisation) : null,
    author: record.get('author') as string | null,
    bundle: bundle === null ? null : bundleId(bundle),
    ...(bundle === null || typeof laidIn !== 'string' || laidIn === bundle ? {} : { laidIn: bundleId(laidIn) }),
    order: record.get('order') as string,
    late: record.get('late') === yes,
    withdrawn: record.get('withdrawn') === yes,
  })
}

/** Plain frozen copy of a board document. */
export function readBoard(doc: Y.Doc): BoardSnapshot {
  const bundles = wholeRecords(doc, 'board/bundles', readBundle)
  const mergedInto = new Map(bundles.records.map((bundle) => [bundle.id as string, bundle.mergedInto as string | null]))
  const notes = wholeRecords(doc, 'board/notes', (id, record) =>
    readNote(
      id,
      record,
      standsFor(record.get('bundle') as string | null, (bundle) => mergedInto.get(bundle)),
    ),
  )
  return Object.freeze({
    notes: Object.freeze(notes.records.sort(byOrder)),
    bundles: Object.freeze(bundles.records.sort(byOrder)),
    broken: notes.broken + bundles.broken,
  })
}

/** Checks the name of a bundle: empty is fine (not named yet), else normalised and at most 120 graphemes. */
export function checkBundleName(name: string): Result<string, TextRefusal> {
  const text = checkText(name, limits.bundleName)
  return !text.ok && text.error === 'text-empty' ? ok('') : text
}
