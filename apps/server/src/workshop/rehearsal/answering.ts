import {
  type Command,
  mirrorAbout,
  type ParticipantNow,
  type ParticipantView,
  type PollItemForPhone,
  type PollQuestion,
  type SubjectId,
} from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import { assessedAs, consentOf, optionOf, promiseOf, signatureOf, stanceOf } from './answers.js'
import {
  type Casting,
  type Character,
  exampleOf,
  firstWordsOf,
  type Seen,
  type SimulatedAct,
  subjectOf,
} from './casting.js'
import { saidBy } from './sayings.js'

type Now<K extends ParticipantNow['kind']> = Extract<ParticipantNow, { kind: K }>
/** Somebody who looks at the phone. */
export interface Looking {
  readonly casting: Casting
  readonly me: Character
  readonly seen: Seen
}

/** Commands as one act, or null when there are none. */
export const asks = (key: string, commands: readonly Command[]): SimulatedAct | null => {
  const [first, ...rest] = commands
  return first === undefined ? null : { key, kind: 'ask', commands: [first, ...rest] }
}
/** The organisation that objects now and then, so that the facilitator sees how that goes: the third, or the last of fewer. */
const objects = ({ casting, me }: Looking): boolean => me.voice === Math.min(2, casting.organisations - 1)

/** Unseen by the others; now and then a value meets an objection, which new words take away. */
export function consentNext(now: Now<'consent'>, looking: Looking): SimulatedAct | null {
  if (!now.mayAnswer || now.ownAnswer !== null) return null
  const { round } = now.round
  const reason = now.round.attempt === 1 ? objectionTo(now, looking) : null
  const answer: 'object' | ReturnType<typeof consentOf> = reason === null ? consentOf(looking.me.voice) : 'object'
  return asks(`consent ${round}`, [{ type: 'answerRound', round, answer, reason }])
}

/** What this person has against a value: as the script says, else the second value meets an objection. Null for nothing. */
function objectionTo({ round: { bundle, index } }: Now<'consent'>, looking: Looking): string | null {
  if (bundle === null) return null
  const { casting, me, seen } = looking
  const types = new Set(casting.people.map(({ type }) => type))
  const castable = casting.script.objections.flatMap(({ by, ...one }) => {
    const type = by.find((wanted) => types.has(wanted))
    return type === undefined ? [] : [{ ...one, type }]
  })
  if (castable.length === 0) return index === 2 && objects(looking) ? saidBy(casting).objection : null
  const lies = (note: string) => subjectOf(casting, seen, note) === (bundle as string)
  return castable.find(({ type, about }) => type === me.type && about.some(lies))?.reason ?? null
}

/**
 * True where somebody says nothing for a long while: one organisation, in the third round. The facilitator finds out how
 * to wait, or how to write down that an organisation does not answer.
 */
export function hesitates({ now, me: seat }: ParticipantView, { casting, me }: Omit<Looking, 'seen'>): boolean {
  if (now.kind !== 'consent' || !now.mayAnswer || !seat.spokesperson) return false
  const { bundle, index, attempt } = now.round
  const last = casting.organisations - 1
  return bundle !== null && index === 3 && attempt === 1 && last >= 2 && me.voice === last
}

/** One subject at a time, all its questions. */
export function pollNext(now: Now<'poll'>, looking: Looking): SimulatedAct | null {
  if (!now.mayAnswer) return null
  const left = (item: PollItemForPhone) =>
    now.questions.filter(({ id }) => !item.own.some(({ question }) => question === id))
  const item = now.items.find((one) => one.status === 'open' && left(one).length > 0)
  if (item === undefined) return null
  const { subject, attempt } = item
  const commands = left(item).map(
    (question): Command => ({
      type: 'castBallot',
      step: now.step,
      subject,
      attempt,
      question: question.id,
      ...ballotOn(item, { question, now, looking }),
    }),
  )
  return asks(`poll ${subject} ${attempt}`, commands)
}

function ballotOn(
  item: PollItemForPhone,
  { question, now, looking }: { question: PollQuestion; now: Now<'poll'>; looking: Looking },
): { readonly option: string; readonly reason: string | null } {
  const { casting, me, seen } = looking
  const { subject, attempt, index } = item
  const asked = { step: now.step, type: me.type, subject, question: question.id }
  const known = new Set(question.options.map(({ id }) => id))
  const first = attempt === 1 && me.place === casting.people.findIndex(({ voice }) => voice === me.voice)
  const looked = casting.script.lookedBack.sentences[index - 1]?.alone
  if (looked !== undefined && now.texts.kind === 'checkin') {
    const own = looked[me.type]
    return own && known.has(own.option) ? { option: own.option, reason: own.example } : highest(question)
  }
  const stance = first ? stanceOf(casting, asked, (example) => subjectOf(casting, seen, example)) : null
  const said = assessedAs(casting, asked, exampleOf(casting, seen, subject))
  const scripted = casting.script.stances[now.step] !== undefined || said !== null
  const low = question.options.at(-1)
  const { option, reason }: { option: string; reason: string | null } =
    stance !== null && known.has(stance.option)
      ? stance
      : said !== null && known.has(said)
        ? { option: said, reason: null }
        : !scripted && first && index === 1 && objects(looking) && low !== undefined
          ? { option: low.id, reason: low.reason === 'none' ? null : saidBy(casting).objection }
          : { option: optionOf(question.options, me.voice + index), reason: null }
  const needed = question.options.find(({ id }) => id === option)?.reason === 'needed'
  return { option, reason: reason ?? (needed ? saidBy(casting).doubt : null) }
}

/** What is said of a value in the mirror: sometimes of the own house, and often enough that a middle tells something. */
const mirrored = ['often', 'sometimes', 'always', 'often', 'not-yet'] as const

/** One value at a time, the own house and the cooperation; then the own words may count. */
export function mirrorNext(now: Now<'mirror'>, { me }: Looking): SimulatedAct | null {
  if (!now.mayAnswer) return null
  const isSaid = (subject: SubjectId, about: (typeof mirrorAbout)[number]) =>
    now.own.some((one) => one.subject === subject && one.about === about)
  for (const [at, { subject }] of now.values.entries()) {
    const left = mirrorAbout.filter((about) => !isSaid(subject, about))
    const levelOf = (about: (typeof left)[number]) =>
      mirrored[(me.voice + at + (about === 'own' ? 0 : 1)) % mirrored.length] ?? 'often'
    if (left.length > 0)
      return asks(
        `mirror ${subject}`,
        left.map((about) => ({ type: 'lookInMirror', subject, about, level: levelOf(about) })),
      )
  }
  return now.share === null ? asks('mirror counts', [{ type: 'shareMirror', share: true }]) : null
}

const highest = ({ options }: PollQuestion) => ({ option: options[0]?.id ?? '', reason: null })

/** A few dots each, in the own order: with the first items of it more often on the same one. Then done. */
export function dotsNext(now: Now<'dots'>, { me }: Looking): SimulatedAct | null {
  if (!now.mayVote || now.status !== 'open' || now.ready || now.items.length === 0) return null
  const { step, perVoter, perItem } = now
  // what lies first on the table is known best: every third person gives it all that one item may have
  const byName = [...now.items].sort((one, other) => (one.subject < other.subject ? -1 : 1))
  const favourite = byName[me.place % Math.min(3, byName.length)]
  const ordered = [favourite, ...now.items.filter((item) => item !== favourite)].flatMap((item) => item ?? [])
  const dots: { subject: SubjectId; attempt: number; dots: number }[] = []
  let left = perVoter
  for (const { subject, attempt } of ordered) {
    const given = Math.min(left, dots.length === 0 ? perItem : 1)
    if (given > 0) dots.push({ subject, attempt, dots: given })
    left -= given
  }
  const attempts = now.items.map(({ attempt }) => attempt).join('')
  return asks(`dots ${step} ${attempts}`, [{ type: 'castDots', step, dots, done: true }])
}

/** The subjects are spread over who may answer; one doubt, and what the script sees. New words break nothing any more. */
export function checkNext(now: Now<'check'>, { casting, me, seen }: Looking): SimulatedAct | null {
  const { organisation, spokesperson } = seen.view.me
  if (!now.mayAnswer || !spokesperson || organisation === null) return null
  const types = new Set(casting.people.map(({ type }) => type))
  // Only of the words that were first read: others may be better.
  const oddOf = ({ subject, text }: (typeof now.subjects)[number], principle: string) =>
    casting.script.checks.find(
      ({ principle: broken, by, about }) =>
        broken === principle &&
        types.has(by) &&
        subjectOf(casting, seen, about) === subject &&
        firstWordsOf(casting, about).includes(text),
    )
  for (const [at, subject] of now.subjects.entries()) {
    const commands = now.principles.flatMap(({ id: principle }, rank): Command[] => {
      if (subject.answers.some((one) => one.principle === principle)) return []
      const odd = oddOf(subject, principle)
      const mine = odd === undefined ? at % casting.organisations === me.voice : odd.by === me.type
      if (!mine) return []
      const given = { subject: subject.subject, principle, organisation }
      if (odd !== undefined) return [{ type: 'answerCheck', ...given, answer: odd.answer, reason: odd.reason }]
      const doubts = casting.script.checks.length === 0 && at === 0 && rank === 2 && subject.earlier.length === 0
      const answer = doubts ? ('twijfel' as const) : ('breekt-niet' as const)
      return [{ type: 'answerCheck', ...given, answer, reason: doubts ? saidBy(casting).doubt : null }]
    })
    if (commands.length > 0) return asks(`check ${subject.subject} ${subject.text} ${commands.length}`, commands)
  }
  return null
}

/** One line for the room, of most organisations. */
export function harvestNext(now: Now<'harvest'>, { casting, me, seen }: Looking): SimulatedAct | null {
  const { step } = now.texts
  if (!now.mayAdd || now.own.length > 0 || !seen.view.me.spokesperson) return null
  const text = casting.script.lines[step]?.[me.type] ?? saidBy(casting).lines[me.voice]
  return text === undefined
    ? null
    : { key: `line ${step}`, kind: 'ask', commands: [{ type: 'addLine', step, text }], once: true }
}

/** Who is asked says yes with a day and a first step; now and then no, and then somebody else can be asked. */
export function assignNext(now: Now<'assign'>, { casting, seen }: Looking): SimulatedAct | null {
  const asked = now.mayAnswer ? now.asked.find(({ status }) => status === 'asked') : undefined
  if (asked === undefined) return null
  const { subject } = asked
  const key = `assign ${subject} ${asked.refusedBy.length}`
  const example = exampleOf(casting, seen, subject)
  if (casting.script.owners[example?.id ?? '']?.answer === 'refuse' && asked.refusedBy.length === 0)
    return asks(key, [{ type: 'answerAsk', subject, answer: 'refuse', due: null, firstStep: null }])
  const said = { ...example?.fields, ...casting.script.promises[example?.id ?? ''] }
  const { due, firstStep } = promiseOf(said, dateOfMs(seen.view.serverNowMs), casting.locale)
  const promise = { due, firstStep: firstStep === '' ? saidBy(casting).firstStep : firstStep }
  return asks(key, [{ type: 'answerAsk', subject, answer: 'accept', ...promise }])
}

/** The sentence as it stands, most recognise themselves in it; the second one could be better. */
export function draftNext(now: Now<'draft'>, { casting, me }: Looking): SimulatedAct | null {
  const { sentence } = now
  if (sentence === null || !now.mayAnswer || sentence.ownAnswer !== null) return null
  const { id, version } = sentence
  const isShort = sentence.text.length < 500
  const better = isShort && now.index === 2 && version === 1 && me.voice === Math.min(1, casting.organisations - 1)
  const answer: Command = better
    ? {
        type: 'answerSentence',
        sentence: id,
        version,
        answer: 'proposal',
        text: `${sentence.text} ${saidBy(casting).addition}`,
        reason: saidBy(casting).whyBetter,
      }
    : { type: 'answerSentence', sentence: id, version, answer: 'sign-as-is', text: null, reason: null }
  const recognises: readonly Command[] =
    sentence.recognised || me.voice % 3 === 2
      ? []
      : [{ type: 'recogniseSentence', sentence: id, version, recognised: true }]
  return asks(`sentence ${id} ${version}`, [answer, ...recognises])
}

/** The whole text was read; the police sign subject to approval. */
export function signNext(now: Now<'sign'>, { casting, me, seen }: Looking): SimulatedAct | null {
  const { organisation, name } = seen.view.me
  const { edition } = now
  if (!now.maySign || now.own.kind !== 'open' || edition.status !== 'open-for-signing' || organisation === null)
    return null
  const { number, fingerprint } = edition
  const who = { type: me.type, name: name ?? saidBy(casting).somebody, locale: casting.locale }
  const signature = signatureOf(casting, who)
  return asks(`sign ${fingerprint}`, [{ type: 'sign', edition: number, fingerprint, organisation, ...signature }])
}

/** A colleague who asks for the word gets it: that is somebody who tries it with a real phone. */
export const giveTheWord = ({ me }: ParticipantView): SimulatedAct | null =>
  me.askedBy === null ? null : asks(`word ${me.askedBy}`, [{ type: 'answerTheAsker', give: true }])
