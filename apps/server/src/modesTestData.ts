import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type StepId, stepId } from '@siroop/domain'
import { parse, stringify } from 'yaml'
import { anEvening, type TemplateFolder } from './eveningTestData.js'
import { folders } from './folders.js'

/** Everybody writes while the room talks; who is called by name; one of each organisation for all of it. */
export const [kansen, oogst, afspraken]: readonly [StepId, StepId, StepId] = [
  stepId('kansen'),
  stepId('oogst'),
  stepId('afspraken'),
]
const both = (nl: string, en: string) => ({ nl, en })
const part = (mode: string, label: string) => ({ minutes: 10, mode, label: both(label, label) })
const texts = (title: string, question: string) => ({
  session: 's1',
  title: both(title, title),
  question: both(question, question),
  explanation: both('Wij horen elkaar.', 'We hear each other.'),
})
const steps = [
  {
    id: kansen,
    kind: 'contribute',
    ...texts('Kansen', 'Welke kans ziet u?'),
    segments: [part('plenary', 'Gesprek'), part('listen', 'Rondkijken')],
    noteKind: 'kans',
    contribution: { mode: 'open', reveal: 'live', attribution: 'organisation', maxChars: 160 },
    lanes: { by: 'theme' },
  },
  {
    id: oogst,
    kind: 'contribute',
    ...texts('De ronde', 'Wat neemt u mee?'),
    segments: [part('round', 'Ronde')],
    noteKind: 'inzicht',
    contribution: { mode: 'round', reveal: 'live', attribution: 'organisation', maxChars: 160 },
  },
  {
    id: afspraken,
    kind: 'contribute',
    ...texts('Afspraken', 'Wat doet uw organisatie?'),
    segments: [part('small-group', 'Samen schrijven'), part('plenary', 'Voorlezen')],
    noteKind: 'afspraak',
    contribution: { mode: 'scribe', reveal: 'live', attribution: 'organisation', maxChars: 160 },
    fields: [{ id: 'zodat', type: 'text', label: both('zodat …', 'so that …'), required: true, maxChars: 160 }],
  },
  { id: 'slot', kind: 'inform', ...texts('Slot', 'Dank u wel'), segments: [part('listen', 'Slot')] },
]

async function modesFolder(): Promise<TemplateFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'siroop-wijzen-'))
  const short = parse(await readFile(join(folders.templates, 'korte-waardenronde.yaml'), 'utf8'))
  const id = 'wijzen'
  const { checkins: _, signing: __, ...document } = short.document
  const template = {
    ...short,
    id,
    method: 'free',
    themes: [
      { id: 'wonen', label: both('Wonen', 'Living') },
      { id: 'zorg', label: both('Zorg', 'Care') },
    ],
    sessions: [{ ...short.sessions[0], id: 's1', minutes: 90 }],
    steps,
    document: {
      ...document,
      sections: document.sections.filter(({ render }: { render: string }) => render === 'text'),
    },
  }
  await writeFile(join(folder, `${id}.yaml`), stringify(template, { aliasDuplicateObjects: false }))
  return { id, folder, end: () => rm(folder, { recursive: true }) }
}

/** An evening in which notes are opened as they come, in each of the three ways; two organisations, in the open step. */
export const asTheyCome = async (people: number) =>
  anEvening({
    template: await modesFolder(),
    organisations: [
      { name: 'Welzijn Waterkant', type: 'welzijn' },
      { name: 'GGD Polderrand', type: 'ggd' },
    ],
    people,
    step: kansen,
  })
