import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine, type StoryServer, startServer } from '../run/server.js'
import type { Played } from './workshop.js'

let server: StoryServer
beforeAll(async () => {
  server = await startServer({ mode: 'box' })
})
afterAll(() => server.remove())

test('the evening for councillors is played up to its harvest: five tables, three rounds, dots, intentions', () => {
  const pdf = join(server.dataFolder, 'oogst.pdf')
  const words = ['--template', 'transitiebijeenkomst-raadsleden']
  const told = JSON.parse(commandLine(server, 'demo', '--play', '--json', ...words, pdf)) as Played
  expect(told.steps.map(({ step }) => step)).toEqual(['opening', 'dilemma', 'tafels', 'oogst', 'stemmen', 'voornemen'])
  expect(told).toMatchObject({ notes: 20, signatures: 0, pdf })
  const paper = execFileSync('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
  for (const text of ['Regelruimte voor burgerkracht', 'Ik ga een dag mee met een wijkteam.', 'Lokaal Waterkant'])
    expect(paper).toContain(text)
  // who did not want the own name with it stands there without
  expect(paper).toContain('Ik lees geen nota voordat ik een inwoner sprak.')
})
