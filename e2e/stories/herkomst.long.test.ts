import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { boardRoom, readBoard } from '@siroop/board'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laptopScreen, phoneScreen } from '../run/browser.js'
import { DemoEvening } from './demoEvening.js'
import { keeps } from './keeps.js'
import { Onlookers } from './onlookers.js'

let demo: DemoEvening
let onlookers: Onlookers

beforeAll(async () => {
  demo = await DemoEvening.begin()
  onlookers = new Onlookers(demo.evening)
})
afterAll(() => demo.evening.end())

/** One value is agreed and signed by everybody; one note lies loose on the board. Returns the address of the text. */
async function anEveningWithOneNoteLeft(): Promise<string> {
  const { course } = demo
  await demo.comesToWriting()
  await course.write()
  await course.next()
  await course.next()
  await course.bundle(['Menselijke maat'], 1)
  await course.next()
  await course.next()
  await course.agree('We beginnen bij het verhaal, niet bij het formulier.')
  await course.next()
  await course.plan()
  await course.next()
  await course.openSigning()
  await course.next()
  await course.sign(0, 99)
  return course.close()
}

/** The note that lies loose, and on which card its writer came in; and one that lies in the bundle. */
function theTwo() {
  const { course } = demo
  const examples = course.template.steps.flatMap((step) => step.examples ?? [])
  const cardOf = (words: string) => {
    const org = examples.find(({ text }) => text.nl === words)?.org
    return course.guests.findIndex(({ type }) => type === org)
  }
  return course.lead.open(boardRoom(course.lead.seat.workshop, 1)).then((doc) => {
    const { notes } = readBoard(doc)
    const loose = notes.find(({ bundle }) => bundle === null)
    if (loose === undefined) throw new Error('Every note lies in a bundle')
    const card = cardOf(loose.text)
    const used = notes.find(({ bundle, text }) => bundle !== null && cardOf(text) !== card)
    if (used === undefined) throw new Error('No note lies in a bundle')
    return { loose: { text: loose.text, card }, used: { text: used.text, card: cardOf(used.text) } }
  })
}

test('[HER-22] from a note to its sentence and back, and a note that came back nowhere tells its writer why', async () => {
  const path = await anEveningWithOneNoteLeft()
  const { loose, used } = await theTwo()
  const { lead, demo: made } = demo.course
  const regie = await onlookers.leading('the facilitator', { seat: lead.seat, size: laptopScreen })
  await regie.open(demo.at(made.regie))
  await regie.sees('100 % herleidbaar', '1 van de', '1 briefje heeft nog geen reden.')
  await regie.press('Geef een reden per briefje', 'link')
  await regie.sees(loose.text, 'Zonder reden (1)')
  await onlookers.inspection.look(regie.page, 'unused notes', '320', 'aa', '200%')
  await regie.press('dubbel')
  await regie.sees('Alle briefjes hebben een plek of een reden.', 'Reden gegeven.')
  await regie.press('Ongedaan maken')
  await regie.sees('1 briefje heeft nog geen reden.')
  // without a mouse: from the note, by number
  await regie.page.focus('.un-pick input')
  await regie.page.keyboard.press('4')
  await regie.sees('Alle briefjes hebben een plek of een reden.')
  const folder = mkdtempSync(join(tmpdir(), 'siroop-notes-'))
  const table = readFileSync(
    await keeps(regie.page, folder, () => regie.press('Bewaar alle briefjes als tabel (CSV)')),
    'utf8',
  )
  rmSync(folder, { recursive: true })
  const rowOf = (words: string) => table.split('\r\n').find((row) => row.includes(words))
  expect(rowOf(loose.text)).toMatch(/;nergens;voor later$/)
  expect(rowOf(used.text)).toMatch(/;zin 1;$/)

  // the day after, each with the own card: by the question where they went, or by *Mijn briefjes* where a signature is shown
  const writer = await demo.guest('the writer', { card: loose.card })
  await writer.pressRow('button', 'briefjes')
  await writer.sees(loose.text, 'niet gebruikt, omdat het iets voor later is')
  const other = await demo.guest('somebody else', { card: used.card })
  await other.pressRow('button', 'briefjes')
  await other.sees(used.text, 'zin 1 van het manifest')
  expect(await other.words()).not.toContain(loose.text)

  const reader = await onlookers.screen('a reader', phoneScreen)
  await reader.open(demo.at(path))
  await reader.sees('100 % herleidbaar', 'kwam nergens terug', 'voor later')
  await reader.page.$eval('.mf-origin:not(.story) summary', (summary) => (summary as HTMLElement).click())
  await reader.sees(used.text)
  expect(await reader.words()).not.toContain(loose.text)
  await onlookers.inspection.look(reader.page, 'page with its origin', '320')
  expect(onlookers.take()).toEqual([])
})
