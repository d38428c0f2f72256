import type { Locale } from '@siroop/domain'
import type { Block, ExportDocument, ExportPicture } from '@siroop/manifest'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { sizeOfPng } from './pngSize.js'

/** Pictures that could be drawn, as PNG; what is not there is left out: its words stand in the text. */
export type DrawnPictures = Readonly<Partial<Record<ExportPicture, Uint8Array>>>

const languages: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' }
const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }
/** Between the margins of an A4, in twentieths of a point and in pixels of a picture. */
const text = { width: 9_070, pictureWidth: 604, pictureHeight: 740 }
const line = { style: BorderStyle.SINGLE, size: 4, color: '85786B' }
const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/**
 * A document for a word processor: headings, lists and tables of its own, the language of every text, and words for who
 * does not see a picture. In the foot of every page stands of which edition it is.
 */
export async function docxOf(document: ExportDocument, pictures: DrawnPictures): Promise<Uint8Array> {
  const made = new Document({
    title: document.title,
    description: document.foot,
    creator: 'Siroop',
    features: { updateFields: false },
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: languages[document.locale] } } },
        title: {
          run: { font: 'Calibri', size: 52, bold: true, color: '7A0F38' },
          paragraph: { spacing: { after: 160 } },
        },
        heading1: headingLook(0, 32, 360),
        heading2: headingLook(1, 26, 240),
        heading3: headingLook(2, 22, 200),
      },
      paragraphStyles: [
        { id: 'Small', name: 'Siroop small', basedOn: 'Normal', run: { size: 18, color: '463D37' } },
        {
          id: 'Said',
          name: 'Siroop said',
          basedOn: 'Normal',
          run: { italics: true },
          paragraph: { indent: { left: 360 } },
        },
      ],
    },
    numbering: { config: [{ reference: 'points', levels: [point] }] },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1418, bottom: 1418, left: 1418, right: 1418 },
          },
        },
        footers: { default: new Footer({ children: [footLine(document)] }) },
        children: [
          ...(document.isLetter ? [] : [titleOf(document)]),
          ...document.blocks.flatMap((block, at) =>
            oneBlock(block, pictures, document.blocks[at + 1]?.kind === 'picture'),
          ),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(made))
}

const titleOf = ({ title, locale }: ExportDocument): Paragraph =>
  new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title, locale) })
const headingLook = (outlineLevel: number, size: number, before: number) => ({
  run: { font: 'Calibri', size, bold: true, color: '1E1917' },
  paragraph: { outlineLevel, spacing: { before, after: 100 }, keepNext: true },
})
const point = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 420, hanging: 280 } } },
}

const footLine = ({ foot, locale }: ExportDocument): Paragraph =>
  new Paragraph({
    style: 'Small',
    children: [...runs(`${foot} · `, locale), new TextRun({ children: [PageNumber.CURRENT] })],
  })

/** @param keepNext with what follows on one page: what leads to a picture. */
function oneBlock(block: Block, pictures: DrawnPictures, keepNext: boolean): readonly (Paragraph | Table)[] {
  const { lang } = block
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], children: runs(block.text, lang) })]
    case 'text':
      return linesOf(block.text).map(
        (said) =>
          new Paragraph({
            ...(block.tone === 'plain' ? {} : { style: block.tone === 'small' ? 'Small' : 'Said' }),
            keepNext,
            spacing: { after: block.tone === 'small' ? 40 : 120 },
            children: runs(said, lang),
          }),
      )
    case 'list':
      return block.items.map(
        (lines) =>
          new Paragraph({
            numbering: { reference: 'points', level: 0 },
            spacing: { after: 80 },
            children: lines.flatMap(linesOf).flatMap((said, at) => runs(said, lang, at > 0)),
          }),
      )
    case 'table':
      return [tableOf(block), new Paragraph({ children: [], spacing: { after: 120 } })]
    case 'picture': {
      const png = pictures[block.picture]
      return png === undefined ? [] : [pictureOf(block, png)]
    }
  }
}

function tableOf({ columns, rows, lang }: Extract<Block, { kind: 'table' }>): Table {
  const widths = widthsOf(columns, rows)
  const cell = (said: string, at: number, isHead = false) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 60, right: 60 },
      borders: { top: noLine, left: noLine, right: noLine, bottom: line },
      children: (said.trim() === '' ? [''] : linesOf(said)).map(
        (one) =>
          new Paragraph({ children: [new TextRun({ ...run(one, lang), bold: isHead, size: isHead ? 18 : 20 })] }),
      ),
    })
  return new Table({
    width: { size: text.width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    // The heading rows are repeated on every page, and a row is never cut.
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((one, at) => cell(one, at, true)) }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((one, at) => cell(one, at)) })),
    ],
  })
}

/** Of the columns, in twentieths of a point: room for the longest word first, the rest by how much is said. */
function widthsOf(columns: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const wishes = columns.map((column, at) => {
    const cells = [column, ...rows.map((row) => row[at] ?? '')]
    const word = Math.max(...cells.flatMap((cell) => cell.split(/\s+/).map((one) => one.length)))
    const said = Math.max(...cells.map((cell) => cell.length))
    return Math.min(24, word + 1) + Math.sqrt(Math.min(400, said)) * 1.2
  })
  const all = wishes.reduce((sum, one) => sum + one, 0)
  return wishes.map((one) => Math.floor((text.width * one) / all))
}

function pictureOf({ alt, picture }: Extract<Block, { kind: 'picture' }>, png: Uint8Array): Paragraph {
  const { width, height } = sizeOfPng(png)
  const scale = Math.min(text.pictureWidth / width, text.pictureHeight / height)
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name: picture, title: picture, description: alt },
      }),
    ],
  })
}

const run = (said: string, lang: Locale) => ({ text: said, language: { value: languages[lang] } })
const runs = (said: string, lang: Locale, newLine = false): ParagraphChild[] => [
  new TextRun({ ...run(said, lang), ...(newLine ? { break: 1 } : {}) }),
]
const linesOf = (said: string): readonly string[] => said.split('\n').filter((one) => one.trim() !== '')
