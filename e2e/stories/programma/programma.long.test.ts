import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readTemplateFile } from '@siroop/protocol'
import { scriptOf } from '@siroop/server/workshop/rehearsal/scripts.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { asked, type DemoToPlay, type Table } from '../../play/table.js'
import { playWorkshop } from '../../play/workshop.js'
import { laptopScreen } from '../../run/browser.js'
import { commandLine } from '../../run/server.js'
import { Cockpit } from '../cockpit.js'
import { Evening } from '../evening.js'
import { Onlookers } from '../onlookers.js'

type Demo = DemoToPlay & { readonly regie: string }
const file = fileURLToPath(new URL('../../../workshop-templates/programma-sociaal-domein.yaml', import.meta.url))
const habit = 'Zonder adres geen huis'
const needsLaw = 'Twee wetten die naar elkaar wijzen'

let evening: Evening
let onlookers: Onlookers
let demo: Demo

beforeAll(async () => {
  // Every document line of everybody who plays lets go of its server when this process ends.
  process.setMaxListeners(100)
  evening = await Evening.begin('box')
  onlookers = new Onlookers(evening)
  const { server } = evening
  const told = JSON.parse(commandLine(server, 'demo', '--template', 'programma-sociaal-domein', '--json')) as Demo
  demo = { ...told, address: `http://127.0.0.1:${server.port}` }
})
afterAll(() => evening.end())

/** The cockpit, on the seat of who leads the play. */
async function cockpitOf({ lead: { seat } }: Table): Promise<Cockpit> {
  const page = await onlookers.page('the cockpit', laptopScreen)
  const { workshop, participant, token } = seat
  await onlookers.keep(page, `siroop:regie:${workshop}`, { participant, token })
  const cockpit = new Cockpit(page, 'the cockpit')
  await cockpit.open(`${evening.address}${demo.regie}`)
  return cockpit
}

/** Every phone is told that the blocker turned out to be no rule. */
async function phonesKnow({ people }: Table): Promise<void> {
  for (const guest of people)
    await asked(guest, 'poll', ({ items }) =>
      items.some(({ text, finding }) => text === habit && finding === 'no-rule'),
    )
}

test('a blocker turns out to be no rule, and what only a law can change gets a sender and an addressee', async () => {
  const template = readTemplateFile(parse(readFileSync(file, 'utf8')))
  if (!template.ok) throw new Error('The template cannot be read')
  let cockpit: Cockpit | null = null
  const stations: string[] = []
  await playWorkshop(demo, {
    template: template.value,
    script: scriptOf('programma-sociaal-domein', 'nl'),
    pdfPath: join(evening.server.dataFolder, 'shelf.pdf'),
    look: async (station, table) => {
      if (station !== 'regels is done' && station !== 'toezeggen is done') return
      cockpit ??= await cockpitOf(table)
      stations.push(station)
      if (station === 'toezeggen is done') {
        await cockpit.sees('Vraag aan het Rijk', 'Afzender: Zorggroep Polderrand')
        await cockpit.sees('Aan: het ministerie dat over langdurige zorg gaat')
        expect(await cockpit.axe()).toEqual([])
        return
      }
      await phonesKnow(table)
      await (await cockpit.page.waitForSelector(`.pl-items button ::-p-text(${habit})`))?.click()
      await cockpit.sees('Hier zit geen regel in de weg.', 'Vraag aan het Rijk', needsLaw, 'Nog geen afzender')
      expect(await cockpit.axe()).toEqual([])
    },
  })
  expect(stations).toEqual(['regels is done', 'toezeggen is done'])
  expect(onlookers.take()).toEqual([])
})
