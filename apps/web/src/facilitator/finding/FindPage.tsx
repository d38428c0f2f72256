import type { Translated } from '@siroop/domain'
import type { FoundPart } from '@siroop/protocol'
import { useEffect, useState } from 'react'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import { FindView } from './FindView.js'
import { type FoundAnswer, fetchFound, withMore } from './findApi.js'

/** Zoeken, from the server. The words stand in the address: a reload and the way back stay where one was. */
export function FindPage() {
  const t = useT(facilitatorCopy)
  const say = usePick()
  const [locale] = useLanguage()
  const [typed, setTyped] = useState(() => new URLSearchParams(location.search).get('woorden') ?? '')
  const [found, setFound] = useState<FoundAnswer | null>(null)
  const [failed, setFailed] = useState<Translated | null>(null)
  useEffect(() => {
    const query = typed === '' ? '' : `?${new URLSearchParams({ woorden: typed })}`
    history.replaceState(null, '', location.pathname + query)
    if (typed.trim() === '') return setFound(null)
    let isNewest = true
    // an answer to what was typed before says nothing about what is typed now
    void fetchFound(typed, locale, null).then((answer) => {
      if (!isNewest) return
      setFailed(answer.ok ? null : answer.error.message)
      if (answer.ok) setFound(answer.value)
    })
    return () => {
      isNewest = false
    }
  }, [typed, locale])
  const handleMore = async (part: FoundPart) => {
    if (found === null) return
    const offset = found.groups.find((group) => group.part === part)?.hits.length ?? 0
    const more = await fetchFound(typed, locale, { part, offset })
    setFailed(more.ok ? null : more.error.message)
    if (more.ok) setFound(withMore(found, more.value))
  }
  return (
    <FindView
      typed={typed}
      found={found}
      problem={failed && (say(failed) || t.general.failed)}
      onType={setTyped}
      onMore={(part) => void handleMore(part)}
    />
  )
}
