import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxePuppeteer from '@axe-core/puppeteer'
import type { Page } from 'puppeteer'

/** WCAG 2.2 at level AA, and what came before it. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** How a page is looked at besides its own size. */
export type Narrow = '320' | 'aa' | '200%'

/** Looks at pages and remembers everything that is wrong with them. */
export class Inspection {
  /** One line for everything that was found; empty is good. */
  readonly found: string[] = []
  readonly #folder = process.env.SIROOP_SHOTS

  /** From now on this page may not write an error in the console, except that a page was not found where it is so. */
  watch(page: Page, who: string): void {
    page.on('console', (message) => {
      if (message.type() === 'error') this.found.push(`${who}: the console says ${message.text()}`)
    })
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
    // Our pages have no frames: without them axe needs no second page to put its answers together.
    const axe = new AxePuppeteer(page).options({ runOnly: rules, resultTypes: ['violations'] }).setLegacyMode()
    const { violations } = await axe.analyze()
    for (const { id, help, nodes } of violations)
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
