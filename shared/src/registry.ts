/** Every entity and command of the house; parents before children. */
import { entreprise } from './modules/administration/entreprise.entity.ts';
import { calculArdoises } from './modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { carnetToit } from './modules/calcul-ardoises/carnet-toit.entity.ts';
import { communeZone } from './modules/calcul-ardoises/commune-zone.entity.ts';
import { modeleArdoise } from './modules/calcul-ardoises/modele-ardoise.entity.ts';
import { prixArdoise } from './modules/calcul-ardoises/prix-ardoise.entity.ts';
import { recouvrement } from './modules/calcul-ardoises/recouvrement.entity.ts';
import { reglageArdoises } from './modules/calcul-ardoises/reglage-ardoises.entity.ts';
import { archiverChantier } from './modules/chantiers/archiver-chantier.command.ts';
import { avancement } from './modules/chantiers/avancement.entity.ts';
import { avenant } from './modules/chantiers/avenant.entity.ts';
import { budgetHeures } from './modules/chantiers/budget-heures.entity.ts';
import { chantier } from './modules/chantiers/chantier.entity.ts';
import { chantierAcces } from './modules/chantiers/chantier-acces.entity.ts';
import { chantierDocument } from './modules/chantiers/chantier-document.entity.ts';
import { chantierFinances } from './modules/chantiers/chantier-finances.entity.ts';
import { chantierNote } from './modules/chantiers/chantier-note.entity.ts';
import { commande } from './modules/chantiers/commande.entity.ts';
import { commandeLigne } from './modules/chantiers/commande-ligne.entity.ts';
import { commandeMontant } from './modules/chantiers/commande-montant.entity.ts';
import { commandeReception } from './modules/chantiers/commande-reception.entity.ts';
import { controlePoint } from './modules/chantiers/controle-point.entity.ts';
import { coutHoraire } from './modules/chantiers/cout-horaire.entity.ts';
import { documentDessin } from './modules/chantiers/document-dessin.entity.ts';
import { menuiserie } from './modules/chantiers/menuiserie.entity.ts';
import { menuiseriesFeuille } from './modules/chantiers/menuiseries-feuille.entity.ts';
import { metre } from './modules/chantiers/metre.entity.ts';
import { metreLigne } from './modules/chantiers/metre-ligne.entity.ts';
import { modeleControle } from './modules/chantiers/modele-controle.entity.ts';
import { procesVerbal } from './modules/chantiers/proces-verbal.entity.ts';
import { regleTache } from './modules/chantiers/regle-tache.entity.ts';
import { reserve } from './modules/chantiers/reserve.entity.ts';
import { sav } from './modules/chantiers/sav.entity.ts';
import { tache } from './modules/chantiers/tache.entity.ts';
import { client } from './modules/clients/client.entity.ts';
import { clientAdresse } from './modules/clients/client-adresse.entity.ts';
import { consentement } from './modules/clients/consentement.entity.ts';
import { contact } from './modules/clients/contact.entity.ts';
import { echange } from './modules/clients/echange.entity.ts';
import { effacerClient } from './modules/clients/effacer-client.command.ts';
import { devis } from './modules/devis-facturation/devis.entity.ts';
import { devisHeures } from './modules/devis-facturation/devis-heures.entity.ts';
import { devisLigne } from './modules/devis-facturation/devis-ligne.entity.ts';
import { devisLot } from './modules/devis-facturation/devis-lot.entity.ts';
import { devisOption } from './modules/devis-facturation/devis-option.entity.ts';
import { vehicule } from './modules/maintenance/vehicule.entity.ts';
import { affectation } from './modules/planning/affectation.entity.ts';
import { chantierVerrouille } from './modules/planning/chantier-verrouille.entity.ts';
import { intervention } from './modules/planning/intervention.entity.ts';
import { jourVerrouille } from './modules/planning/jour-verrouille.entity.ts';
import { pointage } from './modules/planning/pointage.entity.ts';
import { reglePlanning } from './modules/planning/regle-planning.entity.ts';
import { semaineEnvoyee } from './modules/planning/semaine-envoyee.entity.ts';
import { semaineVue } from './modules/planning/semaine-vue.entity.ts';
import { demandeConge } from './modules/social/demande-conge.entity.ts';
import { habilitation } from './modules/social/habilitation.entity.ts';
import { rythmeSalarie } from './modules/social/rythme-salarie.entity.ts';
import { salarie } from './modules/social/salarie.entity.ts';
import { salariePaie } from './modules/social/salarie-paie.entity.ts';
import { avis } from './sync/avis.entity.ts';
import { makeRegistry } from './sync/registry-type.ts';

export const COMMANDS = [archiverChantier, effacerClient] as const;

export const registry = makeRegistry(
  [
    entreprise,
    avis,
    client,
    chantier,
    contact,
    clientAdresse,
    consentement,
    echange,
    chantierAcces,
    chantierFinances,
    coutHoraire,
    chantierNote,
    chantierDocument,
    documentDessin,
    avancement,
    modeleControle,
    controlePoint,
    commande,
    commandeLigne,
    commandeReception,
    commandeMontant,
    metre,
    metreLigne,
    menuiseriesFeuille,
    menuiserie,
    procesVerbal,
    reserve,
    sav,
    avenant,
    budgetHeures,
    devis,
    devisLot,
    devisOption,
    devisLigne,
    devisHeures,
    salarie,
    salariePaie,
    tache,
    regleTache,
    rythmeSalarie,
    habilitation,
    demandeConge,
    vehicule,
    affectation,
    jourVerrouille,
    chantierVerrouille,
    reglePlanning,
    intervention,
    pointage,
    semaineVue,
    semaineEnvoyee,
    modeleArdoise,
    prixArdoise,
    reglageArdoises,
    recouvrement,
    communeZone,
    calculArdoises,
    carnetToit,
  ],
  COMMANDS,
);
