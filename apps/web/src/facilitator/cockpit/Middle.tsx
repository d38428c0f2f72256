import type { FacilitatorView } from '@siroop/domain'
import { Icon } from '../../ui/Icon.js'
import { BoardMembers } from '../checkin/BoardMembers.js'
import { PromisesMiddle } from '../checkin/PromisesMiddle.js'
import type { ChoiceProps } from '../choice.js'
import { ConsentMiddle } from '../consent/Consent.js'
import { DotsMiddle } from '../dots/DotsMiddle.js'
import { DraftMiddle } from '../draft/Draft.js'
import { NextEditionMiddle } from '../editions/NextEdition.js'
import { isWritingNext } from '../editions/nextText.js'
import { Backcast } from '../line/Backcast.js'
import { NextMeeting } from '../meetings/NextMeeting.js'
import { LinkedNotes } from '../notes/LinkedNotes.js'
import { PollMiddle } from '../poll/PollMiddle.js'
import { isAnswered, isTalkedAbout } from '../poll/polled.js'
import { CheckMiddle } from '../principles/CheckMiddle.js'
import { Reading } from '../reading/Reading.js'
import { useRegie } from '../regie.js'
import { isUnsigned, ResultMiddle, ResultPart } from '../results/ResultPart.js'
import { AssignMiddle } from '../route/AssignMiddle.js'
import { AssessMiddle } from '../sheets/AssessMiddle.js'
import { SheetsMiddle } from '../sheets/SheetsMiddle.js'
import { Bundling } from '../steps/Bundling.js'
import { HarvestMiddle } from '../steps/Harvest.js'
import { SigningMiddle } from '../steps/Signing.js'
import { ReadOutMiddle } from '../tables/ReadOutMiddle.js'
import { TablesMiddle } from '../tables/TablesMiddle.js'
import { OriginCard } from '../unused/OriginCard.js'
import { Figures } from './Figures.js'
import { Miniature } from './Miniature.js'

/** The step itself: counts and the room while people write, the board while they bundle, the text while they decide. */
export function Middle(props: ChoiceProps) {
  const { view } = useRegie()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to be able to get there
    <main className="mid" tabIndex={0}>
      {middleOf(view.now?.texts.kind, view.now?.mode === 'round', props)}
      {isAtStart(view) && <BoardMembers />}
      {isAtEnd(view) && <ResultPart />}
      <OriginCard origin={view.origin} workshop={view.workshop.id} />
    </main>
  )

  function middleOf(kind: string | undefined, round: boolean, chosen: ChoiceProps) {
    if (isWritingNext(view)) return <NextEditionMiddle {...chosen} />
    if (view.position === null && view.edition) return <SigningMiddle />
    if (view.position === null && isOver(view) && isUnsigned(view.workshop.document)) return <ResultMiddle />
    if (view.position === null && view.meetings.some(({ status }) => status === 'closed')) return <NextMeeting />
    if (view.promises !== null) return <PromisesMiddle promises={view.promises} />
    if (view.dots !== null) return <DotsMiddle dots={view.dots} />
    if (view.tables !== null) return <TablesMiddle tables={view.tables} />
    if (view.readOut !== null) return <ReadOutMiddle readOut={view.readOut} />
    switch (kind) {
      case 'cluster':
        return round ? <ConsentMiddle {...chosen} /> : <Bundling />
      case 'backcast':
        return <Backcast {...chosen} />
      case 'inform':
        return <Reading {...chosen} />
      case 'contribute':
        return hasPlaces(view) ? <LinkedNotes /> : <RoomAndFacts />
      case 'check':
        return view.sheets ? <SheetsMiddle sheets={view.sheets} {...chosen} /> : <CheckMiddle {...chosen} />
      case 'vote':
        return <PollMiddle {...chosen} />
      case 'assess':
        return <AssessMiddle {...chosen} />
      case 'checkin':
        return isTalkedAbout(view) || isAnswered(view) ? <PollMiddle {...chosen} /> : <RoomAndFacts />
      case 'assign':
        return <AssignMiddle {...chosen} />
      case 'consent':
        return <ConsentMiddle {...chosen} />
      case 'harvest':
        return <HarvestMiddle />
      case 'draft':
        return (
          <>
            {view.sheets && <SheetsMiddle sheets={view.sheets} {...chosen} />}
            <DraftMiddle {...chosen} />
          </>
        )
      case 'sign':
        return <SigningMiddle />
      default:
        return <RoomAndFacts />
    }
  }
}

const isOver = ({ meetings }: FacilitatorView): boolean => meetings.every(({ status }) => status === 'closed')

/** In the first step: who is new at the table of a check-in is heard when everybody says who they are. */
const isAtStart = ({ position, programme }: FacilitatorView): boolean =>
  position !== null && programme[0]?.step === position.step

/** In the last step of the last meeting: what came out of it can be looked at before the meeting closes. */
const isAtEnd = ({ position, programme }: FacilitatorView): boolean =>
  position !== null && programme.at(-1)?.step === position.step

/** Revealed notes that belong somewhere, or that can be ticked: those are shown under what they belong to. */
export function hasPlaces({ now, silent }: FacilitatorView): boolean {
  const open = silent === null || silent.revealed
  const isPlaced = now !== null && (now.ticking !== false || now.sorted !== null || now.links.length > 0)
  return isPlaced && open && now.mode !== 'silent'
}

/** What the room sees, small and live, with the counts and the words for the facilitator below it. */
function RoomAndFacts() {
  const { view, t, say } = useRegie()
  // what was said for writing is over when the notes lie open
  const explanation = view.silent?.revealed ? '' : say(view.now?.texts.explanation)
  const notes = view.now?.facilitatorNotes ?? []
  return (
    <>
      <Miniature />
      <Figures />
      {(explanation !== '' || notes.length > 0) && (
        <aside className="tip" aria-label={t.room.notes}>
          <p>
            <Icon name="info" />
            <span>{[explanation, ...notes.map(say)].join(' ')}</span>
          </p>
        </aside>
      )}
    </>
  )
}
