/** One vehicle; each field saves by itself. */
import { Truck } from 'lucide-react';
import { vehicule } from '#shared/modules/maintenance/vehicule.entity.ts';
import { Empty } from '../../ui/empty.tsx';
import { EntityForm } from '../../ui/entity-form.tsx';
import { Page } from '../../ui/page.tsx';
import { useRow } from '../../ui/phone-context.tsx';

export default function VehiculePage({ params }: { params: Record<string, string | undefined> }) {
  const row = useRow(vehicule, params['id'] ?? '');
  if (row === undefined) return <div className="page" />;
  if (row === null || row.deleted === 1) {
    return (
      <Page title="Véhicule" back="/vehicules">
        <Empty icon={Truck} title="Ce véhicule n’est pas sur cet appareil" />
      </Page>
    );
  }
  return (
    <Page title={row.libelle} subtitle={row.immatriculation ?? undefined} back="/vehicules">
      <div className="narrow">
        <EntityForm entity={vehicule} row={row} listHref="/vehicules" />
      </div>
    </Page>
  );
}
