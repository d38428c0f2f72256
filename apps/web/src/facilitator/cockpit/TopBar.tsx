import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { Preferences } from '../../ui/Preferences.js'
import { Wordmark } from '../../ui/Wordmark.js'
import { LineState } from '../LineState.js'
import { PartnersDialog } from '../meetings/PartnersDialog.js'
import { useRegie } from '../regie.js'
import { CoFacilitatorDialog } from './CoFacilitatorDialog.js'
import { RosterDialog } from './RosterDialog.js'

/** People above: how many are in, connected, keeping their text on the device; who leads. */
export function TopBar() {
  const { view, t, run } = useRegie()
  const [open, setOpen] = useState<'roster' | 'co' | 'partners' | null>(null)
  const { inside, connected, savingLocally, onPaper } = view.people
  const words = t.cockpit
  const lead = view.me.hasLead
    ? view.me.role === 'coFacilitator'
      ? words.meCo
      : words.meFacilitator
    : view.me.leadName === null
      ? words.leadOther
      : words.leadIs(view.me.leadName)
  return (
    <header className="ctop">
      <Wordmark href="/regie" />
      <button type="button" className="conn nums" onClick={() => setOpen('roster')}>
        <span aria-live="polite" className="conn-parts">
          <b>{words.inside(inside)}</b>
          <span>{words.connected(connected)}</span>
          {onPaper > 0 && <span>{t.paper.onPaper(onPaper)}</span>}
          {savingLocally > 0 && (
            <span className="loc">
              <Icon name="hard-drive" size={16} /> {words.savingLocally(savingLocally)}
            </span>
          )}
        </span>
        <span className="conn-more">{words.roster}</span>
      </button>
      <div className="right">
        <LineState />
        <Preferences />
        <span className="second lead">{lead}</span>
        {view.me.hasLead ? (
          <Button className="sm" onClick={() => setOpen('co')}>
            {words.addCo}
          </Button>
        ) : (
          <Button className="sm" onClick={() => void run({ type: 'takeOver' })}>
            <Icon name="hand" />
            {words.takeOver}
          </Button>
        )}
      </div>
      {open === 'roster' && <RosterDialog onClose={() => setOpen(null)} onAdd={() => setOpen('partners')} />}
      {open === 'partners' && <PartnersDialog onClose={() => setOpen(null)} />}
      {open === 'co' && <CoFacilitatorDialog onClose={() => setOpen(null)} />}
    </header>
  )
}
