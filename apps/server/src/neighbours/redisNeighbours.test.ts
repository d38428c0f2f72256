import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RealRedis, startRedis } from '../realServers/redisTestData.js'
import type { Hint, Neighbours } from './neighbours.js'
import { createRedisNeighbours } from './redisNeighbours.js'

/** What waits for the next ping. */
const pings = new Set<() => void>()
const after = (_delayMs: number, run: () => void) => {
  pings.add(run)
  return () => pings.delete(run)
}
const hint = (seq: number): Hint => ({ kind: 'events', seq })

describe('over a real Redis', () => {
  let redis: RealRedis
  const open: Neighbours[] = []
  const reports: string[] = []
  const join = (id: number, url = redis.url): Neighbours => {
    const name = String(id).padStart(20, '0')
    const made = createRedisNeighbours({ url, id: name, randomBelow: () => 0, after, report: (it) => reports.push(it) })
    open.push(made)
    return made
  }
  beforeEach(async () => {
    redis = await startRedis()
  })
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()))
    reports.length = 0
    await redis.remove()
  })

  test('[NBR-12] a hint reaches every other server that listens to the workshop, with who says it, and not oneself', async () => {
    const [one, other, third] = [join(1), join(2), join(3)]
    const [heard, own] = [ears(other, 'w1'), ears(one, 'w1')]
    const elsewhere = ears(third, 'w2')
    await Promise.all([one, other, third].map((it) => until(it, 'up')))
    one.tell('w1', hint(1))
    other.tell('w1', hint(2))
    await heard.first
    await own.first
    expect([heard.all, own.all]).toEqual([[['01', 1]], [['02', 2]]])
    one.tell('w2', hint(3))
    await elsewhere.first
    expect([heard.all.length, elsewhere.all]).toEqual([1, [['01', 3]]])
  })

  test('[NBR-12] who stops listening hears nothing; the last one of a server ends its channel', async () => {
    const [one, other] = [join(1), join(2)]
    const [first, second] = [ears(other, 'w1'), ears(other, 'w1')]
    await Promise.all([until(one, 'up'), until(other, 'up')])
    first.stop()
    one.tell('w1', hint(1))
    await second.first
    second.stop()
    const last = ears(other, 'w2')
    await until(other, 'up')
    one.tell('w1', hint(2))
    one.tell('w2', hint(3))
    await last.first
    expect([first.all, second.all, last.all]).toEqual([[], [['01', 1]], [['01', 3]]])
  })

  test('[NBR-13] while Redis is away it says down and loses what is told; then it is up and hears again', async () => {
    const [one, other] = [join(1), join(2)]
    const heard = ears(other, 'w1')
    await Promise.all([until(one, 'up'), until(other, 'up')])
    await redis.kill9()
    await Promise.all([until(one, 'down'), until(other, 'down')])
    one.tell('w1', hint(1))
    const later = ears(other, 'w2')
    await redis.start()
    await Promise.all([until(one, 'up'), until(other, 'up')])
    one.tell('w1', hint(2))
    one.tell('w2', hint(3))
    await Promise.all([heard.first, later.first])
    expect([heard.all, later.all]).toEqual([[['01', 2]], [['01', 3]]])
  })

  test('[NBR-13] a Redis that is there and does not answer is as good as none', async () => {
    const one = join(1)
    await until(one, 'up')
    const pid = redis.pid()
    if (pid === null) throw new Error('Redis ended')
    process.kill(pid, 'SIGSTOP')
    for (const ping of [...pings]) ping()
    await until(one, 'down')
    process.kill(pid, 'SIGCONT')
    await until(one, 'up')
  })

  test('[NBR-13] it is down until Redis has said that a new workshop is heard', async () => {
    const one = join(1)
    await until(one, 'up')
    const states: string[] = []
    one.onState(() => states.push(one.state()))
    ears(one, 'w1')
    expect(one.state()).toBe('down')
    await until(one, 'up')
    expect(states).toEqual(['down', 'up'])
  })

  test('[NBR-11] what somebody else puts on a channel is dropped and reported, and harms nothing', async () => {
    const [one, other] = [join(1), join(2)]
    const heard = ears(other, 'w1')
    await Promise.all([until(one, 'up'), until(other, 'up')])
    for (const rubbish of ['x', 'a text that is no hint at all, but long enough'])
      await publish('siroop1:0:w1', rubbish)
    one.tell('w1', hint(1))
    await heard.first
    expect([heard.all, reports]).toEqual([[['01', 1]], Array(2).fill('a neighbour said what cannot be read')])
  })

  test('[NBR-14] what goes wrong is reported once in one word, without address or password', async () => {
    const one = join(1, `redis://siroop:${'g'.repeat(20)}@127.0.0.1:${redis.port}`)
    const two = join(2)
    await until(two, 'up')
    await redis.kill9()
    await until(two, 'down')
    await redis.start()
    await until(two, 'up')
    expect(one.state()).toBe('down')
    expect(reports[0]).toMatch(/^redis: WRONGPASS$/)
    expect(reports.length).toBeLessThanOrEqual(2)
    expect(reports.join()).not.toMatch(/ggg|127\.0\.0\.1/)
  })

  test('[NBR-12] servers with another database number are no neighbours', async () => {
    const [one, other, far] = [join(1), join(2), join(3, `${redis.url}/3`)]
    const [heard, apart] = [ears(other, 'w1'), ears(far, 'w1')]
    await Promise.all([one, other, far].map((it) => until(it, 'up')))
    one.tell('w1', hint(1))
    await heard.first
    expect(apart.all).toEqual([])
  })

  const publish = (channel: string, text: string) =>
    new Promise<void>((resolve) => {
      const socket = connect(redis.port, '127.0.0.1', () => socket.write(`PUBLISH ${channel} "${text}"\r\n`))
      socket.once('data', () => {
        socket.destroy()
        resolve()
      })
    })
})

/** What is heard of a workshop. */
function ears(neighbours: Neighbours, workshop: string) {
  const all: [string, number][] = []
  let heard: () => void = () => undefined
  const first = new Promise<void>((resolve) => {
    heard = resolve
  })
  const stop = neighbours.listen(workshop, (said, from) => {
    if (said.kind === 'events') all.push([from.slice(-2), said.seq])
    heard()
  })
  return { all, first, stop }
}

function until(neighbours: Neighbours, state: 'up' | 'down'): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (neighbours.state() !== state) return
      stop()
      resolve()
    }
    const stop = neighbours.onState(look)
    look()
  })
}
