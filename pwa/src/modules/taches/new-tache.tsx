/** A new task: a title is enough; person, day and priority have good defaults. */
import { useLiveQuery } from 'dexie-react-hooks';
import { dayAt, plusDays } from '#shared/core/dates.ts';
import { jourOuvreDe } from '#shared/modules/chantiers/echeances.ts';
import { tache } from '#shared/modules/chantiers/tache.entity.ts';
import { salarie } from '#shared/modules/social/salarie.entity.ts';
import { NewRow } from '../../ui/new-row.tsx';
import { useActor, usePhone, useProfile } from '../../ui/phone-context.tsx';

export function NewTache({ chantierId, onClose }: { chantierId?: string; onClose: () => void }) {
  const { db } = usePhone();
  const { prenom, nom } = useProfile();
  const { role } = useActor();
  // For whoever writes it, where he is among the salariés.
  const me = useLiveQuery(async () => {
    const rows = await db.table(salarie.table).toArray();
    return (
      rows.find((row) => row.prenom === prenom && row.nom === nom && row.deleted === 0) ?? null
    );
  }, [db, prenom, nom]);
  if (me === undefined) return null;
  return (
    <NewRow
      entity={tache}
      title="Nouvelle tâche"
      fields={['titre', 'echeance', 'priorite', 'rubrique']}
      given={{
        chantierId: chantierId ?? null,
        etat: 'a-faire',
        priorite: 'normale',
        rubrique: chantierId ? 'en-cours' : 'atelier',
        echeance: jourOuvreDe(plusDays(dayAt(Date.now()), 1)),
        salarieId: me?.id ?? null,
        pourRole: me ? null : role,
      }}
      onClose={onClose}
    />
  );
}
