/** Changes the état of a chantier: only the états that may follow; undone in one tap. */
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { LEADS } from '#shared/entity/permissions.ts';
import { archiverChantier } from '#shared/modules/chantiers/archiver-chantier.command.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { JOUR_DEMANDE } from '#shared/modules/chantiers/conditions.ts';
import { ETATS, type Etat, etatsSuivants } from '#shared/modules/chantiers/etats.ts';
import { useSlot } from '../../slots.tsx';
import { EtatBadge } from '../../ui/etat-badge.tsx';
import { useActor, useMaySet } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { EtatStep } from './etat-step.tsx';
import { useConditions } from './use-conditions.ts';

export function EtatPicker({ row }: { row: Chantier }) {
  const [isOpen, setIsOpen] = useState(false);
  const { role } = useActor();
  const maySet = useMaySet(chantier, row, 'etat');
  const act = useGesture();
  const conditionsOf = useConditions(row);
  const following = useSlot('etatFollowing');
  const [chosen, setChosen] = useState<Etat | null>(null);
  const close = () => {
    setIsOpen(false);
    setChosen(null);
  };
  const next = maySet ? etatsSuivants(row.etat, role) : [];

  function move(etat: Etat, values: Readonly<Record<string, unknown>> = {}) {
    close();
    if (etat === 'archive') {
      // Archiving is decided by the server: it needs the planning of everyone.
      const args = { chantierId: row.id };
      void act({
        ops: [{ t: 'cmd', name: archiverChantier.name, args }],
        says: 'Archivage demandé au bureau.',
      });
      return;
    }
    const set = (f: Readonly<Record<string, unknown>>) => [
      { t: 'set' as const, e: chantier.table, id: row.id, f },
    ];
    const before = Object.fromEntries(
      Object.keys(values).map((name) => [name, row[name as keyof Chantier]]),
    );
    const mayUndo = etatsSuivants(etat, role).includes(row.etat);
    void act({
      ops: set({ etat, ...values }),
      says: `« ${row.libelle} » : ${ETATS[etat]}.`,
      ...(mayUndo && { undo: set({ etat: row.etat, ...before }) }),
    });
  }

  /** An état that asks or says something is shown first; the others are entered at once. */
  function choose(etat: Etat) {
    const hasStep =
      JOUR_DEMANDE[etat] !== undefined || conditionsOf(etat).some(({ isMet }) => !isMet);
    // What follows is the office's business: on site the état changes at once.
    const isShown = following.length > 0 && LEADS.includes(role);
    if (etat !== 'archive' && (hasStep || isShown)) setChosen(etat);
    else move(etat);
  }

  if (next.length === 0) return <EtatBadge etat={row.etat} />;
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => setIsOpen(true)}
        aria-label={`État : ${ETATS[row.etat]}. Changer`}
      >
        <EtatBadge etat={row.etat} />
        <ChevronDown aria-hidden />
      </button>
      {isOpen && chosen === null && (
        <Sheet title="Passer à l’état" onClose={close}>
          {next.map((etat) => (
            <button
              key={etat}
              type="button"
              className="button button--block"
              style={{ justifyContent: 'flex-start' }}
              onClick={() => choose(etat)}
            >
              <EtatBadge etat={etat} />
            </button>
          ))}
        </Sheet>
      )}
      {chosen !== null && (
        <Sheet title={`Passer à « ${ETATS[chosen]} »`} onClose={close}>
          <EtatStep
            row={row}
            etat={chosen}
            conditions={conditionsOf(chosen)}
            onMove={(values) => move(chosen, values)}
            onBack={() => setChosen(null)}
          />
        </Sheet>
      )}
    </>
  );
}
