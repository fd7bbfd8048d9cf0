/** The day on site: how far, what weather, who, how long, what went wrong; each field saves by itself. */
import { Fragment } from 'react';
import { dayAt } from '#shared/core/dates.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { avancement } from '#shared/modules/chantiers/avancement.entity.ts';
import { AutoField } from '../../ui/auto-field.tsx';
import { capitalize, formatLongDay } from '../../ui/format.ts';
import { useProfile, useRow } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { PhotoButton } from './photo-button.tsx';

const FIELDS = [
  'avancementPct',
  'horsEau',
  'meteo',
  'nombreOuvriers',
  'heures',
  'travaux',
  'problemes',
] as const;

export function AvancementSheet({
  chantierId,
  onClose,
}: {
  chantierId: string;
  onClose: () => void;
}) {
  const jour = dayAt(Date.now());
  const owner = { chantierId, jour };
  const row = useRow(avancement, keyedId(avancement, owner));
  const { prenom, nom } = useProfile();
  const auteur = `${prenom} ${nom}`.trim();
  if (row === undefined) return null;
  return (
    <Sheet title={capitalize(formatLongDay(jour))} onClose={onClose}>
      <div className="stack stack--loose">
        {FIELDS.map((name) => (
          <Fragment key={name}>
            <AutoField
              entity={avancement}
              row={row}
              name={name}
              createWith={{ ...owner, auteur }}
            />
            {name === 'horsEau' && row?.horsEau && (
              <p className="row">
                <PhotoButton entity={avancement} row={row} of="ce soir" />
                <span className="muted">Photo de ce soir</span>
              </p>
            )}
          </Fragment>
        ))}
        <button type="button" className="button button--primary button--main" onClick={onClose}>
          Terminé
        </button>
      </div>
    </Sheet>
  );
}
