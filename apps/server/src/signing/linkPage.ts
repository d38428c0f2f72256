import { type Edition, fillPlaceholders, isReserved, type OrganisationId, type Signature } from '@siroop/domain'
import type { WorkshopRoom } from '../workshop/workshopRoom.js'

/** The workshop of a link, its edition, and the row of who holds it. */
export interface LinkHeld {
  readonly room: Pick<WorkshopRoom, 'state' | 'side'>
  readonly edition: Edition
  readonly person: {
    readonly name: string | null
    readonly email?: string | null
    readonly function?: string | null
  } | null
}

/** What a page behind a link of a mail shows, whatever is asked there: for whom it is, and the text with its fingerprint. */
export function linkPageOf({ room, edition, person }: LinkHeld, of: OrganisationId) {
  const { frozen, fingerprint, number } = edition
  const organisation = frozen.organisations.find(({ id }) => id === of)
  const { manifestId } = room.side()
  return {
    title: frozen.title,
    locale: room.state().locale,
    organisation: {
      id: of,
      name: organisation?.name ?? '',
      shape: organisation?.shape ?? ('circle' as const),
      letters: organisation?.letters ?? null,
    },
    person: { name: person?.name ?? '', function: person?.function ?? '' },
    codeTo: maskedAddress(person?.email ?? null),
    edition: number,
    fingerprint,
    frozen,
    statement: fillPlaceholders(frozen.signingStatement, { organisation: organisation?.name ?? '' }),
    manifestPath: manifestId === null ? null : `/m/${manifestId}`,
  }
}

/** On what ground an organisation signed, and what became of its reservation. */
export const groundOf = ({ room, edition }: Pick<LinkHeld, 'room' | 'edition'>, mark: Signature) => ({
  atMs: mark.atMs,
  authority: mark.authority,
  condition: room.side().signatories.get(mark.id)?.condition ?? null,
  reserved: isReserved(edition, mark),
  liftedAtMs: edition.lifted.get(mark.id) ?? null,
})

/** `n…@polderrand.nl`: enough to see which mailbox to look in. */
function maskedAddress(address: string | null): string | null {
  const [box, host] = address?.split('@') ?? []
  return box === undefined || host === undefined ? null : `${box.slice(0, 1)}…@${host}`
}
