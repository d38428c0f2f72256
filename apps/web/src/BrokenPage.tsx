import { Component, type ReactNode } from 'react'

/**
 * Stands around the whole page: when a part cannot be shown (a newer build under an open page, a bug) the reader gets
 * words and a button instead of an empty screen. In both languages, because the texts may be what is missing.
 */
export class BrokenPage extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <main className="dialog" style={{ margin: '10vh auto' }}>
        <h1 lang="nl">Deze pagina moet opnieuw geladen worden</h1>
        <p lang="nl">Wat u schreef is bewaard.</p>
        <p lang="en">This page has to be loaded again. What you wrote is kept.</p>
        <button type="button" className="btn btn-main" onClick={() => location.reload()}>
          Laad opnieuw / Reload
        </button>
      </main>
    )
  }
}
