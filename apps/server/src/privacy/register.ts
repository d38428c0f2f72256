import type { TermWords, Words } from './terms.js'

/** On what ground (AVG, article 6). Who is responsible decides; this is what fits how Siroop is used. */
export const grounds = {
  task: {
    nl: 'Taak van algemeen belang, of gerechtvaardigd belang van wie verantwoordelijk is: samen tot afspraken komen.',
    en: 'Task in the public interest, or legitimate interest of who is responsible: coming to agreements together.',
  },
  consent: { nl: 'Toestemming, die u altijd kunt intrekken.', en: 'Consent, which you can withdraw at any time.' },
  proof: {
    nl: 'Gerechtvaardigd belang: later kunnen laten zien wie wat ondertekende.',
    en: 'Legitimate interest: being able to show later who signed what.',
  },
  security: {
    nl: 'Gerechtvaardigd belang: de server veilig en aan de gang houden.',
    en: 'Legitimate interest: keeping the server safe and running.',
  },
  none: { nl: 'Geen persoonsgegevens.', en: 'No personal data.' },
} as const satisfies Record<string, Words>

interface Entry {
  /** What is kept. */
  readonly what: Words
  readonly why: Words
  readonly ground: keyof typeof grounds
  readonly term: TermWords
  readonly readers: Words
}

const meeting: Words = { nl: 'iedereen van de bijeenkomst', en: 'everybody of the workshop' }
const leaders: Words = { nl: 'wie de bijeenkomst leidt', en: 'who leads the workshop' }
const public_: Words = { nl: 'iedereen met het adres', en: 'everybody with the address' }
const nobody: Words = { nl: 'niemand; alleen de server zelf', en: 'nobody; only the server itself' }

/** Everything that is kept, in the order in which somebody would ask for it. What lies where: `places.ts`. */
export const register = {
  seat: {
    what: {
      nl: 'Wie meedoet: naam, organisatie, rol en taal',
      en: 'Who takes part: name, organisation, role and language',
    },
    why: {
      nl: 'Weten namens wie iemand schrijft, antwoordt en tekent, en iemand op een andere telefoon herkennen.',
      en: 'To know on whose behalf somebody writes, answers and signs, and to know somebody on another phone.',
    },
    ground: 'task',
    term: 'seat',
    readers: {
      nl: 'wie de bijeenkomst leidt; de zaal alleen waar een stap namen toont',
      en: 'who leads the workshop; the room only where a step shows names',
    },
  },
  ownNotes: {
    what: {
      nl: 'Eigen briefjes en halve zinnen van wie meedoet',
      en: 'Own notes and half sentences of who takes part',
    },
    why: { nl: 'Niets kwijtraken wat iemand typt.', en: 'To lose nothing that somebody types.' },
    ground: 'task',
    term: 'ownNotes',
    readers: {
      nl: 'alleen wie ze schreef, tot de begeleider ze opent',
      en: 'only who wrote them, until the facilitator opens them',
    },
  },
  together: {
    what: {
      nl: 'Wat op tafel ligt en wat de zaal besluit: briefjes, bundels, antwoorden, zinnen, tekst van het document, voortgang',
      en: 'What lies on the table and what the room decides: notes, bundles, answers, sentences, text of the document, progress',
    },
    why: {
      nl: 'Samen tot een tekst komen en jaren later zien waar die vandaan komt.',
      en: 'To come to a text together, and to see years later where it came from.',
    },
    ground: 'task',
    term: 'together',
    readers: meeting,
  },
  origin: {
    what: {
      nl: 'Wie welk briefje schreef; niet bij een anonieme stap',
      en: 'Who wrote which note; not in an anonymous step',
    },
    why: {
      nl: 'Tellen per organisatie, Mijn briefjes tonen, en kunnen wissen.',
      en: 'To count per organisation, to show My notes, and to be able to erase.',
    },
    ground: 'task',
    term: 'seat',
    readers: nobody,
  },
  signature: {
    what: {
      nl: 'Wie tekende of overnam: naam, functie, bevoegdheid, eigen zin, voorbehoud, en de reden van wie niet tekende; ook in PDF’s die ervan zijn gemaakt',
      en: 'Who signed or took over: name, role, authority, own sentence, reservation, and the reason of who did not sign; also in PDFs that were made of it',
    },
    why: {
      nl: 'Een handtekening is pas iets waard als te zien is wie haar zette.',
      en: 'A signature means something when one can see who gave it.',
    },
    ground: 'proof',
    term: 'signature',
    readers: public_,
  },
  address: {
    what: {
      nl: 'Mailadres en functie van wie wordt gevraagd te tekenen of over te nemen, en of een mail is aangekomen',
      en: 'Mail address and role of who is asked to sign or to take over, and whether a mail arrived',
    },
    why: {
      nl: 'De uitnodiging, de code en de herinneringen sturen.',
      en: 'To send the invitation, the code and the reminders.',
    },
    ground: 'task',
    term: 'address',
    readers: leaders,
  },
  supporter: {
    what: {
      nl: 'Wie een steunpagina tekent: naam, mailadres, wat u doet',
      en: 'Who signs a support page: name, mail address, what you do',
    },
    why: {
      nl: 'Iedere handtekening één keer tellen, en laten weten hoe het gaat aan wie dat vroeg.',
      en: 'To count every signature once, and to tell how it goes to who asked for that.',
    },
    ground: 'consent',
    term: 'supporter',
    readers: {
      nl: 'op de lijst alleen wie dat vroeg; het adres niemand',
      en: 'on the list only who asked for it; the address nobody',
    },
  },
  registration: {
    what: {
      nl: 'Wie zich aanmeldt: naam, gemeente, groep, keuze van tafel, mailadres',
      en: 'Who registers: name, municipality, group, choice of table, mail address',
    },
    why: {
      nl: 'Een plaats geven, bevestigen, en een kaartje maken.',
      en: 'To give a seat, to confirm it, and to make a card.',
    },
    ground: 'consent',
    term: 'registration',
    readers: leaders,
  },
  reader: {
    what: {
      nl: 'Wie met een persoonlijke link leest: naam en reacties',
      en: 'Who reads by a personal link: name and reactions',
    },
    why: { nl: 'Weten van wie een reactie komt.', en: 'To know whose reaction it is.' },
    ground: 'consent',
    term: 'link',
    readers: {
      nl: 'wie leidt; een reactie die is vrijgegeven ook wie het bericht leest',
      en: 'who leads; a reaction that was let also who reads the story',
    },
  },
  shared: {
    what: {
      nl: 'Berichten, afspraken, steunpagina’s, uitnodigingen en plank: de teksten, beelden en video’s zelf',
      en: 'Stories, agreements, support pages, invitations and the shelf: the texts, pictures and videos themselves',
    },
    why: {
      nl: 'Delen wat werkt. Bij een oplossing op de plank kan staan wie u kunt bellen.',
      en: 'To share what works. An item of the shelf may say whom to call.',
    },
    ground: 'task',
    term: 'own',
    readers: {
      nl: 'wie erbij staat, van alleen de maker tot iedereen',
      en: 'who it says, from its maker only to everybody',
    },
  },
  account: {
    what: {
      nl: 'Accounts van begeleiders en veranderteam: naam, mailadres, werkruimte, rol, sleutels om in te loggen',
      en: 'Accounts of facilitators and route team: name, mail address, Space, role, keys to sign in',
    },
    why: { nl: 'Weten wie mag leiden.', en: 'To know who may lead.' },
    ground: 'task',
    term: 'account',
    readers: {
      nl: 'collega’s van dezelfde werkruimte; het adres alleen wie haar beheert',
      en: 'colleagues of the same Space; the address only who looks after it',
    },
  },
  colleague: {
    what: {
      nl: 'Wie als collega is gevraagd: naam en mailadres',
      en: 'Who was asked as a colleague: name and mail address',
    },
    why: { nl: 'De uitnodiging sturen en tonen.', en: 'To send and show the invitation.' },
    ground: 'task',
    term: 'colleague',
    readers: { nl: 'wie de werkruimte beheert', en: 'who looks after the Space' },
  },
  links: {
    what: {
      nl: 'Links, codes, kaartjes en inlogs, alleen als vingerafdruk (hash); van een link om in te loggen ook het mailadres waar die heen ging; van een inlog ook soort browser en systeem, in één woord elk',
      en: 'Links, codes, cards and logins, as a fingerprint (hash) only; of a link to sign in also the mail address that it went to; of a login also the kind of browser and system, in a word each',
    },
    why: { nl: 'Iemand binnenlaten zonder wachtwoord.', en: 'To let somebody in without a password.' },
    ground: 'security',
    term: 'ended',
    readers: nobody,
  },
  room: {
    what: { nl: 'Over de zaal: wifi, brief, zaalcheck, logo’s', en: 'About the room: wifi, letter, room check, logos' },
    why: { nl: 'De avond voorbereiden.', en: 'To prepare the evening.' },
    ground: 'none',
    term: 'room',
    readers: leaders,
  },
  templates: {
    what: { nl: 'Eigen sjablonen', en: 'Own templates' },
    why: { nl: 'Een werkwijze bewaren.', en: 'To keep a way of working.' },
    ground: 'none',
    term: 'own',
    readers: { nl: 'wie ze maakte', en: 'who made them' },
  },
  search: {
    what: {
      nl: 'Woorden om op te zoeken, uit wat is vastgesteld; geen namen van wie meedoet',
      en: 'Words to search by, of what was agreed; no names of who takes part',
    },
    why: { nl: 'Terugvinden wat is vastgesteld.', en: 'To find again what was agreed.' },
    ground: 'none',
    term: 'technical',
    readers: { nl: 'wie bij de bijeenkomst hoort', en: 'who belongs to the workshop' },
  },
  technical: {
    what: { nl: 'Nummers en sleutels van de server zelf', en: 'Numbers and keys of the server itself' },
    why: { nl: 'Verzegelen, en weten wat al gebeurd is.', en: 'To seal, and to know what has been done.' },
    ground: 'none',
    term: 'technical',
    readers: nobody,
  },
  backups: {
    what: { nl: 'Back-ups: een kopie van alles hierboven', en: 'Backups: a copy of all of the above' },
    why: { nl: 'Na een storing alles terug kunnen zetten.', en: 'To put everything back after a failure.' },
    ground: 'security',
    term: 'backup',
    readers: { nl: 'wie de server beheert', en: 'who runs the server' },
  },
  log: {
    what: { nl: 'Regels over hoe de server draait', en: 'Lines about how the server runs' },
    why: { nl: 'Fouten vinden.', en: 'To find mistakes.' },
    ground: 'security',
    term: 'log',
    readers: { nl: 'wie de server beheert', en: 'who runs the server' },
  },
  device: {
    what: {
      nl: 'Op uw eigen toestel: wat u schreef, waar u aan meedoet, taal en lettergrootte, en één cookie van wie inlogt of met een persoonlijke link leest',
      en: 'On your own device: what you wrote, what you take part in, language and size of letters, and one cookie of who signs in or reads by a personal link',
    },
    why: {
      nl: 'Doorgaan zonder netwerk, en na een lege batterij.',
      en: 'To go on without a network, and after a flat battery.',
    },
    ground: 'task',
    term: 'device',
    readers: { nl: 'wie dit toestel gebruikt', en: 'who uses this device' },
  },
} as const satisfies Record<string, Entry>
export type RegisterId = keyof typeof register
