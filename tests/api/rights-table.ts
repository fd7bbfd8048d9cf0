/** Who may do what to a row that someone else made, written by hand: read, make, change, delete, bring back. */

// G gérant, B bureau, C conducteur without the figures, M conducteur with them, K compagnon who is not
// planned on the chantier, P compagnon who is. What only P reads is the inside of a chantier; what M reads
// beyond C is money. A new entity gets its line here, thought through, not copied from its declaration.
export const RIGHTS: Readonly<Record<string, string>> = {
  // The firm is made by its set-up; the only row of its kind is never thrown away.
  entreprises: 'GBCMKP - GB - -',
  reglages_ardoises: 'GBCMKP GB GB - -',
  // Told to one person alone, by the server.
  avis: '- - - - -',
  clients: 'GBCM GBCM GBCM GB GB',
  client_adresses: 'GBCM GBCM GBCM GBCM GBCM',
  consentements: 'GBCM GBCM - GB GB',
  echanges: 'GBCM GBCM - GB GB',
  // The firm wants an open planning: everyone sees every chantier by name and place, and makes some.
  chantiers: 'GBCMKP GBCMKP GBCM GB GB',
  // The inside of a chantier: facts are taken from everyone, read by those who work on it.
  contacts: 'GBCMP GBCMKP GBCM GBCM GBCM',
  chantier_acces: 'GBCMP GBCMKP GBCMP GBCM GBCM',
  chantier_notes: 'GBCMP GBCMKP - GB GB',
  chantier_documents: 'GBCMP GBCMKP GBCM GB GB',
  document_dessins: 'GBCMP GBCMKP GB GB GB',
  avancements: 'GBCMP GBCMKP GBCMP GBCM GBCM',
  controle_points: 'GBCMP GBCMKP GBCMP GBCM GBCM',
  commandes: 'GBCMP GBCMKP GBCM GBCM GBCM',
  commande_lignes: 'GBCMP GBCMKP GBCM GBCM GBCM',
  commande_receptions: 'GBCMP GBCMKP - GBCM GBCM',
  metres: 'GBCMP GBCMKP GBCMP GBCM GBCM',
  metre_lignes: 'GBCMP GBCMKP GBCMP GBCM GBCM',
  menuiseries_feuilles: 'GBCMP GBCMKP GBCMP GBCM GBCM',
  menuiseries: 'GBCMP GBCMKP GBCMP GBCM GBCM',
  proces_verbaux: 'GBCMP GBCMKP GBCMP GB GB',
  reserves: 'GBCMP GBCMKP GBCMP GBCM GBCM',
  savs: 'GBCMP GBCMKP GBCM GBCM GBCM',
  avenants: 'GBCMP GBCMKP GBCM GBCM GBCM',
  // A task of a chantier is everyone's who works there; rules are the office's.
  taches: 'GBCMP GBCMKP GBCMP GBCM GBCM',
  regles_taches: 'GBCM GB GBCM GB GB',
  calculs_ardoises: 'GBCMP GBCMKP GBCM GBCM GBCM',
  // Whoever was on the roof knows the lot; what was laid is not thrown away by him.
  carnets_toits: 'GBCMP GBCMKP GBCMP GBCM GBCM',
  modeles_controles: 'GBCMKP GBCM GBCM GBCM GBCM',
  // Money and pay: the office, and a conducteur only where the gérant grants it to him.
  chantier_finances: 'GBM GB GB GB GB',
  couts_horaires: 'GBM GB GB GB GB',
  commande_montants: 'GBM GB GB GB GB',
  devis: 'GBM GB GB GB GB',
  devis_lots: 'GBM GB GB GB GB',
  devis_options: 'GBM GB GB GB GB',
  devis_lignes: 'GBM GB GB GB GB',
  salarie_paies: 'GBM GB GB GB GB',
  prix_ardoises: 'GBM GB GB GB GB',
  // Hours without amounts: everyone sees what was sold.
  devis_heures: 'GBCMKP GB GB GB GB',
  budgets_heures: 'GBCMKP GBCM GBCM GBCM GBCM',
  salaries: 'GBCMKP GBCM GBCM GB GB',
  rythmes_salaries: 'GBCMKP GBCM GBCM GBCM GBCM',
  habilitations: 'GBCMKP GBCM GBCM GBCM GBCM',
  vehicules: 'GBCMKP GBCM GBCM GBCM GBCM',
  // A person's own: he makes and changes his, the others' are for those who lead.
  demandes_conges: 'GBCM GBCM GBCM GBCM GBCM',
  pointages: 'GBCM GBCM GBCM GBCM GBCM',
  semaines_vues: 'GBCM GBCM GBCM - -',
  semaines_envoyees: 'GBCMKP GBCM GBCM - -',
  affectations: 'GBCMKP GBCMKP GBCMKP - -',
  jours_verrouilles: 'GBCMKP GBCMKP GBCMKP - -',
  chantiers_verrouilles: 'GBCMKP GBCMKP GBCMKP - -',
  regles_planning: 'GBCMKP GBCM GBCM GB GB',
  interventions: 'GBCMKP GBCM GBCM GBCM GBCM',
  modeles_ardoises: 'GBCMKP GB GB GB GB',
  recouvrements: 'GBCMKP GB GB GB GB',
  communes_zones: 'GBCMKP GBCMKP GBCMKP GB GB',
};

/** The same once the firm closed to compagnons what it can close: they read, and no longer write. */
export const CLOSED_RIGHTS: Readonly<Record<string, string>> = {
  chantiers: 'GBCMKP GBCM GBCM GB GB',
  affectations: 'GBCMKP GBCM GBCM - -',
  jours_verrouilles: 'GBCMKP GBCM GBCM - -',
  chantiers_verrouilles: 'GBCMKP GBCM GBCM - -',
};

/** Who may ask for what only the server decides. */
export const COMMAND_RIGHTS: Readonly<Record<string, string>> = {
  'archiver-chantier': 'GB',
  'effacer-client': 'GB',
};

/** Who may read and send the bytes of a file, by where the rows stand that name it. */
export const FILE_RIGHTS = {
  // A row of a chantier on which the one compagnon works and the other does not.
  open: 'GBCMP',
  // A row of a chantier on which no compagnon works.
  closed: 'GBCM',
  // One row in each: the door that is open is enough.
  both: 'GBCMP',
  // The only row stands in the bin.
  binned: '-',
  // No row names it.
  unnamed: '-',
} as const;
