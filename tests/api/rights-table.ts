/** Who may do what to a row that someone else made, written by hand: read, make, change, delete. */

// G gérant, B bureau, C conducteur without the figures, K compagnon who is not planned on the chantier.
// A new entity gets its line here, thought through, not copied from its declaration.
export const RIGHTS: Readonly<Record<string, string>> = {
  // Told to one person alone, by the server.
  avis: '- - - -',
  clients: 'GBC GBC GBC GB',
  client_adresses: 'GBC GBC GBC GBC',
  consentements: 'GBC GBC - GB',
  echanges: 'GBC GBC - GB',
  // The firm wants an open planning: everyone sees every chantier by name and place, and makes some.
  chantiers: 'GBCK GBCK GBC GB',
  // The inside of a chantier: facts are taken from everyone, read by those who work on it.
  contacts: 'GBC GBCK GBC GBC',
  chantier_acces: 'GBC GBCK GBC GBC',
  chantier_notes: 'GBC GBCK - GB',
  chantier_documents: 'GBC GBCK GBC GB',
  document_dessins: 'GBC GBCK GB GB',
  avancements: 'GBC GBCK GBC GBC',
  controle_points: 'GBC GBCK GBC GBC',
  commandes: 'GBC GBCK GBC GBC',
  commande_lignes: 'GBC GBCK GBC GBC',
  commande_receptions: 'GBC GBCK - GBC',
  metres: 'GBC GBCK GBC GBC',
  metre_lignes: 'GBC GBCK GBC GBC',
  menuiseries_feuilles: 'GBC GBCK GBC GBC',
  menuiseries: 'GBC GBCK GBC GBC',
  proces_verbaux: 'GBC GBCK GBC GB',
  reserves: 'GBC GBCK GBC GBC',
  savs: 'GBC GBCK GBC GBC',
  avenants: 'GBC GBCK GBC GBC',
  // A task of a chantier is everyone's who works there; rules are the office's.
  taches: 'GBC GBCK GBC GBC',
  regles_taches: 'GBC GB GBC GB',
  calculs_ardoises: 'GBC GBCK GBC GBC',
  // Whoever was on the roof knows the lot; what was laid is not thrown away by him.
  carnets_toits: 'GBC GBCK GBC GBC',
  modeles_controles: 'GBCK GBC GBC GBC',
  // Money and pay: the office, and a conducteur only where the gérant grants it to him.
  chantier_finances: 'GB GB GB GB',
  couts_horaires: 'GB GB GB GB',
  commande_montants: 'GB GB GB GB',
  devis: 'GB GB GB GB',
  devis_lots: 'GB GB GB GB',
  devis_options: 'GB GB GB GB',
  devis_lignes: 'GB GB GB GB',
  salarie_paies: 'GB GB GB GB',
  prix_ardoises: 'GB GB GB GB',
  // Hours without amounts: everyone sees what was sold.
  devis_heures: 'GBCK GB GB GB',
  budgets_heures: 'GBCK GBC GBC GBC',
  salaries: 'GBCK GBC GBC GB',
  rythmes_salaries: 'GBCK GBC GBC GBC',
  habilitations: 'GBCK GBC GBC GBC',
  vehicules: 'GBCK GBC GBC GBC',
  // A person's own: he makes and changes his, the others' are for those who lead.
  demandes_conges: 'GBC GBC GBC GBC',
  pointages: 'GBC GBC GBC GBC',
  semaines_vues: 'GBC GBC GBC -',
  semaines_envoyees: 'GBCK GBC GBC -',
  affectations: 'GBCK GBCK GBCK -',
  jours_verrouilles: 'GBCK GBCK GBCK -',
  chantiers_verrouilles: 'GBCK GBCK GBCK -',
  regles_planning: 'GBCK GBC GBC GB',
  interventions: 'GBCK GBC GBC GBC',
  modeles_ardoises: 'GBCK GB GB GB',
  recouvrements: 'GBCK GB GB GB',
  communes_zones: 'GBCK GBCK GBCK GB',
};
