import type { Server as HttpServer, IncomingMessage } from 'node:http'
import {
  type Audience,
  isContributor,
  isFacilitating,
  type ParticipantId,
  type View,
  type WorkshopId,
} from '@siroop/domain'
import {
  type ChannelToClient,
  type ChannelToServer,
  type ClientToServer,
  type CloseCode,
  type CommandAck,
  type ControlRefusal,
  channelNamespace,
  closeCodes,
  commandShape,
  controlAuth,
  controlCommand,
  type ServerToClient,
  serverOnly,
} from '@siroop/protocol'
import { type Namespace, Server, type Socket } from 'socket.io'
import type { OpenLine } from '../openLines.js'
import type { WorkshopRoom } from './workshopRoom.js'

/** Who somebody is in a workshop, by bearer token or by cookie. */
export interface ControlIdentity {
  readonly room: WorkshopRoom
  readonly participant: ParticipantId
}
export interface ControlOptions {
  readonly identify: (asked: {
    readonly workshop: WorkshopId
    readonly token: string | undefined
    readonly cookieHeader: string | undefined
  }) => Promise<ControlIdentity | ControlRefusal>
  /** Told of every line before it is asked who holds it; what it returns is called at its end. */
  readonly onLine: (line: OpenLine) => () => void
  readonly isOwnOrigin: (request: IncomingMessage) => boolean
  /** False when this address sent too many wrong tokens of late. A right token is never counted. */
  readonly mayTry: (address: string) => boolean
  readonly countWrong: (address: string) => void
  readonly addressOf: (request: IncomingMessage) => string
  readonly nowMs: () => number
  readonly report: (problem: string, error: unknown) => void
  /** Takes over the sockets of the other namespace: documents of who cannot open a WebSocket. */
  readonly serveChannel: (socket: ChannelSocket) => void
}
type ChannelSocket = Socket<ChannelToServer, ChannelToClient>
interface Known {
  identity: ControlIdentity
}
type ControlServer = Server<ClientToServer, ServerToClient, Record<string, never>, Known>
type ControlSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, Known>

/** Codes after which a client keeps trying by itself. */
const passing: ReadonlySet<ControlRefusal | 'unavailable'> = new Set(['too-many-tries', 'unavailable'])
const largestMessage = 64 * 1024
/** Open connections of the whole server, known or not: as many as documents may have. */
const mostConnections = 4000
/** A person taps; thirty taps in a row, then five a second. */
const burst = 30
const perSecond = 5

/** The open `/control`. */
export interface OpenControl {
  /** Takes no more commands. Documents that travel over the same connections stay until `close`. */
  stop(): void
  /** Connections that are open, of people and room screens. */
  count(): number
  close(): Promise<void>
}

/** Opens `/control` on the HTTP server: views out, commands in; beside it the channel of documents, over the same connection. */
export function openControl(server: HttpServer, options: ControlOptions): OpenControl {
  let stopped = false
  const io: ControlServer = new Server(server, {
    path: '/control',
    serveClient: false,
    maxHttpBufferSize: largestMessage,
    connectTimeout: 10_000,
    pingInterval: 15_000,
    pingTimeout: 15_000,
    // Asked once per connection, before anything is kept for it.
    allowRequest: (request, answer) =>
      answer(null, options.isOwnOrigin(request) && io.engine.clientsCount < mostConnections),
  })
  io.use((socket, next) => {
    if (stopped) return next(refusalError('unavailable'))
    enter(socket, options).then(
      (refusal) => next(refusal === null ? undefined : refusalError(refusal)),
      (error: unknown) => {
        options.report('a control connection could not be opened', error)
        next(refusalError('unavailable'))
      },
    )
  })
  io.on('connection', (socket) => (stopped ? socket.disconnect() : serve(socket, options)))
  const channels: Namespace<ChannelToServer, ChannelToClient> = io.of(channelNamespace)
  channels.on('connection', options.serveChannel)
  return {
    stop: () => {
      stopped = true
      io.disconnectSockets()
    },
    count: () => io.engine.clientsCount,
    close: () => io.close(),
  }
}

async function enter(socket: ControlSocket, options: ControlOptions): Promise<ControlRefusal | null> {
  const address = options.addressOf(socket.request)
  const auth = controlAuth.safeParse(socket.handshake.auth)
  if (!auth.success) return 'bad-request'
  if (!options.mayTry(address)) return 'too-many-tries'
  const { workshop, token } = auth.data
  const cookieHeader = socket.request.headers.cookie
  const ask = () => options.identify({ workshop, token, cookieHeader })
  let held: ParticipantId | null = null
  let ended = false
  const forget = options.onLine({
    token: token ?? null,
    cookieHeader,
    holder: () => (held === null ? null : { workshop, participant: held }),
    ask: async () => {
      const now = await ask()
      if (typeof now === 'string') return codeOf[now]
      return now.participant === held ? null : closeCodes.forbidden
    },
    // There are no codes here: the client comes in again by itself, and hears the reason at the door. Its documents, which may
    // travel over the same connection, are told by themselves.
    close: () => {
      ended = true
      forget()
      socket.disconnect()
    },
  })
  socket.conn.once('close', forget)
  socket.once('disconnect', forget)
  const identity = await ask()
  if (typeof identity === 'string') {
    forget()
    options.countWrong(address)
    return identity
  }
  // It ended while it was being looked up.
  if (ended) return 'bad-token'
  held = identity.participant
  socket.data.identity = identity
  return null
}

const codeOf: Record<ControlRefusal, CloseCode> = {
  'bad-request': closeCodes.malformed,
  'bad-token': closeCodes.unauthorised,
  'not-logged-in': closeCodes.unauthorised,
  'not-yours': closeCodes.forbidden,
  'foreign-origin': closeCodes.forbidden,
  'unknown-workshop': closeCodes.unknownRoom,
  'too-many-tries': closeCodes.tooMany,
}

function refusalError(code: ControlRefusal | 'unavailable'): Error {
  // 'too-many' is the word for "wait and come back" that a client knows.
  const data = { code: code === 'too-many-tries' ? 'too-many' : code, passing: passing.has(code) }
  return Object.assign(new Error(code), { data })
}

function audienceOf({ room, participant }: ControlIdentity): Audience | null {
  const role = room.state().participants.get(participant)?.role
  if (role === undefined) return null
  if (isFacilitating(role)) return { kind: 'facilitator', id: participant }
  if (isContributor(role)) return { kind: 'participant', id: participant }
  return role === 'roomScreen' ? { kind: 'roomScreen' } : { kind: 'routeTeam' }
}

function serve(socket: ControlSocket, options: ControlOptions): void {
  const { room, participant } = socket.data.identity
  const audience = audienceOf(socket.data.identity)
  if (audience === null) {
    socket.disconnect(true)
    return
  }
  const send = (view: View) => socket.emit('view', view)
  // There are no codes here: the client comes in again by itself, and hears the reason at the door.
  const close = () => socket.disconnect(true)
  socket.on('disconnect', room.watch({ audience, participant, send, close }))
  const spend = createBucket(options.nowMs)
  socket.on('command', (message: unknown, answer: unknown) => {
    // A message without a callback is no command of ours.
    if (typeof answer !== 'function') return
    const reply = (ack: CommandAck) => (answer as (ack: CommandAck) => void)(ack)
    if (!spend()) return reply({ ok: false, refusal: 'too-fast' })
    const outer = controlCommand.safeParse(message)
    const command = outer.success ? commandShape.safeParse(outer.data.command) : null
    if (!outer.success || !command?.success || serverOnly.includes(command.data.type))
      return reply({ ok: false, refusal: 'bad-command' })
    room
      .handle({ id: outer.data.id, acts: [{ actor: { kind: 'person', id: participant }, command: command.data }] })
      .then(reply, (error: unknown) => {
        options.report(`a command ${command.data.type} failed`, error)
        reply({ ok: false, refusal: 'not-saved' })
      })
  })
}

function createBucket(nowMs: () => number): () => boolean {
  let left = burst
  let at = nowMs()
  return () => {
    const now = nowMs()
    // A clock that was set back must not hold anybody up until it is that late again.
    left = Math.min(burst, left + (Math.max(0, now - at) / 1000) * perSecond)
    at = now
    if (left < 1) return false
    left--
    return true
  }
}
