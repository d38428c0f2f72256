import { boardRoom, readBoard } from '@siroop/board'
import type { Page } from 'puppeteer'
import { afterEach, expect, test } from 'vitest'
import { openBrowser, phoneScreen } from '../../run/browser.js'
import { startHosted } from '../../run/hosted.js'
import { makeRelease } from '../../run/release.js'
import { Course } from '../course.js'
import { Phone } from '../phone.js'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})
const question = 'Vanuit welke waarden vertrekt u?'
const newWords = {
  file: 'apps/web/src/copy/nl/participant.ts',
  from: "myNotes: 'Mijn briefjes'",
  to: "myNotes: 'Van mij'",
}
/** The script that a page runs: its name is another one in every version. */
const versionOf = (page: Page) =>
  page.$eval('script[type=module][src]', (script) => script.getAttribute('src') ?? 'no script')
/** Waits until a version is kept on the phone, and gives its script. `but`: not this one. */
const keptVersion = async (page: Page, but = '') => {
  const found = await page.waitForFunction(
    async (other) => {
      const kept = (await caches.keys()).find((name) => name.startsWith('siroop-page ') && !name.endsWith(` ${other}`))
      return kept !== undefined && (await (await caches.open(kept)).match('/b/')) !== undefined && kept.split(' ')[1]
    },
    { polling: 100, timeout: 60_000 },
    but,
  )
  return found.jsonValue()
}
const isPinned = (page: Page) =>
  page.waitForFunction(async () => (await (await caches.open('siroop-meeting')).match('/pinned')) !== undefined, {
    polling: 100,
    timeout: 60_000,
  })

test('[SHELL-3] a server that is renewed during a meeting gives no phone of that meeting another version, and every note is there; afterwards the phone has it', async () => {
  const release = makeRelease(newWords)
  cleanups.push(release.remove)
  const { address, server, wire, trust, remove } = await startHosted()
  cleanups.push(remove)
  const course = await Course.begin(server)
  cleanups.push(() => course.leave())
  await course.open()
  await course.next()
  const stories = await openBrowser(trust)
  cleanups.push(() => stories.close())
  const { page } = await stories.person(phoneScreen)
  const phone = new Phone(page, 'the phone')
  await phone.open(`${address}${course.demo.cards[0]?.path ?? ''}`)
  await phone.press('Ga verder')
  await phone.puts({ text: 'Vertrouwen', behaviour: 'We bellen eerst.' })
  await phone.isSafe(1)
  await isPinned(page)
  const old = await versionOf(page)
  expect(await keptVersion(page)).toBe(old)

  // The server is renewed while somebody is in the middle of a sentence.
  await server.kill9()
  await phone.typesOnDevice('Lef om')
  await server.start(release.folder)
  await phone.types('Lef om te beginnen')
  await phone.puts({ text: 'Lef om te beginnen', behaviour: 'We proberen iets uit.' })
  await phone.isSafe(2)
  wire.pull()
  await phone.typesOnDevice('Half getypt')
  await page.reload({ waitUntil: 'domcontentloaded' })
  await phone.sees('Er is nu geen verbinding', question)
  wire.plugIn()
  await phone.findsHalfTyped('Half getypt')
  expect(await versionOf(page)).toBe(old)
  await phone.press('Mijn briefjes (2)')
  await phone.sees('Vertrouwen', 'Lef om te beginnen')
  await phone.press('Terug naar de vraag')
  // Who comes in now has what the server has: there is nothing else to give.
  const late = new Phone((await stories.person(phoneScreen)).page, 'who comes later')
  await late.open(`${address}${course.demo.cards[1]?.path ?? ''}`)
  await late.press('Ga verder')
  await late.sees(question, 'Van mij (0)')
  expect(await versionOf(late.page)).not.toBe(old)

  // Screens of later steps are not on the server any more in the version of this meeting: the phone has them itself.
  await course.next()
  await phone.sees('Kijk naar voren')
  await page.reload({ waitUntil: 'domcontentloaded' })
  await course.next()
  await phone.sees('Hoort bij …')
  expect(await versionOf(page)).toBe(old)
  const room = boardRoom(course.lead.seat.workshop, 1)
  await course.lead.read(room, (doc) => readBoard(doc).notes.length >= 2)
  const board = readBoard(await course.lead.open(room))
  expect(board.notes.map(({ text }) => text).sort()).toEqual(['Lef om te beginnen', 'Vertrouwen'])

  await course.lead.do({ type: 'closeMeeting', waiveReason: 'Wij stoppen hier.' })
  await phone.sees('De bijeenkomst is gesloten')
  const next = await keptVersion(page, old)
  expect(await versionOf(page)).toBe(old)
  await page.reload({ waitUntil: 'domcontentloaded' })
  await phone.sees('De bijeenkomst is gesloten')
  expect(await versionOf(page)).toBe(next)
  // Two notes and the half sentence.
  await phone.press('Van mij (3)')
  await phone.sees('Vertrouwen', 'Lef om te beginnen', 'Half getypt')
}, 600_000)
