import { organisationId, type Translated } from '@siroop/domain'
import { expect, test } from 'vitest'
import { chapterStates } from '../../../dev/facilitator/chapters/states.js'
import { states } from '../../../dev/facilitator/states.js'
import type { Story } from '../../../dev/facilitator/story.js'
import { dutchRegie as t } from '../../copy/facilitatorTestData.js'
import { gateText, mainButton } from './mainButton.js'

const all = { ...states, ...chapterStates }
const storyOf = (name: string): Story => {
  const make = all[name]
  if (!make) throw new Error(name)
  return make()
}
const buttonOf = (story: Story) => mainButton(story.view(), { t, say: (text) => text?.nl ?? '' })

test('[WEB-67] the main button says what comes next', () => {
  expect(buttonOf(storyOf('before')).label).toBe('Open de bijeenkomst')
  expect(buttonOf(storyOf('silent')).label).toBe('Volgende stap: onthullen')
  expect(buttonOf(storyOf('bundling')).label).toBe('Volgende stap: namen geven')
  expect(buttonOf(storyOf('consent-shown')).label).toBe('Stel deze waarde vast')
  expect(buttonOf(storyOf('sign')).label).toBe('Sluit de bijeenkomst')
})

test('[WEB-67] a value that would not be shared is finished, and no gold is promised', () => {
  const story = storyOf('consent-choose').round('b-2', 'Afspraak is afspraak.').all('live-with')
  const round = story.state?.rounds.at(-1)?.id
  if (!round) throw new Error('no round')
  story.do({ type: 'showRound', round })
  expect(story.view().rounds.at(-1)?.isShared).toBe(false)
  expect(buttonOf(story)).toMatchObject({ label: t.ending.setAside, command: { type: 'closeRound' } })
})

test('[WEB-67] a meeting that closes before everybody said whether they sign asks first', () => {
  const story = storyOf('sign')
  const silent = story.view().edition?.signing.filter(({ state }) => state === 'open').length
  expect(silent).toBeGreaterThan(0)
  expect(buttonOf(story)).toMatchObject({ unsigned: silent, command: { type: 'closeMeeting' } })
  expect(buttonOf(storyOf('silent')).unsigned).toBe(0)
})

test('[WEB-67] what it says and sends is accepted by the rules, in every state where it can be pressed', () => {
  for (const [name, make] of Object.entries(all)) {
    const story = make()
    const button = buttonOf(story)
    if (button.command === null || button.waits.length > 0) continue
    const command =
      button.command.type === 'advance' && button.warnings.length > 0
        ? { ...button.command, waiveReason: 'Wij gaan door.' }
        : button.command
    expect(story.run(story.view().me.id, command), name).toBeNull()
  }
})

test('[WEB-68] a button that waits says for what, and sends nothing', () => {
  const waiting = buttonOf(storyOf('consent'))
  expect(waiting).toMatchObject({ label: 'Toon de antwoorden: 1 nog niet', command: null })
  const disputed = buttonOf(storyOf('consent-disputed'))
  expect(disputed).toMatchObject({ label: 'Stel vast: 1 bezwaar open', command: null })
  const draft = buttonOf(storyOf('draft-asked'))
  expect(draft.label).toBe('Leg ter ondertekening: nog 1 zin')
  expect(draft.waits).toContain('Spreek eerst af wanneer de tekst geldt.')
  expect(draft.command).toBeNull()
})

test('[WEB-68] a gate speaks with the words of the template, else with ours', () => {
  const say = (text: Translated | null | undefined) => text?.nl ?? ''
  const gate = { check: 'every-cluster-named', severity: 'block' as const, message: null, count: 2 }
  expect(gateText(gate, { t, say })).toBe('2 bundels hebben nog geen naam.')
  expect(gateText({ ...gate, message: { nl: 'Geef elke bundel een naam.' } }, { t, say })).toBe(
    'Geef elke bundel een naam.',
  )
  expect(gateText({ ...gate, check: 'iets-anders' }, { t, say })).toBe('Deze stap is nog niet af.')
})

test('[WEB-68] a meeting without enough partners cannot be opened, and says why', () => {
  expect(buttonOf(storyOf('prepare-empty')).waits).toEqual([t.prepare.noPartners])
  const alone = storyOf('prepare-empty').do({
    type: 'addOrganisation',
    organisation: organisationId('ggd'),
    name: 'GGD Polderrand',
    organisationType: 'ggd',
  })
  expect(buttonOf(alone).waits).toEqual(['Nog 1 organisatie erbij, dan kan de bijeenkomst open.'])
})
