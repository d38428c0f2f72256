import { createKeeper } from './keeper.js'

/* The service worker of the phone, over https only. It is started by `ui/device.ts` and knows what `keeper.ts` says. */

interface Extended extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetched extends Extended {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
/** The part of a worker's world that is used; TypeScript knows either pages or workers, and this is a house of pages. */
interface WorkerWorld {
  addEventListener(event: 'fetch', listener: (event: Fetched) => void): void
  addEventListener(event: 'message', listener: (event: Extended & { readonly data: unknown }) => void): void
}

const keeper = createKeeper({
  caches,
  fetch: (address, how) => fetch(address, how),
  nowMs: Date.now,
  after: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  origin: location.origin,
})
const world = self as unknown as WorkerWorld
world.addEventListener('fetch', (event) => {
  const answer = keeper.answer(event.request)
  if (answer !== null) event.respondWith(answer)
})
world.addEventListener('message', (event) => event.waitUntil(keeper.hear(event.data)))
