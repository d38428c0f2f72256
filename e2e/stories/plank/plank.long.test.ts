import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { scriptOf } from '@siroop/server/workshop/rehearsal/scripts.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Table } from '../../play/table.js'
import { playWorkshop } from '../../play/workshop.js'
import { laptopScreen } from '../../run/browser.js'
import { Cockpit } from '../cockpit.js'
import { Keyboard } from '../keyboard.js'
import { PlayedDemo } from '../playedDemo.js'
import { ShelfHand } from './shelfHand.js'

let first: PlayedDemo
beforeAll(async () => {
  first = await PlayedDemo.begin('programma-sociaal-domein')
})
afterAll(() => first.end())

test('Programma Sociaal Domein, Plank: what one workshop solved lies on the shelf, is shown in another, taken along, found by searching and printed', async () => {
  const { server } = first.evening
  await playWorkshop(first.demo, {
    template: first.template,
    script: scriptOf('programma-sociaal-domein', 'nl'),
    pdfPath: join(server.dataFolder, 'shelf.pdf'),
  })
  const facilitator = new Cockpit(await first.onlookers.page('the facilitator', laptopScreen), 'the facilitator')
  await facilitator.signIn(first.evening.address + first.demo.login)
  const second = first.beside('visie-2040-middag')
  const pdfPath = join(server.dataFolder, 'vision.pdf')
  const stations: string[] = []
  const { agreed } = await playWorkshop(second.demo, {
    template: second.template,
    script: scriptOf('visie-2040-middag', 'nl'),
    pdfPath,
    look: async (station, table) => {
      if (station !== 'toezeggen is done') return
      stations.push(station)
      await takesAlong(table)
    },
  })
  expect(stations).toEqual(['toezeggen is done'])
  const paper = execFileSync('pdftotext', ['-enc', 'UTF-8', pdfPath, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
  expect(paper).toContain('Eerder gelukt in Polderrand')

  // what was agreed leads to its sentence on the page of the text
  const sentence = agreed[0]?.split('\n').at(-1) ?? ''
  await opensHit(sentence, 'agreement')
  await facilitator.page.waitForFunction(() => document.querySelector(':target') !== null)
  expect(facilitator.page.url()).toContain('/m/')
  expect(await wordsInSight(facilitator)).toContain(sentence)
  expect(first.onlookers.take()).toEqual([])

  /** Puts what the first workshop agreed on the shelf, in words that are like a step of this one, and takes it along here. */
  async function takesAlong({ lead }: Table): Promise<void> {
    const step = await lead.see('a step of the route', ({ route }) => route?.commitments[0]?.text)
    const hand = new ShelfHand(facilitator, { address: first.evening.address, workshop: first.demo.workshop })
    await hand.puts(step)
    await findsByKeyboard(step)
    await hand.takesAlong(second.demo.regie, step)
  }

  /** Without a mouse: what is looked for is typed at once, the hit is some tabs away, and Enter leads to its place. */
  async function findsByKeyboard(step: string): Promise<void> {
    await opensHit(step, 'shelf')
    await facilitator.sees('Minder')
    expect(await facilitator.page.$eval('.pl-item', (item) => (item as HTMLElement).innerText)).toContain(step)
    // an example is found as well, and says that it is one
    await facilitator.open(`${first.evening.address}/regie/zoek?woorden=briefadres`)
    await facilitator.sees('op de plank', 'Voorbeeld')
  }
  /** Types it, goes with Tab to the first hit of a part, and presses Enter. */
  async function opensHit(words: string, part: 'shelf' | 'agreement'): Promise<void> {
    const { page } = facilitator
    const keyboard = new Keyboard(page)
    await facilitator.open(`${first.evening.address}/regie/zoek`)
    await keyboard.to('Zoek in uw bijeenkomsten')
    await keyboard.type(words)
    await page.waitForSelector(`[aria-labelledby="find-${part}"] a`)
    expect(await facilitator.axe()).toEqual([])
    const isThere = () =>
      page.evaluate((id) => document.activeElement?.closest(`[aria-labelledby="find-${id}"]`) != null, part)
    for (let tabs = 0; tabs < 40 && !(await isThere()); tabs++) await page.keyboard.press('Tab')
    expect(await isThere()).toBe(true)
    await keyboard.enter()
  }
})

/** The words that the address points at, when they are in sight. */
const wordsInSight = (screen: Cockpit) =>
  screen.page.evaluate(() => {
    const place = document.querySelector<HTMLElement>(':target')
    const box = place?.getBoundingClientRect()
    return box !== undefined && box.bottom > 0 && box.top < innerHeight ? (place?.innerText ?? '') : ''
  })
