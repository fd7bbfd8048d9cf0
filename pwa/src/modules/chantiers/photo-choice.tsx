/** On which chantier a photo is taken: those of the day first; the tap that chooses opens the camera. */
import { useLiveQuery } from 'dexie-react-hooks';
import { Camera, Search } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { insideOf, isGranted } from '#shared/entity/scope.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { ETATS_OUVERTS } from '#shared/modules/chantiers/etats.ts';
import { usePhone, useProfile } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { foldForSearch, matches } from '../../ui/text-search.ts';

/** How many chantiers are offered before one searches. */
const OFFERED = 12;

interface PhotoChoiceProps {
  /** Ids of those offered first. */
  readonly first: readonly string[];
  readonly onTake: (site: Chantier, files: readonly File[]) => void;
  readonly onClose: () => void;
}

/** The open chantiers where this person may put a photo; undefined until read. */
function useSites(first: readonly string[]): Chantier[] | undefined {
  const phone = usePhone();
  const { id: userId } = useProfile();
  const key = first.join();
  return useLiveQuery(async () => {
    const held = Object.keys((await phone.meta())?.have ?? {});
    const rows = await phone.db
      .table<Chantier>(chantier.table)
      .where('etat')
      .anyOf([...ETATS_OUVERTS])
      .toArray();
    const rank = ({ id }: Chantier) => (key.includes(id) ? 0 : 1);
    return rows
      .filter(({ deleted }) => deleted === 0)
      .filter(({ id, createdBy }) => createdBy === userId || isGranted(held, insideOf(id)))
      .sort((a, b) => rank(a) - rank(b) || a.libelle.localeCompare(b.libelle, 'fr'));
  }, [phone, userId, key]);
}

export function PhotoChoice({ first, onTake, onClose }: PhotoChoiceProps) {
  const sites = useSites(first);
  const [query, setQuery] = useState('');
  if (!sites) return null;
  const found = sites.filter(({ libelle, ville }) =>
    matches(foldForSearch(`${libelle} ${ville}`), query),
  );
  return (
    <Sheet title="Photo : sur quel chantier ?" onClose={onClose}>
      {sites.length === 0 && (
        <>
          <p>Une photo se range dans un chantier où vous êtes prévu. Vous n’en avez pas encore.</p>
          <Link href="/chantiers" className="button button--block" onClick={onClose}>
            Voir les chantiers
          </Link>
        </>
      )}
      {sites.length > OFFERED && (
        <div className="field__box">
          <Search aria-hidden />
          <input
            type="search"
            value={query}
            placeholder="Nom ou commune"
            aria-label="Chercher un chantier"
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
      )}
      {found.length > 0 && (
        <ul className="card">
          {found.slice(0, OFFERED).map((site) => (
            <li key={site.id} className="list-row--line">
              <label className="list-row">
                <Camera aria-hidden />
                <span className="grow">
                  <span className="list-row__title">{site.libelle}</span>{' '}
                  <span className="list-row__sub">{site.ville}</span>
                </span>
                <input
                  type="file"
                  accept="image/*"
                  capture="environment"
                  className="visually-hidden"
                  onChange={(event) => onTake(site, [...(event.target.files ?? [])])}
                />
              </label>
            </li>
          ))}
        </ul>
      )}
      {sites.length > 0 && found.length === 0 && (
        <p className="muted">Aucun chantier ne s’appelle ainsi.</p>
      )}
    </Sheet>
  );
}
