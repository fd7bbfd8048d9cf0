/** Changes the état of a chantier: only the états that may follow, in one tap, undone in one tap. */
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { archiverChantier } from '#shared/modules/chantiers/archiver-chantier.command.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { ETATS, type Etat, etatsSuivants } from '#shared/modules/chantiers/etats.ts';
import { EtatBadge } from '../../ui/etat-badge.tsx';
import { useActor, useMaySet } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useGesture } from '../../ui/use-gesture.ts';

export function EtatPicker({ row }: { row: Chantier }) {
  const [isOpen, setIsOpen] = useState(false);
  const { role } = useActor();
  const maySet = useMaySet(chantier, row, 'etat');
  const act = useGesture();
  const next = maySet ? etatsSuivants(row.etat, role) : [];

  function move(etat: Etat) {
    setIsOpen(false);
    if (etat === 'archive') {
      // Archiving is decided by the server: it needs the planning of everyone.
      const args = { chantierId: row.id };
      void act({
        ops: [{ t: 'cmd', name: archiverChantier.name, args }],
        says: 'Archivage demandé au bureau.',
      });
      return;
    }
    const set = (value: Etat) => [
      { t: 'set' as const, e: chantier.table, id: row.id, f: { etat: value } },
    ];
    const mayUndo = etatsSuivants(etat, role).includes(row.etat);
    void act({
      ops: set(etat),
      says: `« ${row.libelle} » : ${ETATS[etat]}.`,
      ...(mayUndo && { undo: set(row.etat) }),
    });
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
      {isOpen && (
        <Sheet title="Passer à l’état" onClose={() => setIsOpen(false)}>
          {next.map((etat) => (
            <button
              key={etat}
              type="button"
              className="button button--block"
              style={{ justifyContent: 'flex-start' }}
              onClick={() => move(etat)}
            >
              <EtatBadge etat={etat} />
            </button>
          ))}
        </Sheet>
      )}
    </>
  );
}
