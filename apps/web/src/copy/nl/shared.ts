/** Texts of the components that every audience uses. */
export const copy = {
  close: 'Sluit',
  undo: 'Ongedaan maken',
  largerText: 'Grotere letters',
  loading: 'Even geduld',
  timeLeft: (minutes: number) =>
    minutes === 0 ? 'minder dan een minuut' : minutes === 1 ? 'nog 1 minuut' : `nog ${minutes} minuten`,
}
