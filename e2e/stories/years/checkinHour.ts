import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type FacilitatorView, type StepId, type SubjectId, stepId } from '@siroop/domain'
import { readTemplateFile } from '@siroop/protocol'
import { scriptOf } from '@siroop/server/workshop/rehearsal/scripts.js'
import { parse } from 'yaml'
import { download, post } from '../../play/door.js'
import { Person, type Seat } from '../../play/person.js'
import { asked, comeIn, goOn, type Table } from '../../play/table.js'
import type { Cockpit } from '../cockpit.js'
import type { PlayedDemo } from '../playedDemo.js'
import type { Wall } from '../wall.js'

const sentences = stepId('zinnen')

/** The hour that looks back, made by the button in the cockpit: one simulated person per organisation, and who helps to lead. */
export class CheckinHour {
  readonly workshop: string
  readonly table: Table
  readonly #played: PlayedDemo
  readonly #cockpit: Cockpit
  private constructor(table: Table, played: PlayedDemo, cockpit: Cockpit) {
    this.workshop = table.demo.workshop
    this.table = table
    this.#played = played
    this.#cockpit = cockpit
  }

  /** Everybody comes in: the cards and the link are made by who is signed in in the cockpit, where it is prepared. */
  static async begin(played: PlayedDemo, cockpit: Cockpit): Promise<CheckinHour> {
    const workshop = /\/regie\/([a-z0-9-]+)/.exec(cockpit.page.url())?.[1] ?? ''
    const file = fileURLToPath(new URL('../../../workshop-templates/check-in.yaml', import.meta.url))
    const template = readTemplateFile(parse(readFileSync(file, 'utf8')))
    if (!template.ok) throw new Error('The template cannot be read')
    const link = async (path: string, body: object) =>
      (await asCockpit<{ path: string }>(cockpit, `/api/workshops/${workshop}/${path}`, body)).path
    const { address } = played.demo
    const secret = (await link('co', {})).split('#')[1]
    const known = new Person<FacilitatorView>(address, await post<Seat>(address, '/api/co', { secret, name: 'Sanne' }))
    const organisations = await known.see('the organisations', (view) => view.organisations)
    known.leave()
    const cards = []
    for (const { id, name } of organisations)
      cards.push({ organisation: id, name, path: await link('cards', { organisation: id }) })
    const demo = { address, workshop, template: 'check-in', co: await link('co', {}), cards }
    const table = await comeIn(demo, template.value, scriptOf('check-in', 'nl'))
    return new CheckinHour(table, played, cockpit)
  }

  async pairs(): Promise<Wall> {
    const { evening } = this.#played
    const wall = await evening.wall()
    const code = await wall.pairingCode(evening.address)
    await asCockpit(this.#cockpit, `/api/workshops/${this.workshop}/wall`, { code })
    return wall
  }

  /** The meeting opens, everybody answers alone: of the first sentence one says that it turns into squash. */
  async answersAlone(): Promise<void> {
    const { lead, people } = this.table
    const meeting = await lead.see('a meeting to open', ({ main }) => main.kind === 'open-meeting' && main.meeting)
    await lead.do({ type: 'openMeeting', meeting })
    await this.#goesTo(sentences)
    await Promise.all(
      people.map(async (guest, place) => {
        const now = await asked(guest, 'poll', ({ mayAnswer }) => mayAnswer)
        for (const { subject, attempt, index } of now.items) {
          const isThin = place === 0 && index === 1
          await guest.person.do({
            ...{ type: 'castBallot', step: sentences, subject, attempt, question: 'stance' },
            ...(isThin ? { option: 'ranja', reason: 'In twee dorpen niet.' } : { option: 'dik', reason: null }),
          })
        }
      }),
    )
    await goOn(this.table)
  }

  /** The signed words of the sentence that lies on the table, once its answers are shown. */
  sentenceOnTable(): Promise<string> {
    return this.table.lead.see(
      'the signed words',
      ({ poll }) => poll?.items.find(({ change }) => change)?.change?.signed,
    )
  }

  /** What the room says: the first sentence turns into squash, the others are thick; then the room goes on to the promises. */
  async saysOfAll(): Promise<void> {
    const { lead } = this.table
    const items = await lead.see('the sentences', ({ poll }) => poll?.items)
    for (const [at, { subject }] of items.entries()) {
      if (at > 0) {
        await lead.do({ type: 'pointAt', subject })
        await lead.do({ type: 'showPoll', step: sentences, subject })
      }
      await this.#records(sentences, subject, at === 0 ? 'ranja' : 'dik')
    }
    await lead.see('how thick they are together', ({ main }) => main.kind === 'show-thickness')
    await lead.do({ type: 'showOnWall', scene: 'thickness' })
    await this.#goesTo(stepId('route'))
  }

  /** How every promise stands, the next day, and the end. */
  async ends(): Promise<void> {
    const { lead } = this.table
    const { step, promises } = await lead.see('the promises', (view) => view.promises)
    for (const { subject } of promises) await this.#records(step, subject, 'bezig')
    await this.#goesTo(stepId('weerzien'))
    const dates = await lead.see('proposed days', (view) => view.proposedCheckinDates)
    await lead.do({ type: 'planCheckins', dates: dates.slice(0, 1) })
    await lead.do({ type: 'closeMeeting' })
    const report = await lead.see('the report', ({ position, manifestPath }) => position === null && manifestPath)
    await download(this.#played.demo.address, `/api${report}`)
  }

  async #records(step: StepId, subject: SubjectId, option: string): Promise<void> {
    const record = { answers: { stance: option }, disagreed: [], reason: null, chosen: false }
    await this.table.lead.do({ type: 'recordAnswer', step, subject, ...record })
  }
  async #goesTo(step: StepId): Promise<void> {
    while ((await this.table.lead.see('a place', ({ position }) => position)).step !== step) await goOn(this.table)
  }
}

/** Asks the server as who is signed in in the cockpit. */
const asCockpit = <T>(cockpit: Cockpit, path: string, body: object): Promise<T> =>
  cockpit.page.evaluate(
    async (where, what) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(where, { method: 'POST', headers, body: JSON.stringify(what) })
      return answer.json()
    },
    path,
    body,
  ) as Promise<T>
