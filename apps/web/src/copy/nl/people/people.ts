/** Words of the page for somebody who asks for the own data. */
export const copy = {
  title: 'Iemand vraagt om de eigen gegevens',
  intro:
    'Wie meedeed, mag zien wat er van hem of haar bewaard is, en dat laten wissen. U vindt mensen uit uw eigen bijeenkomsten, steunpagina’s en werkruimte.',
  who: 'Mailadres of naam',
  whoHint: 'Een heel mailadres, of een deel van de naam.',
  find: 'Zoek',
  fill: 'Vul een mailadres in, of ten minste twee letters van een naam.',
  nobody: 'Niemand gevonden. Kijk of de naam zo geschreven is als op het kaartje.',
  nobodyByAddress:
    'Niemand gevonden met dit mailadres. Een adres staat alleen bij wie mail kreeg: zoek ook op de naam.',
  found: (n: number) => (n === 1 ? 'Op 1 plek gevonden.' : `Op ${n} plekken gevonden.`),
  alsoByName: 'Een mailadres staat alleen bij wie mail kreeg. In de zaal meldde iemand zich met een naam.',
  byName: (name: string) => `Zoek ook op ${name}`,
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
  signed: 'heeft getekend, en dat blijft staan',
  page: 'Overzicht om te geven',
  data: 'Alles als gegevens (JSON)',
  erase: 'Wis deze gegevens',
  eraseTitle: (n: number) => (n === 1 ? 'Dit wordt gewist' : `Dit wordt gewist, op ${n} plekken`),
  eraseText:
    'Naam, mailadres, eigen briefjes, links en mails. Wat open op tafel ligt blijft, maar niemand ziet nog van wie het is. Dit kunt u niet terugdraaien.',
  eraseSigned:
    'Wat iemand ondertekende blijft staan, met naam en functie: een handtekening kan worden ingetrokken, niet gewist. Ook een PDF die al is gemaakt, verandert niet.',
  eraseNow: 'Wis nu',
  keep: 'Toch niet',
  erased:
    'Gewist. In back-ups staat het nog hoogstens vijf weken, in die van voor een nieuwe versie hoogstens negentig dagen. Bestanden die iemand al opsloeg of afdrukte, veranderen niet.',
  writtenTitle: 'Staat de naam ook in een tekst?',
  writtenText:
    'Ja, in deze teksten. Wissen verandert niet wat iemand zelf typte. Bekijk ze, en pas ze zelf aan waar dat nodig is.',
  writtenNowhere: 'Niet in de teksten die u nu kunt lezen.',
  writtenKinds: {
    workshop: 'tekst in de bijeenkomst',
    note: 'briefje dat open ligt',
    story: 'bericht of reactie',
    invite: 'uitnodiging',
    support: 'steunpagina',
    agreement: 'afspraak in de kennisbank',
    shelf: 'oplossing op de plank',
  },
  moreWritten: 'Er zijn er meer. Pas deze aan en zoek opnieuw.',
  notSearched:
    'Hier is niet gezocht: briefjes die nog dicht zijn, ondertekende tekst, brieven en sjablonen, plaatjes, en bestanden die al zijn gemaakt. Een andere schrijfwijze van de naam vindt u alleen door die ook te zoeken.',
  elsewhere:
    'Gaat het om een account, of om een bijeenkomst van iemand anders? Wie de server beheert, zoekt op de hele server, met het commando ‘npm run siroop -- person find’.',
}
export type PeopleCopy = typeof copy
