/** Every table: one line per entity, parents first, then our own. Read by drizzle-kit. */
import { entreprise } from '#shared/modules/administration/entreprise.entity.ts';
import { calculArdoises } from '#shared/modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { communeZone } from '#shared/modules/calcul-ardoises/commune-zone.entity.ts';
import { modeleArdoise } from '#shared/modules/calcul-ardoises/modele-ardoise.entity.ts';
import { recouvrement } from '#shared/modules/calcul-ardoises/recouvrement.entity.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { chantierAcces } from '#shared/modules/chantiers/chantier-acces.entity.ts';
import { chantierFinances } from '#shared/modules/chantiers/chantier-finances.entity.ts';
import { chantierNote } from '#shared/modules/chantiers/chantier-note.entity.ts';
import { client } from '#shared/modules/clients/client.entity.ts';
import { contact } from '#shared/modules/clients/contact.entity.ts';
import { affectation } from '#shared/modules/planning/affectation.entity.ts';
import { jourVerrouille } from '#shared/modules/planning/jour-verrouille.entity.ts';
import { salarie } from '#shared/modules/social/salarie.entity.ts';
import { salariePaie } from '#shared/modules/social/salarie-paie.entity.ts';
import { avis } from '#shared/sync/avis.entity.ts';
import { tableFor } from './table-for.ts';

export const entreprises = tableFor(entreprise);
export const avisTable = tableFor(avis);
export const clients = tableFor(client);
export const chantiers = tableFor(chantier);
export const contacts = tableFor(contact);
export const chantierAccesTable = tableFor(chantierAcces);
export const chantierFinancesTable = tableFor(chantierFinances);
export const chantierNotes = tableFor(chantierNote);
export const salaries = tableFor(salarie);
export const salariePaies = tableFor(salariePaie);
export const affectations = tableFor(affectation);
export const joursVerrouilles = tableFor(jourVerrouille);
export const modelesArdoises = tableFor(modeleArdoise);
export const recouvrements = tableFor(recouvrement);
export const communesZones = tableFor(communeZone);
export const calculsArdoises = tableFor(calculArdoises);

export * from './own-tables.ts';
