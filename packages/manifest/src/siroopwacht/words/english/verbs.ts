import { phrases } from '../../reading/patterns.js'
import type { Verbs } from '../lexicon.js'

/** English verbs by how firmly something is done. */
export const englishVerbs: Verbs = {
  striving: phrases(`
    aim|aims|aiming|aspire|aspires|aspiring|aspiration|strive|strives|striving|endeavour|endeavours|endeavor|endeavors|seek|seeks|seeking|attempt|attempts|attempting
    our|the|an|its|their aim|goal|ambition|objective|intention|target|aspiration|hope|wish is|to|of
    aim|ambition|goal|intention|objective is
    try|tries|trying to
    explore|explores|exploring|exploration|consider|considers|considering|contemplate|contemplates|examine|examines|examining|assess|assesses|study|studies|review|reviews|evaluate|evaluates
    look|looks|looking into|at|for
    look .. into
    investigate|investigates|investigating whether|how|if|options|ways|the|possibilities
    research|researches whether|how
    see|sees|check|checks|find|finds whether|if|how
    find out whether|if|how
    work|works|working towards|toward|on
    committed|commitment|dedicated to
    commit|commits ourselves|themselves|itself|to
    make every|an effort
    make an effort
    do our|their|its best
    do everything .. to
    intend|intends|intending|intended|intention|plan|plans|planning to
    hope|hopes|hoping|wish|wishes|dream|dreams|expect|expects to
    hope|hopes that|for
    want|wants|would to|like
    prepared|willing|ready|keen|inclined|minded to
    favour|favours|advocate|advocates|argue|argues|propose|proposes
    push|pushes|lobby|lobbies|campaign|press for
    work|gear up to
    feasibility of
    decide|decides|decided whether|if|how
    to be decided|determined
    on the|our way to|towards
    target|targeting
    move|moves|moving towards|toward
    pursue|pursues|pursuing
  `),
  often: phrases(`
    encourage|encourages|encouraging|encouraged|promote|promotes|promoting|stimulate|stimulates|stimulating|facilitate|facilitates|facilitating|foster|fosters|fostering|inspire|inspires|motivate|motivates
    support|supports|supporting the|efforts|initiatives|developing|plans
    help|helps to
    contribute|contributes|contributing to
    investigate|investigates|investigating|research|researches
    advise|advises|invite|invites|urge|urges|ask|asks|call|calls on
    map|maps out
  `),
  attitudes: phrases(`
    attach|attaches .. importance|value
    attach|attaches importance|value|great
    recognise|recognises|recognize|recognizes|acknowledge|acknowledges|appreciate|appreciates|endorse|endorses|embrace|embraces|underline|underlines
    pay|pays|paying .. attention
    pay|pays|paying|give|gives attention|thought|consideration|weight
    attention to|for|is
    have|has|keep|keeps an eye
    take|takes .. into account
    take|takes account of
    bear|bears|keep|keeps in mind
    think|thinks|thinking|reflect|reflects|talk|talks|talking|speak|discuss|discusses|discussing|debate|converse about|on|over|how|whether
    discuss|discusses|discussing
    in|into|a|enter conversation|dialogue|discussion|talks with|about|on
    open|opens|start|starts|enter|enters|begin|have|hold|holds .. conversation|dialogue|discussion|talks
    is|are aware of
    mindful|conscious|aware of
    believe|believes|feel|feels|find it|in|that|strongly|important
    consider|find|deem it important|desirable
    is|are important|desirable|essential
    we are open to
    sympathetic|receptive to
    share|shares .. concern|concerns
    take|takes .. seriously
    feel|feels responsible
    stand|stands behind
    have|has|with affinity|sympathy|understanding
    keep|keeps .. under review
    monitor|monitors|follow|follows developments
  `),
  can: phrases('can|may'),
  would: phrases('could|might|would'),
  want: phrases('wants|want'),
  must: phrases('must|shall|guarantee|guarantees|guaranteed|ensure|ensures|required|obliged'),
  will: phrases('will|shall'),
  may: phrases('can|may'),
  ladders: [
    // who decides
    [
      phrases(`
        inform|informs|informed|notify|notifies|consult|consults|consulted
        listen|listens to
        hear|hears
      `),
      phrases(`
        involve|involves|involved|advise|advises|advice|input|feedback
        think|thinks|talk|talks along
        have|has|get|gets a say
        take|takes part
      `),
      phrases(
        'decide|decides|deciding|decision|determine|determines|choose|chooses|vote|votes|approve|approves|binding|veto|co-decide|co-decides',
      ),
    ],
    // how much of it goes away
    [
      phrases(`
        reduce|reduces|reducing|reduction|lower|lowers|cut|cuts|decrease|decreases|limit|limits|fall|falls|fewer|less|minimise|minimises|minimize|ease|eases
        bring|brings .. down
      `),
      phrases('halve|halves|halved|halving'),
      phrases(`
        stop|stops|scrap|scraps|abolish|abolishes|end|ends|eliminate|eliminates|eradicate|eradicates|remove|removes|zero|gone|prevent|prevents|solve|solves
        do|does away with
      `),
    ],
    // who pays
    [
      phrases('contribute|contributes|co-fund|co-funds|subsidise|subsidises|contribution\nhelp|helps pay'),
      phrases('pay|pays|paid|fund|funds|funded|finance|finances|reimburse|reimburses\ncover|covers the'),
    ],
    // what becomes of what was found
    [
      phrases('signal|signals|register|registers|monitor|monitors|discuss|discusses|list|lists'),
      phrases('tackle|tackles|address|addresses|handle|handles|treat|treats\ntake|takes up'),
      phrases('solve|solves|repair|repairs|fix|fixes|replace|replaces|resolve|resolves'),
    ],
  ],
  passive: phrases('is|are|be|being|gets|get|receives|receive|there|one'),
}
