/** Erases a client and all that speaks of him, but for what the law has the firm keep. */
import type { Day } from '#shared/core/dates.ts';
import type { ArgsOf } from '#shared/entity/command.ts';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { empechements, gardeJusquau } from '#shared/links/effacement.ts';
import { calculArdoises } from '#shared/modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { carnetToit } from '#shared/modules/calcul-ardoises/carnet-toit.entity.ts';
import { avancement } from '#shared/modules/chantiers/avancement.entity.ts';
import { avenant } from '#shared/modules/chantiers/avenant.entity.ts';
import { budgetHeures } from '#shared/modules/chantiers/budget-heures.entity.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { chantierAcces } from '#shared/modules/chantiers/chantier-acces.entity.ts';
import { chantierDocument } from '#shared/modules/chantiers/chantier-document.entity.ts';
import { chantierFinances } from '#shared/modules/chantiers/chantier-finances.entity.ts';
import { chantierNote } from '#shared/modules/chantiers/chantier-note.entity.ts';
import { commande } from '#shared/modules/chantiers/commande.entity.ts';
import { commandeLigne } from '#shared/modules/chantiers/commande-ligne.entity.ts';
import { commandeMontant } from '#shared/modules/chantiers/commande-montant.entity.ts';
import { commandeReception } from '#shared/modules/chantiers/commande-reception.entity.ts';
import { controlePoint } from '#shared/modules/chantiers/controle-point.entity.ts';
import { documentDessin } from '#shared/modules/chantiers/document-dessin.entity.ts';
import { menuiserie } from '#shared/modules/chantiers/menuiserie.entity.ts';
import { menuiseriesFeuille } from '#shared/modules/chantiers/menuiseries-feuille.entity.ts';
import { metre } from '#shared/modules/chantiers/metre.entity.ts';
import { metreLigne } from '#shared/modules/chantiers/metre-ligne.entity.ts';
import { procesVerbal } from '#shared/modules/chantiers/proces-verbal.entity.ts';
import { reserve } from '#shared/modules/chantiers/reserve.entity.ts';
import { sav } from '#shared/modules/chantiers/sav.entity.ts';
import { tache } from '#shared/modules/chantiers/tache.entity.ts';
import { client } from '#shared/modules/clients/client.entity.ts';
import { clientAdresse } from '#shared/modules/clients/client-adresse.entity.ts';
import { consentement } from '#shared/modules/clients/consentement.entity.ts';
import { contact } from '#shared/modules/clients/contact.entity.ts';
import { echange } from '#shared/modules/clients/echange.entity.ts';
import type { effacerClient as command } from '#shared/modules/clients/effacer-client.command.ts';
import { devis } from '#shared/modules/devis-facturation/devis.entity.ts';
import { devisHeures } from '#shared/modules/devis-facturation/devis-heures.entity.ts';
import { devisLigne } from '#shared/modules/devis-facturation/devis-ligne.entity.ts';
import { devisLot } from '#shared/modules/devis-facturation/devis-lot.entity.ts';
import { devisOption } from '#shared/modules/devis-facturation/devis-option.entity.ts';
import type { CommandContext, Handler } from '../../sync/commands.ts';
import { refuse } from '../../sync/refusal.ts';

/** The proof of a consent or of a refusal is what the firm answers with: it stays where anything stays. */
const OF_CLIENT: readonly Entity[] = [contact, clientAdresse, echange];

/** Everything that speaks of a chantier; who worked there and when is the people's, not the client's. */
export const OF_CHANTIER: readonly Entity[] = [
  chantierAcces,
  chantierFinances,
  chantierNote,
  chantierDocument,
  documentDessin,
  contact,
  tache,
  avancement,
  avenant,
  budgetHeures,
  commande,
  commandeLigne,
  commandeReception,
  controlePoint,
  devis,
  devisHeures,
  calculArdoises,
  carnetToit,
  metre,
  metreLigne,
  menuiseriesFeuille,
  menuiserie,
  procesVerbal,
  reserve,
  sav,
];
const OF_DEVIS: readonly Entity[] = [devisLot, devisOption, devisLigne];
const OF_COMMANDE: readonly Entity[] = [commandeMontant];

/** Of works that the law has the firm keep, what proves nothing: how one gets in, whom one calls. */
const SANS_PREUVE: readonly Entity[] = [chantierAcces, contact, tache];

function forgetAll(context: CommandContext, entities: readonly Entity[], by: string, id: string) {
  for (const entity of entities) {
    for (const row of context.list(entity, `${by} = ?`, [id])) context.forget(entity, row.id);
  }
}

function forgetSite(context: CommandContext, id: string): void {
  for (const row of context.list(devis, 'chantier_id = ?', [id])) {
    forgetAll(context, OF_DEVIS, 'devis_id', row.id);
  }
  for (const row of context.list(commande, 'chantier_id = ?', [id])) {
    forgetAll(context, OF_COMMANDE, 'commande_id', row.id);
  }
  forgetAll(context, OF_CHANTIER, 'chantier_id', id);
  context.forget(chantier, id);
}

/** The client with those that were merged into him, deleted ones included. */
function allOf(context: CommandContext, row: AnyRow): AnyRow[] {
  const merged = context.list(client, 'fusionne_id = ?', [row.id]);
  return [row, ...merged.flatMap((one) => allOf(context, one))];
}

interface Kept {
  readonly gardeAu: Day;
  /** The card that it was merged into, cards between them being forgotten; null: none. */
  readonly fusionneId: string | null;
}

/** Takes from a card what the law does not ask for: name and place stay with the works. */
function thinOut(context: CommandContext, id: string, { gardeAu, fusionneId }: Kept) {
  const f = {
    ...{ fusionneId },
    email: null,
    telephone: null,
    note: null,
    effaceLe: context.today,
    gardeAu,
  };
  const written = context.write({
    ...{ t: 'set', e: client.table, id, base: Number.MAX_SAFE_INTEGER },
    f,
  });
  context.forgetHistory(client, id);
  return written;
}

export const effacerClient: Handler<ArgsOf<typeof command>> = (context, { clientId }) => {
  const row = context.get(client, clientId);
  if (!row) return refuse('gone', "Ce client n'existe plus.");
  const all = allOf(context, row);
  const sites = all.flatMap(({ id }) => context.list(chantier, 'client_id = ?', [id]));
  const live = sites.filter((site) => site.deleted === 0);
  const papers = live.flatMap(({ id }) => context.list(procesVerbal, 'chantier_id = ?', [id]));
  const held = empechements(live, papers, context.today);
  const open = held.find(({ jusquau }) => jusquau === null);
  if (open) return refuse('state', `Ce client ne peut pas être effacé : ${open.texte}`);
  const kept = new Set(held.map(({ chantierId }) => chantierId));
  for (const { id } of sites) {
    if (kept.has(id)) forgetAll(context, SANS_PREUVE, 'chantier_id', id);
    else forgetSite(context, id);
  }
  const gardeAu = gardeJusquau(held);
  // The card itself, and merged ones that kept works still point at.
  const named = new Set(sites.flatMap((site) => (kept.has(site.id) ? [site.clientId] : [])));
  for (const { id } of all) {
    forgetAll(context, OF_CLIENT, 'client_id', id);
    if (gardeAu === null) {
      forgetAll(context, [consentement], 'client_id', id);
      context.forget(client, id);
    } else if (id === clientId || named.has(id)) {
      const fusionneId = id === clientId ? row.fusionneId : clientId;
      const written = thinOut(context, id, { gardeAu, fusionneId });
      if (!written.ok) return written;
    } else context.forget(client, id);
  }
  return { ok: true, value: undefined };
};
