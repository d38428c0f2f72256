import type { BoardBundle, BoardNote, BoardSnapshot } from '@siroop/board'
import { bundleId, type FacilitatorView, noteId, organisationId, stepId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { arrange, type BundlingView, bundlingOf, rearrange } from './arrange.js'

const step = stepId('bundelen')
const source = stepId('waarden')
const view: BundlingView = {
  step,
  movable: true,
  sourceSteps: [source],
  titles: [],
  countsVisible: true,
  unlike: [],
  parked: [],
  agreed: [],
}
const note = (id: string, rest: Partial<BoardNote> = {}): BoardNote => ({
  id: noteId(id),
  step: source,
  kind: 'waarde',
  text: id,
  fields: {},
  organisation: null,
  author: null,
  bundle: null,
  order: id,
  late: false,
  withdrawn: false,
  ...rest,
})
const bundle = (id: string, rest: Partial<BoardBundle> = {}): BoardBundle => ({
  id: bundleId(id),
  step,
  name: id,
  order: id,
  locked: false,
  mergedInto: null,
  ...rest,
})
const inside = (id: string) => ({ bundle: bundleId(id) })
const lay = (snapshot: Partial<BoardSnapshot>, at = view) =>
  arrange({ notes: [], bundles: [], broken: 0, ...snapshot }, at)

test('[WEB-33] a bundle without notes does not exist, and a withdrawn note lies nowhere', () => {
  const { columns, loose, total } = lay({
    notes: [note('n1', inside('b1')), note('n2', { ...inside('b2'), withdrawn: true }), note('n3')],
    bundles: [bundle('b1'), bundle('b2')],
  })
  expect(columns.map(({ bundle: { id } }) => id)).toEqual(['b1'])
  expect(loose.map(({ id }) => id)).toEqual(['n3'])
  expect(total).toBe(2)
})

test('[WEB-284] a note that is set aside lies apart, is not counted as loose, and comes back when it is no longer', () => {
  const notes = [note('n1', inside('b1')), note('n2'), note('n3')]
  const bundles = [bundle('b1')]
  const apart = lay({ notes, bundles }, { ...view, parked: [noteId('n2'), bundleId('b9')] })
  expect([apart.aside, apart.loose].map((all) => all.map(({ id }) => id))).toEqual([['n2'], ['n3']])
  expect(apart.total).toBe(2)
  expect(lay({ notes, bundles })).toMatchObject({ aside: [], total: 3 })
})

test('[WEB-33] a bundle says how many different organisations wrote in it', () => {
  const ggd = { organisation: organisationId('ggd') }
  const { columns } = lay({
    notes: [note('n1', { ...inside('b1'), ...ggd }), note('n2', { ...inside('b1'), ...ggd }), note('n3', inside('b1'))],
    bundles: [bundle('b1')],
  })
  expect(columns[0]?.organisations).toBe(1)
})

test('[WEB-33] bundles that were put into one can be taken out of it', () => {
  const { columns } = lay({
    notes: [note('n1', inside('b1'))],
    bundles: [bundle('b1'), bundle('b2', { mergedInto: bundleId('b1') })],
  })
  expect(columns[0]?.merged.map(({ id }) => id)).toEqual(['b2'])
})

test('[WEB-113] in a merged bundle notes stand by the bundle in which they were laid, its own first', () => {
  const from = (id: string) => ({ ...inside('b1'), laidIn: bundleId(id) })
  const { columns } = lay({
    notes: [note('n1', from('b3')), note('n2', from('b2')), note('n3', inside('b1')), note('n4', from('b3'))],
    bundles: [bundle('b1'), bundle('b2', { mergedInto: bundleId('b1') }), bundle('b3', { mergedInto: bundleId('b2') })],
  })
  expect(columns[0]?.notes.map(({ id }) => id)).toEqual(['n3', 'n2', 'n1', 'n4'])
  expect(columns[0]?.from.map((one) => [one.bundle.id, one.first])).toEqual([
    ['b2', 'n2'],
    ['b3', 'n1'],
  ])
})

test('[WEB-113] the step that a note came from is told only where notes came from more than one', () => {
  const other = stepId('ambities')
  const titles = [source, other].map((id) => ({ step: id, title: { nl: id } }))
  const at = { ...view, titles, sourceSteps: [source, other] }
  expect(lay({ notes: [note('n1')] }, at).sources).toEqual([])
  expect(lay({ notes: [note('n1'), note('n2', { step: other })] }, at).sources).toEqual(titles)
})

test('[WEB-34] an agreed bundle says by how many it is shared', () => {
  const agreed = [{ bundle: bundleId('b1'), by: 6, of: 7 }]
  const { columns } = lay(
    { notes: [note('n1', inside('b1'))], bundles: [bundle('b1', { locked: true })] },
    { ...view, agreed },
  )
  expect(columns[0]?.shared).toEqual({ by: 6, of: 7 })
})

test('[WEB-34] notes and bundles of another step stay away', () => {
  const { columns, loose } = lay({
    notes: [note('n1', { step: stepId('ambities') }), note('n2', inside('b9'))],
    bundles: [bundle('b9', { step: stepId('later') })],
  })
  expect(columns).toEqual([])
  expect(loose).toEqual([])
})

test('[WEB-34] before the bundling step the opened notes lie loose, and stay where they are', () => {
  const before = {
    now: { texts: { kind: 'contribute', step: source } },
    programme: [
      { kind: 'contribute', state: 'now', step: source },
      { kind: 'contribute', state: 'to-do', step: stepId('ambities') },
      { kind: 'cluster', state: 'to-do', step },
    ],
    rounds: [],
    organisations: [],
    countsVisible: true,
    unlike: [],
    parked: [],
  } as unknown as FacilitatorView
  const { loose, movable } = lay({ notes: [note('n1')] }, bundlingOf(before))
  expect(loose).toHaveLength(1)
  expect(movable).toBe(false)
})

test('[WEB-34] after the bundling step the board can still be read', () => {
  const { columns, movable } = lay(
    { notes: [note('n1', inside('b1'))], bundles: [bundle('b1')] },
    { ...view, movable: false, sourceSteps: [] },
  )
  expect(movable).toBe(false)
  expect(columns).toHaveLength(1)
})

test('[WEB-110] a note that moves changes only the columns that it leaves and enters', () => {
  const board = (into: string): BoardSnapshot => ({
    notes: [note('n1', inside(into)), note('n2', inside('b1')), note('n3', inside('b2')), note('n4', inside('b3'))],
    bundles: ['b1', 'b2', 'b3'].map((id) => bundle(id)),
    broken: 0,
  })
  const before = arrange(board('b1'), view)
  const after = rearrange(before, board('b2'), view)
  expect(after).toEqual(arrange(board('b2'), view))
  expect(after.columns.map((column, at) => column === before.columns[at])).toEqual([false, false, true])
  expect(after.loose).toBe(before.loose)
  expect(rearrange(after, board('b2'), view)).toBe(after)
})
