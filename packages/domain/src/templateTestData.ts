import { meetingId, stepId } from './ids.js'
import type { Template, TemplateStep } from './template.js'

export const both = (nl: string, en = nl) => ({ nl, en })
export const step = (
  id: string,
  kind: TemplateStep['kind'],
  segments: TemplateStep['segments'],
  more: Partial<TemplateStep> = {},
): TemplateStep => ({
  id: stepId(id),
  kind,
  session: meetingId('s1'),
  title: both(id),
  question: both(`${id}?`),
  explanation: both(`${id}.`),
  segments,
  ...more,
})
export const part = (minutes: number, mode: TemplateStep['segments'][number]['mode']) => ({
  minutes,
  mode,
  label: both(mode),
})

/** A short values round in the form of the shipped template: silence, bundling, consent, dates, reading, signing. */
export function aTemplate(change: Partial<Template> = {}): Template {
  return {
    format: 'workshop-template/1',
    id: 'kort',
    version: '1.0.0',
    locales: ['nl', 'en'],
    defaultLocale: 'nl',
    title: both('Kort', 'Short'),
    summary: both('Kort', 'Short'),
    method: 'free',
    participants: { min: 2, max: 40, organisationsMin: 2 },
    organisationTypes: ['welzijn', 'ggd', 'gemeente', 'corporatie', 'politie', 'inwoners'].map((id) => ({
      id,
      label: both(id),
    })),
    sessions: [{ id: meetingId('s1'), title: both('Avond', 'Evening'), minutes: 40, start: '16:00' }],
    steps: [
      step('welkom', 'inform', [part(4, 'listen')]),
      step('waarden', 'contribute', [part(6, 'silent'), part(5, 'plenary')], {
        noteKind: 'waarde',
        fields: [{ id: 'gedrag', type: 'text', label: both('Dit ziet u terug als'), required: true, maxChars: 160 }],
        contribution: {
          mode: 'silent',
          reveal: 'on-reveal',
          attribution: 'organisation',
          perPerson: { min: 1, max: 5 },
          maxChars: 80,
        },
        gate: [{ check: 'min-organisations-contributed', value: 'all', severity: 'warn' }],
      }),
      step('groeperen', 'cluster', [part(5, 'sort'), part(6, 'plenary'), part(7, 'round')], {
        input: ['waarde'],
        cluster: { sharedFrom: 3, nameRequired: true },
        voting: { method: 'consent', unit: 'organisation' },
        gate: [
          { check: 'every-cluster-named', severity: 'block' },
          { check: 'no-open-objections', severity: 'block' },
        ],
        output: { section: 'waarden', take: 'clusters' },
      }),
      step('weerzien', 'harvest', [part(2, 'plenary')], { output: { section: 'checkins', take: 'text' } }),
      step('lezen', 'draft', [part(4, 'listen')], { gate: [{ check: 'no-open-objections', severity: 'block' }] }),
      step('tekenen', 'sign', [part(6, 'round')]),
    ],
    document: {
      title: both('Onze waarden, {regio}', 'Our values, {region}'),
      kind: 'manifest',
      sections: [
        { id: 'aanhef', render: 'text', title: both('Waarom'), body: both('Wij, {organisaties}, werken in {regio}.') },
        { id: 'waarden', render: 'cards', title: both('Onze waarden') },
        { id: 'checkins', render: 'checkins', title: both('Elkaar aankijken') },
        { id: 'ondertekening', render: 'signatures', title: both('Ondertekening') },
      ],
      signing: {
        unit: 'organisation',
        freeze: 'on-open-for-signing',
        statement: both('Ik teken namens {organisatie}.'),
      },
      checkins: { every: 'P1Y', questions: [] },
    },
    ...change,
  }
}
