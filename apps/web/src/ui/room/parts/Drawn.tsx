import type { ReactNode } from 'react'

/**
 * A picture of packages/pictures, which escapes every text, and the same in words for who does not see it. The markup
 * stays the same as long as the picture does: nothing is drawn again for a tick of the clock.
 */
export function Drawn({ svg, className, children }: { svg: string; className: string; children: ReactNode }) {
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by packages/pictures, which escapes every text */}
      <div className={`room-drawn ${className}`} dangerouslySetInnerHTML={{ __html: svg }} />
      <div className="vh">{children}</div>
    </>
  )
}
