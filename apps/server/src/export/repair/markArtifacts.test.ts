import { expect, test } from 'vitest'
import { markArtifacts } from './markArtifacts.js'

const marked = (content: string, tagged: readonly string[] = []) =>
  markArtifacts(content, (name) => tagged.includes(name))

test('[EXP-40] what is painted outside the tags is decoration: grounds, lines, words of no element', () => {
  expect(marked('q 1 0 0 1 0 0 cm 0 0 10 10 re f Q')).toBe('q 1 0 0 1 0 0 cm /Artifact BMC\n0 0 10 10 re f\nEMC Q')
  expect(marked('0 0 m 5 5 l 9 9 l S')).toBe('/Artifact BMC\n0 0 m 5 5 l 9 9 l S\nEMC')
  expect(marked('BT /F1 9 Tf (PROEF) Tj ET')).toBe('/Artifact BMC\nBT /F1 9 Tf (PROEF) Tj ET\nEMC')
  expect(marked('q /X1 Do Q /P1 sh')).toBe('q /Artifact BMC\n/X1 Do\nEMC Q /Artifact BMC\n/P1 sh\nEMC')
})

test('[EXP-40] what is tagged stays as it is, and what only cuts or is never painted is no decoration', () => {
  for (const content of [
    '/P <</MCID 0>> BDC BT (Wij zijn \\(dichtbij\\)) Tj ET 0 0 1 1 re f EMC',
    'BT /P <</MCID 1>> BDC (tekst) Tj EMC ET',
    '0 0 10 10 re W n',
    'q Q',
  ])
    expect(marked(content)).toBe(null)
  expect(marked('/X2 Do', ['X2'])).toBe(null)
  // a cut path may be painted as well
  expect(marked('0 0 10 10 re W f')).toBe('/Artifact BMC\n0 0 10 10 re W f\nEMC')
})

test('[EXP-40] words are no instructions, and a page with a picture between the instructions stays as it is', () => {
  expect(marked('/P <</MCID 0>> BDC BT (0 0 1 1 re f EMC) Tj <30> Tj [(BDC) 3 (x)] TJ ET EMC % 0 0 1 1 re f\n')).toBe(
    null,
  )
  expect(marked('0 0 1 1 re f BI /W 1 ID x EI')).toBe(null)
})
