/** Suivi of a chantier: what it is, where, when; each field saves by itself. */
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { AutoCommune } from '../../ui/auto-commune.tsx';
import { AutoField } from '../../ui/auto-field.tsx';
import { useRow } from '../../ui/phone-context.tsx';

export default function ChantierSuivi({ chantierId }: { chantierId: string }) {
  const row = useRow(chantier, chantierId);
  if (!row) return null;
  const field = (name: keyof typeof chantier.fields & string) => (
    <AutoField key={name} entity={chantier} row={row} name={name} />
  );
  return (
    <div className="card card--pad stack stack--loose narrow">
      {field('libelle')}
      {field('description')}
      {field('reference')}
      {field('adresse')}
      <AutoCommune entity={chantier} row={row} />
      {field('debutPrevu')}
      {field('finPrevue')}
      {field('heuresVendues')}
    </div>
  );
}
