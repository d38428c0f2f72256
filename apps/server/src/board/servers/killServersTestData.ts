import { startRedis } from '../../realServers/redisTestData.js'
import { addressOf, type KillableServer, type KillOutcome, lookInto, newWriter, startServer } from '../killTestData.js'
import { countedDocuments, Writer } from '../writerTestData.js'

export interface ServerKills {
  readonly database: string
  readonly kills: number
  readonly clients: number
  /** Kills the database with -9 and starts it again; at every fourth kill. */
  readonly restartDatabase?: () => Promise<void>
}

/**
 * Two servers on one database, half of the clients on each, and of those half at a theme table. Kills one after the other with -9 in the middle of writing
 * while its clients go to the other one, looks into the database, and starts it again; every third time Redis is gone
 * meanwhile. At the end everybody must have the same, whichever server they are on.
 */
export async function runServerKills({ database, kills, clients, restartDatabase }: ServerKills): Promise<KillOutcome> {
  const redis = await startRedis()
  const start = () => startServer(database, redis.url)
  const servers: [KillableServer | null, KillableServer | null] = [await start(), await start()]
  const connect = (writer: Writer, index: number) => {
    const { port } = (servers[index % 2] ?? servers[(index + 1) % 2]) as KillableServer
    writer.onDown = () => connect(writer, index)
    writer.connect(addressOf(port, writer))
  }
  const writers = Array.from({ length: clients }, (_, index) => newWriter(index))
  writers.forEach(connect)
  const writeOn = (count: number) => Promise.all(writers.map((writer) => writer.reached(writer.acknowledged + count)))
  let lost = 0
  let doubles = 0
  try {
    for (let kill = 0; kill < kills; kill++) {
      await writeOn(5 + ((kill * 7) % 11))
      const isWithoutRedis = kill % 3 === 1
      if (isWithoutRedis) await redis.kill9()
      await writeOn(5)
      if (kill % 4 === 3) await restartDatabase?.()
      const victim = kill % 2
      const killed = servers[victim]
      servers[victim] = null
      await killed?.kill()
      const found = await lookInto(database, writers)
      lost += found.lost
      doubles += found.doubles
      await writeOn(3)
      servers[victim] = await start()
      if (isWithoutRedis) await redis.start()
      writers.forEach((writer, index) => {
        if (index % 2 !== victim) return
        writer.drop()
        connect(writer, index)
      })
    }
    await Promise.all(writers.map((writer) => writer.finish()))
    for (const document of countedDocuments) {
      const fresh = servers.map((_, index) => new Writer({ id: `fresh${index}`, document }))
      for (const [index, one] of fresh.entries()) {
        one.stop()
        connect(one, index)
        await one.synced
      }
      const content = fresh[0]?.content ?? ''
      const same = [...writers, ...fresh].filter((writer) => writer.document === document)
      await Promise.all(same.map((writer) => writer.sees(content)))
      for (const one of fresh) one.drop()
    }
    return { kills, acknowledged: writers.reduce((sum, one) => sum + one.acknowledged, 0), lost, doubles, equal: true }
  } finally {
    for (const writer of writers) writer.drop()
    for (const server of servers) await server?.kill()
    await redis.remove()
  }
}
