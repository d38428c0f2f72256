import {
  mirrorAbout,
  organisationId,
  participantId,
  type SubjectId,
  stepId,
  subjectId,
  workshopId,
} from '@siroop/domain'
import { milestones, promises, sentences } from '../../promised.js'
import { partners } from '../cast.js'
import { shipped } from '../shipped.js'
import { Story } from '../story.js'

const sentencesStep = stepId('zinnen')
/** People who look back for an hour by the real rules, in the shipped check-in. */
export class CheckinStory extends Story {
  constructor() {
    super('real', true, shipped('check-in'))
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
  /** A signed manifest of this server: with milestones, and with talks that were set aside. */
  carried(): this {
    const about = { workshop: workshopId('w-toen'), title: 'Manifest Polderrand 2040', edition: 1 }
    const refusal = this.run('system', {
      type: 'carryOver',
      earlier: {
        ...{ ...about, fingerprint: '7f3a91c4', agreedOn: '2025-11-17' },
        sentences: sentences.map((text, at) => ({ subject: subjectId(`z-${at}`), heading: null, text })),
        promises: promises
          .filter(({ year }) => year === null)
          .map(({ subject, text, owner, due }, at) => ({
            ...{ subject, text, owner, due },
            ...(at === 0
              ? { lately: { stand: 'under-way' as const, on: '2026-03-03', words: 'Twee dorpen doen mee.' } }
              : {}),
            ...(at === 1 ? { bothAnd: true as const } : {}),
          })),
        unused: [
          { why: 'double', notes: 5 },
          { why: 'later', notes: 2 },
          { why: null, notes: 1 },
        ],
        milestones: milestones.map(({ subject, text, owner, year }) => ({
          ...{ subject, text, year: year ?? '' },
          carriers: owner,
        })),
        talks: [
          { text: 'Wie betaalt het ene telefoonnummer als de subsidie stopt?', beside: subjectId('z-2') },
          { text: 'Mag de wijkagent weten wie er schulden heeft?', beside: null },
        ],
        organisations: [
          ...partners.slice(0, -1).map(([, name]) => ({ name, signed: true })),
          { name: 'Jongerenwerk Polderrand', signed: true },
        ],
      },
    })
    if (refusal) throw new Error(refusal)
    return this
  }
  /** Who is at the table since then: two are others, of one nobody knows yet. */
  seated(): this {
    const said = { welzijn: 'same', ggd: 'other', gemeente: 'same', corporatie: 'none', politie: 'other' } as const
    for (const [type, since] of Object.entries(said))
      this.do({ type: 'tellBoardMember', organisation: organisationId(type), since })
    return this
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
  /** The room would word the sentence otherwise from now on, and says why that is less. */
  proposed(): this {
    const text =
      'Wij streven ernaar dat zo min mogelijk mensen alleen staan met geldzorgen, en helpen waar mogelijk op tijd.'
    const proposal = { text, why: 'Er zijn te weinig mensen om iedereen te bellen.' }
    return this.recorded().do({ type: 'proposeChange', subject: this.subject(2), proposal })
  }
  /** Of every sentence the room said how it stands. */
  said(): this {
    this.carried().open().goTo('zinnen').everybody().goTo('zinnen', 1)
    const stands = ['dik', 'dik', 'slap', 'dik', 'ranja'] as const
    const now = [
      '',
      '',
      'In twee dorpen bellen wij binnen een week. In de andere vier ligt een brief al zes weken.',
      '',
    ]
    for (const [at, stance] of stands.entries()) {
      const subject = this.subject(at)
      const record = { answers: { stance }, disagreed: [], reason: now[at] || null, chosen: false }
      this.do({ type: 'showPoll', step: sentencesStep, subject }).do({ type: 'pointAt', subject })
      this.do({ type: 'recordAnswer', step: sentencesStep, subject, ...record })
    }
    return this
  }
  poured(): this {
    return this.said().do({ type: 'showOnWall', scene: 'thickness' })
  }
  /** A whole hour, up to the next date. */
  whole(): this {
    this.poured().goTo('route').stand().goTo('besluiten', 1)
    const step = stepId('besluiten')
    const lines = [
      'Vanaf 1 september belt de gemeente ook in de andere vier dorpen.',
      'De GGD hangt het nummer op bij elke huisarts.',
    ]
    for (const text of lines) this.do({ type: 'addLine', step, text })
    for (const { id: line } of this.state?.lines ?? []) this.do({ type: 'tickLine', line, ticked: true })
    return this.goTo('weerzien').do({ type: 'planCheckins', dates: ['2027-03-25'] })
  }
  /** The mirror over values that have names, looked in by so many organisations. */
  mirrored(looked: number, yes: number): this {
    this.carried().open().goTo('route').stand().do({ type: 'openMirror' })
    for (const [type] of partners.slice(0, looked)) {
      const who = participantId(`p-${type}-1`)
      for (const { subject } of this.state?.mirror?.values ?? [])
        for (const about of mirrorAbout) this.run(who, { type: 'lookInMirror', subject, about, level: 'often' })
    }
    for (const [type] of partners.slice(0, yes))
      this.run(participantId(`p-${type}-1`), { type: 'shareMirror', share: true })
    return this
  }
  told(): this {
    return this.at('route').stand()
  }
  stand(): this {
    const step = stepId('route')
    const { promises: promised = [], milestones: way = [] } = this.state?.earlier ?? {}
    const told = [...promises.slice(0, promised.length), ...milestones]
    for (const [at, { subject }] of [...promised, ...way].entries()) {
      const { stand, said } = told[at] ?? { stand: null, said: null }
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
  'prepare-earlier-seats': () => new CheckinStory().carried().seated(),
  'checkin-seats': () => new CheckinStory().carried().seated().open(),
  'checkin-empty': () => new CheckinStory().people(),
  'checkin-alone': () => new CheckinStory().at('zinnen').everybody(['politie']),
  'checkin-paper': onPaper,
  'checkin-shown': () => new CheckinStory().at('zinnen').shown(),
  'checkin-recorded': () => new CheckinStory().at('zinnen').recorded(),
  'checkin-proposed': () => new CheckinStory().at('zinnen').proposed(),
  'checkin-promises': () => new CheckinStory().told(),
  'checkin-said': () => new CheckinStory().said(),
  'checkin-poured': () => new CheckinStory().poured(),
  'checkin-milestones': () => new CheckinStory().carried().open().goTo('route').stand(),
  'checkin-mirror': () => new CheckinStory().mirrored(3, 0),
  'checkin-mirror-ready': () => new CheckinStory().mirrored(5, 5),
  'checkin-mirror-shown': () => new CheckinStory().mirrored(5, 5).do({ type: 'showMirror' }),
  'checkin-dates': () => new CheckinStory().whole(),
  'checkin-talks': () => new CheckinStory().poured().goTo('besluiten', 1),
}
