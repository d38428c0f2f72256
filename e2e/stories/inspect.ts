import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer'
import { violationsOf } from '../../apps/web/dev/screens/axe.mjs'
import { walk } from '../../apps/web/dev/screens/walk.mjs'

/** How a page is looked at besides its own size; `keys`: gone through with the Tab key. */
export type Narrow = '320' | 'aa' | '200%' | 'keys'

/** Looks at pages and remembers everything that is wrong with them. */
export class Inspection {
  /** One line for everything that was found; empty is good. */
  readonly found: string[] = []
  readonly #folder = process.env.SIROOP_SHOTS

  /**
   * From now on this page asks for less motion, and nothing may move on it; nor may it write an error in the console, except
   * that a page was not found where it is so.
   */
  async watch(page: Page, who: string): Promise<void> {
    page.on('console', (message) => {
      if (message.type() === 'error') this.found.push(`${who}: the console says ${message.text()}`)
    })
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    await page.evaluateOnNewDocument(tellOfMotion)
  }

  /** Looks at a page at its own size with axe, then at the sizes that are named, and leaves it as it was. */
  async look(page: Page, name: string, ...narrow: readonly Narrow[]): Promise<void> {
    const own = page.viewport()
    await settled(page)
    await this.#picture(page, name)
    // As tall as it gets, on a phone: what stays in sight at the bottom covers something for axe, not for who can scroll.
    if (own?.hasTouch) await page.setViewport({ ...own, height: 6000 })
    await this.#axe(page, name)
    await page.setViewport(own)
    for (const kind of narrow) {
      if (kind === 'keys') {
        this.found.push(...(await walk(page)).map((line) => `${name}: ${line}`))
        continue
      }
      if (kind === '320') await page.setViewport({ ...own, width: 320, height: 640 })
      await page.evaluate((how) => {
        if (how === 'aa') document.documentElement.dataset.text = 'large'
        if (how === '200%') document.documentElement.style.fontSize = '200%'
      }, kind)
      await settled(page)
      const wide = await page.evaluate(tooWide)
      if (wide !== null) this.found.push(`${name} ${kind}: scrolls sideways, ${wide}`)
      await this.#picture(page, `${name} ${kind}`)
      if (kind === '320') {
        await page.setViewport({ ...own, width: 320, height: 6000 })
        await this.#axe(page, `${name} 320`)
      }
      await page.evaluate(() => {
        delete document.documentElement.dataset.text
        document.documentElement.style.fontSize = ''
      })
      await page.setViewport(own)
    }
  }

  /**
   * Looks at the room screen as somebody in the last row does, at two sizes of beamer: the main line is at least 1/25 of the
   * height, nothing is smaller than 1/40, and every word stands out 7:1 against what it lies on. Source: product.md, 6.
   */
  async lookFromAfar(page: Page, name: string): Promise<void> {
    const own = page.viewport()
    for (const [width, height] of [
      [1920, 1080],
      [1024, 768],
    ] as const) {
      await page.setViewport({ width, height })
      await settled(page)
      const wrong = await page.evaluate(unreadableFromAfar)
      this.found.push(...wrong.map((one) => `${name} ${width}×${height}: ${one}`))
    }
    await page.setViewport(own)
  }

  /** What comes out of the printer: how many pages, and its words with every run of white space as one space. */
  async print(page: Page, name: string): Promise<{ readonly pages: number; readonly words: string }> {
    const folder = mkdtempSync(join(tmpdir(), 'siroop-print-'))
    const path = join(folder, `${name}.pdf`)
    await page.pdf({ path, format: 'A4' })
    if (this.#folder !== undefined) copyFileSync(path, join(this.#folder, `${name}.pdf`))
    const text = execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    return { pages: text.split('\f').length - 1, words: text.replace(/\s+/g, ' ') }
  }

  async #axe(page: Page, name: string): Promise<void> {
    for (const { id, help, nodes } of await violationsOf(page))
      for (const node of nodes)
        this.found.push(`${name}: ${id} (${help}) ${node.target.join(' ')} ${node.failureSummary ?? ''}`)
  }
  async #picture(page: Page, name: string): Promise<void> {
    if (this.#folder === undefined) return
    mkdirSync(this.#folder, { recursive: true })
    const path = join(this.#folder, `${name.replaceAll(/[^\w-]+/g, '-')}.png`)
    await page.screenshot({ path, fullPage: /320|200%|aa/.test(name) })
  }
}

/** Writes an error in the console for everything that moves or fades for longer than one millisecond. Runs in the page. */
function tellOfMotion(): void {
  const tell = ({ target }: Event) => {
    for (const motion of (target as Element).getAnimations({ subtree: true })) {
      const lastsMs = Number(motion.effect?.getComputedTiming().duration)
      if (lastsMs > 1)
        console.error(`something moves for ${lastsMs} ms: ${(target as Element).outerHTML.slice(0, 120)}`)
    }
  }
  for (const begin of ['animationstart', 'transitionrun']) document.addEventListener(begin, tell, true)
}

/** Waits until what moves has stopped: a colour that is on its way is measured wrong. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    for (const one of document.getAnimations())
      if (Number.isFinite(one.effect?.getComputedTiming().endTime)) one.finish()
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}

/** What sticks out of the page at the right, in words; null when nothing does. A part that scrolls by itself may. */
function tooWide(): string | null {
  const wide = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= wide) return null
  const out = [...document.querySelectorAll('body *')].filter((element) => {
    for (let up = element.parentElement; up !== null; up = up.parentElement)
      if (getComputedStyle(up).overflowX !== 'visible') return false
    return element.getBoundingClientRect().right > wide + 0.5
  })
  const named = out.slice(0, 4).map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
  return `${document.documentElement.scrollWidth} in ${wide}: ${named.join(', ')}`
}

/** What cannot be read from the last row, in words. Runs in the page. Words of drawings, which have no ground of their own, are left out. */
function unreadableFromAfar(): readonly string[] {
  const rgb = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
  const light = ([red = 0, green = 0, blue = 0]: readonly number[]) => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const groundOf = (element: Element): readonly number[] => {
    for (let up: Element | null = element; up !== null; up = up.parentElement) {
      const ground = rgb(getComputedStyle(up).backgroundColor)
      if (ground.length === 3 || (ground[3] ?? 0) === 1) return ground
    }
    return [255, 255, 255]
  }
  const found: string[] = []
  let largest = 0
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    const words = node.textContent?.trim() ?? ''
    if (element === null || words === '' || element.closest('svg, .vh, [aria-hidden="true"]') !== null) continue
    const { width, height } = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    if (width < 2 || height < 2 || style.visibility !== 'visible') continue
    const size = Number.parseFloat(style.fontSize)
    largest = Math.max(largest, size)
    if (size < innerHeight / 40) found.push(`“${words.slice(0, 40)}” is ${Math.round(size)} px high`)
    const [one, other] = [light(rgb(style.color)), light(groundOf(element))].sort((a, b) => b - a)
    const contrast = ((one ?? 0) + 0.05) / ((other ?? 0) + 0.05)
    if (contrast < 7) found.push(`“${words.slice(0, 40)}” stands out ${contrast.toFixed(1)}:1`)
  }
  if (largest < innerHeight / 25) found.push(`the largest line is ${Math.round(largest)} px high`)
  return found
}
