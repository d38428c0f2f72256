import { Icon } from '../../ui/Icon.js'
import type { ChoiceProps } from '../choice.js'
import { ConsentMiddle } from '../consent/Consent.js'
import { DraftMiddle } from '../draft/Draft.js'
import { Backcast } from '../line/Backcast.js'
import { useRegie } from '../regie.js'
import { Bundling } from '../steps/Bundling.js'
import { HarvestMiddle } from '../steps/Harvest.js'
import { SigningMiddle } from '../steps/Signing.js'
import { Figures } from './Figures.js'
import { Miniature } from './Miniature.js'

/** The step itself: counts and the room while people write, the board while they bundle, the text while they decide. */
export function Middle(props: ChoiceProps) {
  const { view } = useRegie()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to be able to get there
    <main className="mid" tabIndex={0}>
      {middleOf(view.now?.texts.kind, view.now?.mode === 'round', props)}
    </main>
  )

  function middleOf(kind: string | undefined, round: boolean, chosen: ChoiceProps) {
    if (view.position === null && view.edition) return <SigningMiddle />
    switch (kind) {
      case 'cluster':
        return round ? <ConsentMiddle {...chosen} /> : <Bundling />
      case 'backcast':
        return <Backcast {...chosen} />
      case 'harvest':
        return <HarvestMiddle />
      case 'draft':
        return <DraftMiddle {...chosen} />
      case 'sign':
        return <SigningMiddle />
      default:
        return <RoomAndFacts />
    }
  }
}

/** What the room sees, small and live, with the counts and the words for the facilitator below it. */
function RoomAndFacts() {
  const { view, t, say } = useRegie()
  const explanation = say(view.now?.texts.explanation)
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
