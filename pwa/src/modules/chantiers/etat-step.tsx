/** Before a chantier enters an état: what should hold, the day it asks for, and what follows from it. */
import { CircleAlert, CircleCheckBig } from 'lucide-react';
import { useState } from 'react';
import { dayAt } from '#shared/core/dates.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { type Condition, JOUR_DEMANDE } from '#shared/modules/chantiers/conditions.ts';
import { ETATS, type Etat } from '#shared/modules/chantiers/etats.ts';
import { useSlot } from '../../slots.tsx';
import { FieldInput, fromInput, toInput } from '../../ui/field-input.tsx';

interface EtatStepProps {
  readonly row: Chantier;
  readonly etat: Etat;
  readonly conditions: readonly Condition[];
  /** Given the fields to write with the change. */
  readonly onMove: (values: Readonly<Record<string, unknown>>) => void;
  readonly onBack: () => void;
}

export function EtatStep({ row, etat, conditions, onMove, onBack }: EtatStepProps) {
  const asked = JOUR_DEMANDE[etat];
  const [jour, setJour] = useState(asked ? (row[asked] ?? dayAt(Date.now())) : '');
  const following = useSlot('etatFollowing');
  return (
    <form
      className="stack stack--loose"
      onSubmit={(event) => {
        event.preventDefault();
        onMove(asked ? { [asked]: fromInput(chantier.fields[asked], jour) } : {});
      }}
    >
      {conditions.length > 0 && (
        <ul className="card">
          {conditions.map(({ texte, isMet }) => (
            <li key={texte} className="list-row list-row--line">
              {isMet ? (
                <CircleCheckBig className="tone-good" aria-label="Oui" />
              ) : (
                <CircleAlert className="tone-watch" aria-label="À voir" />
              )}
              <span className="grow">{texte}</span>
            </li>
          ))}
        </ul>
      )}
      {asked && (
        <FieldInput
          field={chantier.fields[asked]}
          value={toInput(chantier.fields[asked], jour)}
          onChange={(value) => setJour(String(value))}
        />
      )}
      {following.map(({ slug, screen: Following }) => (
        <Following key={slug} chantierId={row.id} from={row.etat} to={etat} />
      ))}
      <button type="submit" className="button button--primary button--main">
        Passer à « {ETATS[etat]} »
      </button>
      <button type="button" className="button" onClick={onBack}>
        Retour
      </button>
    </form>
  );
}
