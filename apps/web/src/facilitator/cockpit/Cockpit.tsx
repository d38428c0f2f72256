import { useState } from 'react'
import { type Choice, choiceIn, nothingChosen } from '../choice.js'
import { useRegie } from '../regie.js'
import { RehearsalBand } from '../rehearsal/RehearsalBand.js'
import { BottomBar } from './BottomBar.js'
import { Middle } from './Middle.js'
import { Programme } from './Programme.js'
import { RightZone } from './RightZone.js'
import { TopBar } from './TopBar.js'
import './zones.css'
import './cockpit.css'
import '../consent/consent.css'
import '../draft/draft.css'
import '../steps/steps.css'

/** The cockpit: people above, programme left, the step in the middle, what participants can do right, the large buttons below. */
export function Cockpit() {
  const { view } = useRegie()
  const step = view.now?.texts.step ?? null
  const [kept, setKept] = useState({ step, choice: nothingChosen })
  const choice = choiceIn(step, kept)
  const handleChoose = (change: Partial<Choice>) =>
    setKept((before) => ({ step, choice: { ...choiceIn(step, before), ...change } }))
  const chosen = { choice, onChoose: handleChoose }
  return (
    <div className={`cockpit${view.workshop.kind === 'rehearsal' ? ' is-rehearsal' : ''}`}>
      <RehearsalBand />
      <TopBar />
      <Programme />
      <Middle {...chosen} />
      <RightZone {...chosen} />
      <BottomBar {...chosen} />
    </div>
  )
}
