import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { overdrawn, sealedByStranger } from '@siroop/server/seal/sealTestData.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandOutcome } from '../../run/server.js'
import { keeps } from '../keeps.js'
import type { Screen } from '../screen.js'
import { dayMs, Signatory, type SigningByMail, signingByMail } from './byMail.js'

const partners = ['welzijn', 'ggd', 'gemeente', 'corporatie', 'politie', 'zorggroep', 'inwoners'] as const
const changedFrom = 'Wij bellen binnen een dag terug, ook als wij nog geen antwoord hebben.'
const changedTo = 'Wij bellen dezelfde dag terug, ook als wij nog geen antwoord hebben.'

let table: SigningByMail
let regie: Screen
/** Where the files of this story lie: those of the editions, and what others made of them. */
let folder: string
const files = new Map<string, string>()
const fileOf = (name: string) => files.get(name) ?? join(folder, `${name}.pdf`)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'siroop-over-days-'))
  table = await signingByMail()
  regie = await table.leads()
})
afterAll(async () => {
  await table.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The page of the text gives its PDF; it is kept under this name. */
async function takesPdf(name: string, query = '') {
  const reader = await table.screenOf('a reader')
  await reader.open(`${table.server.address}${table.manifestPath}${query}`)
  const file = await keeps(reader.page, mkdirIn(name), () => reader.press('Bewaar het manifest (PDF)', 'link'))
  files.set(name, file)
  return reader
}
const mkdirIn = (name: string): string => {
  const path = join(folder, name)
  mkdirSync(path)
  return path
}
const pdfsig = (name: string) => execFileSync('pdfsig', ['-nocert', fileOf(name)]).toString()

/** What the page says of a file that somebody chooses there. */
async function checks(name: string): Promise<string> {
  const screen = await table.screenOf('who checks')
  await screen.open(`${table.server.address}/controle`)
  const field = await screen.page.waitForSelector('#file')
  await (field as Awaited<ReturnType<typeof screen.page.$<'input'>>>)?.uploadFile(fileOf(name))
  await screen.page.waitForSelector('#outcome h2')
  const said = await screen.page.$eval('#outcome', (outcome) => (outcome as HTMLElement).innerText)
  await screen.page.browserContext().close()
  return said
}
const verifies = (name: string, ...more: readonly string[]) =>
  commandOutcome(table.server, ['verify', fileOf(name), '--language', 'nl', ...more])

test('[SGM-7] over days six organisations sign by a link on a phone: one passes it on, one lifts a reservation, one declines and is heard of', async () => {
  await regie.sees('Editie 1 ligt ter ondertekening')
  for (const type of partners) {
    await regie.press(`Vraag per mail iemand te tekenen: ${type} Polderrand`)
    await regie.write('Naam', `Naam ${type}`)
    await regie.write('Functie', 'bestuurder')
    await regie.write('Mailadres', `${type}@polderrand.example`)
    await regie.press('Maak de uitnodiging')
    await regie.sees(`gevraagd: Naam ${type}`)
  }

  // the first day
  const welzijn = await Signatory.opens(table, 'welzijn')
  await welzijn.signs('welzijn Polderrand', 'Ik ben zelf bevoegd')
  const ggd = await Signatory.opens(table, 'ggd')
  await ggd.signs('ggd Polderrand', 'Onder voorbehoud', {
    label: 'Onder voorbehoud van wie of wat?',
    words: 'de raad van toezicht',
  })
  await regie.sees('getekend, onder voorbehoud')
  await takesPdf('eerste-dag')

  // two days on somebody else is asked, and signs
  await table.passes(2 * dayMs)
  const corporatie = await Signatory.opens(table, 'corporatie')
  await corporatie.screen.press('Ik teken niet, of iemand anders')
  await corporatie.screen.pressRow('label', 'Iemand anders tekent')
  await corporatie.screen.write('Naam', 'Bo Vos')
  await corporatie.screen.write('Functie', 'directeur')
  await corporatie.screen.write('Mailadres', 'bo@polderrand.example')
  await corporatie.confirms('Vraag deze persoon', () => corporatie.screen.press('Ga verder'))
  await corporatie.screen.sees('Bo Vos krijgt een uitnodiging')
  await regie.sees('doorgegeven aan Bo Vos')
  const bo = await Signatory.opens(table, 'bo')
  await bo.signs('corporatie Polderrand', 'Na besluit')

  // on the fifth day whoever said nothing is reminded, and one of them declines: who signed hears of it
  await table.passes(3 * dayMs + 60_000)
  const politie = await Signatory.opens(table, 'politie', /Herinnering/)
  await politie.screen.press('Ik teken niet, of iemand anders')
  await politie.screen.pressRow('label', 'Wij tekenen niet')
  await politie.screen.write('Waarom niet?', 'Wij wachten op het landelijke team.')
  await politie.confirms('Geef door dat wij niet tekenen', () => politie.screen.press('Ga verder'))
  await politie.screen.sees('politie Polderrand tekent niet')
  for (const who of ['welzijn', 'ggd', 'bo']) await table.mailTo(who, /politie Polderrand tekent niet/)

  // the others sign; the reservation is lifted by the link of the first day
  for (const type of ['gemeente', 'zorggroep', 'inwoners']) {
    const one = await Signatory.opens(table, type, /Herinnering/)
    await one.screen.sees('Niet getekend hebben: politie Polderrand')
    await one.signs(`${type} Polderrand`, 'Ik ben zelf bevoegd')
  }
  await table.passes(4 * dayMs)
  const later = await Signatory.opens(table, 'ggd')
  await later.confirms('Hef het voorbehoud op', () => later.screen.press('Hef het voorbehoud op'))
  await later.screen.sees('Voorbehoud opgeheven op')
  await regie.sees('voorbehoud opgeheven', 'tekent niet', '1 keer herinnerd')
  await takesPdf('editie-1')
})

test('[SGM-21] a sentence changes: edition 2 is written in the cockpit, mailed to everybody, read with what differs, and signed by all', async () => {
  await regie.press('Begin editie 2')
  await regie.sees('U werkt aan editie 2')
  await regie.pressRow('button', changedFrom)
  const [pen] = await regie.page.$$('.pen textarea')
  await pen?.focus()
  await pen?.evaluate((field) => (field as HTMLTextAreaElement).select())
  await regie.page.keyboard.type(changedTo)
  await regie.press('Stel versie 2 voor')
  await regie.sees('Anders dan in editie 1')
  await regie.press('Vraag versie 2 aan iedereen')
  await regie.press('Stel deze zin vast')
  await regie.sees('3 zinnen: 3 vastgesteld')
  // the rule of the edition before is not taken over: it is written down anew
  await regie.write('Minstens zoveel handtekeningen', '7')
  await regie.set('Sluitdatum', '2027-02-01')
  await regie.press('Bewaar')
  await regie.press('Leg editie 2 ter ondertekening …')
  await regie.sees('Wat er anders is', 'dezelfde')
  await regie.press('Leg editie 2 ter ondertekening')
  await regie.sees('Editie 2 ligt ter ondertekening')

  for (const who of ['welzijn', 'ggd', 'gemeente', 'bo', 'politie', 'zorggroep', 'inwoners']) {
    const one = await Signatory.opens(table, who, /Nieuwe editie/)
    await one.screen.sees('De tekst is veranderd')
    await one.signs(`${who === 'bo' ? 'corporatie' : who} Polderrand`, 'Ik ben zelf bevoegd')
  }
  await regie.sees('van kracht')
  const reader = await takesPdf('editie-2')
  await reader.sees('Wat is er anders dan in editie 1?', changedTo)
  await reader.open(`${table.server.address}${table.manifestPath}?editie=1`)
  await reader.sees('Dit is een eerdere editie. De nieuwste is editie 2.', changedFrom)
  expect(await reader.words()).not.toContain(changedTo)
})

test('[SEAL-15] the files of both editions are right for pdfsig, for the page and for the command, which say what came after', async () => {
  for (const name of ['eerste-dag', 'editie-1', 'editie-2']) {
    const said = pdfsig(name)
    expect(said).toContain('Signature Validation: Signature is Valid.')
    expect(said).toContain('Total document signed')
  }
  const since = 'Sindsdien kwamen er 4 handtekeningen bij: '
  const told: Readonly<Record<string, readonly string[]>> = {
    'eerste-dag': ['Het is editie 1', since, 'hief dat voorbehoud op: ggd Polderrand', 'nieuwere editie: nummer 2'],
    'editie-1': ['Het is editie 1', 'Er is een nieuwere editie: nummer 2.'],
    'editie-2': ['Het is editie 2', '7 van 7 organisaties'],
  }
  for (const [name, words] of Object.entries(told)) {
    const page = await checks(name)
    const { code, said } = verifies(name)
    expect(code, name).toBe(0)
    for (const one of ['Precies het bestand dat wij verzegelden', ...words])
      for (const text of [page, said]) expect(text, name).toContain(one)
  }
  expect(await checks('editie-2')).not.toContain('nieuwere editie')
})

test('[SEAL-16] an overdrawn page, a cut byte, a foreign seal and an unsigned copy each get their verdict from the page and from the command', async () => {
  const sealed = readFileSync(fileOf('editie-2'))
  const reading = await fetch(`http://127.0.0.1:${table.server.port}${table.manifestPath}/manifest.pdf?taal=en`)
  const unsigned = Buffer.from(await reading.arrayBuffer())
  const middle = Math.floor(sealed.length / 2)
  const made: Readonly<Record<string, Uint8Array>> = {
    overtekend: await overdrawn(sealed, 'Dit stond er niet'),
    'byte-eruit': Buffer.concat([sealed.subarray(0, middle), sealed.subarray(middle + 1)]),
    'byte-eraf': sealed.subarray(0, sealed.length - 1),
    'ander-zegel': await sealedByStranger(unsigned, Date.parse('2026-12-05T09:00:00Z')),
    leesexemplaar: unsigned,
  }
  for (const [name, bytes] of Object.entries(made)) writeFileSync(fileOf(name), bytes)
  // what a reader of PDFs calls valid is not the whole file any more
  expect(pdfsig('overtekend')).toMatch(/Not total document signed[\s\S]*Signature is Valid/)
  const verdicts: Readonly<Record<string, readonly string[]>> = {
    overtekend: ['Veranderd na verzegeling', 'Achter ons zegel is iets toegevoegd.', 'Het begin is editie 2 van'],
    'byte-eruit': ['Veranderd na verzegeling', '1\u00a0byte korter dan toen het werd verzegeld'],
    'byte-eraf': ['Veranderd na verzegeling', '1\u00a0byte korter dan toen het werd verzegeld'],
    'ander-zegel': ['Niet ons zegel', 'Dit bestand is door een ander verzegeld.'],
    leesexemplaar: ['Geen zegel', 'Dit bestand draagt geen zegel.'],
  }
  for (const [name, words] of Object.entries(verdicts)) {
    const page = await checks(name)
    const { code, said } = verifies(name)
    expect(code, name).toBe(1)
    for (const one of words) for (const text of [page, said]) expect(text, name).toContain(one)
    expect(page).not.toContain('Precies het bestand')
    // pages that no seal of ours vouches for are known by their words; of what was drawn over, the edition is told already
    const known = [page.includes('Herkend aan de tekst'), page.includes('Alle woorden van die editie staan in')]
    if (name === 'ander-zegel' || name === 'leesexemplaar') expect(known, name).toEqual([true, true])
    if (name === 'overtekend') expect(known).toEqual([false, false])
  }
})

test('[SEAL-17] nothing of a file that was checked is on the disk of the server or in its log', async () => {
  const mark = `niet-bewaren-${'0123456789'.repeat(3)}`
  writeFileSync(fileOf('gemerkt'), Buffer.concat([readFileSync(fileOf('editie-2')), Buffer.from(`\n%${mark}\n`)]))
  expect(await checks('gemerkt')).toContain('Veranderd na verzegeling')
  const kept = filesIn(table.server.dataFolder)
  expect(kept.length).toBeGreaterThan(3)
  for (const file of kept) expect(readFileSync(file).includes(mark), file).toBe(false)
  expect(table.server.output()).not.toContain(mark)
})

test('[SEAL-18] the register is whole and its head stands in the PDF; with the certificate of the page a file is checked where there is no server', async () => {
  const register = commandOutcome(table.server, ['register', 'check', '--language', 'nl'])
  // two texts laid down, six and seven signatures, a decline, a reservation that was lifted, an edition in force
  expect(register).toMatchObject({
    code: 0,
    said: expect.stringMatching(/: 18 regels, stand .*\nAlle registers kloppen/s),
  })
  const [head = 'no head'] = /(?<=stand )[0-9a-f]{64}/.exec(register.said) ?? []
  const printed = execFileSync('pdftotext', [fileOf('editie-2'), '-']).toString()
  expect(printed.replace(/\s/g, '')).toContain(head)
  const screen = await table.screenOf('who checks at home')
  await screen.open(`${table.server.address}/controle`)
  const pem = await keeps(screen.page, mkdirIn('certificaat'), () =>
    screen.press('Download het certificaat (pem)', 'link'),
  )
  await table.server.stop()
  const elsewhere = mkdirIn('elders')
  const away = (name: string) =>
    commandOutcome(table.server, ['verify', fileOf(name), '--root', pem, '--language', 'nl'], elsewhere)
  expect(away('editie-1')).toMatchObject({ code: 0, said: expect.stringContaining('Het zegel klopt') })
  for (const name of ['overtekend', 'ander-zegel']) expect(away(name), name).toMatchObject({ code: 1 })
})

const filesIn = (path: string): readonly string[] =>
  readdirSync(path).flatMap((name) => {
    const full = join(path, name)
    const found = statSync(full)
    return found.isDirectory() ? filesIn(full) : found.isFile() ? [full] : []
  })
