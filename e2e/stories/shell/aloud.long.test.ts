import type { Page } from 'puppeteer'
import { expect, test } from 'vitest'
import { demoEvenings } from '../demoEvening.js'
import { Keyboard } from '../keyboard.js'

const begin = demoEvenings()
const question = 'Vanuit welke waarden vertrekt u?'

/** What stands in for the voices of the device; it says nothing by itself. */
interface SteppedSpeech {
  readonly said: string[]
  stopped: number
  comes(lang: string): void
}
/** A phone at the question, on a device with a Dutch voice of its own and an English one that needs the network. */
async function phoneWithVoices() {
  const demo = await begin()
  await demo.comesToWriting()
  const phone = await demo.guest('the phone', { before: (page) => page.evaluateOnNewDocument(giveVoices) })
  await phone.sees(question)
  return { course: demo.course, phone, page: phone.page }
}
/** Puts voices in a device: one of its own, one of the network. Runs in the page. */
function giveVoices(): void {
  const voices = [
    { lang: 'nl-NL', localService: true, default: true },
    { lang: 'en-GB', localService: false, default: false },
  ]
  const device = Object.assign(new EventTarget(), {
    said: [] as string[],
    stopped: 0,
    getVoices: () => voices,
    speak(one: { lang: string; text: string }) {
      device.said.push(`${one.lang}: ${one.text}`)
    },
    cancel() {
      device.stopped += 1
    },
    comes(lang: string) {
      voices.push({ lang, localService: true, default: false })
      device.dispatchEvent(new Event('voiceschanged'))
    },
  })
  class Utterance {
    readonly text: string
    lang = ''
    constructor(text: string) {
      this.text = text
    }
  }
  Object.defineProperty(window, 'speechSynthesis', { value: device })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
}
const speech = (page: Page) =>
  page.evaluate(() => {
    const { said, stopped } = speechSynthesis as unknown as SteppedSpeech
    return { said: said.splice(0), stopped }
  })

test('[ALOUD-3] the question is read by the device itself, until a second press, the next screen, or a sheet', async () => {
  const { course, phone, page } = await phoneWithVoices()
  const keyboard = new Keyboard(page)
  await keyboard.press('Lees voor')
  await phone.finds('Stop met voorlezen', 'button')
  expect(await speech(page)).toEqual({ said: [`nl-NL: ${question}`], stopped: 0 })
  expect(await phone.axe()).toEqual([])
  await keyboard.press('Stop met voorlezen')
  await phone.finds('Lees voor', 'button')
  expect(await speech(page)).toEqual({ said: [], stopped: 1 })
  expect([...keyboard.unseen]).toEqual([])

  await phone.press('Lees voor')
  await phone.types('Half getypt')
  await phone.finds('Stop met voorlezen', 'button')
  await phone.press('Hulp')
  await phone.press('Sluit')
  await phone.finds('Lees voor', 'button')
  await phone.press('Lees voor')
  expect(await speech(page)).toMatchObject({ stopped: 2 })
  await course.next()
  await phone.sees('Kijk naar voren')
  await phone.finds('Lees voor', 'button')
  expect(await speech(page)).toMatchObject({ stopped: 3 })
})

test('[ALOUD-1] without a voice of the device in the language of the screen there is no button, and nothing is said', async () => {
  const { phone, page } = await phoneWithVoices()
  await phone.press('NL / EN: taal van dit scherm')
  await phone.finds('EN / NL: language of this screen', 'button')
  expect(await phone.has('Read aloud', 'button')).toBe(false)
  expect((await speech(page)).said).toEqual([])
  await page.evaluate(() => (speechSynthesis as unknown as SteppedSpeech).comes('en-GB'))
  await phone.press('Read aloud')
  await phone.finds('Stop reading aloud', 'button')
  const { said } = await speech(page)
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(/^en-GB: /)
  expect(await phone.axe()).toEqual([])
})

test('[ALOUD-2] what people wrote is read in the language of the workshop, also on a phone that speaks English', async () => {
  const { course, phone, page } = await phoneWithVoices()
  await course.write()
  await course.next()
  await course.next()
  await course.bundle(['Menselijke maat'], 0)
  await course.next()
  await course.next()
  await course.ask('We beginnen bij het verhaal.')
  await phone.sees('Menselijke maat')
  await phone.press('NL / EN: taal van dit scherm')
  await phone.press('Read aloud')
  const { said } = await speech(page)
  expect(said[0]).toBe('nl-NL: Menselijke maat')
  expect(said.every((one) => one.startsWith('nl-NL: '))).toBe(true)
})
