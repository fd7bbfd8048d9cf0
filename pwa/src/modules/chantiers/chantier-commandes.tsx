/** The orders of a chantier: asked on the roof, sent by who leads, received as the lorries come. */
import { PackagePlus } from 'lucide-react';
import { useState } from 'react';
import { commande } from '#shared/modules/chantiers/commande.entity.ts';
import { commandeLigne } from '#shared/modules/chantiers/commande-ligne.entity.ts';
import { commandeReception } from '#shared/modules/chantiers/commande-reception.entity.ts';
import {
  SUIVI_COMMANDE,
  type SuiviCommande,
  suivreCommande,
  suivreLignes,
} from '#shared/modules/chantiers/receptions.ts';
import { Empty } from '../../ui/empty.tsx';
import { count, formatShortDay } from '../../ui/format.ts';
import { useMay, usePhone, useProfile, useRows } from '../../ui/phone-context.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { CommandeSheet } from './commande-sheet.tsx';

const TONES: Readonly<Record<SuiviCommande, string>> = {
  brouillon: 'badge--warm',
  envoyee: 'badge--accent',
  'recue-en-partie': 'badge--watch',
  recue: 'badge--good',
  annulee: '',
};

export default function ChantierCommandes({ chantierId }: { chantierId: string }) {
  const of = { field: 'chantierId', equals: chantierId };
  const rows = useRows(commande, of);
  const lignes = useRows(commandeLigne, of) ?? [];
  const receptions = useRows(commandeReception, of) ?? [];
  const mayAdd = useMay(commande, 'create');
  const phone = usePhone();
  const { prenom, nom } = useProfile();
  const act = useGesture();
  const [openId, setOpenId] = useState<string | null>(null);
  if (!rows) return null;
  const sorted = [...rows].sort((a, b) => b.createdAt - a.createdAt);
  const open = sorted.find(({ id }) => id === openId);

  async function add() {
    const id = phone.newId();
    const f = { chantierId, etat: 'brouillon', auteur: `${prenom} ${nom}`.trim() };
    if (await act({ ops: [{ t: 'create', e: commande.table, id, f }] })) setOpenId(id);
  }

  return (
    <div className="stack narrow">
      {mayAdd && (
        <button
          type="button"
          className="button button--primary button--main"
          onClick={() => void add()}
        >
          <PackagePlus aria-hidden />
          Nouvelle commande
        </button>
      )}
      {rows.length === 0 && (
        <Empty icon={PackagePlus} title="Pas encore de commande">
          <p>Ce qu’il faut se note ici, même sans réseau ; le bureau l’envoie au fournisseur.</p>
        </Empty>
      )}
      {sorted.length > 0 && (
        <ul className="card">
          {sorted.map((row) => {
            const own = lignes.filter(({ commandeId }) => commandeId === row.id);
            const suivi = suivreCommande(row, suivreLignes(own, receptions));
            return (
              <li key={row.id}>
                <button
                  type="button"
                  className="list-row list-row--line"
                  onClick={() => setOpenId(row.id)}
                >
                  <span className="grow">
                    <span className="list-row__title">{commande.titleOf(row)}</span>
                    <span className="list-row__sub">
                      {count(own.length, 'article')} · {row.auteur}
                      {row.livraisonPrevue && ` · livraison ${formatShortDay(row.livraisonPrevue)}`}
                    </span>
                  </span>
                  <span className={`badge ${TONES[suivi]}`}>{SUIVI_COMMANDE[suivi]}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {open && (
        <CommandeSheet
          row={open}
          lignes={lignes.filter(({ commandeId }) => commandeId === open.id)}
          receptions={receptions}
          onClose={() => setOpenId(null)}
        />
      )}
    </div>
  );
}
