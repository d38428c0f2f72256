import axe from 'axe-core'

/** WCAG 2.2 at level AA, and what came before it. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What axe has against a page as it is now. The pages have no frames, so axe is brought once to each document and asked there:
 * bringing it along with every question took longer than the answer. `more`: tags of rules that no criterion asks for.
 */
export async function violationsOf(page, more = []) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (runOnly) => globalThis.axe.run(document, { runOnly, resultTypes: ['violations'] }),
    [...rules, ...more],
  )
  return violations
}
