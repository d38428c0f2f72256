import { violationsOf } from './axe.mjs'
import { looks } from './looks.mjs'
import { cutOff, walk } from './walk.mjs'

/**
 * Takes one picture. What has to be tapped first is found by its Dutch words: then the page begins in Dutch, and changes to
 * the language of the picture afterwards.
 *
 * @returns what is wrong with the screen, one line each; empty is good.
 */
export async function look(page, { address, set, state, size, language, file, how = 'plain', walks = false }) {
  const found = []
  page.on('pageerror', (error) => found.push(`broke: ${error.message}`))
  const acts = set.acts[state] ?? []
  const { viewport, text = 'normal', letters = 100, whole = false, query = '' } = set.sizes[size]
  const { before, style, width = viewport.width } = looks[how]
  await page.setViewport({ ...viewport, width })
  await before?.(page)
  const begins = acts.length > 0 ? 'nl' : language
  await page.evaluateOnNewDocument(
    (chosen, large) => {
      localStorage.setItem('siroop:language', chosen)
      localStorage.setItem('siroop:text', large)
      localStorage.removeItem('siroop:contrast')
    },
    begins,
    text,
  )
  // from the beginning, as who has large letters in the browser: what asks for a width in rem has asked already afterwards
  if (letters !== 100)
    await page.evaluateOnNewDocument((size) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(`html { font-size: ${size}% !important }`)
      document.adoptedStyleSheets.push(sheet)
    }, letters)
  await page.goto(address + set.path(state) + query, { waitUntil: 'load' })
  if (style) await page.addStyleTag({ content: style })
  await page.waitForSelector(set.ready)
  try {
    for (const act of acts) {
      await act(page)
      await drawn(page)
    }
  } catch (problem) {
    found.push(`not reached: ${problem.message}`)
  }
  if (begins !== language) await speak(page, language)
  await settled(page)
  await page.screenshot({ path: file, fullPage: whole })
  // a part that broke is caught by the page itself, which then shows this and nothing else
  if (await page.evaluate(() => document.querySelector('main.dialog > h1[lang="nl"]') !== null))
    found.push('broke: the page asks to be loaded again')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (wide > 0) found.push(`wider than the window by ${wide}`)
  if (style) found.push(...(await cutOff(page)))
  if (walks) found.push(...(await walk(page)))
  // As tall as it gets where one scrolls: what stays in sight at the bottom covers something for axe, not for who can scroll.
  if (viewport.hasTouch || whole) await page.setViewport({ ...viewport, width, height: 6000 })
  const violations = await violationsOf(page)
  // the system draws its own colours, which axe does not know
  for (const { id, nodes } of violations.filter(({ id }) => how !== 'forced' || id !== 'color-contrast'))
    found.push(`axe ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  return found
}

/** The states that a page tells itself. */
export async function statesOf(page, { address, set }) {
  if (!set.tells) return set.states
  await page.goto(address + set.path(''), { waitUntil: 'load' })
  await page.waitForFunction(() => Array.isArray(window.stateNames))
  return [...(await page.evaluate(() => window.stateNames)), ...set.states]
}

async function speak(page, language) {
  await page.$eval('.foot-nav .lang, .prefs [lang]', (button) => button.click())
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, language)
}

const drawn = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

/** Waits until what comes in parts is there and what moves has stopped: a colour that is on its way is measured wrong. */
async function settled(page) {
  await page.waitForNetworkIdle({ idleTime: 100 })
  await page.evaluate(async () => {
    await document.fonts.ready
    for (const one of document.getAnimations())
      if (Number.isFinite(one.effect?.getComputedTiming().endTime)) one.finish()
  })
  await drawn(page)
}
