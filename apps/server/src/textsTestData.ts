import { both, shortRoundFolder, type TemplateFolder } from './shortRoundTestData.js'

/** The short round with arrangements in place of values, and consent to each of them; as a file of a folder of its own. */
export const textsFolder = (): Promise<TemplateFolder> =>
  shortRoundFolder({ id: 'afspraken', noteKind: 'afspraak' }, (welcome, all) => [
    {
      ...welcome,
      id: 'instemmen',
      kind: 'consent',
      title: both('Afspraken'),
      question: both('Kunt u met deze afspraak verder?'),
      segments: [{ minutes: 10, mode: 'round', label: both('Instemmen per afspraak') }],
      input: ['afspraak'],
      gate: [{ check: 'no-open-objections', severity: 'block' }],
      output: { section: 'waarden', take: 'clusters' },
    },
    ...all.filter(({ id }) => ['weerzien', 'lezen', 'tekenen'].includes(id)),
  ])
