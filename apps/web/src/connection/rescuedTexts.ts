import { type MineSnapshot, mineRoom, readMine } from '@siroop/board'
import { useEffect, useState } from 'react'
import * as Y from 'yjs'
import { currentSession } from './current.js'
import { epochOf, onEpoch } from './epoch.js'
import { transport } from './line/transport.js'
import { copiesOnDisk } from './localCopy.js'
import { useMine } from './mine.js'

/** What outdated copies on this device hold and the own document does not: to read, to copy, to throw away. */
export interface RescuedTexts {
  readonly texts: readonly string[]
  /** Throws the outdated copies away, for good. */
  readonly throwAway: () => void
}

/** Of so many epochs back: each is a restore of the server, which hardly ever happens. */
const epochsBack = 20

/** Text of earlier on this device (WEB-30); none while it is looked for. */
export function useRescuedTexts(): RescuedTexts {
  const own = useMine()
  const [found, setFound] = useState<readonly string[]>([])
  const [looked, setLooked] = useState(0)
  useEffect(() => onEpoch(() => setLooked((times) => times + 1)), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for anew when the epoch changes
  useEffect(() => {
    let here = true
    void readRescuedTexts().then((texts) => here && setFound(texts))
    return () => {
      here = false
    }
  }, [looked])
  return {
    texts: own === null ? [] : textsNotIn(found, own),
    throwAway: () => {
      void throwAwayRescued().then(() => setLooked((times) => times + 1))
    },
  }
}

/** Every text in the outdated copies of the person on this page, each once, the oldest first. */
export async function readRescuedTexts(): Promise<readonly string[]> {
  const texts = new Set<string>()
  for (const copy of await copiesOnDisk(outdatedCopies(), transport().indexedDb)) {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, copy.kept)
    for (const text of textsIn(readMine(doc))) texts.add(text)
    doc.destroy()
  }
  return [...texts]
}

/** Throws those copies away. */
export async function throwAwayRescued(): Promise<void> {
  for (const copy of await copiesOnDisk(outdatedCopies(), transport().indexedDb)) await copy.throwAway()
}

/** Names of copies that the epoch of now left behind; both names, should a page have ended before it put one aside. */
function outdatedCopies(): readonly string[] {
  const session = currentSession()
  if (session?.kind !== 'participant') return []
  const { workshop, participant } = session
  const now = epochOf(workshop)
  const epochs = Array.from({ length: Math.min(epochsBack, now - 1) }, (_, at) => now - 1 - at).reverse()
  return epochs.flatMap((epoch) => {
    const name = `${participant}/${mineRoom(workshop, participant, epoch)}`
    return [`rescue/${name}`, name]
  })
}

/** Notes with their fields, then half-typed text. What was withdrawn was meant to be gone. */
function textsIn({ notes, drafts }: MineSnapshot): readonly string[] {
  const written = notes
    .filter(({ status }) => status === 'submitted')
    .map(({ text, fields }) => [text, ...Object.values(fields)].filter((part) => part.trim() !== '').join('\n'))
  return [...written, ...Object.values(drafts)].filter((text) => text.trim() !== '')
}

/** Those of which not every line is in the own document already. */
function textsNotIn(texts: readonly string[], own: MineSnapshot): readonly string[] {
  const known = new Set([...textsIn(own).flatMap((text) => text.split('\n')), ...textsIn(own)])
  return texts.filter((text) => !text.split('\n').every((line) => known.has(line)))
}
