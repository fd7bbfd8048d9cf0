/** What today's rules would make of a kept calculation: said plainly, with both figures; the kept one stays. */
import { RefreshCw } from 'lucide-react';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import {
  type CalculArdoises,
  calculArdoises,
} from '#shared/modules/calcul-ardoises/calcul-ardoises.entity.ts';
import {
  type CalculArdoisesValues,
  calculToValues,
  titreOfRecalcul,
} from '#shared/modules/calcul-ardoises/calcul-values.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { findEcarts } from '#shared/modules/calcul-ardoises/find-ecarts.ts';
import { useMay, usePhone } from '../../ui/phone-context.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { inputOf, NOTHING_TYPED, type Typed, useTables } from './use-calcul.ts';

type Today =
  | { readonly ok: true; readonly values: CalculArdoisesValues }
  | { readonly ok: false; readonly texte: string };

/** The same entry by today's rules, tables and settings; undefined where it was not kept or is being read. */
function useToday(row: CalculArdoises): Today | undefined {
  const tables = useTables(row.communeInsee);
  return useMemo(() => {
    if (!tables || !row.entree) return undefined;
    const typed: Typed = { ...NOTHING_TYPED, ...row.entree };
    const calcul = calculerArdoises(inputOf(typed), tables);
    if (!calcul.ok) return { ok: false, texte: calcul.error.texte };
    const { chantierId, entree } = row;
    const titre = titreOfRecalcul(row.titre);
    const garde = { titre, chantierId, dessin: typed.toit, entree };
    return { ok: true, values: calculToValues(calcul.value, garde) };
  }, [tables, row]);
}

export function Aujourdhui({ row }: { row: CalculArdoises }) {
  const today = useToday(row);
  const phone = usePhone();
  const act = useGesture();
  const [, navigate] = useLocation();
  const mayCreate = useMay(calculArdoises, 'create');
  if (!today) return null;
  if (!today.ok) {
    return (
      <p className="notice notice--accent small">
        Gardé tel quel. Les règles d’aujourd’hui le refuseraient : {today.texte}
      </p>
    );
  }
  const { values } = today;
  const ecarts = findEcarts(row, values);
  if (ecarts.length === 0) return null;
  async function recalculate() {
    const e = calculArdoises.table;
    const id = phone.newId();
    const isWritten = await act({
      ops: [{ t: 'create', e, id, f: values }],
      says: 'Recalculé dans une variante ; l’ancien calcul reste.',
      undo: [{ t: 'delete', e, id }],
    });
    if (isWritten) navigate(`/ardoises/${id}`);
  }
  return (
    <section className="stack stack--tight" aria-label="Avec les règles d’aujourd’hui">
      <p className="notice notice--accent small">
        Ce calcul reste comme il a été gardé. Les règles, tables et réglages d’aujourd’hui
        donneraient autre chose.
      </p>
      <ul className="card">
        {ecarts.map(({ label, garde, aujourdhui }) => (
          <li key={label} className="step stack stack--tight">
            <p className="strong">{label}</p>
            <dl className="facts">
              <div>
                <dt>gardé</dt>
                <dd>{garde}</dd>
              </div>
              <div>
                <dt>aujourd’hui</dt>
                <dd>{aujourdhui}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
      {mayCreate && (
        <button
          type="button"
          className="button button--block no-print"
          onClick={() => void recalculate()}
        >
          <RefreshCw aria-hidden />
          Recalculer
        </button>
      )}
    </section>
  );
}
