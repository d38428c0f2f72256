import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandLine, startServer } from '../run/server.js'
import type { DemoToPlay } from './table.js'
import type { Played } from './workshop.js'

test('the social domain programme is played from obstacles to a shelf, with what goes to national government', async () => {
  const server = await startServer({ mode: 'box' })
  try {
    const pdf = join(server.dataFolder, 'shelf.pdf')
    const words = ['demo', '--play', '--json', '--template', 'programma-sociaal-domein', pdf]
    const told = JSON.parse(commandLine(server, ...words)) as DemoToPlay & Played
    expect(told.steps.map(({ step }) => step)).toEqual([
      'knelpunt',
      'groeperen',
      'kans',
      'regels',
      'oplossing',
      'toezeggen',
      'slot',
    ])
    const paper = execFileSync('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
    for (const text of [
      'Zonder adres geen huis',
      'Geen regel: gewoonte',
      'Vraag aan het Rijk',
      'Twee wetten die naar elkaar wijzen',
      'het ministerie dat over langdurige zorg gaat',
    ])
      expect(paper).toContain(text)
  } finally {
    await server.remove()
  }
})
