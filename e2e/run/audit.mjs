import { spawnSync } from 'node:child_process'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { root, say } from '../../apps/server/bin/say.mjs'

/** From here on a known weakness fails a run; what is milder is said. */
const grave = ['high', 'critical']

/**
 * What npm's list of known weaknesses says of what a server is given (not of what only the tests use). `unread`: null, or
 * why the list could not be read: then nothing is known, which is not the same as nothing found.
 */
export function readAudit(text) {
  let said
  try {
    said = JSON.parse(text)
  } catch {
    return { unread: 'no answer', grave: [], mild: [] }
  }
  if (said?.vulnerabilities === undefined) return { unread: said?.message ?? 'no list', grave: [], mild: [] }
  const lines = Object.values(said.vulnerabilities).map(({ name, severity, via }) => ({
    severity,
    line: `${name} (${severity}): ${via.map((one) => one.title ?? one).join('; ')}`,
  }))
  const of = (isGrave) => lines.filter((one) => grave.includes(one.severity) === isGrave).map(({ line }) => line)
  return { unread: null, grave: of(true), mild: of(false) }
}

/** Asks the registry, within half a minute. */
export function audit() {
  const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=30000']
  return readAudit(spawnSync('npm', args, { cwd: root, encoding: 'utf8', timeout: 60_000 }).stdout ?? '')
}

/** `npm run audit`: code 1 when there is something grave or nothing could be asked. */
if (argv[1] === fileURLToPath(import.meta.url)) {
  const found = audit()
  for (const line of [...found.grave, ...found.mild]) say(line)
  say(found.unread === null ? `${found.grave.length} grave, ${found.mild.length} mild` : `Not checked: ${found.unread}`)
  process.exitCode = found.unread === null && found.grave.length === 0 ? 0 : 1
}
