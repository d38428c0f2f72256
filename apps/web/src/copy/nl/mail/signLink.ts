import { editions } from '../editions/editions.js'

/** Dutch words of the page of somebody who signs by a link in a mail. */
export const copy = {
  editions,
  loading: 'De tekst wordt opgehaald …',
  hello: (name: string, organisation: string) =>
    name === ''
      ? `U bent gevraagd te tekenen voor ${organisation}.`
      : `${name}, u bent gevraagd te tekenen voor ${organisation}.`,
  until: (day: string) => `Dit kan tot en met ${day}.`,
  differs: 'Deze tekst hoort niet bij de vingerafdruk. Teken niet en waarschuw de begeleider.',
  declinedBefore: (names: string) => `Niet getekend hebben: ${names}.`,
  declinedSince: (names: string) => `Na u heeft gezegd niet te tekenen: ${names}. Uw handtekening blijft staan.`,
  mayTakeBack: 'U kunt haar terugnemen tot de tekst van kracht is.',
  changing:
    'De tekst verandert nog. U krijgt een nieuwe mail als de volgende editie klaar is. U hoeft nu niets te doen.',
  replaced: (newer: number) =>
    `Dit is een eerdere editie. Editie ${newer} kwam ervoor in de plaats. Daarvoor kreeg u een nieuwe mail.`,
  signedNewer: (newer: number) =>
    `Er is een nieuwere editie: ${newer}. Wat u hier tekende, blijft staan onder deze editie.`,
  noNote: 'Zonder briefje',
  from: (notes: number, bundle: string | null) =>
    `${notes === 1 ? 'Uit 1 briefje' : `Uit ${notes} briefjes`}${bundle === null ? '' : `, bundel “${bundle}”`}`,
  whereFrom: 'Lees de briefjes achter elke zin',
  turn: (names: string) =>
    `De gemeente tekent als laatste. Eerst antwoorden nog: ${names}. U krijgt een mail als het uw beurt is.`,
  passed: 'De sluitingsdatum is voorbij. Tekenen kan niet meer.',
  sign: (organisation: string) => `Teken namens ${organisation}`,
  other: 'Ik teken niet, of iemand anders',
  otherTitle: 'Niet tekenen',
  decline: 'Wij tekenen niet',
  declineText: 'Wie al tekende krijgt hiervan bericht. De tekst verandert niet.',
  declineWhy: 'Waarom niet?',
  mayStayEmpty: 'Dit mag leeg blijven. Wat u schrijft staat straks bij uw organisatie, ook in de pdf.',
  delegate: 'Iemand anders tekent',
  delegateText: 'Deze persoon krijgt een eigen link. Die van u werkt dan niet meer.',
  name: 'Naam',
  function: 'Functie',
  address: 'Mailadres',
  wrongAddress: 'Dit is geen mailadres. Schrijf alleen het adres, zoals naam@voorbeeld.nl.',
  goOn: 'Ga verder',
  back: 'Terug',
  codeTitle: 'Vul de code in',
  codeSent: (to: string) => `Wij maakten een code voor ${to}. Kijk in uw mail en typ de zes cijfers over.`,
  codeHelp: 'Komt er geen mail? Vraag de begeleider.',
  code: 'Code van zes cijfers',
  codeAgain: 'Vraag een nieuwe code',
  needCode: 'Typ de zes cijfers uit de mail.',
  confirm: {
    sign: 'Teken',
    decline: 'Geef door dat wij niet tekenen',
    delegate: 'Vraag deze persoon',
    withdraw: 'Neem mijn handtekening terug',
    lift: 'Hef het voorbehoud op',
  },
  signed: (organisation: string) => `U tekende namens ${organisation}`,
  signedBy: (name: string, organisation: string) => `${name} tekende namens ${organisation}`,
  lifted: (day: string) => `Voorbehoud opgeheven op ${day}.`,
  lift: 'Hef het voorbehoud op',
  liftText: 'Is er goedkeuring? Dan staat uw handtekening er voortaan zonder voorbehoud.',
  withdraw: 'Neem mijn handtekening terug',
  withdrawText: 'Dat u tekende en terugnam blijft zichtbaar bij deze editie.',
  declined: (organisation: string) => `${organisation} tekent niet`,
  declinedText: 'Dat is doorgegeven. Wilt u toch tekenen? Vraag de begeleider om een nieuwe uitnodiging.',
  delegated: (name: string) => `${name} krijgt een uitnodiging. U hoeft niets meer te doen.`,
  withdrawn: 'Uw handtekening is teruggenomen.',
  pdf: 'Bewaar de tekst met de handtekeningen (PDF)',
  again: 'Probeer opnieuw',
}
/** The shape of the dictionary: every language has exactly these words. */
export type SignLinkCopy = typeof copy
