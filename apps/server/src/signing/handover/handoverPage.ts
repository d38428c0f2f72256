import {
  answeredHandovers,
  carriesOn,
  currentEdition,
  type Handover,
  handoverEndsMs,
  isReserved,
  standingSignatures,
} from '@siroop/domain'
import type { Answer } from '@siroop/protocol'
import { groundOf, type LinkHeld, linkPageOf } from '../linkPage.js'

interface Shown extends LinkHeld {
  readonly handover: Handover
}

/** What a new board member sees: what was promised, by whom, what others said of it since, and the own answer. */
export function handoverPageOf({ handover, ...held }: Shown): Answer<'handoverLink'> {
  const { room, edition } = held
  const side = room.side()
  const { number } = edition
  const mark = standingSignatures(edition).find((one) => one.organisation === handover.organisation)
  const details = mark === undefined ? undefined : side.signatories.get(mark.id)
  const newest = currentEdition(room.state())?.number ?? number
  const newer = newest > number ? newest : null
  const { answer } = handover
  const detailsOf = (one: Handover) => side.successors.get(one.successor) ?? null
  const mayLift =
    mark !== undefined && isReserved(edition, mark) && carriesOn(edition, handover.organisation, handover.successor)
  return {
    ...linkPageOf(held, handover.organisation),
    state: answer !== null ? 'answered' : newer !== null ? 'replaced' : mark === undefined ? 'gone' : 'open',
    newer,
    endsAtMs: handoverEndsMs(handover.askedAtMs),
    signed:
      mark === undefined
        ? null
        : {
            name: details?.name ?? null,
            function: details?.function ?? null,
            ...groundOf(held, mark),
          },
    chain: answeredHandovers(edition, handover.organisation).flatMap((one) =>
      one.answer === null || one.successor === handover.successor || (answer?.number ?? Infinity) < one.answer.number
        ? []
        : [{ answer: one.answer, details: detailsOf(one) }],
    ),
    answer: answer && { ...answer, details: detailsOf(handover), mayLift },
  }
}
