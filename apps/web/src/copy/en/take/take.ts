import type { take as dutch } from '../../nl/take/take.js'

export const take: typeof dutch = {
  title: 'Take it with you',
  intro:
    'These files are made from what is on this page, and from nothing else. Each file says which edition it is of.',
  introResult:
    'These files are made from what is on this page, and from nothing else. Each file says as of when it is.',
  copy: 'What was signed is in the PDF with the seal. The other files are copies, to work on with.',
  more: 'More to take with you',
  groups: {
    edit: 'To edit',
    tables: 'For a spreadsheet',
    pictures: 'As a picture',
    agenda: 'For your calendar',
    programs: 'For other programs',
  },
  files: {
    'manifest.docx': {
      name: 'The whole text (Word)',
      told: 'With headings, tables and pictures. Opens in LibreOffice too.',
    },
    'council-letter.docx': {
      name: 'Letter to the council (Word)',
      told: 'The facts are filled in. You add what only you know.',
    },
    'manifest.md': { name: 'The whole text (Markdown)', told: 'Plain text, for a website or a wiki.' },
    'values.csv': { name: 'The values (CSV)', told: 'Each value with how many notes belong to it.' },
    'ambitions.csv': { name: 'The ambitions (CSV)', told: 'Each ambition with a number.' },
    'records.csv': { name: 'The tables (CSV)', told: 'Everything that stands in a table, on one sheet.' },
    'signatures.csv': { name: 'The signatures (CSV)', told: 'Who signed, when and on what authority.' },
    'route.csv': { name: 'The change route (CSV)', told: 'What was promised, what was asked, and who leads it.' },
    'values.png': { name: 'The values (PNG)', told: 'One picture, for a screen or a message.' },
    'line.png': { name: 'The line from 2040 to now (PNG)', told: 'All milestones with their arrows.' },
    'route.png': { name: 'The change route (PNG)', told: 'The steps over time, per organisation.' },
    'dates.ics': { name: 'The dates (ICS)', told: 'First steps, end dates and check-ins.' },
    'manifest.json': { name: 'All data (JSON)', told: 'For who writes a program.' },
  },
  schema: 'How this file is built (JSON Schema)',
}
