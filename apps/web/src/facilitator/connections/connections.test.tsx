import { workshopId } from '@siroop/domain'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { ConnectionsView } from './ConnectionsView.js'
import type { ConnectionActs, ConnectionsState, HookState, TokenState } from './connectionsApi.js'
import { connectionsCopy } from './connectionsCopy.js'

beforeAll(async () => {
  await facilitatorCopy.load('nl')
  await connectionsCopy.load('nl')
})
const at = Date.parse('2026-11-27T20:00:00Z')
const dayMs = 24 * 3_600_000
const token = (change: Partial<TokenState> = {}): TokenState => ({
  ...{ id: 't1', name: 'Dashboard', scopes: ['manifest'], workshops: null, by: 'Noor', madeAtMs: at },
  ...{ expiresAtMs: at + 90 * dayMs, usedAtMs: null, ended: null, mayEnd: true, ...change },
})
const message = (change: Partial<HookState['latest'][number]> = {}): HookState['latest'][number] => ({
  ...{ id: 'm1', event: 'e1', kind: 'manifest.signed', workshop: 'Visie', madeAtMs: at, state: 'sent', tries: 1 },
  ...{ cameBack: 'status-204', endedAtMs: at, nextAtMs: null, ...change },
})
const hook = (change: Partial<HookState> = {}): HookState => ({
  ...{ id: 'h1', name: 'Zaaksysteem', url: 'https://zaken.example/', kinds: ['manifest.signed'], workshops: null },
  ...{ by: 'Noor', madeAtMs: at, on: true, mayEnd: true, waiting: 0, sentAtMs: null, problem: null },
  ...{ failed: [], latest: [], ...change },
})
const nothing = async () => ({ ok: true, value: {} }) as never
const acts = Object.fromEntries(
  ['look', 'makeToken', 'makeHook', 'endToken', 'switchHook', 'tryHook', 'sendAgain', 'removeHook'].map((act) => [
    act,
    nothing,
  ]),
) as unknown as ConnectionActs
/** The screen of one Space: every row by its words, and every button by its name. */
const shown = (
  of: { tokens?: TokenState[]; hooks?: HookState[] },
  webhooks: ConnectionsState['webhooks'] = { isPublic: true, origins: [] },
) => {
  const workshops = [{ id: workshopId('w1'), title: 'Visie' }]
  const spaces = [{ id: 'r1', name: 'Polderrand', workshops, tokens: [], hooks: [], ...of }]
  const state = { webhooks, documentPath: '/api/v1/openapi.json', spaces }
  const page = renderToStaticMarkup(<ConnectionsView {...{ state, acts }} problem={null} />)
  const words = page
    .replace(/<(br|li|p|summary|span|code|form|label)[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', '’')
  return {
    lines: words.split('\n').map((line) => line.trim()),
    buttons: [...page.matchAll(/<button[^>]*?(?: aria-label="([^"]*)")?[^>]*>([^<]*)/g)].map(
      ([, name, text]) => name ?? text ?? '',
    ),
  }
}

test('[WEB-642] of a key stands what it reads, of what, by whom, until when and whether it is used; of one that ended why', () => {
  const { lines, buttons } = shown({ tokens: [token(), token({ id: 't2', name: 'Raad', mayEnd: false })] })
  expect(lines).toContain('Leest: De tekst: zinnen, en welke organisaties tekenden')
  expect(lines).toContain(
    'gemaakt door Noor op 27 november 2026 · werkt tot en met 24 februari 2027 · nog niet gebruikt',
  )
  expect(buttons.filter((name) => name.startsWith('Trek'))).toEqual(['Trek in: de sleutel voor Dashboard'])
  const ended = shown({
    tokens: [
      token({ ended: 'revoked', workshops: ['Visie'], usedAtMs: at }),
      token({ id: 't2', ended: 'maker-gone', workshops: [], by: null }),
      token({ id: 't3', ended: 'expired' }),
    ],
  })
  expect(ended.lines).toEqual(expect.arrayContaining(['ingetrokken', 'verlopen', 'Alleen van: Visie']))
  expect(ended.lines).toContain('Alleen van bijeenkomsten die er niet meer zijn')
  expect(ended.lines).toContain('gemaakt door Noor op 27 november 2026 · gebruikt op 27 november 2026')
  expect(ended.lines.filter((line) => line.includes('wie hem maakte, begeleidt hier niet meer'))).toHaveLength(1)
  expect(ended.buttons.filter((name) => name.startsWith('Trek'))).toEqual([])
})

test('[WEB-643] of a message stands when, about what, what came back, how often it was tried and when it is tried next', () => {
  const became = (change: Parameters<typeof message>[0]) =>
    shown({ hooks: [hook({ latest: [message(change)] })] }).lines
  expect(became({})).toEqual(
    expect.arrayContaining([
      '27 november 2026, 21.00 uur',
      'Een organisatie tekende · Visie',
      'e1',
      'Aangekomen, het systeem antwoordde met 204',
    ]),
  )
  const waits = { state: 'waiting', endedAtMs: null, tries: 2, cameBack: 'no-answer' } as const
  const next = became({ ...waits, nextAtMs: at + 300_000 })
  expect(next).toContain(
    'Nog niet aangekomen, 2 keer geprobeerd, er kwam op tijd geen antwoord, volgende poging 27 november 2026, 21.05 uur',
  )
  const off = shown({
    hooks: [hook({ on: false, problem: 'no-answer', latest: [message({ ...waits, nextAtMs: null })] })],
  })
  expect(off.lines.join()).toContain('geen antwoord, wacht tot het adres weer aan staat')
  expect(off.lines.join()).not.toContain('probeert het opnieuw')
  expect(became({ ...waits, tries: 0, cameBack: null, nextAtMs: at })).toContain('Wacht tot het aan de beurt is')
  expect(became({ state: 'failed', tries: 8, cameBack: 'status-500', kind: 'try', workshop: null })).toEqual(
    expect.arrayContaining([
      'Proefbericht',
      'Niet aangekomen, opgegeven op 27 november 2026, 21.00 uur, 8 keer geprobeerd, het systeem antwoordde met 500',
    ]),
  )
})

test('[WEB-644] where the server sends nothing that is said, and nothing can be added, tried or sent again', () => {
  const failed = [{ id: 'm1', kind: 'try', madeAtMs: at, tries: 8, problem: 'no-answer' }]
  const latest = [message({ state: 'waiting', endedAtMs: null, nextAtMs: at, tries: 1, cameBack: 'no-answer' })]
  const hooks = [hook({ failed, latest, problem: 'no-answer' })]
  const off = shown({ hooks }, null)
  expect(off.lines.join(' ')).toContain('SIROOP_WEBHOOKS')
  expect(off.lines).not.toContain('Voeg een adres toe')
  expect(off.lines).toContain('Laatste berichten')
  expect(off.lines.join()).toContain('wacht tot deze server weer berichten stuurt')
  expect(off.lines.join()).not.toMatch(/probeert het opnieuw|volgende poging/)
  const about = (names: readonly string[]) => names.filter((name) => !/sleutel/.test(name))
  expect(about(off.buttons)).toEqual(['Zet uit: Zaaksysteem', 'Haal weg: Zaaksysteem'])
  const on = shown({ hooks }, { isPublic: false, origins: ['https://zaken.example'] })
  expect(on.lines).toContain('Voeg een adres toe')
  expect(on.lines.join(' ')).toContain('Deze server mag alleen sturen naar: https://zaken.example')
  expect(about(on.buttons)).toEqual(
    expect.arrayContaining([
      'Stuur een proefbericht naar Zaaksysteem',
      'Stuur opnieuw: Proefbericht, 27 november 2026',
    ]),
  )
  expect(about(shown({ hooks: [hook({ mayEnd: false })] }).buttons)).toEqual(['Voeg toe'])
})
