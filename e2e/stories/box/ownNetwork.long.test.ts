import { execFile, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
/** Address of the laptop on the router in the room. */
const address = '192.168.178.20'
/** A network with nothing on it but this laptop: no route to anywhere, no server of names. */
const room = [
  'ip link set lo up',
  'ip link add lan type veth peer name router',
  `ip addr add ${address}/24 dev lan`,
  'ip link set lan up',
  'ip link set router up',
  '! ip route get 203.0.113.7 2>/dev/null',
].join(' && ')
/** How Linux gives a program a network of its own: to root, or to anybody where that is allowed. */
const ways = [
  ['unshare', '--net'],
  ['unshare', '--map-current-user', '--keep-caps', '--net'],
]
const inRoom = (way: readonly string[]): readonly string[] => [...way, 'sh', '-c', `${room} && exec "$@"`, 'sh']
/** The run inside this run is one of its own. */
const environment = () => {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'))
  return { ...Object.fromEntries(own), NO_COLOR: '1', SIROOP_STORY_HOST: address }
}
const run = ([program = '', ...args]: readonly string[]) =>
  new Promise<{ readonly failed: boolean; readonly stdout: string; readonly stderr: string }>((resolve) => {
    const options = { cwd: root, env: environment(), maxBuffer: 1 << 28 }
    execFile(program, args, options, (error, stdout, stderr) => resolve({ failed: error !== null, stdout, stderr }))
  })
const starts = ([program = '', ...args]: readonly string[]): boolean => spawnSync(program, args).status === 0
const way = ways.find((one) => starts([...inRoom(one), 'true']))
const where =
  way === undefined
    ? 'behind the fences only, for this machine gives no program a network of its own'
    : 'on a network of its own without a way out'

test(`[BOX-2] a whole evening without internet, from the first start to the signed PDF, ${where}`, async () => {
  const vitest = [process.execPath, 'node_modules/vitest/vitest.mjs', 'run', '--config', 'e2e/run/vitest.config.ts']
  const story = ['--project', 'stories', 'e2e/stories/waardenronde/waardenronde.story.test.ts', '-t', 'over box']
  const told = await run([...(way === undefined ? [] : inRoom(way)), ...vitest, ...story, '--reporter=json'])
  expect(told.failed, `${told.stderr}\n${told.stdout}`.slice(-20_000)).toBe(false)
  expect(JSON.parse(told.stdout)).toMatchObject({ numPassedTests: 1, numFailedTests: 0 })
})
