import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandLine, startServer } from '../run/server.js'
import type { DemoToPlay } from './table.js'
import type { Played } from './workshop.js'

test('a check-in is played from what it looks back on to its report: then and now, promises, decisions, the next date', async () => {
  const server = await startServer({ mode: 'box' })
  try {
    const pdf = join(server.dataFolder, 'check-in.pdf')
    const words = ['demo', '--play', '--json', '--template', 'check-in', pdf]
    const told = JSON.parse(commandLine(server, ...words)) as DemoToPlay & Played
    expect(told.steps.map(({ step }) => step)).toEqual(['welkom', 'zinnen', 'route', 'besluiten', 'weerzien'])
    expect(told).toMatchObject({ notes: 0, signatures: 0, pdf })
    const paper = execFileSync('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
    for (const text of [
      'Manifest Polderrand 2040 (op papier)',
      'overgenomen uit een document',
      'Wij bellen eerst, en controleren daarna.',
      'Slappe ranja',
      'In de andere vier ligt een brief al zes weken.',
      'Er belde niemand.',
      'Gestopt',
      'Vanaf 1 september belt de gemeente',
    ])
      expect(paper).toContain(text)
  } finally {
    await server.remove()
  }
})
