import { expect, test } from 'vitest'
import { phoneScreen } from '../run/browser.js'
import { type DemoEvening, demoEvenings } from './demoEvening.js'
import { onDevice, Phone } from './phone.js'

const begin = demoEvenings()
/** A meeting where people write. */
async function writing(): Promise<DemoEvening> {
  const demo = await begin()
  await demo.comesToWriting()
  return demo
}
const question = 'Vanuit welke waarden vertrekt u?'

test('[WEB-12] [HTTP-24] what a phone calls kept on this device is there after its browser was killed, and reaches the server', async () => {
  const demo = await writing()
  const { wire, wiredAddress: address } = demo.evening
  const device = await demo.device()
  const phone = new Phone(await device.page(phoneScreen), 'the phone')
  await phone.open(demo.card({ address }))
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
  await again.open(`${address}${demo.course.demo.join}`)
  await again.sees('U doet hier al mee op dit toestel.', 'Bent u iemand anders? Vul dan dit in.')
  await again.press('Ga verder', 'link')
  await again.findsHalfTyped('Half getypt')
  const other = await demo.guest('another phone')
  await other.findsHalfTyped('Half getypt')
  await other.press('Mijn briefjes (2)')
  await other.sees('Vertrouwen', 'Lef', 'ligt dicht op tafel')
})

test('[WEB-17] a phone says what waits and where it is kept, and that all is saved once there is a line', async () => {
  const demo = await writing()
  const { wire, wiredAddress: address } = demo.evening
  const phone = await demo.guest('the phone', { address })
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
  const demo = await writing()
  const { wire, wiredAddress: address } = demo.evening
  const phone = await demo.guest('the phone', {
    address,
    before: (page) =>
      page.evaluateOnNewDocument(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined })),
  })
  await phone.sees(question)
  wire.pull()
  await phone.puts({ text: 'Lef', behaviour: 'We proberen iets uit.' })
  await phone.sees('Houd deze pagina open')
  const asked = new Promise<string>((resolve) => {
    phone.page.once('dialog', (dialog) => {
      resolve(dialog.type())
      void dialog.dismiss()
    })
  })
  await phone.page.close({ runBeforeUnload: true })
  expect(await asked).toBe('beforeunload')
  wire.plugIn()
  await phone.isSafe(1)
})

test('[INV-23] when the time is up a half sentence stands where it stood, and when the room goes on it is kept', async () => {
  const nowMs = Date.parse('2027-03-02T16:00:00+01:00')
  const demo = await begin('box', { nowMs })
  await demo.comesToWriting()
  const phone = await demo.guest('the phone')
  await phone.sees('nog 6 minuten')
  await phone.types('Half getypt')
  await demo.evening.server.setClock(nowMs + 7 * 60_000)
  // what the facilitator does then: everybody gets the time anew
  await demo.course.lead.do({ type: 'callEveryone' })
  await phone.sees('de tijd is om', question)
  await phone.findsHalfTyped('Half getypt')
  await phone.puts({ text: 'Half getypt, en nu heel', behaviour: 'We maken het af.' })
  await phone.isSafe(1)
  await phone.types('Nog een halve')
  await demo.course.next()
  await phone.sees('Kijk naar voren', 'Uw halve zin is bewaard bij Mijn briefjes.')
  await phone.press('Mijn briefjes (2)')
  await phone.sees('Half getypt, en nu heel', 'Nog een halve', 'Alsnog op tafel leggen')
})

test('who comes late by the code of the room is where the room is, with all that one can do there', async () => {
  const demo = await writing()
  const { course, evening } = demo
  const organisation = course.demo.cards[0]?.name ?? ''
  await course.write()
  const late = await evening.phone('who comes late')
  await late.enterByCode(demo.at(course.demo.join), { name: 'Sem Hofman', organisation }, question)
  await late.puts({ text: 'Duidelijkheid', behaviour: 'We zeggen wat kan.' })
  await late.isSafe(1)
  await course.next()
  await course.next()
  await late.sees('Gedeelde waarden', 'Hoort bij …')
  const later = await evening.phone('who comes later still')
  await later.enterByCode(demo.at(course.demo.join), { name: 'Noor Elzinga', organisation }, 'Gedeelde waarden')
  await course.next()
  await later.sees('Kijk naar voren')
})
