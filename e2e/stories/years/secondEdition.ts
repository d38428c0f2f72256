import type { FacilitatorView, ParticipantView, SentenceView } from '@siroop/domain'
import type { Person } from '../../play/person.js'
import type { Screen } from '../screen.js'

/** Who works on the second edition: who leads in a browser, the same seat over its own line, and the organisations. */
export interface Working {
  readonly lead: Person<FacilitatorView>
  readonly people: readonly Person<ParticipantView>[]
}

/** The edition after a signed one, from its first changed sentence to the last signature. */
export class SecondEdition implements Working {
  readonly lead: Person<FacilitatorView>
  readonly people: readonly Person<ParticipantView>[]
  readonly #screen: Screen
  constructor(screen: Screen, { lead, people }: Working) {
    this.#screen = screen
    this.lead = lead
    this.people = people
  }
  async begins(): Promise<void> {
    await this.#screen.press('Begin editie 2')
    await this.#screen.sees('U werkt aan editie 2')
  }
  /** The words of the first three signed values or ambitions. */
  firstThree(): Promise<readonly string[]> {
    return this.lead.see('three sentences', ({ sentences }) => {
      const texts = sentences.filter(({ status }) => status === 'settled').map(({ text }) => text)
      return texts.length >= 3 && texts.slice(0, 3)
    })
  }
  /** A sentence gets words that say less: the siroopwacht looks along, a reason is asked, everybody agrees, it is settled. */
  async thins(text: string, why: string): Promise<void> {
    const screen = this.#screen
    const less = `${text.replace(/\.$/, '')}, waar mogelijk.`
    await screen.pressRow('button', text)
    const pen = await screen.page.waitForSelector('.pen textarea')
    await pen?.focus()
    await pen?.evaluate((field) => (field as HTMLTextAreaElement).select())
    await screen.page.keyboard.type(less)
    await screen.sees('Deze zin is dunner geworden:', 'Bij een dunnere versie vraagt Siroop één regel waarom.')
    await screen.press('Stel versie 2 voor')
    await screen.write('Waarom zegt deze versie minder?', why)
    await screen.press('Bewaar de reden')
    await screen.sees('Reden:', why)
    await screen.press('Vraag versie 2 aan iedereen')
    const asked = await this.#sentence(less, ({ status }) => status === 'asked')
    const answer = { answer: 'sign-as-is', text: null, reason: null } as const
    for (const person of this.people)
      await person.try({ type: 'answerSentence', sentence: asked.id, version: asked.version, ...answer })
    await screen.press('Stel deze zin vast')
    await this.#sentence(less, ({ status }) => status === 'settled')
  }
  #sentence(text: string, is: (sentence: SentenceView) => boolean): Promise<SentenceView> {
    return this.lead.see(`the sentence “${text}”`, ({ sentences }) =>
      sentences.find((one) => one.text === text && is(one)),
    )
  }
  /** The next day, the rule, the talk with who finds itself nowhere; then it lies open. @param day YYYY-MM-DD, still to come. */
  async laysDown(day: string): Promise<void> {
    const { lead } = this
    await lead.do({ type: 'planCheckins', dates: [day] })
    await lead.do({ type: 'setInForceRule', rule: { minimumSignatures: 4, closingDate: day } })
    const nowhere = await lead.see('who finds itself nowhere', ({ unrecognised }) => unrecognised)
    for (const { organisation } of nowhere)
      await lead.do({ type: 'discussCoverage', organisation, words: 'Leest mee en tekent.' })
    await this.#screen.press('Leg editie 2 ter ondertekening …')
    await this.#screen.sees('Wat er anders is')
    await this.#screen.press('Leg editie 2 ter ondertekening')
    await this.#screen.sees('Editie 2 ligt ter ondertekening')
  }
  /** Everybody who speaks for an organisation signs anew. */
  async isSigned(): Promise<void> {
    const edition = await this.lead.see('edition 2', (view) => view.edition?.number === 2 && view.edition)
    for (const person of this.people) {
      const organisation = await person.see('the own organisation', ({ me }) => me.organisation)
      const signature = { name: 'Bestuurder', function: 'bestuurder', sentence: null, condition: null }
      await person.do({
        ...{ type: 'sign', edition: 2, fingerprint: edition.fingerprint, organisation },
        ...{ authority: 'own', person: signature },
      })
    }
    await this.lead.see('all signatures', (view) => view.edition?.status === 'in-force')
  }
}
