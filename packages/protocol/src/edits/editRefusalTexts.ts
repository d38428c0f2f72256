import type { EditRefusal } from '@siroop/domain'

/** What a user reads when an edit of a document was taken back: why, and what to do. Total by type. */
const dutch: Record<EditRefusal, string> = {
  'not-in-this-workshop': 'U doet niet mee aan deze bijeenkomst. Scan de code op het scherm of uw kaartje.',
  'not-allowed': 'Dat mag u met deze rol niet doen. Vraag het aan de begeleider.',
  'not-your-document': 'Dit is van iemand anders. U kunt alleen uw eigen briefjes veranderen.',
  'not-the-scribe': 'U schrijft nu niet voor deze tafel. Uw tekst is wel bewaard op dit toestel.',
  'only-the-server': 'Dit ligt open op tafel en verandert niet meer. Zeg het hardop als er iets niet klopt.',
  'not-deletable': 'Weghalen kan hier niet. Neem een briefje terug bij Mijn briefjes.',
  'not-in-this-step': 'Dat kan in deze stap niet. Wacht tot de stap die erbij hoort.',
  'lane-closed': 'Dit jaar ligt nog dicht. Bewaar uw tekst tot de begeleider het jaar opent.',
  'moving-is-off': 'Briefjes verplaatsen staat nu uit. Wacht tot de begeleider het aanzet.',
  'naming-is-off': 'Bundels een naam geven staat nu uit. Zeg de naam hardop tegen de begeleider.',
  'bundle-locked': 'Over deze bundel is al besloten. De begeleider kan hem heropenen, met een reden.',
  'unknown-bundle': 'Deze bundel bestaat niet meer. Kies een andere bundel.',
  'open-for-signing': 'De tekst ligt ter ondertekening en staat vast. Heropen de editie als u iets wilt veranderen.',
  'text-empty': 'Er staat nog niets. Schrijf eerst iets op.',
  'text-too-long': 'Deze tekst is te lang. Maak hem korter.',
  'text-not-normalised': 'In deze tekst staan tekens die niet kunnen. Typ de tekst opnieuw.',
  'not-an-option': 'Dit antwoord staat niet in de lijst. Kies er een uit de lijst.',
  'too-many-notes': 'U heeft al genoeg briefjes bij deze vraag. Neem er eerst een terug.',
  'too-many': 'Dit is te veel. Haal eerst iets weg.',
  malformed: 'Dit is niet goed aangekomen. Laad de pagina opnieuw en probeer het nog eens.',
}
const english: Record<EditRefusal, string> = {
  'not-in-this-workshop': 'You are not part of this meeting. Scan the code on the screen or your card.',
  'not-allowed': 'Your role does not allow this. Ask the facilitator.',
  'not-your-document': 'This belongs to somebody else. You can only change your own notes.',
  'not-the-scribe': 'You do not write for this table now. Your text is kept on this device.',
  'only-the-server': 'This lies open on the table and no longer changes. Say it aloud if something is wrong.',
  'not-deletable': 'Removing is not possible here. Take a note back in My notes.',
  'not-in-this-step': 'This is not possible in this step. Wait for the step it belongs to.',
  'lane-closed': 'This year is still closed. Keep your text until the facilitator opens the year.',
  'moving-is-off': 'Moving notes is switched off now. Wait until the facilitator switches it on.',
  'naming-is-off': 'Naming bundles is switched off now. Tell the facilitator the name aloud.',
  'bundle-locked': 'This bundle was decided already. The facilitator can reopen it, with a reason.',
  'unknown-bundle': 'This bundle is no longer there. Choose another bundle.',
  'open-for-signing': 'The text is open for signing and frozen. Reopen the edition if you want to change something.',
  'text-empty': 'There is nothing here yet. Write something first.',
  'text-too-long': 'This text is too long. Make it shorter.',
  'text-not-normalised': 'This text holds characters that are not possible. Type the text again.',
  'not-an-option': 'This answer is not in the list. Choose one from the list.',
  'too-many-notes': 'You have enough notes for this question already. Take one back first.',
  'too-many': 'This is too much. Remove something first.',
  malformed: 'This did not arrive well. Reload the page and try again.',
}

/** The text of every reason in both languages; a new reason does not compile until both have one (style guide §5). */
export const editRefusalTexts = Object.fromEntries(
  (Object.keys(dutch) as EditRefusal[]).map((why) => [why, { nl: dutch[why], en: english[why] }]),
) as Readonly<Record<EditRefusal, { readonly nl: string; readonly en: string }>>
