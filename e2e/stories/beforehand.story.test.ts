import { afterEach, expect, test } from 'vitest'
import { laptopScreen, openBrowser, phoneScreen } from '../run/browser.js'
import { startServer } from '../run/server.js'
import { Course } from './course.js'
import { Phone } from './phone.js'
import { Screen } from './screen.js'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

test('[PREP-7] a question is asked before the evening, answered at home, closed for everybody, and goes on in the room', async () => {
  const server = await startServer({ mode: 'box' })
  cleanups.push(() => server.remove())
  const course = await Course.begin(server)
  cleanups.push(() => course.leave())
  const stories = await openBrowser()
  cleanups.push(() => stories.close())
  const facilitator = new Screen((await stories.person(laptopScreen)).page, 'the facilitator')
  await facilitator.open(`${server.address}${course.demo.login}`)
  await facilitator.sees('Uw bijeenkomsten')
  await facilitator.open(`${server.address}${course.demo.regie}/voorbereiden`)
  await facilitator.sees('Denk alvast mee', 'Zaalcheck', 'De server bewaart wat er geschreven wordt')
  const phone = new Phone((await stories.person(phoneScreen)).page, 'the phone at home')
  await phone.open(`${server.address}${course.demo.cards[0]?.path ?? ''}`)
  await phone.press('Ga verder')
  await phone.sees('U bent binnen')

  await facilitator.set('Vraag vooraf', 'waarden')
  await phone.sees('Denk alvast mee.', 'Vanuit welke waarden vertrekt u?')
  expect(await phone.axe()).toEqual([])
  await phone.puts({ text: 'Tijd om te luisteren', behaviour: 'We bellen eerst.' })
  await facilitator.sees('1 briefje ligt al dicht op tafel')
  expect(await facilitator.words()).not.toContain('Tijd om te luisteren')
  expect(await facilitator.axe()).toEqual([])
  await phone.press('Klaar met schrijven')
  await phone.sees('Tot dan kunt u uw briefjes veranderen of terugnemen')

  await course.open()
  await phone.seesNoLonger('Tot dan kunt u uw briefjes veranderen')
  await course.next()
  await phone.press('Mijn briefjes (1)')
  await phone.sees('Tijd om te luisteren', 'ligt dicht op tafel')
  await course.next()
  await phone.seesNoLonger('ligt dicht op tafel')
  const board = await course.lead.see('the notes', (view) => view.silent?.revealed === true)
  expect(board).toBe(true)
})
