import { inLocale, isRunnable, type Template } from '@siroop/domain'
import { formText, isWarning, judgeTemplateFile, readTemplateFile, type ToldProblem, withValue } from '@siroop/protocol'
import { type ReactNode, useState } from 'react'
import type { TemplateCard } from '../../src/facilitator/api.js'
import { TopLine } from '../../src/facilitator/FacilitatorApp.js'
import { Editor } from '../../src/facilitator/templates/editor/Editor.js'
import type { OwnRow } from '../../src/facilitator/templates/ownApi.js'
import { Shelf } from '../../src/facilitator/templates/Shelf.js'
import vision from './chapters/visie2040.json' with { type: 'json' }
import { template } from './story.js'

const nowMs = Date.parse('2026-09-24T14:00:00Z')
const short = template()
function large(): Template {
  const read = readTemplateFile(vision)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}
const row = (change: Partial<OwnRow>): OwnRow => ({
  own: 'o1',
  id: 'buurtavond',
  title: { nl: 'Buurtavond Polderrand', en: 'Neighbourhood evening' },
  summary: short.summary,
  minutes: 60,
  meetings: 1,
  steps: 7,
  state: 'ready',
  errors: 0,
  changedAtMs: nowMs,
  binnedAtMs: null,
  ...change,
})
const rows = [
  row({}),
  row({
    own: 'o2',
    title: { nl: 'Visie voor de kern Oost' },
    state: 'broken',
    errors: 3,
    meetings: 3,
    minutes: 630,
    steps: 22,
  }),
  row({ own: 'o3', title: { nl: 'Klachten samen oplossen' }, state: 'no-screens', steps: 9 }),
  row({ own: 'o4', title: { nl: 'Oude avond' }, binnedAtMs: nowMs - 86_400_000 }),
]
const card = (one: Template): TemplateCard => ({
  id: one.id,
  own: false,
  version: one.version,
  title: one.title,
  summary: one.summary,
  minutes: one.sessions.reduce((sum, { minutes }) => sum + minutes, 0),
  participants: one.participants,
  meetings: one.sessions.length,
  organisationTypes: [],
  steps: one.steps.length,
})
const problem = (line: number, nl: string, en: string): ToldProblem => ({
  at: ['steps', line],
  fault: 'input-not-collected',
  warns: false,
  text: { nl, en },
  line,
  column: 9,
})
const wrong = [
  problem(
    126,
    'Geen eerdere stap verzamelt briefjes van de soort "beloften".',
    'No earlier step collects notes of the kind "beloften".',
  ),
  problem(140, 'Deze tekst is leeg.', 'This text is empty.'),
]

/** The shelf of templates. A file that is chosen is always refused, so that it can be seen how. */
function OwnShelf({ empty }: { empty: boolean }) {
  return (
    <div className="home">
      <TopLine />
      <Shelf
        own={empty ? [] : rows}
        shipped={[card(short), card(large())]}
        nowMs={nowMs}
        problem={null}
        acts={{
          copy: async () => undefined,
          bin: async () => true,
          download: async () => undefined,
          take: async () => ({
            ok: false,
            error: {
              code: 'template-not-right',
              message: { nl: 'Dit bestand is geen sjabloon dat Siroop kan lezen. Er is niets overgenomen.' },
              detail: { problems: wrong },
            },
          }),
        }}
      />
    </div>
  )
}

const toldOf = (draft: Template): readonly ToldProblem[] =>
  judgeTemplateFile(draft).problems.map((one) => ({
    at: [...one.at],
    fault: one.fault,
    warns: isWarning(one),
    text: { nl: formText(one, 'nl'), en: formText(one, 'en') },
    line: null,
    column: null,
  }))

/** A template that is changed; what the server would say of it is worked out here. */
function OwnEditor({ first, keeping = 'saved' }: { first: Template; keeping?: 'saved' | 'elsewhere' }) {
  const [draft, setDraft] = useState(first)
  const { template: usable } = judgeTemplateFile(draft)
  return (
    <Editor
      own="o1"
      draft={draft}
      state={usable === null ? 'broken' : isRunnable(usable) ? 'ready' : 'no-screens'}
      problems={toldOf(draft)}
      keeping={keeping}
      problem={null}
      onChange={setDraft}
      onDownload={() => undefined}
      onKeepAsCopy={() => undefined}
      onTakeOver={() => undefined}
    />
  )
}

const broken = withValue(
  withValue(withValue(short, ['steps', 1, 'question', 'en'], ''), ['steps', 1, 'segments', 0, 'minutes'], 30),
  ['steps', 1, 'explanation', 'nl'],
  `Schrijf op wat ${inLocale(short.title, 'nl')} betekent in {stad}.`,
)

/** States of the screens of templates, by name. */
export const templateStates: Readonly<Record<string, () => ReactNode>> = {
  templates: () => <OwnShelf empty={false} />,
  'templates-empty': () => <OwnShelf empty />,
  template: () => <OwnEditor first={short} />,
  'template-wrong': () => <OwnEditor first={broken} />,
  'template-large': () => <OwnEditor first={large()} />,
  'template-new-step': () => <OwnEditor first={short} />,
  'template-step': () => <OwnEditor first={short} />,
  'template-back': () => <OwnEditor first={large()} />,
  'template-meetings': () => <OwnEditor first={large()} />,
  'template-document': () => <OwnEditor first={large()} />,
  'template-periods': () => <OwnEditor first={large()} />,
  'template-leave': () => <OwnEditor first={large()} />,
  'template-elsewhere': () => <OwnEditor first={short} keeping="elsewhere" />,
}
