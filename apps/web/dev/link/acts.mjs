import { tap } from '../phone/acts.mjs'

const toEnd = (page) => page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
const there = (selector) => (page) => page.waitForSelector(selector)
/** Types in the field that is named so. */
const type = (label, text) => async (page) => {
  const field = await page.waitForSelector(`::-p-aria([name="${label}"][role="textbox"])`)
  await field.type(text)
}
/** As long as the text is not read, the button goes on in it. */
const untilRead = async (page) => {
  for (let tries = 0; tries < 12 && !(await page.$('dialog')); tries += 1) {
    await tap('Teken namens')(page)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  }
}
const signs = [toEnd, untilRead, there('dialog')]
const other = [tap('Ik teken niet, of iemand anders'), there('dialog')]
const somebody = (address) => [
  ...[...other, tap('Iemand anders tekent')],
  ...[type('Naam', 'Bo Vos'), type('Functie', 'directeur'), type('Mailadres', address), tap('Ga verder')],
]
const toCode = [...signs, tap('Ik ben zelf bevoegd'), tap('Ga verder'), there('.link-code')]
const code = (page) => page.type('.link-code', '123456')
const send = (page) => page.$eval('dialog button[type=submit]', (button) => button.click())

const untilAnswer = async (page) => {
  for (let tries = 0; tries < 20 && !(await page.$('dialog')); tries += 1) {
    await tap('Geef antwoord')(page)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  }
}
const answers = [toEnd, untilAnswer, there('dialog')]
const chooses = (words) => [...answers, tap(words)]

/** What is done on the page of a link before it is looked at; what is tapped is found by its Dutch words. */
export const linkActs = {
  'handover-answer': answers,
  'handover-remark-wrong': [...chooses('Ik neem over, met opmerking'), tap('Ga verder')],
  'handover-not': chooses('Ik neem niet over'),
  'handover-code': [...chooses('Ik neem over'), tap('Ga verder'), there('.link-code')],
  'link-sign': signs,
  'link-sign-wrong': [...signs, tap('Onder voorbehoud'), tap('Ga verder')],
  'link-code': toCode,
  'link-code-wrong': [...toCode, code, send, there('[role=alert]')],
  'link-other': other,
  'link-decline': [...other, tap('Wij tekenen niet')],
  'link-delegate': [...other, tap('Iemand anders tekent')],
  'link-delegate-wrong': somebody('bo.polderrand'),
  'link-delegate-code': [...somebody('bo@polderrand.example'), there('.link-code')],
  'link-passed-on': [
    ...[...somebody('bo@polderrand.example'), there('.link-code'), code, send],
    ...[there('main.body h1')],
  ],
  'link-lift': [tap('Hef het voorbehoud op'), there('.link-code')],
  'link-withdraw': [tap('Neem mijn handtekening terug'), there('.link-code')],
  'link-withdrawn': [...[tap('Neem mijn handtekening terug'), there('.link-code'), code, send], there('.link-lead')],
}
