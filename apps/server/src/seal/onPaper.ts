import { type FrozenManifest, type ManifestView, type WorkshopId, workshopId } from '@siroop/domain'
import { footLength } from '@siroop/manifest'
import type { Storage } from '../storage/storage.js'

/** A text that this installation laid down for signing, as it stands now, found by what is printed of its fingerprint. */
export interface KnownText {
  readonly title: string
  readonly number: number
  /** 64 hexadecimal characters. */
  readonly fingerprint: string
  /** When it was opened for signing, whole ms since 1970. */
  readonly openedAtMs: number
  /** How many organisations signed and did not take it back, of how many. */
  readonly signed: number
  readonly organisations: number
  /** Names of organisations that signed it and took that back. */
  readonly withdrawn: readonly string[]
  /** Number of the newest edition; the same one when there is none after it. */
  readonly newest: number
  /** It was taken back before anybody signed: what came of it has another fingerprint. */
  readonly reopened: boolean
  /** Path of the manifest page, or null when it has none. */
  readonly path: string | null
}

/**
 * Reads a fingerprint as somebody types it from paper: groups, capitals, dashes, and an o for a nought do not matter.
 * Null when it cannot be one: fewer than the twelve characters of the foot, more than all 64, or another letter.
 */
export function readFingerprint(typed: string): string | null {
  const tidy = typed
    .slice(0, 200)
    .toLowerCase()
    .replace(/[\s.:\u2010-\u2015-]/g, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1')
  return new RegExp(`^[0-9a-f]{${footLength},64}$`).test(tidy) ? tidy : null
}

/** How `findText` finds what it tells of. */
export interface TextSource {
  readonly storage: Pick<Storage, 'list'>
  /** The manifest of a workshop as it stands now with the id of its page; null when it is not there any more. */
  readonly manifestOf: (
    workshop: WorkshopId,
  ) => Promise<{ readonly view: ManifestView; readonly manifestId: string | null } | null>
}

/**
 * Finds the text whose fingerprint begins with this, in the registers; null when none does. A demo and a rehearsal stand in
 * no register, so nothing is found of them. `fingerprint` as `readFingerprint` gives it. `frozen`: the text itself; null for
 * one that was taken back, of which another one took the place.
 */
export async function findText(
  { storage, manifestOf }: TextSource,
  fingerprint: string,
): Promise<{ readonly text: KnownText; readonly frozen: FrozenManifest | null } | null> {
  // by its index: also with a thousand registers this reads one entry
  const foot = fingerprint.slice(0, footLength)
  for (const { workshop, edition, json, at_ms } of await storage.list('register', { foot })) {
    const entry = JSON.parse(json) as { readonly fingerprint: string }
    if (!entry.fingerprint.startsWith(fingerprint)) continue
    const now = await manifestOf(workshopId(workshop))
    const known = now?.view.editions.find(({ number }) => number === edition)
    if (now === null || known === undefined) continue
    const rows = known.signing
    const nameOf = (id: string) => known.frozen.organisations.find((one) => one.id === id)?.name ?? ''
    const isSame = known.fingerprint === entry.fingerprint
    const reopened = !isSame || known.status === 'reopened'
    const text = {
      title: known.frozen.title,
      number: edition,
      fingerprint: entry.fingerprint,
      openedAtMs: at_ms,
      signed: reopened ? 0 : rows.filter(({ signature }) => signature !== null).length,
      organisations: known.frozen.organisations.length,
      withdrawn: reopened
        ? []
        : rows.flatMap(({ organisation, withdrawn }) => (withdrawn ? [nameOf(organisation)] : [])),
      newest: now.view.editions.at(-1)?.number ?? edition,
      reopened,
      path: now.manifestId === null ? null : `/m/${now.manifestId}`,
    }
    return { text, frozen: isSame ? known.frozen : null }
  }
  return null
}
