import type { KeepCopy } from '../../nl/keep/keep.js'

export const copy: KeepCopy = {
  keep: {
    make: 'Keep file',
    of: (title) => `Keep file of ${title}`,
    making: 'Making the keep file …',
    made: 'The keep file is among your downloads.',
    backTitle: 'Put a keep file back',
    what: 'A keep file holds a whole workshop: what happened, the texts, the register, the logos and the PDFs. There is a page in it that you read without Siroop. Who took part is in it by name only where the text names them too. Stories and agreements that others read already go along, with their reactions; of pictures and videos 40 MB. What never lay open on the table, passwords and links are not in it. Keep it well, and do not simply pass it on.',
    choose: 'Choose a keep file',
    chooseWhat: 'A file that ends in .zip. Do not unpack it first.',
    puttingBack: 'Checking the file and putting it back …',
    back: (title) =>
      `Put back: ${title}. The register and the fingerprints were computed again. You make new access for participants yourself.`,
    toIt: 'Go to the workshop',
    toManifest: 'Look at the text',
  },
}
