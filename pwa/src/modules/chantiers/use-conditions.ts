/** What is known of a chantier when its état is about to change, read from this device. */
import { avenant } from '#shared/modules/chantiers/avenant.entity.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { commande } from '#shared/modules/chantiers/commande.entity.ts';
import { commandeLigne } from '#shared/modules/chantiers/commande-ligne.entity.ts';
import { commandeReception } from '#shared/modules/chantiers/commande-reception.entity.ts';
import { type Condition, conditionsOf } from '#shared/modules/chantiers/conditions.ts';
import { controlePoint } from '#shared/modules/chantiers/controle-point.entity.ts';
import type { Etat } from '#shared/modules/chantiers/etats.ts';
import { procesVerbal } from '#shared/modules/chantiers/proces-verbal.entity.ts';
import { suivreCommande, suivreLignes } from '#shared/modules/chantiers/receptions.ts';
import { reserve } from '#shared/modules/chantiers/reserve.entity.ts';
import { reservesOuvertes } from '#shared/modules/chantiers/reserves-ouvertes.ts';
import { useRows } from '../../ui/phone-context.tsx';

/** The conditions of any état for this chantier. */
export function useConditions(row: Chantier): (etat: Etat) => Condition[] {
  const of = { field: 'chantierId', equals: row.id };
  const points = useRows(controlePoint, of) ?? [];
  const commandes = useRows(commande, of) ?? [];
  const lignes = useRows(commandeLigne, of) ?? [];
  const receptions = useRows(commandeReception, of) ?? [];
  const avenants = useRows(avenant, of) ?? [];
  const procesVerbaux = useRows(procesVerbal, of) ?? [];
  const signes = procesVerbaux.filter(
    ({ signeA, resultat }) => signeA !== null && resultat !== 'refusee',
  );
  const reserves = useRows(reserve, of) ?? [];
  const attendues = commandes.filter((one) => {
    const own = lignes.filter(({ commandeId }) => commandeId === one.id);
    const suivi = suivreCommande(one, suivreLignes(own, receptions));
    return suivi === 'envoyee' || suivi === 'recue-en-partie';
  });
  return (etat) =>
    conditionsOf(etat, {
      hasClient: row.clientId !== null,
      heuresVendues: row.heuresVendues,
      debutPrevu: row.debutPrevu,
      pointsAFaire: points.filter(({ faitLe }) => faitLe === null).length,
      commandesAttendues: attendues.length,
      avenantsOuverts: avenants.filter((one) => one.etat === 'a-chiffrer' || one.etat === 'propose')
        .length,
      isRecu: signes.length > 0,
      reservesOuvertes: reservesOuvertes(procesVerbaux, reserves),
    });
}
