import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { commandLine } from '../../run/server.js'
import { deskOfTemplates, type Ends, folderFor } from './templateDesk.js'

const ends: Ends = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

const question = 'Waar droomt u van?'

test('[TPA-41] a facilitator builds a template in the form (a step, a condition, a section, a meeting), sees at once what is wrong, takes back what went wrong, and runs it', async () => {
  const folder = folderFor(ends)
  const { evening, at } = await deskOfTemplates(ends)
  await at.copies('Korte waardenronde')
  await at.writesBoth('Titel', 'Dromenavond', 'Evening of dreams')

  // A step: what it is for stands beside it; that the meeting is now too short is said beside its minutes.
  await at.addsStep('Waardenronde', 'Briefjes schrijven', 'Welkom')
  expect(await at.axe()).toEqual([])
  await at.sees('Soort stap: Briefjes schrijven.', 'maar de stappen duren samen 57 minuten.')
  expect(await at.canPress('Maak een bijeenkomst')).toBe(false)
  await at.press('Maak deze bijeenkomst 57 minuten')
  await at.sees('Er zijn geen fouten. U kunt dit sjabloon gebruiken.')
  await at.writesBoth('Titel', 'Dromen', 'Dreams')
  await at.writesBoth('Vraag', question, 'What do you dream of?')
  expect(await at.steps()).toContain('Dromen')

  // An invented note of that step, and where the template comes from.
  await at.press('Voorbeeld erbij')
  await at.writesBoth('Voorbeeld 1', 'Elke straat een bank', 'A bench in every street')
  await at.pick('Van wie, bij voorbeeld 1', 'GGD')
  await at.opensPart('Over het sjabloon')
  await at.press('Bron erbij')
  await at.write('Bron 2', 'dromen.example')
  expect(await at.axe()).toEqual([])
  await at.opensPart('Dromen')

  // A condition that cannot be passed.
  await at.press('Voorwaarde erbij')
  await at.sees('‘Er zijn genoeg briefjes’ is erbij gekomen.')
  await at.counts('Zoveel briefjes, bij voorwaarde 1', 900)
  await at.sees('1 fout')
  await at.counts('Zoveel briefjes, bij voorwaarde 1', 2)
  await at.sees('Er zijn geen fouten. U kunt dit sjabloon gebruiken.')
  await at.pick('Als voorwaarde 1 niet klopt', 'kan de groep niet verder')

  // A section of the document, filled by that step.
  await at.opensPart('Het document')
  await at.press('Deel erbij')
  await at.sees('Er is een deel bij gekomen.')
  await at.writesBoth('Naam van deel 4', 'Onze dromen', 'Our dreams')
  expect(await at.axe()).toEqual([])
  await at.opensPart('Dromen')
  await at.pick('Welk deel deze stap vult', 'Onze dromen')
  await at.opensPart('Het document')
  await at.sees('Wordt gevuld door: Dromen.')

  // What other steps need is not taken away without asking; and everything can be taken back.
  const before = await at.steps()
  await at.opensPart('Waarden')
  await at.press('Laat deze stap weg')
  await at.sees('‘Waarden’ weghalen?', 'De stap ‘Gedeelde waarden’: die werkt met wat dan weg is.')
  expect(await at.axe()).toEqual([])
  await at.press('Laat staan')
  expect(await at.steps()).toEqual(before)
  await at.press('Laat deze stap weg')
  await at.press('Haal weg')
  await at.sees('‘Waarden’ is weggehaald.')
  expect(await at.steps()).toHaveLength(before.length - 2)
  await at.press('Laatste wijziging terug')
  await at.sees('Gedeelde waarden')
  expect(await at.steps()).toEqual(before)

  // A second meeting, with the last step in it.
  await at.opensPart('Bijeenkomsten')
  await at.press('Bijeenkomst erbij')
  await at.sees('Er is een bijeenkomst bij gekomen, met één stap.')
  await at.writesBoth('Naam van bijeenkomst 2', 'Tekenavond', 'Evening of signing')
  await at.opensPart('Ondertekenen')
  await at.pick('In welke bijeenkomst', 'Tekenavond')
  await at.sees('‘Ondertekenen’ is verplaatst.', 'Er zijn geen fouten. U kunt dit sjabloon gebruiken.')
  await at.isKept()

  const file = await at.keepsFile(folder)
  expect(commandLine(evening.server, 'template', 'check', file)).toContain(
    'in orde. Dromenavond: 2 bijeenkomsten, 8 stappen, 117 minuten.',
  )
  const kept = readFileSync(file, 'utf8')
  for (const words of ['noteKind: briefje', 'Elke straat een bank', 'dromen.example']) expect(kept).toContain(words)

  const card = await at.makesMeeting('Dromenavond', { organisation: 'GGD Polderrand', type: 'GGD' })
  const phone = await evening.phone('Ina')
  await phone.enterByCard(`${evening.address}${card}`, 'Bent u bestuurder van GGD Polderrand?')
  await at.press('Open de bijeenkomst')
  await at.press('Volgende stap: dromen')
  await phone.sees(question)
  await phone.write(question, 'Een dorp dat elkaar kent')
  await phone.press('Leg op tafel')
  await at.sees('1 briefje, dicht')
  await at.press('Volgende stap: onthullen')
  await at.sees('Een dorp dat elkaar kent')
  await at.sees('Eerst dit:', 'Er liggen nog te weinig briefjes: 1.')
  expect(await at.canPress('Volgende stap: waarden')).toBe(false)
})
