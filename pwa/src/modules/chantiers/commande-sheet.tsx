/** One order: its articles, sending it, and noting what arrived. */
import { Send, Trash2 } from 'lucide-react';
import { dayAt } from '#shared/core/dates.ts';
import { seesMoney } from '#shared/entity/permissions.ts';
import { type Commande, commande } from '#shared/modules/chantiers/commande.entity.ts';
import {
  type CommandeLigne,
  commandeLigne,
} from '#shared/modules/chantiers/commande-ligne.entity.ts';
import { commandeMontant } from '#shared/modules/chantiers/commande-montant.entity.ts';
import type { CommandeReception } from '#shared/modules/chantiers/commande-reception.entity.ts';
import { suivreLignes } from '#shared/modules/chantiers/receptions.ts';
import { AutoField } from '../../ui/auto-field.tsx';
import { formatFullDay, formatNumber } from '../../ui/format.ts';
import { KeyedCard } from '../../ui/keyed-card.tsx';
import { useActor, useMay } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { AddLigne } from './add-ligne.tsx';
import { ReceptionForm } from './reception-form.tsx';

interface CommandeSheetProps {
  readonly row: Commande;
  readonly lignes: readonly CommandeLigne[];
  readonly receptions: readonly CommandeReception[];
  readonly onClose: () => void;
}

function SendButton({ row, hasLines }: { row: Commande; hasLines: boolean }) {
  const act = useGesture();
  const { role } = useActor();
  if (role === 'compagnon') {
    return <p className="small muted">Le conducteur ou le bureau l’enverra au fournisseur.</p>;
  }
  const missing = !row.fournisseur
    ? 'Écrivez le fournisseur.'
    : hasLines
      ? null
      : 'Ajoutez un article.';
  const set = (f: Record<string, unknown>) => [
    { t: 'set' as const, e: commande.table, id: row.id, f },
  ];
  return (
    <>
      <button
        type="button"
        className="button button--primary button--main"
        disabled={missing !== null}
        onClick={() =>
          void act({
            ops: set({ etat: 'envoyee', dateEnvoi: dayAt(Date.now()) }),
            says: 'Commande notée comme envoyée.',
            undo: set({ etat: 'brouillon', dateEnvoi: null }),
          })
        }
      >
        <Send aria-hidden />
        Envoyée au fournisseur
      </button>
      {missing && <p className="small muted">{missing}</p>}
    </>
  );
}

function Lines({ row, lignes, receptions }: Omit<CommandeSheetProps, 'onClose'>) {
  const act = useGesture();
  const sorted = [...lignes].sort((a, b) => a.rang - b.rang);
  if (sorted.length === 0) return null;
  return (
    <ul className="card">
      {suivreLignes(sorted, receptions).map(({ id, libelle, unite, quantite, recue, reste }) => (
        <li key={id} className="list-row list-row--line">
          <span className="grow">
            <span className="list-row__title">{libelle}</span>
            <span className="list-row__sub">
              {formatNumber(quantite, 3)} {unite}
              {row.etat === 'envoyee' &&
                (reste === 0
                  ? ' · tout est là'
                  : ` · reçu ${formatNumber(recue, 3)}, reste ${formatNumber(reste, 3)}`)}
            </span>
          </span>
          {row.etat === 'brouillon' && (
            <button
              type="button"
              className="button button--quiet button--icon"
              aria-label={`Retirer ${libelle}`}
              onClick={() =>
                void act({
                  ops: [{ t: 'delete', e: commandeLigne.table, id }],
                  says: 'Article retiré.',
                  undo: [{ t: 'restore', e: commandeLigne.table, id }],
                })
              }
            >
              <Trash2 />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

export function CommandeSheet(props: CommandeSheetProps) {
  const { row, lignes, receptions, onClose } = props;
  const actor = useActor();
  const mayDelete = useMay(commande, 'delete', row);
  const act = useGesture();
  const field = (name: 'fournisseur' | 'livraisonPrevue' | 'note') => (
    <AutoField entity={commande} row={row} name={name} />
  );
  return (
    <Sheet title={commande.titleOf(row)} onClose={onClose}>
      <div className="stack stack--loose">
        {row.dateEnvoi && <p className="muted">Envoyée le {formatFullDay(row.dateEnvoi)}</p>}
        <Lines row={row} lignes={lignes} receptions={receptions} />
        {row.etat === 'brouillon' && <AddLigne row={row} rang={lignes.length + 1} />}
        {field('fournisseur')}
        {field('livraisonPrevue')}
        {field('note')}
        {row.etat === 'brouillon' && <SendButton row={row} hasLines={lignes.length > 0} />}
        {row.etat === 'envoyee' && (
          <ReceptionForm row={row} lignes={suivreLignes(lignes, receptions)} />
        )}
        {seesMoney(actor) && (
          <KeyedCard entity={commandeMontant} title="Montant" owner={{ commandeId: row.id }} />
        )}
        {mayDelete && row.etat === 'brouillon' && (
          <button
            type="button"
            className="button button--danger"
            onClick={() => {
              onClose();
              void act({
                ops: [{ t: 'delete', e: commande.table, id: row.id }],
                says: 'Commande supprimée.',
                undo: [{ t: 'restore', e: commande.table, id: row.id }],
              });
            }}
          >
            Supprimer la commande
          </button>
        )}
      </div>
    </Sheet>
  );
}
