import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { speechOfDevice } from '../../ui/device.js'
import { Icon } from '../../ui/Icon.js'
import { useLanguage, useT } from '../../ui/language.js'
import { aloudTexts, saysTheSame } from './aloudTexts.js'
import { type AloudText, createReader } from './reader.js'

/** One voice for the whole page. */
const reader = createReader({ speech: speechOfDevice(), utter: (text) => new SpeechSynthesisUtterance(text) })
const nothing: readonly AloudText[] = []

/** "Lees voor": reads the question or the sentence of this screen. Not there on a device that cannot do so by itself. */
export function AloudButton({ page }: { page: RefObject<HTMLElement | null> }) {
  const t = useT(participantCopy)
  const texts = useAloudTexts(page)
  useSyncExternalStore(reader.onChange, reader.changes)
  if (!reader.canRead(texts)) return null
  const reading = reader.isReading()
  return (
    <button
      type="button"
      className="only-icon aloud"
      aria-label={reading ? t.foot.hush : t.foot.aloud}
      onClick={() => (reading ? reader.hush() : reader.read(texts))}
    >
      <Icon name={reading ? 'volume-x' : 'volume'} />
    </button>
  )
}

/** What can be read on this page now. When something else comes to stand there, or nobody looks, it is silent. */
function useAloudTexts(page: RefObject<HTMLElement | null>): readonly AloudText[] {
  const [language] = useLanguage()
  const [texts, setTexts] = useState(nothing)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language is on the page before it is in its texts
  useEffect(() => {
    const element = page.current
    if (element === null) return
    const look = () =>
      setTexts((before) => {
        const now = aloudTexts(element)
        return saysTheSame(before, now) ? before : now
      })
    look()
    const watcher = new MutationObserver(look)
    const attributeFilter = ['lang', 'open', 'data-aloud']
    watcher.observe(element, { subtree: true, childList: true, characterData: true, attributeFilter })
    return () => watcher.disconnect()
  }, [page, language])
  useEffect(() => (texts === nothing ? undefined : reader.hush), [texts])
  useEffect(() => {
    const handleHidden = () => {
      if (document.visibilityState === 'hidden') reader.hush()
    }
    document.addEventListener('visibilitychange', handleHidden)
    window.addEventListener('pagehide', reader.hush)
    return () => {
      document.removeEventListener('visibilitychange', handleHidden)
      window.removeEventListener('pagehide', reader.hush)
    }
  }, [])
  return texts
}
