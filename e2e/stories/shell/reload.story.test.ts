import type { Page } from 'puppeteer'
import { expect, test } from 'vitest'
import { demoEvenings } from '../demoEvening.js'
import { onDevice } from '../phone.js'

const begin = demoEvenings()
const question = 'Vanuit welke waarden vertrekt u?'

/** A phone at the question, over https, once its page is kept on it. */
async function phoneThatKeeps() {
  const demo = await begin('hosted')
  await demo.comesToWriting()
  const phone = await demo.guest('the phone')
  const { page } = phone
  await phone.sees(question)
  await page.waitForFunction(async () => (await (await caches.open('siroop-meeting')).match('/pinned')) !== undefined, {
    polling: 100,
  })
  return { course: demo.course, phone, page, wire: demo.evening.wire }
}
/** Everything that is kept, as addresses and as one text. */
const whatIsKept = (page: Page) =>
  page.evaluate(async () => {
    const paths: string[] = []
    const texts: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        paths.push(new URL(request.url).pathname)
        texts.push((await (await cache.match(request))?.text()) ?? '')
      }
    }
    return { paths, text: texts.join('\n') }
  })

test('[SHELL-5] a phone that is opened again in a tunnel has the question and its half sentence, and the note arrives after it', async () => {
  const { course, phone, page, wire } = await phoneThatKeeps()
  await phone.puts({ text: 'Vertrouwen', behaviour: 'We bellen eerst.' })
  await phone.isSafe(1)
  wire.pull()
  await phone.typesOnDevice('Half getypt')
  await page.reload({ waitUntil: 'domcontentloaded' })
  await phone.sees('Er is nu geen verbinding', onDevice, 'Gaat vanzelf mee.', 'Vertrouwen')
  await phone.sees('Hier was u gebleven: ', question)
  await phone.standsIn('Uw halve zin', 'Half getypt')
  expect(await phone.axe()).toEqual([])
  await phone.write('Uw halve zin', 'Half getypt, en nu heel')
  await phone.standsIn('Uw halve zin', 'Half getypt, en nu heel')
  await phone.sees(onDevice)
  await page.reload({ waitUntil: 'domcontentloaded' })
  await phone.standsIn('Uw halve zin', 'Half getypt, en nu heel')

  wire.plugIn()
  await phone.findsHalfTyped('Half getypt, en nu heel')
  await phone.press('Leg op tafel')
  await course.lead.see('both notes', (view) => view.silent?.notes === 2)
})

test('[SHELL-2] [SHELL-6] what a phone keeps is its page and files: no token, no view, no answer; it can be put on the home screen', async () => {
  const { phone, page } = await phoneThatKeeps()
  await phone.puts({ text: 'Vertrouwen', behaviour: 'We bellen eerst.' })
  await phone.isSafe(1)
  const { paths, text } = await whatIsKept(page)
  expect(paths).toContain('/b/')
  expect(paths.filter((path) => !path.startsWith('/assets/')).sort()).toEqual(['/b/', '/pinned'])
  const token = await page.evaluate(() =>
    Object.values(localStorage)
      .map((value) => /"token":"([^"]+)"/.exec(value)?.[1])
      .find(Boolean),
  )
  expect(token).toMatch(/^[\w-]{40,}$/)
  for (const secret of [token ?? '', 'Vertrouwen', 'Welzijn Polderrand']) expect(text).not.toContain(secret)

  const cdp = await page.createCDPSession()
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors')
  expect(installabilityErrors).toEqual([])
  const manifest = await page.$eval('link[rel=manifest]', async (link) => {
    const told = (await (await fetch((link as HTMLLinkElement).href)).json()) as { icons: { src: string }[] }
    return { ...told, found: await Promise.all(told.icons.map(async ({ src }) => (await fetch(src)).status)) }
  })
  expect(manifest).toMatchObject({ start_url: new URL(page.url()).pathname, found: [200, 200, 200] })
})

test('[HTTP-23] while somebody comes in, the page of the phone is fetched already', async () => {
  const demo = await begin('hosted')
  const phone = await demo.evening.phone('the phone')
  const { page } = phone
  const isScript = (url: string) => /\/assets\/phone-[\w-]+\.js$/.test(url)
  const early = page.waitForResponse((answer) => isScript(answer.url()))
  await phone.open(demo.at(demo.course.demo.join))
  await (await early).text()
  const later = page.waitForResponse((answer) => isScript(answer.url()))
  await phone.write('Naam', 'Ina Wierda')
  await phone.press('GGD Polderrand', 'radio')
  await phone.press('Doe mee')
  expect((await later).fromCache()).toBe(true)
  await phone.sees('U bent binnen')
})
