import { bundleId, type CardAnswer, organisationId, participantId, sentenceId, stepId } from '@siroop/domain'
import { checkinStates } from './chapters/checkin.js'
import { dotsStates } from './chapters/dots.js'
import { eveningStates } from './chapters/evening.js'
import { overDaysStates } from './chapters/overDays.js'
import { programmeStates } from './chapters/programme.js'
import { sheetStates } from './chapters/sheets.js'
import { textsStates } from './chapters/texts.js'
import { zoneStates } from './chapters/zone.js'
import { Story } from './story.js'

const behaviour = 'Bij elk besluit vragen we: wat merkt de inwoner hiervan?'
const open = (story: Story) => story.goTo('groeperen').bundling().goTo('groeperen', 2)
const disputed = () =>
  open(new Story().open())
    .round('b-1', behaviour)
    .all('stand-for', ['politie'])
    .answer('politie', 'object', '“Elk besluit” is te veel. Bij een melding van onze nachtdienst kan dat niet.')
    .show()
/** All values with a name are decided; `named` false: the one without a name comes next. */
const nearlyDone = (named: boolean) => {
  const story = new Story().open().goTo('groeperen').bundling(named).goTo('groeperen', 2)
  for (const { id, name } of story.bundles) if (name !== '') story.round(id, behaviour).all('stand-for').show(true)
  return story
}
const abstain = (story: Story, type: string, reason: string) => {
  const round = story.state?.rounds.at(-1)?.id
  return round
    ? story.do({ type: 'markMissing', round, organisation: organisationId(type), why: 'abstains', reason })
    : story
}
const treat = (story: Story, state: 'in-treatment' | 'worked-in') => {
  const objection = story.state?.objections[0]?.id
  return objection ? story.do({ type: 'treatObjection', objection, state }) : story
}
const asked = (story: Story) => {
  const sentence = sentenceId('los')
  story.do({ type: 'addSentence', section: 'waarden', sentence })
  story.pen.set(sentence, 'Niemand staat alleen met geldzorgen. Wij weten het vroeg en helpen binnen een maand.')
  story.do({ type: 'proposeSentence', sentence }).do({ type: 'askSentence', sentence, version: 1 })
  for (const type of ['welzijn', 'ggd', 'gemeente', 'corporatie', 'politie'])
    story.run(participantId(`p-${type}-1`), { type: 'recogniseSentence', sentence, version: 1, recognised: true })
  return story
}
const proposed = () => {
  const story = asked(new Story().open().draft())
  const sentence = sentenceId('los')
  const say = (type: string, text: string | null, reason: string | null = null) =>
    story.run(participantId(`p-${type}-1`), {
      type: 'answerSentence',
      sentence,
      version: 1,
      answer: text === null ? 'sign-as-is' : 'proposal',
      text,
      reason,
    })
  for (const type of ['welzijn', 'gemeente', 'politie', 'zorggroep', 'inwoners']) say(type, null)
  say(
    'corporatie',
    'Niemand staat alleen met geldzorgen. Wij weten het vroeg, bellen zelf en helpen binnen een maand.',
    'dan merkt een inwoner het eerder',
  )
  say('ggd', 'Niemand staat alleen met geldzorgen. Wij weten het vroeg en helpen dezelfde week.', 'wachten maakt ziek')
  return story
}
const signing = () => {
  const story = new Story().open().draft()
  story.do({ type: 'setInForceRule', rule: { minimumSignatures: 5, closingDate: '2026-12-15' } })
  return story.do({ type: 'openSigning' }).goTo('tekenen')
}
const signed = () => {
  const story = signing()
  const edition = story.state?.editions[0]
  if (!edition) return story
  for (const type of ['welzijn', 'ggd', 'gemeente', 'zorggroep'])
    story.run(participantId(`p-${type}-1`), {
      type: 'sign',
      edition: 1,
      fingerprint: edition.fingerprint,
      organisation: organisationId(type),
      authority: type === 'ggd' ? 'subject-to-approval' : 'own',
      person: {
        name: 'Iemand',
        function: 'bestuurder',
        sentence: null,
        condition: type === 'ggd' ? 'het bestuur' : null,
      },
    })
  story.run(participantId('p-politie-1'), { type: 'signLater', edition: 1, until: '2026-12-15' })
  return story
}
/** Organisations that are there on paper: each with a card that has the word. */
const onPaper = (story: Story, types: readonly string[]) => {
  for (const type of types) {
    const [participant, organisation] = [participantId(`papier-${type}`), organisationId(type)]
    story.do({ type: 'addPaperSeat', participant, organisation })
    story.do({ type: 'appointSpokesperson', organisation, participant })
  }
  return story
}
const typed = (story: Story, type: string, answer: CardAnswer) =>
  story.do({ type: 'answerOnPaper', participant: participantId(`papier-${type}`), answer })
const consentOnPaper = () => {
  const story = open(new Story().open())
  story.round('b-2', 'Afspraak is afspraak, ook als er andere mensen aan tafel zitten.')
  story.all('stand-for', ['politie', 'inwoners', 'welzijn'])
  const round = story.state?.rounds.at(-1)?.id
  onPaper(story, ['welzijn', 'inwoners'])
  return round ? typed(story, 'welzijn', { type: 'answerRound', round, answer: 'live-with', reason: null }) : story
}
/** The police can live with every value and stand for none; a sentence that a resident may stumble over. */
const nowhere = () => {
  const story = new Story().open().goTo('groeperen').bundling().goTo('groeperen', 2)
  story.round('b-1', 'Bij elk plan vragen we wat de inwoner hiervan merkt.').all('stand-for', ['politie', 'ggd'])
  story.answer('politie', 'live-with').answer('ggd', 'live-with').show(true)
  story
    .goTo('weerzien')
    .do({ type: 'planCheckins', dates: ['2027-09-23'] })
    .goTo('lezen')
  const sentence = sentenceId('los')
  story.do({ type: 'addSentence', section: 'waarden', sentence })
  story.pen.set(
    sentence,
    'De WMO wordt integraal uitgevoerd. Wij faciliteren dat burgers in elk dorp binnen een maand iemand spreken die hen kent en verder helpt.',
  )
  const words = 'Haar mensen schreven hier niet mee. De chef leest de tekst mee en tekent wel.'
  story.do({ type: 'discussCoverage', organisation: organisationId('politie'), words })
  return story.do({ type: 'proposeSentence', sentence })
}
/** A second version that says less; without a reason, with one, and a third that is being typed. */
const thinner = (step: 'put' | 'explained' | 'typed') => {
  const sentence = sentenceId('los')
  const story = asked(new Story().open().draft())
  story.pen.set(sentence, 'Mensen met geldzorgen staan niet alleen. Wij streven ernaar waar mogelijk snel te helpen.')
  story.do({ type: 'proposeSentence', sentence })
  const reason = 'De kredietbank heeft in de zomer te weinig mensen om elke maand te halen.'
  if (step === 'explained') story.do({ type: 'explainSentence', sentence, version: 2, reason })
  if (step === 'typed') story.pen.set(sentence, 'Mensen met geldzorgen kunnen, als er budget is, hulp krijgen.')
  return story
}
const draftOnPaper = () => {
  const sentence = sentenceId('los')
  const story = onPaper(asked(new Story().open().draft()), ['inwoners'])
  typed(story, 'inwoners', { type: 'recogniseSentence', sentence, version: 1, recognised: true })
  const answer = { sentence, version: 1, answer: 'sign-as-is', text: null, reason: null } as const
  return typed(story, 'inwoners', { type: 'answerSentence', ...answer })
}
/** The meeting is over and the next edition is begun: one sentence says something else. */
const nextBegun = (signedBefore = signed) => {
  const story = signedBefore().do({ type: 'closeMeeting' }).do({ type: 'beginEdition', edition: 1 })
  const [first] = story.state?.sentences ?? []
  if (first === undefined) return story
  const words = `${first.text} Dezelfde dag nog.`
  story.pen.set(first.id, words)
  return story.do({ type: 'proposeSentence', sentence: first.id })
}
/** It has everybody's consent and a rule of its own: it can be laid down. */
const nextReady = () => {
  const story = nextBegun()
  const [first] = story.state?.sentences ?? []
  if (first === undefined) return story
  const { id: sentence, version } = first
  story.do({ type: 'askSentence', sentence, version })
  for (const organisation of story.state?.organisations ?? [])
    story.run(participantId(`p-${organisation.id}-1`), {
      type: 'answerSentence',
      sentence,
      version,
      answer: 'sign-as-is',
      text: null,
      reason: null,
    })
  return story
    .do({ type: 'settleSentence', sentence, version })
    .do({ type: 'setInForceRule', rule: { minimumSignatures: 5, closingDate: '2027-02-01' } })
}
const nextOpen = () => nextReady().do({ type: 'openSigning' })
/** Somebody declined after the others signed in the room. */
const declinedAfter = () => {
  const story = signed()
  story.nowMs += 60_000
  story.run(participantId('p-corporatie-1'), { type: 'declineSigning', edition: 1, reason: null })
  return story.do({ type: 'closeMeeting' })
}
const signedOnPaper = () => {
  const story = onPaper(signed(), ['inwoners', 'corporatie'])
  const { fingerprint = '' } = story.state?.editions[0] ?? {}
  const person = { name: 'Mw. Vos', function: 'bewoner', sentence: null, condition: null }
  const organisation = organisationId('inwoners')
  return typed(story, 'inwoners', { type: 'sign', edition: 1, fingerprint, organisation, authority: 'own', person })
}
const tooLong = () => {
  const story = new Story()
  const step = story.state?.template.steps[1]?.id
  return step ? story.do({ type: 'changeMinutes', step, segment: 0, minutes: 18 }) : story
}
const late = () => {
  const story = new Story().open().goTo('groeperen').bundling(false)
  story.silent = { notes: 16, ready: 20, late: 2, closed: 0 }
  return story
}

/** Every state of the facilitator's screens, made by the real rules. */
export const states: Readonly<Record<string, () => Story>> = {
  before: () => new Story().people(),
  welcome: () => new Story().open(),
  silent: () => new Story().open().goTo('waarden').writing(),
  paper: () => {
    const story = new Story().open().goTo('waarden').writing()
    for (const [at, type] of ['inwoners', 'welzijn'].entries())
      story.do({ type: 'addPaperSeat', participant: participantId(`papier-${at}`), organisation: organisationId(type) })
    return story
  },
  reading: () => new Story().open().goTo('waarden', 1),
  bundling: late,
  'bundling-apart': () => late().do({ type: 'takeApart', bundle: bundleId('b-1') }),
  'consent-choose': () => open(new Story().open()),
  'consent-unnamed': () => nearlyDone(false),
  'consent-loose': () => nearlyDone(true),
  consent: () =>
    abstain(
      open(new Story().open())
        .round('b-2', 'Afspraak is afspraak, ook als er andere mensen aan tafel zitten.')
        .all('stand-for', ['politie', 'inwoners']),
      'politie',
      'ik overleg eerst',
    ),
  'consent-paper': consentOnPaper,
  'consent-disputed': disputed,
  'consent-shown': () => treat(disputed(), 'worked-in'),
  harvest: () => new Story().open().goTo('groeperen').bundling().goTo('weerzien'),
  draft: () => new Story().open().draft(),
  'draft-asked': () =>
    asked(new Story().open().draft()).do({
      type: 'markSentenceMissing',
      sentence: sentenceId('los'),
      organisation: organisationId('politie'),
      why: 'abstains',
      reason: 'ik overleg eerst met onze wijkagenten',
    }),
  'draft-nowhere': nowhere,
  'draft-thinner': () => thinner('put'),
  'draft-explained': () => thinner('explained'),
  'draft-thinner-typed': () => thinner('typed'),
  'draft-paper': draftOnPaper,
  'draft-proposals': proposed,
  'sign-open': signing,
  sign: signed,
  'sign-close': signed,
  'sign-paper': signedOnPaper,
  ...overDaysStates,
  'sign-declined': declinedAfter,
  'next-begun': nextBegun,
  'next-ready': nextReady,
  'next-lay-down': nextReady,
  'next-open': nextOpen,
  closed: () => signed().do({ type: 'closeMeeting' }),
  prepare: () => new Story(),
  'prepare-beforehand': () => {
    const story = new Story().do({ type: 'askBeforehand', step: stepId('waarden') })
    story.silent = { notes: 5, ready: 0, late: 0, closed: 5 }
    return story
  },
  'prepare-rehearsal': () => new Story('rehearsal'),
  'prepare-empty': () => new Story('real', false),
  'prepare-long': tooLong,
  'prepare-removed': () => new Story().do({ type: 'removeOrganisation', organisation: organisationId('inwoners') }),
  rehearsal: () => new Story('rehearsal').open().goTo('waarden').writing(),
  ...dotsStates,
  ...sheetStates,
  ...checkinStates,
  ...textsStates,
  ...zoneStates,
  ...eveningStates,
  ...programmeStates,
  demo: () => new Story('demo').open().goTo('waarden').writing(),
}
