import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { apiOperations } from './apiOperations.js'
import { openApiDocument } from './openApi.js'

const made = JSON.parse(JSON.stringify(openApiDocument())) as {
  readonly openapi: string
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>
}
interface Operation {
  readonly operationId: string
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly responses: Readonly<Record<string, { readonly content?: object; readonly $ref?: string }>>
}
const operations = Object.entries(made.paths).map(([path, { get }]) => ({ path, ...get }))

test('[API-1] the document that lies in the repository is the one that is made of the table of operations', () => {
  const published = new URL('../../siroop-api.openapi.json', import.meta.url)
  expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(made)
  expect(made.openapi).toBe('3.1.0')
  expect(operations.map(({ operationId }) => operationId)).toEqual(Object.keys(apiOperations))
})

test('[API-1] whatever the document points at stands in it, and every part of a path is a parameter', () => {
  const found: string[] = []
  JSON.stringify(made, (key, value) => {
    if (key === '$ref') found.push(String(value))
    return value
  })
  expect(found.length).toBeGreaterThan(30)
  for (const ref of found) {
    const parts = ref.replace('#/', '').split('/')
    const target = parts.reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], made)
    expect(target, ref).toBeTypeOf('object')
  }
  for (const { path, parameters = [] } of operations) {
    const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name)
    expect([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(inPath)
  }
})

test('[API-2] addresses are in kebab-case without a slash at the end, parameters in camelCase, and every refusal is a problem', () => {
  for (const { path, parameters = [], responses, operationId } of operations) {
    expect(path).toMatch(/^(\/([a-z]+(-[a-z]+)*|\{[a-z][A-Za-z]*\}))+$/)
    for (const { name } of parameters) expect(name).toMatch(/^[a-z][A-Za-z]*$/)
    const refused = Object.entries(responses).filter(([status]) => Number(status) >= 400)
    expect(refused.length, operationId).toBeGreaterThan(3)
    for (const [status, { $ref }] of refused) expect($ref).toBe(`#/components/responses/${status}`)
  }
})
