/** With which key the finished file is sealed: of the installation, or one that nobody can check afterwards (REH-6). */
export type SealedWith = 'own' | 'throw-away'
