// What axe does not see, looked at as somebody without a mouse does: `npm run screens -- --walk`. Goes through a screen with
// the Tab key and says where nothing shows the focus, where it is hidden, where it is caught, and what is too small to hit.

/** More stops than any screen has: then the focus goes round without an end. */
const most = 400
/** More parts than one field or film has: then it is caught inside. */
const mostParts = 20

/** @returns what is wrong, one line each, with the success criterion of WCAG. */
export async function walk(page) {
  const found = [...(await page.evaluate(small)), ...(await page.evaluate(titled))]
  await page.evaluate(() => {
    scrollTo(0, 0)
    document.activeElement?.blur?.()
  })
  const seen = []
  let parts = 0
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(look)
    // past the last one the focus is with the browser
    if (stop === null) break
    // a field of a date has a stop for each of its parts, and a film for each of its buttons
    parts = seen.at(-1)?.at === stop.at && stop.inParts ? parts + 1 : 0
    if (parts > mostParts) {
      found.push(`2.1.2 the focus is caught inside ${stop.name}`)
      break
    }
    if (parts > 0) continue
    if (seen.some(({ at }) => at === stop.at)) {
      // an open dialog goes round in itself, which is what it should do
      if (!stop.inDialog && seen[0]?.at !== stop.at) found.push(`2.1.2 the focus is caught at ${stop.name}`)
      break
    }
    seen.push(stop)
    if (!stop.ring) found.push(`2.4.7 nothing shows the focus on ${stop.name}`)
    if (stop.hidden) found.push(`2.4.11 hidden behind something: ${stop.name}`)
    if (stop.late) found.push(`2.4.3 a tabindex above 0: ${stop.name}`)
  }
  return [...new Set(found)]
}

/** In the page: what has the focus, and what can be seen of it. Null when nothing of the page has it. */
function look() {
  const one = document.activeElement
  if (one === null || one === document.body || one === document.documentElement) return null
  window.stops ??= new Map()
  if (!window.stops.has(one)) window.stops.set(one, window.stops.size)
  const nearest = (from) => {
    // a field that covers its label, or a radio in its row: the ring is around what one sees
    for (let at = from, up = 0; at && up < 3; at = at.parentElement, up += 1) {
      const { outlineStyle, outlineWidth, boxShadow, opacity } = getComputedStyle(at)
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && opacity !== '0') return true
      if (up > 0 && boxShadow !== 'none' && at.matches(':focus-within')) return true
    }
    return false
  }
  const box = one.getBoundingClientRect()
  const points = [
    [0.5, 0.5],
    [0.1, 0.5],
    [0.9, 0.5],
    [0.5, 0.1],
    [0.5, 0.9],
  ].map(([x, y]) => [box.left + box.width * x, box.top + box.height * y])
  const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight)
  const free = inside.filter(([x, y]) => {
    const top = document.elementFromPoint(x, y)
    return top !== null && (one.contains(top) || top.contains(one) || top.closest('label')?.contains(one))
  })
  const words = one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent ?? ''
  return {
    at: window.stops.get(one),
    name: `${one.localName}.${[...one.classList].join('.')} "${words.trim().replace(/\s+/g, ' ').slice(0, 40)}"`,
    // a field that nobody sees shows its focus on its label
    ring: nearest(one) || [...(one.labels ?? [])].some(nearest),
    hidden: free.length === 0,
    inParts: /^(date|time|datetime-local|month)$/.test(one.type ?? '') || one.matches('video, audio'),
    late: one.tabIndex > 0,
    inDialog: one.closest('dialog, [role="dialog"]') !== null,
  }
}

/** In the page: targets below 24 by 24 px without that much room around them, but for those in a line of text (2.5.8). */
function small() {
  // a tick in its row: the row is hit
  const targetOf = (one) => (/^(radio|checkbox|file)$/.test(one.type ?? '') ? (one.closest('label') ?? one) : one)
  const all = [
    ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role="button"], [tabindex="0"]'),
  ]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert]') && !one.disabled)
    .map((one) => ({ one, box: targetOf(one).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.height > 0)
  const middle = ({ box }) => [box.left + box.width / 2, box.top + box.height / 2]
  return all
    .filter(({ box, one }) => {
      if (box.width >= 24 && box.height >= 24) return false
      if (one.localName === 'a' && getComputedStyle(one).display === 'inline') return false
      // what is only for a screen reader is no target
      return box.width > 1 && box.height > 1
    })
    .filter((target) => {
      const [x, y] = middle(target)
      return all.some((other) => {
        if (other === target || other.one.contains(target.one) || target.one.contains(other.one)) return false
        const { left, right, top, bottom } = other.box
        const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
        return away < 12
      })
    })
    .map(
      ({ one, box }) =>
        `2.5.8 ${Math.round(box.width)} by ${Math.round(box.height)}: ${one.localName}.${[...one.classList].join('.')} "${(one.textContent ?? '').trim().slice(0, 30)}"`,
    )
}

/** In the page: a title, a language, one main part, and headings that skip no level (2.4.2, 3.1.1, 1.3.1, 2.4.6). */
function titled() {
  const found = []
  if (document.title.trim() === '') found.push('2.4.2 the page has no title')
  if (!/^(nl|en)$/.test(document.documentElement.lang)) found.push('3.1.1 the page has no language')
  // a screen in a screen (the room, small) is another document
  const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert]')
  const mains = [...document.querySelectorAll('main')].filter(shown)
  if (mains.length !== 1) found.push(`1.3.1 ${mains.length} main parts`)
  // who speaks to a device says what stands on a button
  const plain = (words) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  for (const one of document.querySelectorAll('a[aria-label], button[aria-label]:not([role="switch"])')) {
    const words = plain(one.innerText ?? '')
    // two letters that show what they do are a sign, as a bold B is
    if (shown(one) && words !== 'aa' && words !== '' && !plain(one.getAttribute('aria-label')).includes(words))
      found.push(`2.5.3 "${words}" is called "${one.getAttribute('aria-label')}"`)
  }
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter(shown)
    .map((one) => Number(one.localName[1]))
  levels.forEach((level, at) => {
    if (at > 0 && level > (levels[at - 1] ?? 0) + 1)
      found.push(`1.3.1 a heading goes from level ${levels[at - 1]} to ${level}`)
  })
  return found
}

/**
 * In the page: words that are cut off. `hidden` and `clip` take away what does not fit; what ends in dots after a line or two
 * says so itself, and is told elsewhere.
 */
export const cutOff = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert], .vh, svg'))
      .filter((one) => {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(one)
        if (![...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '')) return false
        const cut = (way) => way === 'hidden' || way === 'clip'
        if (textOverflow === 'ellipsis' || getComputedStyle(one).webkitLineClamp !== 'none') return false
        return (
          (cut(overflowY) && one.scrollHeight > one.clientHeight + 2) ||
          (cut(overflowX) && one.scrollWidth > one.clientWidth + 2)
        )
      })
      .map(
        (one) =>
          `1.4.12 cut off: ${one.localName}.${[...one.classList].join('.')} "${one.textContent.trim().slice(0, 40)}"`,
      ),
  )
