/** Someone to call: for a client, or for a chantier (then those who work there receive it). */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { date, optional, ref, text } from '../../entity/field.ts';
import { AUTHOR, EVERYONE, LEADS } from '../../entity/permissions.ts';

export const contact = defineEntity({
  table: 'contacts',
  label: { one: 'Contact', many: 'Contacts' },
  title: 'nom',
  fields: {
    clientId: optional(ref('Client', 'clients', { indexed: true })),
    chantierId: optional(ref('Chantier', 'chantiers', { indexed: true })),
    nom: text('Nom', { max: 100 }),
    fonction: optional(text('Rôle', { max: 60, help: 'Par exemple : voisine, gardien, maçon.' })),
    telephone: optional(text('Téléphone', { max: 20, format: 'telephone' })),
    email: optional(text('Courriel', { format: 'email' })),
    roleDepuis: optional(date('Dans ce rôle depuis le')),
    roleFin: optional(date('Jusqu’au', { help: 'Passé ce jour, il n’est plus à appeler.' })),
  },
  sync: 'merge-fields',
  scope: (row) => (row.chantierId ? `chantier:${row.chantierId}` : 'office'),
  permissions: { create: EVERYONE, set: [AUTHOR, ...LEADS], delete: [AUTHOR, ...LEADS] },
  groups: [['fonction', 'roleDepuis', 'roleFin']],
  rule: ({ after }) =>
    after.clientId || after.chantierId
      ? null
      : {
          code: 'state',
          path: 'clientId',
          text: 'Rattachez ce contact à un client ou à un chantier.',
        },
  list: ['nom', 'fonction', 'telephone', 'email'],
});
export type Contact = RowOf<typeof contact>;

/** Whether somebody is in his role on a day. */
export function isEnFonction(
  { roleDepuis, roleFin }: Pick<Contact, 'roleDepuis' | 'roleFin'>,
  jour: string,
): boolean {
  return (roleDepuis === null || roleDepuis <= jour) && (roleFin === null || roleFin >= jour);
}
