/** The rules a firm begins with; it edits them, switches them off, or adds its own. */
// Source: the firm's book of needs (triggers of 2.2), its delays and its priorities.
import type { ValuesOf } from '../../entity/entity.ts';
import type { regleTache } from './regle-tache.entity.ts';

type Regle = ValuesOf<typeof regleTache>;

const BASE = {
  active: true,
  versEtat: null,
  motCle: null,
  seuilHtCents: null,
  apresCode: null,
  jourDuMois: null,
  chaque: null,
  delaiMois: null,
  delaiJours: 0,
  jourOuvre: true,
  pourRole: 'conducteur',
  priorite: 'normale',
  rubrique: 'preparation',
} as const;

function onEtat(
  versEtat: Regle['versEtat'],
  rest: Partial<Regle> & Pick<Regle, 'code' | 'titre'>,
): Regle {
  return { ...BASE, declencheur: 'etat', versEtat, nom: rest.titre, ...rest };
}

function on(
  declencheur: Regle['declencheur'],
  rest: Partial<Regle> & Pick<Regle, 'code' | 'titre'>,
): Regle {
  return { ...BASE, declencheur, nom: rest.titre, ...rest };
}

export const REGLES_DE_DEPART: readonly Regle[] = [
  on('chantier-cree', { code: 'fiche', titre: 'Fiche du chantier {chantier}', delaiJours: 3 }),
  on('chantier-cree', {
    ...{ code: 'visite', titre: 'Prévoir une visite : {chantier}', delaiJours: 7 },
    rubrique: 'a-chiffrer',
  }),
  onEtat('en-cours-de-signature', {
    ...{ code: 'appel-signature', titre: 'Appeler pour la signature : {chantier}', delaiJours: 1 },
    pourRole: 'bureau',
  }),
  onEtat('signe', { code: 'dossier', titre: 'Dossier du chantier {chantier}', delaiJours: 2 }),
  onEtat('signe', {
    code: 'planning-detail',
    titre: 'Planning détaillé : {chantier}',
    delaiJours: 3,
  }),
  onEtat('signe', {
    ...{ code: 'plan-execution', titre: 'Plan d’exécution : {chantier}', delaiMois: 1 },
    priorite: 'haute',
  }),
  onEtat('signe', { code: 'commandes', titre: 'Commandes : {chantier}', delaiJours: 5 }),
  onEtat('en-cours', {
    ...{
      code: 'informer-client',
      titre: 'Informer le client du début : {chantier}',
      rubrique: 'en-cours',
    },
  }),
  onEtat('termine', {
    ...{ code: 'facture-finale', titre: 'Facture finale : {chantier}', delaiJours: 2 },
    ...{ pourRole: 'bureau', rubrique: 'comptabilite' },
  }),
  onEtat('termine', {
    ...{ code: 'satisfaction', titre: 'Appeler le client, satisfait ? {chantier}', delaiJours: 15 },
    ...{ pourRole: 'bureau', rubrique: 'a-finir' },
  }),
  on('salarie-cree', {
    ...{ code: 'dossier-salarie', titre: 'Dossier de {salarie}', delaiJours: 1 },
    ...{ pourRole: 'bureau', rubrique: 'social' },
  }),
  on('salarie-cree', {
    ...{ code: 'formation-salarie', titre: 'Formation de {salarie}', delaiJours: 7 },
    ...{ pourRole: 'bureau', rubrique: 'social' },
  }),
  on('devis', {
    ...{
      code: 'dict',
      titre: 'DICT et contact Enedis : {chantier}',
      motCle: 'Enedis',
      delaiJours: 2,
    },
    priorite: 'haute',
  }),
  on('suite', {
    code: 'devis-enedis',
    titre: 'Devis Enedis : {chantier}',
    apresCode: 'dict',
    delaiJours: 3,
  }),
  on('suite', {
    ...{ code: 'relance-enedis', titre: 'Relancer Enedis : {chantier}', apresCode: 'devis-enedis' },
    delaiJours: 15,
  }),
  on('devis', {
    ...{
      code: 'domaine-public',
      titre: 'Occupation du domaine public : {chantier}',
      delaiJours: 7,
    },
    motCle: 'occupation du domaine',
  }),
  on('devis', {
    ...{
      code: 'amiante',
      titre: 'Repérage amiante : {chantier}',
      motCle: 'amiante',
      delaiJours: 2,
    },
    priorite: 'haute',
  }),
  on('devis', {
    ...{ code: 'accord-direction', titre: 'Accord de la direction : devis {devis}', delaiJours: 1 },
    ...{ seuilHtCents: 5_000_000, pourRole: 'gerant', priorite: 'haute', rubrique: 'a-chiffrer' },
  }),
  on('sav-ouvert', {
    ...{ code: 'visite-sav', titre: 'Visite SAV : {chantier}', delaiJours: 3, rubrique: 'a-finir' },
  }),
  on('calendrier', {
    ...{ code: 'tva', titre: 'Déclaration de TVA', jourDuMois: 25, chaque: 'mois' },
    ...{ pourRole: 'bureau', rubrique: 'comptabilite' },
  }),
];
