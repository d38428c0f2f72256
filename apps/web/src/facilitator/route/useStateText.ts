import type { CommitmentView } from '@siroop/domain'
import { useRegie } from '../regie.js'

/** How an action stands, as a sentence with names. */
export function useStateText(): (commitment: CommitmentView) => string {
  const { t, organisation } = useRegie()
  const words = t.chapters.route
  return ({ status, asked, ownerName, paper }) => {
    const name = asked === null ? '' : (organisation(asked)?.name ?? '')
    const onPaper = paper === null ? '' : `, ${t.paper.answers.given(paper)}`
    if (status === 'accepted') return words.acceptedBy(name, ownerName) + onPaper
    if (status === 'asked') return words.askedBy(name)
    return status === 'later' ? words.laterBy(name) + onPaper : words.states[status]
  }
}
