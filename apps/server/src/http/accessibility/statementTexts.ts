import type { Locale } from '@siroop/domain'

/** A part of the accessibility statement: a heading, and paragraphs; a list is a paragraph of several lines. */
export interface StatementPart {
  readonly title: string
  readonly text: readonly (string | readonly string[])[]
}
/** How far the pages of this server meet the law, as the model statement of the Dutch government counts it. */
export type StatementStatus = 'A' | 'B' | 'C'

/** What the operator filled in. */
export interface StatementFacts {
  readonly status: StatementStatus
  /** Web address of the report of an inspection; null: none. */
  readonly report: string | null
  /** Where a problem is reported: a mail address, or a page; null: with who invites. */
  readonly contact: string | null
  readonly address: string
}

/** The day on which the audit was done and these texts were last looked at. */
export const statementDate = '2026-11-28'

const statuses = {
  nl: {
    A: 'Status A: voldoet volledig. Alle eisen zijn getoetst en er is aan voldaan.',
    B: 'Status B: voldoet gedeeltelijk. Alle eisen zijn getoetst; aan een deel is nog niet voldaan.',
    C: 'Status C: eerste maatregelen genomen. De makers hebben alle eisen zelf getoetst. Een onderzoek door iemand anders, met mensen met een beperking, is er nog niet.',
  },
  en: {
    A: 'Status A: fully compliant. Every requirement was examined and met.',
    B: 'Status B: partially compliant. Every requirement was examined; some are not met yet.',
    C: 'Status C: first measures taken. The makers examined every requirement themselves. There was no inspection by others yet, with people with a disability.',
  },
} as const

const nl = {
  title: 'Toegankelijkheidsverklaring',
  lead: 'Iedereen moet met Siroop kunnen meedoen: met een schermlezer, alleen met toetsen, met grote letters, met meer contrast, of met één hand op een telefoon. Deze verklaring zegt hoe ver dat is.',
  status: 'Hoe ver zijn wij',
  report: 'Het onderzoeksverslag',
  contact: 'Lukt iets niet?',
  contactHere: 'Meld het hier:',
  contactElse:
    'Zeg het tegen wie u uitnodigde, of tegen de begeleider. Die kan ook voor u typen of op papier laten meedoen.',
  answer:
    'U krijgt binnen vijf werkdagen bericht dat uw melding er is, en binnen drie weken wat ermee gebeurt. Bent u niet tevreden met het antwoord? Dan kunt u naar de Nationale ombudsman.',
  tellUs:
    'Zet erbij: op welke pagina of in welke stap, wat u wilde doen, en waarmee u werkt (toestel, browser, hulpmiddel).',
  date: 'Opgesteld en het laatst nagekeken op',
  of: (address: string) =>
    `Deze verklaring gaat over alle pagina’s en schermen van Siroop op ${address}, en de pdf’s die daar gemaakt worden.`,
}
const en: typeof nl = {
  title: 'Accessibility statement',
  lead: 'Everybody should be able to take part with Siroop: with a screen reader, by keyboard alone, with large letters, with more contrast, or with one hand on a phone. This statement says how far that is.',
  status: 'How far we are',
  report: 'The report of the inspection',
  contact: 'Does something not work?',
  contactHere: 'Report it here:',
  contactElse: 'Tell whoever invited you, or the facilitator, who can also type for you or let you take part on paper.',
  answer:
    'Within five working days you hear that your report is there, and within three weeks what is done about it. Not content with the answer? Then you can go to the National Ombudsman of the Netherlands.',
  tellUs: 'Say on which page or in which step, what you wanted to do, and what you work with (device, browser, aid).',
  date: 'Drawn up and last looked at on',
  of: (address: string) =>
    `This statement is about all pages and screens of Siroop at ${address}, and the PDFs that are made there.`,
}
/** The words of the page, and of each status. */
export const statementTexts = { nl: { ...nl, statuses: statuses.nl }, en: { ...en, statuses: statuses.en } }

/** What was examined, what was not, and what is known not to be right yet: the same for every server of this version. */
export const statementParts: Readonly<Record<Locale, readonly StatementPart[]>> = {
  nl: [
    {
      title: 'Wat is getoetst',
      text: [
        'Norm: WCAG 2.2, niveau A en AA (55 eisen), zoals EN 301 549 die vraagt en iets meer. Per eis staat in de broncode hoe is geoordeeld, waarop, en met welk bewijs.',
        [
          'Elk scherm in elke toestand, in het Nederlands en Engels, op telefoon, tablet, laptop en zaalscherm, met axe-core.',
          'Met alleen de toetsen, in het Nederlands, door elke toestand van de telefoon, de regie en de andere pagina’s van de begeleider, de borden, het zaalscherm, het manifest, de pagina’s achter een persoonlijke link en de openbare pagina’s: volgorde, zichtbare focus, niets ervoor, geen val. Een hele waardenronde met alleen de toetsen.',
          'Met 200 % letters en 320 pixels breed; een deel van de schermen ook met ruimere letters en regels, meer contrast en de kleuren van het systeem.',
          'Elk paar kleuren, ook van elke huisstijl, met een berekening die bij elke wijziging opnieuw gebeurt.',
          'De pdf’s op labels, koppen, leesvolgorde en beschrijvingen, met eigen toetsen en met PDFBox Preflight.',
        ],
      ],
    },
    {
      title: 'Wat niet is getoetst',
      text: [
        [
          'Er is niet getest door mensen met een beperking.',
          'Niet met alleen de toetsen doorlopen: de Engelse schermen, de pagina waarmee een zaalscherm wordt gekoppeld, de knoppen van het zaalscherm op de echte pagina, en het manifest op 768 en 390 pixels. De telefoon (360 pixels) is doorlopen vóór de laatste verbetering aan de focus en daarna niet opnieuw. In de regie zijn daarna alleen de schermen opnieuw doorlopen waar iets mis was.',
          'Bij het doorlopen is gemeten of knoppen 24 pixels groot zijn of ruimte om zich heen hebben, niet of zij 44 pixels zijn. De regie met 200 % letters op 1280 pixels is niet doorlopen, en de borden in de regie zijn op 320 pixels niet bekeken.',
          'Er is niet geluisterd met een echte schermlezer (NVDA, JAWS, VoiceOver, TalkBack). Wat die voorleest is nagekeken in de toegankelijkheidsboom van Chromium.',
          'Er is niet getoetst met spraakbesturing, vergrotingsprogramma’s of een brailleregel, en niet op echte iPhones.',
          'Er is geen onderzoek gedaan door een onafhankelijk bureau, en geen programma van anderen beoordeelde de pdf’s op PDF/UA.',
          'Wat deelnemers en begeleiders zelf schrijven, en logo’s en foto’s die zij plaatsen, is niet getoetst.',
        ],
      ],
    },
    {
      title: 'Wat nog niet goed is',
      text: [
        [
          'Zaalscherm (1.4.4, 1.4.10): het is een beeld voor een beamer en schaalt met het scherm mee. Wie het niet kan lezen, heeft dezelfde tekst op de eigen telefoon.',
          'Bord en lijn in de regie (1.4.10): bij 400 % zoom schuift u in twee richtingen door het bord. Ernaast staat hetzelfde als lijst.',
          'Een video bij een bericht (1.2.2, 1.2.5): ondertiteling is er alleen als wie hem plaatst die geeft; anders staat erbij dat zij er niet is. Een gesproken beschrijving van het beeld is er alleen als die in de video zelf zit. Waar hij over gaat, staat in de tekst.',
        ],
        'Voor elk van deze punten is er een andere weg naar dezelfde inhoud. Lukt die niet, meld het dan.',
      ],
    },
    {
      title: 'Wat wij doen om het zo te houden',
      text: [
        [
          'De schermen worden bij elke wijziging door tests bekeken: kleuren, toetsen, namen van knoppen, verhalen in een echte browser.',
          'Nieuwe schermen worden eerst met de hand langsgelopen.',
          'Een melding van u gaat voor nieuwe wensen.',
        ],
      ],
    },
  ],
  en: [
    {
      title: 'What was examined',
      text: [
        'Standard: WCAG 2.2, levels A and AA (55 criteria), as EN 301 549 asks and a little more. For every criterion the source code says how it was judged, where, and with what evidence.',
        [
          'Every screen in every state, in Dutch and English, on phone, tablet, laptop and room screen, with axe-core.',
          'By keyboard alone, in Dutch, through every state of the phone, the cockpit and the other pages of the facilitator, the boards, the room screen, the manifest, the pages behind a personal link and the public pages: order, visible focus, nothing in front, no trap. A whole values round by keys alone.',
          'With letters at 200 % and 320 pixels wide; a part of the screens also with more room between letters and lines, more contrast and the colours of the system.',
          'Every pair of colours, of every house style too, by a computation that is done again with every change.',
          'The PDFs for tags, headings, reading order and descriptions, with checks of our own and with PDFBox Preflight.',
        ],
      ],
    },
    {
      title: 'What was not examined',
      text: [
        [
          'Nobody with a disability tested it.',
          'Not walked by keyboard alone: the English screens, the page with which a room screen is paired, the controls of the room screen on the real page, and the manifest at 768 and 390 pixels. The phone (360 pixels) was walked before the last change to the focus, and not again after it. In the cockpit only the screens with something wrong were walked again after it.',
          'The walk measured whether buttons are 24 pixels or have room around them, not whether they are 44 pixels. The cockpit with letters at 200 % at 1280 pixels was not walked, and the boards in the cockpit were not looked at at 320 pixels.',
          'Nobody listened to it with a real screen reader (NVDA, JAWS, VoiceOver, TalkBack). What one reads out was looked at in the accessibility tree of Chromium.',
          'It was not tried with speech control, magnifiers or a braille display, nor on real iPhones.',
          'There was no inspection by an independent bureau, and no program of others judged the PDFs on PDF/UA.',
          'What participants and facilitators write themselves, and logos and photos that they place, was not examined.',
        ],
      ],
    },
    {
      title: 'What is not right yet',
      text: [
        [
          'Room screen (1.4.4, 1.4.10): it is a picture for a projector and grows with the screen. Who cannot read it has the same text on their own phone.',
          'Board and line in the cockpit (1.4.10): at 400 % zoom one scrolls through the board in two directions. Beside it the same stands as a list.',
          'A video with a story (1.2.2, 1.2.5): it has captions only when who places it gives them; else its page says that there are none. A spoken description of the pictures is there only when it is in the video itself. What it is about stands in the text.',
        ],
        'For each of these there is another way to the same content. If that does not work, report it.',
      ],
    },
    {
      title: 'What we do to keep it so',
      text: [
        [
          'With every change tests look at the screens: colours, keys, names of buttons, stories in a real browser.',
          'New screens are walked through by hand first.',
          'A report of yours goes before new wishes.',
        ],
      ],
    },
  ],
}
