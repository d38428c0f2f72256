import { type FacilitatorView, inLocale } from '@siroop/domain'
import { useCallback, useEffect, useState } from 'react'
import { handoversCopy } from '../../copy/handovers.js'
import { lookBackCopy } from '../../copy/lookBack.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { useLanguage, useProblem, useT } from '../../ui/language.js'
import { Preferences } from '../../ui/Preferences.js'
import { Wordmark } from '../../ui/Wordmark.js'
import { PersonDialog } from '../mail/PersonDialog.js'
import { pathOf } from '../routes.js'
import {
  askSuccessor,
  fetchHandovers,
  type Handovers,
  letSuccessorGo,
  type OrganisationHandovers,
} from './handoversApi.js'
import { OrganisationChain } from './OrganisationChain.js'
import '../mail/mail.css'
import './handovers.css'

/** While somebody looks, it is read again this often. */
const againMs = 5_000

/** The page `/regie/{workshop}/bestuurders`: who signed, who came after, and asking who is new. */
export function HandoversPage({
  view,
}: {
  view: Pick<FacilitatorView, 'workshop' | 'organisations' | 'manifestPath'>
}) {
  const { workshop, organisations, manifestPath } = view
  const t = useT(handoversCopy)
  const toCockpit = useT(lookBackCopy).toCockpit
  const [locale] = useLanguage()
  const [shown, setShown] = useState<{ readonly handovers: Handovers } | null>(null)
  const [asking, setAsking] = useState<OrganisationHandovers | null>(null)
  const [asked, setAsked] = useState(false)
  const [problem, setProblem] = useProblem()
  const read = useCallback(async () => {
    const answer = await fetchHandovers(workshop.id)
    if (answer.ok) setShown({ handovers: answer.value })
    else setProblem(t.failed)
  }, [workshop.id, setProblem, t])
  useEffect(() => {
    void read()
    const timer = setInterval(() => document.visibilityState === 'visible' && void read(), againMs)
    return () => clearInterval(timer)
  }, [read])
  const handovers = shown?.handovers ?? null
  const nameOf = (id: string) => organisations.find((one) => one.id === id)?.name ?? ''
  const handleLetGo = async ({ waiting }: OrganisationHandovers) => {
    if (waiting === null || handovers === null) return
    const body = { edition: handovers.edition, successor: waiting.successor }
    const answer = await letSuccessorGo(workshop.id, body)
    setProblem(answer.ok ? null : inLocale(answer.error.message, locale))
    await read()
  }
  return (
    <div className="mail-page">
      <header className="mail-top">
        <Wordmark href={pathOf({ page: 'home' })} />
        <div>
          <h1>{t.title}</h1>
          <p className="second">{workshop.title}</p>
        </div>
        <span className="mail-end">
          <Preferences />
          <a className="btn" href={pathOf({ page: 'cockpit', workshop: workshop.id })}>
            {toCockpit}
          </a>
        </span>
      </header>
      <main className="handovers">
        <p className="mail-note">{t.lead}</p>
        <ErrorLine text={problem} />
        <p role="status">
          {asked && (
            <>
              {t.asked} <a href={pathOf({ page: 'mail', workshop: workshop.id })}>{t.toMail}</a>
            </>
          )}
        </p>
        {shown !== null && handovers === null && <p>{t.nothing}</p>}
        <ul className="mails">
          {handovers?.organisations.map((one) => (
            <OrganisationChain
              key={one.organisation}
              handovers={one}
              organisation={organisations.find(({ id }) => id === one.organisation)}
              files={manifestPath === null ? null : { path: manifestPath, edition: handovers.edition }}
              onAsk={() => setAsking(one)}
              onLetGo={() => void handleLetGo(one)}
            />
          ))}
        </ul>
      </main>
      {asking !== null && handovers !== null && (
        <PersonDialog
          title={t.dialog(nameOf(asking.organisation))}
          words={t}
          before={asking.waiting === null ? null : t.replacing(asking.waiting.name ?? t.someone)}
          onAsk={(person) => {
            const { organisation, waiting } = asking
            const replaces = waiting?.successor ?? null
            return askSuccessor(workshop.id, { edition: handovers.edition, organisation, replaces, ...person })
          }}
          onClose={(done) => {
            setAsking(null)
            setAsked(done)
            void read()
          }}
        />
      )}
    </div>
  )
}
