/** What does not fit together between the parts of a template. Between < and > stands what is filled in. */
export const partFaults = {
  'id-twice': {
    nl: 'De id "<id>" is al gebruikt. Geef dit een eigen id.',
    en: 'The id "<id>" is used already. Give this an id of its own.',
  },
  'default-language': {
    nl: 'De taal "<locale>" staat niet bij "locales".',
    en: 'The language "<locale>" is not among "locales".',
  },
  'no-text-in-language': {
    nl: 'Er is hier geen tekst in de taal "<locale>".',
    en: 'There is no text in the language "<locale>" here.',
  },
  'language-not-listed': {
    nl: 'Hier staat tekst in de taal "<locale>", maar die taal staat niet bij "locales".',
    en: 'There is a text in the language "<locale>" here, but that language is not among "locales".',
  },
  'unknown-placeholder': {
    nl: '<placeholder> wordt nergens door vervangen. In deze taal kan wel: <known>.',
    en: 'Nothing will take the place of <placeholder>. In this language you can use: <known>.',
  },
  'invisible-text': {
    nl: 'In deze tekst zit een teken dat niemand kan zien (<code>). Haal het weg.',
    en: 'This text holds a character that nobody can see (<code>). Take it out.',
  },
  'session-without-step': {
    nl: 'Geen enkele stap hoort bij deze bijeenkomst.',
    en: 'No step belongs to this session.',
  },
  'minutes-do-not-fit': {
    nl: 'De bijeenkomst duurt <says> minuten, maar de stappen duren samen <sum> minuten.',
    en: 'The session takes <says> minutes, but its steps take <sum> minutes together.',
  },
  'step-out-of-order': {
    nl: 'Deze stap staat na een stap van een latere bijeenkomst. Zet de stappen in de volgorde van de bijeenkomsten.',
    en: 'This step stands after a step of a later session. Put the steps in the order of their sessions.',
  },
  'least-above-most': {
    nl: 'Het kleinste aantal (<least>) is groter dan het grootste (<most>).',
    en: 'The smallest number (<least>) is larger than the largest (<most>).',
  },
  'unknown-session': {
    nl: 'Er is geen bijeenkomst "<id>". Wel: <known>.',
    en: 'There is no session "<id>". There is: <known>.',
  },
  'unknown-section': {
    nl: 'Het document heeft geen deel "<id>". Wel: <known>.',
    en: 'The document has no section "<id>". It has: <known>.',
  },
  'unknown-step': {
    nl: 'Er is geen stap "<id>". Wel: <known>.',
    en: 'There is no step "<id>". There is: <known>.',
  },
  'input-not-collected': {
    nl: 'Geen eerdere stap verzamelt briefjes van de soort "<kind>".',
    en: 'No earlier step collects notes of the kind "<kind>".',
  },
  'link-not-collected': {
    nl: 'Geen enkele stap verzamelt briefjes van de soort "<kind>".',
    en: 'No step collects notes of the kind "<kind>".',
  },
  'link-to-later': {
    nl: 'Briefjes van de soort "<kind>" komen pas in een latere stap. Dan is er hier nog niets om aan te koppelen.',
    en: 'Notes of the kind "<kind>" come in a later step only. There is nothing to link to yet.',
  },
  'link-circle': {
    nl: 'Deze koppelingen lopen in een kring: <circle>. Haal er een weg.',
    en: 'These links go round in a circle: <circle>. Take one out.',
  },
  'link-to-itself': {
    nl: 'Briefjes van de soort "<kind>" kunnen hier in een kring naar elkaar wijzen. Dat kan alleen in een stap met horizons, met "rule: earlier-horizon-only".',
    en: 'Notes of the kind "<kind>" could point at one another in a circle here. Only a step with horizons can do that, with "rule: earlier-horizon-only".',
  },
  'contribution-without-kind': {
    nl: 'In deze stap schrijven mensen briefjes, maar er staat niet welke soort. Voeg "noteKind" toe.',
    en: 'People write notes in this step, but it does not say of which kind. Add "noteKind".',
  },
  'vote-without-choices': {
    nl: 'In deze stap wordt gestemd, maar er valt niets te kiezen. Voeg "voting" toe, met een "scale" of met "method: dots".',
    en: 'This step votes, but there is nothing to choose. Add "voting", with a "scale" or with "method: dots".',
  },
  'assess-without-questions': {
    nl: 'In deze stap worden vragen beantwoord, maar er staan geen vragen. Voeg "assess" toe.',
    en: 'This step answers questions, but there are none. Add "assess".',
  },
  'sign-without-statement': {
    nl: 'In deze stap wordt getekend, maar het document heeft geen "signing".',
    en: 'This step signs, but the document has no "signing".',
  },
  'unknown-field': {
    nl: 'Deze stap heeft geen veld "<field>".',
    en: 'This step has no field "<field>".',
  },
  'unknown-lane': {
    nl: 'Er is geen "<id>" bij "<list>". Wel: <known>.',
    en: 'There is no "<id>" in "<list>". There is: <known>.',
  },
  'lane-not-opened': {
    nl: 'Dit deel opent "<id>", maar de stap noemt die niet bij "fillOrder".',
    en: 'This segment opens "<id>", but the step does not name it in "fillOrder".',
  },
  'unknown-organisation-type': {
    nl: 'Er is geen soort organisatie "<id>". Wel: <known>.',
    en: 'There is no organisation type "<id>". There is: <known>.',
  },
  'choice-without-options': {
    nl: 'Hier valt niets te kiezen. Voeg "options" of "optionsFrom" toe.',
    en: 'There is nothing to choose here. Add "options" or "optionsFrom".',
  },
  'options-from-nothing': {
    nl: 'De keuzes komen uit "<list>", maar dat heeft dit sjabloon niet.',
    en: 'The options come from "<list>", which this template does not have.',
  },
  'example-links-nowhere': {
    nl: 'Er is geen voorbeeld met de id "<id>".',
    en: 'There is no example with the id "<id>".',
  },
  'example-of-unknown-field': {
    nl: 'Geen enkele stap heeft een veld "<field>".',
    en: 'No step has a field "<field>".',
  },
  'bad-duration': {
    nl: '"<found>" is geen duur. Schrijf P6M voor zes maanden, P1Y voor een jaar of P30D voor dertig dagen.',
    en: '"<found>" is no duration. Write P6M for six months, P1Y for a year or P30D for thirty days.',
  },
} as const
