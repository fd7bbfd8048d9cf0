/** A fact of the journal that is not a note: what it is, at a glance. */
import {
  Camera,
  ClipboardCheck,
  FilePlus,
  FileSignature,
  Gauge,
  LifeBuoy,
  type LucideIcon,
  PackageCheck,
  Truck,
} from 'lucide-react';
import type { Fait } from '#shared/modules/chantiers/journal.ts';

const ICONS: Readonly<Record<Fait['sorte'], LucideIcon>> = {
  avancement: Gauge,
  commande: Truck,
  reception: PackageCheck,
  controle: ClipboardCheck,
  sav: LifeBuoy,
  avenant: FilePlus,
  photo: Camera,
  'proces-verbal': FileSignature,
};

export function JournalRow({ fait }: { fait: Fait }) {
  const Icon = ICONS[fait.sorte];
  return (
    <li className="list-row list-row--line" style={{ alignItems: 'flex-start' }}>
      <Icon aria-hidden />
      <div className="grow">
        <p className="strong pre">{fait.titre}</p>
        {fait.detail && <p className="pre">{fait.detail}</p>}
        {fait.auteur && <p className="small muted">{fait.auteur}</p>}
      </div>
      {fait.isProbleme && <span className="badge badge--bad">À suivre</span>}
    </li>
  );
}
