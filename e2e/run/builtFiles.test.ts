import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

/**
 * Every web address that may stand in a file that a browser gets, and why. None of them is ever fetched: the content policy
 * of every page forbids it besides.
 */
const allowed: Readonly<Record<string, string>> = {
  'http://www.w3.org/2000/svg': 'name of a namespace, in drawings and in React',
  'http://www.w3.org/1999/xlink': 'name of a namespace, in React',
  'http://www.w3.org/XML/1998/namespace': 'name of a namespace, in React',
  'http://www.w3.org/1998/Math/MathML': 'name of a namespace, in React',
  'https://json-schema.org/draft/2020-12/schema': 'name of a version of JSON Schema, in zod',
  'http://json-schema.org/draft-07/schema#': 'name of a version of JSON Schema, in zod',
  'http://json-schema.org/draft-04/schema#': 'name of a version of JSON Schema, in zod',
  'https://zaken.voorbeeld.nl/siroop': 'an example of an address to type, in a hint',
  'https://cases.example.org/siroop': 'the same in English',
  'https://react.dev/errors/': 'words of an error of React',
  'https://socket.io/docs/v3/migrating-from-2-x-to-3-0/': 'words of an error of socket.io',
  'https://github.com/yjs/yjs/issues/438': 'words of a warning of Yjs',
}
/** Addresses with a host of their own: whole ones wherever they stand, and those without a scheme at the start of a value. */
const addresses = (text: string): readonly string[] => [
  ...[...text.matchAll(/\b(?:https?|wss?):\/\/[\w-]+(?:\.[\w-]+)+[^\s"'`)<>\\;,]*/g)].map(([address]) =>
    address.replace(/\.$/, ''),
  ),
  ...[
    ...text.matchAll(/["'`(=\s]\s*(\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/:?#][^\s"'`)<>]*)?)(?=["'`)\s>])/g),
  ].map(([, address = '']) => address),
]
const root = join(import.meta.dirname, '../..')
const folders = ['apps/web/dist', 'apps/server/assets'].map((path) => join(root, path))

test('[PRV-21] no file that a browser gets from a built server names another host, but for names that nobody fetches', () => {
  const caught =
    '<img src="//elders.example/a.png"> url(//b.example/x) fetch(`https://c.example/y`) import("wss://d.example")'
  expect(addresses(caught)).toHaveLength(4)
  expect(addresses('a=/^https?:\\/\\//i.test(b); // a remark. "/regie"')).toEqual([])
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && /\.(js|mjs|css|html|json|svg|webmanifest)$/.test(file.name))
      .map((file) => join(file.parentPath, file.name)),
  )
  expect(files.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(50)
  const found = files.flatMap((file) => addresses(readFileSync(file, 'utf8')).map((address) => ({ file, address })))
  const strange = found.filter(({ address }) => !Object.hasOwn(allowed, address))
  expect(strange.map(({ file, address }) => `${relative(root, file)}: ${address}`)).toEqual([])
  // what is not there any more is not allowed any more
  expect(Object.keys(allowed).filter((one) => !found.some(({ address }) => address === one))).toEqual([])
})
