import type { Command, WallScene } from '@siroop/domain'
import { type MouseEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Choice as ChoiceRow } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { Dialog } from '../../ui/Sheet.js'
import type { ChoiceProps } from '../choice.js'
import { BrightRoom } from '../dialogs/BrightRoom.js'
import { CloseEarly } from '../dialogs/CloseEarly.js'
import { ReasonDialog } from '../dialogs/ReasonDialog.js'
import { draftButton } from '../draft/draftButton.js'
import { LayDown } from '../editions/LayDown.js'
import { isTextClosed, isWritingNext } from '../editions/nextText.js'
import { pollButton } from '../poll/polled.js'
import { useRegie } from '../regie.js'
import { nextBundle } from '../steps/bundles.js'
import { nextText } from '../steps/texts.js'
import { mainButton, placeOf } from './mainButton.js'

/** The large buttons: the one main act with what it waits for, and four that are always in the same place. */
export function BottomBar({ choice, onChoose }: ChoiceProps) {
  const regie = useRegie()
  const { view, t, run, problem, dismissProblem, undoable, undo } = regie
  const [asking, setAsking] = useState<'gate' | 'unsigned' | 'wall' | 'lay-down' | null>(null)
  const polling = pollButton(view, choice.subject, t)
  const own = mainButton(view, regie)
  const main = polling ? { ...own, ...polling, waits: [], warnings: [], unsigned: 0 } : own
  const place = placeOf(view)
  // after the last meeting the room screen shows the manifest, and nothing else can be chosen
  const isOver = view.meetings.every(({ status }) => status === 'closed')
  const drafting = isWritingNext(view) || (view.now?.texts.kind === 'draft' && !isTextClosed(view))
  const local = drafting ? draftButton({ view, pen: regie.pen, choice }, t) : null
  const opened = main.kind === 'open-round' ? putNext(regie, choice) : null

  const commandOf = (): Command | null => {
    if (polling || main.kind !== 'open-round') return main.command
    const step = view.now?.texts.step
    return step && opened ? { type: 'openRound', step, ...opened } : null
  }
  const command = commandOf()
  const form = polling?.form ?? undefined
  const canMain = (command !== null || form !== undefined) && main.waits.length === 0
  const handleMain = async (event: MouseEvent) => {
    // The second tap of a double one comes when the button may already mean the next part: it is not a choice.
    if (event.detail > 1 || !canMain) event.preventDefault()
    if (command === null || event.detail > 1 || !canMain) return
    if (main.warnings.length > 0) setAsking('gate')
    else if (main.unsigned > 0) setAsking('unsigned')
    else if (command.type === 'openSigning' && view.edition?.next) setAsking('lay-down')
    else if (await run(command)) onChoose({ bundle: null, behaviour: null, subject: polling?.subject ?? null })
  }
  const handleLocal = async () => {
    if (local?.command && (await run(local.command))) onChoose({ accepted: new Map() })
  }
  const reasons = main.kind === 'none' ? [] : main.waits
  return (
    <footer className="cbot-wrap">
      <Messages problem={problem} onDismiss={dismissProblem} undoable={undoable?.said ?? null} onUndo={undo} />
      {reasons.length > 0 && !canMain && (
        <p className="waits" id="main-waits">
          <Icon name="clock" size={16} />
          <span>
            {main.kind === 'advance' ? `${t.cockpit.gate.blocked} ` : ''}
            {reasons.join(' ')}
          </span>
        </p>
      )}
      {/* What waits keeps the focus, so that its reason can be read: it is not pressed, and not out of reach. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame */}
      <div className="cbot" role="group" aria-label={t.cockpit.mainGroup}>
        {local && (
          <Button main aria-disabled={local.command === null} onClick={handleLocal}>
            {local.label}
            {local.command && <Icon name="arrow-right" />}
          </Button>
        )}
        <Button
          main={!local}
          aria-disabled={!canMain}
          {...(form === undefined ? {} : { type: 'submit', form })}
          aria-describedby={reasons.length > 0 ? 'main-waits' : undefined}
          onClick={handleMain}
        >
          {local && <Icon name="pen-line" />}
          {main.label}
          {canMain && !local && <Icon name="arrow-right" />}
        </Button>
        <Button
          aria-pressed={view.screensPaused}
          disabled={place === null}
          onClick={() => void run({ type: 'pauseScreens', paused: !view.screensPaused })}
        >
          <Icon name={view.screensPaused ? 'play' : 'pause'} />
          {view.screensPaused ? t.cockpit.resume : t.cockpit.pause}
        </Button>
        {!local && <TimeAndCall />}
        <Button disabled={isOver} onClick={() => setAsking('wall')}>
          <Icon name="projector" />
          {t.cockpit.showOn}
        </Button>
      </div>
      {asking === 'gate' && (command?.type === 'advance' || command?.type === 'closeMeeting') && (
        <ReasonDialog
          title={t.cockpit.gate.title}
          cancel={t.cockpit.gate.stay}
          hint={`${main.warnings.join(' ')} ${t.cockpit.gate.warn}`}
          action={t.cockpit.gate.go}
          onReason={(waiveReason) => run({ ...command, waiveReason })}
          onClose={() => setAsking(null)}
        >
          {main.about.length > 0 && (
            <ul className="about">
              {main.about.map((text) => (
                <li key={text} className="voice">
                  {text}
                </li>
              ))}
            </ul>
          )}
        </ReasonDialog>
      )}
      {asking === 'unsigned' && command?.type === 'closeMeeting' && (
        <CloseEarly unsigned={main.unsigned} onGo={() => run(command)} onClose={() => setAsking(null)} />
      )}
      {asking === 'lay-down' && <LayDown onGo={() => run({ type: 'openSigning' })} onClose={() => setAsking(null)} />}
      {asking === 'wall' && <WallDialog onClose={() => setAsking(null)} />}
    </footer>
  )
}

/** What the large button puts to them: the next of several texts, or a bundle with what it says about behaviour. */
function putNext({ view, board }: ReturnType<typeof useRegie>, { bundle, behaviour }: ChoiceProps['choice']) {
  const text = nextText(view, bundle)
  if (text) return { bundle: text.bundle, behaviour: null }
  const value = view.texts === null ? nextBundle(view, board, bundle) : null
  return value && { bundle: value.id, behaviour }
}

/** Two more minutes, and everybody back to this step. While a sentence is written its own two acts take this place. */
function TimeAndCall() {
  const { view, t, run } = useRegie()
  const place = placeOf(view)
  return (
    <>
      <Button
        className="nums"
        disabled={place === null}
        aria-label={t.cockpit.addTimeLong}
        onClick={() => place && void run({ type: 'addTime', from: place, minutes: 2 })}
      >
        <Icon name="timer" />
        {t.cockpit.addTime}
      </Button>
      <Button disabled={place === null} onClick={() => void run({ type: 'callEveryone' })}>
        <Icon name="megaphone" />
        {t.cockpit.call}
      </Button>
    </>
  )
}

interface MessagesProps {
  readonly problem: string | null
  readonly onDismiss: () => void
  readonly undoable: string | null
  readonly onUndo: () => void
}
/** What was refused, in words; else what was just done, with the way back. */
export function Messages({ problem, onDismiss, undoable, onUndo }: MessagesProps) {
  const { t } = useRegie()
  return (
    <div className="messages">
      <div role="alert">
        {problem && (
          <p className="undo">
            <span>{problem}</span>
            <button type="button" onClick={onDismiss}>
              {t.general.close}
            </button>
          </p>
        )}
      </div>
      <div role="status">
        {!problem && undoable && (
          <p className="undo">
            <span>{undoable}</span>
            <button type="button" onClick={onUndo}>
              {t.general.undo}
            </button>
          </p>
        )}
      </div>
    </div>
  )
}

function WallDialog({ onClose }: { onClose: () => void }) {
  const { view, t, run } = useRegie()
  const scenes: readonly WallScene[] = [
    'step',
    'welcome',
    'agreed',
    ...(view.hasThickness ? ['thickness' as const] : []),
  ]
  const handleChoose = async (scene: WallScene) => {
    if (await run({ type: 'showOnWall', scene })) onClose()
  }
  return (
    <Dialog title={t.cockpit.showWhat} onClose={onClose}>
      <fieldset className="stack">
        <legend className="vh">{t.cockpit.showWhat}</legend>
        {scenes.map((scene) => (
          <ChoiceRow
            key={scene}
            name="scene"
            checked={view.wallScene === scene}
            onChange={() => void handleChoose(scene)}
          >
            {scene === 'thickness' ? t.checkin.thickness : t.cockpit.scenes[scene]}
          </ChoiceRow>
        ))}
      </fieldset>
      <BrightRoom />
    </Dialog>
  )
}
