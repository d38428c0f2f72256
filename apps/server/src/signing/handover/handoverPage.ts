import {
  answeredHandovers,
  carriesOn,
  currentEdition,
  type Edition,
  fillPlaceholders,
  type Handover,
  handoverEndsMs,
  isReserved,
  standingSignatures,
} from '@siroop/domain'
import type { Answer } from '@siroop/protocol'
import type { WorkshopRoom } from '../../workshop/workshopRoom.js'
import { maskedAddress } from '../signPage.js'

interface Shown {
  readonly room: Pick<WorkshopRoom, 'state' | 'side'>
  readonly edition: Edition
  readonly handover: Handover
  readonly person: {
    readonly name: string | null
    readonly email?: string | null
    readonly function?: string | null
  } | null
}

/** What a new board member sees: what was promised, by whom, what others said of it since, and the own answer. */
export function handoverPageOf({ room, edition, handover, person }: Shown): Answer<'handoverLink'> {
  const state = room.state()
  const side = room.side()
  const { frozen, fingerprint, number } = edition
  const organisation = frozen.organisations.find(({ id }) => id === handover.organisation)
  const mark = standingSignatures(edition).find((one) => one.organisation === handover.organisation)
  const details = mark === undefined ? undefined : side.signatories.get(mark.id)
  const newest = currentEdition(state)?.number ?? number
  const newer = newest > number ? newest : null
  const { answer } = handover
  const detailsOf = (one: Handover) => side.successors.get(one.successor) ?? null
  const mayLift =
    mark !== undefined && isReserved(edition, mark) && carriesOn(edition, handover.organisation, handover.successor)
  return {
    title: frozen.title,
    locale: state.locale,
    organisation: {
      id: handover.organisation,
      name: organisation?.name ?? '',
      shape: organisation?.shape ?? 'circle',
      letters: organisation?.letters ?? null,
    },
    person: { name: person?.name ?? '', function: person?.function ?? '' },
    codeTo: maskedAddress(person?.email ?? null),
    edition: number,
    fingerprint,
    frozen,
    statement: fillPlaceholders(frozen.signingStatement, { organisation: organisation?.name ?? '' }),
    state: answer !== null ? 'answered' : newer !== null ? 'replaced' : mark === undefined ? 'gone' : 'open',
    newer,
    endsAtMs: handoverEndsMs(handover.askedAtMs),
    signed:
      mark === undefined
        ? null
        : {
            name: details?.name ?? null,
            function: details?.function ?? null,
            atMs: mark.atMs,
            authority: mark.authority,
            condition: details?.condition ?? null,
            reserved: isReserved(edition, mark),
            liftedAtMs: edition.lifted.get(mark.id) ?? null,
          },
    chain: answeredHandovers(edition, handover.organisation).flatMap((one) =>
      one.answer === null || one.successor === handover.successor || (answer?.number ?? Infinity) < one.answer.number
        ? []
        : [{ answer: one.answer, details: detailsOf(one) }],
    ),
    answer: answer && { ...answer, details: detailsOf(handover), mayLift },
    manifestPath: side.manifestId === null ? null : `/m/${side.manifestId}`,
  }
}
