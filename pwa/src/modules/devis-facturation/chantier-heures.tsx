/** Hours sold by family of works, without any amount: from the quotes, or typed, which wins. */
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { FAMILLES, type Famille } from '#shared/core/familles.ts';
import {
  type HeuresDeFamille,
  heuresParFamille,
  totalHeures,
} from '#shared/links/heures-vendues.ts';
import { poser } from '#shared/links/importer-devis.ts';
import { budgetHeures } from '#shared/modules/chantiers/budget-heures.entity.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { devisHeures } from '#shared/modules/devis-facturation/devis-heures.entity.ts';
import { FieldInput, fromInput, toInput } from '../../ui/field-input.tsx';
import { formatNumber } from '../../ui/format.ts';
import { useMay, usePhone, useRow, useRows } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { suiteSurHeures } from './rows-of-devis.ts';

function Editor({
  chantierId,
  shown,
  onClose,
}: {
  chantierId: string;
  shown: readonly HeuresDeFamille[];
  onClose: () => void;
}) {
  const { db } = usePhone();
  const act = useGesture();
  const [typed, setTyped] = useState<Partial<Record<Famille, string>>>({});

  async function save() {
    const rows = await db.table(budgetHeures.table).where({ chantierId }).toArray();
    const known = new Map(rows.map((row) => [row.id, row]));
    const ops = Object.entries(typed).flatMap(([famille, text]) => {
      const heures = fromInput(budgetHeures.fields.heures, text);
      return poser(budgetHeures, { chantierId, famille, heures }, known);
    });
    const follow = await suiteSurHeures(db, chantierId, ops);
    if (await act({ ops: [...ops, ...follow], says: 'Heures vendues notées.' })) onClose();
  }

  return (
    <Sheet title="Heures vendues par famille" onClose={onClose}>
      <form
        className="stack stack--loose"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {(Object.keys(FAMILLES) as Famille[]).map((famille) => {
          const one = shown.find((row) => row.famille === famille);
          const own = one?.isSaisie ? one.heures : null;
          const help = one?.devis == null ? null : `Les devis disent ${formatNumber(one.devis)} h.`;
          const field = { ...budgetHeures.fields.heures, label: FAMILLES[famille], help };
          return (
            <FieldInput
              key={famille}
              field={field}
              value={typed[famille] ?? toInput(field, own)}
              onChange={(text) => setTyped({ ...typed, [famille]: String(text) })}
            />
          );
        })}
        <button type="submit" className="button button--primary button--main">
          Enregistrer
        </button>
      </form>
    </Sheet>
  );
}

export default function ChantierHeures({ chantierId }: { chantierId: string }) {
  const site = useRow(chantier, chantierId);
  const budgets = useRows(budgetHeures, { field: 'chantierId', equals: chantierId });
  const imported = useRows(devisHeures, { field: 'chantierId', equals: chantierId });
  const mayType = useMay(budgetHeures, 'create');
  const [isEditing, setIsEditing] = useState(false);
  const act = useGesture();
  if (!budgets || !imported || !site) return null;
  const shown = heuresParFamille(budgets, imported);
  const total = totalHeures(shown);
  if (shown.length === 0 && !mayType) return null;
  const isOther = total !== null && site.heuresVendues !== null && site.heuresVendues !== total;
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">
        Heures vendues par famille
        {mayType && (
          <button type="button" className="button button--quiet" onClick={() => setIsEditing(true)}>
            <Pencil aria-hidden />
            Saisir
          </button>
        )}
      </h2>
      {shown.length > 0 && (
        <ul className="card">
          {shown.map(({ famille, heures, devis, isSaisie }) => (
            <li key={famille} className="list-row list-row--line">
              <span className="grow">
                <span className="list-row__title">{FAMILLES[famille]}</span>
                {isSaisie && (
                  <span className="list-row__sub">
                    Saisies à la main
                    {devis !== null && ` ; les devis disent ${formatNumber(devis)} h`}
                  </span>
                )}
              </span>
              <b className="nowrap">{formatNumber(heures)} h</b>
            </li>
          ))}
          <li className="list-row list-row--line">
            <span className="grow strong">Total</span>
            <b className="nowrap">{formatNumber(total ?? 0)} h</b>
          </li>
        </ul>
      )}
      {shown.length === 0 && (
        <p className="small muted">Aucune encore : un devis importé les apporte.</p>
      )}
      {isOther && (
        <div className="notice">
          <div className="grow stack stack--tight">
            <p>
              Les heures vendues du chantier ont été saisies à la main :{' '}
              {formatNumber(site.heuresVendues ?? 0)} h, et non {formatNumber(total)} h.
            </p>
            {mayType && (
              <button
                type="button"
                className="button"
                onClick={() =>
                  void act({
                    ops: [
                      { t: 'set', e: chantier.table, id: site.id, f: { heuresVendues: total } },
                    ],
                    says: 'Heures vendues : le total des familles.',
                    undo: [
                      {
                        t: 'set',
                        e: chantier.table,
                        id: site.id,
                        f: { heuresVendues: site.heuresVendues },
                      },
                    ],
                  })
                }
              >
                Prendre {formatNumber(total)} h
              </button>
            )}
          </div>
        </div>
      )}
      {isEditing && (
        <Editor chantierId={chantierId} shown={shown} onClose={() => setIsEditing(false)} />
      )}
    </section>
  );
}
