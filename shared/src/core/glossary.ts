/** French terms of the trade and of the law: what they mean and who says so. Shown as help. */
import { foldText } from './communes.ts';
import { TERMES_BUREAU } from './glossary-bureau.ts';
import { TERMES_DROIT } from './glossary-droit.ts';
import { TERMES_METIER } from './glossary-metier.ts';
import { TERMES_PLANNING } from './glossary-planning.ts';
import { TERMES_RELEVES } from './glossary-releves.ts';
import { TERMES_SUIVI } from './glossary-suivi.ts';
import { TERMES_TOITURE } from './glossary-toiture.ts';

export interface GlossaryEntry {
  /** The word with its accents, as people read it. */
  readonly terme: string;
  readonly sens: string;
  readonly source: string;
}

/** Every part; a section is what one source defines: term → meaning. A term is one singular word. */
export const GLOSSARIES = [
  TERMES_METIER,
  TERMES_TOITURE,
  TERMES_PLANNING,
  TERMES_DROIT,
  TERMES_BUREAU,
  TERMES_SUIVI,
  TERMES_RELEVES,
] as const;

const SECTIONS = GLOSSARIES.flatMap((termes) => Object.entries(termes));

/** Every term by the word that code uses for it: unaccented, lower case. */
export const GLOSSARY: Readonly<Record<string, GlossaryEntry>> = Object.fromEntries(
  SECTIONS.flatMap(([source, sensByTerme]) =>
    Object.entries(sensByTerme).map(([terme, sens]) => [foldText(terme), { terme, sens, source }]),
  ),
);
