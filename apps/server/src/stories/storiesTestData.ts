import type { Event, StoryContent } from '@siroop/domain'
import { aTextToSign, type TextToSign } from '../signing/signingTestData.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import type { Storage } from '../storage/storage.js'
import { startTestApp, type TestApp } from '../testApp.js'

/** Theme tables and a shared value of the workshop that stories are beside. */
const tableIds = ['wonen', 'zorg'] as const
const sharedValue = 'Nabijheid'

/** The same storage, of which every workshop was made of a template with two theme tables. */
function withTables(storage: Storage): Storage {
  const tables = tableIds.map((id) => ({ id, title: { nl: `Tafel ${id}`, en: `Table ${id}` }, dilemma: { nl: id } }))
  return {
    ...storage,
    events: async (workshop, after) =>
      (await storage.events(workshop, after)).map((row) => {
        if (row.type !== 'workshopCreated') return row
        const event = JSON.parse(row.json) as Extract<Event, { type: 'workshopCreated' }>
        const [first, ...rest] = event.template.steps
        const template = { ...event.template, steps: [{ ...first, tables }, ...rest] }
        return { ...row, json: JSON.stringify({ ...event, template }) }
      }),
  }
}

/** A text that lies open for signing in a workshop with theme tables and a shared value, beside which stories are told. */
export interface TextWithStories {
  readonly table: TextToSign
  /** It knows of the text. */
  readonly server: TestApp
  /** Header of who leads the workshop. */
  readonly cookie: string
  end(): Promise<void>
}
export async function aTextWithStories(): Promise<TextWithStories> {
  const table = await aTextToSign({ storage: withTables(createMemoryStorage()) })
  const made = await table.happened({
    type: 'itemAgreed',
    ...{
      item: 'i1' as never,
      round: null,
      step: 'waarden' as never,
      bundle: null,
      note: 'n1' as never,
      kind: 'waarde',
      text: sharedValue,
    },
    ...{ behaviour: null, sources: [], sharedBy: [] },
  })
  if (!made.ok) throw new Error(made.error)
  const { storage, clock } = table
  const server = await startTestApp({ storage, nowMs: () => clock.nowMs })
  const end = async () => {
    await server.app.close()
    await table.close()
  }
  return { table, server, cookie: await server.signIn(), end }
}

/** What somebody wrote, with other words here and there. */
export const storyContent = (change: Partial<StoryContent> = {}): StoryContent => ({
  ...{ locale: 'nl', title: 'Zij werd teruggebeld', text: 'Dezelfde dag belde iemand terug.', on: '2026-11-01' },
  ...{ role: 'routeTeam', values: [sharedValue], caption: '', visibility: 'everyone', table: null },
  ...change,
})
