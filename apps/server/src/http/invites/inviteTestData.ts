import type { FacilitatorView, InviteContent } from '@siroop/domain'
import { meetingId, ok } from '@siroop/domain'
import type { Paper } from '@siroop/manifest'
import type { Answer } from '@siroop/protocol'
import type { Storage } from '../../storage/storage.js'
import { openControlClient, startTestApp } from '../../testApp.js'

/** The letter of the Projectenbrigade, shortened, with seats at five tables. */
export const someInvite = (change: Partial<InviteContent> = {}): InviteContent => ({
  locale: 'nl',
  audience: 'Aan de raadsleden van de gemeenten in Polderrand',
  title: 'Welke ruimte geeft u?',
  salutation: 'Beste raadsleden,',
  letter: 'U neemt binnenkort belangrijke beslissingen.\n\nWij nodigen u uit.',
  questions: ['Welke afspraken en regelruimte legt u in de raad vast?'],
  withWhom: 'raadsleden uit vier gemeenten',
  sender: 'Raden van Polderrand',
  meeting: meetingId('avond'),
  organisationType: 'fractie',
  asksGroup: true,
  seats: [1, 2, 3, 4, 5].map((at) => ({ table: `t${at}`, seats: 2 })),
  closesOn: null,
  ...change,
})
export const anja = {
  firstName: 'Anja',
  lastName: 'Vermeer',
  municipality: 'Polderrand',
  group: 'Wijk en Water',
  email: 'anja@polderrand.example',
  first: 't1',
  second: 't2',
}

/** A server with an evening for councillors on 9 December 2026, and an open invitation to it. */
export async function anInvitation(change: Partial<InviteContent> = {}, storage?: Storage) {
  const clock = { nowMs: Date.parse('2026-11-27T10:00:00Z') }
  const printed: Paper[] = []
  const server = await startTestApp({
    nowMs: () => clock.nowMs,
    exportPaper: async (paper) => {
      printed.push(paper)
      return ok(Buffer.from('%PDF-1.7 test'))
    },
    environment: { SIROOP_TRUSTED_PROXIES: '1' },
    ...(storage === undefined ? {} : { storage }),
  })
  const cookie = await server.signIn()
  const made = await server.post<{ id: string }>(
    '/api/workshops',
    {
      template: 'transitiebijeenkomst-raadsleden',
      title: 'Welke ruimte geeft u?',
      region: 'Polderrand',
      locale: 'nl',
      organisations: [{ name: 'Griffie', type: 'griffie' }],
    },
    { cookie },
  )
  const workshop = made.body.id
  const regie = openControlClient<FacilitatorView>(server, { workshop, cookie })
  await regie.until(() => true)
  await regie.send({ type: 'planMeeting', meeting: 'avond', date: '2026-12-09', start: '19:30', place: 'dorpshuis' })
  const desk = <T = { error?: string }>(path: string, body: unknown) =>
    server.post<T>(`/api/workshops/${workshop}/invites${path}`, body, { cookie })
  const page = (await desk<{ id: string }>('', { content: someInvite(change) })).body.id
  await desk(`/${page}/open`, {})
  const at = `${server.url}/uitnodiging/${page}`
  const post = async (path: string, fields: Record<string, string>, from = '10.0.0.1') => {
    const response = await fetch(`${at}${path}?taal=nl`, {
      method: 'POST',
      // each its own connection: one that the server lets go meanwhile is no refusal
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': from, connection: 'close' },
      body: new URLSearchParams(fields).toString(),
    })
    return { status: response.status, text: await response.text(), headers: response.headers }
  }
  const mails = () => server.storage.list('mail', { workshop: page }, { orderBy: 'made_at_ms' })
  const lastMail = async (email: string) => {
    const rows = await server.storage.list('registration', { page, email })
    const own = (await mails()).filter(({ participant }) => participant === rows[0]?.key)
    return own.at(-1)
  }
  const comes = async (fields: Partial<typeof anja> = {}, from?: string) => {
    const form = { ...anja, ...fields }
    await post('', form, from)
    return post('/bevestig', { email: form.email, code: codeIn((await lastMail(form.email))?.text ?? '') }, from)
  }
  const read = async () =>
    (await (await server.get(`/api/workshops/${workshop}/invites/${page}`, { cookie })).json()) as Answer<'invite'>
  const seats = async () =>
    (await read()).registrations.map(
      ({ name, choices }) =>
        `${name.split(' ')[0]} ${choices.map(({ table, state, inLine }) => `${table}${{ placed: '+', waiting: `?${inLine}`, spare: '-' }[state]}`).join(' ')}`,
    )
  return {
    ...{ server, cookie, workshop, regie, page, desk, post, mails, lastMail, comes, read, seats, clock, printed },
    open: async (path = '', language = 'nl') => (await fetch(`${at}${path}?taal=${language}`)).text(),
    close: async () => {
      regie.close()
      await server.app.close()
    },
  }
}

export const codeIn = (text: string): string => /^\d{3} \d{3}$/m.exec(text)?.[0] ?? ''
export const secretIn = (text: string): string => decodeURIComponent(/mijn#secret=(\S+)/.exec(text)?.[1] ?? '')
/** The secret that a page carries in its forms. */
export const formSecret = (page: string): string => /name="secret" value="([^"]+)"/.exec(page)?.[1] ?? ''
