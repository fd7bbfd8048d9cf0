/** Erases a client and all that speaks of him, unless the law has the firm keep it. */
import type { ArgsOf } from '#shared/entity/command.ts';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { empechements } from '#shared/links/effacement.ts';
import { carnetToit } from '#shared/modules/calcul-ardoises/carnet-toit.entity.ts';
import { avancement } from '#shared/modules/chantiers/avancement.entity.ts';
import { avenant } from '#shared/modules/chantiers/avenant.entity.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { chantierAcces } from '#shared/modules/chantiers/chantier-acces.entity.ts';
import { chantierNote } from '#shared/modules/chantiers/chantier-note.entity.ts';
import { commande } from '#shared/modules/chantiers/commande.entity.ts';
import { controlePoint } from '#shared/modules/chantiers/controle-point.entity.ts';
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
import type { CommandContext, Handler } from '../../sync/commands.ts';
import { refuse } from '../../sync/refusal.ts';

const OF_CLIENT: readonly Entity[] = [contact, clientAdresse, consentement, echange];
const OF_CHANTIER: readonly Entity[] = [
  chantierAcces,
  chantierNote,
  contact,
  devis,
  tache,
  avancement,
  avenant,
  commande,
  controlePoint,
  metre,
  metreLigne,
  menuiseriesFeuille,
  menuiserie,
  procesVerbal,
  reserve,
  sav,
  carnetToit,
];

function forgetAll(context: CommandContext, entities: readonly Entity[], by: string, id: string) {
  for (const entity of entities) {
    for (const row of context.list(entity, `${by} = ?`, [id])) context.forget(entity, row.id);
  }
}

/** The client with those that were merged into him, deleted ones included. */
function allOf(context: CommandContext, row: AnyRow): AnyRow[] {
  const merged = context.list(client, 'fusionne_id = ?', [row.id]);
  return [row, ...merged.flatMap((one) => allOf(context, one))];
}

export const effacerClient: Handler<ArgsOf<typeof command>> = (context, { clientId }) => {
  const row = context.get(client, clientId);
  if (!row) return refuse('gone', "Ce client n'existe plus.");
  const all = allOf(context, row);
  const sites = all.flatMap(({ id }) => context.list(chantier, 'client_id = ?', [id]));
  const live = sites.filter((site) => site.deleted === 0);
  const [first] = empechements(live, context.today);
  if (first) return refuse('state', `Ce client ne peut pas être effacé : ${first.texte}`);
  for (const site of sites) {
    forgetAll(context, OF_CHANTIER, 'chantier_id', site.id);
    context.forget(chantier, site.id);
  }
  for (const { id } of all) {
    forgetAll(context, OF_CLIENT, 'client_id', id);
    context.forget(client, id);
  }
  return { ok: true, value: undefined };
};
