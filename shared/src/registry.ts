/** Every entity and command of the house; parents before children. */
import { entreprise } from './modules/administration/entreprise.entity.ts';
import { calculArdoises } from './modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { communeZone } from './modules/calcul-ardoises/commune-zone.entity.ts';
import { modeleArdoise } from './modules/calcul-ardoises/modele-ardoise.entity.ts';
import { prixArdoise } from './modules/calcul-ardoises/prix-ardoise.entity.ts';
import { recouvrement } from './modules/calcul-ardoises/recouvrement.entity.ts';
import { reglageArdoises } from './modules/calcul-ardoises/reglage-ardoises.entity.ts';
import { archiverChantier } from './modules/chantiers/archiver-chantier.command.ts';
import { chantier } from './modules/chantiers/chantier.entity.ts';
import { chantierAcces } from './modules/chantiers/chantier-acces.entity.ts';
import { chantierDocument } from './modules/chantiers/chantier-document.entity.ts';
import { chantierFinances } from './modules/chantiers/chantier-finances.entity.ts';
import { chantierNote } from './modules/chantiers/chantier-note.entity.ts';
import { documentDessin } from './modules/chantiers/document-dessin.entity.ts';
import { client } from './modules/clients/client.entity.ts';
import { contact } from './modules/clients/contact.entity.ts';
import { affectation } from './modules/planning/affectation.entity.ts';
import { jourVerrouille } from './modules/planning/jour-verrouille.entity.ts';
import { salarie } from './modules/social/salarie.entity.ts';
import { salariePaie } from './modules/social/salarie-paie.entity.ts';
import { avis } from './sync/avis.entity.ts';
import { makeRegistry } from './sync/registry-type.ts';

export const COMMANDS = [archiverChantier] as const;

export const registry = makeRegistry(
  [
    entreprise,
    avis,
    client,
    chantier,
    contact,
    chantierAcces,
    chantierFinances,
    chantierNote,
    chantierDocument,
    documentDessin,
    salarie,
    salariePaie,
    affectation,
    jourVerrouille,
    modeleArdoise,
    prixArdoise,
    reglageArdoises,
    recouvrement,
    communeZone,
    calculArdoises,
  ],
  COMMANDS,
);
