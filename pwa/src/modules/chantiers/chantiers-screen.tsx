/** List and page of chantiers: one after the other on a phone, side by side in the office. */
import { House } from 'lucide-react';
import { Empty } from '../../ui/empty.tsx';
import { useFrame } from '../../ui/frame-width.ts';
import { ChantierList } from './chantier-list.tsx';
import { ChantierPage } from './chantier-page.tsx';

export default function ChantiersScreen({
  params,
}: {
  params: Record<string, string | undefined>;
}) {
  const frame = useFrame();
  const { id = null, tab = 'suivi' } = params;
  if (frame === 'phone') {
    return id === null ? (
      <ChantierList selectedId={null} />
    ) : (
      <ChantierPage key={id} id={id} tab={tab} />
    );
  }
  return (
    <div className="split">
      <div className="split__list">
        <ChantierList selectedId={id} />
      </div>
      <div className="split__detail">
        {id === null ? (
          <Empty icon={House} title="Choisissez un chantier">
            <p>Son suivi, ses notes et son planning s’ouvrent ici.</p>
          </Empty>
        ) : (
          <ChantierPage key={id} id={id} tab={tab} />
        )}
      </div>
    </div>
  );
}
