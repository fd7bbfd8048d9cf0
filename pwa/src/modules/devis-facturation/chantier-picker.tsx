/** To which chantier a quote goes: one that is there, or a new one. */

import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { ETATS_OUVERTS } from '#shared/modules/chantiers/etats.ts';

interface ChantierPickerProps {
  readonly sites: readonly Chantier[];
  readonly picked: string | null;
  readonly libelle: string;
  readonly onPick: (id: string | null) => void;
  readonly onLibelle: (libelle: string) => void;
}

export function ChantierPicker(props: ChantierPickerProps) {
  const { sites, picked, libelle, onPick, onLibelle } = props;
  const open = sites
    .filter(
      (site) => site.deleted === 0 && (ETATS_OUVERTS.includes(site.etat) || site.id === picked),
    )
    .sort((a, b) => a.libelle.localeCompare(b.libelle, 'fr'));
  return (
    <section className="card card--pad stack" aria-label="Chantier">
      <label className="field">
        <span className="field__label">Chantier *</span>
        <span className="field__box">
          <select value={picked ?? ''} onChange={(event) => onPick(event.target.value || null)}>
            <option value="">Nouveau chantier, à l’adresse du devis</option>
            {open.map(({ id, libelle: name, ville }) => (
              <option key={id} value={id}>
                {name} · {ville}
              </option>
            ))}
          </select>
        </span>
      </label>
      {picked === null && (
        <label className="field">
          <span className="field__label">Libellé du chantier *</span>
          <span className="field__box">
            <input
              value={libelle}
              maxLength={120}
              onChange={(event) => onLibelle(event.target.value)}
            />
          </span>
          <span className="field__hint">Son client est retrouvé par son nom, ou créé.</span>
        </label>
      )}
    </section>
  );
}
