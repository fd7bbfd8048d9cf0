/** The chantiers to place: sold, planned and spent hours; the chosen one is written by a tap on a cell. */
import { Lock, LockOpen, Scissors, TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { type Bilan, bilanDe, type Charges } from '#shared/modules/planning/charges.ts';
import { dureeDe, type Regle } from '#shared/modules/planning/regles.ts';
import { paraitAuPlanning, type Vue } from '#shared/modules/planning/visibilite.ts';
import { tintOf } from '../../ui/face.tsx';
import { count, formatNumber } from '../../ui/format.ts';
import type { GrilleStore } from './grille-store.ts';

interface ChantierPanelProps {
  readonly store: GrilleStore;
  readonly vue: Vue;
  readonly charges: Charges;
  readonly regle: Regle;
  readonly activeId: string | null;
  readonly mayPlan: boolean;
  readonly onChoose: (id: string | null) => void;
  readonly onSplit: (row: Chantier) => void;
  readonly onLock: (row: Chantier, isLocking: boolean) => void;
}

const WORDS = { aucun: '', orange: 'watch', rouge: 'bad' } as const;

function Hours({ bilan, regle }: { bilan: Bilan; regle: Regle }) {
  const share = bilan.vendues === 0 ? 0 : Math.min(1, bilan.consommees / bilan.vendues);
  return (
    <>
      <span className={`plan__bar plan__bar--${bilan.depassement}`} aria-hidden>
        <i style={{ width: `${share * 100}%` }} />
      </span>
      <span className="row row--wide small muted">
        <span>
          {formatNumber(bilan.vendues, 0)} vendues · {formatNumber(bilan.consommees, 0)} prévues
        </span>
        <span>
          {bilan.depassement === 'aucun'
            ? `${formatNumber(dureeDe(bilan.reste, regle).joursADeux)} j à deux`
            : `${formatNumber((bilan.ecart / Math.max(1, bilan.vendues)) * 100, 0)} % de trop`}
        </span>
      </span>
    </>
  );
}

function Item({ row, ...props }: ChantierPanelProps & { readonly row: Chantier }) {
  const { store, charges, regle, activeId, mayPlan, onChoose, onSplit, onLock } = props;
  const bilan = bilanDe(row.heuresVendues ?? 0, charges.chantiers.get(row.id), regle);
  const isActive = row.id === activeId;
  const isLocked = store.contexte.isChantierVerrouille(row.id);
  // Nothing is too much of what nobody has said.
  const word = row.heuresVendues === null ? '' : WORDS[bilan.depassement];
  return (
    <li className={`plan__site ${tintOf(row.id)}`} data-active={isActive}>
      <button
        type="button"
        aria-pressed={isActive}
        onClick={() => onChoose(isActive ? null : row.id)}
      >
        <span className="row row--wide">
          <b className="clip grow">{row.libelle}</b>
          {word !== '' ? (
            <span className={`badge badge--${word}`}>
              <TriangleAlert aria-hidden />+ {formatNumber(bilan.ecart)} h
            </span>
          ) : (
            row.heuresVendues !== null && (
              <span className="nowrap">reste {formatNumber(bilan.reste)} h</span>
            )
          )}
        </span>
        {row.heuresVendues === null ? (
          <span className="small muted">
            {formatNumber(bilan.consommees, 0)} h prévues · heures vendues à donner
          </span>
        ) : (
          <Hours bilan={bilan} regle={regle} />
        )}
      </button>
      {isActive && mayPlan && (
        <span className="row row--wrap plan__site-acts">
          <button type="button" className="chip" onClick={() => onSplit(row)}>
            <Scissors aria-hidden />
            Fractionner
          </button>
          <button
            type="button"
            className="chip"
            aria-pressed={isLocked}
            onClick={() => onLock(row, !isLocked)}
          >
            {isLocked ? <Lock aria-hidden /> : <LockOpen aria-hidden />}
            {isLocked ? 'Verrouillé' : 'Verrouiller'}
          </button>
        </span>
      )}
    </li>
  );
}

export function ChantierPanel(props: ChantierPanelProps) {
  const rows = [...props.store.chantiers.values()]
    .filter((row) => row.deleted === 0 && paraitAuPlanning(row.etat, props.vue))
    .sort(
      (a, b) =>
        (b.dateSignature ?? '').localeCompare(a.dateSignature ?? '') ||
        a.libelle.localeCompare(b.libelle, 'fr'),
    );
  return (
    <aside className="plan-panel no-print" aria-label="Chantiers à placer">
      <h2 className="row row--wide">
        <span>Chantiers à placer</span>
        <span className="small muted">{count(rows.length, 'ouvert')}</span>
      </h2>
      {props.activeId !== null && (
        <p className="small plan-panel__hint">
          Cliquez une case vide pour l’y écrire, tirez pour continuer.
        </p>
      )}
      <ul>
        {rows.map((row) => (
          <Item key={row.id} row={row} {...props} />
        ))}
      </ul>
      {rows.length === 0 && (
        <p className="muted">
          Un chantier paraît ici dès qu’il est{' '}
          {props.vue === 'salaries' ? 'signé' : 'en cours de signature'}.
        </p>
      )}
      <p className="small muted">
        Comptées : {formatNumber(props.regle.heuresJour)} h du lundi au jeudi,{' '}
        {formatNumber(props.regle.heuresVendredi)} h le vendredi, et{' '}
        {formatNumber(props.regle.coefficient * 100, 0)} % de ce temps produit des heures vendues.{' '}
        <Link href="/planning/regles" className="link">
          Changer ces règles
        </Link>
      </p>
    </aside>
  );
}
