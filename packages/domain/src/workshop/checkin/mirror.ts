import type { OrganisationId } from '../../ids.js'
import type { SubjectId } from '../working.js'

/** What an organisation says of a shared value: *nog niet · soms · vaak · bijna altijd*. Words; never a mark. */
export type MirrorLevel = 'not-yet' | 'sometimes' | 'often' | 'always'
/** Of whom it is said: of the own organisation, or of how all work together. */
export type MirrorAbout = 'own' | 'together'

/** A shared value that is looked at. */
export interface MirrorValue {
  readonly subject: SubjectId
  readonly text: string
}
/** One word of one organisation. */
export interface MirrorAnswer {
  readonly subject: SubjectId
  readonly about: MirrorAbout
  readonly level: MirrorLevel
}
/**
 * The room in the middle, of a value: from 1 (*nog niet*) to 4 (*bijna altijd*), rounded to a half, so that it is one of
 * the words or lies between two of them.
 */
export interface MirrorAverage {
  readonly subject: SubjectId
  readonly own: number
  readonly together: number
}

/** The mirror of a check-in (*Spiegel*). Who leads opens, shows and closes it; who speaks for an organisation looks in it. */
export type MirrorCommand =
  | { readonly type: 'openMirror' }
  | ({ readonly type: 'lookInMirror' } & MirrorAnswer)
  /** Whether the own words may count in the average of the room; asked once the own result was seen. */
  | { readonly type: 'shareMirror'; readonly share: boolean }
  | { readonly type: 'showMirror' }
  | { readonly type: 'closeMirror' }

/** What happened. What one organisation said goes into no view but its own, and into no file. */
export type MirrorEvent =
  | { readonly type: 'mirrorOpened'; readonly values: readonly MirrorValue[] }
  | ({ readonly type: 'mirrorLooked'; readonly organisation: OrganisationId } & MirrorAnswer)
  | { readonly type: 'mirrorShared'; readonly organisation: OrganisationId; readonly share: boolean }
  | { readonly type: 'mirrorShown'; readonly averages: readonly MirrorAverage[] }
  | { readonly type: 'mirrorClosed' }
  /** In the place of what one organisation said, in a file that leaves this server. */
  | { readonly type: 'mirrorLeftOut' }

/** One organisation before the mirror. */
export interface Mirrored {
  readonly answers: readonly MirrorAnswer[]
  /** Null: it did not say yet whether its words may count. */
  readonly share: boolean | null
}
/** The mirror that is open, or was shown. */
export interface Mirror {
  readonly values: readonly MirrorValue[]
  readonly status: 'open' | 'shown' | 'closed'
  readonly mirrored: ReadonlyMap<OrganisationId, Mirrored>
  /** Null until every organisation that looked said yes and it was shown. */
  readonly averages: readonly MirrorAverage[] | null
}
/** The part of the state that holds it; null: none was opened, or it was closed without being shown. */
export interface MirrorState {
  readonly mirror: Mirror | null
}
/** Before one was opened. */
export const noMirror: MirrorState = { mirror: null }
