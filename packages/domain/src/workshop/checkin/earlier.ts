import type { WorkshopId } from '../../ids.js'
import type { UnusedWhy } from '../origin/reasons.js'
import type { RouteStand } from '../progress/progress.js'
import type { ToCheckinEntry } from '../progress/toCheckin.js'
import type { HandoverAnswer } from '../signing/handover.js'
import type { SubjectId } from '../working.js'
import {
  type BoardMemberCommand,
  type BoardMemberEvent,
  type BoardMembersState,
  noBoardMembersTold,
} from './boardMembers.js'
import { type MirrorCommand, type MirrorEvent, type MirrorState, noMirror } from './mirror.js'

/** A sentence that was agreed earlier. `subject` is its id in the workshop that it came from: the herkomst can be followed. */
export interface EarlierSentence {
  readonly subject: SubjectId
  /** Name of the value above it, or null. */
  readonly heading: string | null
  /** As it was signed, to the letter. */
  readonly text: string
}
/** What was told about a step or milestone since; absent of one of which nothing was told. */
export interface SinceThen {
  /** The newest thing that was told: how it stood on which day (YYYY-MM-DD), and in what words. */
  readonly lately?: { readonly stand: RouteStand; readonly on: string; readonly words: string | null }
  /** It serves two ambitions or more, and two organisations or more carry it (*1 + 1 = 3*). */
  readonly bothAnd?: true
}
/** A step that was promised earlier. */
export interface EarlierPromise extends SinceThen {
  readonly subject: SubjectId
  readonly text: string
  /** Name of the organisation that promised it, as the earlier document has it; never a person. */
  readonly owner: string
  /** YYYY-MM-DD, or null when no date was given. */
  readonly due: string | null
}
/** Where the way was to be in a year of the line. */
export interface EarlierMilestone extends SinceThen {
  readonly subject: SubjectId
  readonly text: string
  /** Its horizon in words: *2030*. */
  readonly year: string
  /** Names of the organisations that carry it, or empty; never a person. */
  readonly carriers: string
}
/** A difficult talk that was set aside then; `beside` is the sentence that it lay beside, null for none. */
export interface EarlierTalk {
  readonly text: string
  readonly beside: SubjectId | null
}
/** A sentence that the route team or who leads put on the list of this check-in. */
export interface EarlierBrought extends Pick<ToCheckinEntry, 'id' | 'restore' | 'on' | 'from'> {
  /** As it stands in the text in force. */
  readonly text: string
}
/** An organisation that was asked to sign then; `signed`: its signature stood when the check-in was made. */
export interface EarlierOrganisation {
  readonly name: string
  readonly signed: boolean
  /** What the last new board member answered about what was signed, and on which day (YYYY-MM-DD); absent when nobody did. */
  readonly handedOver?: { readonly answer: HandoverAnswer; readonly on: string }
}
/** What a check-in looks back on: an earlier manifest of this server, or a document of which the sentences were typed. */
export interface Earlier {
  /** Null: taken over from a document that was not made with Siroop. */
  readonly workshop: WorkshopId | null
  readonly title: string
  /** Number and fingerprint of the signed edition; null when it was agreed and not signed here. */
  readonly edition: number | null
  readonly fingerprint: string | null
  /** YYYY-MM-DD on which it was laid down for signing, or agreed; null when nobody said. */
  readonly agreedOn: string | null
  readonly sentences: readonly EarlierSentence[]
  readonly promises: readonly EarlierPromise[]
  /** The nearest year first. Absent when there are none, and where it was taken over before they came along. */
  readonly milestones?: readonly EarlierMilestone[]
  readonly talks?: readonly EarlierTalk[]
  /** Absent when there are none, and where it was taken over before they came along. */
  readonly brought?: readonly EarlierBrought[]
  /** Absent where nobody knows who was there, and where it was taken over before they came along. */
  readonly organisations?: readonly EarlierOrganisation[]
  /** How many notes came back nowhere, by the one word of their reason. No words of a note. Absent when there are none. */
  readonly unused?: readonly { readonly why: UnusedWhy | null; readonly notes: number }[]
}

/** Choosing what is looked back on, and saying who is at the table since. `carryOver` comes from the server only, which read the earlier workshop. */
export type EarlierCommand =
  | BoardMemberCommand
  | MirrorCommand
  | { readonly type: 'carryOver'; readonly earlier: Earlier }
  | {
      readonly type: 'typeEarlier'
      readonly title: string
      readonly agreedOn: string | null
      readonly sentences: readonly string[]
      readonly promises: readonly { readonly text: string; readonly owner: string }[]
    }

/** What happened. */
export type EarlierEvent = { readonly type: 'carriedOver'; readonly earlier: Earlier } | BoardMemberEvent | MirrorEvent

/** The part of the state that holds it; null: nothing was chosen yet, or the workshop looks back on nothing earlier. */
export interface EarlierState extends BoardMembersState, MirrorState {
  readonly earlier: Earlier | null
}
/** Before anything happened. */
export const nothingEarlier: EarlierState = { earlier: null, ...noBoardMembersTold, ...noMirror }
