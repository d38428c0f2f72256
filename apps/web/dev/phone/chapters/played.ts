import { sha256 } from '@noble/hashes/sha2.js'
import type { FrozenManifest, ParticipantId, ParticipantNow } from '@siroop/domain'
import { fingerprintOf } from '@siroop/manifest'
import { eveningPhones } from '../../facilitator/chapters/evening.js'
import { programmePhones } from '../../facilitator/chapters/programme.js'
import { zonePhones } from '../../facilitator/chapters/zone.js'
import type { Shipped } from '../../facilitator/shipped.js'
import type { Part } from '../at.js'
import { nothing } from '../fixtures.js'

type SignNow = Extract<ParticipantNow, { kind: 'sign' }>

/** The story counts letters; a phone counts the fingerprint of what it reads itself. */
const signed = (now: SignNow, frozen: FrozenManifest): SignNow => ({
  ...now,
  edition: { ...now.edition, fingerprint: fingerprintOf(frozen, sha256) },
})

/** A phone in a workshop that is played by the real rules, seen by one person. Played once, when it is asked for. */
function played([tell, who]: readonly [() => Shipped, ParticipantId]): () => Part {
  let part: Part | null = null
  return () => {
    if (part !== null) return part
    const story = tell()
    const view = story.seenBy({ kind: 'participant', id: who })
    if (view?.audience !== 'participant') throw new Error(`no phone for ${who}`)
    const frozen = story.state?.editions.at(-1)?.frozen
    part = { view, board: story.board, mine: nothing }
    if (frozen && view.now.kind === 'sign') part = { ...part, frozen, view: { ...view, now: signed(view.now, frozen) } }
    return part
  }
}

/** Theme tables, a link zone, a programme and a round, on phones. */
export const playedStates: Readonly<Record<string, () => Part>> = Object.fromEntries(
  Object.entries({ ...eveningPhones, ...zonePhones, ...programmePhones }).map(([name, one]) => [name, played(one)]),
)
