import { bundleId, type ParticipantId, participantId, stepId, type Template } from '@siroop/domain'
import { partners } from '../cast.js'
import { Shipped, shipped } from '../shipped.js'

const causes = ['Achttien, en dan?', 'Wachten op elkaar', 'Weten wat een ander weet', 'Zonder adres geen huis']

/** A programme of the social domain from obstacle to promise, with the template as it is shipped. */
class Programme extends Shipped {
  constructor() {
    super(shipped('programma-sociaal-domein'))
    this.people()
  }
  override finish(step: string, segment: number): void {
    if (step !== 'groeperen' || segment !== 0) return
    this.bundles = causes.map((name, at) => ({
      id: bundleId(`b-${at}`),
      step: stepId('groeperen'),
      name,
      order: `a${at}`,
      locked: false,
      mergedInto: null,
    }))
    this.notes = this.notes.map((note, at) => ({ ...note, bundle: bundleId(`b-${at % causes.length}`) }))
  }
  rules(): this {
    const [step, subject] = [stepId('regels'), bundleId('b-3')]
    const filled = { wet: 'geen', oordeel: 'Een briefadres mag al. Mr. De Wit, hier aan tafel.' }
    for (const [field, value] of Object.entries(filled))
      this.do({ type: 'fillSheet', step, subject, field, value, was: null })
    return this.do({ type: 'pointAt', subject })
  }
  /** The room said of one obstacle that only the law takes it away, of another that a rule of the municipality itself does. */
  answered(): this {
    const step = stepId('regels')
    const said = [
      ['b-0', 'wet', 'wmo', 'De wet houdt op bij achttien jaar. Mr. De Wit, hier aan tafel.'],
      ['b-1', 'lokaal', 'lokaal', 'De verordening noemt een wachttijd van zes weken. Dat mag korter.'],
    ] as const
    const about = { attempt: 1, question: 'ruimte' }
    this.to('regels', 1)
    for (const [id, option] of said)
      for (const [type] of partners)
        this.say(type, { type: 'castBallot', step, subject: bundleId(id), ...about, option, reason: null })
    this.to('regels', 2)
    for (const [id, option, law, judgement] of said) {
      const subject = bundleId(id)
      for (const [field, value] of Object.entries({ wet: law, oordeel: judgement }))
        this.do({ type: 'fillSheet', step, subject, field, value, was: null })
      const record = { answers: { ruimte: option }, disagreed: [], reason: null, chosen: false }
      this.do({ type: 'showPoll', step, subject }).do({ type: 'recordAnswer', step, subject, ...record })
    }
    return this.do({ type: 'pointAt', subject: bundleId('b-1') })
  }
}
const at = (step: string, segment = 0) => new Programme().to(step, segment)

/** The short round, in which everybody says one value by name, one after the other. */
function roundTemplate(): Template {
  const short = shipped('korte-waardenronde')
  return {
    ...short,
    steps: short.steps.map((step) =>
      step.id !== 'waarden' || !step.contribution
        ? step
        : {
            ...step,
            title: { nl: 'Een rondje', en: 'A round' },
            contribution: { ...step.contribution, mode: 'round', reveal: 'live' },
            segments: step.segments.map((one, place) => (place === 0 ? { ...one, mode: 'round' } : one)),
          },
    ),
  }
}
class Round extends Shipped {
  constructor() {
    super(roundTemplate())
    this.people().to('waarden')
  }
  call(...people: readonly string[]): this {
    for (const [at, one] of people.entries()) {
      const from = people[at - 1]
      this.do({
        type: 'giveTurn',
        step: stepId('waarden'),
        to: participantId(one),
        from: from === undefined ? null : participantId(from),
        left: at === 2 ? 'passed' : 'spoke',
      })
      if (from !== undefined && at !== 2) this.lay(stepId('waarden'), this.idOf('waarden', at))
    }
    return this
  }
}
const begun = () => new Round()
const going = () => new Round().call('p-welzijn-1', 'p-welzijn-2', 'p-welzijn-3', 'p-ggd-1')

/** States of the programme, and of a round, on the facilitator's screens. */
export const programmeStates: Readonly<Record<string, () => Shipped>> = {
  'programme-lanes': () => at('knelpunt', 1),
  'programme-bundles': () => at('groeperen'),
  'programme-rules': () => at('regels').rules(),
  'programme-questions': () => new Programme().answered(),
  'programme-shelf': () => at('oplossing', 2),
  'programme-promise': () => at('toezeggen'),
  'programme-ask': () => new Programme().answered().to('toezeggen'),
  'round-begins': begun,
  'round-goes': going,
}
const [ggd, welzijn]: readonly ParticipantId[] = [participantId('p-ggd-1'), participantId('p-welzijn-1')]
const other = participantId('p-politie-1')
/** The same, for phones: who looks. */
export const programmePhones: Readonly<Record<string, readonly [() => Shipped, ParticipantId]>> = {
  'programme-write': [() => at('knelpunt'), other],
  'programme-sort': [() => at('groeperen'), other],
  'programme-rules': [() => at('regels').rules(), other],
  'programme-promise': [() => at('toezeggen'), other],
  'round-mine': [going, ggd ?? other],
  'round-waits': [going, other],
  'round-spoke': [going, welzijn ?? other],
}
