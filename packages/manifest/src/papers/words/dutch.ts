import type { PaperWords } from './words.js'

/** Dutch, in short sentences. Names of buttons are those of the screens. Source: PaperWords. */
export const dutch: PaperWords = {
  notReal: {
    demo: 'Demo met verzonnen mensen, niet om te gebruiken.',
    rehearsal: 'Proef, om te oefenen.',
  },
  fromTo: (start, end) => `${start} tot ${end} uur`,
  from: (start) => `vanaf ${start} uur`,
  notPlanned: 'nog niet bekend',
  when: 'Wanneer',
  where: 'Waar',
  letter: {
    title: (title) => `Uitnodiging: ${title}`,
    to: (organisation) => `Aan ${organisation}`,
    usual: 'Wij nodigen u graag uit. Neem uw telefoon mee. Voorbereiden hoeft niet.',
    withWhom: 'Met wie',
    about: 'Daar gaat het over',
    enter: 'Zo doet u mee',
    enterHow: (organisation) =>
      `Scan de code of open de link op uw telefoon. Wie dat doet, spreekt namens ${organisation}. Een account of app is niet nodig. Bewaar de link voor de bijeenkomst en geef hem niet aan een ander.`,
    inRoomOnly: 'De link werkt in de zaal, op het netwerk daar.',
    beforehand: (question) =>
      `Denk alvast mee: ${question} Met de link schrijft u uw antwoord nu al op. Het blijft dicht tot de bijeenkomst.`,
    qr: 'QR-code van de persoonlijke link',
  },
  page: ' van ',
  fallback: {
    title: 'Als alles uitvalt',
    lead: 'Met dit papier, genummerde kaarten en pennen gaat de bijeenkomst gewoon door.',
    broken: 'Wat valt er uit?',
    breaks: [
      [
        'Uw laptop of tablet',
        'De medebegeleider kiest Ik neem over. Of open Siroop op een ander toestel. Er gaat niets verloren.',
      ],
      ['De beamer', 'Lees de vraag voor. De telefoons werken gewoon door.'],
      [
        'De wifi of de server',
        'Laat ieder de pagina open houden: wat getypt is, blijft op de telefoon en gaat later vanzelf mee. Ga verder op kaarten.',
      ],
    ],
    programme: 'Het programma op papier',
    minutes: (minutes) => (minutes === 1 ? '1 minuut' : `${minutes} minuten`),
    now: 'Nu',
    later: 'Later',
    steps: {
      inform: { now: 'Vertel het zelf. Teken op een vel wat helpt.', later: null },
      contribute: {
        now: 'Ieder schrijft in stilte: één gedachte per kaart. Haal de kaarten op, schud ze en lees ze voor.',
        later: 'Typ elke kaart over.',
      },
      cluster: {
        now: 'Leg bij elkaar wat hetzelfde zegt. Geef elke stapel een naam. Vraag per stapel: heeft iemand bezwaar?',
        later: 'Maak dezelfde bundels met dezelfde namen. Vraag in Siroop opnieuw wie ervoor staat.',
      },
      check: {
        now: 'Lees elke zin voor. Vraag per spelregel: breekt dit? Handen omhoog. Schrijf bij twijfel op waarom.',
        later: 'Vul de antwoorden in op de telefoons.',
      },
      vote: {
        now: 'Lees elke zin voor. Vraag per antwoord de handen, het laagste eerst. Schrijf aantallen en bezwaren op.',
        later: 'Laat de woordvoerders in Siroop opnieuw antwoorden.',
      },
      consent: {
        now: 'Lees de tekst voor. Vraag elke organisatie: hier sta ik voor, ik kan ermee leven, of ik heb bezwaar. Schrijf elk bezwaar op.',
        later: 'Leg dezelfde tekst in Siroop voor en laat ieder opnieuw antwoorden.',
      },
      backcast: {
        now: 'Hang een vel op per jaar, het verste jaar eerst. Ieder schrijft op kaarten wat dan waar is. Hang ze op.',
        later: 'Typ elke kaart over bij het juiste jaar.',
      },
      assess: {
        now: 'Lees elke stap voor en stel de vraag. Handen omhoog. Schrijf op wat de zaal antwoordt.',
        later: 'Laat de woordvoerders in Siroop opnieuw antwoorden.',
      },
      assign: {
        now: 'Vraag per stap wie hem op zich neemt. Schrijf op: wie zelf ja zegt, voor welke dag, en de eerste stap.',
        later:
          'Vraag het in Siroop opnieuw. De eigenaar zegt daar zelf ja: op een telefoon, of op een kaart die u overtypt.',
      },
      tables: {
        now: 'Elke tafel bespreekt de vraag en schrijft hooguit drie zinnen op een vel.',
        later: 'Typ de zinnen over.',
      },
      harvest: { now: 'Stel de vraag. Schrijf op een vel wat de tafels zeggen.', later: 'Zet het over in Siroop.' },
      draft: {
        now: 'Lees de tekst zin voor zin voor. Schrijf elk voorstel op een kaart. Beslis samen, één keer per voorstel.',
        later: 'Schrijf de zinnen in Siroop en leg ze daar nog eens voor.',
      },
      sign: {
        now: 'Lees de hele tekst voor. Ieder zet op een genummerd vel: organisatie, naam, functie en handtekening.',
        later:
          'Leg de tekst in Siroop open. Ieder tekent die tekst opnieuw: op een telefoon, of op een kaart die u overtypt.',
      },
      checkin: {
        now: 'Lees elke zin voor. Vraag elke organisatie wat ervan terechtkwam, met een voorbeeld. Schrijf het op.',
        later: 'Typ de antwoorden over.',
      },
      break: null,
    },
    afterwards: 'Later alsnog in Siroop',
    afterwardsHow: [
      'Deel de kaarten uit op volgorde van nummer. Schrijf bij elk nummer de organisatie op.',
      'Doet Siroop het weer? Kies Papier: typ voor iemand. Maak de kaarten in dezelfde volgorde: dan kloppen de nummers.',
      'Typ elke kaart woord voor woord over. Bewaar de kaarten tot alles klopt.',
      'Wil iemand verder op een telefoon? Kies bij die kaart Verder op een telefoon. U krijgt vier woorden. Ze werken één keer, tien minuten lang.',
    ],
    data: 'Waar staat alles?',
    dataWhere: (address) =>
      `Op de computer waarop Siroop draait (${address}), in de map met gegevens. Wat daar bewaard is, is er nog als die computer weer aan gaat. Wat alleen op een telefoon staat, komt vanzelf zodra die telefoon weer verbinding heeft.`,
    codes: 'Adres en codes',
    address: 'Adres',
    code: 'Code',
    qr: 'QR-code van het adres',
  },
  wifi: {
    title: 'Wifi',
    network: 'Netwerk',
    password: 'Wachtwoord',
    open: 'geen wachtwoord',
    qr: 'QR-code van de wifi',
  },
  cards: {
    file: 'Lege kaarten',
    card: (number) => `Papier ${number}`,
    lead: 'Schrijf één gedachte op.',
    organisation: 'Organisatie',
    toPhone: 'Later verder op uw telefoon?',
    toPhoneHow: (number, code) =>
      `Scan, of kies Verder op deze telefoon en typ ${code}. De begeleider geeft u vier woorden bij Papier ${number}.`,
    qr: 'QR-code om later op een telefoon verder te gaan',
  },
  sheets: {
    file: 'Lege bladen',
    sheet: 'Blad',
    sheetOf: (number) => `Blad ${number}`,
    about: 'Dit gaat over',
    lead: 'Vul in wat u weet. De rest laat u leeg. Geef het blad daarna aan de begeleider.',
    several: 'U mag meer dan één vakje kiezen.',
    card: 'Nummer van uw kaart: Papier',
  },
  placeCards: {
    file: 'Plaatskaarten',
    lead: 'Scan met uw telefoon en doe mee.',
    comeIn: 'Doe mee',
    speaks: (organisation) => `U bent woordvoerder van ${organisation}.`,
    byHand: (address, code) => `Lukt scannen niet? Ga naar ${address} en typ ${code}.`,
    qr: (organisation) => `QR-code van de kaart van ${organisation}`,
  },
  result: {
    standOp: (moment) => `stand op ${moment}`,
    nothing: 'Er is nog niets opgeschreven.',
    notDecided: {
      harvest: 'Dit is een verslag van wat de zaal vond. Het vervangt geen besluit van een raad of bestuur.',
      shelf: 'Dit is wat de zaal vond. Het is geen juridisch advies, en vervangt geen besluit.',
    },
    unsigned: (moment) =>
      `Niemand heeft dit getekend. Siroop maakte het van wat in de zaal open lag: stand op ${moment}.`,
  },
  council: {
    file: 'Brieven aan de raden',
    to: (municipality) => `Aan de raad van ${municipality}`,
    lead: 'Raadsleden van uw gemeente spraken hierover mee. Dit is wat daar werd gevonden.',
    more: (count) => (count === 1 ? 'En nog één, zie de hele oogst.' : `En nog ${count}, zie de hele oogst.`),
    notDecided: 'Dit is geen besluit van een raad. Stippen zijn een beeld van de zaal.',
    whole: 'De hele oogst is een eigen document.',
    wholeAt: (address) => `Het staat op ${address}.`,
  },
}
