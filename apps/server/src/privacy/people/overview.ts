import type { Locale } from '@siroop/domain'
import { dateOfMs, dayInWords } from '@siroop/manifest'
import type { PersonKey } from './findPeople.js'
import type { Gathered } from './gatherPerson.js'

const nl = {
  title: 'Wat Siroop van u bewaart',
  made: (day: string) => `Gemaakt op ${day}. Hetzelfde staat volledig in het bestand dat erbij hoort (JSON).`,
  kinds: {
    person: 'U deed mee',
    supporter: 'U tekende een steunpagina',
    registered: 'U meldde zich aan',
    reader: 'U leest met een persoonlijke link',
    colleague: 'U bent als collega gevraagd',
    account: 'U heeft een account',
  } satisfies Record<PersonKey['kind'], string>,
  own: 'Uw eigen briefjes',
  drafts: 'Wat u begon te typen',
  open: 'Wat van u open op tafel ligt',
  acts: (count: number) => `Wat u deed: ${count} regels, in het JSON-bestand`,
  words: 'Wat u daarbij schreef',
  rows: 'Gegevens',
  nothing: 'Verder niets.',
  stays:
    'Teksten waarin iemand anders uw naam typte, staan niet in dit overzicht: vraag ernaar bij wie het u gaf. Wat u ondertekende, blijft staan zolang de editie bestaat. De rest kan worden gewist; in back-ups staat het nog hoogstens vijf weken, in die van voor een nieuwe versie hoogstens negentig dagen.',
}
const en: typeof nl = {
  title: 'What Siroop keeps of you',
  made: (day) => `Made on ${day}. The file that goes with it (JSON) holds the same, completely.`,
  kinds: {
    person: 'You took part',
    supporter: 'You signed a support page',
    registered: 'You registered',
    reader: 'You read by a personal link',
    colleague: 'You were asked as a colleague',
    account: 'You have an account',
  },
  own: 'Your own notes',
  drafts: 'What you began to type',
  open: 'What lies open of yours',
  acts: (count) => `What you did: ${count} lines, in the JSON file`,
  words: 'What you wrote with it',
  rows: 'Data',
  nothing: 'Nothing else.',
  stays:
    'Texts in which somebody else typed your name are not in this overview: ask whoever gave it to you. What you signed stays for as long as the edition exists. The rest can be erased; in backups it stays for five weeks at most, in those of before a new version for ninety days at most.',
}
const words: Readonly<Record<Locale, typeof nl>> = { nl, en }

const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`)
const list = (lines: readonly string[]): string =>
  `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`

/** The overview as one page that is read without a server: no script, nothing from elsewhere. */
export function overviewPage(all: readonly Gathered[], { locale, nowMs }: { locale: Locale; nowMs: number }): string {
  const t = words[locale]
  const parts = all.map((one) => {
    const texts = one.acts.flatMap(({ atMs, event }) =>
      Object.entries(event).flatMap(([key, value]) =>
        ['text', 'reason', 'remark', 'sentence', 'condition'].includes(key) && typeof value === 'string' && value !== ''
          ? [`${dayInWords(dateOfMs(atMs), locale)}: ${value}`]
          : [],
      ),
    )
    const drafts = Object.values(one.own?.drafts ?? {})
    const sections: readonly (readonly [string, readonly string[]])[] = [
      [t.rows, rowLines(one.rows)],
      [t.own, (one.own?.notes ?? []).map(({ text }) => text)],
      [t.drafts, drafts],
      [t.open, one.open.map(({ text }) => text)],
      [t.words, texts],
    ]
    const shown = sections.filter(([, lines]) => lines.length > 0)
    return [
      `<h2>${escaped(t.kinds[one.key.kind])}${one.where === '' ? '' : ` – ${escaped(one.where)}`}</h2>`,
      ...shown.map(([title, lines]) => `<h3>${escaped(title)}</h3>${list(lines)}`),
      one.acts.length === 0 ? '' : `<p>${escaped(t.acts(one.acts.length))}</p>`,
      shown.length === 0 ? `<p>${escaped(t.nothing)}</p>` : '',
    ].join('\n')
  })
  return [
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escaped(t.title)}</title>`,
    '<style>body{max-width:40em;margin:2em auto;padding:0 1em;font:1.05rem/1.5 sans-serif}li{overflow-wrap:anywhere}</style>',
    `<h1>${escaped(t.title)}</h1><p>${escaped(t.made(dayInWords(dateOfMs(nowMs), locale)))}</p>`,
    ...parts,
    `<p>${escaped(t.stays)}</p></html>`,
  ].join('\n')
}

/** Each value that says something, with its name; ids and moments are in the JSON file. */
function rowLines(rows: Gathered['rows']): readonly string[] {
  const says =
    /^(name|first_name|last_name|email|function|role|municipality|group_name|value|text|subject|state|locale|kind)$/
  return Object.entries(rows).flatMap(([table, found]) =>
    found.flatMap((row) => {
      const told = Object.entries(row).flatMap(([column, value]) =>
        says.test(column) && typeof value === 'string' && value !== '' ? [`${column} ${value}`] : [],
      )
      return told.length === 0 ? [] : [`${table}: ${told.join(', ')}`]
    }),
  )
}
