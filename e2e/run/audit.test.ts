import { expect, test } from 'vitest'
import { readAudit } from './audit.mjs'

test('a list of weaknesses is told apart by how grave they are', () => {
  const said = {
    vulnerabilities: {
      a: { name: 'a', severity: 'critical', via: [{ title: 'Anybody may run code' }] },
      b: { name: 'b', severity: 'high', via: ['a'] },
      c: { name: 'c', severity: 'moderate', via: [{ title: 'Slow on long text' }] },
    },
  }
  expect(readAudit(JSON.stringify(said))).toEqual({
    unread: null,
    grave: ['a (critical): Anybody may run code', 'b (high): a'],
    mild: ['c (moderate): Slow on long text'],
  })
  expect(readAudit('{"vulnerabilities":{}}')).toEqual({ unread: null, grave: [], mild: [] })
})

test('a list that could not be read is not an empty list', () => {
  for (const [text, why] of [
    ['{"message":"405 Method Not Allowed","statusCode":405}', '405 Method Not Allowed'],
    ['', 'no answer'],
    ['{}', 'no list'],
    ['null', 'no list'],
  ] as const)
    expect(readAudit(text)).toEqual({ unread: why, grave: [], mild: [] })
})
