import { Phone } from '../phone.js'

/** A phone in the chapters 2040, backcasting and change route. */
export class VisionPhone extends Phone {
  /** Puts words on the table; what is asked with them comes after it. */
  async lays(question: string, text: string): Promise<void> {
    await this.sees(question)
    await this.write(question, text)
    await this.press('Leg op tafel')
  }
  /** Picks what is asked with a note, in a list of rows. */
  async picks(question: string, ...rows: readonly string[]): Promise<void> {
    await this.sees(question)
    for (const row of rows) await this.pressRow('label', row)
    await this.press('Leg erbij')
  }
  /** Types what is asked with a note. */
  async fills(question: string, text: string): Promise<void> {
    await this.sees(question)
    await this.write(question, text)
    await this.press('Leg erbij')
  }
  /** Leaves a question for later. */
  async leaves(question: string): Promise<void> {
    await this.sees(question)
    await this.pressEither('Later', 'Sla over')
  }
  /** Answers the rule that is asked now and goes on to the next one. */
  async checks(answer: 'Nee, breekt niet' | 'Twijfel' | 'Ja, breekt', why?: string): Promise<void> {
    const before = await this.#asked()
    await this.press(answer, 'radio')
    if (why !== undefined) await this.write(answer === 'Twijfel' ? 'Waar zit de twijfel?' : 'Wat breekt?', why)
    await this.pressEither('Volgende spelregel', 'Volgende ambitie', 'Klaar')
    await this.#isAskedSomethingElse(before)
  }
  /** What this phone asks now: the words of the subject and the question about it. */
  #asked(): Promise<string> {
    return this.page.evaluate(
      () => `${document.querySelector('.held')?.textContent} ${document.querySelector('h1')?.textContent}`,
    )
  }
  async #isAskedSomethingElse(before: string): Promise<void> {
    await this.page.waitForFunction(
      (asked) =>
        `${document.querySelector('.held')?.textContent} ${document.querySelector('h1')?.textContent}` !== asked,
      { polling: 60 },
      before,
    )
  }
  /** Gives every answer that is asked, in the order of this phone, until it has given all. */
  async answersAll(ballotOf: (asked: string) => { readonly answer: string; readonly why?: readonly [string, string] }) {
    await this.page.waitForSelector('.poll .held')
    for (let asked = await this.#asked(); (await this.page.$('.poll .held')) !== null; asked = await this.#asked()) {
      const { answer, why } = ballotOf(asked)
      await this.press(answer, 'radio')
      if (why !== undefined) await this.write(...why)
      await this.pressEither('Volgende', 'Volgende zin', 'Geef antwoord')
      await this.#isAskedSomethingElse(asked)
    }
  }
}
