import { bundleId, noteId, organisationId, type PrincipleAnswer, participantId, stepId } from '@siroop/domain'
import { Vision } from './vision.js'

const at = (step: string, segment = 0) => {
  const story = new Vision()
  story.people()
  return story.to(step, segment)
}
const writing = (story: Vision) => {
  story.silent = { notes: 14, ready: 15, late: 0, closed: 14 }
  return story
}
const line = (lanes: number, segment: number) => writing(at('terugredeneren', segment).openLanes(lanes))
const reopened = () =>
  at('herinneren').do({ type: 'reopenItem', bundle: bundleId('b-a2'), reason: 'Er kwam een nieuwe partner bij.' })

/** Half of the matrix: some answers, a doubt and a break, and nothing about nature yet. */
const checking = () => {
  const story = at('spelregeltoets')
  const answer = (
    [subject, principle]: readonly [string, string],
    given: PrincipleAnswer,
    reason: string | null = null,
  ) =>
    story.do({ type: 'answerCheck', subject: bundleId(subject), principle, answer: given, reason, organisation: null })
  for (const subject of ['b-a1', 'b-a2', 'b-a3', 'b-a4', 'b-a5'])
    for (const principle of ['p4', 'p5', 'p6', 'p7', 'p8']) answer([subject, principle], 'breekt-niet')
  answer(['b-a2', 'p5'], 'twijfel', 'Kinderen praten hier zelf nog niet over mee.')
  answer(['b-a4', 'p7'], 'breekt', 'Wie geen telefoon heeft, valt hier buiten.')
  return story
}
/** One ambition got another name on the board after it was gone through. */
const renamed = () => {
  const story = checking()
  story.bundles = story.bundles.map((one) =>
    one.id === 'b-a2' ? { ...one, name: 'Kinderen groeien gezond en veilig op, waar ze ook wonen.' } : one,
  )
  return story
}
/** One organisation has a paramount objection, one a concern; the others stand behind it. */
const polled = () => {
  const story = at('visie-peiling')
  story.ballots('visie-peiling', story.ambitions.slice(0, 4), (type, index) => {
    if (index !== 1) return null
    if (type === 'politie') return ['g7', '“Niet meer” is te veel beloofd. Dat kunnen wij niet waarmaken.']
    if (type === 'ggd') return ['g5', 'Ik wil eerst weten wie dit meet.']
    return type === 'zorggroep' ? ['g3', 'Let op de wachttijd.'] : null
  })
  return story
}
/** On to the part in which the answers are talked about. */
const inRound = (story: Vision) => {
  const here = story.state?.position
  if (here)
    story.do({ type: 'advance', from: { step: here.step, segment: here.segment }, waiveReason: 'Wij gaan door.' })
  return story
}
/** Residents are there with a card that has the word. */
const participant = participantId('papier-inwoners')
const onPaper = (story: Vision) => {
  const organisation = organisationId('inwoners')
  story.do({ type: 'addPaperSeat', participant, organisation })
  return story.do({ type: 'appointSpokesperson', organisation, participant })
}
/** They answered on it; the others did not answer about this ambition yet. */
const pollOnPaper = () => {
  const story = onPaper(inRound(polled()))
  const subject = bundleId('b-a5')
  const about = { step: stepId('visie-peiling'), subject, attempt: 1, question: 'stance' } as const
  const answer = { type: 'castBallot', ...about, option: 'g2', reason: null } as const
  return story.do({ type: 'answerOnPaper', participant, answer }).do({ type: 'pointAt', subject })
}
const pollShown = () => {
  const story = inRound(polled())
  const step = stepId('visie-peiling')
  for (const subject of ['b-a1', 'b-a2']) story.do({ type: 'showPoll', step, subject: bundleId(subject) })
  story.do({ type: 'agreeSubject', step, subject: bundleId('b-a1') })
  return story.do({ type: 'pointAt', subject: bundleId('b-a2') })
}
const withdrawn = () => {
  const story = pollShown()
  const objection = story.state?.objections.at(-1)?.id
  return objection ? story.do({ type: 'treatObjection', objection, state: 'withdrawn' }) : story
}
const assessed = () => {
  const story = at('kiezen')
  story.ballots('kiezen', story.actions, (type, index) => {
    if (index === 2) return type === 'inwoners' ? ['ja', null] : ['nee', null]
    return type === 'ggd' ? ['deels', null] : null
  })
  return inRound(story)
}
const recorded = () => {
  const story = assessed()
  story.record(2)
  return story.do({ type: 'showPoll', step: stepId('kiezen'), subject: noteId('r3') }).do({
    type: 'pointAt',
    subject: noteId('r3'),
  })
}
const owners = () => {
  const story = at('toezeggen')
  story.commit(3)
  const ask = (action: string, of: string) =>
    story.do({ type: 'askOwner', subject: noteId(action), organisation: organisationId(of) })
  ask('r4', 'ggd')
  ask('r5', 'politie')
  story.say('politie', { type: 'answerAsk', subject: noteId('r5'), answer: 'refuse', due: null, firstStep: null })
  ask('r6', 'gemeente')
  story.say('gemeente', { type: 'answerAsk', subject: noteId('r6'), answer: 'later', due: null, firstStep: null })
  story.do({ type: 'leaveAsked', subject: noteId('r6'), reason: 'De raad beslist in november.' })
  story.do({ type: 'shelveAction', subject: noteId('r7'), shelved: true })
  return story.do({
    type: 'describeCommitment',
    subject: noteId('r1'),
    partners: [organisationId('ggd'), organisationId('politie')],
    seen: 'U heeft één vast gezicht.',
    means: 'Vijf mensen, een dag per week.',
    effort: 'medium',
  })
}
/** Who is there on paper took one step on, and is asked for another. */
const ownersOnPaper = () => {
  const story = onPaper(owners())
  const organisation = organisationId('inwoners')
  for (const id of ['r4', 'r5']) story.do({ type: 'askOwner', subject: noteId(id), organisation })
  const promise = { answer: 'accept', due: '2027-03-01', firstStep: 'Zes bewoners vragen om mee te kijken.' } as const
  story.do({ type: 'answerOnPaper', participant, answer: { type: 'answerAsk', subject: noteId('r4'), ...promise } })
  return story.do({ type: 'pointAt', subject: noteId('r5') })
}
const said = () => {
  const story = at('slot-2')
  const step = stepId('slot-2')
  for (const [type, text] of [
    ['ggd', 'Ons bestuur wil het eerst lezen.'],
    ['politie', 'De korpschef tekent mee als de eerste stap klein is.'],
  ] as const)
    story.say(type, { type: 'addLine', step, text })
  return story.do({ type: 'addLine', step, text: 'De raad krijgt een brief.' })
}
const between = () => {
  const story = at('slot-1')
  story.away = new Set(['p-politie-1', 'p-politie-2', 'p-politie-3'].map((id) => participantId(id)))
  return story.do({ type: 'closeMeeting' })
}
const late = () => {
  const story = at('herinneren')
  const organisation = organisationId('bibliotheek')
  return story.do({ type: 'addOrganisation', organisation, name: 'Bibliotheek Polderrand', organisationType: 'overig' })
}
const whole = () => {
  const story = at('instemmen')
  return story.do({ type: 'openTextRound', step: stepId('instemmen') })
}
/** A milestone was taken back by its author while the text was frozen; the text is open again and read once more. */
const takenBack = () => {
  const story = whole()
  story.all('stand-for').show(true)
  story.do({ type: 'setInForceRule', rule: { minimumSignatures: 5, closingDate: '2026-12-15' } })
  story.do({ type: 'openSigning' })
  const item = story.state?.items.find(({ bundle }) => bundle === null)
  if (item) story.run('system', { type: 'withdrawNote', note: noteId(item.subject) })
  story.do({ type: 'reopenEdition', edition: 1, reason: 'Er is een briefje teruggenomen.' })
  const at = story.state?.position
  return at ? story.do({ type: 'goBack', from: { step: at.step, segment: at.segment } }) : story
}
const parked = () => {
  const story = at('vandaag', 2)
  story.do({ type: 'unlinkNote', note: noteId('b3'), to: bundleId('b-a3') })
  story.do({ type: 'park', subject: noteId('b6'), where: 'friction' })
  story.tick('vandaag', 4)
  return story
}

/** Every state of the chapters 2040, backcasting and change route, made by the real rules. */
export const chapterStates: Readonly<Record<string, () => Vision>> = {
  funnel: () => at('trechter'),
  'break-1': () => at('pauze-1'),
  check: checking,
  'check-renamed': renamed,
  'check-open': () => at('spelregeltoets'),
  'poll-vote': polled,
  'poll-open': () => inRound(polled()),
  'poll-paper': pollOnPaper,
  'poll-shown': pollShown,
  'poll-withdrawn': withdrawn,
  between,
  reading: () => at('herinneren'),
  'reading-reopened': reopened,
  'late-organisation': late,
  'today-silent': () => writing(at('vandaag')),
  today: () => at('vandaag', 1),
  'today-tick': parked,
  'line-first': () => writing(at('terugredeneren')),
  line: () => line(3, 1),
  'line-all': () => at('terugredeneren', 3),
  'line-60': () => new Vision(60).people().to('terugredeneren', 3),
  actions: () => at('acties', 1),
  'assess-vote': () => at('kiezen'),
  'assess-paper': () => onPaper(at('kiezen')),
  'assess-open': assessed,
  'assess-shown': recorded,
  assign: owners,
  'assign-paper': ownersOnPaper,
  'assign-close': () => at('toezeggen', 1),
  agreements: () => at('samenwerken', 1),
  'harvest-lines': said,
  'draft-taken-back': takenBack,
  'draft-vision': () => at('lezen'),
  whole: () => at('instemmen'),
  'whole-open': whole,
  'whole-shown': () => whole().all('stand-for', ['ggd']).answer('ggd', 'object', 'De tweede zin is te lang.').show(),
}
