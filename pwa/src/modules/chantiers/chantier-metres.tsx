/** What was measured on a chantier: buildings, and the forms of external joinery. */
import { AppWindow, ChevronRight, Ruler } from 'lucide-react';
import { useSearchParams } from 'wouter';
import { dayAt } from '#shared/core/dates.ts';
import type { Entity } from '#shared/entity/entity.ts';
import { menuiserie } from '#shared/modules/chantiers/menuiserie.entity.ts';
import { menuiseriesFeuille } from '#shared/modules/chantiers/menuiseries-feuille.entity.ts';
import { metre } from '#shared/modules/chantiers/metre.entity.ts';
import { metreLigne } from '#shared/modules/chantiers/metre-ligne.entity.ts';
import { totauxMetre } from '#shared/modules/chantiers/totaux-metre.ts';
import { Empty } from '../../ui/empty.tsx';
import { count, formatNumber } from '../../ui/format.ts';
import { useMay, usePhone, useProfile, useRows } from '../../ui/phone-context.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { MenuiseriesView } from './menuiseries-view.tsx';
import { MetreView } from './metre-view.tsx';
import './releves.css';

interface Line {
  readonly id: string;
  readonly title: string;
  readonly sub: string;
}

function List({ rows, onOpen }: { rows: readonly Line[]; onOpen: (id: string) => void }) {
  if (rows.length === 0) return null;
  return (
    <ul className="card">
      {rows.map(({ id, title, sub }) => (
        <li key={id}>
          <button type="button" className="list-row list-row--line" onClick={() => onOpen(id)}>
            <span className="grow">
              <span className="list-row__title">{title}</span>
              <span className="list-row__sub">{sub}</span>
            </span>
            <ChevronRight aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

export default function ChantierMetres({ chantierId }: { chantierId: string }) {
  const of = { field: 'chantierId', equals: chantierId };
  const metres = useRows(metre, of);
  const lignes = useRows(metreLigne, of) ?? [];
  const feuilles = useRows(menuiseriesFeuille, of);
  const pieces = useRows(menuiserie, of) ?? [];
  const mayAdd = useMay(metre, 'create');
  const phone = usePhone();
  const act = useGesture();
  const { prenom, nom } = useProfile();
  const [params, setParams] = useSearchParams();
  if (!metres || !feuilles) return null;

  const open = (id: string | null) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (id === null) next.delete('releve');
      else next.set('releve', id);
      return next;
    });
  const shown = params.get('releve');
  const one = metres.find(({ id }) => id === shown);
  if (one) return <MetreView key={one.id} row={one} onBack={() => open(null)} />;
  const feuille = feuilles.find(({ id }) => id === shown);
  if (feuille) {
    return <MenuiseriesView key={feuille.id} row={feuille} onBack={() => open(null)} />;
  }

  async function add(entity: Entity, values: Readonly<Record<string, unknown>>) {
    const id = phone.newId();
    const blank = Object.fromEntries(entity.fieldNames.map((name) => [name, null]));
    const f = { ...blank, ...values, chantierId, auteur: `${prenom} ${nom}`.trim() };
    if (await act({ ops: [{ t: 'create', e: entity.table, id, f }] })) open(id);
  }
  const newMetre = () =>
    add(metre, { libelle: metres.length === 0 ? 'Maison' : `Partie ${metres.length + 1}` });

  return (
    <div className="stack stack--loose narrow">
      {mayAdd && (
        <div className="pair">
          <button
            type="button"
            className="button button--primary button--main"
            onClick={() => void newMetre()}
          >
            <Ruler aria-hidden />
            Métré
          </button>
          <button
            type="button"
            className="button button--main"
            onClick={() => void add(menuiseriesFeuille, { dateReleve: dayAt(Date.now()) })}
          >
            <AppWindow aria-hidden />
            Menuiseries
          </button>
        </div>
      )}
      {metres.length + feuilles.length === 0 && (
        <Empty icon={Ruler} title="Rien de relevé encore">
          <p>
            Un métré donne le périmètre, les murs et la toiture nets. Une fiche de menuiseries
            (MEXT) se remplit sur place et part en PDF chez le fournisseur.
          </p>
        </Empty>
      )}
      <List
        onOpen={open}
        rows={metres.map((row) => {
          const own = lignes.filter(({ metreId }) => metreId === row.id);
          const said = totauxMetre(row, own)
            .filter(({ code }) => ['perimetre', 'murs', 'toit'].includes(code))
            .map(({ libelle, valeur, unite }) => `${libelle} ${formatNumber(valeur)} ${unite}`);
          const sub = said.join(' · ') || 'Rien de mesuré encore';
          return { id: row.id, title: row.libelle, sub };
        })}
      />
      <List
        onOpen={open}
        rows={feuilles.map((row) => {
          const own = pieces.filter(({ feuilleId }) => feuilleId === row.id);
          const number = own.reduce((sum, { quantite }) => sum + quantite, 0);
          const sub = [count(number, 'menuiserie'), row.couleur].filter(Boolean).join(' · ');
          return { id: row.id, title: menuiseriesFeuille.titleOf(row), sub };
        })}
      />
    </div>
  );
}
