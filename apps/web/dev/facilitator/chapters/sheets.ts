import {
  noteId,
  organisationId,
  type ParticipantId,
  participantId,
  type StepId,
  stepId,
  type Template,
} from '@siroop/domain'
import { caseFields, shareFields, solutions, trialFields } from '../../solutions.js'
import { Story, template } from '../story.js'

const zaak = stepId('businesscase')
const solution = (place: number) => noteId(`s-${place}`)
const authors = ['corporatie', 'zorggroep', 'welzijn']

/** The short round with solutions in place of values: their business case, their trial, and the signatures. */
function sheetTemplate(): Template {
  const short = template()
  const [welcome, values] = short.steps
  const signing = short.steps.find(({ kind }) => kind === 'sign')
  if (!welcome || !values || !signing) throw new Error('no steps')
  const { gate: _, ...writing } = values
  const part = (minutes: number, mode: 'small-group' | 'vote' | 'plenary', nl: string) => ({
    minutes,
    mode,
    label: { nl, en: nl },
  })
  const about = { session: welcome.session, explanation: welcome.explanation, input: ['oplossing'] }
  return {
    ...short,
    steps: [
      welcome,
      { ...writing, noteKind: 'oplossing' },
      {
        ...about,
        id: zaak,
        kind: 'assess',
        title: { nl: 'Kan het uit?', en: 'Does it pay its way?' },
        question: { nl: 'Wat kost het, wat levert het op, en bij wie?', en: 'What does it cost, and to whom?' },
        segments: [
          part(15, 'small-group', 'Invullen op één blad'),
          part(5, 'vote', 'Antwoorden'),
          part(5, 'plenary', 'Kiezen'),
        ],
        fields: caseFields,
        assess: [
          {
            id: 'gezond',
            question: { nl: 'Is dit gezond genoeg om te proberen?', en: 'Is this healthy enough to try?' },
            answers: [
              { id: 'ja', label: { nl: 'Ja', en: 'Yes' }, order: 1 },
              { id: 'nee', label: { nl: 'Nee, terug', en: 'No, back' }, order: 2 },
            ],
          },
        ],
      },
      {
        ...about,
        id: stepId('proef'),
        kind: 'assign',
        title: { nl: 'De proef', en: 'The trial' },
        question: { nl: 'Wie doet wat, en hoe lang?', en: 'Who does what, and for how long?' },
        segments: [part(20, 'plenary', 'Afspreken')],
        fields: trialFields,
      },
      { ...signing, fields: shareFields },
    ],
  }
}

/** People who fill in sheets by the real rules. */
class SheetStory extends Story {
  constructor() {
    super('real', true, sheetTemplate())
    this.open().goTo('waarden').goTo('businesscase')
  }
  override reveal(): void {
    this.notes = solutions.map((text, at) => ({
      id: solution(at),
      step: stepId('waarden'),
      kind: 'oplossing',
      text,
      fields: {},
      organisation: organisationId(authors[at] ?? 'ggd'),
      author: null,
      bundle: null,
      order: `a${at}`,
      late: false,
      withdrawn: false,
    }))
  }
  fill(who: string | null, place: number, filled: Readonly<Record<string, string>>): this {
    const step: StepId = this.state?.position?.step ?? zaak
    const actor: ParticipantId | null = who === null ? (this.state?.lead ?? null) : participantId(`p-${who}-1`)
    for (const [field, value] of Object.entries(filled)) {
      const refusal = this.run(actor ?? 'system', {
        type: 'fillSheet',
        step,
        subject: solution(place),
        field,
        value,
        was: null,
      })
      if (refusal) throw new Error(refusal)
    }
    return this
  }
  filled(): this {
    return this.fill('corporatie', 0, { kosten: '12000', kostenbij: 'corporatie', anja: 'Zij houdt haar huis.' })
      .fill('ggd', 1, { kosten: '4000', kostenbij: 'zorggroep', baten: '18000', batenbij: 'ggd gemeente' })
      .fill(null, 1, { anja: 'Het bed staat klaar als zij thuiskomt.', aannames: 'Vier opnames per maand.' })
  }
  /** Somebody of the GGD has no phone, and two fields of a sheet of paper were typed. */
  fromPaper(): this {
    const participant = participantId('papier-1')
    this.do({ type: 'addPaperSeat', participant, organisation: organisationId('ggd') })
    for (const [field, value] of [
      ['kosten', '9500'],
      ['anja', 'Zij belt één nummer.'],
    ] as const) {
      const answer = { type: 'fillSheet', step: zaak, subject: solution(2), field, value, was: null } as const
      this.do({ type: 'answerOnPaper', participant, answer })
    }
    return this.do({ type: 'pointAt', subject: solution(2) })
  }
  judged(): this {
    this.filled().goTo('businesscase', 2)
    for (const organisation of this.state?.organisations ?? [])
      this.do({
        type: 'markVoterMissing',
        step: zaak,
        organisation: organisation.id,
        why: 'abstains',
        reason: 'Praat mee.',
      })
    for (const at of [0, 1]) {
      this.do({ type: 'showPoll', step: zaak, subject: solution(at) })
      const record = { type: 'recordAnswer', step: zaak, disagreed: [], reason: null, chosen: true } as const
      this.do({ ...record, subject: solution(at), answers: { gezond: 'ja' } })
    }
    return this
  }
  advance(): this {
    const here = this.state?.position
    if (!here) throw new Error('no open meeting')
    const from = { step: here.step, segment: here.segment }
    return this.do({ type: 'advance', from, waiveReason: 'Wij gaan door.' })
  }
}

/** Every state of sheets on the facilitator's screens. */
export const sheetStates: Readonly<Record<string, () => Story>> = {
  'sheets-empty': () => new SheetStory(),
  'sheets-filled': () => new SheetStory().filled().do({ type: 'pointAt', subject: solution(1) }),
  'sheets-card': () => new SheetStory().filled().fromPaper(),
  'sheets-paper': () => new SheetStory().filled().fromPaper(),
  'sheets-poll': () => new SheetStory().filled().goTo('businesscase', 2),
  'sheets-trial': () =>
    new SheetStory()
      .judged()
      .advance()
      .fill('gemeente', 0, { start: '2026-12-01', vraag: 'Kreeg u hulp voordat het misging?' })
      .do({ type: 'askOwner', subject: solution(0), organisation: organisationId('corporatie') })
      .do({ type: 'pointAt', subject: solution(0) }),
  'sheets-sign': () => new SheetStory().judged().advance().advance(),
}
