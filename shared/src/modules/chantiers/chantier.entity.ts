/** A building site: name, place, dates and état go to everyone; once archived, to its own scope. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, date, number, optional, ref, text } from '../../entity/field.ts';
import { AUTHOR, EVERYONE, LEADS, OFFICE } from '../../entity/permissions.ts';
import { ETATS, etatsSuivants, mayCreateIn } from './etats.ts';

export const chantier = defineEntity({
  table: 'chantiers',
  label: { one: 'Chantier', many: 'Chantiers' },
  title: 'libelle',
  fields: {
    libelle: text('Libellé', { max: 120, indexed: true }),
    reference: optional(text('Référence', { max: 50, help: 'Le code du dossier, en capitales.' })),
    clientId: optional(ref('Client', 'clients', { indexed: true })),
    etat: choice('État', ETATS, { indexed: true }),
    description: optional(text('Travaux', { max: 2000, multiline: true })),
    adresse: optional(text('Adresse')),
    codePostal: optional(text('Code postal', { max: 5, format: 'code-postal' })),
    ville: text('Ville', { max: 100 }),
    communeInsee: optional(text('Code commune', { max: 5, format: 'insee' })),
    dateSignature: optional(date('Signé le')),
    dateReception: optional(date('Reçu le', { help: 'Le jour de la réception par le client.' })),
    debutPrevu: optional(date('Début prévu')),
    finPrevue: optional(date('Fin prévue')),
    heuresVendues: optional(number('Heures vendues', { max: 100_000, unit: 'h' })),
  },
  sync: 'merge-fields',
  groups: [
    ['adresse', 'codePostal', 'ville', 'communeInsee'],
    ['debutPrevu', 'finPrevue'],
  ],
  guard: ['etat'],
  scope: (row) => (row.etat === 'archive' ? `chantier:${row.id}` : 'firm'),
  permissions: {
    create: EVERYONE,
    set: [AUTHOR, ...LEADS],
    delete: OFFICE,
    // On site one starts, stops and finishes: `etatsSuivants` says which moves a compagnon has.
    insiders: ['etat'],
    closedToCompagnonsBy: 'chantiersFermes',
  },
  rule: ({ before, after, role }) => {
    if (before === null) {
      if (mayCreateIn(after.etat, role)) return null;
      return { code: 'state', path: 'etat', text: 'Un nouveau chantier commence comme projet.' };
    }
    if (before.etat === after.etat || etatsSuivants(before.etat, role).includes(after.etat)) {
      if (after.debutPrevu && after.finPrevue && after.finPrevue < after.debutPrevu) {
        return { code: 'state', path: 'finPrevue', text: 'La fin prévue précède le début prévu.' };
      }
      return null;
    }
    const text = `De « ${ETATS[before.etat]} », on ne passe pas à « ${ETATS[after.etat]} ».`;
    return { code: 'state', path: 'etat', text };
  },
  opens: 'author',
  list: ['libelle', 'etat', 'ville', 'reference', 'debutPrevu', 'heuresVendues'],
});
export type Chantier = RowOf<typeof chantier>;

/** What stands in the place of a chantier that is in the corbeille. */
export const CHANTIER_SUPPRIME = 'Chantier supprimé';
