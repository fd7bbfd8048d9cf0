/** A plane of a drawn roof once its lap is read. */
import type { Saisie } from './calcul.ts';
import type { RecouvrementRetenu } from './retenu.ts';
import type { Pan } from './toit.ts';

/** A plane with the lap it needs, and the input it was read with. */
export interface PanLu {
  readonly pan: Pan;
  readonly saisie: Saisie;
  readonly retenu: RecouvrementRetenu;
}
