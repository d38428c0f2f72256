/** Words of the page for somebody who asks for the own data. */
export const copy = {
  title: 'Iemand vraagt om de eigen gegevens',
  intro:
    'Wie meedeed, mag zien wat er van hem of haar bewaard is, en dat laten wissen. U vindt mensen uit uw eigen bijeenkomsten en steunpagina’s.',
  who: 'Mailadres of naam',
  whoHint: 'Een heel mailadres, of een deel van de naam.',
  find: 'Zoek',
  fill: 'Vul een mailadres in, of ten minste twee letters van een naam.',
  nobody: 'Niemand gevonden. Kijk of de naam zo geschreven is als op het kaartje.',
  more: 'Er zijn er meer. Schrijf meer van de naam.',
  choose: 'Wie is het?',
  chooseHint: 'Vink alles aan wat over deze persoon gaat. Vraag bij twijfel waar en wanneer iemand meedeed.',
  chooseFirst: 'Vink eerst aan wie het is.',
  kinds: {
    person: 'deed mee',
    supporter: 'tekende de steunpagina',
    registered: 'meldde zich aan',
    reader: 'leest met een persoonlijke link',
    colleague: 'is gevraagd als collega',
    account: 'heeft een account',
  },
  signed: 'heeft getekend',
  page: 'Overzicht om te geven',
  data: 'Alles als gegevens (JSON)',
  erase: 'Wis deze gegevens',
  eraseTitle: 'Dit wordt gewist',
  eraseText:
    'Naam, mailadres, eigen briefjes, links en mails. Wat open op tafel ligt blijft, maar niemand ziet nog van wie het is. Dit kunt u niet terugdraaien.',
  eraseSigned: 'Wat iemand ondertekende blijft staan: een handtekening kan worden ingetrokken, niet gewist.',
  eraseNow: 'Wis nu',
  keep: 'Toch niet',
  erased:
    'Gewist. In back-ups staat het nog hoogstens vijf weken, in die van voor een nieuwe versie hoogstens negentig dagen. Staat de naam ook in een tekst die iemand typte? Pas die dan zelf aan.',
}
export type PeopleCopy = typeof copy
