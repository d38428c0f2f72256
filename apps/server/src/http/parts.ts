import type { IncomingMessage } from 'node:http'
import type {
  Locale,
  ManifestView,
  Organisation,
  OrganisationId,
  ParticipantId,
  Result,
  Template,
  WorkshopId,
  WorkshopState,
} from '@siroop/domain'
import type { ExportFile } from '@siroop/manifest'
import type { Answer, Body, HttpError, WireRefusal } from '@siroop/protocol'
import type { Logger } from 'pino'
import type { AgreementDesk } from '../agreements/agreementDesk.js'
import type { PublicAgreements } from '../agreements/publicAgreements.js'
import type { Config } from '../config.js'
import type { Connections } from '../connections/createConnections.js'
import type { FindDesk } from '../finding/findDesk.js'
import type { InviteDesk } from '../invites/inviteDesk.js'
import type { Registrations } from '../invites/registrations.js'
import type { Logos } from '../logos/logos.js'
import type { AnsweredRequest } from '../metrics/metrics.js'
import type { Outbox } from '../outbox/outbox.js'
import type { OwnTemplates } from '../ownTemplates/ownTemplates.js'
import type { PeopleDesk } from '../privacy/people/peopleDesk.js'
import type { Readiness } from '../roomCheck/readiness.js'
import type { RoomCheck } from '../roomCheck/roomCheck.js'
import type { FileCheck } from '../seal/fileCheck.js'
import type { KnownText } from '../seal/onPaper.js'
import type { ShelfOfferDesk } from '../shelf/offerDesk.js'
import type { ShelfDesk } from '../shelf/shelfDesk.js'
import type { AccountDesks } from '../spaces/createAccountDesks.js'
import type { PublicStories } from '../stories/publicStories.js'
import type { StoryDesk } from '../stories/storyDesk.js'
import type { SupportDesk } from '../support/supportDesk.js'
import type { Supporters } from '../support/supporters.js'
import type { ThemeDesk } from '../themes/themeDesk.js'

/** Everything that a route can answer with instead of what was asked. */
export type Problem = HttpError | WireRefusal
type Answered<T> = Promise<Result<T, Problem>>
interface Entered {
  readonly workshop: WorkshopId
  readonly participant: ParticipantId
  readonly token: string
  readonly path: string
}
/** Who asks, as a request says it. */
interface Asker {
  readonly token: string | null
  readonly cookieHeader: string | undefined
}
/** A workshop as far as HTTP needs it. */
export interface OpenWorkshop {
  readonly id: WorkshopId
  state(): WorkshopState
  side(): {
    readonly joinCode: string | null
    readonly manifestId: string | null
    readonly people: ReadonlyMap<ParticipantId, { readonly name: string | null }>
  }
}
/** Who sends a request about a workshop, with that workshop. */
export interface Member<W extends OpenWorkshop = OpenWorkshop> {
  readonly room: W
  readonly participant: ParticipantId
}

/** What `app.ts` hands to the routes. */
export interface HttpParts<W extends OpenWorkshop = OpenWorkshop> {
  readonly log: Logger
  readonly nowMs: () => number
  /** Told of every request that was answered. */
  readonly onRequest?: (answered: AnsweredRequest) => void
  readonly secure: boolean
  /** What stands before a path in addresses for others. */
  readonly address: () => string
  readonly trustedProxies: number
  /** Where somebody who found a weakness writes, as a URI; null: it is not told. */
  readonly securityContact: string | null
  /** What the operator says in the accessibility statement. */
  readonly accessibility: Config['accessibility']
  /** Who is responsible for the personal data on this server, and where they are asked (a URI); null: not said. */
  readonly responsible: { readonly name: string | null; readonly contact: string | null }
  /** Folder of the built web app and of the look that the server's own pages share with it. */
  readonly folders: Readonly<Record<'web' | 'look' | 'assets' | 'guides', string>>
  readonly templates: readonly Template[]
  readonly isOwnOrigin: (request: IncomingMessage) => boolean
  readonly account: AccountDesks['account']
  readonly spaces: AccountDesks['spaces']
  readonly colleagueSeats: AccountDesks['colleagueSeats']
  readonly ownAccount: AccountDesks['ownAccount']
  readonly mailLogin: AccountDesks['mailLogin']
  readonly passkeys: AccountDesks['passkeys']
  readonly signOn: AccountDesks['signOn']
  readonly workshops: {
    open(id: string): Promise<W | null>
    byCode(code: string): Promise<W | null>
    create(facilitator: string, wanted: NewWorkshopBody): Answered<WorkshopId>
    /** The sender's seat in a workshop, by bearer token or cookie. */
    member(asked: { workshop: string; token: string | null; cookieHeader: string | undefined }): Answered<Member<W>>
    /** Whose token this is, in whatever workshop. */
    bearer(token: string): Promise<Member<W> | null>
    /** Makes the rehearsal of a workshop for who leads it; one that there was is wiped. */
    rehearse(member: Member<W>): Answered<Answer<'rehearsal'>>
    /** Removes a rehearsal with everything of it. */
    wipe(room: W): Answered<null>
    /** Steps that ended, and the board at the end of one; for who leads. */
    lookBack(room: W): Promise<Answer<'lookBack'>>
    boardThen(room: W, step: string): Answered<Answer<'boardThen'>>
    manifest(id: string): Promise<ManifestView | null>
    manifestPdf(
      id: string,
      locale: Locale | null,
      edition: number | null,
    ): Answered<{ readonly bytes: Uint8Array; readonly name: string }>
    /** The file of what a new board member answered, by its number in an edition (null: the newest). */
    addendum(
      id: string,
      locale: Locale | null,
      asked: { readonly edition: number | null; readonly number: number },
    ): Answered<{ readonly bytes: Uint8Array; readonly name: string }>
    /** Letters to the councils. */
    letters(id: string, locale: Locale | null): Answered<{ readonly bytes: Uint8Array; readonly name: string }>
    /** A file for another program, of an edition (null: the newest). */
    officeFile(
      id: string,
      asked: { readonly file: ExportFile; readonly locale: Locale | null; readonly edition: number | null },
    ): Answered<{ readonly bytes: Uint8Array; readonly name: string }>
    /** All open notes with what became of them, as a table; for who leads. */
    notesFile(member: Member<W>, locale: Locale | null): Answered<{ readonly bytes: Uint8Array; readonly name: string }>
  }
  readonly doors: {
    join(code: string, wanted: { name: string; organisation: OrganisationId; locale: Locale }): Answered<Entered>
    lookAtCard(secret: string): Answered<{
      title: string
      organisation: Organisation
      person: string | null
      entered: boolean
      code: string
      locale: Locale
      rehearsal: boolean
    }>
    enterByCard(secret: string, name: string | null): Answered<Entered>
    enterByWords(code: string, words: readonly string[]): Answered<Entered>
    enterAsCoFacilitator(secret: string, name: string): Answered<Entered>
    pairScreen(room: W, code: string): Answered<null>
    askPairing(pairing: string, secret: string): Answered<object>
    newCard(room: W, asked: Body<'newCard'>): Answered<{ readonly path: string }>
    madeCards(room: W): Promise<Answer<'cards'>>
    renewCard(room: W, participant: ParticipantId): Answered<{ readonly path: string }>
    newInvitation(room: W): Answered<{ readonly path: string }>
    withdrawInvitations(room: W): Answered<number>
    makeWords(member: Member<W>): Answered<readonly string[]>
    /** Four words for who holds a paper card, made by who leads; not once a phone took the card over. */
    makeWordsForCard(room: W, participant: ParticipantId): Answered<readonly string[]>
    startPairing(): Promise<{ readonly pairing: string; readonly code: string; readonly secret: string }>
  }
  /** Papers and invitations of before the evening; for who leads. */
  readonly papers: {
    letter(room: W): Promise<Answer<'letter'>>
    keepLetter(room: W, text: string): Answered<null>
    keepWifi(room: W, typed: Body<'wifi'>): Answered<null>
    invite(room: W, asked: Body<'invitation'>): Answered<Answer<'invitation'>>
    print(room: W, asked: Body<'paper'>): Answered<{ readonly bytes: Uint8Array; readonly name: string }>
  }
  /** What a check-in is about: earlier workshops of who asks, by the cookie. */
  readonly earlier: {
    choices(room: W, cookieHeader: string | undefined): Promise<Answer<'earlier'>>
    signatories(room: W, cookieHeader: string | undefined): Promise<Answer<'signatories'>>
    choose(room: W, asked: { workshop: WorkshopId; cookieHeader: string | undefined }): Answered<null>
    /** The check-in about a workshop, made wholly, for this account. */
    begin(room: W, facilitator: string): Answered<WorkshopId>
  }
  readonly routeTeam: {
    newLink(room: W): Answered<{ readonly path: string }>
    /** Everything below by the printed address. */
    enter(manifest: string, asked: Body<'enterRouteTeam'>): Answered<Omit<Entered, 'path'>>
    teller(manifest: string, asker: Asker): Answered<Answer<'teller'>>
    tell(manifest: string, asker: Asker, told: Body<'progress'>): Answered<null>
    take(manifest: string, asker: Asker, taken: Body<'toCheckin'>): Answered<null>
  }
  readonly outbox: Outbox
  /** Signing by mail: who leads asks people, and who holds a link answers. */
  readonly signing: {
    invite(room: W, by: ParticipantId, asked: Body<'inviteSignatory'>): Answered<null>
    remind(room: W, by: ParticipantId, organisation: OrganisationId): Answered<null>
    look(secret: string): Answered<Answer<'signLink'>>
    sendCode(secret: string): Answered<null>
    act(asked: Body<'signAct'>): Answered<null>
  }
  /** Taking over what was signed: who leads asks a new board member, and who holds a link answers. */
  readonly handover: {
    list(room: W): Promise<Answer<'handovers'>>
    ask(room: W, by: ParticipantId, asked: Body<'askSuccessor'>): Answered<null>
    letGo(room: W, by: ParticipantId, asked: Body<'letSuccessorGo'>): Answered<null>
    look(secret: string): Answered<Answer<'handoverLink'>>
    sendCode(secret: string): Answered<null>
    act(asked: Body<'handoverAct'>): Answered<null>
  }
  readonly logos: Logos
  readonly themes: ThemeDesk
  /** A whole workshop as one file, for who leads it; and back again, for who is signed in. */
  readonly keep: {
    make(room: W): Answered<{ readonly bytes: Uint8Array; readonly name: string }>
    restore(bytes: Uint8Array, facilitator: string): Answered<Answer<'restored'>>
  }
  readonly ownTemplates: OwnTemplates
  readonly shelf: ShelfDesk
  readonly agreementDesk: AgreementDesk
  readonly publicAgreements: PublicAgreements
  readonly storyDesk: StoryDesk
  readonly publicStories: PublicStories
  readonly supporters: Supporters
  readonly supportDesk: SupportDesk
  readonly registrations: Registrations
  readonly people: PeopleDesk
  readonly inviteDesk: InviteDesk
  /** Is there a mail server? Without one somebody passes on what would be mailed. */
  readonly sendsMail: boolean
  readonly shelfOffers: ShelfOfferDesk
  readonly api: Connections['api']
  readonly connectionDesk: Connections['connectionDesk']
  readonly finding: FindDesk
  readonly roomCheck: RoomCheck
  readonly readiness: () => Promise<Readiness>
  readonly check: {
    file(bytes: Uint8Array): Promise<FileCheck>
    text(fingerprint: string): Promise<KnownText | null>
    certificate(): Promise<string | null>
  }
}
export interface NewWorkshopBody {
  readonly template: string
  readonly title: string
  readonly region: string
  readonly locale: Locale
  readonly organisations: readonly { readonly name: string; readonly type: string }[]
}
