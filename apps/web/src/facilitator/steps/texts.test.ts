import { bundleId, type ConsentText } from '@siroop/domain'
import { expect, test } from 'vitest'
import { nextText } from './texts.js'

const text = (id: string, state: ConsentText['state']): ConsentText => ({ bundle: bundleId(id), text: id, state })
const texts = [text('een', 'agreed'), text('twee', 'waiting'), text('drie', 'waiting')]

test('the chosen text comes next while it waits, else the first that waits; with none left there is none', () => {
  expect(nextText({ texts }, bundleId('drie'))?.bundle).toBe('drie')
  expect(nextText({ texts }, bundleId('een'))?.bundle).toBe('twee')
  expect(nextText({ texts }, null)?.bundle).toBe('twee')
  expect(nextText({ texts: [text('een', 'agreed')] }, null)).toBeNull()
  expect(nextText({ texts: null }, null)).toBeNull()
})
