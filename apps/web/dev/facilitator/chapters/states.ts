import { meetingId, noteId } from '@siroop/domain'
import { ambitionTargets, lanesOf, milestoneTargets, nodesOf, notesOf, stepOf } from './content.js'
import { nowAt, Still } from './still.js'

const backcastAt = (segment: number) => ({
  ...nowAt(stepOf('terugredeneren'), segment),
  links: [ambitionTargets, milestoneTargets],
})
const arrows = { m5: ['m1'], m6: ['m4'], m7: ['m4'], m8: ['m1'], m9: ['m2'], m10: ['m5'], m13: ['m8'], m14: ['m3'] }
const place = (step: string, segment: number) => ({ meeting: meetingId('s2'), step: stepOf(step).id, segment })

const line = (revealed: number, segment: number) => {
  const lanes = lanesOf(revealed)
  const open = new Set(lanes.filter(({ state }) => state === 'revealed').map(({ id }) => id))
  const nodes = nodesOf('terugredeneren', arrows).filter((node) => open.has(node.lane ?? ''))
  const [next, before] = [lanes[revealed + 1], lanes[revealed]]
  return new Still(
    'terugredeneren',
    {
      now: backcastAt(segment),
      position: place('terugredeneren', segment),
      lanes,
      nodes: nodes.map((node) => (node.note === noteId('m9') ? { ...node, links: [] } : node)),
      silent: { step: stepOf('terugredeneren').id, notes: 14, ready: 15, late: 0, revealed: false },
      main: before
        ? next
          ? { kind: 'open-lane', step: stepOf('terugredeneren').id, lane: next, reveals: before }
          : { kind: 'open-lane', step: stepOf('terugredeneren').id, lane: before, reveals: before }
        : { kind: 'advance', to: 'step', label: { nl: 'Pauze', en: 'Break' }, gates: [] },
    },
    notesOf('terugredeneren').filter((note) => nodes.some((node) => node.note === note.id)),
  )
}
/** Sixty milestones, as many as a large workshop has. */
const long = () => {
  const still = line(5, 3)
  const lanes = still.view().lanes
  const notes = Array.from({ length: 60 }, (_, at) => {
    const source = notesOf('terugredeneren')[at % 26]
    if (!source) throw new Error('no note')
    return { ...source, id: noteId(`m-${at}`), order: `a${at}` }
  })
  const nodes = notes.map((note, at) => ({
    note: note.id,
    lane: lanes[at % 5]?.id ?? null,
    links: at % 5 === 0 || at % 7 === 0 ? [] : [noteId(`m-${at - 1}`), noteId(`a${1 + (at % 13)}`)],
    ticked: at % 3 === 0,
  }))
  return new Still('terugredeneren', { ...still.view(), nodes }, notes)
}

/** Every state of the chapters 2040, backcasting and change route, as views. */
export const chapterStates: Readonly<Record<string, () => Still>> = {
  'line-first': () => line(0, 0),
  line: () => line(2, 1),
  'line-all': () => line(5, 3),
  'line-60': long,
}
