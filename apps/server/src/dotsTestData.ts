import { both, shortRoundFolder, type TemplateFolder } from './shortRoundTestData.js'

const part = (minutes: number, mode: string) => ({ minutes, mode, label: both(mode) })

/** The short round with complaints in place of values, and a vote by dots about them; as a file of a folder of its own. */
export const dotsFolder = (): Promise<TemplateFolder> =>
  shortRoundFolder({ id: 'stippen', noteKind: 'klacht' }, (welcome) => [
    {
      ...welcome,
      id: 'kiezen',
      kind: 'vote',
      title: both('Waar beginnen we?'),
      question: both('Welke klacht kunnen we vandaag oplossen?'),
      segments: [part(4, 'vote'), part(6, 'plenary')],
      input: ['klacht'],
      voting: { method: 'dots', dots: 3, maxPerItem: 2, unit: 'person', shuffle: true, ownItems: false },
    },
  ])
