import { newId } from '../chance.js'
import type { WriteOp } from '../storage/storage.js'

/** A mail to somebody with a row in `person`, which holds the address. */
export interface NewMail {
  readonly workshop: string
  readonly participant: string
  /** One line. */
  readonly subject: string
  /** Paragraphs with an empty line between them; an address that is a line of its own becomes a link in the HTML part. */
  readonly text: string
  /** A calendar file that goes along. */
  readonly calendar?: string
}

/** The row with which a mail waits; a mail leaves when this was committed, with whatever else it was committed with. */
export const newMail = ({ workshop, participant, subject, text, calendar }: NewMail, nowMs: number): WriteOp => ({
  kind: 'insert',
  table: 'mail',
  row: {
    id: newId(),
    workshop,
    participant,
    subject: subject.replace(/\s+/g, ' '),
    text,
    state: 'waiting',
    tries: 0,
    next_at_ms: nowMs,
    made_at_ms: nowMs,
    ended_at_ms: null,
    problem: null,
    calendar: calendar ?? null,
  },
})
