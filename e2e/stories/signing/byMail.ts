import { join } from 'node:path'
import { startMailCatcher } from '@siroop/server/mail/catcherTestData.js'
import { aTextToSign, type TextToSign } from '@siroop/server/signing/signingTestData.js'
import { openSqliteStorage } from '@siroop/server/storage/sqliteStorage.js'
import { laptopScreen, openBrowser, phoneScreen, storyHost } from '../../run/browser.js'
import { startServer } from '../../run/server.js'
import { Screen } from '../screen.js'

export const dayMs = 24 * 3_600_000
const begin = Date.parse('2026-11-24T09:00:00Z')

/**
 * A server on which a text of seven organisations lies open for signing until 23 December, with a mail server and a clock
 * that the story sets. What the meetings lead to is in its database before it starts.
 *
 * @param also what happened there besides.
 */
export async function signingByMail(also: (text: TextToSign) => Promise<unknown> = async () => undefined) {
  const catcher = await startMailCatcher()
  const server = await startServer({
    mode: 'box',
    nowMs: begin,
    environment: { SIROOP_SMTP_URL: catcher.url, SIROOP_MAIL_FROM: 'Siroop <siroop@polderrand.example>' },
  })
  await server.stop()
  const { cookie, workshop, manifestPath } = await laidDown(join(server.dataFolder, 'data', 'siroop.db'), also)
  await server.start()
  const stories = await openBrowser()
  let clock = { nowMs: begin, atMs: performance.now() }
  /** So much time goes by for the server. */
  const passes = async (ms: number) => {
    clock = { nowMs: clock.nowMs + performance.now() - clock.atMs + ms, atMs: performance.now() }
    await server.setClock(clock.nowMs)
  }
  const screenOf = async (who: string, size = phoneScreen) => new Screen((await stories.person(size)).page, who)
  /** The newest mail to somebody that fits. */
  const mailTo = async (who: string, subject: RegExp, after = 0) => {
    const fits = ({ to, mail }: (typeof catcher.caught)[number]) =>
      to[0] === `${who}@polderrand.example` && subject.test(mail.subject ?? '')
    await catcher.until((one) => catcher.caught.indexOf(one) >= after && fits(one))
    return catcher.caught.findLast(fits)?.mail.text ?? ''
  }
  return {
    server,
    catcher,
    workshop,
    manifestPath,
    passes,
    screenOf,
    mailTo,
    /** Who leads, signed in, in the cockpit. */
    leads: async () => {
      const { context, page } = await stories.person(laptopScreen)
      const [name = '', value = ''] = cookie.split('=')
      await context.setCookie({
        ...{ name, value, domain: storyHost, path: '/' },
        ...{ expires: -1, httpOnly: true, secure: false },
      })
      const screen = new Screen(page, 'who leads')
      await screen.open(`${server.address}/regie/${workshop}`)
      return screen
    },
    close: async () => {
      await stories.close()
      await server.remove()
      await catcher.close()
    },
  }
}
export type SigningByMail = Awaited<ReturnType<typeof signingByMail>>

async function laidDown(file: string, also: (text: TextToSign) => Promise<unknown>) {
  const opened = await openSqliteStorage(file, (error) => {
    throw error
  })
  if (!opened.ok) throw new Error(opened.error)
  const text = await aTextToSign({ storage: opened.value })
  await also(text)
  await text.close()
  await opened.value.close()
  return text
}

/** Somebody who was never in the room, on a phone, with the link of the newest mail: to sign, or to take over. */
export class Signatory {
  readonly screen: Screen
  readonly #table: SigningByMail
  readonly #who: string
  constructor(screen: Screen, table: SigningByMail, who: string) {
    this.screen = screen
    this.#table = table
    this.#who = who
  }
  static async opens(table: SigningByMail, who: string, subject = /Uitnodiging/) {
    const screen = await table.screenOf(who)
    const [link] = /\/(?:teken|overdracht)#\S+/.exec(await table.mailTo(who, subject)) ?? []
    if (link === undefined) throw new Error(`No link in the mail to ${who}`)
    await screen.open(`${table.server.address}${link}`)
    return new Signatory(screen, table, who)
  }
  /** What is asked has come to the code: it is read from the mailbox and typed. @param wrongFirst a mistake in it first. */
  async confirms(button: string, asks: () => Promise<void>, wrongFirst = false) {
    const after = this.#table.catcher.caught.length
    await asks()
    await this.screen.sees('Code van zes cijfers')
    const mail = await this.#table.mailTo(this.#who, /code/, after)
    const [code = ''] = /\d{3} \d{3}/.exec(mail) ?? []
    if (wrongFirst) {
      await this.screen.write(
        'Code van zes cijfers',
        code.replace(/\d$/, (last) => String((Number(last) + 1) % 10)),
      )
      await this.screen.press(button)
      await this.screen.sees('Deze code klopt niet.')
    }
    await this.screen.write('Code van zes cijfers', code)
    await this.screen.press(button)
    // the next code of the same person comes after a pause
    await this.#table.passes(30_000)
  }
  async signs(organisation: string, authority: string, condition?: { readonly label: string; readonly words: string }) {
    const { screen } = this
    await screen.sees('Vingerafdruk', 'Wie geldzorgen heeft', 'Zonder briefje', 'Lees de briefjes achter elke zin')
    for (let page = 0; page < 12 && !(await screen.page.$('dialog')); page++)
      await screen.press(`Teken namens ${organisation}`)
    await screen.pressRow('label', authority)
    if (condition) await screen.write(condition.label, condition.words)
    await this.confirms('Teken', () => screen.press('Ga verder'))
    await screen.sees(`U tekende namens ${organisation}`)
  }
}
