import {
  checkText,
  checkWifi,
  err,
  isBlank,
  type MeetingId,
  type OrganisationId,
  ok,
  type Result,
  type StepId,
  type WorkshopId,
} from '@siroop/domain'
import { invitationText, type Letter, markedName, type Paper, paperWords } from '@siroop/manifest'
import type { Answer, Body, HttpError, WireRefusal } from '@siroop/protocol'
import type { Storage, WriteOp } from '../../storage/storage.js'
import type { WorkshopRoom } from '../workshopRoom.js'
import { composeCards, composeFallback, composeLetter, composePlaceCards, paperBase } from './composePapers.js'
import { composeSheets } from './composeSheets.js'
import { letterRow, readLetter, readWifi, wifiRow } from './paperRows.js'

/** Makes the PDF of a paper. `atMs`: date of the file. */
export type ExportPaper = (
  paper: Paper,
  atMs: number,
) => Promise<Result<Uint8Array, 'no-browser' | 'export-busy' | 'export-failed'>>
type Door<T> = Promise<Result<T, HttpError | WireRefusal>>
/** The papers and the invitations of before the evening. Who may ask is decided before. */
export interface PaperDesk {
  letter(room: WorkshopRoom): Promise<Answer<'letter'>>
  keepLetter(room: WorkshopRoom, text: string): Door<null>
  keepWifi(room: WorkshopRoom, typed: Body<'wifi'>): Door<null>
  /** The invitation of an organisation with its personal card: a new one, or the one that was made for it. Nothing is sent. */
  invite(room: WorkshopRoom, asked: Body<'invitation'>): Door<Answer<'invitation'>>
  print(room: WorkshopRoom, asked: Body<'paper'>): Door<{ readonly bytes: Uint8Array; readonly name: string }>
}
/** A paper with what has to be on disk before it is handed out. */
interface Ordered {
  readonly paper: Paper
  readonly writes: readonly WriteOp[]
}
/** Functions of the accounts and the export, handed in by `app.ts`. */
export interface PaperDeskParts {
  readonly storage: Storage
  readonly exportPaper: ExportPaper
  readonly nowMs: () => number
  /** Without a slash at the end. */
  readonly address: () => string
  /** False: the address works on the network of the room only. */
  readonly isPublic: boolean
  readonly newCard: (
    workshop: WorkshopId,
    organisation: OrganisationId,
    way: 'invitation' | 'placeCard',
  ) => { readonly path: string; readonly write: WriteOp }
  readonly findCard: (
    secret: string,
  ) => Promise<{ readonly workshop: WorkshopId; readonly organisation: OrganisationId } | null>
  /** Tells the room, and the other servers, that rows beside the events changed. */
  readonly rowsChanged: (room: WorkshopRoom) => Promise<void>
}

/** Most graphemes of the facilitator's own words: with more a letter is no letter. */
const longestLetter = 4000

export function createPaperDesk(parts: PaperDeskParts): PaperDesk {
  const { storage, address } = parts
  const write = async (...rows: readonly WriteOp[]): Door<null> =>
    (await storage.transact(rows)).ok ? ok(null) : err('not-saved')
  const waysOf = (room: WorkshopRoom) => ({ address: address(), joinCode: room.side().joinCode })
  /** What is printed is what is committed, on whatever server. */
  const latest = async (room: WorkshopRoom) => {
    await room.catchUp()
    return room.state()
  }
  const letterTo = async (room: WorkshopRoom, id: OrganisationId, link: string) => {
    const state = await latest(room)
    const organisation = state.organisations.find((one) => one.id === id)
    if (organisation === undefined) return null
    const words = await readLetter(storage, room.id)
    return composeLetter(state, waysOf(room), { organisation, link, words, inRoomOnly: !parts.isPublic })
  }
  const letterWith = async (room: WorkshopRoom, id: OrganisationId, secret: string): Door<Letter> => {
    const card = await parts.findCard(secret)
    if (card === null || card.workshop !== room.id || card.organisation !== id) return err('card-unknown')
    const letter = await letterTo(room, id, `${address()}/k#${secret}`)
    return letter === null ? err('unknown-organisation') : ok(letter)
  }
  const fallbackOf = async (room: WorkshopRoom, id: MeetingId): Door<Paper> => {
    const state = await latest(room)
    const meeting = state.meetings.find((one) => one.id === id)
    if (meeting === undefined) return err('unknown-meeting')
    return ok(composeFallback(state, waysOf(room), { meeting, wifi: await readWifi(storage, room.id) }))
  }
  const sheetsOf = async (room: WorkshopRoom, step: StepId | null): Door<Paper> => {
    const state = await latest(room)
    const view = state.lead === null ? null : await room.view({ kind: 'facilitator', id: state.lead })
    const now = view?.audience === 'facilitator' ? view.sheets : null
    const sheets = composeSheets(state, now, step)
    return sheets.length === 0
      ? err('unknown-step')
      : ok({ ...paperBase(state, waysOf(room)), paper: 'sheets', sheets })
  }
  /** A new personal card for every organisation; its secrets are kept once the paper is there. */
  const placeCards = async (room: WorkshopRoom): Door<Ordered> => {
    const state = await latest(room)
    const made = state.organisations.map((organisation) => ({
      organisation,
      card: parts.newCard(room.id, organisation.id, 'placeCard'),
    }))
    if (made.length === 0) return err('unknown-organisation')
    const cards = made.map(({ organisation, card }) => ({ organisation, link: address() + card.path }))
    const paper = composePlaceCards(state, waysOf(room), { cards, wifi: await readWifi(storage, room.id) })
    return ok({ paper, writes: made.map(({ card }) => card.write) })
  }
  const ordered = async (room: WorkshopRoom, asked: Body<'paper'>): Door<Ordered> => {
    switch (asked.paper) {
      case 'letter':
        return alone(await letterWith(room, asked.organisation, asked.secret))
      case 'fallback':
        return alone(await fallbackOf(room, asked.meeting))
      case 'cards':
        return alone(ok(composeCards(await latest(room), waysOf(room), asked.count)))
      case 'sheets':
        return alone(await sheetsOf(room, asked.step))
      case 'placeCards':
        return placeCards(room)
    }
  }
  return {
    letter: async (room) => ({
      text: await readLetter(storage, room.id),
      usual: paperWords[room.state().locale].letter.usual,
      inRoomOnly: !parts.isPublic,
    }),
    keepLetter: async (room, text) => {
      if (isBlank(text)) return write(letterRow(room.id, ''))
      const checked = checkText(text, longestLetter)
      return checked.ok ? write(letterRow(room.id, checked.value)) : checked
    },
    keepWifi: async (room, typed) => {
      const checked = checkWifi(typed)
      if (!checked.ok) return checked
      const kept = await write(wifiRow(room.id, checked.value))
      if (kept.ok) await parts.rowsChanged(room)
      return kept
    },
    invite: async (room, { organisation, secret }) => {
      if (secret !== null) {
        const letter = await letterWith(room, organisation, secret)
        return letter.ok ? ok({ path: `/k#${secret}`, text: invitationText(letter.value) }) : letter
      }
      const { path, write: card } = parts.newCard(room.id, organisation, 'invitation')
      const letter = await letterTo(room, organisation, address() + path)
      if (letter === null) return err('unknown-organisation')
      const kept = await write(card)
      return kept.ok ? ok({ path, text: invitationText(letter) }) : kept
    },
    print: async (room, asked) => {
      const order = await ordered(room, asked)
      if (!order.ok) return order
      const { paper, writes } = order.value
      const made = await parts.exportPaper(paper, parts.nowMs())
      if (!made.ok) return err(made.error === 'export-failed' ? 'paper-failed' : made.error)
      const kept = writes.length === 0 ? ok(null) : await write(...writes)
      return kept.ok
        ? ok({ bytes: made.value, name: markedName(`${asked.paper}.pdf`, paper.kind, paper.locale) })
        : kept
    },
  }
}

const alone = <E>(paper: Result<Paper, E>): Result<Ordered, E> =>
  paper.ok ? ok({ paper: paper.value, writes: [] }) : paper
