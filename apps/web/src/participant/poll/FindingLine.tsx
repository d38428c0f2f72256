import type { Finding } from '@siroop/domain'
import { workCopy } from '../../copy/work.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'

/** What was found out about the rule that was thought to be in the way. Nothing while it is not known. */
export function FindingLine({ finding }: { readonly finding: Finding | null }) {
  const t = useT(workCopy).poll
  if (finding === null || finding === 'open') return null
  const [title, text] = t.finding[finding]
  return (
    <p className="finding" data-aloud>
      <Icon name={finding === 'law' || finding === 'council' ? 'pen-line' : 'check'} />
      <span>
        <b>{title}</b> {text}
      </span>
    </p>
  )
}
