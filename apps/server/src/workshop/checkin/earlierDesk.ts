import {
  carriedOver,
  type Earlier,
  err,
  ok,
  type Result,
  type WorkshopId,
  withUnused,
  workshopId,
} from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import type { Answer, WireRefusal } from '@siroop/protocol'
import type { WorkshopRoom } from '../workshopRoom.js'
import { type BeginParts, createBeginCheckin, unusedIn } from './beginCheckin.js'

/** What a check-in can be about. Who asks leads the check-in; of the earlier workshop they are a facilitator too. */
export interface EarlierDesk {
  /** Earlier workshops of who asks in which something was agreed, the newest first. */
  choices(room: WorkshopRoom, cookieHeader: string | undefined): Promise<Answer<'earlier'>>
  /** Brings the agreed texts of one of them into the check-in. `not-yours` for every other workshop. */
  choose(
    room: WorkshopRoom,
    asked: { readonly workshop: WorkshopId; readonly cookieHeader: string | undefined },
  ): Promise<Result<null, WireRefusal | 'not-yours'>>
  /** Who signed what this check-in is about, for whoever leads both; read from there each time, and kept nowhere here. */
  signatories(room: WorkshopRoom, cookieHeader: string | undefined): Promise<Answer<'signatories'>>
  /** The check-in about a workshop of this account. */
  readonly begin: ReturnType<typeof createBeginCheckin>
}

export function createEarlierDesk(
  parts: BeginParts & {
    readonly whoIs: (cookieHeader: string | undefined) => Promise<{ readonly id: string } | null>
  },
): EarlierDesk {
  /** Real ones only: what was rehearsed or shown was agreed by nobody. A check-in of a demo is about a demo. */
  const earlierOf = async (
    room: WorkshopRoom,
    id: string,
  ): Promise<{ room: WorkshopRoom; earlier: Earlier } | null> => {
    const found = id === room.id ? null : await parts.workshops.open(workshopId(id))
    if (found === null) return null
    await found.catchUp()
    const wanted = room.state().kind === 'demo' ? 'demo' : 'real'
    const earlier = found.state().kind === wanted ? carriedOver(found.state(), dateOfMs) : null
    return earlier === null ? null : { room: found, earlier: withUnused(earlier, await unusedIn(found)) }
  }
  const ownOf = async (cookieHeader: string | undefined): Promise<readonly string[]> => {
    const known = await parts.whoIs(cookieHeader)
    return known === null ? [] : parts.workshopsOf(known.id)
  }
  return {
    begin: createBeginCheckin(parts),
    choices: async (room, cookieHeader) => {
      const found = await Promise.all((await ownOf(cookieHeader)).map((id) => earlierOf(room, id)))
      return found.flatMap((one) => {
        if (one === null) return []
        const { title, edition, agreedOn, sentences, promises, milestones = [], talks = [] } = one.earlier
        const { region } = one.room.state()
        const counts = {
          sentences: sentences.length,
          promises: promises.length,
          milestones: milestones.length,
          talks: talks.length,
        }
        return [{ workshop: one.room.id, title, region, edition, agreedOn, ...counts }]
      })
    },
    signatories: async (room, cookieHeader) => {
      const { earlier } = room.state()
      if (earlier === null || earlier.workshop === null) return []
      if (!(await ownOf(cookieHeader)).includes(earlier.workshop)) return []
      const found = await parts.workshops.open(earlier.workshop)
      const view = found === null ? null : await found.view({ kind: 'routeTeam' })
      if (view?.audience !== 'routeTeam') return []
      const edition = view.editions.find(({ number }) => number === earlier.edition)
      return (edition?.signing ?? []).flatMap(({ organisation, signature, details }) => {
        const signed = edition?.frozen.organisations.find(({ id }) => id === organisation)
        if (edition === undefined || signature === null || signed === undefined) return []
        const since = edition.handovers.flatMap((one) =>
          one.organisation !== organisation || one.answer === null
            ? []
            : [
                {
                  name: one.details?.name || null,
                  function: one.details?.function || null,
                  answer: one.answer.kind,
                  atMs: one.answer.atMs,
                },
              ],
        )
        if (details === null && since.length === 0) return []
        return [{ organisation: signed.name, name: details?.name ?? null, function: details?.function ?? null, since }]
      })
    },
    choose: async (room, { workshop, cookieHeader }) => {
      if (!(await ownOf(cookieHeader)).includes(workshop)) return err('not-yours')
      const found = await earlierOf(room, workshop)
      if (found === null) return err('nothing-to-look-back-on')
      const command = { type: 'carryOver', earlier: found.earlier } as const
      const done = await room.handle({ id: null, acts: [{ actor: { kind: 'system' }, command }] })
      return done.ok ? ok(null) : err(done.refusal)
    },
  }
}
