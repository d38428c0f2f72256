import {
  checkText,
  err,
  type Locale,
  limits,
  type Organisation,
  type OrganisationId,
  ok,
  type ParticipantId,
  participantId,
  type Result,
  type Role,
  type WorkshopId,
} from '@siroop/domain'
import type { HttpError, WireRefusal } from '@siroop/protocol'
import type { WriteOp } from '../storage/storage.js'
import type { WorkshopRoom } from './workshopRoom.js'
import type { Workshops } from './workshops.js'

/** Why somebody does not get in: an error of the door, or a refusal of the workshop. */
export type DoorRefusal = HttpError | WireRefusal
type Door<T> = Promise<Result<T, DoorRefusal>>

/** What a phone keeps after it came in. */
export interface Entered {
  readonly workshop: WorkshopId
  readonly participant: ParticipantId
  readonly token: string
  readonly path: string
}
/** What a card shows before its holder says yes. */
export interface CardView {
  readonly title: string
  readonly organisation: Organisation
  /** Who it is, when they registered. */
  readonly person: string | null
  readonly entered: boolean
  readonly code: string
  readonly locale: Locale
  readonly rehearsal: boolean
}
/** The ways into a workshop. Everybody who comes in gets a seat, a name row and a token in one transaction. */
export interface Entrances {
  join(code: string, wanted: { name: string; organisation: OrganisationId; locale: Locale }): Door<Entered>
  lookAtCard(secret: string): Door<CardView>
  enterByCard(secret: string, name: string | null): Door<Entered>
  enterByWords(code: string, words: readonly string[]): Door<Entered>
  enterAsCoFacilitator(secret: string, name: string): Door<Entered>
  /** Somebody of the route team; the caller read the link. `organisation` null: for none. */
  enterRouteTeam(
    room: WorkshopRoom,
    wanted: { readonly name: string; readonly organisation: OrganisationId | null },
  ): Door<Entered>
  /** Gives the waiting room screen with these six digits to a workshop. */
  pairScreen(room: WorkshopRoom, code: string): Door<null>
  /** What the room screen hears when it asks with its secret; a token is made at that moment. */
  askPairing(
    pairing: string,
    secret: string,
  ): Door<{ status: 'waiting' } | ({ status: 'paired' } & Omit<Entered, 'path'>)>
}

type Kind = 'participant' | 'wall' | 'co'
/** Functions of the accounts, handed in by `app.ts`. */
export interface EntranceParts {
  readonly workshops: Workshops
  readonly newId: () => string
  readonly issue: (bearer: { kind: Kind; workshop: WorkshopId; participant: ParticipantId }) => {
    token: string
    write: WriteOp
  }
  readonly writeRows: (rows: readonly WriteOp[]) => Promise<boolean>
  readonly findCard: (secret: string) => Promise<{
    workshop: WorkshopId
    organisation: OrganisationId
    participant: ParticipantId
    /** Of who registered: it need not be typed again. */
    name?: string
  } | null>
  readonly findInvitation: (
    secret: string,
  ) => Promise<{ workshop: WorkshopId; used: boolean; readonly use: WriteOp } | null>
  readonly findWords: (
    workshop: WorkshopId,
    words: readonly string[],
  ) => Promise<{ participant: ParticipantId; use: WriteOp } | 'used' | null>
  readonly findPairing: (code: string) => Promise<{
    pair: (screen: { kind: 'wall'; workshop: WorkshopId; participant: ParticipantId }) => WriteOp
  } | null>
  readonly lookAtPairing: (
    pairing: string,
    secret: string,
  ) => Promise<{ status: 'waiting' } | { status: 'paired'; workshop: WorkshopId; participant: ParticipantId } | null>
}

interface Newcomer {
  readonly participant: ParticipantId
  readonly role: Role
  readonly organisation: OrganisationId | null
  readonly byCard: boolean
  readonly kind: Kind
  /** Null: the name is not known (yet), or was given before and stays. */
  readonly name: string | null
  readonly locale: Locale
  readonly more?: readonly WriteOp[]
}

export function createEntrances(parts: EntranceParts): Entrances {
  const { workshops } = parts
  const pathOf = (room: WorkshopRoom, participant: ParticipantId) =>
    `/b/${room.side().joinCode ?? '0000'}/d/${participant}`

  /** Another phone of somebody who is in already: a token and nothing else. */
  const again = async (room: WorkshopRoom, who: Newcomer): Door<Entered> => {
    const { token, write } = parts.issue({ kind: who.kind, workshop: room.id, participant: who.participant })
    const written = await parts.writeRows([write, ...(who.more ?? [])])
    if (!written) return err('not-saved')
    return ok({ workshop: room.id, participant: who.participant, token, path: pathOf(room, who.participant) })
  }
  const admit = async (room: WorkshopRoom, who: Newcomer): Door<Entered> => {
    const { participant, role, organisation, byCard, name, locale } = who
    if (room.state().participants.has(participant)) return again(room, who)
    const { token, write } = parts.issue({ kind: who.kind, workshop: room.id, participant })
    const ack = await room.handle({
      id: null,
      acts: [
        { actor: { kind: 'system' }, command: { type: 'admitParticipant', participant, role, organisation, byCard } },
      ],
      writes: [
        write,
        { kind: 'put', table: 'person', row: { workshop: room.id, participant, name, blanked: 0, locale } },
        ...(who.more ?? []),
      ],
      remember: (side) => side.people.set(participant, { name, locale }),
    })
    // Two phones with the same card at the same moment: the second finds its person there.
    if (!ack.ok && ack.refusal === 'already-exists') return again(room, who)
    if (!ack.ok) return err(ack.refusal)
    return ok({ workshop: room.id, participant, token, path: pathOf(room, participant) })
  }

  /** The first phone of a paper card: from now on its holder writes, and nobody types for them. */
  const claim = async (room: WorkshopRoom, participant: ParticipantId, use: WriteOp): Door<Entered> => {
    const { token, write } = parts.issue({ kind: 'participant', workshop: room.id, participant })
    const ack = await room.handle({
      id: null,
      acts: [{ actor: { kind: 'system' }, command: { type: 'claimPaperSeat', participant } }],
      writes: [write, use],
    })
    return ack.ok ? ok({ workshop: room.id, participant, token, path: pathOf(room, participant) }) : err(ack.refusal)
  }

  return {
    join: async (code, { name, organisation, locale }) => {
      const room = await workshops.byCode(code)
      if (room === null) return err('code-unknown')
      const checked = checkText(name, limits.name)
      if (!checked.ok) return checked
      return admit(room, {
        participant: participantId(parts.newId()),
        role: 'participant',
        organisation,
        byCard: false,
        kind: 'participant',
        name: checked.value,
        locale,
      })
    },
    lookAtCard: async (secret) => {
      const card = await parts.findCard(secret)
      const room = card === null ? null : await workshops.open(card.workshop)
      const find = () => room?.state().organisations.find((one) => one.id === card?.organisation)
      if (find() === undefined) await room?.catchUp()
      const organisation = find()
      if (card === null || room === null || organisation === undefined) return err('card-unknown')
      const { title, participants, locale, kind } = room.state()
      const entered = participants.has(card.participant)
      return ok({
        title,
        organisation,
        person: card.name ?? null,
        entered,
        code: room.side().joinCode ?? '0000',
        locale,
        rehearsal: kind === 'rehearsal',
      })
    },
    enterByCard: async (secret, name) => {
      const card = await parts.findCard(secret)
      const room = card === null ? null : await workshops.open(card.workshop)
      if (card === null || room === null) return err('card-unknown')
      const checked = name === null ? ok(null) : checkText(name, limits.name)
      if (!checked.ok) return checked
      const { participant, organisation } = card
      const locale = room.state().locale
      const entered = await admit(room, {
        participant,
        role: 'boardMember',
        organisation,
        byCard: true,
        kind: 'participant',
        name: checked.value ?? card.name ?? null,
        locale,
      })
      // who registered may have a place at a theme table since the room was opened
      if (entered.ok && card.name !== undefined) await workshops.rowsChanged(room.id)
      return entered
    },
    enterByWords: async (code, words) => {
      const room = await workshops.byCode(code)
      if (room === null) return err('code-unknown')
      const found = await parts.findWords(room.id, words)
      if (found === 'used') return err('words-used')
      // Right words are rare; whoever they are for may have come in, or taken a card over, a moment ago elsewhere.
      if (found !== null) await room.catchUp()
      const person = found === null ? undefined : room.state().participants.get(found.participant)
      if (found === null || person === undefined) return err('words-wrong')
      const who = { ...person, participant: person.id, kind: 'participant', name: null, locale: 'nl' } as const
      const entered =
        person.paper?.claimed === false
          ? await claim(room, person.id, found.use)
          : await again(room, { ...who, more: [found.use] })
      if (entered.ok) return entered
      // Two phones with the same words at the same moment: they let one of them in, and the other hears why not.
      return (await parts.findWords(room.id, words)) === 'used' ? err('words-used') : entered
    },
    enterAsCoFacilitator: async (secret, name) => {
      const invitation = await parts.findInvitation(secret)
      const room = invitation === null ? null : await workshops.open(invitation.workshop)
      if (invitation === null || room === null) return err('link-unknown')
      if (invitation.used) return err('link-used')
      const checked = checkText(name, limits.name)
      if (!checked.ok) return checked
      return admit(room, {
        participant: participantId(parts.newId()),
        role: 'coFacilitator',
        organisation: null,
        byCard: false,
        kind: 'co',
        name: checked.value,
        locale: room.state().locale,
        more: [invitation.use],
      })
    },
    enterRouteTeam: async (room, { name, organisation }) => {
      const checked = checkText(name, limits.name)
      if (!checked.ok) return checked
      return admit(room, {
        participant: participantId(parts.newId()),
        role: 'routeTeam',
        organisation,
        byCard: false,
        kind: 'participant',
        name: checked.value,
        locale: room.state().locale,
      })
    },
    pairScreen: async (room, code) => {
      const pairing = await parts.findPairing(code)
      if (pairing === null) return err('pairing-code-unknown')
      const participant = participantId(parts.newId())
      const entered = await admit(room, {
        participant,
        role: 'roomScreen',
        organisation: null,
        byCard: false,
        kind: 'wall',
        name: null,
        locale: room.state().locale,
        more: [pairing.pair({ kind: 'wall', workshop: room.id, participant })],
      })
      return entered.ok ? ok(null) : entered
    },
    askPairing: async (pairing, secret) => {
      const found = await parts.lookAtPairing(pairing, secret)
      if (found === null) return err('pairing-unknown')
      if (found.status === 'waiting') return ok({ status: 'waiting' })
      const { workshop, participant } = found
      const { token, write } = parts.issue({ kind: 'wall', workshop, participant })
      return (await parts.writeRows([write]))
        ? ok({ status: 'paired', workshop, participant, token })
        : err('not-saved')
    },
  }
}
