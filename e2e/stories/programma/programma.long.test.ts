import { join } from 'node:path'
import { scriptOf } from '@siroop/server/workshop/rehearsal/scripts.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asked, type Table } from '../../play/table.js'
import { playWorkshop } from '../../play/workshop.js'
import type { Cockpit } from '../cockpit.js'
import { PlayedDemo } from '../playedDemo.js'

const habit = 'Zonder adres geen huis'
const needsLaw = 'Twee wetten die naar elkaar wijzen'

let played: PlayedDemo
beforeAll(async () => {
  played = await PlayedDemo.begin('programma-sociaal-domein')
})
afterAll(() => played.end())

/** Every phone is told that the blocker turned out to be no rule. */
async function phonesKnow({ people }: Table): Promise<void> {
  for (const guest of people)
    await asked(guest, 'poll', ({ items }) =>
      items.some(({ text, finding }) => text === habit && finding === 'no-rule'),
    )
}

test('Programma Sociaal Domein: a blocker turns out to be no rule, and what only a law can change gets a sender and an addressee', async () => {
  let cockpit: Cockpit | null = null
  const stations: string[] = []
  await playWorkshop(played.demo, {
    template: played.template,
    script: scriptOf('programma-sociaal-domein', 'nl'),
    pdfPath: join(played.evening.server.dataFolder, 'shelf.pdf'),
    look: async (station, table) => {
      if (station !== 'regels is done' && station !== 'toezeggen is done') return
      cockpit ??= await played.cockpit(table)
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
  expect(played.onlookers.take()).toEqual([])
})
