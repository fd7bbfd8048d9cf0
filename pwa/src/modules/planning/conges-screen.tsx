/** Leave: asked for on the phone, answered by the office, written into the planning when accepted. */
import { CalendarHeart, CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { dayAt, plusDays } from '#shared/core/dates.ts';
import { LEADS } from '#shared/entity/permissions.ts';
import { decompterConges } from '#shared/modules/planning/decompte-conges.ts';
import {
  type DemandeConge,
  demandeConge,
  ETATS_DEMANDE,
  type EtatDemande,
} from '#shared/modules/social/demande-conge.entity.ts';
import { salarie } from '#shared/modules/social/salarie.entity.ts';
import { Empty } from '../../ui/empty.tsx';
import { NewRow } from '../../ui/new-row.tsx';
import { Page } from '../../ui/page.tsx';
import { useProfile, useRows } from '../../ui/phone-context.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { CongeReponse, spanOf } from './conge-reponse.tsx';
import { decompteText, joursPris } from './decompte-text.ts';
import { usePlanning } from './use-planning.ts';

const BADGES: Readonly<Record<EtatDemande, string>> = {
  demandee: 'badge--watch',
  acceptee: 'badge--good',
  refusee: 'badge--bad',
  annulee: '',
};

/** Whether its days are told: it stands or may come to stand, and this device holds its planning. */
function hasDecompte({ etat, fin }: DemandeConge): boolean {
  return (etat === 'demandee' || etat === 'acceptee') && fin >= dayAt(Date.now());
}

/** How many days of the contract it takes, and which. */
function Decompte({ row }: { row: DemandeConge }) {
  const planning = usePlanning(row.debut, row.fin);
  if (!planning) return null;
  const decompte = decompterConges(planning, row, {
    ...(row.etat === 'acceptee' && { ecrite: row.nature }),
  });
  return (
    <p className="small muted">
      <b>{joursPris(decompte)}</b> · {decompteText(decompte)}
    </p>
  );
}

function Demande({ row, name, isMine }: { row: DemandeConge; name: string; isMine: boolean }) {
  const act = useGesture();
  const set = (etat: EtatDemande) => [
    { t: 'set' as const, e: demandeConge.table, id: row.id, f: { etat } },
  ];
  return (
    <li className="card card--pad stack stack--tight">
      <p className="row row--wide">
        <b>{isMine ? demandeConge.fields.nature.choices[row.nature] : name}</b>
        <span className={`badge ${BADGES[row.etat]}`}>{ETATS_DEMANDE[row.etat]}</span>
      </p>
      <p>
        {!isMine && `${demandeConge.fields.nature.choices[row.nature]} `}
        {spanOf(row)}
      </p>
      {hasDecompte(row) && <Decompte row={row} />}
      {row.motif && <p className="muted">« {row.motif} »</p>}
      {row.reponse && <p className="notice">Le bureau : {row.reponse}</p>}
      {isMine && row.etat === 'demandee' && (
        <button
          type="button"
          className="button"
          onClick={() =>
            void act({ ops: set('annulee'), says: 'Demande annulée.', undo: set('demandee') })
          }
        >
          Annuler la demande
        </button>
      )}
    </li>
  );
}

export default function CongesScreen() {
  const { salarieId, role } = useProfile();
  const isLead = LEADS.includes(role);
  const rows = useRows(demandeConge);
  const people = useRows(salarie);
  const [isAsking, setIsAsking] = useState(false);
  const today = dayAt(Date.now());
  const nameById = new Map(people?.map((row) => [row.id, salarie.titleOf(row)]));
  const sorted = [...(rows ?? [])].sort((a, b) => (a.debut < b.debut ? 1 : -1));
  const waiting = isLead ? sorted.filter(({ etat }) => etat === 'demandee').reverse() : [];
  const others = sorted.filter(
    (row) => !waiting.includes(row) && (isLead || row.salarieId === salarieId),
  );
  return (
    <Page
      title="Congés"
      back="/planning"
      subtitle={isLead && waiting.length > 0 ? `${waiting.length} à répondre` : undefined}
      thumb={
        salarieId !== null && (
          <button
            type="button"
            className="button button--primary button--main"
            onClick={() => setIsAsking(true)}
          >
            <CalendarPlus aria-hidden />
            Demander des congés
          </button>
        )
      }
    >
      <div className="stack narrow">
        {rows?.length === 0 && (
          <Empty icon={CalendarHeart} title="Aucune demande">
            <p>
              {isLead
                ? 'Les demandes faites sur les téléphones paraissent ici ; acceptées, elles vont dans le planning.'
                : 'Demandez des jours : le bureau répond ici, et le planning suit.'}
            </p>
          </Empty>
        )}
        {waiting.map((row) => (
          <CongeReponse key={row.id} row={row} name={nameById.get(row.salarieId) ?? '…'} />
        ))}
        {others.length > 0 && (
          <ul className="stack">
            {others.map((row) => (
              <Demande
                key={row.id}
                row={row}
                name={nameById.get(row.salarieId) ?? '…'}
                isMine={row.salarieId === salarieId}
              />
            ))}
          </ul>
        )}
      </div>
      {isAsking && salarieId !== null && (
        <NewRow
          entity={demandeConge}
          title="Demander des congés"
          action="Envoyer la demande"
          fields={['debut', 'fin', 'debutApresMidi', 'finMatin', 'nature', 'motif']}
          given={{
            salarieId,
            nature: 'conges',
            etat: 'demandee',
            debut: plusDays(today, 14),
            fin: plusDays(today, 14),
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </Page>
  );
}
