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
      'Alleen een naam en voor wie u hier bent. Geen account, geen mailadres, geen cookies om u te volgen.',
    ],
    [
      'Wie ziet wat u schrijft',
      'Tot de begeleider de briefjes opent, ziet niemand uw tekst, ook de begeleider niet. Daarna staat erbij wat uw scherm vooraf zei: niets, uw organisatie, of ook uw naam. Wie de server beheert, kan bij alles wat erop staat.',
    ],
    [
      'Waar het staat',
      'Op deze server en op uw eigen toestel. Geen pagina haalt iets op bij een andere website. Wij tellen niet wie wat leest.',
    ],
    [
      'Andere programma’s',
      'Een begeleider kan een programma van de eigen organisatie een sleutel geven. Dat leest dan wat is afgesproken: de ondertekende tekst, hoe het met de stappen gaat en, als dat erbij is gezet, wie tekende. Nooit briefjes of antwoorden.',
    ],
    [
      'Als u tekent',
      'Uw naam, functie en eigen zin staan bij de handtekening zolang de editie bestaat. U kunt een handtekening intrekken, niet wissen.',
    ],
    [
      'Als u een steunpagina tekent',
      'U staat alleen op de lijst als u dat vraagt, en niemand krijgt uw adres. U kunt uw handtekening altijd intrekken: dan weten wij niets meer van u.',
    ],
    ['Als u inlogt', 'Begeleiders krijgen één cookie, die alleen onthoudt dat zij zijn ingelogd. Verder is er geen.'],
  ],
  kept: 'Alles wat wij bewaren',
  keptHint: 'Tik op een regel om te lezen waarom, hoe lang, en wie het leest. Wissen gaat vanzelf, elke dag.',
  fields: { why: 'Waarvoor', ground: 'Op welke grond', term: 'Hoe lang', readers: 'Wie leest het' },
  rights: 'Wat u kunt vragen',
  rightsText: [
    'U mag zien wat wij van u bewaren, het laten verbeteren en het laten wissen. Noem de naam of het mailadres waarmee u meedeed: de begeleider maakt een overzicht en wist het met een paar tikken.',
    'Wat u ondertekende, blijft staan: daar vertrouwen anderen op. Briefjes die al open lagen blijven ook, maar niemand kan nog zien dat zij van u zijn.',
    'In back-ups staat het nog tot die zijn opgeruimd. Hoe lang dat duurt, leest u hierboven.',
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
      'Only a name and on whose behalf you are here. No account, no mail address, no cookies to follow you.',
    ],
    [
      'Who sees what you write',
      'Until the facilitator opens the notes nobody sees your text, not even the facilitator. After that it carries what your screen said beforehand: nothing, your organisation, or your name too. Whoever runs the server can reach everything on it.',
    ],
    [
      'Where it is kept',
      'On this server and on your own device. No page fetches anything from another website. We do not count who reads what.',
    ],
    [
      'Other programs',
      'A facilitator can give a program of their own organisation a key. It then reads what was agreed: the signed text, how the steps are going and, if that was added, who signed. Never notes or answers.',
    ],
    [
      'If you sign',
      'Your name, role and own sentence stand with the signature for as long as the edition exists. You can withdraw a signature, not erase it.',
    ],
    [
      'If you sign a support page',
      'You stand on the list only if you ask for it, and nobody gets your address. You can take your signature back at any time: then we know nothing of you any more.',
    ],
    ['If you sign in', 'Facilitators get one cookie, which only remembers that they are signed in. There is no other.'],
  ],
  kept: 'Everything that we keep',
  keptHint: 'Tap a line to read why, for how long, and who reads it. Erasing happens by itself, every day.',
  fields: { why: 'What for', ground: 'On what ground', term: 'How long', readers: 'Who reads it' },
  rights: 'What you can ask',
  rightsText: [
    'You may see what we keep of you, have it corrected and have it erased. Give the name or mail address with which you took part: the facilitator makes an overview and erases it in a few taps.',
    'What you signed stays: others rely on it. Notes that lay open stay too, but nobody can see any more that they are yours.',
    'In backups it stays until those are tidied up. How long that takes is told above.',
    'Do you disagree with us? Then you can complain to the Autoriteit Persoonsgegevens, the Dutch data protection authority.',
  ],
}

export const privacyTexts: Readonly<Record<Locale, PrivacyTexts>> = { nl, en }
