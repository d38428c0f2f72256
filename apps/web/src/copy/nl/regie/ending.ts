/** Dutch words of what ends something: a meeting before everybody signed, a value that is not shared. */
export const copy = {
  ending: {
    closeEarly: 'De bijeenkomst sluiten?',
    unsigned: (n: number) => (n === 1 ? '1 organisatie tekende nog niet.' : `${n} organisaties tekenden nog niet.`),
    after: 'Tekenen kan daarna nog, op de eigen telefoon. Het zaalscherm bedankt dan de zaal.',
    stay: 'Wacht nog',
    setAside: 'Sluit af: nog niet gedeeld',
  },
}
export type EndingCopy = typeof copy
