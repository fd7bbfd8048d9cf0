/** One building measured: its lengths, its surfaces line by line, and what they add up to. */
import { ArrowLeft, Trash2 } from 'lucide-react';
import { entreprise } from '#shared/modules/administration/entreprise.entity.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { type Metre, metre } from '#shared/modules/chantiers/metre.entity.ts';
import {
  LINEAIRES,
  MESURE_NATURES,
  type MesureNature,
  type MetreLigne,
  metreLigne,
} from '#shared/modules/chantiers/metre-ligne.entity.ts';
import { mesureDe, totauxMetre } from '#shared/modules/chantiers/totaux-metre.ts';
import { AutoField } from '../../ui/auto-field.tsx';
import { formatNumber } from '../../ui/format.ts';
import { useRow, useRows, useSingleton } from '../../ui/phone-context.tsx';
import { RowFoot } from '../../ui/row-foot.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { AddMesure } from './add-mesure.tsx';
import { metrePdf } from './metre-pdf.ts';
import { PdfButton } from './pdf-button.tsx';
import { nomFichier } from './pdf-head.ts';
import { PhotoButton } from './photo-button.tsx';

function Totaux({ row, lignes }: { row: Metre; lignes: readonly MetreLigne[] }) {
  const totaux = totauxMetre(row, lignes);
  if (totaux.length === 0) {
    return <p className="muted">Les totaux paraissent dès la première mesure.</p>;
  }
  return (
    <ul className="card" aria-label="Totaux">
      {totaux.map(({ code, libelle, valeur, unite, formule, valeurs, doute }) => (
        <li key={code} className="list-row--line">
          <details className="list-row total">
            <summary className="row row--wide">
              <span className="strong">{libelle}</span>
              <span className="figure nowrap">
                {formatNumber(valeur)} {unite}
              </span>
            </summary>
            <p className="small">
              {formule} <span className="muted">· {valeurs}</span>
            </p>
          </details>
          {doute && (
            <p className="field__error" role="alert">
              {doute}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Ligne({ ligne }: { ligne: MetreLigne }) {
  const act = useGesture();
  const isLineaire = LINEAIRES.includes(ligne.nature);
  const sizes = [ligne.largeurM, ligne.hauteurM]
    .filter((size) => size !== null)
    .map((size) => formatNumber(size, 3));
  const { id } = ligne;
  const name = metreLigne.titleOf(ligne);
  return (
    <li className="list-row list-row--line">
      <span className="grow">
        <span className="list-row__title">{name}</span>
        <span className="list-row__sub">
          {ligne.nombre > 1 && `${ligne.nombre} × `}
          {sizes.join(' × ')} m{ligne.nature === 'pignon' && ' ÷ 2'}
        </span>
      </span>
      <b className="nowrap">
        {formatNumber(mesureDe(ligne))} {isLineaire ? 'm' : 'm²'}
      </b>
      <PhotoButton entity={metreLigne} row={ligne} of={name} />
      <button
        type="button"
        className="button button--quiet button--icon"
        aria-label={`Retirer ${name}`}
        onClick={() =>
          void act({
            ops: [{ t: 'delete', e: metreLigne.table, id }],
            says: 'Mesure retirée.',
            undo: [{ t: 'restore', e: metreLigne.table, id }],
          })
        }
      >
        <Trash2 />
      </button>
    </li>
  );
}

const LONGUEURS = [
  ['longueurM', 'largeurM'],
  ['hauteurEgoutM', 'hauteurFaitageM'],
] as const;

interface MetreViewProps {
  readonly row: Metre;
  readonly onBack: () => void;
}

export function MetreView({ row, onBack }: MetreViewProps) {
  const rows = useRows(metreLigne, { field: 'metreId', equals: row.id }) ?? [];
  const site = useRow(chantier, row.chantierId) as Chantier | null | undefined;
  const firm = useSingleton(entreprise);
  const lignes = [...rows].sort((a, b) => a.rang - b.rang || a.createdAt - b.createdAt);
  const field = (name: keyof typeof metre.fields & string) => (
    <AutoField key={name} entity={metre} row={row} name={name} />
  );
  return (
    <div className="stack stack--loose narrow">
      <div className="row row--wide row--wrap">
        <button type="button" className="button button--quiet" onClick={onBack}>
          <ArrowLeft aria-hidden />
          Métrés
        </button>
        {site && (
          <PdfButton
            name={nomFichier('Métré', row.libelle, site.libelle)}
            make={() => metrePdf({ row, lignes, site, entreprise: firm })}
          />
        )}
      </div>
      <section className="card card--pad stack stack--loose">
        {field('libelle')}
        {LONGUEURS.map((pair) => (
          <div key={pair[0]} className="pair pair--top">
            {pair.map(field)}
          </div>
        ))}
        {field('riveM')}
      </section>
      <section className="stack stack--tight">
        <h2 className="section-title">Totaux</h2>
        <Totaux row={row} lignes={lignes} />
      </section>
      <AddMesure row={row} rang={lignes.length + 1} />
      {(Object.keys(MESURE_NATURES) as MesureNature[]).map((nature) => {
        const own = lignes.filter((ligne) => ligne.nature === nature);
        if (own.length === 0) return null;
        return (
          <section key={nature} className="stack stack--tight">
            <h2 className="section-title">
              {MESURE_NATURES[nature]} <span>{own.length}</span>
            </h2>
            <ul className="card">
              {own.map((ligne) => (
                <Ligne key={ligne.id} ligne={ligne} />
              ))}
            </ul>
          </section>
        );
      })}
      <section className="card card--pad stack stack--loose">
        {field('note')}
        <p className="row">
          <PhotoButton entity={metre} row={row} of="l’ensemble" />
          <span className="muted">Photo ou croquis de l’ensemble</span>
        </p>
      </section>
      <RowFoot entity={metre} row={row} listHref={`/chantiers/${row.chantierId}/metres`} />
    </div>
  );
}
