import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ok } from '@siroop/domain'
import { expect, test } from 'vitest'
import type { FoundPerson } from '../privacy/people/findPeople.js'
import type { PeopleDesk } from '../privacy/people/peopleDesk.js'
import { type PersonAnswer, personAnswer, personCommands, personQuestion } from './personCommand.js'
import { aTerminal } from './terminalTestData.js'

const found: FoundPerson = {
  ...{ key: { kind: 'supporter', within: 's1', id: 'k1' }, name: 'Noor Zoutkamp', email: 'noor@polderrand.example' },
  ...{ where: 'Ja', organisation: null, signed: true },
}
const erased: unknown[] = []
const people: PeopleDesk = {
  find: async (asker, who) => ({
    people: asker === null && who === 'noor zout' ? [found] : [],
    ...{ more: false, written: [], moreWritten: false, closed: [] },
  }),
  places: async (who) =>
    who.startsWith('noor')
      ? { places: [{ line: 'ownNotes', where: 'Visie 2040', texts: 2 }], underWay: ['Ronde'] }
      : { places: [], underWay: [] },
  gather: async () => ok([]),
  file: async (_asker, { form, locale }) => ok({ name: `${form}.${locale}`, text: form }),
  erase: async (_asker, keys) => {
    erased.push(...keys)
    return ok(null)
  },
}
const folder = mkdtempSync(join(tmpdir(), 'siroop-person-'))
async function say(...words: readonly string[]) {
  const { lines, terminal } = aTerminal({ env: { LANG: 'nl_NL' }, folder })
  const [name = '', word = null] = (personQuestion(words, terminal.env) ?? '').split(' ')
  const answer = await personCommands(people)[name]?.(word)
  const code = answer?.ok ? await personAnswer(answer.value as PersonAnswer, words, terminal) : null
  return { code, text: lines.join('\n') }
}

test('[PRV-13] somebody is found, written out and erased; erasing shows first who it would be', async () => {
  expect(await say('find', 'noor', 'zout')).toMatchObject({
    code: 0,
    text: expect.stringContaining('handtekening blijft'),
  })
  expect(await say('find', 'iemand')).toMatchObject({ code: 1, text: expect.not.stringContaining('ook op de naam') })
  expect(await say('find', 'iemand@elders.example')).toMatchObject({
    code: 1,
    text: expect.stringContaining('ook op de naam'),
  })
  expect(await say('file', 'noor', 'zout', '--language', 'en')).toMatchObject({ code: 0 })
  expect(readFileSync(join(folder, 'page.en'), 'utf8')).toBe('page')
  expect(readFileSync(join(folder, 'data.en'), 'utf8')).toBe('data')
  expect(await say('erase', 'noor', 'zout')).toMatchObject({ code: 0, text: expect.stringContaining('--yes') })
  expect(erased).toEqual([])
  expect(await say('erase', 'noor', 'zout', '--yes')).toMatchObject({
    code: 0,
    text: expect.stringContaining('Gewist'),
  })
  expect(erased).toEqual([found.key])
  // nobody of that name, and still it may have been typed; never the text itself
  const where = '2× Eigen briefjes en halve zinnen van wie meedoet (Visie 2040)'
  expect((await say('find', 'noor')).text).toMatch(/Niemand gevonden/)
  expect((await say('find', 'noor')).text).toContain(where)
  expect((await say('find', 'noor', 'zout')).text).toContain('bijeenkomst is gesloten: Ronde')
  expect((await say('find', 'iemand')).text).toContain('In geen andere tekst')
  for (const words of [['find'], ['what', 'noor'], []]) expect(personQuestion(words, {})).toBeNull()
  rmSync(folder, { recursive: true })
})
