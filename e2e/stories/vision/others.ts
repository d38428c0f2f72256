import { changeNote, mineRoom, setReady, submitNote } from '@siroop/board'
import {
  type ConsentAnswer,
  type NoteId,
  noteId,
  type ParticipantNow,
  type ParticipantView,
  readyKey,
  type StepId,
} from '@siroop/domain'
import { newId } from '../../play/chance.js'
import { post } from '../../play/door.js'
import { Person, type Seat } from '../../play/person.js'

/** Somebody at the table of whom no screen is looked at: real lines, and only what a phone offers. */
interface Other {
  readonly name: string
  readonly organisation: string
  readonly person: Person<ParticipantView>
}
/** What somebody else puts on the table. Links and choices are named by their words, as they read on a phone. */
export interface OtherNote {
  readonly by: string
  readonly text: string
  readonly links?: readonly string[]
  /** Answers by the id of the field; of a choice the id of the option. */
  readonly fields?: Readonly<Record<string, string>>
}
export interface Ballot {
  readonly option: string
  readonly reason: string | null
}
type Now<K extends ParticipantNow['kind']> = Extract<ParticipantNow, { kind: K }>

/** The organisations whose people play along in the same process. */
export class Others {
  readonly #people: readonly Other[]
  private constructor(people: readonly Other[]) {
    this.#people = people
  }

  /** Everybody comes in with a personal card. */
  static async comeIn(
    address: string,
    cards: readonly { readonly name: string; readonly organisation: string; readonly path: string }[],
  ): Promise<Others> {
    const people = cards.map(async ({ name, organisation, path }) => {
      const secret = path.slice(path.indexOf('#') + 1)
      const seat = await post<Seat>(address, '/api/card/enter', { secret, name })
      return { name, organisation, person: new Person<ParticipantView>(address, seat) }
    })
    return new Others(await Promise.all(people))
  }
  leave(): void {
    for (const { person } of this.#people) person.leave()
  }

  #of(name: string): Other {
    const found = this.#people.find((one) => one.name === name)
    if (found === undefined) throw new Error(`${name} is not among the others`)
    return found
  }
  /** Waits until somebody's phone asks for this. */
  #asked<K extends ParticipantNow['kind']>(other: Other, kind: K, fits: (now: Now<K>) => boolean): Promise<Now<K>> {
    return other.person.see(`${other.name} in ${kind}`, ({ now }) => {
      const here = now as Now<K>
      return now.kind === kind && fits(here) && here
    })
  }
  #each<T>(work: (other: Other, at: number) => Promise<T>): Promise<readonly T[]> {
    return Promise.all(this.#people.map(work))
  }

  /** Puts these notes on the table of this step, in the horizon that is open; everybody else of the others is ready too. */
  async write(step: string, notes: readonly OtherNote[], lane: string | null = null): Promise<void> {
    await this.#each(async (other) => {
      const fits = (now: Now<'write'>) => now.texts.step === step && (now.lane?.id ?? null) === lane
      const now = await this.#asked(other, 'write', fits)
      const { seat } = other.person
      const doc = await other.person.open(mineRoom(seat.workshop, seat.participant, 1))
      for (const { text, links = [], fields = {} } of notes.filter(({ by }) => by === other.name)) {
        const own = lane === null ? {} : { lane }
        const id = noteId(newId())
        const put = { id, step: now.texts.step, kind: now.noteKind, text, fields: own, maxChars: now.maxChars }
        const done = submitNote(doc, put)
        if (!done.ok) throw new Error(`A note of ${other.name} was refused: ${done.error}`)
        const answers = { ...fields, ...(links.length === 0 ? {} : { links: this.#linksIn(now, links) }) }
        for (const [field, value] of Object.entries(answers)) this.#answer(doc, id, [field, value])
      }
      setReady(doc, { step: readyKey(now.texts.step, lane), on: true })
    })
  }
  #linksIn(now: Now<'write'>, wanted: readonly string[]): string {
    const offered = now.links.flatMap(({ options }) => options)
    return wanted
      .map((words) => {
        const found = offered.find(({ text }) => text.startsWith(words))
        if (found === undefined) throw new Error(`The phone does not offer “${words}”`)
        return found.subject
      })
      .join(' ')
  }
  #answer(doc: Parameters<typeof changeNote>[0], note: NoteId, [field, value]: readonly [string, string]): void {
    if (!changeNote(doc, { note, fields: { [field]: value } }).ok) throw new Error(`${field} was refused`)
  }

  /** What somebody's phone shows under these words, once it does. */
  async reads(name: string, kind: ParticipantNow['kind'], words: string): Promise<void> {
    const { person } = this.#of(name)
    await person.see(`“${words}”`, ({ now }) => now.kind === kind && JSON.stringify(now).includes(words))
  }

  /** Everybody answers the round that is open about this text; null: about the whole text. */
  async consent(text: string | null, answerOf: (name: string) => ConsentAnswer = () => 'stand-for'): Promise<void> {
    await this.#each(async (other) => {
      const fits = ({ round, mayAnswer, status }: Now<'consent'>) =>
        mayAnswer && status === 'open' && (text === null ? round.bundle === null : round.text === text)
      const { round } = await this.#asked(other, 'consent', fits)
      const answer = answerOf(other.name)
      await other.person.do({ type: 'answerRound', round: round.round, answer, reason: null })
    })
  }

  /** Somebody says of every ambition that is still open that it breaks none of the rules of this group. */
  async check(name: string, group: 'social' | 'ecological', but: string): Promise<void> {
    const other = this.#of(name)
    const { principles, subjects } = await this.#asked(other, 'check', (now) => now.mayAnswer)
    for (const { subject, text } of subjects.filter((one) => one.text !== but))
      for (const { id } of principles.filter((one) => one.group === group)) {
        const own = await other.person.see('the own organisation', ({ me }) => me.organisation)
        const answer = { type: 'answerCheck', subject, principle: id, answer: 'breekt-niet', reason: null } as const
        await other.person.do({ ...answer, organisation: own })
        if (text === '') throw new Error('An ambition without words is asked')
      }
  }

  /** Everybody answers every question about every subject that is open in this poll, or about the one with these words. */
  async cast(
    step: StepId,
    ballotOf: (ballot: { readonly name: string; readonly text: string; readonly question: string }) => Ballot,
    only: string | null = null,
  ): Promise<void> {
    await this.#each(async (other) => {
      const isAsked = ({ text, status }: Now<'poll'>['items'][number]) =>
        status === 'open' && (only === null || text === only)
      const now = await this.#asked(
        other,
        'poll',
        (one) => one.step === step && one.mayAnswer && one.items.some(isAsked),
      )
      for (const { subject, text, attempt } of now.items.filter(isAsked))
        for (const { id: question } of now.questions) {
          const ballot = { type: 'castBallot', step, subject, attempt, question } as const
          await other.person.do({ ...ballot, ...ballotOf({ name: other.name, text, question }) })
        }
    })
  }

  async saysLine(name: string, text: string): Promise<void> {
    const other = this.#of(name)
    const { texts } = await this.#asked(other, 'harvest', (now) => now.mayAdd)
    await other.person.do({ type: 'addLine', step: texts.step, text })
  }
  async sign(role: string): Promise<void> {
    await this.#each(async (other) => {
      const { edition } = await this.#asked(other, 'sign', (now) => now.maySign)
      const organisation = await other.person.see('the own organisation', ({ me }) => me.organisation)
      await other.person.do({
        type: 'sign',
        edition: edition.number,
        fingerprint: edition.fingerprint,
        organisation,
        authority: 'own',
        person: { name: other.name, function: role, sentence: null, condition: null },
      })
    })
  }
}
