/** Suivi of a chantier: read first (where, how one gets in, when, with whom); « Modifier » opens its fields. */
import { KeyRound } from 'lucide-react';
import { keyedId } from '#shared/entity/entity.ts';
import { LEADS } from '#shared/entity/permissions.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { chantierAcces } from '#shared/modules/chantiers/chantier-acces.entity.ts';
import { porteurDe, refusReference } from '#shared/modules/chantiers/reference.ts';
import { useSlot } from '../../slots.tsx';
import { KeyedFields } from '../../ui/keyed-card.tsx';
import { useActor, useIsInside, useMay, useRow, useRows } from '../../ui/phone-context.tsx';
import { ReadOrEdit } from '../../ui/read-or-edit.tsx';
import { RowFacts } from '../../ui/row-facts.tsx';
import { RowFields } from '../../ui/row-fields.tsx';
import { HistoryLink, RemoveRow } from '../../ui/row-foot.tsx';
import { ChantierAppels } from './chantier-appels.tsx';
import { ChantierPresence } from './chantier-presence.tsx';
import { ChantierSuites } from './chantier-suites.tsx';
import { HeuresChart } from './heures-chart.tsx';
import './comptes.css';

/** What is read, in order; the name and the état stand above. */
const READ = [
  'description',
  'debutPrevu',
  'finPrevue',
  'heuresVendues',
  'dateSignature',
  'dateReception',
  'adresse',
  'ville',
  'clientId',
] as const;

const EDITED = [
  'libelle',
  'description',
  'reference',
  'clientId',
  'adresse',
  'ville',
  'debutPrevu',
  'finPrevue',
  'heuresVendues',
] as const;

/** Two devices may give the same reference offline: both are kept, and each says so. */
function DoubleReference({ row }: { row: Chantier }) {
  const known = useRows(chantier) ?? [];
  const other = porteurDe(row.reference, { id: row.id, known });
  if (!other) return null;
  return (
    <p className="field__error reading__part" role="alert">
      {refusReference(row.reference, other)}
    </p>
  );
}

/** Key, code, gate: what one looks for in front of the door. */
function Acces({ chantierId }: { chantierId: string }) {
  const row = useRow(chantierAcces, keyedId(chantierAcces, { chantierId }));
  if (!row || row.deleted === 1 || !(row.acces || row.code)) return null;
  return (
    <div className="notice">
      <KeyRound aria-label="Accès" />
      <span className="pre">
        {[row.acces, row.code && `Code ${row.code}`].filter(Boolean).join('\n')}
      </span>
    </div>
  );
}

function Read({ row }: { row: Chantier }) {
  const { role } = useActor();
  const isLead = LEADS.includes(role);
  // Who leads reads hours sold in their own card, beside spent and planned ones.
  const names = READ.filter((name) => name !== 'heuresVendues' || !isLead);
  return (
    <>
      <DoubleReference row={row} />
      <Acces chantierId={row.id} />
      <RowFacts
        entity={chantier}
        row={row}
        names={names}
        hrefs={{ clientId: `/clients/${row.clientId}` }}
      />
      <ChantierAppels row={row} />
    </>
  );
}

/** Whether this person may write how one gets in: who works there, where the firm leaves it open. */
function useMaySetAcces(row: Chantier): boolean {
  const may = useMay(chantierAcces, 'set');
  const isInside = useIsInside(row);
  return may && isInside;
}

function Edit({ row }: { row: Chantier }) {
  const { role } = useActor();
  const maySet = useMay(chantier, 'set', row);
  const maySetAcces = useMaySetAcces(row);
  const names = EDITED.filter((name) => name !== 'clientId' || LEADS.includes(role));
  return (
    <>
      {maySet && (
        <>
          <RowFields entity={chantier} row={row} names={names} />
          <DoubleReference row={row} />
        </>
      )}
      {maySetAcces && (
        <>
          <h3 className="section-title">Accès</h3>
          <KeyedFields entity={chantierAcces} owner={{ chantierId: row.id }} />
        </>
      )}
      <RemoveRow entity={chantier} row={row} listHref="/chantiers" />
    </>
  );
}

function Card({ row }: { row: Chantier }) {
  const maySet = useMay(chantier, 'set', row);
  const maySetAcces = useMaySetAcces(row);
  return (
    <ReadOrEdit
      title="Le chantier"
      mayEdit={maySet || maySetAcces}
      read={<Read row={row} />}
      edit={<Edit row={row} />}
    />
  );
}

export default function ChantierSuivi({ chantierId }: { chantierId: string }) {
  const row = useRow(chantier, chantierId);
  const sections = useSlot('chantierSections');
  const { role } = useActor();
  if (!row) return null;
  return (
    <div className="sides">
      <div className="sides__both">
        <div className="stack stack--loose">
          <Card row={row} />
          {LEADS.includes(role) && <HeuresChart chantierId={chantierId} />}
        </div>
        <div className="stack stack--loose sides__side">
          <ChantierPresence chantierId={chantierId} />
          {sections.map(({ slug, screen: Section }) => (
            <Section key={slug} chantierId={chantierId} />
          ))}
        </div>
        <div className="stack stack--loose">
          <ChantierSuites chantierId={chantierId} />
          <div className="row">
            <HistoryLink entity={chantier} row={row} />
          </div>
        </div>
      </div>
    </div>
  );
}
