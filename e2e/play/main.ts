import { mkdir, readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readTemplateFile } from '@siroop/protocol'
import { parse } from 'yaml'
import { type DemoToPlay, playEvening } from './evening.js'

// Reads the links of a demo workshop from standard input, plays the evening and prints what happened as JSON.
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const demo = JSON.parse(Buffer.concat(chunks).toString('utf8')) as DemoToPlay
const file = fileURLToPath(new URL('../../workshop-templates/korte-waardenronde.yaml', import.meta.url))
const template = readTemplateFile(parse(await readFile(file, 'utf8')))
if (!template.ok) throw new Error(`The template cannot be read: ${template.error[0]?.message}`)
const pdf = resolve(process.argv[2] ?? `data/demo-${demo.workshop}.pdf`)
await mkdir(dirname(pdf), { recursive: true })
const played = await playEvening(demo, template.value, pdf)
process.stdout.write(`${JSON.stringify(played, null, 2)}\n`)
process.exit(0)
