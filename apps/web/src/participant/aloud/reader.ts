/** One paragraph to read aloud, with the tag of the language that it is in. */
export interface AloudText {
  readonly text: string
  readonly language: string
}
/** The part of a browser's speech that is used; tests bring their own. */
export interface Speech {
  getVoices(): readonly SpeechSynthesisVoice[]
  speak(utterance: SpeechSynthesisUtterance): void
  cancel(): void
  /** Older browsers cannot tell that a voice came. */
  addEventListener?(event: 'voiceschanged', listener: () => void): void
}
export interface ReaderParts {
  /** Null: this browser does not speak. */
  readonly speech: Speech | null
  readonly utter: (text: string) => SpeechSynthesisUtterance
}
export interface Reader {
  /** True when there is something to read, and this device has a voice of its own for every language in it. */
  canRead(texts: readonly AloudText[]): boolean
  isReading(): boolean
  /** Reads one after the other. What was being read stops. */
  read(texts: readonly AloudText[]): void
  /** Stops at once. */
  hush(): void
  /** Told when reading begins or ends, and when a voice comes. @returns how to be told no longer. */
  onChange(listener: () => void): () => void
  /** Grows with everything that `onChange` tells. */
  changes(): number
}

/**
 * Reads texts aloud with the voices that are on the device itself. A voice that works over the network would take the
 * words to another host, so to Siroop it does not exist.
 */
export function createReader({ speech, utter }: ReaderParts): Reader {
  const listeners = new Set<() => void>()
  let changes = 0
  // Some browsers forget what nobody holds on to, and never say that it ended.
  let turn: readonly SpeechSynthesisUtterance[] | null = null
  const tell = () => {
    changes += 1
    for (const listener of [...listeners]) listener()
  }
  const voiceFor = (language: string): SpeechSynthesisVoice | null => {
    const own = (speech?.getVoices() ?? []).filter((voice) => voice.localService && speaks(voice.lang, language))
    return own.find((voice) => voice.default) ?? own[0] ?? null
  }
  const hush = () => {
    if (turn === null) return
    turn = null
    speech?.cancel()
    tell()
  }
  speech?.addEventListener?.('voiceschanged', tell)
  return {
    canRead: (texts) => texts.length > 0 && texts.every(({ language }) => voiceFor(language) !== null),
    isReading: () => turn !== null,
    read(texts) {
      hush()
      const utterances = texts.flatMap(({ text, language }) => {
        const voice = voiceFor(language)
        return voice === null ? [] : [Object.assign(utter(text), { voice, lang: voice.lang })]
      })
      if (speech === null || utterances.length === 0) return
      turn = utterances
      // What was stopped before may still tell that it ended: only the turn of now counts.
      const end = () => {
        if (turn === utterances) hush()
      }
      for (const utterance of utterances) utterance.onerror = end
      for (const last of utterances.slice(-1)) last.onend = end
      for (const utterance of utterances) speech.speak(utterance)
      tell()
    },
    hush,
    onChange: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    changes: () => changes,
  }
}

/** `nl-NL`, `nl-BE`, and as some devices write it `nl_NL`, all speak `nl`. */
const speaks = (voice: string, language: string): boolean => primary(voice) === primary(language)
const primary = (tag: string): string => (tag.split(/[-_]/)[0] ?? '').toLowerCase()
