import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/** What was asked and is not wholly answered yet. */
export interface AnswersOnTheWay {
  /**
   * Resolves when what was asked wholly before now has its whole answer: a PDF that is being made goes out. Does not wait
   * for a stream (a film) or for who is still sending: they come again, and go on where they were.
   */
  finished(): Promise<void>
}

/** Keeps count of the requests of a server. Those that socket.io takes for itself do not come by here. */
export function watchAnswers(server: Pick<Server, 'on'>): AnswersOnTheWay {
  const open = new Map<ServerResponse, IncomingMessage>()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    open.set(response, request)
    response.once('close', () => open.delete(response))
  })
  const isAwaited = ([response, request]: readonly [ServerResponse, IncomingMessage]) =>
    request.complete && (!response.headersSent || response.writableEnded)
  const ended = ([response]: readonly [ServerResponse, IncomingMessage]) =>
    new Promise<void>((resolve) => {
      if (response.writableFinished || response.destroyed) resolve()
      else response.once('finish', resolve).once('close', resolve)
    })
  return {
    finished: async () => void (await Promise.all([...open].filter(isAwaited).map(ended))),
  }
}

export interface FinishOptions {
  readonly answers: AnswersOnTheWay
  readonly after: (delayMs: number, run: () => void) => () => void
  /** Ends what still makes a document: who waits for one is told so, and asks again. */
  readonly giveUp: () => Promise<void>
}
/** Of the half minute of an end, what may go to documents that are being made: a usual one takes a few seconds. */
const forDocumentsMs = 20_000
/** Who was told that there is no document gets to hear it. */
const forGoodbyesMs = 1000

/** Waits for what is being answered, for so long at most; what is not done by then is answered with a refusal. */
export async function finishAnswers({ answers, after, giveUp }: FinishOptions): Promise<'all' | 'gave-up'> {
  const within = (ms: number) =>
    new Promise<boolean>((resolve) => {
      const cancel = after(ms, () => resolve(false))
      void answers.finished().then(() => {
        cancel()
        resolve(true)
      })
    })
  if (await within(forDocumentsMs)) return 'all'
  await giveUp()
  await within(forGoodbyesMs)
  return 'gave-up'
}
