import { expect, test } from 'vitest'
import { renderPaper } from '../../papers/renderPaper.js'
import { aResultPaper } from '../../resultTestData.js'
import { groupedTable } from './grouped.js'

const rows = (count: number) => Array.from({ length: count }, (_, index) => `<tr><td>${index}</td></tr>`)
const table = (counts: readonly number[]) =>
  groupedTable({
    className: 'rec',
    columns: [
      { name: 'Wat & wie', widthMm: 60 },
      { name: 'Soort', widthMm: null },
    ],
    groups: counts.map((count, index) => ({ heading: `Thema ${index + 1}`, rows: rows(count) })),
  })

test('[PDFC-20] short groups are kept whole in one table; with a longer one each has a head of its own that comes back', () => {
  const short = table([3, 1])
  expect(short.match(/<table/g)).toHaveLength(1)
  expect(short.match(/<tbody class="whole"><tr class="about"><th scope="rowgroup"/g)).toHaveLength(2)
  const long = table([3, 4])
  expect(long.match(/<table/g)).toHaveLength(2)
  for (const theme of ['Thema 1', 'Thema 2'])
    expect(long).toContain(
      `<thead><tr class="about"><th scope="colgroup" colspan="2">${theme}</th></tr><tr><th scope="col">Wat &amp; wie</th>`,
    )
  expect(long.match(/<colgroup><col style="width:60mm"><col><\/colgroup>/g)).toHaveLength(2)
})

test('[PDFC-21] a question that few answered stands below the words when there are many columns, and in one when there are few', () => {
  const paper = aResultPaper({ document: 'shelf', records: 6 })
  const asked = (more: number) => {
    const sections = paper.result.sections
      .filter(({ id }) => id === 'acties')
      .map((one) => ({
        ...one,
        fields: [
          ...(one.fields ?? []),
          { id: 'aan', label: 'Aan wie gaat de vraag?', type: 'words' as const },
          ...Array.from({ length: more }, (_, at) => ({ id: `m${at}`, label: `Meer ${at}`, type: 'words' as const })),
        ],
        records: (one.records ?? []).map((record, index) => ({
          ...record,
          values: {
            ...record.values,
            ...(index === 1 ? { aan: { text: 'Het ministerie' } } : {}),
            ...Object.fromEntries(Array.from({ length: more }, (_, at) => [`m${at}`, { text: 'ja' }])),
          },
        })),
      }))
    return renderPaper({ ...paper, result: { ...paper.result, sections } }, [])
  }
  expect(asked(1)).toContain('<div class="beside">Aan wie gaat de vraag? <bdi>Het ministerie</bdi></div>')
  expect(asked(1)).not.toContain('<th scope="col">Aan wie gaat de vraag?</th>')
  expect(asked(0)).toContain('<th scope="col">Aan wie gaat de vraag?</th>')
})
