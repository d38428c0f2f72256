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

test('[WEB-12] what a phone calls kept on this device is there after its browser was killed, and reaches the server', async () => {
  const server = await startServer({ mode: 'box' })
  cleanups.push(() => server.remove())
  const course = await Course.begin(server)
  cleanups.push(() => course.leave())
  const wire = await layWire(server.port)
  cleanups.push(() => wire.close())
  const device = await openDevice()
  cleanups.push(() => device.remove())
  const card = course.demo.cards[0]?.path ?? ''
  const address = server.address.replace(/\d+$/, String(wire.port))

  const phone = new Phone(await device.page(phoneScreen), 'the phone')
  await phone.open(`${address}${card}`)
  await phone.press('Ga verder')
  await phone.sees('U bent binnen')
  const page = phone.page.url()
  await course.open()
  await course.next()
  await phone.puts({ text: 'Vertrouwen', behaviour: 'We bellen eerst.' })
  await phone.isSafe(1)
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
  await other.open(`${server.address}${card}`)
  await other.press('Ga verder')
  await other.findsHalfTyped('Half getypt')
  await other.press('Mijn briefjes (2)')
  await other.sees('Vertrouwen', 'Lef')
  expect(await other.words()).toContain('ligt dicht op tafel')
})
