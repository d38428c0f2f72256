import type { BundleId, NoteId, OrganisationId, SentenceId, StepId } from '../ids.js'
import type { BundlingEvent } from './bundling.js'
import type { BundlePart } from './facts.js'
import type { OrganisationShape } from './shape.js'

/** So many days what was removed can be put back. */
export const binDays = 30

interface InBin {
  /** When it was removed, by the server's clock. */
  readonly atMs: number
  /** Name of the bundle or organisation, words of the sentence; may be empty. */
  readonly text: string
}
/** Something that a facilitator removed: a flag here, nothing is erased. Found and put back for `binDays` days. */
export type Binned =
  | (InBin & {
      readonly kind: 'bundle'
      readonly id: BundleId
      /** The step in which it was made; only there it is put back. */
      readonly step: StepId
      readonly notes: readonly NoteId[]
      /** Bundles that had been put into it: they come back in it, to be taken out again. Absent when there were none. */
      readonly parts?: readonly BundlePart[]
    })
  | (InBin & {
      readonly kind: 'organisation'
      readonly id: OrganisationId
      readonly organisationType: string
      readonly shape: OrganisationShape
      readonly letters: string | null
      /** As of an organisation at the table. */
      readonly logo?: string
      readonly municipality?: string
    })
  | (InBin & {
      readonly kind: 'sentence'
      readonly id: SentenceId
      /** It was settled: the same words come back as settled. */
      readonly settled: boolean
    })
/** What names one thing in the bin. */
export type BinnedId = Binned['id']

/** Removing a bundle, and putting anything back. Organisations and sentences have a command of their own to go. */
export type BinCommand =
  | { readonly type: 'takeApart'; readonly bundle: BundleId }
  | { readonly type: 'putBack'; readonly id: BinnedId }

/** What happened. */
export type BinEvent =
  | {
      readonly type: 'bundleTakenApart'
      readonly bundle: BundleId
      readonly step: StepId
      readonly name: string
      readonly notes: readonly NoteId[]
      readonly parts?: readonly BundlePart[]
      readonly atMs: number
    }
  /** `notes`: those that lay in it; of these the server puts back what still lies loose, each in the part that it lay in. */
  | {
      readonly type: 'bundlePutBack'
      readonly bundle: BundleId
      readonly notes: readonly NoteId[]
      readonly parts?: readonly BundlePart[]
    }
  | {
      readonly type: 'organisationPutBack'
      readonly organisation: OrganisationId
      readonly name: string
      readonly organisationType: string
      readonly shape: OrganisationShape
      readonly letters: string | null
      readonly logo?: string
      readonly municipality?: string
    }
  | { readonly type: 'sentencePutBack'; readonly sentence: SentenceId; readonly settled: boolean }

/** What happened while the table was tidied: bundling by hand, removing, putting back. */
export type TidyEvent = BundlingEvent | BinEvent

/** The part of the state that holds what was removed, oldest first. */
export interface BinState {
  readonly bin: readonly Binned[]
}
/** Before anything was removed. */
export const emptyBin: BinState = { bin: [] }
