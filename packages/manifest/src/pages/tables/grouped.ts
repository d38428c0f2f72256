import { escapeHtml } from '../../html.js'

/** A table whose rows stand in groups under a heading; all texts are HTML already. */
export interface GroupedTable {
  readonly className: string
  /** Heads of the columns, as typed, with their widths; a column without one takes what is left. */
  readonly columns: readonly { readonly name: string; readonly widthMm: number | null }[]
  readonly groups: readonly {
    /** Null: rows without a heading. */
    readonly heading: string | null
    /** Language of the heading, where it is another than that of the table. */
    readonly lang?: string
    readonly rows: readonly string[]
  }[]
}

/** So many rows under one heading always stay together on a page. */
const together = 3

/**
 * One table with a heading before each group, which stays with all of its rows while these are few. As soon as a group is
 * longer every group is a table of its own: its heading and the heads of its columns then come back on the next page.
 */
export function groupedTable(table: GroupedTable): string {
  const { columns, groups } = table
  const heads = `<tr>${columns.map(({ name }) => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr>`
  const isLong = groups.some(({ heading, rows }) => heading !== null && rows.length > together)
  if (!isLong)
    return framed(
      table,
      `<thead>${heads}</thead>${groups.map((group) => `<tbody${group.heading === null ? '' : ' class="whole"'}>${about(group, table, 'rowgroup')}${group.rows.join('')}</tbody>`).join('')}`,
    )
  return groups
    .map((group) =>
      framed(table, `<thead>${about(group, table, 'colgroup')}${heads}</thead><tbody>${group.rows.join('')}</tbody>`),
    )
    .join('')
}

/** Widths stand apart from the rows: the first row may be a heading over all columns. */
const framed = ({ className, columns }: GroupedTable, inner: string): string =>
  `<table class="${className}"><colgroup>` +
  columns.map(({ widthMm }) => (widthMm === null ? '<col>' : `<col style="width:${widthMm}mm">`)).join('') +
  `</colgroup>${inner}</table>`

function about(
  { heading, lang }: GroupedTable['groups'][number],
  { columns }: GroupedTable,
  scope: 'rowgroup' | 'colgroup',
): string {
  if (heading === null) return ''
  return `<tr class="about"><th scope="${scope}" colspan="${columns.length}"${lang === undefined ? '' : ` lang="${lang}"`}>${heading}</th></tr>`
}

/** How grouped tables break over pages and follow one another. */
export const groupedLook = `
thead{display:table-header-group;break-inside:avoid;break-after:avoid}
tbody.whole{break-inside:avoid}
table+table{margin-top:24px}
table thead .about th{box-shadow:none}
`
