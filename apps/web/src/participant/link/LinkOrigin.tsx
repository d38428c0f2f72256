import type { FrozenManifest } from '@siroop/domain'
import { signLinkCopy } from '../../copy/signLink.js'
import { useLanguage, useT } from '../../ui/language.js'
import '../origin/origin.css'

export interface LinkOriginProps {
  readonly frozen: FrozenManifest
  readonly sentence: string
}

/** Under a sentence, for who was not in the room: from how many notes it came and out of which bundle, or that there is none. */
export function LinkOrigin({ frozen, sentence }: LinkOriginProps) {
  const words = useT(signLinkCopy)
  const [language] = useLanguage()
  const found = frozen.sections.flatMap(({ sentences }) => sentences).find(({ id }) => id === sentence)
  if (found === undefined) return null
  const { sources, bundle } = found
  return (
    <span className="from-none" lang={language}>
      {sources.length === 0 ? words.noNote : words.from(sources.length, bundle?.name ?? null)}
    </span>
  )
}
