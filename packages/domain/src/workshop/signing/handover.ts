import type { OrganisationId, ParticipantId } from '../../ids.js'

/** *Ik neem over · met opmerking · niet.* What a new board member says of the promise of the one before. */
export type HandoverAnswer = 'takes-over' | 'with-remark' | 'not'

/** A new board member who is asked about what the organisation signed. Who that is stands in `person`: here is an id. */
export interface Handover {
  readonly organisation: OrganisationId
  readonly successor: ParticipantId
  readonly askedAtMs: number
  /** `number` counts the answers about this edition, from 1: that of the addendum. Null: no answer yet. */
  readonly answer: { readonly kind: HandoverAnswer; readonly atMs: number; readonly number: number } | null
}
/** What an edition remembers of who came after its signatories. */
export interface HandedOver {
  /** In the order of asking; at most one of an organisation waits for an answer. Who is asked no more is not in it. */
  readonly handovers: readonly Handover[]
}
/** Who a new board member is, and the words with the answer: as given with it. */
export interface SuccessorDetails {
  readonly name: string
  readonly function: string
  /** Null: none. */
  readonly remark: string | null
}

/** Those that write to somebody are sent by the server only. */
export type HandoverCommand =
  | {
      readonly type: 'askSuccessor'
      readonly edition: number
      readonly organisation: OrganisationId
      readonly successor: ParticipantId
      /** Who waited for an answer when this was asked; null: nobody. Another one by now is a refusal. */
      readonly replaces: ParticipantId | null
    }
  /** The undo of asking, while there is no answer. */
  | { readonly type: 'letSuccessorGo'; readonly edition: number; readonly successor: ParticipantId }
  | {
      readonly type: 'answerHandover'
      readonly edition: number
      readonly fingerprint: string
      readonly answer: HandoverAnswer
      readonly person: SuccessorDetails
    }

/** What happened. Ids, never names or words. */
export type HandoverEvent =
  | {
      readonly type: 'successorAsked'
      readonly edition: number
      readonly organisation: OrganisationId
      readonly successor: ParticipantId
      readonly atMs: number
    }
  | { readonly type: 'successorLetGo'; readonly edition: number; readonly successor: ParticipantId }
  | {
      readonly type: 'handoverAnswered'
      readonly edition: number
      readonly fingerprint: string
      readonly organisation: OrganisationId
      readonly successor: ParticipantId
      readonly answer: HandoverAnswer
      readonly atMs: number
    }
