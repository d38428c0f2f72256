import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readTemplateFile } from '@siroop/protocol'
import { scriptOf } from '@siroop/server/workshop/rehearsal/scripts.js'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { DemoToPlay, Table } from '../../play/table.js'
import { playWorkshop } from '../../play/workshop.js'
import { laptopScreen } from '../../run/browser.js'
import { commandLine } from '../../run/server.js'
import { Cockpit } from '../cockpit.js'
import { Evening } from '../evening.js'
import { Onlookers } from '../onlookers.js'
import type { Screen } from '../screen.js'

type Demo = DemoToPlay & { readonly regie: string }
const file = fileURLToPath(new URL('../../../workshop-templates/koppelzone-anja.yaml', import.meta.url))
const solution = 'Bij de eerste gemiste huur belt de woonconsulent'
const agreement = 'Als een huurder één maand huur mist, dan belt de woonconsulent binnen vijf werkdagen.'

let evening: Evening
let onlookers: Onlookers
let demo: Demo

beforeAll(async () => {
  // Every document line of everybody who plays lets go of its server when this process ends.
  process.setMaxListeners(100)
  evening = await Evening.begin('box')
  onlookers = new Onlookers(evening)
  const { server } = evening
  const told = JSON.parse(commandLine(server, 'demo', '--template', 'koppelzone-anja', '--json')) as Demo
  demo = { ...told, address: `http://127.0.0.1:${server.port}` }
})
afterAll(() => evening.end())

/** Fills in one field of the sheet that lies open, and keeps it. An empty field that is needed says so in its name. */
async function fill(cockpit: Screen, label: string, write: (name: string) => Promise<void>): Promise<void> {
  await write(await nameOf(cockpit, label))
  await cockpit.press(`Zet op het blad: ${label}`)
  await cockpit.page.waitForFunction(
    (name) => document.querySelector(`[aria-label="${name}"]`) === null,
    { polling: 60 },
    `Zet op het blad: ${label}`,
  )
}
async function nameOf({ page }: Screen, label: string): Promise<string> {
  const found = await page.waitForSelector(`form.sh-field ::-p-text(${label})`)
  return (await found?.evaluate((one) => one.closest('label')?.textContent)) ?? label
}

const result = (cockpit: Screen, option: string) => fill(cockpit, 'Resultaat', (name) => cockpit.pick(name, option))
const words = (cockpit: Screen, label: string, text: string) =>
  fill(cockpit, label, (name) => cockpit.write(name, text))
const day = (cockpit: Screen, label: string, date: string) => fill(cockpit, label, (name) => cockpit.set(name, date))

/** After the trial: a resident notices it now and then, and that is not enough. */
async function looksAtTrial(cockpit: Screen): Promise<void> {
  await cockpit.open(`${evening.address}${demo.regie}`)
  await cockpit.sees('Wat zegt Anja na de proef?', solution, 'in proef')
  await result(cockpit, 'Soms')
  await cockpit.sees('Een inwoner merkt het nog niet genoeg. Daarom leggen wij het niet vast.')
  await cockpit.sees('De proef loopt door tot en met', 'Pas de proef aan …', 'Stop de proef …')
  expect(await cockpit.axe()).toEqual([])
}

/** What is not noticed cannot be recorded; with a yes, who said it, when and in which words it can. */
async function records(cockpit: Cockpit, today: string): Promise<void> {
  await cockpit.sees('Leg niets vast voordat een inwoner het merkt')
  expect(await cockpit.words()).not.toContain('Leg vast')
  await cockpit.page.evaluate(() => document.querySelector('details.steer')?.setAttribute('open', ''))
  await cockpit.press('Stap terug')
  await cockpit.sees('Wat zegt Anja na de proef?')
  await result(cockpit, 'Anja merkt het')
  await cockpit.sees('Dat telt pas met bewijs erbij.', 'Nog nodig: Wat zei Anja')
  await words(cockpit, 'Wat zei Anja, in haar eigen woorden?', 'Er belde iemand. Ik sliep die nacht weer.')
  await words(cockpit, 'Wie zei het?', 'zes van de acht huurders')
  await day(cockpit, 'Wanneer zei Anja dat?', today)
  await words(cockpit, 'Hoe weten we dat het door de proef komt?', 'Wij vroegen het na elk telefoontje.')
  await cockpit.sees('Een inwoner merkt het. Dit mag u vastleggen.')
  await cockpit.goesOnTo('De afspraak')
  await words(cockpit, 'Als …', 'een huurder één maand huur mist')
  await words(cockpit, 'dan …', 'belt de woonconsulent')
  await words(cockpit, 'binnen …', 'vijf werkdagen')
  await cockpit.sees('Nog nodig op het blad: Toestemming')
  await words(cockpit, 'Toestemming of wettelijke grondslag voor gegevens', 'Gevraagd in het telefoontje.')
  await day(cockpit, 'Opnieuw bekijken op', `${Number(today.slice(0, 4)) + 1}-01-15`)
  await cockpit.sees(agreement)
  expect(await cockpit.axe()).toEqual([])
  await (await cockpit.page.waitForSelector('.tr-one ::-p-text(Leg vast)'))?.click()
  await cockpit.sees('De zin staat in de tekst. Vraag nu iedereen om een antwoord.')
}

/** A page that holds the regie, on the seat of who leads the play. */
async function leadingPage({ lead: { seat } }: Table): Promise<Page> {
  const page = await onlookers.page('the cockpit', laptopScreen)
  const { workshop, participant, token } = seat
  await onlookers.keep(page, `siroop:regie:${workshop}`, { participant, token })
  return page
}

test('a complaint that Anja does not notice is not recorded; noticed, it is recorded, signed and printed', async () => {
  const template = readTemplateFile(parse(readFileSync(file, 'utf8')))
  if (!template.ok) throw new Error('The template cannot be read')
  const script = scriptOf('koppelzone-anja', 'nl')
  const { merken: _, afspraak: __, ...sheets } = script.sheets
  let cockpit: Cockpit | null = null
  const pdfPath = join(evening.server.dataFolder, 'koppelzone.pdf')
  const played = await playWorkshop(demo, {
    template: template.value,
    script: { ...script, sheets },
    pdfPath,
    look: async (station, table) => {
      if (station !== 'merken begins' && station !== 'afspraak begins') return
      cockpit ??= new Cockpit(await leadingPage(table), 'the cockpit')
      const today = await table.lead.see('today', ({ route }) => route?.today)
      if (station === 'merken begins') await looksAtTrial(cockpit)
      else await records(cockpit, today)
    },
  })
  expect(played.signatures).toBe(7)
  const paper = execFileSync('pdftotext', ['-enc', 'UTF-8', pdfPath, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
  expect(paper).toContain(agreement)
  expect(paper).toContain('Er belde iemand. Ik sliep die nacht weer.')
  expect(onlookers.take()).toEqual([])
})
