/** What has the wrong form in a template: keys, kinds of value, lengths. Between < and > stands what is filled in. */
export const shapeFaults = {
  'no-template': {
    nl: 'Dit is geen sjabloon. Een sjabloon begint met de regel "format: workshop-template/1".',
    en: 'This is no template. A template begins with the line "format: workshop-template/1".',
  },
  'newer-format': {
    nl: 'Dit sjabloon heeft het formaat <found>. Deze versie van Siroop leest alleen <known>. Gebruik een nieuwere versie van Siroop.',
    en: 'This template has the format <found>. This version of Siroop reads <known> only. Use a newer version of Siroop.',
  },
  'unknown-key': {
    nl: 'De sleutel "<key>" hoort hier niet. Let op de spelling en op het inspringen.',
    en: 'The key "<key>" does not belong here. Mind the spelling and the indentation.',
  },
  missing: {
    nl: 'Hier ontbreekt "<key>".',
    en: '"<key>" is missing here.',
  },
  'one-of': {
    nl: 'Hier past alleen: <values>.',
    en: 'Only these fit here: <values>.',
  },
  'wants-text': {
    nl: 'Hier hoort een tekst. Zet een getal of true tussen aanhalingstekens.',
    en: 'A text belongs here. Put a number or true between quotes.',
  },
  'wants-number': {
    nl: 'Hier hoort een getal, zonder aanhalingstekens.',
    en: 'A number belongs here, without quotes.',
  },
  'wants-whole-number': {
    nl: 'Hier hoort een heel getal, zonder aanhalingstekens.',
    en: 'A whole number belongs here, without quotes.',
  },
  'wants-yes-or-no': {
    nl: 'Hier hoort true of false.',
    en: 'True or false belongs here.',
  },
  'wants-list': {
    nl: 'Hier hoort een lijst: elke regel begint met een streepje.',
    en: 'A list belongs here: every line begins with a hyphen.',
  },
  'wants-keys': {
    nl: 'Hier horen sleutels met een waarde, elk op een eigen regel.',
    en: 'Keys with a value belong here, each on a line of its own.',
  },
  'wants-other-value': {
    nl: 'Deze waarde past hier niet.',
    en: 'This value does not fit here.',
  },
  'minutes-not-positive': {
    nl: 'Hier staat <found>. Alles duurt ten minste 1 minuut.',
    en: 'This says <found>. Everything takes at least 1 minute.',
  },
  'number-too-small': {
    nl: 'Hier staat <found>. Het kleinste getal is <least>.',
    en: 'This says <found>. The smallest number is <least>.',
  },
  'number-too-large': {
    nl: 'Hier staat <found>. Het grootste getal is <most>.',
    en: 'This says <found>. The largest number is <most>.',
  },
  'text-empty': {
    nl: 'Deze tekst is leeg.',
    en: 'This text is empty.',
  },
  'text-too-long': {
    nl: 'Deze tekst heeft meer dan <most> tekens.',
    en: 'This text has more than <most> characters.',
  },
  'list-empty': {
    nl: 'Deze lijst is leeg.',
    en: 'This list is empty.',
  },
  'list-too-long': {
    nl: 'Deze lijst heeft meer dan <most> regels.',
    en: 'This list has more than <most> entries.',
  },
  'bad-id': {
    nl: '"<found>" kan geen id zijn. Een id begint met een kleine letter. Daarna komen kleine letters, cijfers en streepjes, samen hooguit 48.',
    en: '"<found>" cannot be an id. An id begins with a lower-case letter. Lower-case letters, digits and hyphens follow, 48 at most in all.',
  },
  'bad-version': {
    nl: '"<found>" is geen versie. Schrijf drie getallen met punten ertussen: 1.0.0.',
    en: '"<found>" is no version. Write three numbers with points between them: 1.0.0.',
  },
  'bad-time': {
    nl: '"<found>" is geen tijd. Schrijf uren en minuten: 13:30.',
    en: '"<found>" is no time. Write hours and minutes: 13:30.',
  },
  'no-language': {
    nl: 'Deze tekst staat er in geen enkele taal. Schrijf nl: of en: met de tekst erachter.',
    en: 'This text is there in no language. Write nl: or en: with the text after it.',
  },
} as const
