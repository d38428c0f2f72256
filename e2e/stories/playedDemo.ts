import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Template } from '@siroop/domain'
import { readTemplateFile } from '@siroop/protocol'
import { parse } from 'yaml'
import type { DemoToPlay, Table } from '../play/table.js'
import { laptopScreen } from '../run/browser.js'
import { commandLine } from '../run/server.js'
import { Cockpit } from './cockpit.js'
import { Evening } from './evening.js'
import { Onlookers } from './onlookers.js'

type Demo = DemoToPlay & { readonly regie: string; readonly login: string; readonly code: string }

/** A demo of one of the templates that ships, to be played by simulated people while somebody looks on. */
export class PlayedDemo {
  readonly evening: Evening
  readonly onlookers: Onlookers
  readonly demo: Demo
  readonly template: Template
  private constructor(evening: Evening, made: Pick<PlayedDemo, 'demo' | 'template'>, onlookers?: Onlookers) {
    const { demo, template } = made
    this.evening = evening
    this.onlookers = onlookers ?? new Onlookers(evening)
    this.demo = demo
    this.template = template
  }
  /**
   * @param id the name of the template file, without `.yaml`.
   * @param nowMs what time it is for the server; without it the clock of the machine.
   */
  static async begin(id: string, nowMs?: number): Promise<PlayedDemo> {
    // Every document line of everybody who plays lets go of its server when this process ends.
    process.setMaxListeners(100)
    const evening = await Evening.begin('box', nowMs === undefined ? {} : { nowMs })
    return new PlayedDemo(evening, madeOn(evening, id))
  }
  /** A demo more on the same server, of the same facilitator, with the same people who look on. */
  beside(id: string): PlayedDemo {
    return new PlayedDemo(this.evening, madeOn(this.evening, id), this.onlookers)
  }

  /** The cockpit, on the seat of who leads the play. */
  async cockpit({ lead: { seat } }: Table): Promise<Cockpit> {
    const page = await this.onlookers.page('the cockpit', laptopScreen)
    const { workshop, participant, token } = seat
    await this.onlookers.keep(page, `siroop:regie:${workshop}`, { participant, token })
    const cockpit = new Cockpit(page, 'the cockpit')
    await cockpit.open(`${this.evening.address}${this.demo.regie}`)
    return cockpit
  }
  end(): Promise<void> {
    return this.evening.end()
  }
}

function madeOn({ server }: Evening, id: string): Pick<PlayedDemo, 'demo' | 'template'> {
  const file = fileURLToPath(new URL(`../../workshop-templates/${id}.yaml`, import.meta.url))
  const template = readTemplateFile(parse(readFileSync(file, 'utf8')))
  if (!template.ok) throw new Error('The template cannot be read')
  const told = JSON.parse(commandLine(server, 'demo', '--template', id, '--json')) as Demo
  return { demo: { ...told, address: `http://127.0.0.1:${server.port}` }, template: template.value }
}
