/** The rights of a client over his data: a copy of all of it, and being forgotten. */
import { Download, ShieldOff } from 'lucide-react';
import { useState } from 'react';
import { dayAt } from '#shared/core/dates.ts';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { dossierClient, lirePartsDuClient } from '#shared/links/dossier-client.ts';
import { empechements } from '#shared/links/effacement.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { procesVerbal } from '#shared/modules/chantiers/proces-verbal.entity.ts';
import type { Client } from '#shared/modules/clients/client.entity.ts';
import { effacerClient } from '#shared/modules/clients/effacer-client.command.ts';
import { saveFile } from '../../core/save-file.ts';
import { formatFullDay } from '../../ui/format.ts';
import { useActor, usePhone, useProfile, useRows } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useGesture } from '../../ui/use-gesture.ts';

export function DossierClient({ row, ids }: { row: Client; ids: readonly string[] }) {
  const { db, registry } = usePhone();
  const { firmName } = useProfile();
  const { role } = useActor();
  const act = useGesture();
  const sites = useRows(chantier, { field: 'clientId', equals: ids });
  const siteIds = (sites ?? []).map(({ id }) => id);
  const papers = useRows(procesVerbal, { field: 'chantierId', equals: siteIds });
  const [isAsking, setIsAsking] = useState(false);
  const today = dayAt(Date.now());
  const mayErase = effacerClient.roles.includes(role);

  async function save() {
    const read = (entity: Entity) => db.table<AnyRow>(entity.table).toArray();
    const parts = await lirePartsDuClient(registry.entities, ids, read);
    const dossier = dossierClient(parts, { entreprise: firmName, jour: today });
    const name = `donnees-${row.nom.toLowerCase().replace(/\W+/g, '-')}-${today}.json`;
    saveFile(name, JSON.stringify(dossier, null, 2), 'application/json');
  }

  const reasons = empechements(sites ?? [], papers ?? [], today);
  const isOpen = reasons.some(({ jusquau }) => jusquau === null);
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">Ses droits sur ses données</h2>
      {row.effaceLe && (
        <p className="notice">
          Effacé à sa demande le {formatFullDay(row.effaceLe)}. Ce que la loi fait garder l’est
          {row.gardeAu && ` jusqu’au ${formatFullDay(row.gardeAu)}`}.
        </p>
      )}
      <div className="row row--wrap">
        <button type="button" className="button" onClick={() => void save()}>
          <Download aria-hidden />
          Copie de ses données
        </button>
        {mayErase && (
          <button type="button" className="button button--danger" onClick={() => setIsAsking(true)}>
            <ShieldOff aria-hidden />
            Effacer ses données
          </button>
        )}
      </div>
      {isAsking && (
        <Sheet title="Effacer ses données" onClose={() => setIsAsking(false)}>
          {reasons.length > 0 && (
            <>
              <p>
                {isOpen
                  ? 'Ce client a un chantier ouvert :'
                  : 'La loi oblige l’entreprise à garder :'}
              </p>
              <ul className="card card--pad stack stack--tight">
                {reasons.map(({ chantierId, texte }) => (
                  <li key={chantierId}>{texte}</li>
                ))}
              </ul>
            </>
          )}
          {!isOpen && (
            <>
              <p>
                {reasons.length > 0
                  ? 'De ces chantiers restent les devis, commandes, photos, notes et procès-verbaux : ils prouvent ce qui a été fait. Le reste est oublié pour de bon, sur tous les appareils et au bureau : courriel, téléphone, note, adresses, contacts, échanges, codes d’accès, et les projets sans suite avec leurs photos et leurs devis. Cela ne s’annule pas.'
                  : 'Sa fiche, ses adresses, ses contacts, vos échanges, ses projets avec leurs photos et leurs devis, et leur historique seront oubliés pour de bon, sur tous les appareils et au bureau. Cela ne s’annule pas.'}
              </p>
              <button
                type="button"
                className="button button--danger button--main"
                onClick={() => {
                  setIsAsking(false);
                  void act({
                    ops: [{ t: 'cmd', name: effacerClient.name, args: { clientId: row.id } }],
                    says: 'Effacement demandé au bureau.',
                  });
                }}
              >
                {reasons.length > 0 ? 'Effacer le reste pour de bon' : 'Effacer pour de bon'}
              </button>
            </>
          )}
        </Sheet>
      )}
    </section>
  );
}
