import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { scriptOf } from '@siroop/server/workshop/rehearsal/scripts.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { playWorkshop } from '../../play/workshop.js'
import { laptopScreen, phoneScreen } from '../../run/browser.js'
import type { Cockpit } from '../cockpit.js'
import { PlayedDemo } from '../playedDemo.js'
import { Screen } from '../screen.js'

const solution = 'Bij de eerste gemiste huur belt de woonconsulent'
/** With all that the room wrote of it. */
const wholeSolution = `${solution}, met één vraag: zullen we samen naar de gemeente? Met toestemming van Anja.`
const agreement = 'Als een huurder één maand huur mist, dan belt de woonconsulent binnen vijf werkdagen.'

let played: PlayedDemo
beforeAll(async () => {
  played = await PlayedDemo.begin('koppelzone-anja')
})
afterAll(() => played.end())

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

test('Manifest van Anja, koppelzone: a complaint that Anja does not notice is not recorded; noticed, it is recorded, signed and printed', async () => {
  const script = scriptOf('koppelzone-anja', 'nl')
  const { merken: _, afspraak: __, ...sheets } = script.sheets
  let cockpit: Cockpit | null = null
  const pdfPath = join(played.evening.server.dataFolder, 'koppelzone.pdf')
  const { signatures } = await playWorkshop(played.demo, {
    template: played.template,
    script: { ...script, sheets },
    pdfPath,
    look: async (station, table) => {
      if (station !== 'merken begins' && station !== 'afspraak begins') return
      cockpit ??= await played.cockpit(table)
      const today = await table.lead.see('today', ({ route }) => route?.today)
      if (station === 'merken begins') await looksAtTrial(cockpit)
      else await records(cockpit, today)
    },
  })
  expect(signatures).toBe(7)
  const paper = execFileSync('pdftotext', ['-enc', 'UTF-8', pdfPath, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
  expect(paper).toContain(agreement)
  expect(paper).toContain('Er belde iemand. Ik sliep die nacht weer.')
  expect(played.onlookers.take()).toEqual([])
})

const readsPage = ({ page }: Screen) =>
  page.$eval('body', (body) => (body as HTMLElement).innerText.replace(/\s+/g, ' '))

test('[KNB-5] Manifest van Anja, Kennisbank: the agreement of the evening goes into the knowledge base, fills its pair, is read by everybody, and is taken over with its source', async () => {
  const { address, stories } = played.evening
  const other = played.beside('visie-2040-middag')
  const maker = new Screen((await stories.person(laptopScreen)).page, 'the maker')
  await maker.open(address + played.demo.login)
  await maker.sees('Uw bijeenkomsten')
  await maker.press('Kennisbank', 'link')
  await maker.sees('Uit een koppelzone')
  await maker.set('Bijeenkomst', played.demo.workshop)
  await maker.sees(solution, 'Gedeeld', 'Wie heeft met wie een afspraak?')
  const pairs = (words: string) => Number(/(\d+) par(?:en)? zonder afspraak/.exec(words)?.[1] ?? 0)
  const before = pairs(await maker.words())
  expect(before).toBeGreaterThan(0)
  await maker.press(`Zet in de kennisbank: ${wholeSolution}`)
  await maker.sees('Zichtbaar voor: alleen ik', 'Gedeeld, maar niemand anders leest dit nu.', agreement)
  await maker.press('Verander')
  await maker.pressRow('label', 'iedereen')
  await maker.press('Bewaar')
  await maker.sees('Adres in de kennisbank')
  const path = `/kennisbank/${new URL(maker.page.url()).searchParams.get('afspraak')}`
  await maker.press('Alle afspraken')
  await maker.set('Bijeenkomst', played.demo.workshop)
  await maker.sees('Staat er al')
  expect(pairs(await maker.words())).toBeLessThan(before)
  expect(await maker.page.$$eval('.ag-made', (cells) => cells.map((cell) => cell.textContent))).toContain('1 afspraak')
  expect(await maker.axe()).toEqual([])

  const { page } = await stories.person(phoneScreen)
  await page.setJavaScriptEnabled(false)
  const bram = new Screen(page, 'Bram')
  await bram.open(`${address}/kennisbank?zoek=woonconsulenten`)
  expect(await readsPage(bram)).toContain('1 afspraak over')
  await Promise.all([page.waitForNavigation(), page.click('.kb-list a')])
  expect(new URL(page.url()).pathname).toBe(path)
  for (const words of [agreement, 'Er belde iemand. Ik sliep die nacht weer.', 'zes van de acht huurders', 'zei ja op'])
    expect(await readsPage(bram)).toContain(words)

  await maker.open(address + path)
  await maker.press('Neem deze afspraak over', 'link')
  await maker.sees('Een afspraak overnemen')
  await maker.set('Voor welke bijeenkomst?', other.demo.workshop)
  await maker.press('Neem over')
  await maker.sees(`Overgenomen van: ${solution}`, 'Nog niet bekend tussen wie')
  expect(await maker.words()).not.toContain('Ik sliep die nacht weer')
  await bram.open(address + path)
  expect(await readsPage(bram)).toContain('1 keer overgenomen')
})
