import { afterEach, expect, test } from 'vitest'
import type { Cockpit } from '../cockpit.js'
import { Evening } from '../evening.js'
import { Inspection } from '../inspect.js'
import { Keyboard } from '../keyboard.js'
import type { Phone } from '../phone.js'
import type { Wall } from '../wall.js'
import { rowsInFile } from './keptRows.js'
import { asksEveryValue, fetches, goesOn, mark, pagesOf, partners, waitsFor, workshopOf } from './rehearsing.js'

const title = 'Samen in Polderrand'
const own = { text: 'Alleen in de proef', behaviour: 'Dit briefje is van een echte telefoon.' }
const day = (fromNow: number) => new Date(Date.now() + fromNow * 86_400_000).toLocaleDateString('sv')

let evening: Evening | null = null
afterEach(async (context) => {
  if (context.task.result?.state === 'fail') await evening?.lookForTrouble()
  await evening?.end()
  evening = null
})

interface Table {
  readonly cockpit: Cockpit
  readonly wall: Wall
  readonly phone: Phone
  readonly inspection: Inspection
}

test('[RHS-1] [RHS-4] an evening is rehearsed up to the signed PDF, says PROEF on every screen and page, and one button wipes it; the real one keeps every byte', async () => {
  evening = await Evening.begin('box', { axe: false })
  const { server, address } = evening
  const cockpit = await prepared(evening)
  const real = workshopOf(cockpit)
  const before = rowsInFile(server)
  const ofReal = before.filter((row) => row.includes(real))
  expect(ofReal.length).toBeGreaterThan(8)

  await cockpit.press('Proefdraaien')
  await cockpit.sees('Dit is een proef. Niets hiervan telt mee.', '20 nagebootste mensen doen mee.')
  const rehearsal = workshopOf(cockpit)
  expect(rehearsal).not.toBe(real)
  const table = await everybodyIsThere(evening, cockpit)
  await writing(table)
  await bundling(table, `${address}/regie/${rehearsal}`)
  await consent(table)
  const manifest = await signing(table)
  await paper(evening, table, `${address}${manifest}`)
  const during = rowsInFile(server)
  expect(during.filter((row) => row.includes(rehearsal)).length).toBeGreaterThan(100)
  expect(during.filter((row) => row.includes(real) && !row.includes(rehearsal))).toEqual(ofReal)

  expect(table.inspection.found).toEqual([])

  await cockpit.press(`Wis deze proef: ${title}`)
  await cockpit.sees('Uw bijeenkomsten')
  expect((await cockpit.words()).includes(mark)).toBe(false)
  expect(rowsInFile(server)).toEqual(before)
  await table.wall.sees('Dit zaalscherm hoort niet meer bij deze bijeenkomst')
  await table.phone.sees('Dit toestel hoort niet meer bij deze bijeenkomst')
  expect(rowsInFile(server)).toEqual(before)
})

test('[RHS-9] a co-facilitator without an account rehearses, and is back in the real workshop when it is wiped', async () => {
  evening = await Evening.begin('box', { axe: false })
  const { server, address } = evening
  const cockpit = await prepared(evening)
  await cockpit.toCockpit()
  const laptop = await evening.laptop()
  await laptop.enter(`${address}${await cockpit.makesCoLink()}`, 'Sanne Dijk')
  const before = rowsInFile(server)
  const real = workshopOf(laptop)
  await laptop.press('Voorbereiden', 'link')
  await laptop.press('Proefdraaien')
  await laptop.sees('Dit is een proef. Niets hiervan telt mee.', '20 nagebootste mensen doen mee.')
  await laptop.sees('Regie: medebegeleider')
  expect(workshopOf(laptop)).not.toBe(real)
  await laptop.press('Open de bijeenkomst')
  await laptop.sees('Volgende stap: waarden')
  await laptop.press(`Wis deze proef: ${title}`)
  await laptop.finds('Proefdraaien', 'button')
  expect(workshopOf(laptop)).toBe(real)
  expect(rowsInFile(server)).toEqual(before)
})

/** Signed in, with a short round that is ready to rehearse. */
async function prepared(story: Evening): Promise<Cockpit> {
  const cockpit = await story.cockpit()
  await cockpit.signIn(story.server.startLink().replace(/^.*\/start/, `${story.address}/start`))
  await cockpit.makesWorkshop('Korte waardenronde', title, 'Polderrand')
  for (const partner of partners) await cockpit.invites(partner)
  await cockpit.plans({ date: day(0), start: '16:00', place: 'Dorpshuis De Kern' })
  return cockpit
}

/** The facilitator looks around; a room screen and a phone of their own come in. */
async function everybodyIsThere(story: Evening, cockpit: Cockpit): Promise<Table> {
  const { address } = story
  const inspection = new Inspection()
  inspection.watch(cockpit.page, 'the cockpit')
  await inspection.look(cockpit.page, 'rehearsal cockpit', '320', 'aa', '200%')
  const keyboard = new Keyboard(cockpit.page)
  await keyboard.around()
  await cockpit.press('Voorbereiden', 'link')
  await cockpit.sees(mark, 'Zaalscherm')
  await inspection.look(cockpit.page, 'rehearsal prepare', '320', 'aa', '200%')
  await keyboard.around()
  expect([...keyboard.unseen]).toEqual([])
  const wall = await story.wall()
  await cockpit.pairsRoomScreen(await wall.pairingCode(address))
  await wall.sees(title, mark)
  const code = await cockpit.roomCode()
  const phone = await story.phone('a phone of the facilitator')
  inspection.watch(phone.page, 'the phone')
  await phone.open(`${address}/${code}`)
  await phone.sees(mark)
  await inspection.look(phone.page, 'rehearsal join', '320', 'aa', '200%')
  await phone.enterByCode(`${address}/${code}`, { name: 'Eigen Telefoon', organisation: 'GGD Polderrand' })
  await phone.sees(mark, 'Niets hiervan telt mee.')
  await cockpit.toCockpit()
  await cockpit.sees(mark, '21 binnen', '21 verbonden')
  return { cockpit, wall, phone, inspection }
}

async function writing({ cockpit, wall, phone, inspection }: Table): Promise<void> {
  await cockpit.press('Open de bijeenkomst')
  await wall.sees(mark, 'Waar vinden wij elkaar?')
  await cockpit.press('Volgende stap: waarden')
  await phone.puts(own)
  await phone.isReady()
  await waitsFor(cockpit, /20 van 21 klaar/)
  await cockpit.sees('15 briefjes, dicht', mark)
  await inspection.look(cockpit.page, 'rehearsal silent', '320', '200%')
  await inspection.look(phone.page, 'rehearsal phone', '320', 'aa', '200%')
  await inspection.look(wall.page, 'rehearsal wall')
  await inspection.lookFromAfar(wall.page, 'rehearsal wall')
  await cockpit.press('Volgende stap: onthullen')
  await cockpit.sees('15 briefjes, open', mark)
  await wall.sees(mark, own.text, 'Vertrouwen')
  await phone.sees(mark)
}

async function bundling({ cockpit, wall, phone, inspection }: Table, regie: string): Promise<void> {
  await cockpit.press('Volgende stap: gedeelde waarden')
  await phone.sees(mark)
  await waitsFor(wall, /1[0-5] van 15 briefjes liggen in een bundel/)
  await wall.sees(mark)
  await cockpit.open(`${regie}/bord`)
  await cockpit.sees(mark, 'Overzicht als tekst')
  await inspection.look(cockpit.page, 'rehearsal board', '320', 'aa', '200%')
  await cockpit.open(`${regie}/terugkijken`)
  await cockpit.sees(mark, 'Terugkijken')
  await inspection.look(cockpit.page, 'rehearsal look back', '320')
  await cockpit.open(regie)
  await cockpit.press('Volgende stap: namen geven')
  await cockpit.press('Volgende stap: instemmen per waarde')
}

async function consent({ cockpit, wall, phone, inspection }: Table): Promise<void> {
  await cockpit.sees('Leg deze waarde voor')
  await inspection.look(cockpit.page, 'rehearsal consent', '320')
  const objections = await asksEveryValue(cockpit)
  expect(objections.length).toBeGreaterThan(0)
  for (const words of objections) expect(words).toMatch(/niet in de regels past|bij een ander moeten zijn/)
  await wall.sees(mark)
  await phone.sees(mark)
  await goesOn(cockpit, 'Volgende stap: wanneer zien wij elkaar weer?', 'Leg deze dagen vast')
}

/** Everybody made up signs by themselves. Returns where the page of the manifest is. */
async function signing({ cockpit, wall, phone, inspection }: Table): Promise<string> {
  await cockpit.press('Leg deze dagen vast')
  await cockpit.sees('Vastgelegd:')
  await cockpit.press('Volgende stap: hardop lezen')
  await cockpit.write('Minstens zoveel handtekeningen', '3')
  await cockpit.set('Sluitdatum', day(30))
  await cockpit.press('Bewaar')
  await cockpit.talksWithWhoIsNowhere('Zij nemen de tekst mee naar hun achterban.')
  await cockpit.press('Leg ter ondertekening')
  await cockpit.press('Volgende stap: ondertekenen')
  await waitsFor(cockpit, /4 van 4 organisaties tekenden/)
  await cockpit.sees(mark)
  await wall.sees(mark)
  await phone.sees(mark)
  await inspection.look(cockpit.page, 'rehearsal signed', '320')
  return cockpit.manifestPath()
}

/** The page of the manifest and its PDF: the mark is on the page, on every sheet, and in the name of the file. */
async function paper(story: Evening, { inspection }: Table, manifest: string): Promise<void> {
  const reader = await story.phone('a reader')
  await reader.open(manifest)
  await reader.sees(mark, 'Bij elke waarde staat waaraan u ons mag houden.')
  await inspection.look(reader.page, 'rehearsal manifest', '320', 'aa', '200%')
  const { name, pdf } = await fetches(reader, `${manifest}/manifest.pdf`)
  expect(name).toContain('PROEF-manifest-1.pdf')
  const pages = pagesOf(pdf)
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) expect(page).toContain(mark)
}
