import type { PaperMark } from '@siroop/domain'
import { useRegie } from '../regie.js'

/** Which answers were typed from a paper card; nothing when none was. */
export function PaperMarks({ marks }: { marks: readonly PaperMark[] }) {
  const { t, organisation } = useRegie()
  const words = t.paper.answers
  if (marks.length === 0) return null
  const names = marks.map((mark) => words.named(organisation(mark.organisation)?.name ?? '', mark.paper))
  return <p className="meta">{words.list(names.join(', '))}</p>
}
