import {
  type FrozenManifest,
  handoverEndsMs,
  linkDaysAfterClosing,
  type OrganisationId,
  organisationId,
  type ParticipantId,
  participantId,
  type WorkshopId,
  workshopId,
} from '@siroop/domain'
import { newLinkSecret } from '../accounts/newLinkSecret.js'
import { sha256 } from '../chance.js'
import type { Storage, WriteOp } from '../storage/storage.js'

/** What a link is for: one person, one organisation, one edition, and nothing else. */
export interface SignLink {
  readonly workshop: WorkshopId
  readonly signatory: ParticipantId
  readonly organisation: OrganisationId
  readonly edition: number
}

const dayMs = 24 * 3_600_000

/** A link for a mail, with the write that keeps its hash; the secret itself is in the mail and nowhere else. */
export function newSignLink(
  { workshop, signatory, organisation, edition }: SignLink,
  { nowMs, frozen }: { readonly nowMs: number; readonly frozen: FrozenManifest },
): { readonly path: string; readonly write: WriteOp } {
  const { secret, write } = newLinkSecret({
    purpose: 'sign',
    workshop,
    payload: { signatory, organisation, edition },
    atMs: nowMs,
    expiresAtMs: linkEndsMs(frozen),
  })
  return { path: `/teken#${secret}`, write }
}

/** A link for a new board member, who is the `signatory` here: the same person by whom a code is asked. */
export function newHandoverLink(
  { workshop, signatory, organisation, edition }: SignLink,
  nowMs: number,
): { readonly path: string; readonly write: WriteOp } {
  const { secret, write } = newLinkSecret({
    purpose: 'handover',
    workshop,
    payload: { signatory, organisation, edition },
    atMs: nowMs,
    expiresAtMs: handoverEndsMs(nowMs),
  })
  return { path: `/overdracht#${secret}`, write }
}

/** When links of an edition stop working, whole ms since 1970. */
export const linkEndsMs = ({ inForceRule }: FrozenManifest): number =>
  Date.parse(`${inForceRule.closingDate}T23:59:59Z`) + linkDaysAfterClosing * dayMs

/** What this secret was made for; null when it is unknown, for something else, or has expired. */
export async function findSignLink(
  storage: Pick<Storage, 'get'>,
  { secret, purpose }: { readonly secret: string; readonly purpose: 'sign' | 'handover' },
  nowMs: number,
): Promise<SignLink | null> {
  const row = await storage.get('secret', { hash: sha256(secret) })
  if (row === null || row.purpose !== purpose || row.workshop === null) return null
  if (row.expires_at_ms !== null && row.expires_at_ms <= nowMs) return null
  const { signatory, organisation, edition } = JSON.parse(row.payload_json) as Record<string, string> & {
    edition: number
  }
  return {
    workshop: workshopId(row.workshop),
    signatory: participantId(signatory ?? ''),
    organisation: organisationId(organisation ?? ''),
    edition,
  }
}
