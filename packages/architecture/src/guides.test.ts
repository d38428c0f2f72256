import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pictureProblems, unknownCommands, unknownSettings, wordsOnNoScreen } from './guideRules.js'
import { workspaces } from './importTable.js'
import { allPaths, readAll, root } from './repository.js'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const documents = readAll('.md').filter(({ path }) => !path.includes('/decisions/') && path !== 'CHANGELOG.md')
/** The page of the bestuurder in English. */
const invited = 'apps/web/guides/invited.html'
const guides = ['apps/web/guides/begeleider.md', 'apps/web/guides/bestuurder.html']

test('[GUIDE-1] every command that a document tells to type is known to a program', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const usage = /= `([\s\S]*?)`/.exec(read('apps/server/src/commands/usage.ts'))?.[1] ?? ''
  const commands = [...usage.matchAll(/^ {2}([a-z-]+) /gm), ...usage.matchAll(/; (?:accounts|backup) ([a-z]+)/g)]
  const startOptions = [...read('apps/server/bin/start.mjs').matchAll(/^ {2}(--\w+) /gm)]
  const known = {
    scripts: Object.keys(scripts),
    commands: commands.map(([, name = '']) => name),
    startOptions: startOptions.map(([, name = '']) => name),
  }
  expect(known.commands).toEqual(expect.arrayContaining(['doctor', 'backup', 'restore', 'accounts']))
  expect(known.startOptions).toContain('--demo')
  expect(unknownCommands(documents, known)).toEqual([])
  const invented = { path: 'a.md', text: 'Type `npm run fly`, or\n```\nnpm start -- --fast\nsiroop dance now\n```' }
  expect(unknownCommands([invented], known)).toHaveLength(3)
})

test('[GUIDE-2] every setting that a document names is one that Siroop reads, and the README has all of them', () => {
  const config = read('apps/server/src/config.ts')
  const inConfig = [...config.matchAll(/^ {2}([A-Z][A-Z_]+): (?:s|contactS)etting\(/gm)].map(([, name = '']) => name)
  const known = [...inConfig, 'SIROOP_BROWSER_USER', 'SIROOP_BROWSER_SANDBOX']
  expect(inConfig.length).toBeGreaterThan(15)
  const examples = allPaths('apps/server/operate').map((path) => ({ path, text: read(path) }))
  expect(unknownSettings([...documents, ...examples], known)).toEqual([])
  expect(
    unknownSettings([{ path: 'a.md', text: '`SIROOP_COLOUR` and {SIROOP_SITE:-x}, SIROOP_SITE' }], known),
  ).toHaveLength(1)
  expect(known.filter((name) => !read('README.md').includes(`\`${name}\``))).toEqual([])
})

test('[GUIDE-3] what a guide says stands on the screen stands there', () => {
  const copies = allPaths('apps/web/src/copy/nl').map(read)
  const templates = allPaths('workshop-templates')
    .filter((path) => path.endsWith('.yaml'))
    .map(read)
  const pages = [...allPaths('apps/server/src/http'), ...allPaths('apps/web/src/ui')].map(read)
  for (const path of guides)
    expect(wordsOnNoScreen({ path, text: read(path) }, [...copies, ...templates, ...pages])).toEqual([])
  const english = [...allPaths('apps/web/src/copy/en').map(read), ...pages]
  expect(wordsOnNoScreen({ path: invited, text: read(invited) }, english)).toEqual([])
  expect(wordsOnNoScreen({ path: 'a.md', text: 'Kies *Open de regie* of *Vlieg weg*.' }, copies)).toHaveLength(1)
})

test('[GUIDE-4] every picture has words beside it, stands in a document and is small', () => {
  const pictures = allPaths().filter((path) => /^(apps\/web\/guides|e2e\/pictures)\/.*\.png$/.test(path))
  const sizes = new Map(pictures.map((path) => [path, statSync(join(root, path)).size]))
  expect(sizes.size).toBeGreaterThan(5)
  expect(pictureProblems(documents, { sizes, most: 400_000 })).toEqual([])
  const wrong = { path: 'x/a.md', text: '![short](b.png)' }
  expect(pictureProblems([wrong], { sizes: new Map([['x/c.png', 500_000]]), most: 400_000 })).toHaveLength(3)
})

test('[GUIDE-5] the guides say u, and are short', () => {
  for (const path of guides) {
    expect(read(path).replace(/<style>[\s\S]*<\/style>/, '')).not.toMatch(/\b(je|jij|jou|jouw|jullie)\b/i)
    expect(read(path).split(/\s+/).length).toBeLessThan(1_700)
  }
})

test('[GUIDE-6] the bill of materials names every package of the lock file that is installed everywhere, with version and licence, without a network', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: { sbom: string } }
  const [program = '', ...args] = scripts.sbom.split(' ')
  const npm = process.platform === 'win32' ? `${program}.cmd` : program
  const bill = JSON.parse(execFileSync(npm, args, { cwd: root, encoding: 'utf8', maxBuffer: 50_000_000 })) as {
    bomFormat: string
    components: readonly Component[]
  }
  expect(bill.bomFormat).toBe('CycloneDX')
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }
  // What is optional is for other kinds of machine, each of which installs its own.
  const wanted = Object.entries(packages)
    .filter(
      ([path, { optional, devOptional, link }]) => path.includes('node_modules/') && !optional && !devOptional && !link,
    )
    .map(([path, { version }]) => `pkg:npm/${path.replace(/^.*node_modules\//, '').replace('@', '%40')}@${version}`)
  const billed = new Map(bill.components.map((one) => [one.purl, one]))
  expect(wanted.length).toBeGreaterThan(200)
  expect(wanted.filter((purl) => !billed.has(purl))).toEqual([])
  expect(wanted.filter((purl) => (billed.get(purl)?.licenses ?? []).length === 0)).toEqual([])
}, 60_000)

test('[GUIDE-7] the architecture page shows the import table as it is', () => {
  const columns = ['domain', 'board', 'protocol', 'manifest', 'pictures']
  const rows = [...read('packages/architecture/README.md').matchAll(/^\| `([\w/]+)` \|(.*)\|$/gm)]
  expect(rows).toHaveLength(7)
  for (const [, folder = '', rest = ''] of rows) {
    const rule = Object.values(workspaces).find((one) => one.folder === folder)
    if (rule === undefined) throw new Error(folder)
    const cells = rest.split('|').map((cell) => cell.trim())
    const may = columns.map((name) =>
      folder === `packages/${name}` ? '' : rule.siroop.includes(`@siroop/${name}`) ? 'yes' : 'no',
    )
    expect([folder, ...cells.slice(0, 5)]).toEqual([folder, ...may])
    if (rule.outside !== 'declared') expect(cells[5]).toBe(rule.outside.join(', ') || 'nothing')
  }
})

interface Component {
  readonly purl: string
  readonly licenses?: readonly unknown[]
}
interface Locked {
  readonly version?: string
  readonly optional?: boolean
  readonly devOptional?: boolean
  readonly link?: boolean
}
