import { parseRoom } from '@siroop/board'
import { isId, ok, type Result, workshopId } from '@siroop/domain'
import { fingerprintOf } from '@siroop/manifest'
import { type Logger, pino } from 'pino'
import { type Accounts, createAccounts } from './accounts/accounts.js'
import { createBearers } from './accounts/bearers.js'
import { createCards } from './accounts/cards.js'
import { createPairings } from './accounts/pairings.js'
import { createWords } from './accounts/words.js'
import { createAfterwards } from './afterwards/createAfterwards.js'
import { createAgreements } from './agreements/createAgreements.js'
import { type SyncClock, systemClock } from './board/clock.js'
import { createBoardRooms } from './board/createBoardRooms.js'
import { newId, newSecret, sha256, shuffled } from './chance.js'
import type { Config } from './config.js'
import { type Connections, createConnections } from './connections/createConnections.js'
import { finishAnswers, watchAnswers } from './ending/answersOnTheWay.js'
import { createFinding } from './finding/createFinding.js'
import { folders } from './folders.js'
import { createHttpApp } from './http/httpApp.js'
import type { HttpParts } from './http/parts.js'
import { placeOf } from './http/placeOf.js'
import { createWrongTokens } from './http/tries.js'
import { createIdentities, credentialOf } from './identities.js'
import { createKeepDesk, type KeepDesk } from './keep/keepDesk.js'
import { createLogos } from './logos/logos.js'
import type { MailCarrier } from './mail/smtp.js'
import type { ExportPdf } from './manifestPdf.js'
import { createManifestDesk, type ManifestDesk } from './manifests/manifestDesk.js'
import type { AnsweredRequest, Load } from './metrics/metrics.js'
import { everyWorkshop, type Neighbours, noNeighbours } from './neighbours/neighbours.js'
import { lanHosts, listen, makeServer, stopListening, takeUpgrades } from './network.js'
import type { ExportPictureOf } from './officeFiles/officeFiles.js'
import { createOpenLines } from './openLines.js'
import { ownOriginOf } from './origin.js'
import { createWorkshopDoor } from './ownTemplates/createDoor.js'
import { createOwnTemplates } from './ownTemplates/ownTemplates.js'
import { createPrivacy, type Privacy } from './privacy/createPrivacy.js'
import { createReadiness } from './roomCheck/readiness.js'
import { createRoomCheck } from './roomCheck/roomCheck.js'
import type { Seals } from './seal/seals.js'
import { createByMail } from './signing/createByMail.js'
import { createAccountDesks } from './spaces/createAccountDesks.js'
import type { Storage } from './storage/storage.js'
import { createStories } from './stories/createStories.js'
import { readTemplates } from './templateFiles.js'
import { openThemes } from './themes/openThemes.js'
import { openControl } from './workshop/controlSocket.js'
import { type DemoLinks, demoOf } from './workshop/demo.js'
import { createEntrances } from './workshop/entrances.js'
import { createHandouts } from './workshop/handouts.js'
import { createLookBackDesk } from './workshop/lookBack/lookBackDesk.js'
import { createPaperDesk, type ExportPaper } from './workshop/papers/paperDesk.js'
import { createRehearsalDoor } from './workshop/rehearsal/rehearsalDoor.js'
import { createRehearsals } from './workshop/rehearsal/rehearsals.js'
import type { WorkshopRoom } from './workshop/workshopRoom.js'
import { createWorkshops } from './workshop/workshops.js'

/** Why the server cannot start. */
export type StartRefusal = 'port-taken' | 'port-refused'
/** What a test or `main.ts` hands in besides the configuration. */
export interface AppParts {
  readonly storage: Storage
  /** The other servers on this storage; none when absent. */
  readonly neighbours?: Neighbours
  readonly exportPdf: ExportPdf
  readonly exportPaper: ExportPaper
  readonly exportPicture: ExportPictureOf
  readonly seals: Seals
  /** Is there a browser for the PDF: a warning when not, an error when the named one does not run. */
  readonly browserState: () => Promise<'ok' | 'warning' | 'error'>
  readonly carrier?: MailCarrier | null
  readonly nowMs?: () => number
  /** Folder with the templates; that of the shipped ones when absent. */
  readonly templates?: string
  /** Where lines of the log go; standard output when absent. */
  readonly log?: Logger
  /** Ends what makes documents, when the end cannot wait for them any longer; who waits for one is told so. */
  readonly stopExports?: () => Promise<void>
  /** Told of every request that was answered. */
  readonly onRequest?: (answered: AnsweredRequest) => void
  /** Paces the simulated people of rehearsals. */
  readonly afterForPeople?: SyncClock['after']
}
/** A running server. */
export interface App
  extends Pick<ManifestDesk, 'files'>,
    Pick<Accounts, 'firstStartPath' | 'createLoginLink'>,
    Pick<Privacy, 'people'> {
  readonly port: number
  /** Addresses without a slash at the end: this machine, phones on the network, and the public one if there is one. */
  readonly addresses: { readonly here: string; readonly network: readonly string[]; readonly best: string }
  /** What whoever starts it should know: files that are left out, colours that were changed. */
  readonly notices: readonly string[]
  /** Ids of the templates that are offered. */
  readonly templates: readonly string[]
  readonly keep: Pick<KeepDesk, 'makeOf' | 'restoreHere'>
  /** How much is going on now. */
  load(): Load
  readonly connections: Connections['connectionDesk']
  /** Rejects when the template is not offered. */
  createDemo(template?: string): Promise<DemoLinks>
  /** Stops accepting, finishes and commits what came in, closes everybody. The storage stays open: it is the caller's. */
  close(): Promise<void>
}

/** Joins the parts and opens the port. The only file that knows them all. */
export async function createApp(config: Config, parts: AppParts): Promise<Result<App, StartRefusal>> {
  const { storage, neighbours = noNeighbours, carrier = null, afterForPeople: after = systemClock.after } = parts
  const nowMs = parts.nowMs ?? Date.now
  const log = parts.log ?? pino({ level: config.logLevel, base: null })
  const report = (problem: string, error: unknown) => log.error({ problem, at: placeOf(error) })
  const scheme = config.https === null ? 'http' : 'https'
  const secure = scheme === 'https' || config.publicUrl?.startsWith('https:') === true
  const { templates, problems } = await readTemplates(parts.templates ?? folders.templates)
  const themes = await openThemes(storage, config.theme)
  const server = makeServer(config.https)
  let port = config.port
  const network = () => lanHosts().map((host) => `${scheme}://${host}:${port}`)
  const here = () => `${scheme}://localhost:${port}`
  const best = () => config.publicUrl ?? network()[0] ?? here()
  const accounts = createAccounts(storage, nowMs)
  const bearers = createBearers(storage, nowMs)
  const cards = createCards(storage, nowMs)
  const words = createWords(storage, nowMs)
  const pairings = createPairings(storage, nowMs)
  const writeRows = async (rows: Parameters<Storage['transact']>[0]) => (await storage.transact(rows)).ok
  const openLines = createOpenLines({
    clock: systemClock,
    credentialOf,
    onEnded: (credential) => neighbours.tell(everyWorkshop, { kind: 'ended', credential }),
    report,
  })
  const unlisten = neighbours.listen(everyWorkshop, (hint) => {
    if (hint.kind === 'ended') openLines.endedElsewhere(hint.credential)
  })
  const boards = createBoardRooms({
    storage,
    neighbours,
    clock: systemClock,
    onLine: openLines.add,
    authorise: (asked) => identities.authorise(asked),
    judge: (actor) => identities.judge(actor),
    mayStay: (actor, room) => identities.mayRead(actor, room),
    presenceOf: (actor, room) => identities.presenceOf(actor, room),
    onChanged: (name) => {
      const room = parseRoom(name)
      if (room) workshops.peek(room.workshop)?.documentChanged(name)
    },
    onAlarm: (_room, problem, error) => report(`a document: ${problem}`, error),
  })
  const ticking = { nowMs, after: systemClock.after }
  const openById = async (id: string) => (isId(id) ? workshops.open(workshopId(id)) : null)
  const forDesks = { ...ticking, storage, newId, report, address: best, open: openById }
  const byMail = createByMail({ ...parts, ...parts.seals, ...forDesks, carrier })
  const connections = createConnections({ ...forDesks, ...config, log })
  const workshops = createWorkshops({
    mailsOf: (told) => [...byMail.mailsOf(told), ...connections.hooksOf(told)],
    storage,
    neighbours,
    boards,
    nowMs,
    newId,
    shuffled,
    fingerprintOf: (frozen) => fingerprintOf(frozen, (bytes) => Buffer.from(sha256(bytes), 'hex')),
    address: best,
    after: systemClock.after,
    seatEnded: openLines.seatEnded,
    looked: (id) => rehearsals.looked(id),
    letGo: (id) => rehearsals.letGo(id),
    decided: (id) => afterwards.lookedBack.decided(id),
    report,
  })
  const rehearsals = createRehearsals({ storage, workshops, boards, newId, after, report })
  const identities = createIdentities({ accounts, bearers, workshops, nowMs })
  const entrances = createEntrances({
    ...{ ...bearers, ...cards, workshops, newId, writeRows },
    findCard: async (secret) => (await cards.findCard(secret)) ?? byMail.inviteCards.findCard(secret),
    findWords: words.find,
    findPairing: pairings.find,
    lookAtPairing: pairings.look,
  })
  const past = createLookBackDesk({ storage, boards })
  const isOwnOrigin = ownOriginOf(config.publicUrl)
  const logos = createLogos({ ...ticking, storage, report })
  const ownTemplates = createOwnTemplates({ storage, nowMs, newId, shipped: templates })
  const roomCheck = createRoomCheck({ ...ticking, storage, newTicket: newSecret, isOwnOrigin })
  const shared = { storage, boards, workshops, nowMs, publicUrl: config.publicUrl }
  const seats = { ...accounts, ...identities, ...entrances }
  const afterwards = createAfterwards({ ...seats, ...shared, templates, writeRows, report })
  const manifests = createManifestDesk({ ...parts, ...ticking, ...shared, ...afterwards, logoOf: logos.get })
  const keep = createKeepDesk({ ...parts.seals, ...accounts, ...shared, manifests, shuffled })
  const ofPeople = { ...byMail, ...ticking, storage, boards, workshops, open: openById, logos, openLines, report }
  const privacy = createPrivacy(ofPeople)
  const http: HttpParts<WorkshopRoom> = {
    ...{ log, nowMs, secure, ...(parts.onRequest && { onRequest: parts.onRequest }) },
    address: best,
    trustedProxies: config.trustedProxies,
    securityContact: config.securityContact,
    accessibility: config.accessibility,
    responsible: config.responsible,
    ...{ folders, templates, isOwnOrigin },
    ...connections,
    ...createAccountDesks({ ...forDesks, ...byMail, ...{ config, themes, accounts, bearers, openLines } }),
    workshops: {
      open: openById,
      byCode: workshops.byCode,
      create: createWorkshopDoor({ templates, own: ownTemplates, workshops, ...accounts }),
      rehearse: createRehearsalDoor({ ...accounts, ...bearers, rehearsals, newId }),
      wipe: rehearsals.wipe,
      member: identities.member,
      bearer: identities.bearer,
      lookBack: past.steps,
      boardThen: past.board,
      ...manifests,
    },
    doors: {
      ...entrances,
      ...createHandouts({ ...cards, makeWords: words.make, writeRows }),
      startPairing: pairings.start,
    },
    papers: createPaperDesk({
      ...cards,
      storage,
      nowMs,
      exportPaper: parts.exportPaper,
      address: best,
      isPublic: config.publicUrl !== null,
      rowsChanged: (room) => workshops.rowsChanged(room.id),
    }),
    ...afterwards,
    ...byMail,
    ...{ logos, themes, keep, ownTemplates },
    ...createStories({ ...ticking, storage, ...workshops }),
    ...createAgreements({ storage, boards, nowMs, ...accounts, ...workshops }),
    ...createFinding({ ...connections, storage, nowMs, newId, ...accounts, ...workshops }),
    people: privacy.people,
    roomCheck,
    readiness: createReadiness(storage, { ...parts, mail: byMail.state }),
    check: { ...parts.seals, ...manifests.files, file: manifests.files.check },
  }
  const answer = await createHttpApp(http)
  const answers = watchAnswers(server)
  let stopping = false
  server.on('request', (request, response) =>
    stopping ? response.writeHead(503, { connection: 'close' }).end() : answer(request, response),
  )
  const control = openControl(server, {
    identify: async ({ workshop, token, cookieHeader }) => {
      const seat = await identities.member({ workshop, token: token ?? null, cookieHeader })
      return seat.ok ? seat.value : seat.error
    },
    onLine: openLines.add,
    isOwnOrigin,
    ...createWrongTokens(nowMs),
    addressOf: (request) => request.socket.remoteAddress ?? '',
    nowMs,
    report,
    serveChannel: boards.serveChannel,
  })
  takeUpgrades(server, { '/sync/': boards.handleUpgrade, '/trial/': roomCheck.handleUpgrade })
  const listening = await listen(server, config)
  if (!listening.ok) return listening
  port = listening.value
  return ok({
    port,
    addresses: { here: here(), network: network(), best: best() },
    notices: [...problems.map((one) => `A file is left out. ${one}`), ...themes.notices],
    templates: templates.map(({ id }) => id),
    ...accounts,
    files: manifests.files,
    keep,
    connections: connections.connectionDesk,
    people: privacy.people,
    load: () => ({ ...boards.size(), uncommitted: boards.uncommitted(), people: control.count() }),
    createDemo: async (wanted) =>
      demoOf(wanted, {
        ...{ workshops, templates, writeRows, newCard: cards.newCard, newInvitation: cards.newInvitation },
        loginPath: accounts.createLoginLink,
        seat: async () => accounts.seatFor(await accounts.anyFacilitator()),
      }),
    close: async () => {
      openLines.stop()
      unlisten()
      // Nobody's requests and commands come in from here on. Who polls comes for the goodbyes with a new request.
      stopping = true
      control.stop()
      roomCheck.stop()
      byMail.stop()
      privacy.stop()
      connections.stopHooks()
      rehearsals.stop()
      await workshops.idle()
      await boards.drain()
      await finishAnswers({ answers, after: systemClock.after, giveUp: parts.stopExports ?? (async () => undefined) })
      workshops.close()
      await Promise.all([control.close(), stopListening(server)])
    },
  })
}
