/** Suivi of a chantier: what it is, where, when, how one gets in; each field saves by itself. */
import { Suspense } from 'react';
import { LEADS } from '#shared/entity/permissions.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { chantierAcces } from '#shared/modules/chantiers/chantier-acces.entity.ts';
import { porteurDe, refusReference } from '#shared/modules/chantiers/reference.ts';
import { useSlot } from '../../slots.tsx';
import { AutoCommune } from '../../ui/auto-commune.tsx';
import { AutoField } from '../../ui/auto-field.tsx';
import { AutoRef } from '../../ui/entity-form.tsx';
import { KeyedCard } from '../../ui/keyed-card.tsx';
import { useActor, useRow, useRows } from '../../ui/phone-context.tsx';
import { RowFoot } from '../../ui/row-foot.tsx';
import { ChantierSuites } from './chantier-suites.tsx';
import { HeuresChart } from './heures-chart.tsx';
import './comptes.css';

/** Two devices may give the same reference offline: both are kept, and each says so. */
function DoubleReference({ row }: { row: Chantier }) {
  const known = useRows(chantier) ?? [];
  const other = porteurDe(row.reference, { id: row.id, known });
  if (!other) return null;
  return (
    <p className="field__error" role="alert">
      {refusReference(row.reference, other)}
    </p>
  );
}

export default function ChantierSuivi({ chantierId }: { chantierId: string }) {
  const row = useRow(chantier, chantierId);
  const sections = useSlot('chantierSections');
  const { role } = useActor();
  if (!row) return null;
  const field = (name: keyof typeof chantier.fields & string) => (
    <AutoField key={name} entity={chantier} row={row} name={name} />
  );
  return (
    <div className="stack stack--loose narrow">
      <div className="card card--pad stack stack--loose">
        {field('libelle')}
        {field('description')}
        {LEADS.includes(role) && <AutoRef entity={chantier} row={row} name="clientId" />}
        {field('reference')}
        <DoubleReference row={row} />
        {field('adresse')}
        <AutoCommune entity={chantier} row={row} />
        {field('debutPrevu')}
        {field('finPrevue')}
        {field('heuresVendues')}
      </div>
      {LEADS.includes(role) && <HeuresChart chantierId={chantierId} />}
      <KeyedCard entity={chantierAcces} title="Accès" owner={{ chantierId }} />
      <Suspense>
        {sections.map(({ slug, screen: Section }) => (
          <Section key={slug} chantierId={chantierId} />
        ))}
      </Suspense>
      <ChantierSuites chantierId={chantierId} />
      <RowFoot entity={chantier} row={row} listHref="/chantiers" />
    </div>
  );
}
