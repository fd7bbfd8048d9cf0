/** Whose column it is: matched by its head, chosen by hand, made, or left out. */
import { useId } from 'react';
import type { CiblePersonne, ColonneRapprochee } from '#shared/links/rapprocher-planning.ts';
import { isPresent } from '#shared/modules/social/presence.ts';
import { type Salarie, salarie } from '#shared/modules/social/salarie.entity.ts';
import { count, formatFullDay } from '../../ui/format.ts';

interface ColonnesProps {
  readonly colonnes: readonly ColonneRapprochee[];
  readonly salaries: readonly Salarie[];
  readonly onChoose: (place: number, cible: CiblePersonne) => void;
}

/** « C », « AA »: the column as the spreadsheet names it. */
function lettersOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : `${lettersOf(Math.floor(place / 26) - 1)}${last}`;
}

function People({ salaries }: { salaries: readonly Salarie[] }) {
  return salaries.map((row) => (
    <option key={row.id} value={row.id}>
      {salarie.titleOf(row)}
    </option>
  ));
}

interface ColonneProps extends Omit<ColonnesProps, 'colonnes'> {
  readonly one: ColonneRapprochee;
}

/** First name and name of somebody whom the column makes. */
function NewPerson({ one, onChoose }: Pick<ColonneProps, 'one' | 'onChoose'>) {
  const { cible, colonne } = one;
  if (cible?.t !== 'creer') return null;
  const typed = { prenom: cible.prenom, nom: cible.nom };
  return (
    <div className="pair">
      {(['prenom', 'nom'] as const).map((name) => (
        <label key={name} className="field">
          <span className="field__label">{salarie.fields[name].label} *</span>
          <span className="field__box">
            <input
              value={typed[name]}
              maxLength={100}
              onChange={(event) =>
                onChoose(colonne.place, { t: 'creer', ...typed, [name]: event.target.value })
              }
            />
          </span>
        </label>
      ))}
    </div>
  );
}

/** Who follows in the same column, where the first was not in the firm all the time. */
function Successor({ one, salaries, onChoose }: ColonneProps) {
  const { cible, colonne } = one;
  const person = salaries.find((row) => cible?.t === 'salarie' && row.id === cible.id);
  if (cible?.t !== 'salarie' || !person) return null;
  const isWhole = isPresent(person, colonne.debut) && isPresent(person, colonne.fin);
  if (isWhole && cible.puisId === null) return null;
  return (
    <label className="field">
      <span className="field__label">Quand {person.prenom} n’est pas dans l’entreprise</span>
      <span className="field__box">
        <select
          value={cible.puisId ?? ''}
          onChange={(event) =>
            onChoose(colonne.place, { ...cible, puisId: event.target.value || null })
          }
        >
          <option value="">Personne : ces jours restent</option>
          <People salaries={salaries.filter(({ id }) => id !== person.id)} />
        </select>
      </span>
    </label>
  );
}

function Colonne(props: ColonneProps) {
  const { one, salaries, onChoose } = props;
  const { colonne, cible, prenom, nom } = one;
  const id = useId();
  const name = `Colonne ${lettersOf(colonne.place)}${colonne.nom ? ` · ${colonne.nom}` : ', sans nom'}`;
  function choose(value: string) {
    if (value === 'creer') onChoose(colonne.place, { t: 'creer', prenom, nom });
    else if (value === 'laisser') onChoose(colonne.place, { t: 'laisser' });
    else if (value !== '') onChoose(colonne.place, { t: 'salarie', id: value, puisId: null });
  }
  return (
    <li className="reprise-row stack stack--tight">
      <div className="field">
        <label className="field__label" htmlFor={id}>
          {name}
        </label>
        <span className="field__box">
          <select
            id={id}
            aria-describedby={`${id}-hint`}
            value={cible === null ? '' : cible.t === 'salarie' ? cible.id : cible.t}
            onChange={(event) => choose(event.target.value)}
          >
            <option value="">Choisir…</option>
            <People salaries={salaries} />
            <option value="creer">Ajouter cette personne</option>
            <option value="laisser">Laisser cette colonne</option>
          </select>
        </span>
        <span className="field__hint" id={`${id}-hint`}>
          {count(colonne.jours, 'jour')}, du {formatFullDay(colonne.debut)} au{' '}
          {formatFullDay(colonne.fin)}
        </span>
      </div>
      <NewPerson one={one} onChoose={onChoose} />
      <Successor {...props} />
    </li>
  );
}

export function RepriseColonnes({ colonnes, ...rest }: ColonnesProps) {
  return (
    <section className="stack stack--tight" aria-label="Personnes">
      <h2 className="section-title">
        Personnes <span>{count(colonnes.length, 'colonne')}</span>
      </h2>
      <ul className="card">
        {colonnes.map((one) => (
          <Colonne key={one.colonne.place} one={one} {...rest} />
        ))}
      </ul>
    </section>
  );
}
