import { createHmac, timingSafeEqual } from 'node:crypto'
import { pathToFileURL } from 'node:url'

/**
 * A client of the API of Siroop without any dependency: prints what was signed, and says whether a message is from Siroop.
 *
 *   API_TOKEN=siroop_… npx tsx client.ts https://siroop.example.nl
 *
 * Node 22.18 and newer run this file as it is: `node client.ts …`.
 */

interface Workshop {
  readonly id: string
  readonly title: string
  readonly edition: { readonly number: number; readonly status: string } | null
}
interface Edition {
  readonly fingerprint: string
  readonly status: string
  readonly text: {
    readonly title: string
    readonly organisations: readonly { readonly id: string; readonly name: string }[]
    readonly sections: readonly { readonly title: string; readonly sentences: readonly { readonly text: string }[] }[]
  }
  readonly signing: readonly { readonly organisation: string; readonly state: string; readonly name: string | null }[]
}

/** What the API answered instead of what was asked (RFC 9457). */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  constructor(problem: { readonly status: number; readonly code: string; readonly detail: string }) {
    super(problem.detail)
    this.status = problem.status
    this.code = problem.code
  }
}

/** Reads with one token from one server. */
export function connect(server: string, token: string) {
  const read = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${server}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })
    if (!answer.ok) throw new ApiError((await answer.json()) as ConstructorParameters<typeof ApiError>[0])
    return (await answer.json()) as T
  }
  return {
    /** Every workshop, one page after the other. */
    async *workshops(): AsyncGenerator<Workshop> {
      let after: string | null = ''
      while (after !== null) {
        const from: string = after === '' ? '' : `?after=${encodeURIComponent(after)}`
        const page: { items: readonly Workshop[]; next: string | null } = await read(`/workshops${from}`)
        yield* page.items
        after = page.next
      }
    },
    edition: (workshop: string, number: number) => read<Edition>(`/workshops/${workshop}/editions/${number}`),
  }
}

/** An edition as lines to print: its sentences by section, then who signed. */
export function linesOf({ text, signing, fingerprint, status }: Edition): readonly string[] {
  const name = (id: string) => text.organisations.find((one) => one.id === id)?.name ?? id
  return [
    `# ${text.title} (${status})`,
    ...text.sections.flatMap(({ title, sentences }) =>
      sentences.length === 0 ? [] : ['', `## ${title}`, ...sentences.map((sentence) => `- ${sentence.text}`)],
    ),
    '',
    ...signing.map((row) => `${name(row.organisation)}: ${row.state}${row.name === null ? '' : ` (${row.name})`}`),
    `fingerprint ${fingerprint}`,
  ]
}

/** So far the clock of the sender may be off, in seconds: what is older may be sent again by somebody else. */
const toleranceSeconds = 300

/**
 * Is this message from Siroop, and of now? `body`: the bytes as they came, before anything reads them. `secret`: as it was
 * shown when the address was added (`whsec_…`). Siroop sends a message again until it is taken: remember the `webhook-id`
 * of what came before.
 */
export function isFromSiroop(of: {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
  readonly secret: string
  readonly nowMs: number
}): boolean {
  const header = (name: string) => String(of.headers[name] ?? '')
  const [id, seconds] = [header('webhook-id'), header('webhook-timestamp')]
  const isNow = Math.abs(of.nowMs / 1000 - Number(seconds)) <= toleranceSeconds
  if (id === '' || !isNow) return false
  const key = Buffer.from(of.secret.replace(/^whsec_/, ''), 'base64')
  const wanted = createHmac('sha256', key).update(`${id}.${seconds}.${of.body}`, 'utf8').digest()
  return header('webhook-signature')
    .split(' ')
    .filter((one) => one.startsWith('v1,'))
    .map((one) => Buffer.from(one.slice('v1,'.length), 'base64'))
    .some((given) => given.length === wanted.length && timingSafeEqual(given, wanted))
}

/** Prints the newest edition of every workshop that has one. */
export async function printAll(server: string, token: string, print: (line: string) => void): Promise<void> {
  const siroop = connect(server.replace(/\/+$/, ''), token)
  for await (const { id, edition } of siroop.workshops()) {
    if (edition === null || edition.status === 'reopened') continue
    for (const line of linesOf(await siroop.edition(id, edition.number))) print(line)
  }
}

const [, started = '', server = ''] = process.argv
if (import.meta.url === pathToFileURL(started).href) await start(server, process.env.API_TOKEN ?? '')

async function start(server: string, token: string): Promise<void> {
  try {
    if (!URL.canParse(server) || token === '')
      throw new Error('API_TOKEN=siroop_… npx tsx client.ts https://siroop.example.nl')
    let lines = 0
    await printAll(server, token, (line) => {
      lines += 1
      console.log(line)
    })
    if (lines === 0) console.error('This token reads no text yet: nothing was laid down for signing.')
  } catch (problem) {
    const { status, code, message } = problem as Partial<ApiError>
    console.error([status, code, message].filter((part) => part !== undefined).join(' '))
    process.exitCode = 1
  }
}
