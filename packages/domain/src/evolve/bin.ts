import type { BinEvent, Binned } from '../workshop/bin.js'
import type { WorkshopState } from '../workshop/state.js'
import type { Handlers } from './handlers.js'
import { replaceWhere } from './immutable.js'

/** What was removed goes into the bin, and out of it when it is put back. */
export const binHandlers: Handlers<BinEvent['type']> = {
  bundleTakenApart: (state, { bundle: id, step, name: text, notes, parts, atMs }) =>
    binned(state, { kind: 'bundle', id, step, text, notes, ...(parts && { parts }), atMs }),
  bundlePutBack: (state, { bundle }) => withoutBinned(state, bundle),
  organisationPutBack: (state, event) => {
    const { organisation: id, name, organisationType: type, shape, letters, logo, municipality } = event
    const rest = { ...(logo && { logo }), ...(municipality && { municipality }) }
    return {
      ...withoutBinned(state, id),
      organisations: [...state.organisations, { id, name, type, shape, letters, ...rest }],
    }
  },
  sentencePutBack: (state, { sentence, settled }) => ({
    ...withoutBinned(state, sentence),
    sentences: replaceWhere(
      state.sentences,
      ({ id }) => id === sentence,
      (one) =>
        settled
          ? { ...one, status: 'settled' }
          : { ...one, status: 'unasked', answers: new Map(), shown: false, missing: new Map(), proposals: [] },
    ),
  }),
}

/** The state with one thing more in the bin; taken out a second time it lies there once. */
export const binned = (state: WorkshopState, one: Binned): WorkshopState => ({
  ...state,
  bin: [...state.bin.filter(({ id }) => id !== one.id), one],
})

const withoutBinned = (state: WorkshopState, id: Binned['id']): WorkshopState => ({
  ...state,
  bin: state.bin.filter((one) => one.id !== id),
})
