/** Complaints of an invented region, as people write them before they choose by dots where to begin. */
export const complaints: readonly string[] = [
  'De politie belt ’s nachts iedereen wakker, en niemand weet wie er moet komen.',
  'Drie hulpverleners vragen in één week hetzelfde aan hetzelfde gezin.',
  'Wie verhuist, begint weer onderaan de lijst.',
  'Inwoners begrijpen onze brieven niet.',
  'Een melding bij de gemeente komt na zes weken pas bij het wijkteam.',
  'Wij weten van elkaar niet wie al bij een gezin binnen is.',
  'Bij geldzorgen sturen wij eerst een formulier, en pas daarna een mens.',
  'Na een opname wacht iemand thuis twee weken op hulp.',
  'De buurthuiskamer is dicht als mensen tijd hebben.',
  'Niemand belt terug.',
]
/** Themes to which the room gives what it voted on. */
export const dotThemes = [
  { id: 'laaghangend', label: { nl: 'Laaghangend fruit', en: 'Low-hanging fruit' } },
  { id: 'samenwerken', label: { nl: 'Vraagt samenwerking', en: 'Needs co-operation' } },
  { id: 'complex', label: { nl: 'Complex', en: 'Complex' } },
]
