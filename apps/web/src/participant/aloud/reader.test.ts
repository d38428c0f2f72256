import { expect, test, vi } from 'vitest'
import { createReader, type Speech } from './reader.js'

const voice = (lang: string, localService: boolean, isDefault = false) =>
  ({ lang, localService, default: isDefault, name: lang }) as SpeechSynthesisVoice
const dutch = voice('nl-NL', true)

/** A voice that says nothing by itself: the test says when a paragraph is over. */
function steppedSpeech(...voices: SpeechSynthesisVoice[]) {
  let queue: SpeechSynthesisUtterance[] = []
  const late: SpeechSynthesisUtterance[] = []
  let told: (() => void) | null = null
  const said: string[] = []
  const speech: Speech = {
    getVoices: () => voices,
    speak: (utterance) => {
      queue.push(utterance)
      said.push(`${utterance.lang}: ${utterance.text}`)
    },
    cancel: () => {
      late.push(...queue)
      queue = []
    },
    addEventListener: (_event, listener) => {
      told = listener
    },
  }
  return {
    said,
    waiting: () => queue.length,
    reader: createReader({ speech, utter: (text) => ({ text }) as SpeechSynthesisUtterance }),
    /** The paragraph that is being read is over. */
    step: () => queue.shift()?.onend?.({} as SpeechSynthesisEvent),
    /** The device cannot say it after all. */
    fail: () => queue[0]?.onerror?.({} as SpeechSynthesisErrorEvent),
    /** What was called off tells that it ended, as browsers do afterwards. */
    tellLate: () => {
      for (const one of late.splice(0)) one.onerror?.({} as SpeechSynthesisErrorEvent)
    },
    comes: (one: SpeechSynthesisVoice) => {
      voices.push(one)
      told?.()
    },
  }
}
const question = { text: 'Vanuit welke waarden vertrekt u?', language: 'nl' }
const value = { text: 'We keep our word.', language: 'en' }

test('[ALOUD-1] only a voice of the device itself reads; one that works over the network does not exist', () => {
  const { reader, said } = steppedSpeech(voice('nl-NL', false, true), voice('nl_BE', true), voice('en-GB', false))
  expect(reader.canRead([question])).toBe(true)
  expect(reader.canRead([value])).toBe(false)
  reader.read([question, value])
  expect(said).toEqual(['nl_BE: Vanuit welke waarden vertrekt u?'])
})
test('[ALOUD-1] without a voice in every language of the screen there is nothing to press, until such a voice comes', () => {
  const { reader, comes } = steppedSpeech(dutch)
  const changed = vi.fn()
  reader.onChange(changed)
  expect(reader.canRead([question, value])).toBe(false)
  expect(reader.canRead([])).toBe(false)
  comes(voice('en-US', true))
  expect(changed).toHaveBeenCalledTimes(1)
  expect(reader.canRead([question, value])).toBe(true)
})
test('[ALOUD-1] a browser that does not speak reads nothing', () => {
  const reader = createReader({ speech: null, utter: () => ({}) as SpeechSynthesisUtterance })
  reader.read([question])
  expect([reader.canRead([question]), reader.isReading()]).toEqual([false, false])
})
test('[ALOUD-2] every paragraph is read in its own language, with the own choice of the device first', () => {
  const { reader, said } = steppedSpeech(voice('en-US', true), voice('en-GB', true, true), dutch)
  reader.read([value, question])
  expect(said).toEqual(['en-GB: We keep our word.', 'nl-NL: Vanuit welke waarden vertrekt u?'])
})
test('[ALOUD-3] reading is over after the last paragraph', () => {
  const { reader, step } = steppedSpeech(dutch)
  reader.read([question, question])
  step()
  expect(reader.isReading()).toBe(true)
  step()
  expect(reader.isReading()).toBe(false)
})
test('[ALOUD-3] a second press stops at once, and what the device says late of it changes nothing', () => {
  const { reader, waiting, tellLate } = steppedSpeech(dutch)
  reader.read([question, question])
  reader.hush()
  expect([reader.isReading(), waiting()]).toEqual([false, 0])
  reader.read([question])
  tellLate()
  expect([reader.isReading(), waiting()]).toEqual([true, 1])
})
test('[ALOUD-3] a paragraph that the device cannot say ends the reading', () => {
  const { reader, waiting, fail } = steppedSpeech(dutch)
  reader.read([question, question])
  fail()
  expect([reader.isReading(), waiting()]).toEqual([false, 0])
})
