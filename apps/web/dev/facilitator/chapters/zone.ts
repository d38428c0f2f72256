import {
  noteId,
  organisationId,
  type ParticipantId,
  participantId,
  type StepId,
  type SubjectId,
  stepId,
} from '@siroop/domain'
import { partners } from '../cast.js'
import { Shipped, shipped } from '../shipped.js'

const solution: SubjectId = noteId('o1')
const [zaak, proef, merken, afspraak] = ['businesscase', 'proef', 'merken', 'afspraak'].map(stepId) as [
  StepId,
  StepId,
  StepId,
  StepId,
]

/** A link zone from complaint to signed agreement, with the template as it is shipped. */
class Zone extends Shipped {
  constructor() {
    super(shipped('koppelzone-anja'))
    this.plan(1, '2027-02-18').people()
  }
  fill(step: StepId, filled: Readonly<Record<string, string>>): this {
    for (const [field, value] of Object.entries(filled))
      this.do({ type: 'fillSheet', step, subject: solution, field, value, was: null })
    return this
  }
  costs(): this {
    return this.fill(zaak, {
      kosten: '4800',
      kostenbij: 'corporatie',
      baten: '18000',
      batenbij: 'corporatie gemeente',
      anja: 'Geen angst voor de brievenbus, en haar huis.',
    })
  }
  judged(): this {
    for (const [at, subject] of ['o1', 'o2', 'o3'].map(noteId).entries()) {
      for (const [type] of partners)
        this.say(type, {
          type: 'castBallot',
          step: zaak,
          subject,
          attempt: 1,
          question: 'gezond',
          option: at === 0 ? 'ja' : 'nee',
          reason: null,
        })
      this.do({ type: 'showPoll', step: zaak, subject })
      const answers = { gezond: at === 0 ? 'ja' : 'nee' }
      this.do({ type: 'recordAnswer', step: zaak, subject, answers, disagreed: [], reason: null, chosen: at === 0 })
    }
    return this
  }
  promised(): this {
    this.fill(proef, { start: '2026-12-01', aantal: '8', vraag: 'Wist u na het telefoontje wat u kon doen?' })
    this.do({ type: 'askOwner', subject: solution, organisation: organisationId('corporatie') })
    return this.say('corporatie', {
      type: 'answerAsk',
      subject: solution,
      answer: 'accept',
      due: '2027-02-01',
      firstStep: 'De woonconsulent belt deze week de eerste huurder.',
    })
  }
  noticed(result: 'ja' | 'nee'): this {
    return this.fill(merken, {
      gemerkt: result,
      citaat:
        result === 'ja'
          ? 'Er belde iemand voordat de brief kwam. Ik heb die nacht weer geslapen.'
          : 'Er belde niemand.',
      wie: 'zes van de acht huurders',
      wanneer: '2027-02-10',
      bewijs: 'Na elk telefoontje stelden wij de vraag. Niemand kreeg nog de brief na zes weken.',
    })
  }
  agreed(): this {
    return this.fill(afspraak, {
      als: 'een huurder één maand huur mist',
      dan: 'belt de woonconsulent en biedt een gesprek met de gemeente aan',
      binnen: 'vijf werkdagen',
      grondslag: 'Toestemming van de huurder, gevraagd in het telefoontje.',
      evaluatie: '2027-08-18',
    })
  }
  settled(): this {
    const sentence = this.state?.sentences[0]?.id
    if (!sentence) throw new Error('no sentence')
    const asking = { sentence, version: 1 } as const
    this.do({ type: 'askSentence', ...asking })
    for (const [type] of partners)
      this.say(type, { type: 'answerSentence', ...asking, answer: 'sign-as-is', text: null, reason: null })
    return this.do({ type: 'settleSentence', ...asking })
  }
  override finish(step: string, segment: number): void {
    if (step === 'businesscase' && segment === 0) this.costs()
    if (step === 'businesscase' && segment === 1) this.judged()
    if (step === 'proef' && segment === 1) this.promised()
    if (step === 'merken' && segment === 1) this.noticed('ja')
    if (step === 'afspraak') this.agreed().do({ type: 'writeAgreement', step: afspraak, subject: solution }).settled()
  }
}

const at = (step: string, segment = 0) => new Zone().to(step, segment)
const between = () => {
  const story = at('proef', 1).promised()
  const here = story.state?.position
  return here ? story.do({ type: 'closeMeeting' }) : story
}
const notYet = () => at('merken', 1).noticed('nee')
const noticed = () => at('merken', 1).noticed('ja')
const longer = () =>
  notYet().do({ type: 'extendTrial', subject: solution, until: '2027-04-01', reason: 'Twee huurders waren ziek.' })
const written = () => at('afspraak').agreed().do({ type: 'writeAgreement', step: afspraak, subject: solution })
const signing = () =>
  at('delen')
    .do({ type: 'planCheckins', dates: ['2027-05-20'] })
    .do({ type: 'setInForceRule', rule: { minimumSignatures: 4, closingDate: '2027-05-18' } })
    .do({ type: 'openSigning' })

/** Every state of a link zone on the facilitator's screens. */
export const zoneStates: Readonly<Record<string, () => Shipped>> = {
  'zone-complaints': () => at('klacht', 1),
  'zone-dots': () => at('kiezen'),
  'zone-ways': () => at('hoe-nu', 1),
  'zone-proposal': () => at('oplossing', 1),
  'zone-costs': () => at('businesscase').costs(),
  'zone-healthy': () => at('businesscase', 1),
  'zone-trial': () => at('proef'),
  'zone-promised': () => at('proef', 1).promised(),
  'zone-between': between,
  'zone-notice': () => at('merken', 1),
  'zone-not-yet': notYet,
  'zone-longer': longer,
  'zone-noticed': noticed,
  'zone-agreement': () => at('afspraak'),
  'zone-agreed': written,
  'zone-sign': signing,
  'zone-sign-ready': () => at('delen'),
}
const anyone: ParticipantId = participantId('p-welzijn-1')
/** The same, for phones: who looks. */
export const zonePhones: Readonly<Record<string, readonly [() => Shipped, ParticipantId]>> = {
  'zone-write': [() => at('klacht'), anyone],
  'zone-dots': [() => at('kiezen'), anyone],
  'zone-proposing': [() => at('oplossing', 1), anyone],
  'zone-sheet': [() => at('businesscase').costs(), anyone],
  'zone-owner': [
    () => at('proef').do({ type: 'askOwner', subject: solution, organisation: organisationId('welzijn') }),
    anyone,
  ],
  'zone-between': [between, anyone],
  'zone-notice': [() => at('merken', 1), anyone],
  'zone-noticed': [noticed, anyone],
  'zone-agreement': [written, anyone],
  'zone-sign': [signing, anyone],
}
