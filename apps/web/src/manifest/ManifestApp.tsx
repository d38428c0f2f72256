import type { ManifestEdition, ManifestView } from '@siroop/domain'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { request } from '../connection/http.js'
import { manifestCopy } from '../copy/manifest.js'
import { sharedCopy } from '../copy/shared.js'
import { useT } from '../ui/language.js'
import { Preferences } from '../ui/Preferences.js'
import { Wordmark } from '../ui/Wordmark.js'
import { Checkins } from './afterwards/Checkins.js'
import { Syrup } from './afterwards/Syrup.js'
import { useTeller } from './afterwards/useTeller.js'
import { WaySection } from './afterwards/WaySection.js'
import { Differences, EditionList } from './Editions.js'
import { Hero } from './Hero.js'
import { Chains } from './handover/Chains.js'
import { PageNav } from './PageNav.js'
import { Result } from './Result.js'
import { Sections } from './Sections.js'
import { Signatures } from './Signatures.js'
import { Take } from './Take.js'
import { Traced } from './Traced.js'
import { Watch } from './Watch.js'
import './manifest.css'

/** Only who writes needs it. */
const WritePage = lazy(() => import('./stories/WritePage.js').then((file) => ({ default: file.WritePage })))
const writing = /\/schrijf$/

type State = { readonly kind: 'fetching' | 'unknown' } | { readonly kind: 'here'; readonly view: ManifestView }

/** The page of a manifest: its text in signed form, who signed, and where each sentence comes from. */
export function ManifestApp() {
  const t = useT(manifestCopy)
  const shared = useT(sharedCopy)
  const place = location.pathname.replace(/\/$/, '')
  const path = place.replace(writing, '')
  const [state, refresh] = useManifest(path)
  return (
    <div className="mf">
      <header className="mf-bar">
        <Wordmark href="/" />
        {state.kind === 'here' && state.view.result === null && place === path ? <PageNav view={state.view} /> : null}
        <Preferences />
      </header>
      <main>
        {state.kind === 'fetching' ? (
          <p className="mf-status" role="status">
            {t.loading}
          </p>
        ) : null}
        {state.kind === 'unknown' ? (
          <div className="mf-status">
            <h1>{t.unknownTitle}</h1>
            <p>{t.unknownText}</p>
            <button type="button" className="btn" onClick={() => void refresh()}>
              {t.again}
            </button>
          </div>
        ) : null}
        {state.kind === 'here' ? (
          <Whole view={state.view} path={path} writes={place !== path} refresh={refresh} />
        ) : null}
      </main>
      <footer className="mf-foot">
        <a href="/privacy">{shared.privacy}</a>
        <a href="/toegankelijkheid">{shared.accessibility}</a>
      </footer>
    </div>
  )
}

interface WholeProps {
  readonly view: ManifestView
  readonly path: string
  /** The page on which stories are written. */
  readonly writes: boolean
  readonly refresh: () => Promise<void>
}
function Whole({ view, path, writes, refresh }: WholeProps) {
  const t = useT(manifestCopy)
  const teller = useTeller(path, view, refresh)
  const { result, editions } = view
  const shown = shownEdition(editions)
  const isNewest = shown === editions.at(-1)
  useEffect(() => {
    // the text came in after the address was read: its place is looked for once more
    if (location.hash !== '') location.replace(location.hash)
  }, [])
  if (writes)
    return (
      <Suspense fallback={<p className="mf-status">{t.loading}</p>}>
        <WritePage view={view} path={path} teller={teller} />
      </Suspense>
    )
  if (result !== null) return <Result view={{ ...view, result }} path={path} />
  if (shown === undefined) {
    return (
      <div className="mf-status">
        <h1>{view.workshop.title}</h1>
        <p>{t.nothingYet}</p>
      </div>
    )
  }
  return (
    <>
      <Hero edition={shown} path={path} newest={isNewest} />
      <Syrup editions={editions} checkins={view.checkins} />
      <EditionList editions={editions} shown={shown} path={path} />
      <Differences before={editions[editions.indexOf(shown) - 1]} edition={shown} />
      <Watch before={editions[editions.indexOf(shown) - 1]} edition={shown} view={view} teller={teller} />
      <Sections edition={shown} view={view} teller={isNewest ? teller : null} />
      {isNewest ? <WaySection view={view} edition={shown} teller={teller} /> : null}
      {teller.mayWrite ? (
        <p className="mf-section">
          <a href={`${path}/schrijf`}>{t.writeStory}</a>
        </p>
      ) : null}
      <Checkins checkins={view.checkins} />
      <Traced origin={shown.origin} />
      <Signatures edition={shown} />
      <Chains edition={shown} path={path} />
      <Take text={shown.frozen} signed path={path} edition={isNewest ? undefined : shown.number} />
    </>
  )
}

/** The edition that the address asks for, else the newest: earlier editions stay readable (INV-15). */
function shownEdition(editions: readonly ManifestEdition[]): ManifestEdition | undefined {
  const asked = Number(new URLSearchParams(location.search).get('editie'))
  return editions.find(({ number }) => number === asked) ?? editions.at(-1)
}

/** Asks for the manifest of this address; the second value asks again, and what was there stays until then. */
function useManifest(path: string): [State, () => Promise<void>] {
  const [state, setState] = useState<State>({ kind: 'fetching' })
  const look = useCallback(async () => {
    const answer = await request<ManifestView>(`/api${path}`, { token: null })
    setState((before) => {
      if (answer.ok) return { kind: 'here', view: answer.value }
      return before.kind === 'here' ? before : { kind: 'unknown' }
    })
  }, [path])
  useEffect(() => {
    void look()
  }, [look])
  return [state, look]
}
