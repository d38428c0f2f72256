import type { ElementHandle, Page } from 'puppeteer'
import { type Took, time } from './screenClock.js'

/** One thing that a hand does on a screen, again and again on another spot. */
export interface Act {
  readonly screen: string
  readonly act: string
  readonly took: readonly Took[]
}
/** How often each act is done; the median counts. */
const times = 7

async function repeat(screen: string, act: string, once: (turn: number) => Promise<Took>): Promise<Act> {
  const took: Took[] = []
  for (let turn = 0; turn < times; turn++) took.push(await once(turn))
  return { screen, act, took }
}

/** An empty page with one button: what a press costs at least on this machine, at this speed. */
export async function emptyPage(page: Page, screen: string): Promise<Act> {
  await page.evaluate(() => {
    document.body.innerHTML = '<button>0</button>'
    const [button] = document.getElementsByTagName('button')
    button?.addEventListener('click', () => {
      button.textContent = String(Number(button.textContent) + 1)
    })
  })
  const button = await the(page, 'button')
  return repeat(screen, 'a press that changes one digit', (turn) =>
    time(page, () => button.click(), { in: 'button', words: String(turn + 1) }),
  )
}

/** Bundling: a note from the loose ones by its menu, and by dragging it onto a bundle. */
export async function bundlingActs(page: Page): Promise<readonly Act[]> {
  const screen = 'laptop board, 120 values'
  const note = async (turn: number) => {
    const all = await page.$$('.bd-loose .bd-words')
    const found = all[3 + turn]
    if (!found) throw new Error('No loose note is left')
    return { found, text: (await textOf(found)).trim() }
  }
  const menu = await repeat(screen, 'open the menu of a note', async (turn) => {
    const { found } = await note(turn)
    const took = await time(page, () => press(page, found), '.bd-menu')
    await page.keyboard.press('Escape')
    return took
  })
  const byMenu = await repeat(screen, 'move by menu', async (turn) => {
    const { found, text } = await note(turn)
    await press(page, found)
    const entry = await the(page, '.bd-menu [role=menuitem]')
    return time(page, () => press(page, entry), { in: '.bd [role=status]', words: text })
  })
  const drag = await repeat(screen, 'drag onto a bundle', async (turn) => {
    const { found, text } = await note(turn)
    const bundle = await the(page, '.bd-bundle')
    return time(page, () => dragTo(page, found, bundle), { in: '.bd [role=status]', words: text })
  })
  return [menu, byMenu, drag]
}

/** Picks a milestone of the line, and lets it go. */
export const pickActs = (page: Page, screen: string): Promise<Act> =>
  repeat(screen, 'pick a milestone', async (turn) => {
    const found = (await page.$$('.ln-slip .ln-words'))[turn]
    if (!found) throw new Error(`There is no slip ${turn}`)
    const took = await time(page, () => press(page, found), `[data-note="${await noteOf(found)}"][aria-pressed=true]`)
    await page.keyboard.press('Escape')
    return took
  })

/** The line: link, move by menu, drag to another year, tick for the manifest. */
export async function lineActs(page: Page): Promise<readonly Act[]> {
  const screen = 'laptop board, 60 milestones'
  const lanes = await page.$$('.ln.is-revealed')
  const slipsOf = async (at: number) => (await lanes.at(at)?.$$('.ln-slip .ln-words')) ?? []
  const slip = async (lane: number, at: number) => {
    const found = (await slipsOf(lane))[at]
    if (!found) throw new Error(`There is no slip ${at} in lane ${lane}`)
    return found
  }
  // the farthest year is the last lane
  const link = await repeat(screen, 'link two milestones', async (turn) => {
    const from = await slip(1, turn)
    await press(page, from)
    await press(page, await slip(-1, (turn + 5) % 12))
    const button = await the(page, '.linkbar-acts .btn')
    return time(page, () => press(page, button), {
      in: '.ln-board > [role=status]',
      words: `“${await textOf(from)}” is verbonden`,
    })
  })
  const byMenu = await repeat(screen, 'move by menu', async () => {
    const found = await slip(-1, 0)
    const text = await textOf(found)
    const more = await found.evaluateHandle((one) => one.closest('li')?.querySelector('.bd-more'))
    await press(page, more.asElement() as ElementHandle<Element>)
    const entries = await page.$$('.bd-menu [role=menuitem]')
    const to = entries.at(-3)
    if (!to) throw new Error('The menu has no year')
    return time(page, () => press(page, to), { in: '.ln-board > [role=status]', words: `“${text}” ligt nu bij` })
  })
  const drag = await repeat(screen, 'drag to another year', async () => {
    // from "now" one year on: nothing comes before it, so that no link stands in the way
    const found = await slip(0, 0)
    const text = await textOf(found)
    const lane = lanes[1]
    if (!lane) throw new Error('There is no lane')
    return time(page, () => dragTo(page, found, lane), {
      in: '.ln-board > [role=status]',
      words: `“${text}” ligt nu bij`,
    })
  })
  const tick = await repeat(screen, 'tick for the manifest', async (turn) => {
    const found = await slip(2, turn)
    const item = `.ln-slip:has([data-note="${await noteOf(found)}"]) .ln-tick input`
    const box = await the(page, item)
    const wanted = (await box.evaluate((one) => (one as HTMLInputElement).checked)) ? ':not(:checked)' : ':checked'
    return time(page, () => press(page, box), `${item}${wanted}`)
  })
  return [link, byMenu, drag, tick]
}

/** The cockpit: a row of a list, which opens below it. */
export const rowActs = (page: Page, { screen, rows }: { screen: string; rows: string }): Promise<Act> =>
  repeat(screen, 'open another row', async (turn) => {
    const found = (await page.$$(rows))[turn * 3 + 1]
    if (!found) throw new Error(`There are not enough ${rows}`)
    const text = (await textOf(found)).slice(0, 30)
    return time(page, () => press(page, found), {
      in: '[aria-expanded=true], [aria-pressed=true], .is-chosen, .sel',
      words: text,
    })
  })

/** A phone: an answer is chosen, given, and the next question stands there. */
export async function answerActs(page: Page, screen: string): Promise<readonly Act[]> {
  const choose: Took[] = []
  const give: Took[] = []
  for (let turn = 0; turn < times; turn++) {
    const answer = await the(page, '.choice.big, .step')
    choose.push(await time(page, () => tap(answer), '.choice.big input:checked, .step input:checked'))
    const button = await the(page, '.btn-main:not([aria-disabled="true"])')
    // the next question is another one with nothing chosen; the same form with an answer is gone
    const before = await page.$eval('main', (one) => one.textContent ?? '')
    await page.evaluate((words) => {
      const look = () => {
        const now = document.querySelector('main')
        const isNext = now !== null && now.textContent !== words && now.querySelector('input:checked') === null
        if (isNext) document.body.dataset.answered = 'yes'
        else requestAnimationFrame(look)
      }
      delete document.body.dataset.answered
      requestAnimationFrame(look)
    }, before)
    give.push(await time(page, () => tap(button), 'body[data-answered]'))
  }
  return [
    { screen, act: 'choose an answer', took: choose },
    { screen, act: 'give it: the next question', took: give },
  ]
}

async function the(page: Page, selector: string): Promise<ElementHandle<Element>> {
  const found = await page.waitForSelector(selector)
  if (found === null) throw new Error(`There is no ${selector}`)
  return found
}
const textOf = (found: ElementHandle<Element>): Promise<string> => found.evaluate((one) => one.textContent ?? '')
const noteOf = (found: ElementHandle<Element>): Promise<string> =>
  found.evaluate((one) => (one as HTMLElement).dataset.note ?? '')

async function middleOf(found: ElementHandle<Element>): Promise<{ x: number; y: number }> {
  await found.evaluate((one) => one.scrollIntoView({ block: 'nearest', inline: 'nearest' }))
  // two pictures further it lies still
  await found.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const box = await found.boundingBox()
  if (!box) throw new Error('It cannot be seen')
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 400) }
}
async function press(page: Page, found: ElementHandle<Element>): Promise<void> {
  const { x, y } = await middleOf(found)
  await page.mouse.click(x, y)
}
const tap = (found: ElementHandle<Element>): Promise<void> => found.tap()

async function dragTo(page: Page, found: ElementHandle<Element>, place: ElementHandle<Element>): Promise<void> {
  const from = await middleOf(found)
  const box = await place.boundingBox()
  if (!box) throw new Error('The place cannot be seen')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, box.y + Math.min(240, box.height * 0.6), { steps: 20 })
  await page.mouse.up()
}
