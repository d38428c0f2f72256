import type { Locale } from '@siroop/domain'
import { type LookedBack, noScript, type Script } from '../script.js'
import { polderrand } from './polderrand.js'
import { polderrandEnglish } from './polderrandEnglish.js'

type Both = Readonly<Record<Locale, string>>
/** A sentence or promise of the invented manifest, with what is said of it half a year later. */
interface Then {
  readonly text: Both
  readonly option: string
  readonly now: Both
  readonly alone: Readonly<Record<string, { readonly option: string; readonly example: Both }>>
}

const sentences: readonly Then[] = [
  {
    text: { nl: 'Wij bellen eerst, en controleren daarna.', en: 'We call first, and check later.' },
    option: 'dik',
    now: {
      nl: 'Bij zeven van de acht loketten is de eerste brief nu een telefoontje.',
      en: 'At seven of the eight counters the first letter is now a phone call.',
    },
    alone: {
      gemeente: {
        option: 'ranja',
        example: {
          nl: 'Bij de belastingen versturen wij nog steeds eerst een brief.',
          en: 'For taxes we still send a letter first.',
        },
      },
    },
  },
  {
    text: {
      nl: 'Bij elk besluit vragen wij wat een inwoner hiervan merkt.',
      en: 'With every decision we ask what a resident will notice of it.',
    },
    option: 'dik',
    now: {
      nl: 'De vraag staat bovenaan elk voorstel, en in de helft ook een antwoord.',
      en: 'The question stands on top of every proposal, and in half of them an answer too.',
    },
    alone: {},
  },
  {
    text: {
      nl: 'Niemand staat alleen met geldzorgen. Wij weten het vroeg en helpen binnen een maand.',
      en: 'Nobody is alone with money worries. We know early and help within a month.',
    },
    option: 'slap',
    now: {
      nl: 'In twee dorpen bellen wij binnen een week. In de andere vier ligt een brief al zes weken.',
      en: 'In two villages we call within a week. In the other four a letter lies for six weeks.',
    },
    alone: {
      corporatie: {
        option: 'slap',
        example: {
          nl: 'In twee dorpen bellen wij binnen een week. In de andere niet.',
          en: 'In two villages we call within a week. In the others we do not.',
        },
      },
      inwoners: {
        option: 'slap',
        example: {
          nl: 'Mijn buurvrouw kreeg drie brieven. Er belde niemand.',
          en: 'The woman next door got three letters. Nobody called.',
        },
      },
      zorggroep: {
        option: 'slap',
        example: {
          nl: 'Wij horen het pas als de huur drie maanden achter is.',
          en: 'We only hear when the rent is three months behind.',
        },
      },
      ggd: {
        option: 'ranja',
        example: {
          nl: 'De jeugdverpleegkundige weet het vroeg, maar belt nog niemand.',
          en: 'The youth nurse knows early, but calls nobody yet.',
        },
      },
    },
  },
  {
    text: {
      nl: 'Inwoners zitten vanaf het begin aan tafel, niet aan het eind.',
      en: 'Residents are at the table from the start, not at the end.',
    },
    option: 'ranja',
    now: {
      nl: 'Bij drie van de vijf plannen zaten inwoners er vanaf het begin bij.',
      en: 'With three of the five plans residents were there from the start.',
    },
    alone: {
      inwoners: {
        option: 'ranja',
        example: {
          nl: 'Over de nieuwe buslijn hoorden wij pas toen hij vaststond.',
          en: 'About the new bus line we heard only when it was settled.',
        },
      },
    },
  },
  {
    text: {
      nl: 'Wie hulp vraagt, vertelt zijn verhaal één keer.',
      en: 'Who asks for help tells their story once.',
    },
    option: 'ranja',
    now: {
      nl: 'Dat lukt binnen het wijkteam. Bij de overdracht naar de zorg begint het opnieuw.',
      en: 'That works within the neighbourhood team. When care takes over it starts again.',
    },
    alone: {
      welzijn: {
        option: 'ranja',
        example: {
          nl: 'Een moeder vertelde het vorige maand vier keer.',
          en: 'Last month a mother told it four times.',
        },
      },
    },
  },
]

const promises: readonly (Then & { readonly owner: string })[] = [
  {
    text: { nl: 'Eén telefoonnummer voor alle dorpen', en: 'One phone number for all villages' },
    owner: 'Gemeente Polderrand',
    option: 'bezig',
    now: { nl: 'Het nummer werkt in drie van de zes dorpen.', en: 'The number works in three of the six villages.' },
    alone: {},
  },
  {
    text: { nl: 'Meeloopweken in elk dorp', en: 'Weeks of walking along in every village' },
    owner: 'Politie Polderrand',
    option: 'gedaan',
    now: { nl: 'Klaar in februari.', en: 'Finished in February.' },
    alone: {},
  },
  {
    text: { nl: 'Een huiskamer in twee dorpen', en: 'A living room in two villages' },
    owner: 'Welzijn Polderrand',
    option: 'gestopt',
    now: {
      nl: 'De kerk bleek al zo’n plek te zijn. Wij doen daar mee.',
      en: 'The church turned out to be such a place already. We join in there.',
    },
    alone: {},
  },
]

const lines: Readonly<Record<string, Both>> = {
  gemeente: {
    nl: 'Vanaf 1 september belt de gemeente bij elke betalingsachterstand. Trekker: de gemeente.',
    en: 'From 1 September the municipality calls about every payment that is behind. Lead: the municipality.',
  },
  zorggroep: {
    nl: 'De overdracht naar de zorg gebeurt voortaan samen met de inwoner. Trekker: de zorggroep.',
    en: 'From now on care takes over together with the resident. Lead: the care group.',
  },
  inwoners: {
    nl: 'De adviesraad leest de volgende uitnodiging eerst. Trekker: de adviesraad.',
    en: 'The advisory council reads the next invitation first. Lead: the advisory council.',
  },
}

const spoken = (then: Then, locale: Locale): LookedBack => ({
  option: then.option,
  now: then.now[locale],
  alone: Object.fromEntries(
    Object.entries(then.alone).map(([type, { option, example }]) => [type, { option, example: example[locale] }]),
  ),
})

/** What people of Polderrand do with the template "Check-in", about a manifest of an earlier year. */
const inLanguage = (locale: Locale, { people, places }: Script): Script => ({
  ...noScript,
  people,
  places: places.slice(0, 1),
  lines: { besluiten: Object.fromEntries(Object.entries(lines).map(([type, line]) => [type, line[locale]])) },
  earlier: {
    title: locale === 'nl' ? 'Manifest Polderrand 2040 (op papier)' : 'Manifesto Polderrand 2040 (on paper)',
    agreedOn: '2025-11-17',
    sentences: sentences.map(({ text }) => text[locale]),
    promises: promises.map(({ text, owner }) => ({ text: text[locale], owner })),
  },
  lookedBack: {
    sentences: sentences.map((one) => spoken(one, locale)),
    promises: promises.map((one) => spoken(one, locale)),
  },
})

/** The check-in, per language. */
export const checkIn: Readonly<Record<Locale, Script>> = {
  nl: inLanguage('nl', polderrand),
  en: inLanguage('en', polderrandEnglish),
}
