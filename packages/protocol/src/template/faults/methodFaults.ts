/**
 * What contradicts the method (method.md, TNS and INV), and gates that can never be met. `warns`: the template can be used
 * all the same; its author should know it and may decide otherwise. Between < and > stands what is filled in.
 */
export const methodFaults = {
  'reserved-field': {
    nl: 'Siroop gebruikt de naam "<field>" zelf al. Geef dit veld een andere id.',
    en: 'Siroop uses the name "<field>" itself. Give this field another id.',
  },
  'decides-unbundled': {
    nl: 'Hier wordt besloten over "<kind>", maar geen eerdere stap bundelt die briefjes. Bundel eerst, of maak de stemming een advies.',
    en: 'This decides about "<kind>", which no earlier step bundles. Bundle it first, or let the vote be advice.',
  },
  'vision-voted': {
    nl: 'Een visie wordt geschreven, niet gekozen. Laat pas in een latere stap stemmen.',
    en: 'A vision is written, not voted on. Vote in a later step.',
  },
  'vision-with-figures': {
    nl: 'Een visie wordt geschreven vanuit de toekomst, zonder cijfers, geld of datums van nu. Haal dit veld weg.',
    en: 'A vision is written from the future, without figures, money or dates of today. Take this field out.',
  },
  'judged-while-writing': {
    nl: 'Niemand oordeelt terwijl mogelijke stappen worden geschreven (fase C). Doe dat in fase D.',
    en: 'Nobody judges while possible steps are written (phase C). Judge in phase D.',
  },
  'dots-decide': {
    nl: 'Stippen zijn advies en besluiten nooit. Maak er "purpose: advice" van, en laat de zaal na het gesprek kiezen.',
    en: 'Dots are advice and never decide. Make it "purpose: advice", and let the room choose after the talk.',
  },
  'signs-per-person': {
    nl: 'Siroop laat per organisatie tekenen, niet per persoon. Schrijf "unit: organisation". Wie voor zichzelf tekent, is in Voorbereiden een organisatie van één mens.',
    en: 'In Siroop organisations sign, not persons. Write "unit: organisation". Who signs for themselves is an organisation of one person in Voorbereiden.',
  },
  'always-asked': {
    nl: 'Wie tekent, zegt altijd welke functie en welke bevoegdheid erbij hoort. Met "false" verandert dat niet. Haal deze regel weg.',
    en: 'Who signs always says what function and what authority goes with it. With "false" that does not change. Take this line out.',
    warns: true,
  },
  'dots-too-early': {
    nl: 'Stippen horen in het laatste onderdeel van een stap die bundelt. Laat de stap eindigen met één onderdeel "mode: vote".',
    en: 'Dots belong in the last part of a step that bundles. Let the step end with one part "mode: vote".',
  },
  'dots-on-values': {
    nl: 'Hier krijgen waarden stippen. Waarden worden gebundeld en afgesproken; geen enkele waarde valt weg door een stemming.',
    en: 'Values get dots here. Values are grouped and agreed; no value falls away by a vote.',
    warns: true,
  },
  'no-baseline': {
    nl: 'Er wordt teruggeredeneerd, maar geen eerdere stap zegt per ambitie hoe het vandaag is (fase B). Zonder eerlijk vandaag wordt het een wensenlijst.',
    en: 'This reasons back, but no earlier step says where we are today per ambition (phase B). Without an honest today it becomes a wish list.',
    warns: true,
  },
  'nature-left-out': {
    nl: 'Van de drie spelregels voor de natuur (group: ecological) staan er hier <found>. Ook in het sociaal domein horen alle drie erbij.',
    en: 'Of the three principles about nature (group: ecological) <found> are here. All three belong, in the social domain too.',
  },
  'people-left-out': {
    nl: 'Van de vijf spelregels voor mensen (group: social) staan er hier <found>. Alle vijf horen erbij.',
    en: 'Of the five principles about people (group: social) <found> are here. All five belong.',
  },
  'vision-unchecked': {
    nl: 'Niets toetst "<kind>" aan de spelregels voordat er teruggeredeneerd wordt. Voeg een stap toe met "kind: check", met "check: principle-check-done" en "severity: block".',
    en: 'Nothing checks "<kind>" against the principles before it is reasoned back from. Add a step with "kind: check", "check: principle-check-done" and "severity: block".',
  },
  'check-can-be-passed': {
    nl: 'Deze toets kan worden overgeslagen. Voeg bij "gate" toe: "check: principle-check-done", met "severity: block".',
    en: 'This check can be skipped. Add "check: principle-check-done" to its gate, with "severity: block".',
  },
  'gate-never-met': {
    nl: 'Aan "<check>" kan in deze stap nooit worden voldaan: er zijn hier geen <missing>. De groep komt niet verder.',
    en: '"<check>" can never be met in this step: there are no <missing> here. The group cannot go on.',
  },
  'gate-too-high': {
    nl: 'Aan "<check>" kan nooit worden voldaan: er worden er <value> gevraagd, en er kunnen er hooguit <most> zijn.',
    en: '"<check>" can never be met: it asks for <value>, and there can be <most> at most.',
  },
  'gate-value': {
    nl: '"<check>" kan niets met de waarde "<value>". Schrijf <wanted>.',
    en: '"<check>" cannot use the value "<value>". Write <wanted>.',
  },
  'gate-says-nothing': {
    nl: '"<check>" let in deze stap nergens op: er zijn hier geen <missing>. Haal de regel weg, of zet hem bij de goede stap.',
    en: '"<check>" watches nothing in this step: there are no <missing> here. Take it out, or put it at the right step.',
    warns: true,
  },
} as const
