import type { Page } from 'puppeteer'
import { afterEach, expect, test } from 'vitest'
import { laptopScreen, openBrowser, phoneScreen, roomScreen } from '../../run/browser.js'
import { startServer } from '../../run/server.js'
import { Cockpit } from '../cockpit.js'
import { Course } from '../course.js'
import { Phone } from '../phone.js'
import { Wall } from '../wall.js'
import { cardsOf, pageOfPdf, readPng, scan } from './picture.js'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})
const question = 'Vanuit welke waarden vertrekt u?'
/** A network whose name and password are made of the signs of the format itself. */
const wifi = { network: 'De Kern; zaal "1", nr: 2\\3', password: 'wacht;woord,met:"\\tekens' }
const wifiCode = 'WIFI:T:WPA;S:De Kern\\; zaal \\"1\\"\\, nr\\: 2\\\\3;P:wacht\\;woord\\,met\\:\\"\\\\tekens;;'

/** A laptop on which an evening is prepared on a network of that name, and what phones have to read: address and code. */
async function prepared() {
  const server = await startServer({ mode: 'box' })
  cleanups.push(() => server.remove())
  const course = await Course.begin(server)
  cleanups.push(() => course.leave())
  const stories = await openBrowser()
  cleanups.push(() => stories.close())
  const regie = new Cockpit((await stories.person(laptopScreen)).page, 'the facilitator')
  await regie.open(`${server.address}${course.demo.login}`)
  await regie.sees('Uw bijeenkomsten')
  await regie.open(`${server.address}${course.demo.regie}/voorbereiden`)
  await regie.write('Naam van het netwerk', wifi.network)
  await regie.write('Wachtwoord', wifi.password)
  await regie.press('Bewaar wifi')
  const { address, organisations, joinCode } = await course.lead.see('the network', (view) => view.wifi && view)
  return { server, course, stories, regie, address, organisations, join: `${address}/${joinCode}`, joinCode }
}
/** What a camera reads off each code of a page, with what is around it. */
async function codesOn(page: Page): Promise<readonly string[]> {
  const read: string[] = []
  for (const code of await page.$$('.qr')) {
    // in the middle: what stays in sight at the edge of the window would lie over it
    await code.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const clip = await code.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return { x: left + scrollX - 16, y: top + scrollY - 16, width: width + 32, height: height + 32 }
    })
    read.push(...scan(readPng(await page.screenshot({ clip, captureBeyondViewport: false }))))
  }
  return read
}
/** A paper as it comes out of the printer. */
async function paperOf(page: Page, workshop: string, asked: object): Promise<Uint8Array> {
  const bytes = await page.evaluate(
    async (path, body) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
      if (!answer.ok) throw new Error(`the paper answered ${answer.status}: ${await answer.text()}`)
      return [...new Uint8Array(await answer.arrayBuffer())]
    },
    `/api/workshops/${workshop}/papers`,
    asked,
  )
  return Uint8Array.from(bytes)
}
const secretOf = (link: string): string => new URL(link).hash.slice(1)

test('[QR-2] in preparing and on every paper a camera reads network, address and personal card to the letter', async () => {
  const { regie, course, address, organisations, join, joinCode } = await prepared()
  const whose = async (link: string) => {
    expect(link.startsWith(`${address}/k#`), link).toBe(true)
    return regie.page.evaluate(async (secret) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch('/api/card', { method: 'POST', headers, body: JSON.stringify({ secret }) })
      return ((await answer.json()) as { organisation: { name: string } }).organisation.name
    }, secretOf(link))
  }
  const [first, second] = organisations
  if (first === undefined || second === undefined) throw new Error('There are no organisations')
  await regie.sees('Wifi in de zaal')
  expect([...(await codesOn(regie.page))].sort()).toEqual([wifiCode, join].sort())

  await regie.press(`Maak kaart voor ${first.name}`)
  await regie.finds(`Kaart van ${first.name}`, 'textbox')
  await regie.press(`Maak uitnodiging voor ${second.name}`)
  await regie.finds(`Uitnodiging voor ${second.name}`, 'textbox')
  const onScreen = (await codesOn(regie.page)).filter((code) => code !== wifiCode && code !== join)
  const card = await regie.valueOf(`Kaart van ${first.name}`)
  const invitation = onScreen.find((code) => code !== card) ?? ''
  expect([...onScreen].sort()).toEqual([card, invitation].sort())
  expect(await regie.valueOf(`Uitnodiging voor ${second.name}`)).toContain(invitation)
  expect(await whose(invitation)).toBe(second.name)

  const { workshop } = course.demo
  const paper = (asked: object) => paperOf(regie.page, workshop, asked)
  const letter = await paper({ paper: 'letter', organisation: second.id, secret: secretOf(invitation) })
  expect(scan(pageOfPdf(letter, 1))).toEqual([invitation])
  const meeting = course.template.sessions[0]?.id
  expect(scan(pageOfPdf(await paper({ paper: 'fallback', meeting }), 1))).toEqual([wifiCode, join].sort())
  const blank = await paper({ paper: 'cards', count: 5 })
  const sheets = [1, 2].flatMap((page) => cardsOf(pageOfPdf(blank, page)).map(scan))
  expect(sheets).toEqual(Array.from({ length: 8 }, (_, at) => (at < 5 ? [`${address}/#${joinCode}`] : [])))

  const places = await paper({ paper: 'placeCards' })
  const names: string[] = []
  for (let page = 1; page <= Math.ceil(organisations.length / 4); page++)
    for (const codes of cardsOf(pageOfPdf(places, page))
      .map(scan)
      .filter(({ length }) => length > 0)) {
      expect(codes).toEqual([wifiCode, expect.any(String)])
      names.push(await whose(codes[1] ?? ''))
    }
  expect(names).toEqual(organisations.map(({ name }) => name))
}, 300_000)

test('[QR-2] from the room screen a camera reads network and address, at every size, and who reads them is in', async () => {
  const { server, stories, regie, course, organisations, join } = await prepared()
  const wall = new Wall((await stories.person(roomScreen)).page, 'the room')
  await regie.pairsRoomScreen(await wall.pairingCode(server.address))
  const reads = async (...codes: readonly string[]) => {
    for (const [width, height] of [
      [1024, 768],
      [1920, 1080],
    ] as const) {
      await wall.page.setViewport({ width, height })
      expect(scan(readPng(await wall.page.screenshot())), `${width}×${height}`).toEqual([...codes].sort())
    }
  }
  await wall.sees('Scan code 1', wifi.network, wifi.password)
  await reads(wifiCode, join)
  const [code] = scan(readPng(await wall.page.screenshot())).filter((one) => one !== wifiCode)

  await course.open()
  await course.next()
  await wall.sees(question)
  await reads(join)
  const phone = new Phone((await stories.person(phoneScreen)).page, 'the phone')
  const guest = { name: 'Ina Wierda', organisation: organisations[0]?.name ?? '' }
  await phone.enterByCode(`${server.address}${new URL(code ?? '').pathname}`, guest, question)
  expect(server.fence().out).toEqual([])
}, 300_000)
