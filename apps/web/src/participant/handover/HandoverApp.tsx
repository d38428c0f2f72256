import './handover.css'
import { handoverCopy } from '../../copy/handover.js'
import { useT } from '../../ui/language.js'
import { LinkFrame } from '../link/LinkFrame.js'
import { HandoverEnd } from './HandoverEnd.js'
import { lookAtHandover } from './handoverApi.js'
import { ReadHandover } from './ReadHandover.js'

/** The page `/overdracht#SECRET`, for a new board member: what was promised, where it came from, and the answer. */
export function HandoverApp() {
  const t = useT(handoverCopy)
  return (
    <LinkFrame lookAt={lookAtHandover} differs={t.differs}>
      {(page, secret, onDone) => {
        const given = { page, secret, onDone }
        return page.state === 'answered' ? <HandoverEnd {...given} /> : <ReadHandover {...given} />
      }}
    </LinkFrame>
  )
}
