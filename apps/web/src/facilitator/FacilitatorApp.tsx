import type { Translated } from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import { useEffect, useState } from 'react'
import { facilitatorCopy } from '../copy/facilitator.js'
import { Button } from '../ui/Button.js'
import { usePick, useT } from '../ui/language.js'
import { Preferences } from '../ui/Preferences.js'
import { Wordmark } from '../ui/Wordmark.js'
import { AccountPage } from './account/AccountPage.js'
import { type ColleagueWorkshop, fetchColleagueWorkshops, fetchSpaces, type SpaceState } from './account/accountApi.js'
import { accountCopy } from './account/accountCopy.js'
import { ColleaguesPage } from './account/ColleaguesPage.js'
import { ColleagueWorkshops } from './account/ColleagueWorkshops.js'
import { AgreementsPage } from './agreements/AgreementsPage.js'
import { fetchTemplates, fetchWorkshops, signOut, type TemplateCard, type WorkshopRow } from './api.js'
import { ConnectionsPage } from './connections/ConnectionsPage.js'
import { FindPage } from './finding/FindPage.js'
import { Home } from './home/Home.js'
import { NewWorkshop } from './home/NewWorkshop.js'
import { spacesToLead } from './home/SpaceChoice.js'
import { PeoplePage } from './people/PeoplePage.js'
import { pathOf, routeOf } from './routes.js'
import { ShelfPage } from './shelf/ShelfPage.js'
import { SupportPage } from './support/SupportPage.js'
import { EditorPage } from './templates/EditorPage.js'
import { TemplatesPage } from './templates/TemplatesPage.js'
import { WorkshopScreens } from './WorkshopScreens.js'
import './facilitator.css'

/** The facilitator's app: one page per path. Changing page loads anew, so nothing of one workshop stays behind. */
export function FacilitatorApp() {
  const t = useT(facilitatorCopy)
  const route = routeOf(location.pathname)
  if (route === null) return <Notice text={t.general.notFound} />
  switch (route.page) {
    case 'home':
      return <HomePage />
    case 'new':
      return <NewPage />
    case 'templates':
      return (
        <div className="home">
          <TopLine />
          <TemplatesPage />
        </div>
      )
    case 'shelf':
      return (
        <div className="home">
          <TopLine />
          <ShelfPage />
        </div>
      )
    case 'find':
      return (
        <div className="home">
          <TopLine />
          <FindPage />
        </div>
      )
    case 'support':
      return (
        <div className="home">
          <TopLine />
          <SupportPage />
        </div>
      )
    case 'account':
      return (
        <div className="home">
          <TopLine />
          <AccountPage />
        </div>
      )
    case 'colleagues':
      return (
        <div className="home">
          <TopLine />
          <ColleaguesPage />
        </div>
      )
    case 'people':
      return (
        <div className="home">
          <TopLine />
          <PeoplePage />
        </div>
      )
    case 'connections':
      return (
        <div className="home">
          <TopLine />
          <ConnectionsPage />
        </div>
      )
    case 'agreements':
      return (
        <div className="home">
          <TopLine />
          <AgreementsPage />
        </div>
      )
    case 'template':
      return <EditorPage own={route.own} />
    default:
      return <WorkshopScreens page={route.page} workshop={route.workshop} />
  }
}

function HomePage() {
  const t = useT(facilitatorCopy)
  const account = useT(accountCopy)
  const pick = usePick()
  const [workshops, setWorkshops] = useState<readonly WorkshopRow[] | null>(null)
  const [others, setOthers] = useState<readonly ColleagueWorkshop[]>([])
  const [isFollower, setIsFollower] = useState(false)
  const [failed, setFailed] = useState<Translated | null>(null)
  useEffect(() => {
    void fetchWorkshops().then((answer) => {
      if (answer.ok) setWorkshops(answer.value)
      else if (answer.error.code === 'not-logged-in') location.replace('/inloggen')
      else if (answer.error.code === 'not-your-role') setIsFollower(true)
      else setFailed(answer.error.message)
    })
    void fetchColleagueWorkshops().then((answer) => answer.ok && setOthers(answer.value))
  }, [])
  return (
    <div className="home">
      <TopLine />
      {workshops ? (
        <Home
          workshops={workshops}
          today={dateOfMs(Date.now())}
          onWiped={(rehearsal) => setWorkshops(workshops.filter(({ id }) => id !== rehearsal))}
          others={<ColleagueWorkshops workshops={others} />}
        />
      ) : isFollower ? (
        <main className="hm">
          <h1>{t.home.title}</h1>
          {others.length === 0 && <p>{account.nothingToFollow}</p>}
          <ColleagueWorkshops workshops={others} />
        </main>
      ) : (
        <p className="hm" role="status">
          {failed ? pick(failed) || t.general.failed : t.general.loading}
        </p>
      )}
    </div>
  )
}

function NewPage() {
  const t = useT(facilitatorCopy)
  const pick = usePick()
  const [templates, setTemplates] = useState<readonly TemplateCard[] | null>(null)
  const [spaces, setSpaces] = useState<readonly SpaceState[] | null>(null)
  const [failed, setFailed] = useState<Translated | null>(null)
  useEffect(() => {
    void fetchTemplates().then((answer) => (answer.ok ? setTemplates(answer.value) : setFailed(answer.error.message)))
    void fetchSpaces().then((answer) => setSpaces(answer.ok ? spacesToLead(answer.value) : []))
  }, [])
  return (
    <div className="home">
      <TopLine />
      {templates && spaces ? (
        <NewWorkshop {...{ templates, spaces }} wanted={new URLSearchParams(location.search).get('sjabloon')} />
      ) : (
        <p className="hm" role="status">
          {failed ? pick(failed) || t.general.failed : t.general.loading}
        </p>
      )}
    </div>
  )
}

/** The line above home and new: where you are, the language, the way out. */
export function TopLine() {
  const t = useT(facilitatorCopy)
  const account = useT(accountCopy)
  const [failed, setFailed] = useState(false)
  // Who could not be signed out is told so: they may leave this machine behind.
  const handleSignOut = () => void signOut().then((answer) => (answer.ok ? location.assign('/') : setFailed(true)))
  return (
    <header className="htop">
      <Wordmark href={pathOf({ page: 'home' })} />
      <span className="end">
        <a href={pathOf({ page: 'colleagues' })}>{account.colleagues}</a>
        <a href={pathOf({ page: 'account' })}>{account.account}</a>
        <Preferences />
        {failed && <span role="alert">{t.home.signOutFailed}</span>}
        <Button className="sm" onClick={handleSignOut}>
          {t.home.signOut}
        </Button>
      </span>
    </header>
  )
}

/** A page with one line, for what is not there. */
function Notice({ text }: { text: string }) {
  const t = useT(facilitatorCopy)
  return (
    <div className="home">
      <header className="htop">
        <Wordmark href={pathOf({ page: 'home' })} />
      </header>
      <main className="hm">
        <h1>{text}</h1>
        <p>
          <a href={pathOf({ page: 'home' })}>{t.general.home}</a>
        </p>
      </main>
    </div>
  )
}
