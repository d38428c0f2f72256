import { bundleId, type Ending, noteId } from '@siroop/domain'
import { describe, expect, test } from 'vitest'
import { trailOfNote } from './noteTrail.js'

const note = { id: noteId('n1'), fields: {} }
const loose = { kind: 'open-loose' } as const
const bundled = { kind: 'open-in-bundle', id: bundleId('b1'), bundle: 'Dichtbij', agreed: true } as const
const ending = (subject: string, how: Ending['how'], more: object = {}) =>
  ({ subject: noteId(subject), how, ...more }) as Ending
const trail = (part: Partial<Parameters<typeof trailOfNote>[0]>, endings: readonly Ending[] = []) =>
  trailOfNote({
    note,
    where: loose,
    trail: {
      horizons: [{ id: 'h2035', label: { nl: '2035' } }],
      endings,
      firstCheckin: '2027-05-18',
      reasons: [],
      inDocument: [],
    },
    ended: false,
    ...part,
  })

describe('[WEB-56] where a note went', () => {
  test('[WEB-56] its bundle’s agreement comes before the sentence that it became', () => {
    const endings = [ending('b1', 'sentence', { number: 1 }), ending('b1', 'agreed', { sharedBy: 7, of: 7 })]
    expect(trail({ where: bundled }, endings)).toEqual([
      { kind: 'ending', ending: endings[1] },
      { kind: 'ending', ending: endings[0] },
    ])
    expect(trail({ where: loose }, endings)).toEqual([])
  })
  test('[WEB-56] a note with a horizon says so, an action how far it came', () => {
    expect(trail({ note: { ...note, fields: { lane: 'h2035' } } })).toEqual([{ kind: 'lane', label: { nl: '2035' } }])
    expect(trail({}, [ending('n1', 'route')])).toEqual([{ kind: 'ending', ending: ending('n1', 'route') }])
  })
  test('[WEB-56] a note that ended nowhere is kept for the first check-in, once the meetings are over', () => {
    const kept = { kind: 'kept', date: '2027-05-18' }
    expect(trail({ ended: true })).toEqual([kept])
    expect(trail({ ended: true }, [ending('n1', 'not-shared')]).at(-1)).toEqual(kept)
    expect(trail({ ended: true }, [ending('n1', 'friction')])).toHaveLength(1)
    expect(trail({ ended: true, where: { kind: 'late' } })).toEqual([])
  })
  const told = (more: Partial<Parameters<typeof trailOfNote>[0]['trail']>, part = {}) =>
    trail({
      trail: { horizons: [], endings: [], firstCheckin: null, reasons: [], inDocument: [], ...more },
      ended: true,
      ...part,
    })
  const double = { why: 'double', words: null, notes: [noteId('n1')] } as const
  test('[HER-20] a note that came back nowhere says why, in the room and after; a place comes before a reason', () => {
    const unused = { kind: 'unused', reason: double }
    expect(told({ reasons: [double], firstCheckin: '2027-05-18' })).toEqual([unused])
    expect(told({ reasons: [double] }, { ended: false })).toEqual([unused])
    const route = ending('n1', 'route')
    expect(told({ reasons: [double], endings: [route] })).toEqual([{ kind: 'ending', ending: route }])
    expect(told({ reasons: [{ ...double, notes: [noteId('n2')] }] })).toEqual([{ kind: 'nowhere' }])
  })
  test('[HER-20] what the document tells of says so, by itself or with its bundle; without a check-in nowhere is said too', () => {
    expect(told({ inDocument: [noteId('n1')] })).toEqual([{ kind: 'document' }])
    expect(told({ inDocument: [bundleId('b1')] }, { where: bundled })).toEqual([{ kind: 'document' }])
    expect(told({})).toEqual([{ kind: 'nowhere' }])
    expect(told({}, { ended: false })).toEqual([])
    expect(told({ endings: [ending('n1', 'not-shared')] })).toHaveLength(1)
  })
})
