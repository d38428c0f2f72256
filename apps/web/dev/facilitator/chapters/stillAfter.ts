import type { Command, FacilitatorView } from '@siroop/domain'

/** What a command does to a still, as far as a hand can see it. No rules: those are in the domain. */
export function stillAfter(view: FacilitatorView, command: Command): FacilitatorView {
  switch (command.type) {
    case 'linkNote':
      return onNode(view, command.note, (node) => ({ ...node, links: [...node.links, command.to] }))
    case 'unlinkNote':
      return onNode(view, command.note, (node) => ({ ...node, links: node.links.filter((to) => to !== command.to) }))
    case 'moveToLane':
      return onNode(view, command.note, (node) => ({ ...node, lane: command.lane }))
    case 'tickNote':
      return onNode(view, command.note, (node) => ({ ...node, ticked: command.ticked }))
    case 'park': {
      const rest = view.parked.filter(({ subject }) => subject !== command.subject)
      return {
        ...view,
        parked: command.where
          ? [...rest, { subject: command.subject, where: command.where, text: 'Apart gezet' }]
          : rest,
      }
    }
    case 'pointAt':
      return { ...view, pointedAt: command.subject }
    case 'answerCheck':
      return view.check
        ? {
            ...view,
            check: {
              ...view.check,
              subjects: view.check.subjects.map((one) =>
                one.subject === command.subject
                  ? {
                      ...one,
                      answers: [
                        ...one.answers.filter(({ principle }) => principle !== command.principle),
                        { principle: command.principle, answer: command.answer, reason: command.reason, by: null },
                      ],
                    }
                  : one,
              ),
            },
          }
        : view
    default:
      return view
  }
}

type Node = FacilitatorView['nodes'][number]
const onNode = (view: FacilitatorView, note: string, change: (node: Node) => Node): FacilitatorView => ({
  ...view,
  nodes: view.nodes.map((node) => (node.note === note ? change(node) : node)),
})
