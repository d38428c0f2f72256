import type { BoardSnapshot, PenSnapshot } from '@siroop/board'
import {
  type BundleId,
  type Command,
  type FacilitatorView,
  type FrozenManifest,
  inLocale,
  type Locale,
  type NoteId,
  type Organisation,
  type OrganisationId,
  type SentenceId,
  type StepId,
  type Translated,
} from '@siroop/domain'
import { refusalTexts } from '@siroop/protocol'
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { type PenBinding, type PenTakenBack, type PenUndo, unbound, type Writers } from '../connection/penDocument.js'
import type { CommandAnswer } from '../connection/viewStore.js'
import { type FacilitatorCopy, facilitatorCopy } from '../copy/facilitator.js'
import { useLanguage, useT } from '../ui/language.js'
import { type Undoable, undoOf } from './undo.js'

/** What the facilitator may do on the board by hand; the connection carries it out and can take it back. */
export interface BoardActs {
  readonly move: (note: NoteId, bundle: BundleId | null) => void
  readonly newBundle: (step: StepId, name: string, ...notes: readonly NoteId[]) => void
  readonly rename: (bundle: BundleId, name: string) => void
  /** `into` null: takes it out again. */
  readonly merge: (from: BundleId, into: BundleId | null) => void
  readonly undo: () => void
  readonly canUndo: boolean
}
/** Everything that the screens of one workshop need from outside: data, and what a hand may do. */
export interface RegieSource {
  readonly view: FacilitatorView
  readonly nowMs: number
  readonly board: BoardSnapshot | null
  readonly boardActs: BoardActs
  readonly pen: PenSnapshot | null
  readonly bindSentence: (
    sentence: SentenceId,
    field: HTMLTextAreaElement,
    onUndo: (can: PenUndo) => void,
  ) => PenBinding
  readonly send: (command: Command) => Promise<CommandAnswer>
  /** The laptop board, drawn in the *Bord* tab. */
  readonly laptopBoard: ReactNode
  /** What the server put back of the own acts on the board, where the laptop board does not say it itself. */
  readonly boardNotice: ReactNode
  /** Calls the listener when the server put back what this pen typed. */
  readonly onPenTakenBack: (listener: (told: PenTakenBack) => void) => () => void
  /** Who else is writing in which sentence; the same list while nothing changes. */
  readonly writers: {
    readonly subscribe: (listener: () => void) => () => void
    readonly of: (sentence: SentenceId) => Writers
  }
  /** The text that lies open for signing; null while there is none or it is fetched. */
  readonly frozen: FrozenManifest | null
}
/** The source with the language of this screen and with acts that tell what went wrong. */
export interface Regie extends RegieSource {
  readonly t: FacilitatorCopy
  readonly locale: Locale
  readonly say: (text: Translated | null | undefined) => string
  readonly organisation: (id: OrganisationId) => Organisation | undefined
  /** Sends a command. A refusal is shown in words; an act with an inverse can be undone. True when it was done. */
  readonly run: (command: Command) => Promise<boolean>
  readonly problem: string | null
  readonly dismissProblem: () => void
  readonly undoable: Undoable | null
  readonly undo: () => void
}

const noActs: BoardActs = {
  move: () => undefined,
  newBundle: () => undefined,
  rename: () => undefined,
  merge: () => undefined,
  undo: () => undefined,
  canUndo: false,
}
const noWriters: Writers = []
/** The source of a page that draws neither board nor pen by way of the regie. */
export const plainSource = (now: Pick<RegieSource, 'view' | 'nowMs' | 'send'>): RegieSource => ({
  ...now,
  board: null,
  boardActs: noActs,
  pen: null,
  bindSentence: () => unbound,
  laptopBoard: null,
  boardNotice: null,
  onPenTakenBack: () => () => undefined,
  writers: { subscribe: () => () => undefined, of: () => noWriters },
  frozen: null,
})

const RegieContext = createContext<Regie | null>(null)

/** The workshop of this screen. Throws outside `RegieProvider`. */
export function useRegie(): Regie {
  const regie = use(RegieContext)
  if (regie === null) throw new Error('useRegie outside RegieProvider')
  return regie
}

type Refusal = Extract<CommandAnswer, { ok: false }>['refusal']

/** Gives the screens below it one workshop. */
export function RegieProvider({ source, children }: { source: RegieSource; children: ReactNode }) {
  const t = useT(facilitatorCopy)
  const [locale] = useLanguage()
  // Why the last act was refused, not its words: they follow the language of the screen.
  const [refused, setRefused] = useState<Refusal | null>(null)
  const [undoable, setUndoable] = useState<Undoable | null>(null)
  const { view, send } = source

  const run = useCallback(
    async (command: Command): Promise<boolean> => {
      const before = view
      const answer = await send(command)
      if (!answer.ok) {
        setRefused(answer.refusal)
        return false
      }
      setRefused(null)
      setUndoable(undoOf(command, before, t))
      return true
    },
    [view, send, t],
  )
  const undo = useCallback(() => {
    if (undoable) void run(undoable.inverse).then(() => setUndoable(null))
  }, [undoable, run])

  const problem =
    refused === null ? null : refused === 'no-connection' ? t.general.noConnection : refusalTexts[refused][locale]
  const regie = useMemo<Regie>(
    () => ({
      ...source,
      t,
      locale,
      run,
      problem,
      undoable,
      undo,
      say: (text) => inLocale(text, locale),
      organisation: (id) => view.organisations.find((one) => one.id === id),
      dismissProblem: () => setRefused(null),
    }),
    [source, t, locale, run, problem, undoable, undo, view],
  )
  return <RegieContext value={regie}>{children}</RegieContext>
}
