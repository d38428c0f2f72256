import { expect, test } from 'vitest'
import { demoEvenings } from './demoEvening.js'
import { Inspection } from './inspect.js'

const begin = demoEvenings()

test('[PREP-7] a question is asked before the evening, answered at home, closed for everybody, and goes on in the room', async () => {
  const demo = await begin()
  const { evening, course } = demo
  const inspection = new Inspection()
  const facilitator = await evening.cockpit()
  await facilitator.signIn(demo.at(course.demo.login))
  await facilitator.open(demo.at(`${course.demo.regie}/voorbereiden`))
  await facilitator.sees('Denk alvast mee', 'Zaalcheck', 'De server bewaart wat er geschreven wordt')
  const phone = await demo.guest('the phone at home', { before: (page) => inspection.watch(page, 'the phone') })
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
  expect(inspection.found).toEqual([])
})
