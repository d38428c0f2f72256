import { ok } from '@siroop/domain'
import { expect, test } from 'vitest'
import { fitPages } from './fitPages.js'
import { paper } from './fitTestData.js'
import { pageUse } from './pageUse.js'

const html =
  '<html><head><style></style></head><body><section class="cover"><h1>T</h1></section><main><section class="why"><h2>A</h2></section>' +
  '<section class="ambs"><h2>B</h2></section></main><section class="signing"><h2>C</h2></section></body></html>'
/** Prints what the reaches say of each document, and remembers what was printed. */
function aPrint(reachesOf: (document: string) => readonly number[]) {
  const printed: string[] = []
  return {
    printed,
    print: async (document: string) => {
      printed.push(document)
      return ok({ pdf: await paper(reachesOf(document)), refused: 0 })
    },
  }
}

test('[PDFC-6] it is read how far down the text of a page comes, and where each heading stands', async () => {
  const { reachMm, headingPages } = await pageUse(await paper([290, 120, 60]))
  expect(reachMm.map(Math.round)).toEqual([290, 120, 60])
  expect(headingPages).toEqual([0, 1, 2])
})

test('[PDFC-6] a document that fits, and a paper without a cover, are printed once', async () => {
  const full = aPrint(() => [290, 200, 200, 200])
  await fitPages(html, full.print)
  expect(full.printed).toEqual([html])
  const card = aPrint(() => [60])
  await fitPages('<html><head></head><section class="card"><h2>A</h2></section></html>', card.print)
  expect(card.printed).toHaveLength(1)
})

test('[PDFC-6] a chapter with a forgotten page gets the first room between its rows that helps, and no other chapter does', async () => {
  const { printed, print } = aPrint((document) => [290, 200, document.includes('--air:6px') ? 120 : 60, 200])
  const made = await fitPages(html, print)
  expect(made.ok && (await pageUse(made.value.pdf)).reachMm.map(Math.round)).toEqual([290, 200, 120, 200])
  expect(printed.at(-1)).toContain('<style>[data-part="1"]{--air:6px}</style></head>')
})

test('[PDFC-6] where no room helps the next chapter follows on the page, but only when that is better', async () => {
  const helps = aPrint((document) => (document.includes('break-before:auto') ? [290, 200, 200] : [290, 200, 60, 200]))
  await fitPages(html, helps.print)
  expect(helps.printed.at(-1)).toContain('section[data-part="2"][class]{break-before:auto')
  const not = aPrint(() => [290, 200, 60, 200])
  const made = await fitPages(html, not.print)
  expect(made.ok && (await pageUse(made.value.pdf)).reachMm).toHaveLength(4)
})

test('[PDFC-6] where no room between the rows helps, the group that begins on the page before goes to the last page as a whole', async () => {
  const grouped =
    '<html><head></head><body><section class="cover"><h1>T</h1></section><main><section class="line"><h2>A</h2>' +
    '<h3>B</h3><ol><li>b</li></ol><h3>C</h3><ol><li>c</li></ol><h3>D</h3></section></main></body></html>'
  const byMoving = (heading: number, reaches: readonly number[]) =>
    aPrint((document) => (document.includes(`section>[data-head="${heading}"]`) ? reaches : [290, 280, 280, 60]))
  // the paper has one heading a page: B stands on the third one, and the fourth is nearly empty
  const { printed, print } = byMoving(2, [290, 280, 150, 150])
  const made = await fitPages(grouped, print)
  expect(made.ok && (await pageUse(made.value.pdf)).reachMm.map(Math.round)).toEqual([290, 280, 150, 150])
  expect(printed.at(-1)).toContain('section>[data-head="2"]')
  // a group that would leave the page before nearly empty stays where it is
  const empties = byMoving(2, [290, 280, 40, 280])
  const kept = await fitPages(grouped, empties.print)
  expect(kept.ok && (await pageUse(kept.value.pdf)).reachMm.map(Math.round)).toEqual([290, 280, 280, 60])
})
