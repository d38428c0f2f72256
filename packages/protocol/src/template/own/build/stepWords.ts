import type { Locale, SegmentMode, StepKind } from '@siroop/domain'

type Both = Readonly<Record<Locale, string>>
const both = (nl: string, en: string): Both => ({ nl, en })

/** What a new step of each kind is called, asks and explains, until somebody words it. */
export const stepWords: Readonly<
  Record<StepKind, { readonly title: Both; readonly question: Both; readonly explanation: Both }>
> = {
  inform: {
    title: both('Uitleg', 'Explanation'),
    question: both('Wat gaan wij doen?', 'What are we going to do?'),
    explanation: both('De begeleider vertelt wat er komt.', 'The facilitator tells what is to come.'),
  },
  contribute: {
    title: both('Schrijven', 'Writing'),
    question: both('Wat wilt u zeggen?', 'What do you want to say?'),
    explanation: both('Schrijf op elk briefje één ding.', 'Write one thing on each note.'),
  },
  cluster: {
    title: both('Bundelen', 'Bundling'),
    question: both('Wat hoort bij elkaar?', 'What belongs together?'),
    explanation: both(
      'Wij leggen bij elkaar wat op elkaar lijkt, en geven elke bundel een naam.',
      'We put together what is alike, and give each bundle a name.',
    ),
  },
  check: {
    title: both('Toetsen', 'Checking'),
    question: both('Klopt dit met wat wij willen?', 'Does this fit with what we want?'),
    explanation: both('Bekijk de teksten één voor één.', 'Look at the texts one by one.'),
  },
  vote: {
    title: both('Stemmen', 'Voting'),
    question: both('Wat is voor u het belangrijkst?', 'What matters most to you?'),
    explanation: both(
      'Niemand ziet wat u kiest, tot wij het samen bekijken.',
      'Nobody sees what you choose until we look at it together.',
    ),
  },
  consent: {
    title: both('Instemmen', 'Consent'),
    question: both('Kunt u hiermee leven?', 'Can you live with this?'),
    explanation: both(
      'Elke organisatie stemt in, of noemt haar bezwaar.',
      'Every organisation consents, or says what its objection is.',
    ),
  },
  backcast: {
    title: both('Terugredeneren', 'Reasoning back'),
    question: both('Wat is er dan eerder gebeurd?', 'What happened before that?'),
    explanation: both('Begin bij later, en ga stap voor stap terug.', 'Begin with later, and go back step by step.'),
  },
  assess: {
    title: both('Beoordelen', 'Weighing'),
    question: both('Hoe kijken wij hiernaar?', 'How do we look at this?'),
    explanation: both('Beantwoord dezelfde vragen over elke tekst.', 'Answer the same questions about each text.'),
  },
  assign: {
    title: both('Toezeggen', 'Promising'),
    question: both('Wie doet wat, en wanneer?', 'Who does what, and when?'),
    explanation: both(
      'Alles wat wij gaan doen, krijgt een naam en een datum.',
      'All that we are going to do gets a name and a date.',
    ),
  },
  tables: {
    title: both('Aan tafels', 'At tables'),
    question: both('Wat vindt deze tafel?', 'What does this table think?'),
    explanation: both(
      'Aan elke tafel schrijft één mens, en leest iedereen mee.',
      'One of each table writes, and all read along.',
    ),
  },
  harvest: {
    title: both('Oogst', 'Harvest'),
    question: both('Wat nemen wij mee?', 'What do we take with us?'),
    explanation: both('Wij halen op wat er nog te zeggen is.', 'We collect what is left to say.'),
  },
  draft: {
    title: both('Hardop lezen', 'Reading aloud'),
    question: both('Staat hier wat wij bedoelen?', 'Does this say what we mean?'),
    explanation: both('Wij lezen de tekst samen, en maken hem beter.', 'We read the text together, and improve it.'),
  },
  sign: {
    title: both('Ondertekenen', 'Signing'),
    question: both('Tekent u?', 'Do you sign?'),
    explanation: both(
      'Wie namens een organisatie mag tekenen, tekent nu.',
      'Who may sign for an organisation signs now.',
    ),
  },
  checkin: {
    title: both('Terugkijken', 'Looking back'),
    question: both('Wat is ervan gekomen?', 'What came of it?'),
    explanation: both('Wij kijken samen terug op wat wij afspraken.', 'We look back together on what we agreed.'),
  },
  break: {
    title: both('Pauze', 'Break'),
    question: both('Hoe laat gaan wij verder?', 'When do we go on?'),
    explanation: both('Even pauze.', 'A short break.'),
  },
}

/** What a part of a step is called, until somebody words it. */
export const segmentWords: Readonly<Record<SegmentMode, Both>> = {
  listen: both('Luisteren', 'Listening'),
  silent: both('Stil schrijven', 'Silent writing'),
  pairs: both('In tweetallen', 'In pairs'),
  'small-group': both('In groepjes', 'In small groups'),
  plenary: both('Samen bespreken', 'Talking together'),
  round: both('Ronde', 'Round'),
  vote: both('Kiezen', 'Choosing'),
  sort: both('Ordenen', 'Sorting'),
  write: both('Samen schrijven', 'Writing together'),
  break: both('Pauze', 'Break'),
}

/** Other things that a form makes: what each is called at first. */
export const partWords = {
  meeting: both('Nieuwe bijeenkomst', 'New meeting'),
  section: both('Nieuw deel', 'New section'),
  horizon: both('Nieuw tijdvak', 'New period'),
  table: both('Nieuwe tafel', 'New table'),
  dilemma: both('Wat is hier lastig?', 'What is hard here?'),
  asked: both('Nieuwe vraag?', 'New question?'),
  noticed: both('Merkt een inwoner dit?', 'Does a resident notice this?'),
  signatures: both('Ondertekening', 'Signatures'),
  statement: both('Ik teken namens {organisatie}.', 'I sign on behalf of {organisation}.'),
  review: both('Wat merkte een inwoner?', 'What did a resident notice?'),
  breaks: both('Breekt deze tekst deze spelregel?', 'Does this text break this rule?'),
  copy: both('kopie', 'copy'),
} as const

/** The answers that a new question begins with, by their ids. */
export const answers = [
  ['ja', both('Ja', 'Yes')],
  ['deels', both('Deels', 'Partly')],
  ['nee', both('Nee', 'No')],
] as const

/** The three periods of a template that gets its first ones, from far to near. */
export const firstHorizons = [
  ['later', both('Later', 'Later')],
  ['halverwege', both('Halverwege', 'Halfway')],
  ['nu', both('Nu', 'Now')],
] as const

/** Where an organisation stands, from wholly for to wholly against; the last one opens an objection (decisions.md). */
export const gradients = [
  both('Hier sta ik helemaal achter', 'I fully endorse this'),
  both('Akkoord, met een kleine opmerking', 'I agree, with a small remark'),
  both('Ik steun het, met een zorg die ik genoemd wil hebben', 'I support it, with a concern I want noted'),
  both('Ik houd me erbuiten', 'I stand aside'),
  both('Ik wil er eerst nog over praten', 'I need more talk first'),
  both('Ik ben het er niet mee eens, maar ik werk mee', 'I do not like it, but I will work along'),
  both('Ik heb een zwaarwegend bezwaar, en leg dat uit', 'I have a paramount objection, and I explain it'),
] as const

/** Whether a text breaks a principle. The ids are those that Siroop knows (decisions.md, Principle check). */
export const breaks = [
  ['breekt-niet', both('Nee', 'No')],
  ['twijfel', both('Twijfel', 'Doubt')],
  ['breekt', both('Ja, aanpassen', 'Yes, adjust')],
] as const
