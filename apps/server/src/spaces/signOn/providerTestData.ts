import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** A real OpenID Connect provider on this machine, where everybody is who they say. */
export interface TestProvider {
  readonly issuer: string
  /** What it says of who signs on by a name. */
  readonly people: Map<string, { email: string; email_verified: boolean }>
  /** Where people may be sent back to. */
  allow(redirect: string): void
  close(): Promise<void>
}
export const client = { id: 'siroop', secret: 'geheim-van-de-test' } as const

export async function startProvider(): Promise<TestProvider> {
  const people: TestProvider['people'] = new Map()
  const redirects: string[] = []
  let answer: ReturnType<Provider['callback']> | null = null
  const server: Server = createServer((request, response) => void answer?.(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const open = () => {
    const provider = new Provider(issuer, {
      clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [...redirects] }],
      cookies: { keys: ['a key of a test'] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      pkce: { required: () => true },
      findAccount: (_context, sub) => ({ accountId: sub, claims: async () => ({ sub, ...people.get(sub) }) }),
    })
    // What it warns of is that it is no provider for a real organisation.
    answer = provider.callback()
  }
  return {
    issuer,
    people,
    allow: (redirect) => {
      redirects.push(redirect)
      open()
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** A browser as far as signing on needs one: keeps cookies per host and fills in the forms of the provider. */
export class Walker {
  readonly cookies = new Map<string, Map<string, string>>()
  readonly #as: string
  constructor(as: string) {
    this.#as = as
  }
  #jar(url: string): Map<string, string> {
    const { host } = new URL(url)
    const jar = this.cookies.get(host) ?? new Map<string, string>()
    this.cookies.set(host, jar)
    return jar
  }
  /** The Cookie header for an address. */
  header(url: string): string {
    return [...this.#jar(url)].map(([name, value]) => `${name}=${value}`).join('; ')
  }
  keep(url: string, header: string): void {
    const [name = '', value = ''] = header.split('=', 2)
    this.#jar(url).set(name, value)
  }
  async step(url: string, form?: Record<string, string>): Promise<Response> {
    const body = form === undefined ? null : new URLSearchParams(form)
    const response = await fetch(url, {
      method: form === undefined ? 'GET' : 'POST',
      headers: { cookie: this.header(url) },
      body,
      redirect: 'manual',
    })
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      const [name = '', value = ''] = pair.split('=', 2)
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(set)) this.#jar(url).delete(name)
      else this.#jar(url).set(name, value)
    }
    return response
  }
  /** From an address at the provider to the one that it sends back to, which is not fetched. */
  async signOn(start: string, back: string): Promise<string> {
    let url = start
    for (let hops = 0; hops < 20; hops++) {
      if (url.startsWith(back)) return url
      let response = await this.step(url)
      if (response.status === 200) {
        const page = await response.text()
        const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1] ?? ''
        const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? ''
        response = await this.step(new URL(action, url).href, { prompt, login: this.#as, password: 'x' })
      }
      const next = response.headers.get('location')
      if (next === null) throw new Error(`The provider stopped at ${new URL(url).pathname} with ${response.status}`)
      url = new URL(next, url).href
    }
    throw new Error('The provider goes round in circles')
  }
}
