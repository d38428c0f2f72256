import type { ManifestEdition, ManifestView } from '@siroop/domain'
import { useEffect, useState } from 'react'
import { request } from '../connection/http.js'
import { manifestCopy } from '../copy/manifest.js'
import { useT } from '../ui/language.js'
import { Preferences } from '../ui/Preferences.js'
import { Wordmark } from '../ui/Wordmark.js'
import { Differences, EditionList } from './Editions.js'
import { Hero } from './Hero.js'
import { Result } from './Result.js'
import { Sections } from './Sections.js'
import { Signatures } from './Signatures.js'
import { Take } from './Take.js'
import { Traced } from './Traced.js'
import { Watch } from './Watch.js'
import './manifest.css'

type State = { readonly kind: 'fetching' | 'unknown' } | { readonly kind: 'here'; readonly view: ManifestView }

/** The page of a manifest: its text in signed form, who signed, and where each sentence comes from. */
export function ManifestApp() {
  const t = useT(manifestCopy)
  const path = location.pathname.replace(/\/$/, '')
  const [state, retry] = useManifest(path)
  return (
    <div className="mf">
      <header className="mf-bar">
        <Wordmark href="/" />
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
            <button type="button" className="btn" onClick={retry}>
              {t.again}
            </button>
          </div>
        ) : null}
        {state.kind === 'here' ? <Whole view={state.view} path={path} /> : null}
      </main>
    </div>
  )
}

function Whole({ view, path }: { view: ManifestView; path: string }) {
  const t = useT(manifestCopy)
  const { result, editions } = view
  const shown = shownEdition(editions)
  const isNewest = shown === editions.at(-1)
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
      <EditionList editions={editions} shown={shown} path={path} />
      <Differences before={editions[editions.indexOf(shown) - 1]} edition={shown} />
      <Watch before={editions[editions.indexOf(shown) - 1]} edition={shown} />
      <Sections edition={shown} notes={view.notes} />
      <Traced origin={shown.origin} />
      <Signatures edition={shown} />
      <Take text={shown.frozen} signed path={path} edition={isNewest ? undefined : shown.number} />
    </>
  )
}

/** The edition that the address asks for, else the newest: earlier editions stay readable (INV-15). */
function shownEdition(editions: readonly ManifestEdition[]): ManifestEdition | undefined {
  const asked = Number(new URLSearchParams(location.search).get('editie'))
  return editions.find(({ number }) => number === asked) ?? editions.at(-1)
}

/** Asks for the manifest of this address; the second value asks again. */
function useManifest(path: string): [State, () => void] {
  const [state, setState] = useState<State>({ kind: 'fetching' })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is a reason to ask again
  useEffect(() => {
    let stopped = false
    void request<ManifestView>(`/api${path}`, { token: null }).then((answer) => {
      if (!stopped) setState(answer.ok ? { kind: 'here', view: answer.value } : { kind: 'unknown' })
    })
    return () => {
      stopped = true
    }
  }, [path, attempt])
  return [state, () => setAttempt(attempt + 1)]
}
