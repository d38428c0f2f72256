import { expect } from 'vitest'
import { facilitator, organisations, speaker, type Table } from '../testData.js'
import type { Audience } from './base.js'

/** Everybody who gets a view, a speaker of every organisation among them. */
const audiences: readonly Audience[] = [
  { kind: 'facilitator', id: facilitator },
  { kind: 'roomScreen' },
  { kind: 'routeTeam' },
  { kind: 'public' },
  ...organisations.map((name): Audience => ({ kind: 'participant', id: speaker(name) })),
]

/** No view of anybody holds a secret, but for its owner's own; and every view fits in one message. */
export function lookEverywhere(table: Table, secrets: ReadonlyMap<string, string>): void {
  for (const audience of audiences) {
    const sent = JSON.stringify(table.view(audience))
    expect(sent.length).toBeLessThan(60_000)
    for (const [secret, owner] of secrets)
      if (audience.kind !== 'participant' || audience.id !== speaker(owner))
        expect(sent, `${audience.kind} in ${table.now.position?.step}`).not.toContain(secret)
  }
}
