import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { BinButton } from '../bin/BinDialog.js'
import { MirrorStand } from '../checkin/MirrorStand.js'
import type { ChoiceProps } from '../choice.js'
import { ConsentStand } from '../consent/ConsentStand.js'
import { DotsStand } from '../dots/DotsStand.js'
import { Coverage } from '../draft/Coverage.js'
import { isWritingNext } from '../editions/nextText.js'
import { BackcastStand } from '../line/BackcastStand.js'
import { NotesStand, Parked } from '../notes/NotesStand.js'
import { ScribesStand } from '../notes/ScribesStand.js'
import { TurnsStand } from '../notes/TurnsStand.js'
import { PaperDialog } from '../paper/PaperDialog.js'
import { usePaperLabel } from '../paper/useCardDraft.js'
import { PollStand } from '../poll/PollStand.js'
import { isAnswered, isTalkedAbout } from '../poll/polled.js'
import { CheckStand } from '../principles/CheckStand.js'
import { useRegie } from '../regie.js'
import { AssignStand } from '../route/AssignStand.js'
import { SheetsStand } from '../sheets/SheetsStand.js'
import { BundlingStand } from '../steps/BundlingStand.js'
import { LateNotes } from '../steps/LateNotes.js'
import { SigningStand } from '../steps/SigningStand.js'
import { TrialsStand } from '../trials/TrialsStand.js'
import { Allowances } from './Allowances.js'
import { HelpDialog } from './HelpDialog.js'
import { hasPlaces } from './Middle.js'

/** The right: what participants can do now, how it stands, and help for people in the room. */
export function RightZone(props: ChoiceProps) {
  const { view, t } = useRegie()
  const [open, setOpen] = useState<'help' | 'paper' | null>(null)
  const paperLabel = usePaperLabel()
  const kind = view.now?.texts.kind
  const consenting = kind === 'cluster' && view.now?.mode === 'round'
  const asking = view.rounds.some(({ status }) => status === 'open' || status === 'shown')
  const elsewhere = (kind === 'consent' || asking) && !consenting
  const answering = consenting || elsewhere || kind === 'draft' || kind === 'sign'
  return (
    <aside className="can">
      {(consenting || elsewhere) && <ConsentStand {...props} />}
      {view.dots !== null && <DotsStand dots={view.dots} />}
      {kind === 'cluster' && !consenting && view.dots === null && <BundlingStand />}
      {kind === 'backcast' && <BackcastStand {...props} />}
      {view.now?.turns && <TurnsStand turns={view.now.turns} />}
      {view.now?.scribes && <ScribesStand scribes={view.now.scribes} />}
      {kind === 'contribute' && hasPlaces(view) && <NotesStand />}
      {view.sheets && kind !== 'sign' && <SheetsStand sheets={view.sheets} />}
      {kind === 'check' && !view.sheets && <CheckStand {...props} />}
      {(kind === 'vote' ||
        (kind === 'assess' && !view.sheets?.alone) ||
        (kind === 'checkin' && (isTalkedAbout(view) || isAnswered(view)))) && <PollStand {...props} />}
      {kind === 'assign' && <AssignStand />}
      {view.route?.trials && (view.route.trials.open || kind === 'sign') && <TrialsStand trials={view.route.trials} />}
      {(kind === 'draft' || isWritingNext(view)) && <Coverage {...props} />}
      {(kind === 'sign' || (view.position === null && view.edition)) && !isWritingNext(view) && <SigningStand />}
      {view.position !== null && !answering && <Allowances />}
      <MirrorStand />
      <LateNotes />
      <Parked />
      <h2 className="gap">{t.help.title}</h2>
      <Button wide className="lft" onClick={() => setOpen('paper')}>
        <Icon name="pen-line" />
        {paperLabel}
      </Button>
      <Button wide className="lft" onClick={() => setOpen('help')}>
        <Icon name="smartphone" />
        {t.help.cannotJoin}
      </Button>
      <BinButton wide />
      {open === 'help' && <HelpDialog onClose={() => setOpen(null)} />}
      {open === 'paper' && <PaperDialog onClose={() => setOpen(null)} />}
    </aside>
  )
}
