import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { scriptOf } from '@siroop/server/workshop/rehearsal/scripts.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Table } from '../../play/table.js'
import { playWorkshop } from '../../play/workshop.js'
import { laptopScreen } from '../../run/browser.js'
import { Cockpit } from '../cockpit.js'
import { PlayedDemo } from '../playedDemo.js'

let first: PlayedDemo
beforeAll(async () => {
  first = await PlayedDemo.begin('programma-sociaal-domein')
})
afterAll(() => first.end())

test('what one workshop solved lies on the shelf, is shown in another, taken along, found by searching and printed', async () => {
  const { server } = first.evening
  let title = ''
  await playWorkshop(first.demo, {
    template: first.template,
    script: scriptOf('programma-sociaal-domein', 'nl'),
    pdfPath: join(server.dataFolder, 'shelf.pdf'),
    look: async (_station, { lead }) => {
      title ||= await lead.see('a title', (view) => view.workshop.title)
    },
  })
  const facilitator = new Cockpit(await first.onlookers.page('the facilitator', laptopScreen), 'the facilitator')
  await facilitator.signIn(first.evening.address + first.demo.login)
  const second = first.beside('visie-2040-middag')
  const pdfPath = join(server.dataFolder, 'vision.pdf')
  const stations: string[] = []
  await playWorkshop(second.demo, {
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
  expect(first.onlookers.take()).toEqual([])

  /** Puts what the first workshop agreed on the shelf, in words that are like a step of this one, and takes it along here. */
  async function takesAlong({ lead }: Table): Promise<void> {
    const step = await lead.see('a step of the route', ({ route }) => route?.commitments[0]?.text)
    await facilitator.open(`${first.evening.address}/regie/plank`)
    await facilitator.pick('Kies een bijeenkomst', title)
    await (await facilitator.page.waitForSelector('.pl-offers button'))?.click()
    await facilitator.sees('Op de plank zetten')
    await facilitator.write('Wat lukte er?', step)
    if ((await facilitator.valueOf('Wat was het probleem?')) === '')
      await facilitator.write('Wat was het probleem?', 'Niemand wist van elkaar wie er belde.')
    expect(await facilitator.axe()).toEqual([])
    await facilitator.press('Zet op de plank')
    await facilitator.sees('Van mij', step)
    await facilitator.open(`${first.evening.address}/regie/zoek?${new URLSearchParams({ woorden: step })}`)
    await facilitator.sees('1 op de plank')
    expect(await facilitator.axe()).toEqual([])
    await (await facilitator.page.waitForSelector('.find-group a[href^="/regie/plank"]'))?.click()
    await facilitator.sees('Minder', step)
    await facilitator.open(first.evening.address + second.demo.regie)
    await (await facilitator.page.waitForSelector('.rt-list .rt-row'))?.click()
    await facilitator.sees('Eerder gelukt', 'Alleen u ziet dit, tot u het toont.')
    await facilitator.press(`Toon aan de zaal: ${step}`)
    await facilitator.press(`Haal van het scherm: ${step}`)
    await facilitator.press(`Neem mee: ${step}`)
    await facilitator.sees('Eerder gelukt in Polderrand')
    expect(await facilitator.axe()).toEqual([])
  }
})
