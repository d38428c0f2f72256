import { execFileSync } from 'node:child_process'
import type { Cockpit } from '../cockpit.js'
import type { Screen } from '../screen.js'

/** What is on every screen of a rehearsal. */
export const mark = 'PROEF'
/** Nothing that nobody real does takes longer; one of the made-up people keeps everybody waiting for two minutes. */
const patienceMs = 240_000

export const partners = [
  { organisation: 'Gemeente Polderrand', type: 'Gemeente' },
  { organisation: 'GGD Polderrand', type: 'GGD' },
  { organisation: 'Welzijn Polderrand', type: 'Welzijn' },
  { organisation: 'Inwonersraad Polderrand', type: 'Inwoners' },
] as const

/** Waits with the patience of a rehearsal until the words of a screen fit. */
export async function waitsFor(screen: Screen, pattern: RegExp): Promise<void> {
  const fits = (source: string) => new RegExp(source).test(document.body.innerText.replace(/\s+/g, ' '))
  try {
    await screen.page.waitForFunction(fits, { polling: 100, timeout: patienceMs }, pattern.source)
  } catch {
    throw new Error(`${screen.who} does not see ${pattern} but: ${await screen.words()}`)
  }
}

/** The one large button of the cockpit, once it can be pressed. */
async function largeButton(cockpit: Cockpit): Promise<string> {
  const found = await cockpit.page.waitForFunction(
    () => {
      const button = document.querySelector<HTMLButtonElement>('.cbot button')
      const waits = button?.ariaDisabled === 'true'
      return button !== null && (!waits || /^Stel vast: /.test(button.innerText)) && button.innerText.trim()
    },
    { polling: 100, timeout: patienceMs },
  )
  return String(await found.jsonValue())
}

/** Puts one value after the other to the organisations; what somebody objects to gets other words. Returns the objections. */
export async function asksEveryValue(cockpit: Cockpit): Promise<readonly string[]> {
  const objections: string[] = []
  for (let label = await largeButton(cockpit); !label.startsWith('Volgende stap'); label = await largeButton(cockpit)) {
    if (label.startsWith('Stel vast: ')) {
      objections.push(await cockpit.words())
      await cockpit.press('Verwerkt')
      await cockpit.press('Nieuwe ronde')
      await cockpit.write('Dit ziet u terug als …', 'Wij zeggen vooraf wat kan, en bellen elkaar als het anders loopt.')
      await cockpit.press('Vraag opnieuw')
      await cockpit.page.waitForSelector('dialog', { hidden: true })
    } else await cockpit.press(label)
    const changed = (before: string) =>
      document.querySelector<HTMLButtonElement>('.cbot button')?.innerText.trim() !== before
    await cockpit.page.waitForFunction(changed, { polling: 60, timeout: patienceMs }, label)
  }
  return objections
}

/** Goes on, also where something is left over: then it says why. */
export async function goesOn(cockpit: Cockpit, label: string, sees: string): Promise<void> {
  await cockpit.press(label)
  await cockpit.page.waitForFunction(
    (words) => document.querySelector('dialog[open]') !== null || document.body.innerText.includes(words),
    { polling: 60 },
    sees,
  )
  if ((await cockpit.page.$('dialog[open]')) !== null) {
    await cockpit.write('Reden', 'Dit is een proef.')
    await cockpit.press('Ga toch verder')
  }
  await cockpit.sees(sees)
}

/** The id of the workshop whose page a screen shows. */
export function workshopOf({ page }: Screen): string {
  const id = /\/regie\/([^/]+)/.exec(page.url())?.[1]
  if (id === undefined) throw new Error(`No workshop in ${page.url()}`)
  return id
}

/** The text of each page of a PDF without white space: the letters of a slanted mark are read one by one. */
export const pagesOf = (pdf: Buffer): readonly string[] =>
  execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' })
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s/g, ''))

/** What an address gives as a file, with the name that it is kept under. */
export async function fetches(
  screen: Screen,
  address: string,
): Promise<{ readonly name: string; readonly pdf: Buffer }> {
  const { name, bytes } = await screen.page.evaluate(async (path) => {
    const answer = await fetch(path)
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return {
      name: answer.headers.get('content-disposition') ?? '',
      bytes: [...new Uint8Array(await answer.arrayBuffer())],
    }
  }, address)
  return { name, pdf: Buffer.from(bytes) }
}
