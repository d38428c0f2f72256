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
  fileHint:
    'Briefjes die dicht zijn en wat iemand antwoordde, staan er niet in: die mag u niet lezen. Vraagt iemand daar ook om? Wie de server beheert, maakt het hele overzicht met het commando ‘person file’.',
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
    note: 'briefje dat u kunt lezen',
    signed: 'tekst om te ondertekenen: verandert pas in een nieuwe editie; ook de PDF’s ervan',
    letter: 'brief bij de uitnodiging',
    story: 'bericht, bijschrift of reactie',
    invite: 'uitnodiging',
    support: 'steunpagina',
    agreement: 'afspraak in de kennisbank',
    shelf: 'oplossing op de plank',
    template: 'eigen sjabloon',
    connection: 'naam van een koppeling',
  },
  moreWritten: 'Er zijn er meer. Pas deze aan en zoek opnieuw.',
  closedTitle: 'Waar de naam nog kan staan',
  closedOwn: (titles: string) =>
    `In briefjes en antwoorden die dicht zijn, bij: ${titles}. Alleen wie ze schreef, leest die. Briefjes die al open zijn, vindt u hier wel: zoek opnieuw als de bijeenkomst voorbij is. Wat dicht blijft, wordt dertig dagen na de laatste bijeenkomst vanzelf gewist.`,
  closedSent:
    'In mails die al weg zijn, in PDF’s, Word-bestanden en bewaarbestanden die iemand opsloeg of afdrukte: vraag wie ze heeft om ze weg te gooien.',
  closedPictures: 'In beeld: op foto’s, in video’s en ondertitels, in logo’s. Bekijk de berichten zelf.',
  closedHistory:
    'In de geschiedenis van een bijeenkomst: wat iemand schreef en daarna verving. Niemand ziet dat op een scherm, en het verandert niet. Wie de server beheert, zoekt daar met het commando ‘person find’.',
  closedSpelling: 'In een andere schrijfwijze: zoek die ook.',
  limitTitle: 'Mag iets even niet worden gebruikt?',
  limitText:
    'Vraagt iemand om gegevens even niet te gebruiken? Bewaar het overzicht en alles als gegevens (JSON) buiten Siroop, en wis daarna hier. Dan staat het nergens meer op een pagina, en gaat er geen mail meer heen. Bij een handtekening kan dat niet: die kan iemand zelf intrekken. Besluit u later dat het terug mag, dan doet de persoon opnieuw mee.',
  elsewhere:
    'Gaat het om een account, of om een bijeenkomst van iemand anders? Wie de server beheert, zoekt op de hele server, met het commando ‘person find’.',
}
export type PeopleCopy = typeof copy
