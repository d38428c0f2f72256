import type { CommandType } from '../workshop/commands.js'
import type { Role } from '../workshop/roles.js'

type Who = Role | 'system'
const leading: readonly Who[] = ['facilitator', 'coFacilitator']
const table: readonly Who[] = ['boardMember', 'participant']

/** Who may send which command, before the step and the state narrow it further. One table, not `if`s in handlers (PERM). */
const allowed: Record<CommandType, readonly Who[]> = {
  createWorkshop: ['system'],
  admitParticipant: ['system'],
  changeDetails: leading,
  addOrganisation: leading,
  renameOrganisation: leading,
  removeOrganisation: leading,
  planMeeting: leading,
  changeMinutes: leading,
  appointSpokesperson: leading,
  confirmInRoom: leading,
  askForTheWord: table,
  answerTheAsker: table,
  takeOver: leading,
  openMeeting: leading,
  closeMeeting: leading,
  advance: leading,
  goBack: leading,
  repeatSegment: leading,
  skipStep: leading,
  addTime: leading,
  pauseScreens: leading,
  callEveryone: leading,
  showOnWall: leading,
  allow: leading,
  addLateNotes: leading,
  openRound: leading,
  answerRound: table,
  markMissing: leading,
  unmarkMissing: leading,
  showRound: leading,
  reviseRound: leading,
  closeRound: leading,
  treatObjection: leading,
  reopenItem: leading,
  addLine: leading,
  tickLine: leading,
  planCheckins: leading,
  addSentence: leading,
  proposeSentence: leading,
  dropSentence: leading,
  askSentence: leading,
  answerSentence: table,
  recogniseSentence: table,
  markSentenceMissing: leading,
  unmarkSentenceMissing: leading,
  decideProposals: leading,
  settleSentence: leading,
  setInForceRule: leading,
  openSigning: leading,
  reopenEdition: leading,
  sign: table,
  signLater: table,
  declineSigning: table,
  withdrawSignature: table,
  closeEdition: leading,
}

/** True when this role may send this command at all. */
export const mayCommand = (who: Who, command: CommandType): boolean => allowed[command].includes(who)
