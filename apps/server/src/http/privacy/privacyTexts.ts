import type { Locale } from '@siroop/domain'

/** What the privacy page says besides the register. */
export interface PrivacyTexts {
  readonly title: string
  readonly responsible: string
  /** Before the name of who is responsible. */
  readonly responsibleIs: string
  readonly contactIs: string
  readonly nobodySaid: string
  readonly noContact: string
  readonly short: readonly (readonly [string, string])[]
  readonly kept: string
  readonly keptHint: string
  readonly fields: Readonly<Record<'why' | 'ground' | 'term' | 'readers', string>>
  readonly rights: string
  readonly rightsText: readonly string[]
}

const nl: PrivacyTexts = {
  title: 'Zo gaan wij om met uw gegevens',
  responsible: 'Wie is verantwoordelijk?',
  responsibleIs: 'Verantwoordelijk voor deze server:',
  contactIs: 'Vragen over uw gegevens:',
  nobodySaid:
    'Wie deze server beheert, heeft dat nog niet ingevuld. Vraag het aan de begeleider van uw bijeenkomst, of aan wie u deze link gaf.',
  noContact: 'Vraag het aan de begeleider van uw bijeenkomst.',
  short: [
    [
      'Wat wij vragen',
      'In de zaal alleen een naam en voor wie u hier bent: geen account, geen mailadres, geen cookies om u te volgen. Een mailadres vragen wij als u zich aanmeldt, een steunpagina tekent of inlogt. Wordt u per mail gevraagd te tekenen, over te nemen of mee te werken? Dan gaf de begeleider, een collega of wie vóór u werd gevraagd uw naam en adres.',
    ],
    [
      'Wie ziet wat u schrijft',
      'Tot de begeleider de briefjes opent, ziet niemand uw tekst, ook de begeleider niet. Daarna staat erbij wat uw scherm vooraf zei: niets, uw organisatie, of ook uw naam. Wie de server beheert, kan bij alles wat erop staat.',
    ],
    [
      'Waar het staat',
      'Op deze server en op uw eigen toestel. Geen pagina haalt iets op bij een andere website. Wij tellen niet wie wat leest. Wie voor ons de server draait of de mail bezorgt, en in welk land dat is, vraagt u onderaan deze pagina.',
    ],
    [
      'Andere programma’s',
      'Een begeleider kan een programma van de eigen organisatie een sleutel geven. Dat leest dan wat is afgesproken: de ondertekende tekst, hoe het met de stappen gaat en, als dat erbij is gezet, wie tekende. Nooit briefjes of antwoorden. Staat dat op deze server aan, dan krijgt het ook bericht als er iets verandert, zonder namen en zonder tekst.',
    ],
    [
      'Als u tekent',
      'Uw naam, functie en eigen zin staan bij de handtekening zolang de editie bestaat. U kunt een handtekening intrekken, niet wissen.',
    ],
    [
      'Als u een steunpagina tekent',
      'U staat alleen op de lijst als u dat vraagt, en niemand krijgt uw adres. U kunt uw handtekening altijd intrekken: dan weten wij niets meer van u.',
    ],
    [
      'Cookies',
      'Wie inlogt, krijgt één cookie die dat onthoudt, en bij inloggen via de eigen organisatie tien minuten nog een. Wie met een persoonlijke link leest, krijgt één cookie met die link, een jaar lang. Andere zijn er niet.',
    ],
  ],
  kept: 'Alles wat wij bewaren',
  keptHint:
    'Tik op een regel om te lezen waarom, hoe lang, en wie het leest. Wissen gaat vanzelf, elke dag. De termijnen zijn voor elke bijeenkomst op deze server dezelfde.',
  fields: { why: 'Waarvoor', ground: 'Op welke grond', term: 'Hoe lang', readers: 'Wie leest het' },
  rights: 'Wat u kunt vragen',
  rightsText: [
    'U mag zien wat wij van u bewaren en het meenemen in een bestand. U mag het laten verbeteren of wissen, bezwaar maken, en vragen het even niet te gebruiken. Wat u met toestemming gaf, kunt u altijd intrekken. Noem de naam en het mailadres waarmee u meedeed: de begeleider maakt een overzicht en wist het. U hoort binnen een maand wat er is gedaan.',
    'Wat voor de begeleider dicht is, komt niet in dat overzicht: uw gesloten briefjes en uw antwoorden. Uw briefjes leest u zelf op uw telefoon. Wilt u alles? Wie de server beheert, kan het hele overzicht maken.',
    'Vraagt u om gegevens even niet te gebruiken? Dan bewaren wij ze apart, buiten Siroop, en halen wij ze hier weg. Wat u ondertekende, kunt u zelf intrekken.',
    'Wat u ondertekende, blijft staan: daar vertrouwen anderen op. Briefjes die al open lagen blijven ook, maar niemand kan nog zien dat zij van u zijn.',
    'Typte iemand uw naam in een briefje of een tekst? Dat verandert niet vanzelf. De begeleider zoekt zulke teksten op en past ze aan, behalve in wat is ondertekend. Een briefje dat dicht is, leest alleen wie het schreef; het wordt dertig dagen na de laatste bijeenkomst vanzelf gewist.',
    'Een PDF of ander bestand dat al is gemaakt, opgeslagen of afgedrukt, verandert niet meer. In back-ups staat het nog tot die zijn opgeruimd; hoe lang dat duurt, leest u hierboven.',
    'Geen computer beslist iets over u, en niemand maakt een profiel van u.',
    'Bent u het niet met ons eens? Dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.',
  ],
}

const en: PrivacyTexts = {
  title: 'How we treat your data',
  responsible: 'Who is responsible?',
  responsibleIs: 'Responsible for this server:',
  contactIs: 'Questions about your data:',
  nobodySaid:
    'Whoever runs this server has not filled that in yet. Ask the facilitator of your meeting, or who gave you this link.',
  noContact: 'Ask the facilitator of your meeting.',
  short: [
    [
      'What we ask',
      'In the room only a name and on whose behalf you are here: no account, no mail address, no cookies to follow you. We ask for a mail address if you register, sign a support page or sign in. Are you asked by mail to sign, to take over or to work along? Then the facilitator, a colleague or whoever was asked before you gave your name and address.',
    ],
    [
      'Who sees what you write',
      'Until the facilitator opens the notes nobody sees your text, not even the facilitator. After that it carries what your screen said beforehand: nothing, your organisation, or your name too. Whoever runs the server can reach everything on it.',
    ],
    [
      'Where it is kept',
      'On this server and on your own device. No page fetches anything from another website. We do not count who reads what. Who runs the server or delivers the mail for us, and in which country, you ask at the bottom of this page.',
    ],
    [
      'Other programs',
      'A facilitator can give a program of their own organisation a key. It then reads what was agreed: the signed text, how the steps are going and, if that was added, who signed. Never notes or answers. Where this server has that switched on it is told as well when something changes, without names and without text.',
    ],
    [
      'If you sign',
      'Your name, role and own sentence stand with the signature for as long as the edition exists. You can withdraw a signature, not erase it.',
    ],
    [
      'If you sign a support page',
      'You stand on the list only if you ask for it, and nobody gets your address. You can take your signature back at any time: then we know nothing of you any more.',
    ],
    [
      'Cookies',
      'Who signs in gets one cookie that remembers it, and when signing in by their own organisation another one for ten minutes. Who reads by a personal link gets one cookie with that link, for a year. There are no others.',
    ],
  ],
  kept: 'Everything that we keep',
  keptHint:
    'Tap a line to read why, for how long, and who reads it. Erasing happens by itself, every day. The terms are the same for every workshop on this server.',
  fields: { why: 'What for', ground: 'On what ground', term: 'How long', readers: 'Who reads it' },
  rights: 'What you can ask',
  rightsText: [
    'You may see what we keep of you and take it with you in a file. You may have it corrected or erased, object, and ask that it is not used for a while. What you gave with consent you can withdraw at any time. Give the name and the mail address with which you took part: the facilitator makes an overview and erases it. Within a month you hear what was done.',
    'What is closed to the facilitator is not in that overview: your closed notes and your answers. Your notes you read yourself on your phone. Do you want everything? Whoever runs the server can make the whole overview.',
    'Do you ask that data are not used for a while? Then we keep them apart, outside Siroop, and take them away here. What you signed you can withdraw yourself.',
    'What you signed stays: others rely on it. Notes that lay open stay too, but nobody can see any more that they are yours.',
    'Did somebody type your name in a note or a text? That does not change by itself. The facilitator looks such texts up and changes them, except in what was signed. A note that is closed is read by its writer only; it is erased by itself thirty days after the last meeting.',
    'A PDF or other file that was made, saved or printed already does not change any more. In backups it stays until those are tidied up; how long that takes is told above.',
    'No computer decides anything about you, and nobody makes a profile of you.',
    'Do you disagree with us? Then you can complain to the Autoriteit Persoonsgegevens, the Dutch data protection authority.',
  ],
}

export const privacyTexts: Readonly<Record<Locale, PrivacyTexts>> = { nl, en }
