import type { Locale } from '@siroop/domain'

/** Texts of the page that checks a file. The English one has the shape of the Dutch one. */
const nl = {
  title: 'Klopt dit bestand?',
  explain:
    'Kies een pdf die hier is verzegeld. Siroop kijkt of het nog precies dat bestand is. Het bestand wordt alleen bekeken en niet bewaard.',
  file: 'Het bestand (pdf)',
  check: 'Kijk het na',
  choose: 'Kies eerst een bestand.',
  busy: 'Even kijken …',
  offline:
    'U kunt het zegel ook zelf nakijken, zonder deze website: met dit certificaat en het programma op uw computer.',
  root: 'Download het certificaat (pem)',
  exact: 'Precies het bestand dat wij verzegelden',
  exactText: 'Aan dit bestand is niets veranderd.',
  sealed: 'Het zegel klopt, maar dit bestand kennen wij niet',
  sealedText: 'Het is met ons zegel gemaakt en er is niets aan veranderd. Van dit bestand is hier niets opgeschreven.',
  whole: 'Het zegel klopt',
  wholeText: 'Het is met dit certificaat verzegeld en er is niets aan veranderd.',
  foreign: 'Niet ons zegel',
  foreignText: 'Dit bestand is door een ander verzegeld. Wij kunnen er niets over zeggen.',
  added: 'Veranderd na verzegeling',
  addedText: 'Achter ons zegel is iets toegevoegd. Wat u ziet hoeft niet te zijn wat er is getekend.',
  broken: 'Veranderd na verzegeling',
  brokenText: 'Het zegel past niet meer bij het bestand: er is iets in veranderd, of een deel ontbreekt.',
  none: 'Geen zegel',
  noneText: 'Dit bestand draagt geen zegel. Misschien is het een leesexemplaar, of een afdruk als pdf.',
  edition: 'Het is editie {nummer} van “{titel}”, verzegeld op {dag}.',
  sealedBy: 'Volgens het zegel: {wie}, {dag}.',
  stamp: 'Een tijdstempel van een andere dienst zegt dat het er was op {dag}.',
  noStamp: 'Het heeft geen tijdstempel: de dag is die van onze eigen klok.',
  newer: 'Er is een nieuwere editie: nummer {nummer}.',
  since: 'Dit bestand is echt. Sindsdien tekende ook: {wie}.',
  sinceMany: 'Dit bestand is echt. Sindsdien kwamen er {aantal} handtekeningen bij: {wie}.',
  withdrawn: 'De ondertekening is ingetrokken door: {wie}.',
  page: 'Naar de tekst zoals die nu is',
}
export type CheckTexts = typeof nl

const en: CheckTexts = {
  title: 'Is this file right?',
  explain:
    'Choose a PDF that was sealed here. Siroop looks whether it is still exactly that file. The file is only looked at and not kept.',
  file: 'The file (PDF)',
  check: 'Check it',
  choose: 'Choose a file first.',
  busy: 'Looking …',
  offline:
    'You can also check the seal yourself, without this website: with this certificate and the program on your computer.',
  root: 'Download the certificate (PEM)',
  exact: 'Exactly the file that we sealed',
  exactText: 'Nothing in this file was changed.',
  sealed: 'The seal is right, but we do not know this file',
  sealedText: 'It was made with our seal and nothing was changed in it. Nothing was written down here about this file.',
  whole: 'The seal is right',
  wholeText: 'It was sealed with this certificate and nothing was changed in it.',
  foreign: 'Not our seal',
  foreignText: 'Somebody else sealed this file. We cannot say anything about it.',
  added: 'Changed after it was sealed',
  addedText: 'Something was added behind our seal. What you see need not be what was signed.',
  broken: 'Changed after it was sealed',
  brokenText: 'The seal does not fit the file any more: something in it was changed, or a part is missing.',
  none: 'No seal',
  noneText: 'This file carries no seal. It may be a reading copy, or a print to PDF.',
  edition: 'It is edition {nummer} of “{titel}”, sealed on {dag}.',
  sealedBy: 'According to the seal: {wie}, {dag}.',
  stamp: 'A timestamp of another service says that it was there on {dag}.',
  noStamp: 'It has no timestamp: the day is the one of our own clock.',
  newer: 'There is a newer edition: number {nummer}.',
  since: 'This file is real. Since then also signed: {wie}.',
  sinceMany: 'This file is real. Since then {aantal} signatures were added: {wie}.',
  withdrawn: 'The signature was withdrawn by: {wie}.',
  page: 'To the text as it is now',
}

export const checkTexts: Record<Locale, CheckTexts> = { nl, en }
