import type { Note, Signature } from './phone.js'

export interface Guest {
  readonly organisation: string
  /** Kind of organisation, as the template calls it. */
  readonly type: string
  readonly name: string
  /** What the personal card asks; null: comes in by the code on the room screen. */
  readonly asked: string | null
  readonly notes: readonly [Note, Note]
  readonly signature: Omit<Signature, 'organisation' | 'name'> | { readonly later: true }
}
const boardMember = (organisation: string) => `Bent u bestuurder van ${organisation}?`
const note = (text: string, behaviour: string): Note => ({ text, behaviour })
const own = (role: string) => ({ role, authority: 'Ik ben zelf bevoegd' as const })

/** Six organisations and the residents of the invented region Polderrand. */
export const guests: readonly Guest[] = [
  {
    organisation: 'Gemeente Polderrand',
    type: 'Gemeente',
    name: 'Ina Wierda',
    asked: boardMember('Gemeente Polderrand'),
    notes: [
      note('De inwoner voorop', 'Bij elk besluit vragen wij wat de inwoner hiervan merkt.'),
      note('Samen verantwoordelijk', 'We schuiven niemand door.'),
    ],
    signature: { ...own('wethouder'), authority: 'Na besluit van bestuur of college' },
  },
  {
    organisation: 'GGD Polderrand',
    type: 'GGD',
    name: 'Karim Aziz',
    asked: boardMember('GGD Polderrand'),
    notes: [
      note('Gelijke kansen', 'We doen meer voor wie minder kansen heeft.'),
      note('Leren', 'We bespreken ook wat niet lukte.'),
    ],
    signature: own('directeur publieke gezondheid'),
  },
  {
    organisation: 'Welzijn De Brink',
    type: 'Welzijn',
    name: 'Loes Terpstra',
    asked: boardMember('Welzijn De Brink'),
    notes: [
      note('Vertrouwen', 'We bellen eerst en controleren daarna.'),
      note('Lef', 'We proberen iets uit, ook als het nog niet in de regels past.'),
    ],
    signature: { ...own('directeur'), sentence: 'Wij bellen voortaan eerst.' },
  },
  {
    organisation: 'Stichting Thuisland',
    type: 'Woningcorporatie',
    name: 'Bram Kuiper',
    asked: boardMember('Stichting Thuisland'),
    notes: [
      note('Nabijheid', 'We zijn zichtbaar in dorp en wijk.'),
      note('Eenvoud', 'Eén plan, één aanspreekpunt, gewone taal.'),
    ],
    signature: { role: 'bestuurder', authority: 'Onder voorbehoud van …', condition: 'de raad van toezicht' },
  },
  {
    organisation: 'Politie Polderrand',
    type: 'Politie',
    name: 'Sem Hofman',
    asked: boardMember('Politie Polderrand'),
    notes: [
      note('Duidelijkheid', 'We zeggen wat kan en wat niet kan.'),
      note('Betrouwbaarheid', 'Afspraak is afspraak.'),
    ],
    signature: { later: true },
  },
  {
    organisation: 'Zorggroep Westhoek',
    type: 'Zorggroep',
    name: 'Noor Elzinga',
    asked: boardMember('Zorggroep Westhoek'),
    notes: [
      note('Menselijke maat', 'We beginnen bij het verhaal, niet bij het formulier.'),
      note('Lange adem', 'We kiezen wat over tien jaar nog klopt.'),
    ],
    signature: own('bestuurder'),
  },
  {
    organisation: 'Inwonersraad Polderrand',
    type: 'Inwoners',
    name: 'Greetje Postma',
    asked: null,
    notes: [
      note('Gelijkwaardigheid', 'Inwoners zitten vanaf het begin aan tafel.'),
      note('Iedereen telt mee', 'We missen iemand die er niet is.'),
    ],
    signature: { ...own('voorzitter'), sentence: 'Wij zitten vanaf het begin aan tafel.' },
  },
]
