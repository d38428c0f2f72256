import type { Awareness } from 'y-protocols/awareness'

/** Where somebody else is in a document. Who they are is said by the server; null: it gave no name. */
export interface Other {
  readonly name: string | null
  /** What they show: the id of what they are in. */
  readonly at: string
}
/** Who is where in one document. Nothing of it is kept anywhere. */
export interface Presence {
  /** Shows others where this person is; null: nowhere, which is how it begins. */
  show(at: string | null): void
  others(): readonly Other[]
  onChange(listener: () => void): () => void
}

/** Presence on the awareness of a provider, which sends it and hears it. */
export function createPresence(awareness: Awareness): Presence {
  // Until somebody shows something, nothing is sent.
  awareness.setLocalState(null)
  return {
    show: (at) => awareness.setLocalState(at === null ? null : { at }),
    others: () =>
      [...awareness.getStates()].flatMap(([client, state]) =>
        client !== awareness.clientID && typeof state.at === 'string'
          ? [{ name: nameOf(state.user), at: state.at }]
          : [],
      ),
    onChange: (listener) => {
      awareness.on('change', listener)
      return () => awareness.off('change', listener)
    },
  }
}

function nameOf(user: unknown): string | null {
  const name = (user as { name?: unknown } | null | undefined)?.name
  return typeof name === 'string' && name !== '' ? name : null
}
