import type { Locale } from '@siroop/domain'
import type { TemplateFault } from './templateFaults.js'

/**
 * The same mistakes for who fills in a form: without the words of the file, and without names for machines. What is not here
 * says in a form what it says of a file.
 */
export const formFaults: Partial<Record<TemplateFault, Readonly<Record<Locale, string>>>> = {
  'id-twice': {
    nl: 'Dit staat er twee keer. Haal er een weg.',
    en: 'This is there twice. Take one out.',
  },
  'no-text-in-language': {
    nl: 'Deze tekst staat er nog niet in elke taal van het sjabloon.',
    en: 'This text is not there yet in every language of the template.',
  },
  'list-empty': {
    nl: 'Hier moet ten minste één ding staan.',
    en: 'At least one thing must be here.',
  },
  'input-not-collected': {
    nl: 'De briefjes waarmee deze stap werkt, worden in geen eerdere stap geschreven.',
    en: 'The notes that this step works on are written in no earlier step.',
  },
  'link-not-collected': {
    nl: 'De briefjes waaraan wordt gekoppeld, worden in geen enkele stap geschreven.',
    en: 'The notes that are linked to are written in no step.',
  },
  'link-to-later': {
    nl: 'De briefjes waaraan wordt gekoppeld, komen pas in een latere stap. Dan is er hier nog niets om aan te koppelen.',
    en: 'The notes that are linked to come in a later step only. There is nothing to link to yet.',
  },
  'link-circle': {
    nl: 'Deze koppelingen lopen in een kring. Haal er een weg.',
    en: 'These links go round in a circle. Take one out.',
  },
  'link-to-itself': {
    nl: 'Deze briefjes zouden in een kring naar elkaar kunnen wijzen. Dat kan alleen bij terugredeneren, met tijdvakken.',
    en: 'These notes could point at one another in a circle. Only reasoning back, with periods, can do that.',
  },
  'unknown-session': {
    nl: 'De bijeenkomst van deze stap is er niet meer. Kies een andere.',
    en: 'The meeting of this step is not there any more. Choose another one.',
  },
  'session-without-step': {
    nl: 'In deze bijeenkomst is geen stap. Voeg er een toe, of haal de bijeenkomst weg.',
    en: 'There is no step in this meeting. Add one, or remove the meeting.',
  },
  'step-out-of-order': {
    nl: 'Deze stap staat na een stap van een latere bijeenkomst. Verplaats de stap.',
    en: 'This step stands after a step of a later meeting. Move it.',
  },
  'unknown-section': {
    nl: 'Het deel van het document dat deze stap vult, is er niet meer. Kies een ander deel.',
    en: 'The section of the document that this step fills is not there any more. Choose another one.',
  },
  'unknown-step': {
    nl: 'Een stap die hier te zien zou zijn, is er niet meer.',
    en: 'A step that would be shown here is not there any more.',
  },
  'vote-without-choices': {
    nl: 'In deze stap wordt gekozen, maar er valt niets te kiezen. Kies hieronder een manier van kiezen.',
    en: 'This step chooses, but there is nothing to choose. Choose a way of choosing below.',
  },
  'assess-without-questions': {
    nl: 'In deze stap worden vragen beantwoord, maar er staan geen vragen. Voeg er een toe.',
    en: 'This step answers questions, but there are none. Add one.',
  },
  'sign-without-statement': {
    nl: 'In deze stap wordt getekend, maar dit document wordt niet ondertekend. Zet dat aan bij ‘Het document’.',
    en: 'This step signs, but this document is not signed. Switch that on at ‘The document’.',
  },
  'unknown-field': {
    nl: 'Kies een veld met keuzes. Daarnaar komen de briefjes in kolommen te liggen.',
    en: 'Choose a field with choices. The notes then lie in columns by it.',
  },
  'unknown-lane': {
    nl: 'Wat hier gekozen is, staat niet meer in de lijst. Kies iets anders, of haal het weg.',
    en: 'What was chosen here is not in the list any more. Choose something else, or remove it.',
  },
  'lane-not-opened': {
    nl: 'Dit onderdeel opent een tijdvak dat in deze stap niet open gaat.',
    en: 'This part opens a period that is not opened in this step.',
  },
  'choice-without-options': {
    nl: 'Hier valt niets te kiezen. Voeg een keuze toe.',
    en: 'There is nothing to choose here. Add a choice.',
  },
  'options-from-nothing': {
    nl: 'De keuzes komen uit een lijst die leeg is. Vul die lijst, of kies eigen keuzes.',
    en: 'The choices come from a list that is empty. Fill that list, or take choices of its own.',
  },
  'bad-duration': {
    nl: 'Vul in hoeveel dagen, weken, maanden of jaren.',
    en: 'Fill in how many days, weeks, months or years.',
  },
  'reserved-field': {
    nl: 'Dit veld heeft een naam die Siroop zelf gebruikt. Haal het weg en maak het opnieuw.',
    en: 'This field has a name that Siroop uses itself. Remove it and make it anew.',
  },
  'decides-unbundled': {
    nl: 'Hier wordt besloten over briefjes die nog niet gebundeld zijn. Bundel eerst, of maak de uitkomst een advies.',
    en: 'This decides about notes that are not bundled yet. Bundle first, or make the outcome advice.',
  },
  'dots-decide': {
    nl: 'Stippen zijn een advies en besluiten nooit. Laat de groep na het gesprek kiezen.',
    en: 'Dots are advice and never decide. Let the group choose after the talk.',
  },
  'signs-per-person': {
    nl: 'Dit sjabloon laat per persoon tekenen. Siroop laat per organisatie tekenen. Zet ondertekenen uit en weer aan.',
    en: 'This template lets persons sign. In Siroop organisations sign. Turn signing off and on again.',
  },
  'always-asked': {
    nl: 'In het bestand staat dat functie of bevoegdheid niet gevraagd wordt. Siroop vraagt die altijd. Zet ondertekenen uit en weer aan.',
    en: 'The file says that function or authority is not asked. Siroop always asks for them. Turn signing off and on again.',
  },
  'dots-too-early': {
    nl: 'Stippen horen in het laatste onderdeel van een stap die bundelt. Laat deze stap eindigen met één onderdeel ‘kiezen’.',
    en: 'Dots belong in the last part of a step that bundles. Let this step end with one part ‘choosing’.',
  },
  'nature-left-out': {
    nl: 'Van de drie spelregels voor de natuur staan er hier <found>. Ook in het sociaal domein horen alle drie erbij.',
    en: 'Of the three principles about nature <found> are here. All three belong, in social policy too.',
  },
  'people-left-out': {
    nl: 'Van de vijf spelregels voor mensen staan er hier <found>. Alle vijf horen erbij.',
    en: 'Of the five principles about people <found> are here. All five belong.',
  },
  'vision-unchecked': {
    nl: 'Voordat er teruggeredeneerd wordt, moet de visie aan de spelregels zijn getoetst. Voeg daarvoor een stap ‘Toetsen’ toe, met een voorwaarde waarmee de groep niet verder kan.',
    en: 'The vision must be checked against the principles before reasoning back. Add a step ‘Checking’ before it, with a condition that the group cannot pass.',
  },
  'check-can-be-passed': {
    nl: 'Deze toets kan worden overgeslagen. Geef haar de voorwaarde ‘Alles is aan de spelregels getoetst’, waarmee de groep niet verder kan.',
    en: 'This check can be skipped. Give it the condition ‘All was checked against the principles’, which the group cannot pass.',
  },
  'gate-never-met': {
    nl: 'Deze voorwaarde kan hier nooit kloppen: waar zij naar kijkt, is er in deze stap niet. De groep zou niet verder kunnen.',
    en: 'This condition can never be met here: what it looks at is not in this step. The group could not go on.',
  },
  'gate-too-high': {
    nl: 'Deze voorwaarde kan nooit kloppen: u vraagt er <value>, en er kunnen er hooguit <most> zijn.',
    en: 'This condition can never be met: you ask for <value>, and there can be at most <most>.',
  },
  'gate-value': {
    nl: 'Vul hier in: <wanted>.',
    en: 'Fill in here: <wanted>.',
  },
  'gate-says-nothing': {
    nl: 'Deze voorwaarde let in deze stap nergens op. Haal haar weg, of zet haar bij de goede stap.',
    en: 'This condition looks at nothing in this step. Remove it, or put it in the right step.',
  },
}
