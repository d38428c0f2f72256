import { describe, expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { largestStateBytes, Presence } from './presence.js'

/** A client's own awareness, as y-protocols keeps it. */
function aClient(id: number) {
  const doc = new Y.Doc()
  doc.clientID = id
  const awareness = new Awareness(doc)
  clearInterval((awareness as unknown as { _checkInterval: NodeJS.Timeout })._checkInterval)
  return {
    awareness,
    says: (state: object | null) => {
      awareness.setLocalState(state as Record<string, unknown> | null)
      return encodeAwarenessUpdate(awareness, [id])
    },
    repeats: () => encodeAwarenessUpdate(awareness, [...awareness.meta.keys()]),
    hears: (bytes: Uint8Array | null) => {
      if (bytes !== null) applyAwarenessUpdate(awareness, bytes, 'server')
    },
    sees: (other: number) => awareness.getStates().get(other) ?? null,
  }
}
const speaker = (person: string, holder: object = { person }) => ({ holder, person, user: { name: person } })

describe('who shows what', () => {
  test('[UPD-6] of several changes between two ticks everybody hears the last, in one frame', () => {
    const presence = new Presence()
    const [ada, bo, cor] = [aClient(1), aClient(2), aClient(3)]
    const asAda = speaker('ada')
    for (const at of ['s1', 's2', 's3']) presence.take(ada.says({ at }), asAda)
    presence.take(bo.says({ at: 's9' }), speaker('bo'))
    cor.hears(presence.takeChanges().all)
    expect([cor.sees(1), cor.sees(2)]).toEqual([
      { at: 's3', user: { name: 'ada' } },
      { at: 's9', user: { name: 'bo' } },
    ])
    expect([presence.hasChanges, presence.takeChanges().all]).toEqual([false, null])
  })

  test('[UPD-7] who somebody is, is said by the server, whatever their client says', () => {
    const presence = new Presence()
    const [ada, bo] = [aClient(1), aClient(2)]
    presence.take(ada.says({ user: { name: 'De burgemeester' }, at: 's1' }), speaker('ada'))
    bo.hears(presence.everybody())
    expect(bo.sees(1)).toEqual({ at: 's1', user: { name: 'ada' } })
  })

  test('[UPD-8] a connection speaks for one client: not for another who is there, not for a second one', () => {
    const presence = new Presence()
    const [ada, bo, second] = [aClient(1), aClient(2), aClient(3)]
    const asBo = speaker('bo')
    presence.take(ada.says({ at: 's1' }), speaker('ada'))
    presence.take(aClient(1).says({ at: 'forged' }), asBo)
    presence.take(bo.says({ at: 's2' }), asBo)
    presence.take(second.says({ at: 's3' }), asBo)
    const cor = aClient(4)
    cor.hears(presence.everybody())
    expect([cor.sees(1)?.at, cor.sees(2)?.at, cor.sees(3)]).toEqual(['s1', 's2', null])
  })

  test('[UPD-8] what a stock provider repeats of others changes nothing, also after they have left', () => {
    const presence = new Presence()
    const [ada, bo] = [aClient(1), aClient(2)]
    const [asAda, asBo] = [speaker('ada'), speaker('bo')]
    presence.take(ada.says({ at: 's1' }), asAda)
    presence.take(bo.says({ at: 's2' }), asBo)
    bo.hears(presence.takeChanges().all)
    presence.take(bo.repeats(), asBo)
    expect(presence.hasChanges).toBe(false)
    presence.leave(asAda.holder)
    presence.takeChanges()
    const silent = aClient(3)
    presence.take(bo.repeats(), speaker('cor', silent))
    expect(presence.hasChanges).toBe(false)
  })

  test('[UPD-9] who leaves is gone for everybody, and is seen again when they come back with the clock they had', () => {
    const presence = new Presence()
    const [ada, bo] = [aClient(1), aClient(2)]
    const first = speaker('ada')
    const said = ada.says({ at: 's1' })
    presence.take(said, first)
    bo.hears(presence.takeChanges().all)
    presence.leave(first.holder)
    bo.hears(presence.takeChanges().all)
    expect(bo.sees(1)).toBe(null)
    presence.take(said, speaker('ada'))
    const back = presence.takeChanges().all
    bo.hears(back)
    ada.hears(back)
    expect([bo.sees(1)?.at, ada.sees(1)?.at]).toEqual(['s1', 's1'])
    // What the client answers to hearing itself is no news: it would go round for ever.
    presence.take(ada.repeats(), first)
    expect(presence.hasChanges).toBe(false)
    presence.take(ada.says({ at: 's2' }), speaker('ada', first.holder))
    bo.hears(presence.takeChanges().all)
    expect(bo.sees(1)?.at).toBe('s2')
  })

  test('[UPD-9] somebody whose old line is still dying is taken over by their new one, and not removed with the old', () => {
    const presence = new Presence()
    const ada = aClient(1)
    const [old, fresh] = [speaker('ada'), speaker('ada')]
    presence.take(ada.says({ at: 's1' }), old)
    presence.take(ada.says({ at: 's2' }), fresh)
    presence.leave(old.holder)
    const bo = aClient(2)
    bo.hears(presence.everybody())
    expect(bo.sees(1)?.at).toBe('s2')
  })

  test('[UPD-9] who says goodbye is gone; a sign of life without news is passed on, or others take them for gone', () => {
    const presence = new Presence()
    const [ada, bo] = [aClient(1), aClient(2)]
    const asAda = speaker('ada')
    presence.take(ada.says({ at: 's1' }), asAda)
    bo.hears(presence.takeChanges().all)
    presence.take(ada.says({ at: 's1' }), asAda)
    expect(presence.takeChanges().all).not.toBe(null)
    removeAwarenessStates(ada.awareness, [1], 'leaving')
    presence.take(encodeAwarenessUpdate(ada.awareness, [1], new Map()), asAda)
    bo.hears(presence.takeChanges().all)
    expect([bo.sees(1), presence.everybody()]).toEqual([null, null])
  })

  test('[UPD-10] a state that is too large is not taken; bytes that are no awareness are malformed', () => {
    const presence = new Presence()
    const asAda = speaker('ada')
    expect(presence.take(aClient(1).says({ at: 'x'.repeat(largestStateBytes) }), asAda)).toBe('taken')
    expect(presence.hasChanges).toBe(false)
    for (const bytes of [[], [1], [1, 5], [2, 1, 1, 2, 123, 125], [1, 1, 1, 2, 91, 93], [1, 1, 1, 1, 120], [0, 9]])
      expect([bytes, presence.take(Uint8Array.from(bytes), asAda)]).toEqual([bytes, 'malformed'])
  })

  test('[UPD-10] of those who left only so many are remembered', () => {
    const presence = new Presence()
    for (let client = 1; client <= 1000; client++) {
      const one = speaker(`p${client}`)
      presence.take(aClient(client).says({}), one)
      presence.leave(one.holder)
      presence.takeChanges()
    }
    expect(presence.whole()?.byteLength).toBeLessThan(200 * 12)
  })
})

describe('with other servers', () => {
  test('[UPD-11] what is here goes to other servers, what comes from them goes to everybody here, and not back', () => {
    const [here, there] = [new Presence(), new Presence()]
    const [ada, bo] = [aClient(1), aClient(2)]
    const asAda = speaker('ada')
    here.take(ada.says({ at: 's1' }), asAda)
    there.merge(here.takeChanges().ours as Uint8Array, 'one')
    const heard = there.takeChanges()
    bo.hears(heard.all)
    expect([bo.sees(1)?.at, heard.ours]).toEqual(['s1', null])
    here.leave(asAda.holder)
    there.merge(here.takeChanges().ours as Uint8Array, 'one')
    bo.hears(there.takeChanges().all)
    expect(bo.sees(1)).toBe(null)
  })

  test('[UPD-11] with a server go those who were on it; who is here is not changed by another server', () => {
    const presence = new Presence()
    const [ada, bo] = [aClient(1), aClient(2)]
    presence.merge(ada.says({ at: 's1' }), 'one')
    presence.take(bo.says({ at: 's2' }), speaker('bo'))
    presence.merge(bo.says({ at: 'forged' }), 'one')
    presence.leaveServer('one')
    const cor = aClient(3)
    cor.hears(presence.everybody())
    expect([cor.sees(1), cor.sees(2)?.at]).toEqual([null, 's2'])
  })
})
