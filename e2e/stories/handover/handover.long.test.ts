import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laptopScreen } from '../../run/browser.js'
import { commandOutcome } from '../../run/server.js'
import { keeps } from '../keeps.js'
import type { Screen } from '../screen.js'
import { dayMs, Signatory, type SigningByMail, signingByMail } from '../signing/byMail.js'

const promised = /Dit is beloofd door uw voorganger/
let table: SigningByMail
let regie: Screen
/** Where the files of this story lie. */
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'siroop-handover-'))
  table = await signingByMail()
  regie = await table.leads()
})
afterAll(async () => {
  await table.close()
  rmSync(folder, { recursive: true, force: true })
})

const keepsFile = (screen: Screen, name: string, link: string): Promise<string> => {
  const place = join(folder, name)
  mkdirSync(place)
  return keeps(screen.page, place, () => screen.press(link, 'link'))
}
/** Who leads asks somebody of an organisation, on the page with new board members. */
async function asks(organisation: string, who: string, button = 'Vraag een nieuwe bestuurder'): Promise<void> {
  await regie.press(`${button} van ${organisation} Polderrand`)
  await regie.write('Naam', `Naam ${who}`)
  await regie.write('Functie', 'directeur')
  await regie.write('Mailadres', `${who}@polderrand.example`)
  await regie.press('Stuur de vraag')
  await regie.sees('De vraag staat klaar bij de mail.', `Naam ${who}. Nog geen antwoord.`)
}
/** Reads to the end of the text, and then answers. */
async function answers({ screen }: Signatory, answer: string): Promise<void> {
  for (let page = 0; page < 12 && !(await screen.page.$('dialog')); page++) await screen.press('Geef antwoord')
  await screen.pressRow('label', answer)
}
/** The bytes of the file of the edition, as the page gives it. */
const edition = async () => {
  const file = await fetch(`http://127.0.0.1:${table.server.port}${table.manifestPath}/manifest.pdf`)
  expect(file.status).toBe(200)
  return Buffer.from(await file.arrayBuffer())
}
/** What the page says of a file that somebody chooses there. */
async function checks(file: string): Promise<string> {
  const screen = await table.screenOf('who checks')
  await screen.open(`${table.server.address}/controle`)
  const field = await screen.page.waitForSelector('#file')
  await (field as Awaited<ReturnType<typeof screen.page.$<'input'>>>)?.uploadFile(file)
  await screen.page.waitForSelector('#outcome h2')
  return screen.page.$eval('#outcome', (outcome) => (outcome as HTMLElement).innerText)
}

let addendum: string

test('[SUC-1] a new board member reads by a link what was promised and where it came from, and takes over with a remark and a code', async () => {
  for (const type of ['ggd', 'welzijn']) {
    await regie.press(`Vraag per mail iemand te tekenen: ${type} Polderrand`)
    await regie.write('Naam', `Naam ${type}`)
    await regie.write('Functie', 'bestuurder')
    await regie.write('Mailadres', `${type}@polderrand.example`)
    await regie.press('Maak de uitnodiging')
    await regie.sees(`gevraagd: Naam ${type}`)
  }
  const ggd = await Signatory.opens(table, 'ggd')
  const condition = { label: 'Onder voorbehoud van wie of wat?', words: 'de raad van toezicht' }
  await ggd.signs('ggd Polderrand', 'Onder voorbehoud', condition)
  const welzijn = await Signatory.opens(table, 'welzijn')
  await welzijn.signs('welzijn Polderrand', 'Ik ben zelf bevoegd')

  await table.passes(14 * dayMs)
  await regie.press('Nieuwe bestuurders', 'link')
  await regie.sees('Komt er iemand anders in de plaats van wie tekende?', 'Naam ggd, bestuurder, tekende op')
  await asks('ggd', 'anna')
  const anna = await Signatory.opens(table, 'anna', promised)
  const { screen } = anna
  await screen.sees('Dit is beloofd door uw voorganger', 'Naam anna, u bent nieuw als bestuurder van ggd Polderrand.')
  await screen.sees('Naam ggd, bestuurder, tekende op', 'de raad van toezicht', 'Dat voorbehoud staat nog.')
  await screen.sees('Wie geldzorgen heeft', 'Vingerafdruk')
  // the sentences of this table were written without notes, and the page says so of each
  await screen.sees('Zonder briefje')
  expect(await screen.axe()).toEqual([])
  await answers(anna, 'Ik neem over, met opmerking')
  await screen.press('Ga verder')
  await screen.sees('Schrijf uw opmerking erbij, of kies een ander antwoord.')
  await screen.write('Uw opmerking', 'De eerste stap kan pas na de zomer.')
  expect(await screen.axe()).toEqual([])
  const before = await edition()
  await anna.confirms('Bevestig mijn antwoord', () => screen.press('Ga verder'), true)
  await screen.sees('ggd Polderrand neemt over, met een opmerking', 'De eerste stap kan pas na de zomer.')
  expect(await screen.axe()).toEqual([])
  addendum = await keepsFile(screen, 'anna', 'Bewaar de aanvulling (PDF)')
  expect((await edition()).equals(before)).toBe(true)
  await regie.sees('Naam anna, directeur: neemt over, met een opmerking', 'Aanvulling 1 (PDF)')
})

test('[SUC-5] the addendum is sealed: pdfsig, the page and the command say so, and of which edition it is', async () => {
  const said = execFileSync('pdfsig', ['-nocert', addendum]).toString()
  expect(said).toContain('Signature Validation: Signature is Valid.')
  expect(said).toContain('Total document signed')
  const text = execFileSync('pdftotext', ['-enc', 'UTF-8', addendum, '-']).toString().replace(/\s+/g, ' ')
  for (const words of [
    'Aanvulling 1',
    'neemt over, met een opmerking',
    'De eerste stap kan pas na de zomer.',
    'Naam ggd',
  ])
    expect(text).toContain(words)
  const verified = commandOutcome(table.server, ['verify', addendum, '--language', 'nl'])
  expect(verified.code).toBe(0)
  for (const one of [await checks(addendum), verified.said])
    for (const words of ['Precies het bestand dat wij verzegelden', 'aanvulling 1', 'editie 1'])
      expect(one.toLowerCase()).toContain(words.toLowerCase())
})

test('[SUC-3] the same link again shows the own answer, which stays; the reservation is lifted by it', async () => {
  const again = await Signatory.opens(table, 'anna', promised)
  await again.screen.sees('ggd Polderrand neemt over, met een opmerking')
  expect(await again.screen.has('Geef antwoord', 'button')).toBe(false)
  await again.confirms('Hef het voorbehoud op', () => again.screen.press('Hef het voorbehoud op'))
  await again.screen.seesNoLonger('Hef het voorbehoud op')
})

test('[SUC-2] [SUC-3] who is asked no more finds nothing; the next one reads the chain and does not take over, and the page tells it', async () => {
  await table.passes(100 * dayMs)
  await asks('ggd', 'bram')
  const first = await Signatory.opens(table, 'bram', promised)
  await asks('ggd', 'cato', 'Vraag iemand anders')
  await first.screen.open(first.screen.page.url())
  await first.screen.page.reload()
  await first.screen.sees('Deze link werkt niet meer.')
  const cato = await Signatory.opens(table, 'cato', promised)
  const { screen } = cato
  await screen.sees('Het voorbehoud is opgeheven op', 'Daarna zeiden anderen dit', 'Naam anna', 'na de zomer')
  await answers(cato, 'Ik neem niet over')
  await screen.write('Waarom niet?', 'Er is geen geld meer voor.')
  await cato.confirms('Bevestig mijn antwoord', () => screen.press('Ga verder'))
  await screen.sees('ggd Polderrand neemt niet over', 'De handtekening van toen blijft staan.')
  await regie.sees('Naam cato, directeur: neemt niet over', 'Aanvulling 2 (PDF)')
  expect(await regie.axe()).toEqual([])
  const second = await keepsFile(screen, 'cato', 'Bewaar de aanvulling (PDF)')
  const text = execFileSync('pdftotext', ['-enc', 'UTF-8', second, '-']).toString().replace(/\s+/g, ' ')
  for (const words of ['Aanvulling 2', 'Naam anna', 'Naam cato', 'Er is geen geld meer voor.', 'opgeheven op'])
    expect(text).toContain(words)
  expect(await checks(second)).toContain('Precies het bestand dat wij verzegelden')
  // the first addendum stays the file that it was
  expect(await checks(addendum)).toContain('Precies het bestand dat wij verzegelden')

  const reader = await table.screenOf('a reader', laptopScreen)
  await reader.open(`${table.server.address}${table.manifestPath}`)
  await reader.sees('Wie staat er nu voor', 'neemt over, met een opmerking', 'neemt niet over', 'Aanvulling 2 (PDF)')
  expect(await reader.axe()).toEqual([])
  const made = readFileSync(addendum)
  const anew = await fetch(`http://127.0.0.1:${table.server.port}${table.manifestPath}/aanvulling/1.pdf?editie=1`)
  expect(Buffer.from(await anew.arrayBuffer()).equals(made)).toBe(true)
})
