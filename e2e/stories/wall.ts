import { Screen } from './screen.js'

/** The large screen in the room. */
export class Wall extends Screen {
  /** The six digits to type in the cockpit. */
  async pairingCode(address: string): Promise<string> {
    await this.open(`${address}/zaal`)
    await this.sees('Typ deze code op de laptop van de begeleider, bij Zaalscherm.')
    const code = /\b\d{6}\b/.exec(await this.words())?.[0]
    if (code === undefined) throw new Error(`The room screen shows no six digits but: ${await this.words()}`)
    return code
  }
  /** Waits for a picture with these words in its description: envelopes have no text. */
  async shows(description: string): Promise<void> {
    try {
      await this.page.waitForSelector(`::-p-aria([name="${description}"])`)
    } catch {
      throw new Error(`The room screen shows no “${description}” but: ${await this.words()}`)
    }
  }
  /** Waits until the line has so many slips and arrows. */
  async draws({ slips, arrows }: { readonly slips: number; readonly arrows: number }): Promise<void> {
    const count = () => ({
      slips: document.querySelectorAll('.milestone').length,
      arrows: document.querySelectorAll('.arrowhead').length,
    })
    const same = (wanted: string) =>
      JSON.stringify({
        slips: document.querySelectorAll('.milestone').length,
        arrows: document.querySelectorAll('.arrowhead').length,
      }) === wanted
    try {
      await this.page.waitForFunction(same, { polling: 60 }, JSON.stringify({ slips, arrows }))
    } catch {
      throw new Error(`The line has ${JSON.stringify(await this.page.evaluate(count))}`)
    }
  }
}
