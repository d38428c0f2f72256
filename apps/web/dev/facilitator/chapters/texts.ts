import { bundleId, noteId, organisationId, participantId, stepId, type Template } from '@siroop/domain'
import { partners } from '../cast.js'
import { Story, template } from '../story.js'

const step = stepId('instemmen')
const arrangements = [
  'Wij bellen binnen een week als iemand zijn huur niet betaalt.',
  'Wij delen één plan per gezin, en het gezin leest mee.',
  'Wij sturen niemand door zonder mee te gaan.',
] as const

/** The short round with arrangements in place of values, and consent to each of them. */
function textsTemplate(): Template {
  const short = template()
  const [welcome, values] = short.steps
  if (!welcome || !values) throw new Error('no steps')
  const { gate: _, ...writing } = values
  const part = (minutes: number, mode: 'plenary' | 'round', nl: string) => ({ minutes, mode, label: { nl, en: nl } })
  const consenting = {
    ...welcome,
    id: step,
    kind: 'consent',
    title: { nl: 'Afspraken', en: 'Arrangements' },
    question: { nl: 'Kunt u met deze afspraak verder?', en: 'Can you go on with this arrangement?' },
    segments: [part(5, 'plenary', 'Vragen om uitleg'), part(15, 'round', 'Instemmen per afspraak')],
    input: ['afspraak'],
  } as const
  return { ...short, steps: [welcome, { ...writing, noteKind: 'afspraak' }, consenting] }
}

/** People who consent to arrangements by the real rules. */
class TextsStory extends Story {
  constructor() {
    super('real', true, textsTemplate())
    this.open().goTo('waarden').goTo('instemmen', 1)
  }
  override reveal(): void {
    this.notes = arrangements.map((text, at) => ({
      id: noteId(`t-${at}`),
      step: stepId('waarden'),
      kind: 'afspraak',
      text,
      fields: {},
      organisation: organisationId(partners[at]?.[0] ?? 'ggd'),
      author: null,
      bundle: null,
      order: `a${at}`,
      late: false,
      withdrawn: false,
    }))
  }
  put(at: number): this {
    return this.do({ type: 'openRound', step, bundle: bundleId(`t-${at}`), behaviour: null })
  }
  disputed(): this {
    this.put(0).all('stand-for').show(true)
    return this.put(1)
      .all('stand-for', ['ggd'])
      .answer('ggd', 'object', 'Meelezen kan niet bij een melding van onveiligheid thuis.')
      .show()
  }
  revised(): this {
    const round = this.disputed().state?.rounds.at(-1)?.id
    const text = 'Wij delen één plan per gezin, en het gezin leest mee, behalve als dat onveilig is.'
    return round ? this.do({ type: 'reviseRound', round, text, behaviour: null }) : this
  }
}
const onPaper = () => {
  const participant = participantId('papier-inwoners')
  const organisation = organisationId('inwoners')
  return new TextsStory()
    .put(0)
    .all('live-with', ['inwoners', 'politie'])
    .do({ type: 'addPaperSeat', participant, organisation })
    .do({ type: 'appointSpokesperson', organisation, participant })
}

/** Every state of consent to several texts on the facilitator's screens. */
export const textsStates: Readonly<Record<string, () => Story>> = {
  'texts-choose': () => new TextsStory(),
  'texts-open': () => new TextsStory().put(0).all('stand-for', ['politie', 'inwoners']),
  'texts-paper': onPaper,
  'texts-disputed': () => new TextsStory().disputed(),
  'texts-again': () => new TextsStory().revised().all('stand-for').show(),
}
