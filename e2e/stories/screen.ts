import { type Dialog, Locator, type Page } from 'puppeteer'
import { violationsOf } from '../../apps/web/dev/screens/axe.mjs'

const patienceMs = 45_000
export type Role = 'button' | 'link' | 'menuitem' | 'radio' | 'checkbox' | 'textbox' | 'combobox' | 'image'

/** One screen of one person. Everything is found by what people read or hear: words, labels, roles. Waits, never sleeps. */
export class Screen {
  readonly page: Page
  readonly who: string
  constructor(page: Page, who: string) {
    this.page = page
    this.who = who
    page.setDefaultTimeout(patienceMs)
  }

  async open(address: string): Promise<void> {
    // Who leaves while something is still on its way is asked first, and goes.
    const leave = (asked: Dialog) => void asked.accept()
    this.page.on('dialog', leave)
    try {
      await this.page.goto(address, { waitUntil: 'domcontentloaded' })
    } finally {
      this.page.off('dialog', leave)
    }
  }

  /** All words on the screen, with every run of white space as one space. */
  words(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '))
  }

  /** Waits until these words are on the screen. Capitals count only as they are written, not as a style shows them. */
  async sees(...texts: readonly string[]): Promise<void> {
    for (const text of texts) await this.#until(text, true)
  }
  async seesNoLonger(text: string): Promise<void> {
    await this.#until(text, false)
  }
  async #until(text: string, there: boolean): Promise<void> {
    const found = (wanted: string, want: boolean) =>
      (document.body?.innerText ?? '').replace(/\s+/g, ' ').toLowerCase().includes(wanted.toLowerCase()) === want
    try {
      await this.page.waitForFunction(found, { polling: 60 }, text, there)
    } catch (problem) {
      const words = await this.words().catch(() => String(problem))
      throw new Error(`${this.who} ${there ? 'does not see' : 'still sees'} “${text}” but: ${words}`)
    }
  }

  /** Presses what has this accessible name, when it can be pressed. */
  async press(name: string, role: Role = 'button'): Promise<void> {
    try {
      await this.page.locator(named(name, role)).setTimeout(patienceMs).filter(canBeHit).click()
    } catch (problem) {
      const words = await this.words().catch(() => String(problem))
      throw new Error(`${this.who} cannot press the ${role} “${name}” (${problem}) in: ${words}`)
    }
  }
  /** Presses a button as somebody does whose hand trembles: twice, quickly. */
  async pressTwice(name: string): Promise<void> {
    await this.page.locator(named(name, 'button')).setTimeout(patienceMs).filter(canBeHit).click({ count: 2 })
  }
  /** Presses what has these words in it, where an accessible name would be longer than what people read first. */
  async pressRow(tag: 'label' | 'button', words: string): Promise<void> {
    const row = `::-p-xpath(//${tag}[contains(normalize-space(.), "${words}")])`
    try {
      await this.page.locator(row).setTimeout(patienceMs).filter(canBeHit).click()
    } catch (problem) {
      throw new Error(`${this.who} cannot press “${words}” (${problem}) in: ${await this.words()}`)
    }
  }
  /** Presses whichever of these buttons is there, when it can be pressed. */
  async pressEither(...names: readonly string[]): Promise<void> {
    try {
      const buttons = names.map((name) => this.page.locator(named(name, 'button')).filter(canBeHit))
      await Locator.race(buttons).setTimeout(patienceMs).click()
    } catch (problem) {
      throw new Error(`${this.who} can press none of “${names.join('”, “')}” (${problem}) in: ${await this.words()}`)
    }
  }
  /** Presses a button, and returns after how many milliseconds, by the clock of this page, these words were there. */
  async pressUntil(name: string, text: string): Promise<number> {
    await this.page.evaluate(() => {
      const remember = ({ timeStamp }: Event) => document.body.setAttribute('data-pressed-at', String(timeStamp))
      addEventListener('click', remember, { capture: true, once: true })
    })
    await this.press(name)
    const passed = await this.page.waitForFunction(
      (wanted) =>
        document.body.innerText.replace(/\s+/g, ' ').includes(wanted) &&
        performance.now() - Number(document.body.dataset.pressedAt),
      { polling: 20 },
      text,
    )
    return Number(await passed.jsonValue())
  }
  /** The accessible name, once it can be found. */
  async finds(name: string, role: Role): Promise<void> {
    try {
      await this.page.waitForSelector(named(name, role))
    } catch {
      throw new Error(`${this.who} finds no ${role} “${name}” in: ${await this.words()}`)
    }
  }
  /** True when what has this name is there and not out of use. */
  async canPress(name: string, role: Role = 'button'): Promise<boolean> {
    const found = await this.page.waitForSelector(named(name, role))
    const isOn = (button: Element) => button.matches(':enabled:not([aria-disabled="true"])')
    return (await found?.evaluate(isOn)) === true
  }
  async has(name: string, role: Role): Promise<boolean> {
    return (await this.page.$(named(name, role))) !== null
  }

  /** Types into the field with this label; what stood there is replaced. */
  async write(label: string, text: string): Promise<void> {
    const field = this.page.locator(named(label, 'textbox')).setTimeout(patienceMs)
    await field.fill(text)
    // Filling empties the field behind the back of React: what is drawn anew just then puts the old words in front again.
    const stands = await this.page
      .$eval(named(label, 'textbox'), (one) => (one as HTMLInputElement).value)
      .catch(() => text)
    if (stands !== text && stands?.endsWith(text)) await field.fill(text)
  }
  /** Fills a field for a date or a time, or chooses in a list, as a picker would: at once. */
  async set(label: string, value: string): Promise<void> {
    const found = await this.page.waitForSelector(`::-p-aria([name="${label}"])`)
    if (found === null) throw new Error(`${this.who} has no field “${label}”`)
    await found.evaluate((field, text) => {
      const kind = field instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype
      Object.getOwnPropertyDescriptor(kind, 'value')?.set?.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.dispatchEvent(new Event('change', { bubbles: true }))
    }, value)
  }
  /** Chooses the option with these words in the list with this label. */
  async pick(label: string, option: string): Promise<void> {
    const found = await this.page.waitForSelector(named(label, 'combobox'))
    const value = await found?.evaluate(
      (list, words) => [...(list as HTMLSelectElement).options].find((one) => one.text === words)?.value,
      option,
    )
    if (value === undefined) throw new Error(`${this.who} cannot pick “${option}” in “${label}”`)
    await this.set(label, value)
  }
  /** What stands in the field with this label. */
  async standsIn(label: string, text: string): Promise<void> {
    const field = await this.page.waitForSelector(named(label, 'textbox'))
    const stands = (element: Element | null, wanted: string) =>
      (element as HTMLInputElement | null)?.value === wanted && element?.isConnected
    try {
      await this.page.waitForFunction(stands, { polling: 60 }, field, text)
    } catch {
      const now = await field?.evaluate((element) => (element as HTMLInputElement).value)
      throw new Error(`${this.who}: in “${label}” stands “${now}”, not “${text}”`)
    }
  }
  async valueOf(label: string): Promise<string> {
    const field = await this.page.waitForSelector(`::-p-aria([name="${label}"])`)
    return (await field?.evaluate((element) => (element as HTMLInputElement).value)) ?? ''
  }

  /** What axe has against this screen as it is now, one line each; empty is good. */
  async axe(): Promise<readonly string[]> {
    const violations = await violationsOf(this.page, ['best-practice'])
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${this.who}: ${id} (${help}) ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    )
  }
}

/** True when it does not wait, and a finger on its middle would touch it. What is out of sight or under something is brought to the middle first. */
function canBeHit(element: Element): boolean {
  if (element.getAttribute('aria-disabled') === 'true') return false
  const { left, top, width, height } = element.getBoundingClientRect()
  const hit = document.elementFromPoint(left + width / 2, top + height / 2)
  if (hit !== null && (element.contains(hit) || hit.contains(element) || hit.closest('label')?.control === element))
    return true
  element.scrollIntoView({ block: 'center' })
  return false
}

const named = (name: string, role: Role): string => `::-p-aria([name="${name.replaceAll('"', '\\"')}"][role="${role}"])`
