import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { folders } from '../folders.js'
import { contrast, type Hex, readColour } from './colour.js'
import { type MadeTheme, makeTheme, themeTokens } from './makeTheme.js'
import { families } from './mapping.js'
import { darkRoomPairs, decorative, type Pair, pairs, roomPairs } from './pairs.js'
import { groundsOf, ownTheme, readThemes, refusalInWords, themeReport } from './themes.js'
import { readTokenFile } from './tokenFile.js'

const grounds = { papers: ['#fffdf9', '#faf6ef', '#f2ebdf'] as const, roomInk: '#fff7ea' as const }
const made = (text: string): MadeTheme => {
  const theme = makeTheme(text, grounds)
  if (!theme.ok) throw new Error(theme.error.why)
  return theme.value
}
/** Names as each family publishes them; the colours are those of nobody. */
const published: Readonly<Record<string, string>> = {
  rijkshuisstijl: `:root { --rhc-color-marine-500: #123a6b; --rhc-color-primary-500: var(--rhc-color-marine-500);
    --utrecht-button-primary-action-background-color: var(--rhc-color-primary-500);
    --rhc-color-foreground-link: #0a6f8c; --utrecht-link-color: var(--rhc-color-foreground-link); }`,
  utrecht: JSON.stringify({
    utrechtColorBlue35: 'hsl(208 90% 33%)',
    utrechtButtonPrimaryActionBackgroundColor: 'hsl(208 90% 33%)',
    utrechtLinkColor: 'rgb(8, 90, 160)',
  }),
  voorbeeld: `.x-theme { --basis-color-action-1-inverse-bg-default: #4a1fd0; --nl-button-primary-background-color: var(--basis-color-action-1-inverse-bg-default); }`,
  'nl-design-system': JSON.stringify({
    polderrand: { groen: { $value: '#1b6b3a' } },
    utrecht: { button: { 'primary-action': { 'background-color': { value: '{polderrand.groen.value}' } } } },
  }),
}

describe('tokens of an organisation', () => {
  test.each(Object.entries(published))(
    '[HST-1] those of %s are known by their names, whatever form they come in',
    (id, file) => {
      const theme = made(file)
      expect(theme.family).toBe(id)
      expect(theme.corrections).toEqual([])
      expect(Object.keys(theme.colours).sort()).toEqual([...themeTokens].sort())
    },
  )
  test('[HST-1] every family of the mapping has an example here', () => {
    expect(families.map(({ id }) => id).sort()).toEqual(Object.keys(published).sort())
  })
  test('[HST-1] the main button and the links keep the colour that was published', () => {
    expect(made(published.rijkshuisstijl ?? '').colours).toMatchObject({ 600: '#123a6b', 700: '#0a6f8c' })
    expect(made(published['nl-design-system'] ?? '').colours).toMatchObject({ 600: '#1b6b3a', 700: '#1b6b3a' })
  })
  test('[HST-2] a colour that is too light to read is made darker, and that is told', () => {
    const { colours, corrections } = made('{"nl":{"button":{"primary":{"background-color":"#d06a00"}}}}')
    expect(corrections.map(({ asked, published: was, used }) => [asked, was, used])).toEqual([
      ['main', '#d06a00', colours[600]],
      ['link', '#d06a00', colours[700]],
    ])
    for (const paper of grounds.papers) expect(contrast(colours[700], paper)).toBeGreaterThanOrEqual(4.5)
    expect(
      themeReport(made('{"nl":{"button":{"primary":{"background-color":"#d06a00"}}}}')).map(({ nl }) => nl)[1],
    ).toContain(`#d06a00 werd ${colours[600]}`)
  })
  test('[HST-3] yellow stays yellow nowhere: it is refused with its contrast and what helps', () => {
    const theme = makeTheme('{"nl":{"button":{"primary":{"background-color":"#ffdd00"}}}}', grounds)
    expect(theme.ok).toBe(false)
    if (theme.ok) return
    expect(refusalInWords(theme.error).nl).toBe(
      'De kleur #ffdd00 (hoofdknop) is te licht om te lezen: contrast 1,3, nodig is 4,5. Kies een donkerdere kleur.',
    )
  })
  test.each([
    ['no-tokens', 'zomaar wat tekst'],
    ['no-tokens', '{"a":'],
    ['no-tokens', ''],
    ['no-main-colour', ':root { --utrecht-link-color: #00568b }'],
    ['no-main-colour', '{"nl":{"button":{"primary":{"background-color":"transparent"}}}}'],
    [
      'no-main-colour',
      ':root { --nl-button-primary-background-color: var(--a); --a: var(--nl-button-primary-background-color) }',
    ],
  ])('[HST-3] refused with %s: %s', (why, file) => {
    expect(makeTheme(file, grounds)).toMatchObject({ ok: false, error: { why } })
  })
  test('[HST-1] colours are read as design tokens write them; one that can be looked through is none', () => {
    expect(['#0AF', '#00aaffFF', 'rgb(0 170 255)', 'hsl(200, 100%, 50%)', 'rgba(0,170,255,1)'].map(readColour)).toEqual(
      Array(5).fill('#00aaff'),
    )
    expect(['#0af8', 'rgba(0,0,0,.5)', 'transparent', 'rgb(a,b,c)', 'red', '12px'].map(readColour)).toEqual(
      Array(6).fill(null),
    )
  })
})

describe('every pair of colours', () => {
  /** Custom properties of one block of a style sheet, by what stands before its brace. */
  const block = (css: string, selector: string): Readonly<Record<string, string>> => {
    const at = css.indexOf(`${selector} {`)
    const inside = css.slice(css.indexOf('{', at) + 1, css.indexOf('}', at))
    return Object.fromEntries([...inside.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]))
  }
  type Sheet = Readonly<Record<string, string>>
  const sheets: { own: Sheet; room: Sheet; bright: Sheet; more: Sheet; moreRoom: Sheet; moreBright: Sheet } = {
    own: {},
    room: {},
    bright: {},
    more: {},
    moreRoom: {},
    moreBright: {},
  }
  const themes: (readonly [string, Sheet])[] = []
  beforeAll(async () => {
    const tokens = (await readFile(join(folders.look, 'tokens.css'), 'utf8')).replace(/\/\*[\s\S]*?\*\//g, '')
    const more = (await readFile(join(folders.look, 'contrast.css'), 'utf8')).replace(/\/\*[\s\S]*?\*\//g, '')
    sheets.own = block(tokens, ':root')
    sheets.room = block(tokens, '[data-theme="room"]')
    sheets.bright = block(tokens, '[data-theme="room"][data-room="bright"]')
    sheets.more = block(more, ':root[data-contrast="more"]')
    sheets.moreRoom = block(more, ':root[data-contrast="more"] [data-theme="room"]')
    sheets.moreBright = block(more, ':root[data-contrast="more"] [data-theme="room"][data-room="bright"]')
    const shipped = await readThemes([join(folders.assets, 'themes')], folders.look)
    expect(shipped.problems).toEqual([])
    const colours = [
      ...shipped.all.map(({ id, colours: own }) => [id, own] as const),
      ...Object.entries(published).map(([id, file]) => [`${id}, as published`, made(file).colours] as const),
      ['a corrected one', made('{"nl":{"button":{"primary":{"background-color":"#d06a00"}}}}').colours] as const,
    ]
    for (const [id, own] of colours)
      themes.push([id, Object.fromEntries(Object.entries(own ?? {}).map(([name, hex]) => [`theme-${name}`, hex]))])
  })

  const failing = (list: readonly Pair[], ...layers: readonly Sheet[]): readonly string[] => {
    const all = Object.assign({}, ...layers) as Sheet
    const file = readTokenFile(
      Object.entries(all)
        .map(([name, value]) => `--${name}: ${value};`)
        .join('\n'),
    )
    const colour = (name: string): Hex => {
      const hex = readColour(file?.value(name) ?? '')
      if (hex === null) throw new Error(`${name} has no colour`)
      return hex
    }
    return list.flatMap(({ front, back, least }) => {
      const ratio = contrast(colour(front), colour(back))
      return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)}, needs ${least}`] : []
    })
  }

  test('[HST-4] in our own look and in every theme each pair that a screen uses can be read, on paper and on both tables', () => {
    expect(themes.length).toBeGreaterThan(5)
    for (const [id, theme] of themes) {
      const { own, room, bright } = sheets
      expect([id, failing(pairs, own, theme)]).toEqual([id, []])
      expect([id, failing([...roomPairs, ...darkRoomPairs], own, theme, room)]).toEqual([id, []])
      expect([id, failing(roomPairs, own, theme, room, bright)]).toEqual([id, []])
    }
  })
  test('[HST-5] with more contrast every text has at least 7, a hairline 3, whatever the house style is', () => {
    const strict = (list: readonly Pair[]) => list.map((pair) => (pair.least === 4.5 ? { ...pair, least: 7 } : pair))
    const lines = ['paper-3', 'paper-4'].flatMap((front) =>
      ['paper-0', 'paper-2'].map((back) => ({ front, back, least: 3 })),
    )
    for (const [id, theme] of themes) {
      const { own, room, bright, more, moreRoom, moreBright } = sheets
      expect([id, failing([...strict(pairs), ...lines], own, theme, more)]).toEqual([id, []])
      expect([
        id,
        failing(
          [...roomPairs, { front: 'room-seam', back: 'room-ground', least: 3 }],
          own,
          theme,
          more,
          room,
          moreRoom,
        ),
      ]).toEqual([id, []])
      expect([id, failing(roomPairs, own, theme, more, room, moreRoom, bright, moreBright)]).toEqual([id, []])
    }
  })
  test('[HST-5] what somebody chose and what a device asks for give the same colours', async () => {
    const css = await readFile(join(folders.look, 'contrast.css'), 'utf8')
    const [chosen = '', asked = ''] = css.replace(/\/\*[\s\S]*?\*\//g, '').split('@media (prefers-contrast: more) {')
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
    expect(plain(asked.split('@media (forced-colors')[0] ?? '').replace(/ \}$/, '')).toBe(
      plain(chosen).replaceAll(':root[data-contrast="more"]', ':root:not([data-contrast="less"])'),
    )
  })
  test('[HST-6] a style sheet uses no colour of its own (shadows and veils aside), and no pair that was not measured', async () => {
    const web = join(folders.look, '../..')
    const files = [
      ...(await readdir(web, { recursive: true })).filter((one) => one.endsWith('.css')).map((one) => join(web, one)),
      ...(await readdir(folders.assets)).filter((one) => one.endsWith('.css')).map((one) => join(folders.assets, one)),
    ].filter((one) => !/(tokens|contrast)\.css$/.test(one))
    expect(files.length).toBeGreaterThan(80)
    const all = [...pairs, ...roomPairs, ...darkRoomPairs]
    const measured = new Set(all.flatMap(({ front, back }) => [front, back]))
    const isPair = (one: string, other: string) =>
      all.some(({ front, back }) => (front === one && back === other) || (front === other && back === one))
    const wrong: string[] = []
    for (const file of files) {
      const css = (await readFile(file, 'utf8')).replace(/\/\*[\s\S]*?\*\//g, '')
      for (const [, selector = '', inside = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
        const said = (property: RegExp) =>
          inside
            .split(';')
            .filter((line) => property.test(line.trim()))
            .flatMap((line) =>
              [...line.matchAll(/var\(--((?:paper|ink|siroop|gold|green|rust|room|focus)[\w-]*)\)/g)].map(
                ([, name = '']) => name,
              ),
            )
        const at = `${file.slice(file.lastIndexOf('/') + 1)} ${selector.trim().split('\n').pop()}`
        if (
          /#[0-9a-f]{3,8}\b|rgb\(|hsl\(/i.test(inside.replace(/var\([^)]*\)/g, '').replace(/rgb\([^)]*\/[^)]*\)/g, ''))
        )
          wrong.push(`${at}: a colour of its own`)
        for (const name of said(/^[a-z-]*(color|background|border|outline|fill|stroke|shadow)[a-z-]*:/))
          if (!measured.has(name) && !decorative.has(name)) wrong.push(`${at}: ${name} was not measured`)
        const [front] = said(/^color:/)
        const [back] = said(/^background(-color)?:/)
        // with more contrast lines are dark: words that lie on one could not be read
        if (back && /^paper-[34]$/.test(back) && /(^|[;{\s])color:/.test(inside))
          wrong.push(`${at}: words on ${back}, which is for lines`)
        if (front && back && !isPair(front, back)) wrong.push(`${at}: ${front} on ${back} was not measured`)
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('files of an operator', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'siroop-themes-'))
  })
  test('[HST-7] a file in the folder is a theme by its name; one that is none is named with what to do, and the rest goes on', async () => {
    await writeFile(join(folder, 'gemeente-polderrand.css'), ':root { --nl-button-primary-background-color: #1b6b3a }')
    await writeFile(join(folder, 'geel.json'), '{"nl":{"button":{"primary":{"background-color":"#ffdd00"}}}}')
    await writeFile(join(folder, 'Met Spatie.json'), '{}')
    await writeFile(join(folder, 'siroop.json'), published.utrecht ?? '')
    await writeFile(join(folder, 'lees-mij.txt'), '')
    const themes = await readThemes([join(folder, 'niet-daar'), folder], folders.look)
    expect(themes.all.map(({ id, name }) => [id, name])).toEqual([
      [ownTheme.id, 'Siroop'],
      ['gemeente-polderrand', 'Gemeente polderrand'],
    ])
    expect(themes.problems).toHaveLength(2)
    expect(themes.problems.map(({ en }) => en).join('\n')).toMatch(
      /Met Spatie\.json: .*letters, digits[\s\S]*geel\.json: The colour #ffdd00/,
    )
  })
  test('[HST-7] a theme is measured on the papers of our own stylesheet', async () => {
    expect(await groundsOf(folders.look)).toEqual(grounds)
    const css = await readFile(join(folders.look, 'tokens.css'), 'utf8')
    expect(css).toContain(`--siroop-600: var(--theme-600, ${ownTheme.accent});`)
  })
})
