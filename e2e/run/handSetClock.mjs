// Runs in the process of a story's server before the server itself: it takes the clock of the machine away and puts one
// there that the story sets by hand, so that weeks can lie between two meetings. Only the time of day is set; what is
// measured (timers, `performance.now`) goes on as it does. The server that is built knows nothing of this.
import { isMainThread } from 'node:worker_threads'

const channel = process.channel
if (isMainThread && channel !== undefined) {
  let setTo = { nowMs: Date.now(), atMs: performance.now() }
  Date.now = () => Math.round(setTo.nowMs + performance.now() - setTo.atMs)
  const first = new Promise((resolve) => {
    process.on('message', ({ nowMs }) => {
      setTo = { nowMs, atMs: performance.now() }
      process.send?.({ nowMs })
      resolve(nowMs)
    })
  })
  await first
  // From here on the server alone decides how long the process lives.
  channel.unref()
}
