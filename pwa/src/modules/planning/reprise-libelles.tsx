/** What a label of the workbook stands for: a chantier, an absence, a chantier to be made, nothing. */
import { useId } from 'react';
import type { Cible, LibelleRapproche } from '#shared/links/rapprocher-planning.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { ABSENCES, type Absence } from '#shared/modules/planning/affectation.entity.ts';
import { count, formatNumber } from '../../ui/format.ts';

interface LibellesProps {
  readonly libelles: readonly LibelleRapproche[];
  readonly chantiers: readonly Chantier[];
  readonly onChoose: (cle: string, cible: Cible) => void;
}

function optionOf(cible: Cible | null): string {
  switch (cible?.t) {
    case 'chantier':
      return `c/${cible.id}`;
    case 'absence':
      return `a/${cible.absence}`;
    default:
      return cible?.t ?? '';
  }
}

function cibleOf(value: string): Cible | null {
  if (value === 'creer' || value === 'laisser') return { t: value };
  const rest = value.slice(2);
  if (value.startsWith('c/')) return { t: 'chantier', id: rest };
  return value.startsWith('a/') ? { t: 'absence', absence: rest as Absence } : null;
}

function Sites({ rows }: { rows: readonly Chantier[] }) {
  return rows.map((row) => (
    <option key={row.id} value={`c/${row.id}`}>
      {row.libelle} · {row.ville}
    </option>
  ));
}

function Libelle({
  one,
  chantiers,
  onChoose,
}: Omit<LibellesProps, 'libelles'> & { one: LibelleRapproche }) {
  const id = useId();
  const near = one.prochesIds.flatMap((near) => chantiers.find((row) => row.id === near) ?? []);
  return (
    <li className="reprise-row">
      <div className="field">
        <label className="field__label" htmlFor={id}>
          {one.libelle}
        </label>
        <span className="field__box">
          <select
            id={id}
            aria-describedby={`${id}-hint`}
            value={optionOf(one.cible)}
            onChange={(event) => {
              const cible = cibleOf(event.target.value);
              if (cible) onChoose(one.cle, cible);
            }}
          >
            <option value="">Choisir…</option>
            <option value="creer">Nouveau chantier de ce nom</option>
            <option value="laisser">Laisser de côté</option>
            {near.length > 0 && (
              <optgroup label="De nom proche">
                <Sites rows={near} />
              </optgroup>
            )}
            <optgroup label="Absences">
              {Object.entries(ABSENCES).map(([absence, label]) => (
                <option key={absence} value={`a/${absence}`}>
                  {label}
                </option>
              ))}
            </optgroup>
            <optgroup label="Chantiers">
              <Sites rows={chantiers.filter((row) => !one.prochesIds.includes(row.id))} />
            </optgroup>
          </select>
        </span>
        <span className="field__hint" id={`${id}-hint`}>
          {one.jours > 0
            ? `${formatNumber(one.jours)} j dans la grille`
            : 'Dans la liste seulement'}
          {one.ligne?.ville && ` · ${one.ligne.ville}`}
          {one.ligne?.statut && ` · ${one.ligne.statut}`}
        </span>
      </div>
    </li>
  );
}

const KINDS = [
  ['demander', 'À rapprocher'],
  ['creer', 'Chantiers à créer'],
  ['connu', 'Reconnus'],
  ['laisser', 'Laissés de côté'],
] as const;

function kindOf({ cible }: LibelleRapproche): (typeof KINDS)[number][0] {
  if (cible === null) return 'demander';
  return cible.t === 'creer' || cible.t === 'laisser' ? cible.t : 'connu';
}

export function RepriseLibelles({ libelles, chantiers, onChoose }: LibellesProps) {
  const sorted = [...chantiers].sort((a, b) => a.libelle.localeCompare(b.libelle, 'fr'));
  return KINDS.map(([kind, title]) => {
    const rows = libelles.filter((one) => kindOf(one) === kind);
    if (rows.length === 0) return null;
    return (
      <details key={kind} className="card reprise-part" open={kind === 'demander'}>
        <summary>
          {title} <span className="badge">{count(rows.length, 'libellé')}</span>
        </summary>
        <ul>
          {rows.map((one) => (
            <Libelle key={one.cle} one={one} chantiers={sorted} onChoose={onChoose} />
          ))}
        </ul>
      </details>
    );
  });
}
