/** One form of external joinery (MEXT): its pieces, what is still to be measured, its paper. */
import { ArrowLeft, Plus } from 'lucide-react';
import { useState } from 'react';
import { entreprise } from '#shared/modules/administration/entreprise.entity.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { type Menuiserie, menuiserie } from '#shared/modules/chantiers/menuiserie.entity.ts';
import {
  type MenuiseriesFeuille,
  menuiseriesFeuille,
} from '#shared/modules/chantiers/menuiseries-feuille.entity.ts';
import { codeOuverture, OUVERTURES, type Ouverture } from '#shared/modules/chantiers/ouvertures.ts';
import { AutoField } from '../../ui/auto-field.tsx';
import { formatNumber } from '../../ui/format.ts';
import { NewRow } from '../../ui/new-row.tsx';
import { useRow, useRows, useSingleton } from '../../ui/phone-context.tsx';
import { RowFoot } from '../../ui/row-foot.tsx';
import { MenuiserieSheet, Remarques, ratioDe } from './menuiserie-sheet.tsx';
import { menuiseriesPdf } from './menuiseries-pdf.ts';
import { OuvertureDrawing } from './ouverture-drawing.tsx';
import { PdfButton } from './pdf-button.tsx';
import { nomFichier } from './pdf-head.ts';

function sizeOf(row: Menuiserie): string {
  const size = (a: number | null, b: number | null) =>
    a === null || b === null ? null : `${formatNumber(a)} × ${formatNumber(b)}`;
  const horsTout = size(row.horsToutLargeurMm, row.horsToutHauteurMm);
  const tableau = size(row.tableauLargeurMm, row.tableauHauteurMm);
  if (horsTout) return `hors tout ${horsTout} mm`;
  return tableau ? `tableau ${tableau} mm` : 'sans cote';
}

function Piece({ row, onOpen }: { row: Menuiserie; onOpen: () => void }) {
  return (
    <li className="list-row--line">
      <button type="button" className="list-row" onClick={onOpen}>
        <OuvertureDrawing ouverture={row.ouverture} ratio={ratioDe(row)} />
        <span className="grow">
          <span className="list-row__title">
            {row.repere}
            {row.quantite > 1 && ` × ${row.quantite}`}
          </span>
          <span className="list-row__sub">
            {codeOuverture(row.ouverture)} · {sizeOf(row)}
          </span>
        </span>
      </button>
      <div className="piece-remarques">
        <Remarques row={row} />
      </div>
    </li>
  );
}

function Legende() {
  return (
    <details className="card card--pad">
      <summary>Les codes d’ouverture</summary>
      <p className="small muted">
        Le triangle pointe vers les charnières, vu du côté où cela ouvre.
      </p>
      <ul className="ouvertures">
        {(Object.keys(OUVERTURES) as Ouverture[]).map((code) => (
          <li key={code} className="row">
            <OuvertureDrawing ouverture={code} />
            <span className="small">{OUVERTURES[code]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface MenuiseriesViewProps {
  readonly row: MenuiseriesFeuille;
  readonly onBack: () => void;
}

export function MenuiseriesView({ row, onBack }: MenuiseriesViewProps) {
  const pieces = useRows(menuiserie, { field: 'feuilleId', equals: row.id }) ?? [];
  const site = useRow(chantier, row.chantierId) as Chantier | null | undefined;
  const firm = useSingleton(entreprise);
  const [isAdding, setIsAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const sorted = [...pieces].sort((a, b) =>
    a.repere.localeCompare(b.repere, 'fr', { numeric: true }),
  );
  const open = pieces.find(({ id }) => id === openId);
  const field = (name: keyof typeof menuiseriesFeuille.fields & string) => (
    <AutoField key={name} entity={menuiseriesFeuille} row={row} name={name} />
  );
  return (
    <div className="stack stack--loose narrow">
      <div className="row row--wide row--wrap">
        <button type="button" className="button button--quiet" onClick={onBack}>
          <ArrowLeft aria-hidden />
          Métrés
        </button>
        {site && pieces.length > 0 && (
          <PdfButton
            name={nomFichier('MEXT', row.fournisseur, site.libelle)}
            make={() => menuiseriesPdf({ row, pieces: sorted, site, entreprise: firm })}
          />
        )}
      </div>
      <section className="card card--pad stack stack--loose">
        {field('fournisseur')}
        {field('couleur')}
        {field('dateReleve')}
        {field('note')}
      </section>
      {sorted.length > 0 && (
        <ul className="card">
          {sorted.map((piece) => (
            <Piece key={piece.id} row={piece} onOpen={() => setOpenId(piece.id)} />
          ))}
        </ul>
      )}
      <button
        type="button"
        className="button button--primary button--main"
        onClick={() => setIsAdding(true)}
      >
        <Plus aria-hidden />
        Ajouter une menuiserie
      </button>
      <Legende />
      <RowFoot
        entity={menuiseriesFeuille}
        row={row}
        listHref={`/chantiers/${row.chantierId}/metres`}
      />
      {isAdding && (
        <NewRow
          entity={menuiserie}
          title="Nouvelle menuiserie"
          fields={['repere', 'quantite', 'ouverture', 'pose']}
          given={{
            feuilleId: row.id,
            chantierId: row.chantierId,
            repere: `F${pieces.length + 1}`,
            quantite: 1,
          }}
          onMade={setOpenId}
          onClose={() => setIsAdding(false)}
        />
      )}
      {open && (
        <MenuiserieSheet
          key={open.id}
          row={open}
          onClose={() => setOpenId(null)}
          onCopied={setOpenId}
        />
      )}
    </div>
  );
}
