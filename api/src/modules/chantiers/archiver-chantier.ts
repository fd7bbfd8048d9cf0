/** Archives a chantier that is over: terminé or annulé. */

import type { ArgsOf } from '#shared/entity/command.ts';
import type { archiverChantier as command } from '#shared/modules/chantiers/archiver-chantier.command.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { ETATS } from '#shared/modules/chantiers/etats.ts';
import type { Handler } from '../../sync/commands.ts';
import { refuse } from '../../sync/refusal.ts';

export const archiverChantier: Handler<ArgsOf<typeof command>> = (context, { chantierId }) => {
  const row = context.get(chantier, chantierId);
  if (!row || row.deleted === 1) return refuse('gone', "Ce chantier n'existe plus.");
  if (row['etat'] !== 'termine' && row['etat'] !== 'annule') {
    const needed = `« ${ETATS.termine} » ou « ${ETATS.annule} »`;
    return refuse('state', `On archive un chantier ${needed} : changez d'abord son état.`);
  }
  return context.write({
    t: 'set',
    e: chantier.table,
    id: chantierId,
    base: Number.MAX_SAFE_INTEGER,
    f: { etat: 'archive' },
  });
};
