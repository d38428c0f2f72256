import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandLine, startServer } from '../run/server.js'
import { download } from './door.js'
import type { DemoToPlay } from './table.js'
import type { Played } from './workshop.js'

test('the vision of 2040 in one afternoon is played from the first value to a signed paper, with its dates and table', async () => {
  const server = await startServer({ mode: 'box' })
  try {
    const pdf = join(server.dataFolder, 'afternoon.pdf')
    const words = ['demo', '--play', '--json', '--template', 'visie-2040-middag', pdf]
    const told = JSON.parse(commandLine(server, ...words)) as DemoToPlay & Played
    expect(told.meetings).toHaveLength(1)
    expect(told.steps.at(-1)?.step).toBe('tekenen')
    expect(told.signatures).toBe(7)
    const paper = execFileSync('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
    for (const text of told.agreed) expect(paper).toContain(text)
    const file = async (name: string) => String(await download(told.address, `${told.manifestPath}/${name}`))
    expect((await file('dates.ics')).match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(4)
    expect(await file('route.csv')).toContain('toegezegd')
  } finally {
    await server.remove()
  }
})
