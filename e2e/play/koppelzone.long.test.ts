import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandLine, startServer } from '../run/server.js'
import type { DemoToPlay } from './table.js'
import type { Played } from './workshop.js'

test('the koppelzone is played from a complaint to a signed agreement, with the trial and what a resident said of it', async () => {
  const server = await startServer({ mode: 'box' })
  try {
    const pdf = join(server.dataFolder, 'agreement.pdf')
    const words = ['demo', '--play', '--json', '--template', 'koppelzone-anja', pdf]
    const told = JSON.parse(commandLine(server, ...words)) as DemoToPlay & Played
    expect(told.meetings).toHaveLength(2)
    expect(told.signatures).toBe(7)
    const paper = execFileSync('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
    for (const text of [
      'Ik kreeg een brief over mijn huur',
      '€ 18.000',
      'Er belde iemand voordat de brief kwam.',
      'zes van de acht huurders',
      'Als een huurder één maand huur mist, dan belt de woonconsulent',
      'Toestemming van de huurder, gevraagd in het telefoontje.',
    ])
      expect(paper).toContain(text)
    expect(paper).not.toContain('Elke brief over geld')
  } finally {
    await server.remove()
  }
})
