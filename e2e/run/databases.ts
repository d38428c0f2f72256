import { createServer } from 'node:http'
import { type RealPostgres, startPostgres } from '@siroop/server/realServers/postgresTestData.js'
// Says what is provided.
import type {} from '@siroop/server/realServers/sharedTestData.js'
import type { TestProject } from 'vitest/node'

/**
 * Gives out empty databases to the tests of one run. The PostgreSQL that holds them is started for the first one that
 * asks, so that a run of other tests pays nothing, and stops with the run.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let postgres: Promise<RealPostgres> | null = null
  const giver = createServer((_request, response) => {
    postgres ??= startPostgres()
    postgres
      .then((server) => server.newDatabase())
      .then(
        (url) => response.end(url),
        (error: unknown) => response.writeHead(500).end(String(error)),
      )
  })
  await new Promise<void>((resolve) => giver.listen(0, '127.0.0.1', resolve))
  const address = giver.address()
  if (typeof address !== 'object' || address === null) throw new Error('No port for the databases of the tests')
  project.provide('databases', `http://127.0.0.1:${address.port}`)
  return async () => {
    giver.closeAllConnections()
    giver.close()
    // One that did not start was told to whoever asked.
    await (await postgres?.catch(() => null))?.remove()
  }
}
