import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const audit = readFileSync(`${root}packages/architecture/accessibility/wcag-2.2-aa.md`, 'utf8')
const rows = audit.split('\n').flatMap((line) => {
  const [, criterion, how, where, outcome] =
    /^\| (\d\.\d\.\d+) [^|]+\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/.exec(line) ?? []
  return criterion ? [{ criterion, how, where, outcome }] : []
})

/** Levels A and AA of WCAG 2.2, by guideline. Source: the recommendation of 2024-12-12; 4.1.1 is gone. */
const standard = {
  '1.1': '1',
  '1.2': '1 2 3 4 5',
  '1.3': '1 2 3 4 5',
  '1.4': '1 2 3 4 5 10 11 12 13',
  '2.1': '1 2 4',
  '2.2': '1 2',
  '2.3': '1',
  '2.4': '1 2 3 4 5 6 7 11',
  '2.5': '1 2 3 4 7 8',
  '3.1': '1 2',
  '3.2': '1 2 3 4 6',
  '3.3': '1 2 3 4 7 8',
  '4.1': '2 3',
}

test('the audit has each of the 55 criteria once, in order, with how it was judged and an outcome', () => {
  const asked = Object.entries(standard).flatMap(([guideline, numbers]) =>
    numbers.split(' ').map((one) => `${guideline}.${one}`),
  )
  expect(asked).toHaveLength(55)
  expect(rows.map(({ criterion }) => criterion)).toEqual(asked)
  for (const { criterion, how, outcome } of rows) {
    expect([criterion, how?.split(', ').filter((one) => !/^(axe|walk|looks|hand|computed|story)$/.test(one))]).toEqual([
      criterion,
      [],
    ])
    expect([
      criterion,
      /^(met|met, with a remark|met, mended in this audit|not met|n\.a\.)$/.test(outcome ?? ''),
    ]).toEqual([criterion, true])
  }
})
test('what the audit calls not met is on the statement page', () => {
  const statement = readFileSync(`${root}apps/server/src/http/accessibility/statementTexts.ts`, 'utf8')
  const open = rows.filter(({ outcome }) => outcome === 'not met').map(({ criterion }) => criterion)
  expect(open.length).toBeGreaterThan(0)
  for (const criterion of open) expect(statement).toContain(criterion)
})
test('every file that the audit names as evidence is there', () => {
  const named = [...audit.matchAll(/`((?:apps|packages|e2e)\/[^`]+)`/g)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter((path) => !existsSync(root + path))).toEqual([])
})
