/** The état of a chantier: a colour, an icon and a word. */
import {
  Archive,
  CircleCheckBig,
  CircleX,
  Flag,
  Hammer,
  Lightbulb,
  type LucideIcon,
  Pause,
  Pencil,
  PenLine,
  Signature,
} from 'lucide-react';
import { ETATS, type Etat } from '#shared/modules/chantiers/etats.ts';

const LOOKS: Readonly<Record<Etat, { tone: string; icon: LucideIcon }>> = {
  projet: { tone: '', icon: Lightbulb },
  modification: { tone: '', icon: Pencil },
  'en-cours-de-signature': { tone: 'badge--accent', icon: PenLine },
  signe: { tone: 'badge--accent', icon: Signature },
  'en-cours': { tone: 'badge--good', icon: Hammer },
  'en-pause': { tone: 'badge--watch', icon: Pause },
  'a-finir': { tone: 'badge--watch', icon: Flag },
  termine: { tone: '', icon: CircleCheckBig },
  annule: { tone: 'badge--bad', icon: CircleX },
  archive: { tone: '', icon: Archive },
};

export function EtatBadge({ etat }: { etat: Etat }) {
  const { tone, icon: Icon } = LOOKS[etat];
  return (
    <span className={`badge ${tone}`}>
      <Icon aria-hidden />
      {ETATS[etat]}
    </span>
  );
}
