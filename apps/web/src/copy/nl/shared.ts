/** Texts of the components that every audience uses. */
export const copy = {
  close: 'Sluit',
  undo: 'Ongedaan maken',
  largerText: 'Grotere letters',
  moreContrast: 'Meer contrast',
  privacy: 'Zo gaan wij ermee om',
  accessibility: 'Toegankelijkheid',
  loading: 'Even geduld',
  onlyIn: { nl: 'Deze tekst is er alleen in het Nederlands.', en: 'Deze tekst is er alleen in het Engels.' },
  timeLeft: (minutes: number) =>
    minutes === 0 ? 'minder dan een minuut' : minutes === 1 ? 'nog 1 minuut' : `nog ${minutes} minuten`,
}
