/** The names at the left of the grid, as markup: who or which chantier, how loaded, what lapses. */
import {
  type Bilan,
  type ChargeSalarie,
  type Niveau,
  niveauDe,
} from '#shared/modules/planning/charges.ts';
import { salarie } from '#shared/modules/social/salarie.entity.ts';
import { escapeHtml } from '../../ui/escape-html.ts';
import { initialsOf, tintOf } from '../../ui/face.tsx';
import { formatNumber } from '../../ui/format.ts';
import type { Line } from './grille-geometry.ts';

export interface NameOptions {
  readonly line: Line;
  readonly charge: ChargeSalarie | undefined;
  readonly warning: string | undefined;
  /** Of a chantier that takes more hours than were sold. */
  readonly over?: Bilan | undefined;
}

const NIVEAUX: Readonly<Record<Niveau, string>> = {
  libre: 'Il reste des jours libres',
  bon: 'Complet',
  charge: 'Chargé',
  surcharge: 'Surchargé',
};

const TRIANGLE =
  '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" role="img" aria-label="Attention"><path d="m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4m0 4h.01"/></svg>';

function joursDe({ chantier, absence, disponibles }: ChargeSalarie): string {
  return `${formatNumber((chantier + absence) / 2)} / ${formatNumber(disponibles / 2)} j`;
}

function chargeHtml(charge: ChargeSalarie): string {
  const taken = charge.chantier + charge.absence;
  const niveau = niveauDe(charge);
  const share = charge.disponibles === 0 ? 0 : Math.min(1, taken / charge.disponibles);
  return `<span class="plan__load plan__load--${niveau}" title="${NIVEAUX[niveau]}">${joursDe(charge)}<i style="width:${share * 100}%"></i></span>`;
}

function warningHtml(warning: string | undefined): string {
  if (!warning) return '';
  const label = escapeHtml(warning);
  return `<span class="plan__warn" title="${label}">${TRIANGLE.replace('Attention', () => label)}</span>`;
}

function overHtml(over: Bilan): string {
  const label = escapeHtml(`${formatNumber(over.ecart)} h de plus que les heures vendues`);
  const tone = over.depassement === 'rouge' ? 'bad' : 'watch';
  return `<span class="badge badge--${tone}" title="${label}">+ ${formatNumber(over.ecart, 0)} h</span>`;
}

/** What is seen at the left of a line. */
export function nameHtml({ line, charge, warning, over }: NameOptions): string {
  if (line.kind === 'equipe') return `${escapeHtml(line.label)}${warningHtml(warning)}`;
  if (line.kind === 'chantier') {
    const { libelle, ville } = line.chantier;
    const whole = escapeHtml(`${libelle}, ${ville}`);
    return `<i class="plan__tint ${tintOf(line.key)}"></i><span class="grow plan__who" title="${whole}"><b class="clip">${escapeHtml(libelle)}</b>${over ? overHtml(over) : `<small class="clip">${escapeHtml(ville)}</small>`}</span>`;
  }
  const { prenom, nom } = line.salarie;
  const whole = salarie.titleOf(line.salarie);
  const face = `<span aria-hidden="true" class="face ${tintOf(whole)}">${escapeHtml(initialsOf(whole))}</span>`;
  const who = `<b class="clip">${escapeHtml(`${prenom} ${nom}`)}</b>`;
  return `${face}<span class="grow plan__who">${who}${charge ? chargeHtml(charge) : ''}</span>${warningHtml(warning)}`;
}
