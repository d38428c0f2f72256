import { organisationId, participantId, type SubjectId, stepId, type Template } from '@siroop/domain'
import { promises, sentences } from '../../promised.js'
import { partners } from '../cast.js'
import { Story, template } from '../story.js'

const both = (nl: string) => ({ nl, en: nl })
/** An hour about an earlier manifest, with the steps of the shipped check-in. */
function checkinTemplate(): Template {
  const short = template()
  const [welcome] = short.steps
  if (!welcome) throw new Error('no steps')
  const part = (minutes: number, mode: 'listen' | 'vote' | 'plenary' | 'round', nl: string) => ({
    minutes,
    mode,
    label: both(nl),
  })
  const step = (id: string, title: string, question: string) => ({
    ...welcome,
    id: stepId(id),
    title: both(title),
    question: both(question),
  })
  const gate = [{ check: 'every-vote-cast', severity: 'warn' }] as const
  return {
    ...short,
    id: 'check-in',
    steps: [
      step('welkom', 'Een inwoner opent', 'Wat merkte een inwoner sinds wij dit afspraken?'),
      {
        ...step('zinnen', 'Toen en nu', 'Hoe staat deze zin er nu voor?'),
        kind: 'checkin',
        earlier: 'sentences',
        segments: [part(8, 'vote', 'Ieder apart, in stilte'), part(18, 'plenary', 'Zin voor zin')],
        gate,
      },
      {
        ...step('route', 'De toezeggingen', 'Hoe staat elke toezegging ervoor?'),
        kind: 'checkin',
        earlier: 'promises',
        segments: [part(10, 'round', 'Elke trekker vertelt')],
        gate,
      },
      {
        ...step('besluiten', 'Besluiten', 'Wat doen wij vanaf morgen anders?'),
        kind: 'harvest',
        segments: [part(12, 'plenary', 'Besluiten verzamelen')],
      },
    ],
  }
}

const sentencesStep = stepId('zinnen')
/** People who look back by the real rules. */
class CheckinStory extends Story {
  constructor() {
    super('real', true, checkinTemplate())
  }
  typed(): this {
    return this.do({
      type: 'typeEarlier',
      title: 'Manifest Polderrand 2040',
      agreedOn: '2025-11-17',
      sentences,
      promises: promises.map(({ text, owner }) => ({ text, owner })),
    })
  }
  at(step: string, segment = 0): this {
    return this.typed().open().goTo(step, segment)
  }
  subject(at: number): SubjectId {
    const found = this.state?.earlier?.sentences[at]?.subject
    if (!found) throw new Error('no sentence')
    return found
  }
  say(type: string, at: number, answer: readonly [option: string, example: string | null]): void {
    const [option, reason] = answer
    const about = { type: 'castBallot', step: sentencesStep, subject: this.subject(at), attempt: 1 } as const
    const refusal = this.run(participantId(`p-${type}-1`), { ...about, question: 'stance', option, reason })
    if (refusal) throw new Error(refusal)
  }
  everybody(but: readonly string[] = []): this {
    for (const [type] of partners)
      if (!but.includes(type)) for (const at of sentences.keys()) if (at !== 2) this.say(type, at, ['dik', null])
    const thin = {
      corporatie: ['slap', 'In twee dorpen bellen wij binnen een week. In de andere niet.'],
      inwoners: ['slap', 'Mijn buurvrouw kreeg drie brieven. Er belde niemand.'],
      ggd: ['ranja', 'De jeugdverpleegkundige weet het vroeg, maar belt nog niemand.'],
    } as const
    for (const [type] of partners)
      if (!but.includes(type))
        this.say(type, 2, (thin as Record<string, readonly [string, string]>)[type] ?? ['dik', null])
    return this
  }
  shown(): this {
    const subject = this.subject(2)
    return this.everybody()
      .goTo('zinnen', 1)
      .do({ type: 'showPoll', step: sentencesStep, subject })
      .do({ type: 'pointAt', subject })
  }
  recorded(): this {
    const now = 'In twee dorpen bellen wij binnen een week. In de andere vier ligt een brief al zes weken.'
    const record = { answers: { stance: 'slap' }, disagreed: [], reason: now, chosen: false }
    return this.shown().do({ type: 'recordAnswer', step: sentencesStep, subject: this.subject(2), ...record })
  }
  told(): this {
    this.at('route')
    const step = stepId('route')
    const all = this.state?.earlier?.promises ?? []
    for (const [at, { subject }] of all.entries()) {
      const { stand, said } = promises[at] ?? { stand: null, said: null }
      if (stand === null) continue
      const record = { answers: { stance: stand }, disagreed: [], reason: said, chosen: false }
      this.do({ type: 'recordAnswer', step, subject, ...record })
    }
    return this
  }
}
const onPaper = () => {
  const participant = participantId('papier-inwoners')
  const organisation = organisationId('inwoners')
  return new CheckinStory()
    .at('zinnen')
    .everybody(['inwoners'])
    .do({ type: 'addPaperSeat', participant, organisation })
    .do({ type: 'appointSpokesperson', organisation, participant })
}

/** Every state of a check-in on the facilitator's screens. */
export const checkinStates: Readonly<Record<string, () => Story>> = {
  'prepare-earlier': () => new CheckinStory(),
  'prepare-earlier-chosen': () => new CheckinStory().typed(),
  'checkin-empty': () => new CheckinStory().people(),
  'checkin-alone': () => new CheckinStory().at('zinnen').everybody(['politie']),
  'checkin-paper': onPaper,
  'checkin-shown': () => new CheckinStory().at('zinnen').shown(),
  'checkin-recorded': () => new CheckinStory().at('zinnen').recorded(),
  'checkin-promises': () => new CheckinStory().told(),
}
