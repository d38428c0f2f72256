import type { Bilingual } from './bilingual.js'

/** Why a keep file is not made or not put back. */
export type KeepError = 'keep-open' | 'keep-broken' | 'keep-forged' | 'keep-newer' | 'keep-too-large' | 'keep-exists'

/** The status of each error of a keep file. */
export const keepStatus: Record<KeepError, number> = {
  'keep-open': 409,
  'keep-broken': 422,
  'keep-forged': 422,
  'keep-newer': 422,
  'keep-too-large': 413,
  'keep-exists': 409,
}

/** What the user reads. */
export const keepErrorTexts: Record<KeepError, Bilingual> = {
  'keep-open': {
    nl: 'Er is nog iets bezig of gesloten: een bijeenkomst die open is, of antwoorden die nog niet zijn getoond. Rond dat eerst af.',
    en: 'Something goes on or is closed still: a meeting that is open, or answers that were not shown. Finish that first.',
  },
  'keep-broken': {
    nl: 'Dit is geen bewaarbestand, of het is beschadigd. Er is niets teruggezet. Kies het hele bestand, en pak het niet eerst uit.',
    en: 'This is no keep file, or it is damaged. Nothing was put back. Choose the whole file, and do not unpack it first.',
  },
  'keep-forged': {
    nl: 'Er is iets aan dit bewaarbestand veranderd: het register of een vingerafdruk klopt niet. Er is niets teruggezet.',
    en: 'Something was changed in this keep file: the register or a fingerprint is not right. Nothing was put back.',
  },
  'keep-newer': {
    nl: 'Dit bewaarbestand is van een nieuwere Siroop. Er is niets teruggezet. Werk deze Siroop eerst bij.',
    en: 'This keep file is of a newer Siroop. Nothing was put back. Update this Siroop first.',
  },
  'keep-too-large': {
    nl: 'Dit bestand is te groot voor een bewaarbestand. Er is niets teruggezet. Kijk of u het goede bestand koos.',
    en: 'This file is too large for a keep file. Nothing was put back. Check that you chose the right file.',
  },
  'keep-exists': {
    nl: 'Deze bijeenkomst staat hier al. Er is niets veranderd. Zoek haar in de lijst, of op het adres dat op papier staat.',
    en: 'This workshop is here already. Nothing was changed. Look for it in the list, or at the address that is on paper.',
  },
}
