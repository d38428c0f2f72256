import type { OverDaysCopy } from '../../nl/regie/overDays.js'

/** English words of signing over days, in the cockpit. */
export const copy: OverDaysCopy = {
  overDays: {
    invite: 'Ask by mail …',
    inviteOf: (organisation) => `Ask somebody by mail to sign: ${organisation}`,
    inviteAgain: 'Ask somebody else …',
    title: (organisation) => `Who signs for ${organisation}?`,
    hint: 'This person gets a link of their own by mail, and a code when signing. If you ask somebody else, the earlier link does not work any more.',
    name: 'Name',
    function: 'Position',
    address: 'Mail address',
    send: 'Make the invitation',
    invited: (name) => `asked: ${name}`,
    delegated: (name) => `passed on to ${name}`,
    someone: 'somebody',
    reminded: (times) => (times === 1 ? 'reminded once' : `reminded ${times} times`),
    withdrawn: 'signature withdrawn',
    lifted: 'reservation lifted',
    waits: 'its turn comes after the others',
    remind: 'Remind',
    remindOf: (name) => `Remind ${name}`,
    order: 'Order',
    together: 'Everybody at once',
    last: 'Municipality last',
    toMail: 'See the mail',
  },
}
