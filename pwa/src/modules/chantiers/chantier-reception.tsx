/** Handing the works over: the record of réception, prepared here and signed on this screen. */
import { FileSignature } from 'lucide-react';
import { dayAt } from '#shared/core/dates.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { procesVerbal } from '#shared/modules/chantiers/proces-verbal.entity.ts';
import { Empty } from '../../ui/empty.tsx';
import { useMay, usePhone, useProfile, useRow, useRows } from '../../ui/phone-context.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { ProcesVerbalView } from './proces-verbal-view.tsx';
import './releves.css';

export default function ChantierReception({ chantierId }: { chantierId: string }) {
  const rows = useRows(procesVerbal, { field: 'chantierId', equals: chantierId });
  const site = useRow(chantier, chantierId);
  const mayAdd = useMay(procesVerbal, 'create');
  const phone = usePhone();
  const act = useGesture();
  const { prenom, nom } = useProfile();
  if (!rows || !site) return null;
  const sorted = [...rows].sort((a, b) => b.createdAt - a.createdAt);
  // One at a time. What is signed stays: after a refusal, or a mistake, another one is made.
  const isOpen = sorted.some(({ signeA }) => signeA === null);
  const isTaken = sorted.some(({ signeA, resultat }) => signeA !== null && resultat !== 'refusee');

  function prepare() {
    const blank = Object.fromEntries(procesVerbal.fieldNames.map((name) => [name, null]));
    const f = {
      ...blank,
      chantierId,
      dateReception: dayAt(Date.now()),
      resultat: 'sans-reserve',
      representant: `${prenom} ${nom}`.trim(),
      travaux: site?.description ?? null,
    };
    const op = { t: 'create' as const, e: procesVerbal.table, id: phone.newId(), f };
    void act({ ops: [op], says: 'Procès-verbal préparé.' });
  }

  return (
    <div className="stack stack--loose narrow">
      {rows.length === 0 && (
        <Empty icon={FileSignature} title="Pas encore reçu">
          <p>
            Le client reçoit les travaux, avec ou sans réserves, et signe ici, même sans réseau. Les
            garanties commencent ce jour-là.
          </p>
        </Empty>
      )}
      {mayAdd && !isOpen && !isTaken && (
        <button type="button" className="button button--primary button--main" onClick={prepare}>
          <FileSignature aria-hidden />
          Préparer le procès-verbal
        </button>
      )}
      {sorted.map((row) => (
        <ProcesVerbalView key={row.id} row={row} />
      ))}
      {mayAdd && !isOpen && isTaken && (
        <section className="stack stack--tight">
          <p className="small muted">
            Une erreur ? Ce qui est signé reste ; un autre procès-verbal, signé à son tour, dit la
            correction.
          </p>
          <button type="button" className="button" onClick={prepare}>
            <FileSignature aria-hidden />
            Faire un autre procès-verbal
          </button>
        </section>
      )}
    </div>
  );
}
