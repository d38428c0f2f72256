import type { Script } from '../script.js'
import { polderrand } from './polderrand.js'

/** The same people and the same moves in English: what they do is the Dutch script's, what they say is here. */
export const polderrandEnglish: Script = {
  ...polderrand,
  people: {
    welzijn: { name: 'Loes Terpstra', role: 'director', pledge: 'We begin with what people already do themselves.' },
    ggd: { name: 'Karim Aziz', role: 'director of public health', pledge: 'We do more where there are fewer chances.' },
    gemeente: { name: 'Ina Wierda', role: 'alderman', pledge: 'We hold on, after an election too.' },
    corporatie: { name: 'Bram Kuiper', role: 'board member', pledge: 'We call before a letter comes.' },
    politie: { name: 'Fenna Postma', role: 'district chief', pledge: 'We no longer drive out alone.' },
    zorggroep: { name: 'Joost van Vliet', role: 'board member', pledge: 'We begin with the story.' },
    inwoners: {
      name: 'Aaltje Smit',
      role: 'chair of the advisory council',
      pledge: 'We are at the table from the start.',
    },
  },
  bundles: {
    ...polderrand.bundles,
    'visie-groeperen': [
      {
        name: 'Everyone belongs and has a place close by where they can walk in without an appointment.',
        notes: ['a1', 'a9'],
      },
      {
        name: 'Children grow up healthy and safe. Where you were born no longer decides your chances.',
        notes: ['a2', 'a8'],
      },
      { name: null, notes: ['a3'] },
      {
        name: 'Whoever needs help tells their story once. Whoever helps has time to do what is needed.',
        notes: ['a4', 'a12'],
      },
      {
        name: 'Young and old live affordably and well in their own village, with care close by.',
        notes: ['a6', 'a5'],
      },
      { name: null, notes: ['a7'] },
      { name: 'We work with one shared budget. The money follows the resident.', notes: ['a11', 'a10'] },
      { name: null, notes: ['a13'] },
    ],
  },
  checks: [
    {
      about: 'a6',
      principle: 'p3',
      by: 'inwoners',
      answer: 'breekt',
      reason: 'New houses here nearly always cost good farmland.',
      becomes:
        'Young and old live affordably and well in their own village, with care close by. We build where something was built before.',
    },
    {
      about: 'a8',
      principle: 'p7',
      by: 'ggd',
      answer: 'twijfel',
      reason: 'Doing more for those with fewer chances is treating people differently. We think that is fair.',
      becomes: null,
    },
  ],
  stances: {
    'visie-peiling': [
      {
        about: 'a11',
        by: 'inwoners',
        option: 'g7',
        reason: 'Residents are in it only as a target. We want a say in that money.',
      },
      { about: 'a11', by: 'politie', option: 'g5', reason: 'Part of our money is arranged nationally.' },
      { about: 'a3', by: 'corporatie', option: 'g3', reason: 'Within a month only works if we share signals.' },
      { about: 'a7', by: 'ggd', option: 'g2', reason: null },
      { about: 'a13', by: 'zorggroep', option: 'g3', reason: 'Transport to remote houses stays necessary.' },
      { about: 'a2', by: 'politie', option: 'g2', reason: null },
    ],
    checkin: [
      { about: 'w1', by: 'politie', option: 'ranja', reason: 'After the summer we called each other less.' },
      { about: 'w7', by: 'welzijn', option: 'slap', reason: 'Two families were passed on after all.' },
      { about: 'a3', by: 'inwoners', option: 'dik', reason: 'A neighbour was called in time.' },
      { about: 'a13', by: 'corporatie', option: 'ranja', reason: 'Building costs rose, so we insulate less quickly.' },
    ],
  },
  workedIn: {
    a11: 'Residents share in decisions about their neighbourhood and about one shared budget. The money follows the resident.',
  },
  lines: {
    'slot-1': {
      welzijn: 'Everyone belongs, also whom we do not see now.',
      ggd: 'Where you were born may not decide your chances.',
      gemeente: 'The money follows the resident, not the counter.',
      corporatie: 'We build where something was built before.',
      politie: 'We see signals behind the front door in time.',
      zorggroep: 'We begin with the story, not with the form.',
      inwoners: 'We share in the decisions.',
    },
    'slot-2': {
      welzijn: 'Our supervisory board wants to see the living rooms on paper.',
      ggd: 'The general board meets in six weeks.',
      gemeente: 'The board of the municipality wants to know what this asks of the budget.',
      corporatie: 'The tenants read the text first.',
      politie: 'The district command has to approve it.',
      zorggroep: 'Our clients will give their advice.',
      inwoners: 'We want a text without difficult words.',
    },
  },
  promise: {
    step: 'slot-3',
    text: 'The municipality prepares the first check-in.',
    better: 'The municipality and the advisory council prepare the first check-in together.',
  },
}
