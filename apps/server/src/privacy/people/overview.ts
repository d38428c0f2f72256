import type { Locale } from '@siroop/domain'
import { dateOfMs, dayInWords } from '@siroop/manifest'
import { type RegisterId, register } from '../register.js'
import { terms } from '../terms.js'
import type { PersonKey } from './findPeople.js'
import type { Gathered } from './gatherPerson.js'

const nl = {
  title: 'Wat Siroop van u bewaart',
  made: (day: string) =>
    `Gemaakt op ${day}. Vraag ook om het bestand met alles als gegevens (JSON) als u het wilt meenemen.`,
  kinds: {
    person: 'U deed mee',
    supporter: 'U tekende een steunpagina',
    registered: 'U meldde zich aan',
    reader: 'U leest met een persoonlijke link',
    colleague: 'U bent als collega gevraagd',
    account: 'U heeft een account',
  } satisfies Record<PersonKey['kind'], string>,
  about: { why: 'Waarvoor', term: 'Hoe lang', readers: 'Wie het leest' },
  own: 'Uw eigen briefjes',
  drafts: 'Wat u begon te typen',
  open: 'Briefjes van u die open op tafel liggen',
  acts: 'Wat u deed',
  more: (count: number) => `En nog ${count} ${count === 1 ? 'regel' : 'regels'} in het JSON-bestand.`,
  kept: 'Waarvoor, hoe lang en voor wie',
  done: {
    ...{ participantAdmitted: 'U kwam binnen', signed: 'U tekende', signatureWithdrawn: 'U trok uw handtekening in' },
    ...{
      signingDeclined: 'U tekende niet',
      signingPostponed: 'U tekent later',
      signatoryInvited: 'U bent gevraagd te tekenen',
    },
    ...{ successorAsked: 'U bent gevraagd over te nemen', handoverAnswered: 'U antwoordde of u overneemt' },
    ...{ signatoryReminded: 'U kreeg een herinnering', seatedAtTable: 'U kreeg een tafel' },
    ...{
      spokespersonAppointed: 'U werd woordvoerder',
      leadTaken: 'U nam de leiding over',
      progressTold: 'U vertelde hoe het gaat',
    },
  } as Readonly<Record<string, string>>,
  words: 'Wat u daarbij schreef',
  rows: 'Gegevens',
  nothing: 'Verder niets.',
  withheld:
    'Niet in dit overzicht: briefjes die dicht zijn, halve zinnen, uw antwoorden, en briefjes waarbij de zaal niet zag dat ze van u waren. Wie dit voor u maakte, mag die niet lezen. Uw briefjes leest u zelf op uw telefoon, onder Mijn briefjes. Wilt u alles op papier? Vraag het aan wie deze server beheert: die kan het hele overzicht maken.',
  tables: {
    ...{ person: 'U', account: 'Uw account', asked: 'U bent gevraagd', reader: 'Uw link om te lezen' },
    ...{ supporter: 'Uw handtekening op de steunpagina', registration: 'Uw aanmelding', registered: 'Uw aanmelding' },
    ...{ signed: 'Bij uw handtekening', comments: 'Uw reactie', mails: 'Mail aan u', members: 'Uw rol' },
    ...{ passkeys: 'Sleutel om in te loggen', devices: 'Toestel waarmee u meedeed', logins: 'Ingelogd' },
    ...{ apiTokens: 'Sleutel voor een programma die u maakte', hooks: 'Adres van een programma dat u toevoegde' },
    ...{ signOn: 'Inloggen via uw organisatie' },
  } as Readonly<Record<string, string>>,
  columns: {
    ...{ name: 'naam', first_name: 'voornaam', last_name: 'achternaam', email: 'mailadres', function: 'functie' },
    ...{ role: 'rol', municipality: 'gemeente', group_name: 'groep', text: 'tekst', subject: 'onderwerp' },
    ...{ sentence: 'eigen zin', condition: 'voorbehoud', reason: 'reden', remark: 'opmerking', locale: 'taal' },
    ...{ listed: 'op de openbare lijst', informed: 'hoort hoe het gaat', device: 'op', url: 'adres', issuer: 'bij' },
    ...{ asked_at_ms: 'gevraagd op', confirmed_at_ms: 'bevestigd op', created_at_ms: 'sinds', since_ms: 'sinds' },
    ...{
      made_at_ms: 'gemaakt op',
      known_as: 'bekend als',
      on_behalf_of: 'namens',
      at_ms: 'op',
      used_at_ms: 'gebruikt op',
    },
  } as Readonly<Record<string, string>>,
  values: {
    ...{ nl: 'Nederlands', en: 'Engels', 1: 'ja', 0: 'nee' },
    ...{ administrator: 'beheerder', facilitator: 'begeleider', routeTeam: 'veranderteam' },
    ...{ coFacilitator: 'medebegeleider', boardMember: 'bestuurder', participant: 'deelnemer', observer: 'toehoorder' },
  } as Readonly<Record<string, string>>,
  stays:
    'Teksten waarin iemand anders uw naam typte, staan niet in dit overzicht: vraag ernaar bij wie het u gaf. Wat u ondertekende, blijft staan zolang de editie bestaat. De rest kan worden gewist; in back-ups staat het nog hoogstens vijf weken, in die van voor een nieuwe versie hoogstens negentig dagen.',
  rights:
    'U kunt dit laten verbeteren of laten wissen, bezwaar maken, en vragen het even niet te gebruiken. Bent u het niet eens met hoe dat gaat? Dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.',
}
const en: typeof nl = {
  title: 'What Siroop keeps of you',
  made: (day) =>
    `Made on ${day}. Ask for the file with everything as data (JSON) as well if you want to take it with you.`,
  kinds: {
    person: 'You took part',
    supporter: 'You signed a support page',
    registered: 'You registered',
    reader: 'You read by a personal link',
    colleague: 'You were asked as a colleague',
    account: 'You have an account',
  },
  about: { why: 'What for', term: 'How long', readers: 'Who reads it' },
  own: 'Your own notes',
  drafts: 'What you began to type',
  open: 'Notes of yours that lie open on the table',
  acts: 'What you did',
  more: (count) => `And ${count} more ${count === 1 ? 'line' : 'lines'} in the JSON file.`,
  kept: 'What for, how long and for whom',
  done: {
    ...{ participantAdmitted: 'You came in', signed: 'You signed', signatureWithdrawn: 'You withdrew your signature' },
    ...{
      signingDeclined: 'You did not sign',
      signingPostponed: 'You sign later',
      signatoryInvited: 'You were asked to sign',
    },
    ...{ successorAsked: 'You were asked to take over', handoverAnswered: 'You answered whether you take over' },
    ...{ signatoryReminded: 'You got a reminder', seatedAtTable: 'You got a table' },
    ...{
      spokespersonAppointed: 'You became spokesperson',
      leadTaken: 'You took over the lead',
      progressTold: 'You told how it goes',
    },
  },
  words: 'What you wrote with it',
  rows: 'Data',
  nothing: 'Nothing else.',
  withheld:
    'Not in this overview: notes that are closed, half sentences, your answers, and notes of which the room did not see that they were yours. Who made this for you may not read those. You read your notes yourself on your phone, under My notes. Do you want all of it on paper? Ask whoever runs this server: they can make the whole overview.',
  tables: {
    ...{ person: 'You', account: 'Your account', asked: 'You were asked', reader: 'Your link to read' },
    ...{
      supporter: 'Your signature on the support page',
      registration: 'You registered',
      registered: 'You registered',
    },
    ...{ signed: 'With your signature', comments: 'Your reaction', mails: 'Mail to you', members: 'Your role' },
    ...{ passkeys: 'Key to sign in', devices: 'Device with which you took part', logins: 'Signed in' },
    ...{ apiTokens: 'Key for a program that you made', hooks: 'Address of a program that you added' },
    ...{ signOn: 'Signing in by your organisation' },
  },
  columns: {
    ...{ name: 'name', first_name: 'first name', last_name: 'last name', email: 'mail address', function: 'role' },
    ...{ role: 'role', municipality: 'municipality', group_name: 'group', text: 'text', subject: 'subject' },
    ...{ sentence: 'own sentence', condition: 'reservation', reason: 'reason', remark: 'remark', locale: 'language' },
    ...{ listed: 'on the public list', informed: 'hears how it goes', device: 'on', url: 'address', issuer: 'at' },
    ...{ asked_at_ms: 'asked on', confirmed_at_ms: 'confirmed on', created_at_ms: 'since', since_ms: 'since' },
    ...{
      made_at_ms: 'made on',
      known_as: 'known as',
      on_behalf_of: 'on behalf of',
      at_ms: 'on',
      used_at_ms: 'used on',
    },
  },
  values: {
    ...{ nl: 'Dutch', en: 'English', 1: 'yes', 0: 'no' },
    ...{ administrator: 'administrator', facilitator: 'facilitator', routeTeam: 'route team' },
    ...{
      coFacilitator: 'co-facilitator',
      boardMember: 'board member',
      participant: 'participant',
      observer: 'observer',
    },
  },
  stays:
    'Texts in which somebody else typed your name are not in this overview: ask whoever gave it to you. What you signed stays for as long as the edition exists. The rest can be erased; in backups it stays for five weeks at most, in those of before a new version for ninety days at most.',
  rights:
    'You can have this corrected or erased, object, and ask that it is not used for a while. Do you disagree with how that goes? Then you can complain to the Autoriteit Persoonsgegevens, the Dutch data protection authority.',
}
/** Lines of the register that say why, how long and for whom that is kept. */
const linesOf: Readonly<Record<PersonKey['kind'], readonly RegisterId[]>> = {
  ...{ person: ['seat', 'ownNotes', 'signature', 'address'], supporter: ['supporter'], registered: ['registration'] },
  ...{ reader: ['reader'], colleague: ['colleague'], account: ['account'] },
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
    const told = one.acts.map(({ type, atMs }) => {
      const words = t.done[type]
      return { words: words === undefined ? null : `${dayInWords(dateOfMs(atMs), locale)}: ${words}` }
    })
    const untold = told.filter(({ words }) => words === null).length
    const drafts = Object.values(one.own?.drafts ?? {})
    const sections: readonly (readonly [string, readonly string[]])[] = [
      [t.rows, rowLines(one.rows, { ...t, locale })],
      [t.own, (one.own?.notes ?? []).map(({ text }) => text)],
      [t.drafts, drafts],
      [t.open, one.open.map(({ text }) => text)],
      [t.words, texts],
      [t.acts, told.flatMap(({ words }) => words ?? [])],
    ]
    const shown = sections.filter(([, lines]) => lines.length > 0)
    return [
      `<h2>${escaped(t.kinds[one.key.kind])}${one.where === '' ? '' : ` – ${escaped(one.where)}`}</h2>`,
      ...shown.map(([title, lines]) => `<h3>${escaped(title)}</h3>${list(lines)}`),
      untold === 0 ? '' : `<p>${escaped(t.more(untold))}</p>`,
      shown.length === 0 ? `<p>${escaped(t.nothing)}</p>` : '',
    ].join('\n')
  })
  return [
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escaped(t.title)}</title>`,
    '<style>body{max-width:40em;margin:2em auto;padding:0 1em;font:1.05rem/1.5 sans-serif}li{overflow-wrap:anywhere}h2{border-top:1px solid;padding-top:1em;margin-top:2em}dl{margin:0 0 1em}dt{font-weight:bold}dd{margin:0}.note{border-left:4px solid;padding-left:.75em}section{break-inside:avoid}</style>',
    `<h1>${escaped(t.title)}</h1><p>${escaped(t.made(dayInWords(dateOfMs(nowMs), locale)))}</p>`,
    ...parts,
    all.some(({ withheld }) => withheld) ? `<p class="note">${escaped(t.withheld)}</p>` : '',
    `<h2>${escaped(t.kept)}</h2>`,
    ...[...new Set(all.flatMap(({ key }) => linesOf[key.kind]))].map((id) => about(id, { t, locale })),
    `<hr><p>${escaped(t.stays)}</p><p>${escaped(t.rights)}</p></html>`,
  ].join('\n')
}

/** Why, how long and for whom something is kept, as the privacy page says it. */
function about(id: RegisterId, { t, locale }: { readonly t: typeof nl; readonly locale: Locale }): string {
  const { what, why, term, readers } = register[id]
  const said = [
    [t.about.why, why],
    [t.about.term, terms[term]],
    [t.about.readers, readers],
  ] as const
  const pairs = said.map(([label, one]) => `<dt>${escaped(label)}</dt><dd>${escaped(one[locale])}</dd>`)
  return `<section><h3>${escaped(what[locale])}</h3><dl>${pairs.join('')}</dl></section>`
}

/** Each value that says something, with what it is in words; ids and codes are in the JSON file. */
function rowLines(
  rows: Gathered['rows'],
  { tables, columns, values, locale }: Pick<typeof nl, 'tables' | 'columns' | 'values'> & { readonly locale: Locale },
): readonly string[] {
  const said = (column: string, one: unknown): string | null => {
    if (one === null || one === undefined || one === '' || columns[column] === undefined) return null
    if (column.endsWith('_ms')) return typeof one === 'number' ? dayInWords(dateOfMs(one), locale) : null
    const isCode = ['locale', 'role', 'listed', 'informed'].includes(column)
    return (isCode ? values[String(one)] : undefined) ?? (typeof one === 'string' ? one : null)
  }
  return Object.entries(rows).flatMap(([table, found]) =>
    found.flatMap((row) => {
      const name = tables[table]
      if (name === undefined) return []
      // beside a signature the name of a field is a value itself
      const { field, value } = row as { readonly field?: string; readonly value?: string | null }
      const pairs = field === undefined ? Object.entries(row) : [[field, value] as const]
      const told = pairs.flatMap(([column, one]) => {
        const words = said(column, one)
        return words === null ? [] : [`${columns[column]} ${words}`]
      })
      return told.length === 0 ? [] : [`${name}: ${told.join(', ')}`]
    }),
  )
}
