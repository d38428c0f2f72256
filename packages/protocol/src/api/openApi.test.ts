import { readFileSync } from 'node:fs'
import { validate } from '@hyperjump/json-schema/openapi-3-1'
import { expect, test } from 'vitest'
import { apiBase, apiOperations, apiVersion } from './apiOperations.js'
import { openApiDocument } from './openApi.js'

const made = JSON.parse(JSON.stringify(openApiDocument())) as {
  readonly openapi: string
  readonly info: { readonly version: string; readonly contact: object }
  readonly servers: readonly { readonly url: string }[]
  readonly components: { readonly schemas: object; readonly responses: Operation['responses'] }
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>
}
interface Operation {
  readonly operationId: string
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly responses: Readonly<Record<string, Answered>>
}
interface Answered {
  readonly content?: object
  readonly headers?: object
  readonly $ref?: string
}
const operations = Object.entries(made.paths).map(([path, { get }]) => ({ path, ...get }))

test('[API-1] the document that lies in the repository is the one that is made of the table of operations', () => {
  const published = new URL('../../siroop-api.openapi.json', import.meta.url)
  expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(made)
  expect(made.openapi).toBe('3.1.0')
  expect(operations.map(({ operationId }) => operationId)).toEqual(Object.keys(apiOperations))
})

test('[API-1] it is a document of OpenAPI 3.1, with every schema in it: by the schemas of that standard', async () => {
  const [standard, basic] = ['https://spec.openapis.org/oas/3.1/schema-base', 'BASIC'] as const
  const text = JSON.stringify(made)
  expect(await validate(standard, JSON.parse(text), basic)).toEqual({ valid: true })
  const wrong = JSON.parse(text)
  wrong.paths['/token'].get.responses = 3
  expect((await validate(standard, wrong)).valid).toBe(false)
}, 60_000)

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

test('[API-2] the version is whole in the document and in every answer, and its first number stands in the address', () => {
  expect(made.info.version).toBe(apiVersion)
  expect(apiVersion).toMatch(/^\d+\.\d+\.\d+$/)
  expect(made.servers).toEqual([{ url: apiBase }])
  expect(apiBase).toBe(`/api/v${apiVersion.split('.')[0]}`)
  const answers = operations.flatMap(({ responses }) => Object.values(responses))
  for (const { headers, $ref } of [...answers, ...Object.values(made.components.responses)])
    expect($ref === undefined ? headers : { 'API-Version': '' }).toHaveProperty('API-Version')
})

test('[API-2] what is asked wrong is 400, a refusal has a status, a title and a detail, and a moment and a day each have their format', () => {
  for (const { parameters = [], responses } of operations)
    if (parameters.length > 0) expect(responses).toHaveProperty('400')
  for (const response of Object.values(made.components.responses))
    expect(Object.keys(response.content ?? {})).toEqual(['application/problem+json'])
  expect(made.components.schemas).toMatchObject({
    Problem: { required: expect.arrayContaining(['status', 'title', 'detail']) },
  })
  const named: string[] = []
  JSON.stringify(made.components.schemas, (key, value: unknown) => {
    const { type, format } = Object(value) as { type?: unknown; format?: unknown }
    if (type === 'string' && (/At$/.test(key) || /^(on|due|standOn|writtenOn)$/.test(key)))
      named.push(`${key} ${format}`)
    return value
  })
  expect(named.length).toBeGreaterThan(8)
  expect(named.filter((one) => !/^\w+At date-time$|^\w+ date$/.test(one))).toEqual([])
})
