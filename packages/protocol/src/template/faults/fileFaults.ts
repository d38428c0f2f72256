/**
 * What is wrong with a file before it can be a template: its bytes, or its YAML. Between < and > stands what is filled in.
 * Dutch at level B1, says *u*.
 */
export const fileFaults = {
  'file-too-large': {
    nl: 'Het bestand is groter dan <most> kB. Een sjabloon is nooit zo groot: is dit het goede bestand?',
    en: 'The file is larger than <most> kB. No template is that large: is this the right file?',
  },
  'file-empty': {
    nl: 'Het bestand is leeg.',
    en: 'The file is empty.',
  },
  'not-utf8': {
    nl: 'Deze regel is geen tekst in UTF-8. Sla het bestand op als platte tekst, met de codering UTF-8.',
    en: 'This line is no text in UTF-8. Save the file as plain text, with the encoding UTF-8.',
  },
  'hidden-character': {
    nl: 'Hier staat een teken dat niemand kan zien (<code>). Haal het weg.',
    en: 'There is a character here that nobody can see (<code>). Take it out.',
  },
  'too-deep': {
    nl: 'Hier zitten meer dan <most> lagen in elkaar. Een sjabloon heeft er hooguit tien.',
    en: 'More than <most> layers lie inside one another here. A template has ten at most.',
  },
  'too-many-parts': {
    nl: 'Het bestand heeft te veel onderdelen. Tot en met deze regel is het gelezen.',
    en: 'The file has too many parts. It was read up to this line.',
  },
  alias: {
    nl: 'Een verwijzing (<word>) mag niet in een sjabloon. Schrijf hier voluit wat u bedoelt.',
    en: 'An alias (<word>) is not allowed in a template. Write out here what you mean.',
  },
  anchor: {
    nl: 'Een naam voor verwijzingen (<word>) mag niet in een sjabloon. Haal hem weg. Begint uw tekst met een &? Zet hem dan tussen aanhalingstekens.',
    en: 'An anchor (<word>) is not allowed in a template. Take it out. Does your text begin with a &? Then put it between quotes.',
  },
  tag: {
    nl: 'Een soortnaam (<word>) mag niet in een sjabloon. Haal hem weg. Begint uw tekst met een uitroepteken? Zet hem dan tussen aanhalingstekens.',
    en: 'A tag (<word>) is not allowed in a template. Take it out. Does your text begin with an exclamation mark? Then put it between quotes.',
  },
  directive: {
    nl: 'Een regel die met een procentteken begint, mag niet in een sjabloon. Haal hem weg.',
    en: 'A line that begins with a percent sign is not allowed in a template. Take it out.',
  },
  'several-documents': {
    nl: 'Hier begint een tweede deel (---). Een bestand heeft één sjabloon.',
    en: 'A second document begins here (---). A file has one template.',
  },
  'key-twice': {
    nl: 'De sleutel "<key>" staat hier voor de tweede keer. Haal er een weg.',
    en: 'The key "<key>" stands here for the second time. Take one out.',
  },
  'tab-as-indent': {
    nl: 'Deze regel begint met een tab. Gebruik spaties om in te springen.',
    en: 'This line begins with a tab. Use spaces to indent.',
  },
  'bad-indent': {
    nl: 'De regel springt niet goed in. Wat bij elkaar hoort, begint op dezelfde plaats. Een tekst van meer regels staat tussen aanhalingstekens.',
    en: 'The indentation of this line is not right. What belongs together begins at the same place. A text of more lines stands between quotes.',
  },
  'missing-character': {
    nl: 'Er ontbreekt hier een teken: een aanhalingsteken, een komma, een haakje of een dubbele punt met een spatie erachter.',
    en: 'A character is missing here: a quote, a comma, a bracket, or a colon with a space after it.',
  },
  'text-needs-quotes': {
    nl: 'Zet deze tekst tussen aanhalingstekens. Hij begint met een bijzonder teken, of er staat een dubbele punt met een spatie in.',
    en: 'Put this text between quotes. It begins with a special character, or it has a colon with a space in it.',
  },
  'bad-escape': {
    nl: 'Een \\ in een tekst tussen dubbele aanhalingstekens heeft een bijzondere betekenis. Schrijf \\\\ of gebruik enkele aanhalingstekens.',
    en: 'A \\ in a text between double quotes has a special meaning. Write \\\\ or use single quotes.',
  },
  'bad-key': {
    nl: 'Een sleutel is één kort woord op één regel, met een dubbele punt erachter.',
    en: 'A key is one short word on one line, with a colon after it.',
  },
  'bad-yaml': {
    nl: 'Dit kan hier niet staan. Kijk naar aanhalingstekens, haakjes en inspringen, ook op de regel erboven.',
    en: 'This cannot stand here. Look at quotes, brackets and indentation, on the line above too.',
  },
} as const
