import { noteId, organisationId, type ParticipantId, participantId, stepId, type Template } from '@siroop/domain'
import { complaints, dotThemes } from '../../complaints.js'
import { partners } from '../cast.js'
import { Story, template } from '../story.js'

const step = stepId('kiezen')
/** The short round with complaints in place of values, and a vote by dots about them. */
function dotsTemplate(document: Template['document']['kind'] = 'manifest'): Template {
  const short = template()
  const [welcome, values] = short.steps
  if (!welcome || !values) throw new Error('no steps')
  const { gate: _, ...writing } = values
  const part = (minutes: number, mode: 'vote' | 'plenary', nl: string) => ({ minutes, mode, label: { nl, en: nl } })
  const choosing = {
    ...welcome,
    id: step,
    kind: 'vote',
    title: { nl: 'Waar beginnen we?', en: 'Where do we start?' },
    question: { nl: 'Welke klacht kunnen we vandaag oplossen?', en: 'Which complaint can we solve today?' },
    segments: [part(4, 'vote', 'Stemmen, ongezien'), part(6, 'plenary', 'Eén klacht kiezen')],
    input: ['klacht'],
    voting: { method: 'dots', dots: 3, maxPerItem: 2, unit: 'person', shuffle: true, ownItems: false },
    lanes: { by: 'theme' },
  } as const
  const steps = [welcome, { ...writing, noteKind: 'klacht' }, choosing]
  return { ...short, themes: dotThemes, steps, document: { ...short.document, kind: document } }
}

/** People who place dots by the real rules. */
class DotsStory extends Story {
  constructor(document: Template['document']['kind'] = 'manifest') {
    super('real', true, dotsTemplate(document))
    this.open().goTo('waarden').goTo('kiezen')
  }
  override reveal(): void {
    this.notes = complaints.map((text, at) => ({
      id: noteId(`k-${at}`),
      step: stepId('waarden'),
      kind: 'klacht',
      text,
      fields: {},
      organisation: organisationId(partners[at % partners.length]?.[0] ?? 'ggd'),
      author: null,
      bundle: null,
      order: `a${at}`,
      late: false,
      withdrawn: false,
    }))
  }
  /** Two dots on one complaint and one on another, as their places in the list say. */
  place(voter: ParticipantId, places: readonly [number, number]): this {
    const dots = places.map((at, index) => ({ subject: noteId(`k-${at}`), attempt: 1, dots: index === 0 ? 2 : 1 }))
    const refusal = this.run(voter, { type: 'castDots', step, dots, done: true })
    if (refusal) throw new Error(refusal)
    return this
  }
  everybody(but: readonly string[] = []): this {
    for (const [index, [type]] of partners.entries())
      if (!but.includes(type))
        for (const seat of type === 'inwoners' ? [1, 2] : [1, 2, 3])
          this.place(participantId(`p-${type}-${seat}`), [(index + seat) % 3, 3 + ((index * seat) % 4)])
    return this
  }
  outcome(): this {
    return this.do({ type: 'showPoll', step, subject: noteId('k-0') }).goTo('kiezen', 1)
  }
}
const further = () => {
  const record = { type: 'recordAnswer', step, answers: { theme: 'laaghangend' }, disagreed: [], chosen: true } as const
  return new DotsStory()
    .everybody()
    .outcome()
    .do({ ...record, subject: noteId('k-1'), reason: null })
    .do({ ...record, subject: noteId('k-4'), reason: 'Hier kan iedereen aan tafel vandaag iets aan doen.' })
    .do({ type: 'pointAt', subject: noteId('k-4') })
}
const onPaper = () => {
  const participant = participantId('papier-inwoners')
  const organisation = organisationId('inwoners')
  return new DotsStory()
    .everybody(['inwoners', 'politie'])
    .do({ type: 'addPaperSeat', participant, organisation })
    .do({ type: 'appointSpokesperson', organisation, participant })
}

/** Every state of a vote by dots on the facilitator's screens. */
export const dotsStates: Readonly<Record<string, () => Story>> = {
  /** Of a document that nobody signs: before the meeting closes, and after. */
  report: () => new DotsStory('harvest').everybody().outcome(),
  'report-over': () =>
    new DotsStory('harvest').everybody().outcome().do({ type: 'closeMeeting', closedNotes: 'leave' }),
  'dots-open': () => new DotsStory().everybody(['politie', 'inwoners']),
  'dots-ready': () => new DotsStory().everybody(),
  'dots-shown': () => new DotsStory().everybody().outcome(),
  'dots-further': further,
  'dots-paper': onPaper,
}
