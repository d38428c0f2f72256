import type { Block, ExportDocument } from './blocks.js'

/**
 * A document as Markdown (CommonMark, with the tables of GitHub). What was typed stays text: nothing in it becomes a
 * heading, a link, a tag or a cell. Pictures are told in words only.
 */
export function markdownOf({ title, blocks, foot }: ExportDocument): string {
  const parts = [`# ${inline(title)}`, ...blocks.map(oneBlock), '---', inline(foot)]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function oneBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${inline(block.text)}`
    case 'text':
      return paragraphsOf(block.text)
        .map((line) => (block.tone === 'quote' ? `> ${inline(line)}` : inline(line)))
        .join(block.tone === 'quote' ? '\n>\n' : '\n\n')
    case 'list':
      return block.items.map((lines, at) => item(lines, block.ordered ? `${at + 1}. ` : '- ')).join('\n')
    case 'table':
      return [block.columns, block.columns.map(() => null), ...block.rows].map(row).join('\n')
    case 'picture':
      // The words stand in the document itself.
      return ''
  }
}

const item = (lines: readonly string[], mark: string): string =>
  lines
    .flatMap(paragraphsOf)
    .map((line, at) => `${at === 0 ? mark : ' '.repeat(mark.length)}${inline(line)}`)
    .join('  \n')

const row = (cells: readonly (string | null)[]): string =>
  `| ${cells.map((cell) => (cell === null ? '---' : paragraphsOf(cell).map(inline).join('<br>'))).join(' | ')} |`

const paragraphsOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '')

/** Every sign that may mean something in Markdown, and HTML, stands for itself. A line may not begin as a list or a rule. */
const inline = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~#&]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(\s)/, '$1\\$2$3')
    .replace(/!(?=\\\[)/g, '\\!')
