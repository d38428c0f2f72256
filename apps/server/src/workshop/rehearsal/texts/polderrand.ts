import { noScript, type Script } from '../script.js'

/** What the people of the invented region Polderrand do with the template "Visie 2040 sociaal domein", in Dutch. */
export const polderrand: Script = {
  ...noScript,
  people: {
    welzijn: { name: 'Loes Terpstra', role: 'directeur', pledge: 'Wij beginnen bij wat mensen zelf al doen.' },
    ggd: {
      name: 'Karim Aziz',
      role: 'directeur publieke gezondheid',
      pledge: 'Wij doen meer waar minder kansen zijn.',
    },
    gemeente: { name: 'Ina Wierda', role: 'wethouder', pledge: 'Wij houden vast, ook na een verkiezing.' },
    corporatie: { name: 'Bram Kuiper', role: 'bestuurder', pledge: 'Wij bellen voordat er een brief komt.' },
    politie: { name: 'Fenna Postma', role: 'districtschef', pledge: 'Wij rijden niet meer alleen.' },
    zorggroep: { name: 'Joost van Vliet', role: 'bestuurder', pledge: 'Wij beginnen bij het verhaal.' },
    inwoners: { name: 'Aaltje Smit', role: 'voorzitter adviesraad', pledge: 'Wij zitten vanaf het begin aan tafel.' },
  },
  places: ['Dorpshuis De Brink', 'Gemeentehuis Polderrand', 'Buurtkamer Zuid', 'Dorpshuis De Brink'],
  more: {
    acties: [
      {
        id: 'loket',
        org: 'gemeente',
        text: {
          nl: 'Bouw één groot loket aan de rand van de stad, met ruime parkeerplaats.',
          en: 'Build one large counter at the edge of town, with plenty of parking.',
        },
        links: ['m10'],
      },
    ],
  },
  bundles: {
    'waarden-groeperen': [
      { name: null, notes: ['w2', 'w6'] },
      { name: null, notes: ['w1', 'w4', 'w11'] },
      { name: null, notes: ['w3', 'w9'] },
      { name: null, notes: ['w13', 'w5', 'w14'] },
      { name: null, notes: ['w7', 'w12'] },
      { name: null, notes: ['w8', 'w10'] },
    ],
    'visie-groeperen': [
      {
        name: 'Iedereen hoort erbij en heeft dichtbij een plek waar hij zonder afspraak binnenloopt.',
        notes: ['a1', 'a9'],
      },
      {
        name: 'Kinderen groeien gezond en veilig op. Waar iemands wieg staat bepaalt de kansen niet meer.',
        notes: ['a2', 'a8'],
      },
      { name: null, notes: ['a3'] },
      {
        name: 'Wie hulp nodig heeft, vertelt zijn verhaal één keer. Wie helpt, heeft tijd om te doen wat nodig is.',
        notes: ['a4', 'a12'],
      },
      { name: 'Jong en oud wonen betaalbaar en prettig in hun eigen dorp, met zorg dichtbij.', notes: ['a6', 'a5'] },
      { name: null, notes: ['a7'] },
      { name: 'Wij werken met één gezamenlijk budget. Het geld volgt de inwoner.', notes: ['a11', 'a10'] },
      { name: null, notes: ['a13'] },
    ],
  },
  checks: [
    {
      about: 'a6',
      principle: 'p3',
      by: 'inwoners',
      answer: 'breekt',
      reason: 'Nieuwe huizen kosten hier bijna altijd goede landbouwgrond.',
      becomes:
        'Jong en oud wonen betaalbaar en prettig in hun eigen dorp, met zorg dichtbij. Wij bouwen waar al gebouwd is.',
    },
    {
      about: 'a8',
      principle: 'p7',
      by: 'ggd',
      answer: 'twijfel',
      reason: 'Meer doen voor wie minder kansen heeft is anders behandelen. Wij vinden dat eerlijk.',
      becomes: null,
    },
  ],
  stances: {
    'visie-peiling': [
      {
        about: 'a11',
        by: 'inwoners',
        option: 'g7',
        reason: 'Inwoners staan er alleen in als doel. Wij willen over dat geld meebeslissen.',
      },
      { about: 'a11', by: 'politie', option: 'g5', reason: 'Een deel van ons geld is landelijk geregeld.' },
      { about: 'a3', by: 'corporatie', option: 'g3', reason: 'Binnen een maand lukt alleen als wij signalen delen.' },
      { about: 'a7', by: 'ggd', option: 'g2', reason: null },
      { about: 'a13', by: 'zorggroep', option: 'g3', reason: 'Vervoer naar afgelegen huizen blijft nodig.' },
      { about: 'a2', by: 'politie', option: 'g2', reason: null },
    ],
    checkin: [
      { about: 'w1', by: 'politie', option: 'ranja', reason: 'Na de zomer belden wij elkaar minder.' },
      { about: 'w7', by: 'welzijn', option: 'slap', reason: 'Twee gezinnen zijn toch doorgeschoven.' },
      { about: 'a3', by: 'inwoners', option: 'dik', reason: 'Een buurman werd op tijd gebeld.' },
      { about: 'a13', by: 'corporatie', option: 'ranja', reason: 'De bouwkosten stegen, wij isoleren minder snel.' },
    ],
  },
  objections: [],
  workedIn: {
    a11: 'Inwoners beslissen mee over hun buurt en over één gezamenlijk budget. Het geld volgt de inwoner.',
  },
  enables: {
    m8: ['m1'],
    m9: ['m2'],
    m5: ['m3'],
    m12: ['m5'],
    m13: ['m6'],
    m14: ['m3'],
    m15: ['m9'],
    m25: ['m4'],
    m26: ['m7'],
    m16: ['m8'],
    m17: ['m15'],
    m18: ['m5'],
    m20: ['m10'],
    m21: ['m20', 'm19'],
    m22: ['m11'],
    m24: ['m14'],
  },
  drawn: [
    ['m7', 'm6'],
    ['m10', 'm5'],
    ['m11', 'm9'],
    ['m19', 'm13'],
    ['m19', 'm12'],
    ['m23', 'm18'],
    ['m22', 'm20'],
  ],
  ticks: {
    vandaag: ['b1', 'b2', 'b4', 'b5', 'b6', 'b7', 'b10', 'b12', 'b13', 'b14'],
    terugredeneren: [
      ...['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9', 'm10', 'm11', 'm12', 'm13', 'm14'],
      ...['m15', 'm16', 'm17', 'm18', 'm19', 'm20', 'm21', 'm22', 'm24', 'm25', 'm26'],
    ],
    samenwerken: ['samenwerken-1', 'samenwerken-2', 'samenwerken-3', 'samenwerken-5', 'samenwerken-6'],
  },
  wrongDirection: ['loket'],
  notNow: ['r14'],
  owners: {
    r12: { answer: 'refuse', next: 'gemeente' },
    r7: { answer: 'later', leave: 'De raad bespreekt dit in het voorjaar.' },
    r9: { answer: 'shelf' },
  },
  lines: {
    'slot-1': {
      welzijn: 'Iedereen hoort erbij, ook wie wij nu niet zien.',
      ggd: 'Waar je wieg staat, mag je kansen niet bepalen.',
      gemeente: 'Het geld volgt de inwoner, niet het loket.',
      corporatie: 'Wij bouwen waar al gebouwd is.',
      politie: 'Signalen achter de voordeur zien wij op tijd.',
      zorggroep: 'Wij beginnen bij het verhaal, niet bij het formulier.',
      inwoners: 'Wij beslissen mee.',
    },
    'slot-2': {
      welzijn: 'Onze raad van toezicht wil de huiskamers op papier zien.',
      ggd: 'Het algemeen bestuur vergadert over zes weken.',
      gemeente: 'Het college wil weten wat dit de begroting vraagt.',
      corporatie: 'De huurdersraad leest de tekst eerst.',
      politie: 'De districtsleiding moet het goedkeuren.',
      zorggroep: 'Onze cliëntenraad geeft advies.',
      inwoners: 'Wij willen een tekst zonder moeilijke woorden.',
    },
  },
  promise: {
    step: 'slot-3',
    text: 'De gemeente bereidt de eerste check-in voor.',
    better: 'De gemeente en de adviesraad bereiden de eerste check-in samen voor.',
  },
}
