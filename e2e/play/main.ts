import { mkdir, readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { problemText, readTemplateFile } from '@siroop/protocol'
import { scriptOf } from '@siroop/server/workshop/rehearsal/scripts.js'
import { parse } from 'yaml'
import type { DemoToPlay } from './table.js'
import { playWorkshop } from './workshop.js'

// Every document line of every simulated person lets go of its server when this process ends.
process.setMaxListeners(100)
// Reads the links of a demo workshop from standard input, plays it and prints what happened as JSON.
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const demo = JSON.parse(Buffer.concat(chunks).toString('utf8')) as DemoToPlay
const file = fileURLToPath(new URL(`../../workshop-templates/${demo.template}.yaml`, import.meta.url))
const template = readTemplateFile(parse(await readFile(file, 'utf8')))
if (!template.ok)
  throw new Error(`The template cannot be read: ${template.error.map((one) => problemText(one, 'en')).join(' ')}`)
const pdfPath = resolve(process.argv[2] ?? `data/demo-${demo.workshop}.pdf`)
await mkdir(dirname(pdfPath), { recursive: true })
// A demo is in Dutch.
const script = scriptOf(demo.template, 'nl')
const played = await playWorkshop(demo, { template: template.value, pdfPath, script })
process.stdout.write(`${JSON.stringify(played, null, 2)}\n`)
process.exit(0)
