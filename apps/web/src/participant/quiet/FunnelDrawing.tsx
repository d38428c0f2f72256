import type { PrincipleView } from '@siroop/domain'
import { funnelOutline, layoutFunnel, renderFunnelSvg } from '@siroop/pictures'
import { useMemo } from 'react'
import { workCopy } from '../../copy/work.js'
import { usePick, useT } from '../../ui/language.js'

/** Width of a phone's text in the picture's own units, and the size of its words in them. */
const frame = { form: 'tall', width: 320, textSize: 17 } as const

/** The funnel, upright for a phone: the space gets narrower towards now, and opens again within the principles. */
export function FunnelDrawing({ title, principles }: { title: string; principles: readonly PrincipleView[] }) {
  const t = useT(workCopy).read.funnel
  const pick = usePick()
  const labels = principles.map(({ label }) => pick(label)).join('\n')
  const svg = useMemo(() => {
    const { description, far, ...words } = t
    const funnel = { ...words, far: title.match(/\b20\d\d\b/)?.[0] ?? far, principles: labels.split('\n') }
    // In words it says the same: who does not see the picture gets its outline.
    const { sentences } = funnelOutline(funnel)
    return renderFunnelSvg(layoutFunnel(funnel, frame), {
      id: 'funnel',
      ground: 'table',
      title: description,
      description: sentences.join('. '),
    })
  }, [t, title, labels])
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by packages/pictures, which escapes every text
  return <div className="drawn" dangerouslySetInnerHTML={{ __html: svg }} />
}
