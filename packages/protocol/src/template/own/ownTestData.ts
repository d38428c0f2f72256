import { meetingId, stepId, type Template, type TemplateStep } from '@siroop/domain'

const text = (nl: string, en: string) => ({ nl, en })

function step(id: string, more: Partial<TemplateStep> & Pick<TemplateStep, 'kind'>): TemplateStep {
  return {
    id: stepId(id),
    session: meetingId('avond'),
    title: text(id, id),
    question: text(`Vraag bij ${id}?`, `Question of ${id}?`),
    explanation: text('Uitleg.', 'Explanation.'),
    segments: [{ minutes: 15, mode: 'plenary', label: text('Samen', 'Together') }],
    ...more,
  }
}

/** Two meetings: values are written, bundled after it, and looked back on. */
export const evening: Template = {
  format: 'workshop-template/1',
  id: 'waardenavond',
  version: '1.0.0',
  locales: ['nl', 'en'],
  defaultLocale: 'nl',
  title: text('Waardenavond', 'Evening of values'),
  summary: text('Een avond in {regio}.', 'An evening in {region}.'),
  method: 'free',
  participants: { min: 3, max: 20 },
  organisationTypes: [
    { id: 'ggd', label: text('GGD', 'Public health'), order: 1 },
    { id: 'politie', label: text('Politie', 'Police'), order: 2 },
  ],
  sessions: [
    { id: meetingId('avond'), title: text('Avond', 'Evening'), minutes: 90 },
    { id: meetingId('later'), title: text('Later', 'Later'), minutes: 30 },
  ],
  steps: [
    step('welkom', { kind: 'inform', segments: [{ minutes: 5, mode: 'listen', label: text('Welkom', 'Welcome') }] }),
    step('waarden', {
      kind: 'contribute',
      noteKind: 'waarde',
      segments: [{ minutes: 15, mode: 'silent', label: text('Stil', 'Silent') }],
      prompts: [text('Waar kiest u voor?', 'What do you choose?')],
      contribution: { mode: 'silent', reveal: 'on-reveal', attribution: 'organisation' },
      fields: [{ id: 'gedrag', type: 'text', label: text('Wat ziet u dan?', 'What do you see then?') }],
      examples: [
        {
          id: 'v1',
          org: 'ggd',
          text: text('Nabij', 'Near'),
          fields: { gedrag: text('Wij bellen terug.', 'We call back.') },
        },
        { id: 'v2', org: 'politie', text: text('Eerlijk', 'Honest'), links: ['v1'] },
      ],
    }),
    step('bundels', {
      kind: 'cluster',
      input: ['waarde'],
      segments: [{ minutes: 15, mode: 'sort', label: text('Bundelen', 'Bundling') }],
      gate: [{ check: 'every-cluster-named', severity: 'block' }],
      output: { section: 'waarden', take: 'clusters' },
    }),
    step('pauze', { kind: 'break', segments: [{ minutes: 10, mode: 'break', label: text('Pauze', 'Break') }] }),
    step('slot', {
      kind: 'inform',
      session: meetingId('later'),
      segments: [{ minutes: 10, mode: 'listen', label: text('Slot', 'Close') }],
    }),
  ],
  document: {
    title: text('Manifest', 'Manifest'),
    kind: 'manifest',
    sections: [{ id: 'waarden', title: text('Waarden', 'Values'), render: 'cards' }],
  },
}
