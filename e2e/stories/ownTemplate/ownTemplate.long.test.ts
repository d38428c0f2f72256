import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { commandLine } from '../../run/server.js'
import { deskOfTemplates, type Ends, folderFor, TemplateDesk } from './templateDesk.js'

const ends: Ends = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})
const question = 'Wat houdt deze buurt bijeen?'

test('[TPA-40] a facilitator makes an own template in the app, gives it to another server, and runs it up to its first reveal', async () => {
  const folder = folderFor(ends)
  const { evening, at } = await deskOfTemplates(ends)
  expect(await at.axe()).toEqual([])
  await at.copies('Korte waardenronde')
  await at.writesBoth('Titel', 'Buurtavond', 'Neighbourhood evening')
  expect(await at.axe()).toEqual([])

  await at.opensPart('Waarden')
  await at.write('Vraag (Nederlands)', question)
  await at.empties('Vraag (Engels)')
  await at.sees('Deze tekst is leeg.', '1 fout')
  expect(await at.canPress('Maak een bijeenkomst')).toBe(false)
  await at.write('Vraag (Engels)', 'What holds this neighbourhood together?')
  await at.page.locator('::-p-aria([name="Minuten 1"])').fill('20')
  await at.sees('De bijeenkomst duurt 45 minuten, maar de stappen duren samen 59 minuten.')
  expect(await at.axe()).toEqual([])
  await at.page.locator('::-p-xpath(//button[contains(., "Ga ernaartoe")])').click()
  await at.sees('Naam van bijeenkomst 1 (Nederlands)')
  await at.page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'number', { polling: 60 })
  await at.page.locator('::-p-aria([name="Minuten van bijeenkomst 1"])').fill('60')
  await at.sees('Er zijn geen fouten. U kunt dit sjabloon gebruiken.')

  const before = await at.steps()
  await at.opensPart('Gedeelde waarden')
  await at.press('Eerder')
  await at.sees('Dat kan niet. De briefjes waarmee deze stap werkt, worden in geen eerdere stap geschreven.')
  await at.press('Sluit')
  expect(await at.steps()).toEqual(before)
  await at.drags('Wanneer zien wij elkaar weer?', 'Hardop lezen')
  await at.sees('‘Wanneer zien wij elkaar weer?’ is verplaatst.')
  const after = [
    'Welkom',
    'Waarden',
    'Gedeelde waarden',
    'Hardop lezen',
    'Wanneer zien wij elkaar weer?',
    'Ondertekenen',
  ]
  expect(await at.steps()).toEqual(after)
  await at.press('Ongedaan maken')
  expect(await at.steps()).toEqual(before)
  await at.opensPart('Wanneer zien wij elkaar weer?')
  await at.press('Later')
  expect(await at.steps()).toEqual(after)

  await at.opensPart('Soorten organisaties')
  await at.press('Soort erbij')
  await at.writesBoth('Naam 9', 'Dorpshuis', 'Village hall')
  await at.press('Haal Politie weg')
  await at.sees('‘Politie’ is weggehaald.')
  await at.isKept()

  // Another tab writes it too: what was written first stays, what is written here is kept as a copy.
  const tab = await at.page.browserContext().newPage()
  await tab.setViewport(at.page.viewport())
  const other = new TemplateDesk(tab, 'the other tab')
  await other.open(at.page.url())
  await other.opensPart('Over het sjabloon')
  await other.write('Titel (Nederlands)', 'Buurtavond Polderrand')
  await other.isKept()
  await at.page.bringToFront()
  await at.opensPart('Over het sjabloon')
  await at.write('Titel (Nederlands)', 'Avond van de andere tab')
  await at.sees('Dit sjabloon is op een andere plek veranderd')
  expect(await at.axe()).toEqual([])
  await at.press('Bewaar wat ik hier schreef als kopie')
  await at.sees('Over het sjabloon')
  await at.standsIn('Titel (Nederlands)', 'Avond van de andere tab')
  await tab.close()
  await at.press('Sjablonen', 'link')
  await at.sees('Avond van de andere tab', 'Buurtavond Polderrand')
  await at.press('Naar de prullenbak: Avond van de andere tab')
  await at.sees('‘Avond van de andere tab’ ligt in de prullenbak.')
  await at.press('Bewerk Buurtavond Polderrand', 'link')
  await at.sees('Over het sjabloon')

  const file = await at.keepsFile(folder)
  expect(file).toContain('korte-waardenronde-2.yaml')
  expect(commandLine(evening.server, 'template', 'check', file)).toContain(
    'in orde. Buurtavond Polderrand: 1 bijeenkomst, 6 stappen, 60 minuten.',
  )
  await evening.server.kill9()
  await evening.server.start()
  await at.open(`${evening.address}/regie/sjablonen`)
  await at.sees('Buurtavond Polderrand', 'Klaar voor gebruik')

  const elsewhere = await deskOfTemplates(ends)
  const there = elsewhere.at
  const broken = join(folder, 'kapot.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(broken, text.replace('Waar vinden wij elkaar?', 'Waar in {stad}?'))
  await there.takesFile(broken)
  const line = text.slice(0, text.indexOf('Waar vinden wij elkaar?')).split('\n').length
  await there.sees('Er is niets overgenomen.', `Regel ${line} {stad} wordt nergens door vervangen.`)
  expect(await there.axe()).toEqual([])
  await there.takesFile(file)
  await there.sees('Overgenomen als ‘korte-waardenronde-2’.', 'Buurtavond Polderrand')
  await there.press('Bewerk Buurtavond Polderrand', 'link')
  await there.sees('Over het sjabloon')
  const card = await there.makesMeeting('Buurtavond Polderrand', { organisation: 'De Kern', type: 'Dorpshuis' })
  const phone = await elsewhere.evening.phone('Ina')
  await phone.enterByCard(`${elsewhere.evening.address}${card}`, 'Bent u bestuurder van De Kern?')
  await there.press('Open de bijeenkomst')
  await there.press('Volgende stap: waarden')
  await phone.sees(question)
  await phone.write(question, 'Wij kennen elkaar')
  await phone.press('Leg op tafel')
  await there.sees('1 briefje, dicht')
  expect(await there.words()).not.toContain('Wij kennen elkaar')
  await there.press('Volgende stap: onthullen')
  await there.sees('Lees de briefjes.', 'Wij kennen elkaar')
})
