/** Everything done for a client, the latest first, and a place to note what was just said. */
import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { dayAt } from '#shared/core/dates.ts';
import { historiqueClient } from '#shared/links/historique-client.ts';
import { carnetToit } from '#shared/modules/calcul-ardoises/carnet-toit.entity.ts';
import { avenant } from '#shared/modules/chantiers/avenant.entity.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { chantierDocument } from '#shared/modules/chantiers/chantier-document.entity.ts';
import { commande } from '#shared/modules/chantiers/commande.entity.ts';
import { procesVerbal } from '#shared/modules/chantiers/proces-verbal.entity.ts';
import { sav } from '#shared/modules/chantiers/sav.entity.ts';
import { consentement } from '#shared/modules/clients/consentement.entity.ts';
import { echange } from '#shared/modules/clients/echange.entity.ts';
import { devis } from '#shared/modules/devis-facturation/devis.entity.ts';
import { formatCents, formatFullDay } from '../../ui/format.ts';
import { NewRow } from '../../ui/new-row.tsx';
import { useMay, useProfile, useRows } from '../../ui/phone-context.tsx';

export function Historique({ clientId, ids }: { clientId: string; ids: readonly string[] }) {
  const chantiers = useRows(chantier, { field: 'clientId', equals: ids });
  const inSites = { field: 'chantierId', equals: (chantiers ?? []).map(({ id }) => id) };
  const all = useRows(devis, inSites);
  const savs = useRows(sav, inSites);
  const avenants = useRows(avenant, inSites);
  const commandes = useRows(commande, inSites);
  const documents = useRows(chantierDocument, inSites);
  const procesVerbaux = useRows(procesVerbal, inSites);
  const carnets = useRows(carnetToit, inSites);
  const echanges = useRows(echange, { field: 'clientId', equals: ids });
  const consentements = useRows(consentement, { field: 'clientId', equals: ids });
  const mayAdd = useMay(echange, 'create');
  const { prenom, nom } = useProfile();
  const [isAdding, setIsAdding] = useState(false);
  if (!chantiers || !echanges || !consentements) return null;
  const events = historiqueClient({
    ...{ chantiers, echanges, consentements, devis: all ?? [] },
    ...{ savs: savs ?? [], avenants: avenants ?? [], commandes: commandes ?? [] },
    ...{ documents: documents ?? [], procesVerbaux: procesVerbaux ?? [], carnets: carnets ?? [] },
  });
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">
        Ce qui a été fait
        {mayAdd && (
          <button
            type="button"
            className="button button--quiet"
            aria-label="Noter un échange"
            onClick={() => setIsAdding(true)}
          >
            <MessageSquarePlus aria-hidden />
            Échange
          </button>
        )}
      </h2>
      {events.length === 0 && (
        <p className="small muted">
          Rien encore : un appel, une visite, un chantier viendront ici.
        </p>
      )}
      {events.length > 0 && (
        <ol className="card">
          {events.map(({ id, jour, titre, detail, adresse, montantHtCents }) => (
            <li key={id} className="list-row list-row--line">
              <span className="grow">
                <span className="list-row__sub">{formatFullDay(jour)}</span>
                {adresse ? (
                  <Link href={adresse} className="list-row__title link">
                    {titre}
                  </Link>
                ) : (
                  <span className="list-row__title">{titre}</span>
                )}
                {detail && <span className="pre">{detail}</span>}
              </span>
              {montantHtCents !== null && <b className="nowrap">{formatCents(montantHtCents)}</b>}
            </li>
          ))}
        </ol>
      )}
      {isAdding && (
        <NewRow
          entity={echange}
          title="Noter un échange"
          fields={['texte', 'nature', 'jour']}
          given={{
            clientId,
            nature: 'appel',
            jour: dayAt(Date.now()),
            auteur: `${prenom} ${nom}`.trim(),
          }}
          onClose={() => setIsAdding(false)}
        />
      )}
    </section>
  );
}
