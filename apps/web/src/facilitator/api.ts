import type { FrozenManifest, ParticipantId, StepId, WorkshopId } from '@siroop/domain'
import type { Answer, Body } from '@siroop/protocol'
import { type RequestAnswer, request, requestFile } from '../connection/http.js'
import { facilitatorOf } from '../connection/identity.js'

export type TemplateCard = Answer<'templates'>[number]
export type WorkshopRow = Answer<'workshops'>[number]

export const signOut = () => request<unknown>('/api/logout', { body: {} })
export const fetchTemplates = () => request<Answer<'templates'>>('/api/templates')
export const fetchWorkshops = () => request<Answer<'workshops'>>('/api/workshops')
export const createWorkshop = (body: Body<'newWorkshop'>) => request<Answer<'newWorkshop'>>('/api/workshops', { body })

/** What the server says of itself at `/readyz`. */
export interface Readiness {
  readonly database: 'ok' | 'error'
  readonly browser: 'ok' | 'warning' | 'error'
  /** `off`: there is no mail server. */
  readonly mail: 'ok' | 'off' | 'warning'
}
/** What the server says of itself; null when it does not answer. With a fault inside it answers 503, and says which. */
export async function fetchReadiness(): Promise<Readiness | null> {
  try {
    return (await (await fetch('/readyz')).json()) as Readiness
  } catch {
    // No connection, or a proxy that answers for a server that is away.
    return null
  }
}

/** Makes the rehearsal of a workshop, asked from whatever page by who leads it; one that there was is wiped. */
export const rehearse = (workshop: WorkshopId) =>
  request<Answer<'rehearsal'>>(`/api/workshops/${workshop}/rehearsal`, {
    body: {},
    token: facilitatorOf(workshop).token,
  })
/** Removes a rehearsal with everything of it. */
export const wipeRehearsal = (workshop: WorkshopId) => request<unknown>(`/api/workshops/${workshop}/wipe`, { body: {} })

/** Pairs the room screen that shows this code of six digits. */
export const pairWall = (workshop: WorkshopId, code: string) =>
  request<unknown>(`/api/workshops/${workshop}/wall`, { body: { code } })

/** A personal card that opens something now; its secret is stored nowhere. */
export type MadeCard = Answer<'cards'>[number]
export const fetchCards = (workshop: WorkshopId) => request<readonly MadeCard[]>(`/api/workshops/${workshop}/cards`)
/** Makes a new personal card of an organisation; gives its whole address under `address`. */
export const makeCard = (workshop: WorkshopId, asked: Body<'newCard'>, address: string) =>
  link(request(`/api/workshops/${workshop}/cards`, { body: asked }), address)
/** Another link for the holder of a card; the one before opens nothing any more. */
export const renewCard = (workshop: WorkshopId, participant: ParticipantId, address: string) =>
  link(request(`/api/workshops/${workshop}/cards/renew`, { body: { participant } }), address)

/** What the server knows of the room. */
export type KnownRoom = Answer<'roomCheck'>
export const fetchRoom = (workshop: WorkshopId) => request<KnownRoom>(`/api/workshops/${workshop}/room-check`)
export const keepRoomCheck = (workshop: WorkshopId, measured: Body<'roomCheckDone'>) =>
  request<unknown>(`/api/workshops/${workshop}/room-check`, { body: measured })
export const keepPictureWidth = (workshop: WorkshopId, metres: number | null) =>
  request<unknown>(`/api/workshops/${workshop}/picture-width`, { body: { metres } })
/** A ticket for the lines of one trial. */
export const startTrial = (workshop: WorkshopId) =>
  request<Answer<'trial'>>(`/api/workshops/${workshop}/room-check/trial`, { body: {} })

/** An earlier workshop that a check-in can be about. */
export type EarlierChoice = Answer<'earlier'>[number]
export const fetchEarlier = (workshop: WorkshopId) =>
  request<Answer<'earlier'>>(`/api/workshops/${workshop}/earlier`, { token: facilitatorOf(workshop).token })
/** Who signed what a check-in is about; empty where that is not known here. */
export type Signatory = Answer<'signatories'>[number]
export const fetchSignatories = (workshop: WorkshopId) =>
  request<readonly Signatory[]>(`/api/workshops/${workshop}/earlier/signatories`, {
    token: facilitatorOf(workshop).token,
  })
/** Brings the agreed texts of an earlier workshop into the check-in. */
export const chooseEarlier = (workshop: WorkshopId, earlier: WorkshopId) =>
  request<unknown>(`/api/workshops/${workshop}/earlier`, {
    body: { workshop: earlier },
    token: facilitatorOf(workshop).token,
  })

/** The check-in about a workshop, made wholly; the one that there is when it is not over. */
export const beginCheckin = (workshop: WorkshopId) =>
  request<Answer<'newWorkshop'>>(`/api/workshops/${workshop}/check-in`, { body: {} })

/** A link with which the route team tells what becomes of the route; the one before opens nothing any more. */
export const makeTeamLink = (workshop: WorkshopId) =>
  request<Answer<'path'>>(`/api/workshops/${workshop}/route-team`, { body: {} })

/** Four words with which the holder of a paper card goes on by phone. */
export const makePaperWords = (workshop: WorkshopId, participant: ParticipantId) =>
  request<Answer<'words'>>(`/api/workshops/${workshop}/paper-words`, { body: { participant } })

/** Makes a link for a co-facilitator; gives its whole address under `address`. */
export const makeCoLink = (workshop: WorkshopId, address: string) =>
  link(request(`/api/workshops/${workshop}/co`, { body: {} }), address)

/** Links for co-facilitators that nobody used open nothing any more. */
export const withdrawCoLinks = (workshop: WorkshopId) =>
  request<{ withdrawn: number }>(`/api/workshops/${workshop}/co/withdraw`, { body: {} })

export type KeptLetter = Answer<'letter'>
/** The facilitator's own words in the invitation, and what stands there without them. */
export const fetchLetter = (workshop: WorkshopId) => request<Answer<'letter'>>(`/api/workshops/${workshop}/letter`)
export const keepLetter = (workshop: WorkshopId, text: string) =>
  request<unknown>(`/api/workshops/${workshop}/letter`, { body: { text } })

/** The network of the room; two empty fields take it away. */
export const keepWifi = (workshop: WorkshopId, typed: Body<'wifi'>) =>
  request<unknown>(`/api/workshops/${workshop}/wifi`, { body: typed })

/** The invitation of an organisation as plain text, with its personal card. */
export const makeInvitation = (workshop: WorkshopId, asked: Body<'invitation'>) =>
  request<Answer<'invitation'>>(`/api/workshops/${workshop}/invitations`, { body: asked })

/** A paper as PDF. */
export const printPaper = (workshop: WorkshopId, paper: Body<'paper'>) =>
  requestFile(`/api/workshops/${workshop}/papers`, { body: paper })

export type PastStep = Answer<'lookBack'>['steps'][number]
export type BoardThen = NonNullable<Answer<'boardThen'>['board']>

/** The steps that ended, with what was decided in each. */
export const fetchPast = (workshop: WorkshopId) => request<Answer<'lookBack'>>(`/api/workshops/${workshop}/look-back`)

/** The board as it was at the end of a step. */
export const fetchBoardThen = (workshop: WorkshopId, step: StepId) =>
  request<Answer<'boardThen'>>(`/api/workshops/${workshop}/look-back/${step}`)

/** The frozen text of an edition, for drawing the room screen while it is signed. */
export const fetchFrozen = (workshop: WorkshopId, edition: number) =>
  request<{ frozen: FrozenManifest }>(`/api/workshops/${workshop}/editions/${edition}`)

/** Keeps an image as a logo; gives the hash under which it is found. */
export const sendLogo = (workshop: WorkshopId, file: Blob) =>
  request<Answer<'logo'>>(`/api/workshops/${workshop}/logos`, { file })

async function link(asked: Promise<RequestAnswer<{ path: string }>>, address: string): Promise<RequestAnswer<string>> {
  const answer = await asked
  return answer.ok ? { ok: true, value: address + answer.value.path } : answer
}
