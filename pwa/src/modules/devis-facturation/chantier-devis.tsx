/** The quotes of a chantier, what they add up to, and hours and HT by family of works. */
import { FileText, FileUp } from 'lucide-react';
import { Link } from 'wouter';
import { FAMILLES } from '#shared/core/familles.ts';
import { DEVIS_NATURES, devis } from '#shared/modules/devis-facturation/devis.entity.ts';
import { devisLot } from '#shared/modules/devis-facturation/devis-lot.entity.ts';
import { devisOption } from '#shared/modules/devis-facturation/devis-option.entity.ts';
import { sommeDesDevis, sommesParFamille } from '#shared/modules/devis-facturation/sum-devis.ts';
import { Empty } from '../../ui/empty.tsx';
import { formatCents, formatNumber } from '../../ui/format.ts';
import { useMay, useRows } from '../../ui/phone-context.tsx';
import { DevisBadge } from './devis-badge.tsx';
import './devis.css';

export default function ChantierDevis({ chantierId }: { chantierId: string }) {
  const all = useRows(devis, { field: 'chantierId', equals: chantierId });
  const ids = (all ?? []).map(({ id }) => id);
  const lots = useRows(devisLot, { field: 'devisId', equals: ids }) ?? [];
  const options = useRows(devisOption, { field: 'devisId', equals: ids }) ?? [];
  const mayImport = useMay(devis, 'create');
  if (!all) return null;
  const sum = sommeDesDevis(all, options);
  const familles = sommesParFamille(all, lots, options);
  const sorted = [...all].sort((a, b) => a.numero.localeCompare(b.numero) || b.version - a.version);
  return (
    <div className="stack stack--loose narrow">
      {mayImport && (
        <Link
          href={`/devis/importer?chantier=${chantierId}`}
          className={`button ${all.length === 0 ? 'button--primary button--main' : ''}`}
        >
          <FileUp aria-hidden />
          Importer un devis
        </Link>
      )}
      {all.length === 0 && (
        <Empty icon={FileText} title="Pas encore de devis">
          <p>
            Importez le fichier de BATAPPLI : les lots, les heures et les montants viennent ici.
          </p>
        </Empty>
      )}
      {sum.nombre > 0 && (
        <section className="card card--pad" aria-label="Somme des devis comptés">
          <dl className="facts">
            <div>
              <dt>HT des devis comptés</dt>
              <dd className="figure">{formatCents(sum.htCents)}</dd>
            </div>
            <div>
              <dt>Heures vendues</dt>
              <dd className="figure">
                {sum.heures === null ? 'inconnues' : `${formatNumber(sum.heures)} h`}
              </dd>
            </div>
            <div>
              <dt>Déboursé fournitures</dt>
              <dd className="figure">
                {sum.debourseCents === null ? 'inconnu' : formatCents(sum.debourseCents)}
              </dd>
            </div>
          </dl>
        </section>
      )}
      {sorted.length > 0 && (
        <ul className="card">
          {sorted.map((row) => (
            <li key={row.id}>
              <Link href={`/devis/${row.id}`} className="list-row list-row--line">
                <span className="grow">
                  <span className="row row--wrap">
                    <span className="list-row__title">
                      {DEVIS_NATURES[row.nature]} {row.numero}
                      {row.version > 1 && ` · version ${formatNumber(row.version)}`}
                    </span>
                    <DevisBadge etat={row.etat} />
                  </span>
                  <span className="list-row__sub">{row.titre}</span>
                </span>
                <span className="devis-amount">
                  <b>{formatCents(row.htCents)}</b>
                  <span className="small muted">
                    {row.heures === null ? 'heures ?' : `${formatNumber(row.heures)} h`}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {familles.length > 0 && (
        <section className="stack stack--tight">
          <h2 className="section-title">Par famille d’ouvrage</h2>
          <ul className="card">
            {familles.map(({ famille, htCents, heures, debourseCents }) => (
              <li key={famille} className="list-row list-row--line">
                <span className="grow">
                  <span className="list-row__title">{FAMILLES[famille]}</span>
                  <span className="list-row__sub">déboursé {formatCents(debourseCents)}</span>
                </span>
                <span className="devis-amount">
                  <b>{formatCents(htCents)}</b>
                  <span className="small muted">{formatNumber(heures)} h</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
