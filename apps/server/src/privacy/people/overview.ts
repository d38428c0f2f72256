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
  tables: {
    ...{ person: 'U', account: 'Uw account', asked: 'U bent gevraagd', reader: 'Uw link om te lezen' },
    ...{ supporter: 'Uw handtekening op de steunpagina', registration: 'Uw aanmelding', registered: 'Uw aanmelding' },
    ...{
      signed: 'Bij uw handtekening',
      comments: 'Uw reactie',
      mails: 'Mail aan u',
      members: 'Uw rol',
      passkeys: 'Sleutel',
    },
  } as Readonly<Record<string, string>>,
  columns: {
    ...{ name: 'naam', first_name: 'voornaam', last_name: 'achternaam', email: 'mailadres', function: 'functie' },
    ...{ role: 'rol', municipality: 'gemeente', group_name: 'groep', text: 'tekst', subject: 'onderwerp' },
    ...{ sentence: 'eigen zin', condition: 'voorbehoud', reason: 'reden', remark: 'opmerking' },
  } as Readonly<Record<string, string>>,
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
  tables: {
    ...{ person: 'You', account: 'Your account', asked: 'You were asked', reader: 'Your link to read' },
    ...{
      supporter: 'Your signature on the support page',
      registration: 'You registered',
      registered: 'You registered',
    },
    ...{
      signed: 'With your signature',
      comments: 'Your reaction',
      mails: 'Mail to you',
      members: 'Your role',
      passkeys: 'Key',
    },
  },
  columns: {
    ...{ name: 'name', first_name: 'first name', last_name: 'last name', email: 'mail address', function: 'role' },
    ...{ role: 'role', municipality: 'municipality', group_name: 'group', text: 'text', subject: 'subject' },
    ...{ sentence: 'own sentence', condition: 'reservation', reason: 'reason', remark: 'remark' },
  },
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
      [t.rows, rowLines(one.rows, t)],
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

/** Each value that says something, with what it is in words; ids, moments and codes are in the JSON file. */
function rowLines(
  rows: Gathered['rows'],
  { tables, columns }: Pick<typeof nl, 'tables' | 'columns'>,
): readonly string[] {
  return Object.entries(rows).flatMap(([table, found]) =>
    found.flatMap((row) => {
      // beside a signature the name of a field is a value itself
      const { field, value } = row as { readonly field?: string; readonly value?: string | null }
      const pairs = field === undefined ? Object.entries(row) : [[field, value] as const]
      const told = pairs.flatMap(([column, one]) => {
        const label = columns[column]
        return label !== undefined && typeof one === 'string' && one !== '' ? [`${label} ${one}`] : []
      })
      return told.length === 0 ? [] : [`${tables[table] ?? table}: ${told.join(', ')}`]
    }),
  )
}
