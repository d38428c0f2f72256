import {
  currentEdition,
  type Edition,
  editionToCompare,
  fillPlaceholders,
  isReserved,
  mayTakeBack,
  type OrganisationId,
  signingGrounds,
  waitsFor,
} from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import type { Answer } from '@siroop/protocol'
import type { WorkshopRoom } from '../workshop/workshopRoom.js'
import type { SignLink } from './links.js'

interface Shown {
  readonly room: Pick<WorkshopRoom, 'state' | 'side'>
  readonly edition: Edition
  readonly link: SignLink
  readonly person: {
    readonly name: string | null
    readonly email?: string | null
    readonly function?: string | null
  } | null
  readonly manifestId: string | null
  readonly nowMs: number
}

/** What whoever opens a link sees: the text and its fingerprint, what can be done now, and nothing of other people but names of organisations. */
export function pageOf({ room, edition, link, person, manifestId, nowMs }: Shown): Answer<'signLink'> {
  const state = room.state()
  const { frozen, fingerprint, number } = edition
  const nameOf = (id: OrganisationId) => frozen.organisations.find((one) => one.id === id)?.name ?? ''
  const organisation = frozen.organisations.find(({ id }) => id === link.organisation)
  const mark = edition.signatures.findLast((one) => one.organisation === link.organisation && one.status === 'standing')
  const details = mark === undefined ? undefined : room.side().signatories.get(mark.id)
  const waiting = waitsFor(edition, link.organisation)
  const newest = currentEdition(state)?.number ?? number
  const before = editionToCompare(state, edition, link.organisation)
  const now = { today: dateOfMs(nowMs), dateOf: dateOfMs }
  return {
    title: frozen.title,
    locale: state.locale,
    organisation: {
      id: link.organisation,
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
    closingDate: frozen.inForceRule.closingDate,
    state:
      mark !== undefined
        ? 'signed'
        : newest > number
          ? 'replaced'
          : edition.declined.has(link.organisation)
            ? 'declined'
            : edition.next !== null
              ? 'changing'
              : now.today > frozen.inForceRule.closingDate
                ? 'passed'
                : waiting.length > 0
                  ? 'turn'
                  : 'open',
    newer: newest > number ? newest : null,
    before: before && { number: before.edition.number, signed: before.signed, frozen: before.edition.frozen },
    waitsFor: waiting.map(nameOf),
    declined: [...edition.declined].map(nameOf),
    grounds: signingGrounds(state),
    signed:
      mark === undefined
        ? null
        : {
            byMe: mark.participant === link.signatory,
            name: details?.name ?? '',
            atMs: mark.atMs,
            authority: mark.authority,
            condition: details?.condition ?? null,
            reserved: isReserved(edition, mark),
            liftedAtMs: edition.lifted.get(mark.id) ?? null,
            mayTakeBack: mark.participant === link.signatory && mayTakeBack(edition, mark, now),
          },
    manifestPath: manifestId === null ? null : `/m/${manifestId}`,
  }
}

/** `n…@polderrand.nl`: enough to see which mailbox to look in. */
export function maskedAddress(address: string | null): string | null {
  const [box, host] = address?.split('@') ?? []
  return box === undefined || host === undefined ? null : `${box.slice(0, 1)}…@${host}`
}
