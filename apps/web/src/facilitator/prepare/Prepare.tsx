import { weekdayInWords } from '@siroop/manifest'
import { Icon } from '../../ui/Icon.js'
import { Preferences } from '../../ui/Preferences.js'
import { Wordmark } from '../../ui/Wordmark.js'
import { EarlierPanel } from '../checkin/EarlierPanel.js'
import { Messages } from '../cockpit/BottomBar.js'
import { PairWall } from '../home/PairWall.js'
import { isForPhones, plainAddress } from '../home/phoneAddress.js'
import { meetingOf, signs } from '../home/todo.js'
import { InForceForm } from '../InForceForm.js'
import { InviteLink } from '../invite/InviteLink.js'
import { Qr } from '../Qr.js'
import { useRegie } from '../regie.js'
import { RehearsalBand } from '../rehearsal/RehearsalBand.js'
import { RehearseButton } from '../rehearsal/RehearseButton.js'
import { pathOf } from '../routes.js'
import { Agenda } from './Agenda.js'
import { Beforehand } from './Beforehand.js'
import { PersonalCards } from './cards/PersonalCards.js'
import { useMadeCards } from './cards/useMadeCards.js'
import { RoomCheck } from './check/RoomCheck.js'
import { trialNow } from './check/roomCheck.js'
import { useRoomCheck } from './check/useRoomCheck.js'
import { Details } from './Details.js'
import { Jumps } from './Jumps.js'
import { Partners } from './Partners.js'
import { Invitations } from './prints/Invitations.js'
import { Papers } from './prints/Papers.js'
import { WifiForm } from './prints/WifiForm.js'
import { StillToDo } from './StillToDo.js'
import './prepare.css'

/** Voorbereiden, one page: what is left to do, when and where, the rule, the programme as blocks, the partners, access, what is checked. */
export function Prepare() {
  const { view, t, say, locale, problem, dismissProblem, undoable, undo } = useRegie()
  const meeting = meetingOf(view)
  const made = useMadeCards(view.workshop.id)
  const check = useRoomCheck()
  return (
    <div className="prep">
      <RehearsalBand />
      <header>
        <div className="ptop">
          <Wordmark href={pathOf({ page: 'home' })} />
          <span className="second">{t.prepare.title}</span>
          <span className="end">
            <Preferences />
          </span>
        </div>
        <div className="ptitle">
          <h1>{view.workshop.title}</h1>
          {meeting && (
            <p className="second">
              {say(meeting.title)}
              <br />
              {[meeting.date ? weekdayInWords(meeting.date, locale) : t.home.notPlanned, meeting.place]
                .filter((part) => part !== '')
                .join(', ')}
            </p>
          )}
          {view.workshop.kind === 'real' && (
            <span className="preh">
              <RehearseButton workshop={view.workshop.id} />
            </span>
          )}
          <a className="btn btn-main" href={pathOf({ page: 'cockpit', workshop: view.workshop.id })}>
            {t.prepare.toCockpit}
            <Icon name="arrow-right" />
          </a>
        </div>
        <StillToDo isChecked={trialNow(view, check.room) !== null} />
        <Jumps />
      </header>
      <main className="pcols">
        <div className="col ca">
          <EarlierPanel />
          <Details />
          {signs(view) && (
            <section id="rule">
              <InForceForm />
            </section>
          )}
          <Access />
          <WifiForm />
          {/* What is measured comes and goes by itself: it stands where it pushes nothing away from under a hand. */}
          <RoomCheck check={check} />
        </div>
        <div className="col" id="programme">
          {view.meetings.map((one) => (
            <Agenda key={one.id} meeting={one} />
          ))}
          <Beforehand />
        </div>
        <div className="col cc">
          <Partners />
          {view.workshop.kind !== 'rehearsal' && <InviteLink workshop={view.workshop.id} />}
          <Invitations made={made} />
          <PersonalCards made={made} />
          <Papers
            onMade={made.lookAgain}
            canPrint={check.readiness?.browser !== 'warning' && check.readiness?.browser !== 'error'}
          />
        </div>
      </main>
      <div className="pmsg">
        <Messages problem={problem} onDismiss={dismissProblem} undoable={undoable?.said ?? null} onUndo={undo} />
      </div>
    </div>
  )
}

function Access() {
  const { view, t } = useRegie()
  const { joinCode, address } = view
  return (
    <section id="access">
      <h2>{t.prepare.invite}</h2>
      {joinCode === null ? (
        <p className="second">{t.prepare.codeLater}</p>
      ) : (
        <div className="split">
          <div>
            <p>
              {t.prepare.roomCode}
              <b className="nums code">{joinCode}</b>
            </p>
            <p className="nums second">
              {isForPhones(address) ? `${plainAddress(address)}/${joinCode}` : t.ready.noPhoneAddress}
            </p>
            <p className="meta">{t.prepare.roomCodeHint}</p>
          </div>
          {isForPhones(address) && (
            <Qr text={`${address}/${joinCode}`} label={t.general.qrOf(t.home.joinAddress)} size={120} />
          )}
        </div>
      )}
      <h3>{t.prepare.wall}</h3>
      <PairWall workshop={view.workshop.id} address={address} />
    </section>
  )
}
