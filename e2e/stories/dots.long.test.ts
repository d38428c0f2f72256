import { noteId } from '@siroop/domain'
import { dotsFolder } from '@siroop/server/dotsTestData.js'
import { Vision } from '@siroop/server/visionTestData.js'
import { afterEach, expect, test } from 'vitest'
import { laptopScreen, openBrowser, phoneScreen } from '../run/browser.js'
import { Phone } from './phone.js'
import { Screen } from './screen.js'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})
const types = ['welzijn', 'ggd', 'gemeente', 'inwoners']

test('[DOT-2] [WEB-190] dots are placed by hand and by keyboard, taken back, kept through a reload, and shown to all at once', async () => {
  const { end, ...template } = await dotsFolder()
  cleanups.push(end)
  const vision = await Vision.begin(types, null, template)
  cleanups.push(() => vision.close())
  const { server, workshop, cookie, phones } = vision
  const organisation = vision.phone('ggd').organisation
  const card = await server.post<{ path: string }>(`/api/workshops/${workshop}/cards`, { organisation }, { cookie })
  await vision.openFirstMeeting()
  await vision.goTo('waarden')
  for (const type of types)
    await vision.write(type, [{ id: `klacht-${type}`, step: 'waarden', kind: 'klacht', text: `Klacht van ${type}` }])
  await vision.goTo('kiezen')

  const stories = await openBrowser()
  cleanups.push(() => stories.close())
  const phone = new Phone((await stories.person(phoneScreen)).page, 'the phone')
  await phone.open(server.url + card.body.path)
  await phone.press('Ja, doe mee')
  await phone.sees('Welke klacht kunnen we vandaag oplossen?', 'Nog 3 stippen')
  await phone.press('Stip erbij: Klacht van welzijn')
  await phone.sees('Nog 2 stippen')
  // the button keeps the focus: the next dot comes by keyboard
  await phone.page.keyboard.press('Enter')
  await phone.sees('Nog 1 stip')
  await phone.press('Stip erbij: Klacht van inwoners')
  await phone.sees('Al uw stippen liggen.')
  await phone.press('Ongedaan maken')
  await phone.sees('Nog 1 stip')
  expect(await phone.axe()).toEqual([])
  await phone.press('Klaar, met nog 1 stip over')
  await phone.sees('U bent klaar', 'Klacht van welzijn')
  await vision.regie.until(({ dots }) => dots?.done === 1)
  await phone.page.reload()
  await phone.sees('U bent klaar', 'Klacht van welzijn')
  await phone.press('Verander')
  await phone.press('Stip eraf: Klacht van welzijn')
  await phone.sees('Nog 2 stippen')
  await phone.press('Klaar, met nog 2 stippen over')
  await phone.sees('U bent klaar')

  for (const { type, control } of phones) {
    const dots = [{ subject: noteId(type === 'gemeente' ? 'klacht-ggd' : 'klacht-gemeente'), attempt: 1, dots: 2 }]
    expect(await control.send({ type: 'castDots', step: 'kiezen', dots, done: true })).toMatchObject({ ok: true })
  }
  const laptop = new Screen((await stories.person(laptopScreen)).page, 'the facilitator')
  await laptop.open(server.url + (await server.app.createLoginLink()))
  await laptop.sees('Uw bijeenkomsten')
  await laptop.open(`${server.url}/regie/${workshop}`)
  await laptop.press('Toon uitkomst')
  await laptop.sees('Hier liggen de stippen', '6 stippen', '1 stip')
  await phone.sees('Hier liggen de stippen', '6 stippen, van 3 stemmen')
  await laptop.press('Neem mee: Klacht van welzijn', 'checkbox')
  await laptop.sees('1 gaat mee')
  expect(await laptop.axe()).toEqual([])
  await phone.sees('Gaat mee')
})
