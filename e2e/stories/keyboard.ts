import type { CDPSession, Page } from 'puppeteer'

/** How often Tab was pressed to come to something. */
export interface Walk {
  readonly to: string
  readonly tabs: number
}
type Way = 'Tab' | 'Shift+Tab'
const mostTabs = 120

/** Somebody without a mouse. What has the focus is known by what a screen reader says: its role and its computed name. */
export class Keyboard {
  readonly #page: Page
  #cdp: Promise<CDPSession> | null = null
  /** What had the focus without showing it. */
  readonly unseen = new Set<string>()
  /** Every walk so far, in order. */
  readonly walks: Walk[] = []
  constructor(page: Page) {
    this.#page = page
  }

  /** The name of what has the focus; empty when nothing has. */
  async now(): Promise<string> {
    const cdp = await this.#session()
    const { result } = await cdp.send('Runtime.evaluate', {
      expression: 'document.activeElement === document.body ? null : document.activeElement',
    })
    if (result.objectId === undefined) return ''
    const { nodes } = await cdp.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    })
    return String(nodes[0]?.name?.value ?? '')
      .replace(/\s+/g, ' ')
      .trim()
  }
  #session(): Promise<CDPSession> {
    this.#cdp ??= this.#page.createCDPSession()
    return this.#cdp
  }

  /** Presses Tab until something whose name begins with these words has the focus, at most once around the page, and shows it. */
  async to(words: string, way: Way = 'Tab'): Promise<void> {
    await this.#walk(words, { way, isThere: async () => begins(await this.now(), words) })
  }
  async #walk(words: string, { way = 'Tab', isThere }: { way?: Way; isThere: () => Promise<boolean> }): Promise<void> {
    const passed: string[] = []
    for (let tabs = 0; !(await isThere()); tabs++) {
      passed.push(await this.now())
      if (tabs === mostTabs)
        throw new Error(
          `${mostTabs} times ${way} does not come to “${words}” but to: ${[...new Set(passed)].join(' | ')}`,
        )
      await this.#tab(way)
      await this.#seen()
    }
    this.walks.push({ to: words, tabs: passed.length })
    const hidden = await this.#hidden()
    if (hidden !== null) throw new Error(`“${words}” has the focus and does not show it: ${hidden}`)
  }
  async #tab(way: Way): Promise<void> {
    if (way === 'Shift+Tab') await this.#page.keyboard.down('Shift')
    await this.#page.keyboard.press('Tab')
    if (way === 'Shift+Tab') await this.#page.keyboard.up('Shift')
  }
  /** Goes once around the page with Tab: everything that gets the focus has to show it. */
  async around(): Promise<void> {
    await this.#page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    const seen = new Set<string>()
    for (let steps = 0; steps < 150; steps++) {
      await this.#page.keyboard.press('Tab')
      const at = await this.#page.evaluate(() => {
        const all = [...document.querySelectorAll('*')]
        return document.activeElement === null ? '' : String(all.indexOf(document.activeElement))
      })
      if (seen.has(at)) return
      seen.add(at)
      await this.#seen()
    }
  }

  /** Goes there with Tab and presses Enter. */
  async press(words: string, way: Way = 'Tab'): Promise<void> {
    await this.to(words, way)
    await this.enter()
  }
  async enter(): Promise<void> {
    await this.#page.keyboard.press('Enter')
  }
  async space(): Promise<void> {
    await this.#page.keyboard.press('Space')
  }
  async escape(): Promise<void> {
    await this.#page.keyboard.press('Escape')
  }
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text)
  }
  /** Goes to a field and types in it; what stood there is selected first, and goes. */
  async write(label: string, text: string): Promise<void> {
    await this.to(label)
    await this.#page.keyboard.down('Control')
    await this.#page.keyboard.press('KeyA')
    await this.#page.keyboard.up('Control')
    await this.type(text)
  }
  /** Goes to a question, and along its answers with an arrow; chooses the one that begins with these words. */
  async choose(answer: string): Promise<void> {
    await this.#walk(answer, { isThere: () => this.#page.evaluate(isAmongAnswers, answer) })
    await this.#alongTo(answer)
    const isChosen = () => (document.activeElement as HTMLInputElement).checked
    if (!(await this.#page.evaluate(isChosen))) await this.space()
  }
  /** In a menu that is open: goes to an entry with an arrow and chooses it. */
  async chooseEntry(entry: string): Promise<void> {
    await this.#page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'menuitem')
    await this.#alongTo(entry)
    await this.enter()
  }
  async #alongTo(words: string): Promise<void> {
    const passed: string[] = []
    for (let now = await this.now(); !begins(now, words); now = await this.now()) {
      if (passed.length === 24) throw new Error(`The arrows do not come to “${words}” but to: ${passed.join(' | ')}`)
      passed.push(now)
      await this.#page.keyboard.press('ArrowDown')
    }
  }
  /** Goes to a list and along its options with an arrow. */
  async pick(label: string, option: string): Promise<void> {
    await this.to(label)
    const away = await this.#page.evaluate((wanted) => {
      const list = document.activeElement as HTMLSelectElement
      return [...list.options].findIndex((one) => one.text === wanted) - list.selectedIndex
    }, option)
    for (let step = 0; step < Math.abs(away); step++)
      await this.#page.keyboard.press(away > 0 ? 'ArrowDown' : 'ArrowUp')
    const picked = await this.#page.evaluate(
      () => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.text,
    )
    if (picked !== option) throw new Error(`The arrows pick “${picked}” in “${label}”, not “${option}”`)
  }
  /** Goes to a field for a date and types it, its parts in the order that this browser has. `date`: YYYY-MM-DD. */
  async date(label: string, date: string): Promise<void> {
    await this.to(label)
    const [year = '', month = '', day = ''] = date.split('-')
    const cdp = await this.#session()
    const { result } = await cdp.send('Runtime.evaluate', { expression: 'document.activeElement' })
    const { nodes } = await cdp.send('Accessibility.queryAXTree', {
      objectId: result.objectId ?? '',
      role: 'spinbutton',
    })
    const largest = nodes.map(({ properties }) =>
      Number(properties?.find(({ name }) => name === 'valuemax')?.value.value),
    )
    await this.type(largest.map((most) => (most === 31 ? day : most === 12 ? month : year)).join(''))
    const typed = await this.#page.evaluate(() => (document.activeElement as HTMLInputElement).value)
    if (typed !== date) throw new Error(`In “${label}” stands “${typed}” after typing ${date}`)
  }

  /** Waits until what begins with these words has the focus by itself: nobody has to look for it. */
  async comesTo(words: string): Promise<void> {
    const isThere = (wanted: string) => {
      const at = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLElement> }) | null
      const names = [at?.getAttribute('aria-label'), at?.labels?.[0]?.innerText, at?.innerText]
      return names.some((name) => name?.replace(/\s+/g, ' ').trim().startsWith(wanted))
    }
    try {
      await this.#page.waitForFunction(isThere, { polling: 60, timeout: 10_000 }, words)
    } catch {
      throw new Error(`The focus does not come to “${words}” but to “${await this.now()}”`)
    }
  }
  /** Waits until something has the focus. Throws when an act left it nowhere. */
  async isSomewhere(after: string): Promise<void> {
    const has = () => document.activeElement !== null && document.activeElement !== document.body
    try {
      await this.#page.waitForFunction(has, { polling: 60, timeout: 3_000 })
    } catch {
      throw new Error(`Nothing has the focus after ${after}`)
    }
  }
  /** Remembers what has the focus when neither it nor what it lies in shows that. */
  async #seen(): Promise<void> {
    const hidden = await this.#hidden()
    if (hidden !== null) this.unseen.add(hidden)
  }
  #hidden(): Promise<string | null> {
    return this.#page.evaluate(() => {
      const at = document.activeElement
      if (at === null || at === document.body) return null
      const shows = (one: Element | null) => {
        if (one === null) return false
        const { outlineStyle, outlineWidth } = getComputedStyle(one)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      }
      const { width, height } = at.getBoundingClientRect()
      const near = [at, at.parentElement, at.closest('label, li'), at.nextElementSibling]
      return near.some(shows) && width > 0 && height > 0 ? null : at.outerHTML.slice(0, 120)
    })
  }
}

/** True when a name is these words, or goes on after them with something else than the same word. */
const begins = (name: string, words: string): boolean =>
  name.startsWith(words) && !/^\p{L}/u.test(name.slice(words.length))

/** True when one of the answers to a question has the focus, and this is one of those. Runs in the page. */
function isAmongAnswers(answer: string): boolean {
  const at = document.activeElement
  if (!(at instanceof HTMLInputElement) || at.type !== 'radio') return false
  const all = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')]
  return all.some((one) => one.name === at.name && one.labels?.[0]?.innerText.trim().startsWith(answer))
}
