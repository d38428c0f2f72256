/** What the command line says when it is asked for help. */
export const usage = `npm run siroop -- <command>

  demo                     make the demo workshop and print its links
  demo --play [file.pdf]   make it, and let simulated people go through all of it, up to the signed PDF and a check-in
  login-link [address]     print a link, valid for a day, that signs in the account with this address, or the oldest
  accounts list            every account with its address, Spaces and roles; accounts role <address> <role> changes it:
                           beheerder, begeleider or veranderteam
  tokens list              every token with which another program reads what was agreed; tokens end <id> takes one back
  tokens make <name>       make one, shown once: --scopes manifest,route --days 30, 90 or 365; --space <id> when there are more
  template check <file>    say what is wrong with a template, with line numbers; --language nl or en, --json
  template schema          print the JSON Schema of templates, for editors
  theme check <file>       say what Siroop makes of the design tokens of an organisation; --language nl or en
  verify <file>            say whether the seal of a PDF is right; --root <file>, --language nl or en
  keep export <address>    write a whole workshop into one file, by the address of its manifest; a name that ends in .zip
  keep import <file>       put a workshop back from its file, when it is not here; --language nl or en
  register check           compute the registers of all signatures again; --language nl or en
  person find|file|erase <address or name>
                           show what is kept of somebody, write it into two files, or erase it (with --yes)
  privacy register         print the register of what is kept, why and how long; --language nl or en
  backup [file]            write everything into one file, while the server runs; backup list, backup check <file>
  restore <file>           put a backup back where nobody works yet, in SQLite or in the database of DATABASE_URL
  doctor                   say how everything is and what to do about it, and every setting; --json
  upgrade                  make a backup, and bring the data to this version, as a start does
  help                     this text

A demo is of the template visie-2040-sociaal-domein, or of another one: --template korte-waardenronde
With --json the demo is told to a program: links, and of what was played the tokens, the time of every step and where
the PDF is. Then say: npm run --silent siroop -- demo --json
A running server is asked; without one, a server is started for as long as the command takes.`
