import {
  addMinutes,
  askedNow,
  inLocale,
  type Meeting,
  minutesOf,
  nextCardNumber,
  type Organisation,
  type StepKind,
  type Template,
  type Wifi,
  type WorkshopState,
} from '@siroop/domain'
import type { BlankCards, Fallback, Letter, PaperMeeting, PlaceCards } from '@siroop/manifest'

/** Address without a slash at the end, and the four digits: what papers send their readers to. */
interface Ways {
  readonly address: string
  readonly joinCode: string | null
}

/** What a letter brings besides the workshop. `link`: whole address of the card. */
interface LetterParts extends Pick<Letter, 'link' | 'words' | 'inRoomOnly'> {
  readonly organisation: Organisation
}
/** The invitation of one organisation. */
export function composeLetter(state: WorkshopState, ways: Ways, { organisation, ...parts }: LetterParts): Letter {
  const ahead = state.meetings.filter((meeting) => meeting.status !== 'closed')
  const first = ahead[0]
  const asked = askedNow(state)
  return {
    ...paperBase(state, ways),
    paper: 'letter',
    ...parts,
    organisation,
    beforehand: parts.inRoomOnly || asked === null ? null : inLocale(asked.question, state.locale),
    meetings: ahead.map((meeting) => meetingOf(state, meeting)),
    partners: state.organisations.filter((one) => one.id !== organisation.id).map(({ name }) => name),
    questions: stepsOf(state.template, first)
      .filter(({ kind }) => asks.has(kind))
      .map(({ title, question }) => ({
        title: inLocale(title, state.locale),
        question: inLocale(question, state.locale),
      })),
  }
}

/** How one meeting goes on when everything fails. */
export const composeFallback = (
  state: WorkshopState,
  ways: Ways,
  { meeting, wifi }: { readonly meeting: Meeting; readonly wifi: Wifi | null },
): Fallback => {
  let passed = 0
  return {
    ...paperBase(state, ways),
    paper: 'fallback',
    meeting: meetingOf(state, meeting),
    wifi,
    steps: stepsOf(state.template, meeting).map((step) => {
      const start = meeting.start === null ? null : addMinutes(meeting.start, passed)
      const minutes = minutesOf(step)
      passed += minutes
      return {
        kind: step.kind,
        title: inLocale(step.title, state.locale),
        question: inLocale(step.question, state.locale),
        start,
        minutes,
      }
    }),
  }
}

/**
 * Empty cards. Who takes one has no seat yet: seats are made in the room in the order of the numbers, so the first number
 * is the one that the next seat gets (SPEC PAP-1).
 */
export const composeCards = (state: WorkshopState, ways: Ways, count: number): BlankCards => ({
  ...paperBase(state, ways),
  paper: 'cards',
  from: nextCardNumber(state),
  count,
})

/** Personal cards for the table. */
export const composePlaceCards = (
  state: WorkshopState,
  ways: Ways,
  { cards, wifi }: Pick<PlaceCards, 'cards' | 'wifi'>,
): PlaceCards => ({ ...paperBase(state, ways), paper: 'placeCards', cards, wifi })

/** Steps in which people are asked for their own words. */
const asks: ReadonlySet<StepKind> = new Set(['contribute', 'backcast', 'tables'])

/** What every paper says of its workshop. */
export const paperBase = ({ kind, title, locale }: WorkshopState, ways: Ways) => ({ kind, title, locale, ...ways })

const stepsOf = (template: Template, meeting: Meeting | undefined) =>
  template.steps.filter((step) => step.session === meeting?.id)

function meetingOf(state: WorkshopState, meeting: Meeting): PaperMeeting {
  const session = state.template.sessions.find(({ id }) => id === meeting.id)
  const minutes = stepsOf(state.template, meeting).reduce((sum, step) => sum + minutesOf(step), 0)
  const { date, start, place } = meeting
  return {
    title: inLocale(session?.title, state.locale),
    date,
    start,
    end: start === null ? null : addMinutes(start, Math.max(minutes, session?.minutes ?? 0)),
    place,
  }
}
