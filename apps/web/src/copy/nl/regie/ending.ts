/** Dutch words of what ends something: a meeting before everybody signed, a value that is shared, or is not. */
export const copy = {
  ending: {
    closeEarly: 'De bijeenkomst sluiten?',
    unsigned: (n: number) => (n === 1 ? '1 organisatie tekende nog niet.' : `${n} organisaties tekenden nog niet.`),
    after: 'Tekenen kan daarna nog, op de eigen telefoon. Het zaalscherm bedankt dan de zaal.',
    stay: 'Wacht nog',
    asAgreed: 'Deze zin is de waarde zoals die is afgesproken. Op de telefoons wordt daarover niets meer gevraagd.',
    standsFor: 'staat hiervoor',
    setAside: 'Sluit af: nog niet gedeeld',
    result: {
      title: 'Het verslag',
      text: 'Siroop maakt het van wat in de zaal open ligt. Het verandert mee tot u klaar bent. Wie het adres heeft, kan het lezen.',
      pdf: 'Verslag (PDF)',
      page: 'Bekijk het verslag',
      letters: 'Brieven aan de raden (PDF)',
      link: 'Adres van het verslag, om te delen',
    },
  },
}
export type EndingCopy = typeof copy
