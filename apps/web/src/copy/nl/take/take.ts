import type { ExportFile } from '@siroop/manifest'

type Named = { readonly name: string; readonly told: string }

/** Texts of *Meenemen*: every file of a document, with what it is good for. */
export const take = {
  title: 'Meenemen',
  intro:
    'Deze bestanden zijn gemaakt van wat op deze pagina staat, en van niets anders. In elk bestand staat van welke editie het is.',
  introResult:
    'Deze bestanden zijn gemaakt van wat op deze pagina staat, en van niets anders. In elk bestand staat van wanneer het is.',
  copy: 'Wat is getekend staat in de pdf met het zegel. De andere bestanden zijn kopieën, om mee verder te werken.',
  more: 'Meer om mee te nemen',
  groups: {
    edit: 'Om aan te passen',
    tables: 'Voor een rekenblad',
    pictures: 'Als beeld',
    agenda: 'Voor uw agenda',
    programs: 'Voor andere programma’s',
  },
  files: {
    'manifest.docx': {
      name: 'De hele tekst (Word)',
      told: 'Met koppen, tabellen en beelden. Opent ook in LibreOffice.',
    },
    'council-letter.docx': {
      name: 'Brief aan de gemeenteraad (Word)',
      told: 'De feiten zijn ingevuld. U vult aan wat alleen u weet.',
    },
    'manifest.md': { name: 'De hele tekst (Markdown)', told: 'Platte tekst, voor een website of een wiki.' },
    'values.csv': { name: 'De waarden (CSV)', told: 'Elke waarde met hoeveel briefjes erbij horen.' },
    'ambitions.csv': { name: 'De ambities (CSV)', told: 'Elke ambitie met een nummer.' },
    'records.csv': { name: 'De tabellen (CSV)', told: 'Alles wat in een tabel staat, in één blad.' },
    'signatures.csv': { name: 'De handtekeningen (CSV)', told: 'Wie tekende, wanneer en met welke bevoegdheid.' },
    'route.csv': { name: 'De veranderroute (CSV)', told: 'Wat is toegezegd, wat is gevraagd, en wie het trekt.' },
    'values.png': { name: 'De waarden (PNG)', told: 'Eén beeld, voor een scherm of een bericht.' },
    'line.png': { name: 'De lijn van 2040 naar nu (PNG)', told: 'Alle mijlpalen met hun pijlen.' },
    'route.png': { name: 'De veranderroute (PNG)', told: 'De stappen in de tijd, per organisatie.' },
    'dates.ics': { name: 'De data (ICS)', told: 'Eerste stappen, einddata en check-ins.' },
    'manifest.json': { name: 'Alle gegevens (JSON)', told: 'Voor wie een programma schrijft.' },
  } satisfies Record<ExportFile, Named>,
  schema: 'Zo is dit bestand opgebouwd (JSON Schema)',
}
