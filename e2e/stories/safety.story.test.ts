import { afterEach, expect, test } from 'vitest'
import { openBrowser, phoneScreen } from '../run/browser.js'
import { openDevice } from '../run/device.js'
import { startServer } from '../run/server.js'
import { layWire } from '../run/wire.js'
import { Course } from './course.js'
import { onDevice, Phone } from './phone.js'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

/** A meeting where people write, and a card with the address of a loose cable. */
async function meeting() {
  const server = await startServer({ mode: 'box' })
  cleanups.push(() => server.remove())
  const course = await Course.begin(server)
  cleanups.push(() => course.leave())
  const wire = await layWire(server.port)
  cleanups.push(() => wire.close())
  await course.open()
  await course.next()
  const card = course.demo.cards[0]?.path ?? ''
  return {
    wire,
    card: `${server.address}${card}`,
    wiredCard: `${server.address.replace(/\d+$/, String(wire.port))}${card}`,
  }
}
const question = 'Vanuit welke waarden vertrekt u?'

test('[WEB-12] what a phone calls kept on this device is there after its browser was killed, and reaches the server', async () => {
  const { wire, card, wiredCard } = await meeting()
  const device = await openDevice()
  cleanups.push(() => device.remove())
  const phone = new Phone(await device.page(phoneScreen), 'the phone')
  await phone.open(wiredCard)
  await phone.press('Ga verder')
  await phone.puts({ text: 'Vertrouwen', behaviour: 'We bellen eerst.' })
  await phone.isSafe(1)
  const page = phone.page.url()
  await device.hasKept('"token"')

  wire.pull()
  await phone.puts({ text: 'Lef', behaviour: 'We proberen iets uit.' })
  await phone.sees(onDevice)
  await phone.typesOnDevice('Half getypt')
  await phone.sees('1 briefje wacht op dit toestel')
  await device.kill9()
  wire.plugIn()

  await device.start()
  const again = new Phone(await device.page(phoneScreen), 'the phone, started again')
  await again.open(page)
  await again.findsHalfTyped('Half getypt')
  await again.isSafe(2)
  const stories = await openBrowser()
  cleanups.push(() => stories.close())
  const other = new Phone((await stories.person(phoneScreen)).page, 'another phone')
  await other.open(card)
  await other.press('Ga verder')
  await other.findsHalfTyped('Half getypt')
  await other.press('Mijn briefjes (2)')
  await other.sees('Vertrouwen', 'Lef', 'ligt dicht op tafel')
})

test('[WEB-17] a phone says what waits and where it is kept, and that all is saved once there is a line', async () => {
  const { wire, wiredCard } = await meeting()
  const stories = await openBrowser()
  cleanups.push(() => stories.close())
  const phone = new Phone((await stories.person(phoneScreen)).page, 'the phone')
  await phone.open(wiredCard)
  await phone.press('Ga verder')
  await phone.sees(question)
  wire.pull()
  await phone.types('Half getypt')
  await phone.sees('Geen verbinding. Alles staat bewaard op dit toestel.')
  expect(await phone.axe()).toEqual([])
  wire.plugIn()
  await phone.sees('Alles bewaard.')
  await phone.seesNoLonger('Alles bewaard.')
})

test('[WEB-14] a browser that keeps nothing says to keep the page open, and asks before it leaves', async () => {
  const { wire, wiredCard } = await meeting()
  const stories = await openBrowser()
  cleanups.push(() => stories.close())
  const { page } = await stories.person(phoneScreen)
  await page.evaluateOnNewDocument(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }))
  const phone = new Phone(page, 'the phone')
  await phone.open(wiredCard)
  await phone.press('Ga verder')
  await phone.sees(question)
  wire.pull()
  await phone.puts({ text: 'Lef', behaviour: 'We proberen iets uit.' })
  await phone.sees('Houd deze pagina open')
  const asked = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.type())
      void dialog.dismiss()
    })
  })
  await page.close({ runBeforeUnload: true })
  expect(await asked).toBe('beforeunload')
  wire.plugIn()
  await phone.isSafe(1)
})
