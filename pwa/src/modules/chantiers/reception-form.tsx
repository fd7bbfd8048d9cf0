/** What just arrived: everything that is still to come in one tap, or line by line. */
import { PackageCheck } from 'lucide-react';
import { useState } from 'react';
import { dayAt } from '#shared/core/dates.ts';
import type { Commande } from '#shared/modules/chantiers/commande.entity.ts';
import { commandeReception } from '#shared/modules/chantiers/commande-reception.entity.ts';
import type { LigneSuivie } from '#shared/modules/chantiers/receptions.ts';
import { FieldInput, fromInput } from '../../ui/field-input.tsx';
import { formatNumber } from '../../ui/format.ts';
import { usePhone, useProfile } from '../../ui/phone-context.tsx';
import { useGesture } from '../../ui/use-gesture.ts';

export function ReceptionForm({ row, lignes }: { row: Commande; lignes: readonly LigneSuivie[] }) {
  const phone = usePhone();
  const act = useGesture();
  const { prenom, nom } = useProfile();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const waiting = lignes.filter(({ reste }) => reste > 0);
  if (waiting.length === 0) return null;

  async function receive(quantityOf: (ligne: LigneSuivie) => unknown) {
    const made = waiting.flatMap((ligne) => {
      const quantite = quantityOf(ligne);
      if (quantite === null || quantite === 0) return [];
      const f = {
        ...{ commandeId: row.id, ligneId: ligne.id, chantierId: row.chantierId, quantite },
        ...{ jour: dayAt(Date.now()), note: null, auteur: `${prenom} ${nom}`.trim() },
      };
      return [{ t: 'create' as const, e: commandeReception.table, id: phone.newId(), f }];
    });
    if (made.length === 0) return;
    const undo = made.map(({ e, id }) => ({ t: 'delete' as const, e, id }));
    if (await act({ ops: made, says: 'Réception notée.', undo })) setTyped({});
  }

  const { quantite } = commandeReception.fields;
  return (
    <section className="card card--pad stack">
      <h2 className="section-title">Qu’est-ce qui est arrivé ?</h2>
      <button
        type="button"
        className="button button--primary button--main"
        onClick={() => void receive(({ reste }) => reste)}
      >
        <PackageCheck aria-hidden />
        Tout est arrivé
      </button>
      <details>
        <summary>Une partie seulement</summary>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void receive(({ id }) => fromInput(quantite, typed[id] ?? ''));
          }}
        >
          {waiting.map(({ id, libelle, reste, unite }) => (
            <FieldInput
              key={id}
              field={{
                ...quantite,
                optional: true,
                label: libelle,
                help: `Reste ${formatNumber(reste, 3)} ${unite ?? ''}`,
              }}
              value={typed[id] ?? ''}
              onChange={(value) => setTyped({ ...typed, [id]: String(value) })}
            />
          ))}
          <button type="submit" className="button button--main">
            Noter ce qui est arrivé
          </button>
        </form>
      </details>
    </section>
  );
}
