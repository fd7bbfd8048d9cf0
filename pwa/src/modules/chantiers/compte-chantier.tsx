/** The accounts of a job in three columns; every figure opens on how it was found. */
import { useState } from 'react';
import type { Chiffre, Colonne } from '#shared/links/compte-chantier.ts';
import { formatCents, formatNumber } from '../../ui/format.ts';
import { useFrame } from '../../ui/frame-width.ts';
import { CompteChart } from './compte-chart.tsx';
import type { Compte } from './use-compte.ts';

type Name = Exclude<keyof Colonne, 'code' | 'titre'>;

const LIGNES: readonly {
  readonly name: Name;
  readonly label: string;
  readonly unit: '€' | 'h' | '%';
}[] = [
  { name: 'marche', label: 'Montant HT', unit: '€' },
  { name: 'debourse', label: 'Déboursé matériaux', unit: '€' },
  { name: 'marge', label: 'Marge', unit: '€' },
  { name: 'taux', label: 'Taux de marge', unit: '%' },
  { name: 'heures', label: 'Heures', unit: 'h' },
  { name: 'coutHeures', label: 'Coût des heures', unit: '€' },
  { name: 'resultat', label: 'Résultat', unit: '€' },
];

function said({ valeur }: Chiffre, unit: '€' | 'h' | '%'): string {
  if (valeur === null) return '—';
  return unit === '€' ? formatCents(valeur) : `${formatNumber(valeur)} ${unit}`;
}

function toneOf(name: Name, { valeur }: Chiffre): string {
  if (name !== 'resultat' || valeur === null) return '';
  return valeur < 0 ? 'tone-bad' : 'tone-good';
}

function Phone({ colonnes }: { colonnes: readonly Colonne[] }) {
  const [code, setCode] = useState<Colonne['code']>('en-cours');
  const shown = colonnes.find((colonne) => colonne.code === code);
  return (
    <>
      <fieldset className="segments" style={{ border: 0, margin: 0 }}>
        <legend className="visually-hidden">Colonne</legend>
        {colonnes.map((colonne) => (
          <button
            key={colonne.code}
            type="button"
            aria-pressed={colonne.code === code}
            onClick={() => setCode(colonne.code)}
          >
            {colonne.titre}
          </button>
        ))}
      </fieldset>
      <ul className="card">
        {shown &&
          LIGNES.map(({ name, label, unit }) => (
            <li key={name} className="list-row--line">
              <details className="list-row total">
                <summary className="row row--wide">
                  <span>{label}</span>
                  <b className={`nowrap ${toneOf(name, shown[name])}`}>{said(shown[name], unit)}</b>
                </summary>
                <p className="small muted">{shown[name].origine}</p>
              </details>
            </li>
          ))}
      </ul>
    </>
  );
}

function Office({ colonnes }: { colonnes: readonly Colonne[] }) {
  return (
    <div className="card card--pad">
      <table className="compte">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Ligne</span>
            </th>
            {colonnes.map(({ code, titre }) => (
              <th key={code} scope="col">
                {titre}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LIGNES.map(({ name, label, unit }) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              {colonnes.map((colonne) => (
                <td key={colonne.code}>
                  <b className={toneOf(name, colonne[name])}>{said(colonne[name], unit)}</b>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>D’où viennent ces chiffres</summary>
        {colonnes.map((colonne) => (
          <dl key={colonne.code} className="compte-origines small">
            <dt className="strong">{colonne.titre}</dt>
            {LIGNES.map(({ name, label }) => (
              <dd key={name}>
                {label} : <span className="muted">{colonne[name].origine}</span>
              </dd>
            ))}
          </dl>
        ))}
      </details>
    </div>
  );
}

export function CompteChantier({ compte }: { compte: Compte }) {
  const isPhone = useFrame() === 'phone';
  const { colonnes, savApart, savApartCents } = compte;
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">Compte du chantier</h2>
      <div className="card card--pad">
        <CompteChart colonnes={colonnes} />
        {savApart > 0 && (
          <p className="small">
            SAV à part : {formatNumber(savApart)} h, soit {formatCents(savApartCents)}.
          </p>
        )}
        {colonnes.every(({ resultat }) => resultat.valeur === null) && (
          <p className="muted">
            Le résultat paraît dès que le montant, le déboursé et les heures sont connus.
          </p>
        )}
      </div>
      {isPhone ? <Phone colonnes={colonnes} /> : <Office colonnes={colonnes} />}
    </section>
  );
}
