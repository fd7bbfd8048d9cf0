/** Markup of the office grid: what people typed is text in it, never markup; the year says less, and the same. */
import { describe, expect, test } from 'vitest';
import type { Line } from '#pwa/modules/planning/grille-geometry.ts';
import { nameHtml } from '#pwa/modules/planning/grille-names.ts';
import { fitting, tileBox, tileHtml } from '#pwa/modules/planning/grille-tile.ts';
import { weekDaysOf } from '#shared/core/dates.ts';
import { sampleOf } from '#shared/entity/sample.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { enAbsence, surChantier } from '#shared/modules/planning/cases.ts';
import { Grille } from '#shared/modules/planning/grille.ts';
import { type Salarie, salarie } from '#shared/modules/social/salarie.entity.ts';
import { contexteOf, journees, MALO, PAIRE } from '../shared/planning/tableau.ts';

const HOSTILE = `<img src=x onerror="alert('1')"> & fils`;
const SYSTEM = { createdAt: 0, createdBy: 'x', updatedAt: 0, deleted: 0 as const };

const site = { ...sampleOf(chantier, { libelle: HOSTILE, ville: HOSTILE }), ...SYSTEM } as Chantier;
const malo = { ...sampleOf(salarie, { prenom: HOSTILE, nom: HOSTILE }), ...SYSTEM } as Salarie;
const SITE_LINE: Line = { kind: 'chantier', key: 'bothorel', chantier: { ...site } };
const LINE: Line = { kind: 'salarie', key: 'malo', salarie: { ...malo, id: 'malo' } };

function storeOf(verrouilles: readonly string[] = []) {
  const grille = new Grille(['malo'], PAIRE, '2026-12-06');
  const jours = weekDaysOf(PAIRE);
  for (const cell of journees('malo', jours.slice(0, 3), surChantier('bothorel', true)))
    grille.ecrire(cell);
  for (const cell of journees('malo', jours.slice(4), enAbsence('conges'))) grille.ecrire(cell);
  grille.ecrire({
    salarieId: 'malo',
    jour: '2026-11-26',
    demiJournee: 'matin',
    ...surChantier('bothorel'),
  });
  return {
    grille,
    contexte: contexteOf({ chantiersVerrouilles: verrouilles }),
    chantiers: new Map([['bothorel', site]]),
    cadre: {
      salaries: [{ ...malo, ...MALO, prenom: HOSTILE }],
      rythmes: [],
      regles: [],
      joursVerrouilles: new Set<string>(),
      chantiersVerrouilles: new Set<string>(),
    },
  };
}

const span = { month: '2026-11', from: 0, to: 13 };

describe('a tile of the grid', () => {
  test('what people typed never becomes markup', () => {
    const crews = [{ from: 0, to: 2, salarieIds: ['malo'] }];
    const store = storeOf();
    for (const zoom of ['semaine', 'mois', 'annee'] as const) {
      for (const line of [LINE, SITE_LINE]) {
        const html = tileHtml({ store, line, span, zoom, crews }) + nameHtml({ line, ...NO_MORE });
        expect(html).not.toContain('<img');
        expect(html).not.toMatch(/="[^"]*[<>][^"]*"/);
      }
    }
    expect(nameHtml({ line: LINE, charge: undefined, warning: HOSTILE })).not.toContain('<img');
    expect(nameHtml({ line: { kind: 'equipe', key: 'e', label: HOSTILE }, ...NO_MORE })).toContain(
      '&lt;img',
    );
  });

  test('blocks follow each other at the place of their days, halves stand apart', () => {
    const html = tileHtml({ store: storeOf(), line: LINE, span, zoom: 'mois', crews: undefined });
    const places = [...html.matchAll(/margin-left:(-?\d+)px;width:(\d+)px/g)].map((m) =>
      m.slice(1),
    );
    // Three days of 40 px, the morning of the fourth, then the leave.
    expect(places).toEqual([
      ['0', '119'],
      ['1', '39'],
      ['1', '39'],
    ]);
    expect(html).toContain('plan__run--am');
    expect(html).toContain('Congés');
    expect(html).toContain('title="SAV &lt;img');
    expect(tileBox({ span, zoom: 'mois' }, html)).toContain('left:190px');
  });

  test('the year shows as much of a name as fits and says it whole; nothing while one scrolls', () => {
    expect(fitting('Bothorel', 100)).toBe('Bothorel');
    expect(fitting('Bothorel', 40)).toBe('Both');
    expect(fitting('Bothorel', 28)).toBe('');
    const of = (isBare: boolean) =>
      tileHtml({ store: storeOf(), line: LINE, span, zoom: 'annee', isBare, crews: undefined });
    expect(of(false)).toContain('Congés');
    // One element of colours, wherever they come from: mornings in one row, afternoons in the other.
    const [, am, pm] = /linear-gradient\((.*)\),linear-gradient\((.*)\)/.exec(of(true)) ?? [];
    expect(of(true).match(/<div/g)).toHaveLength(1);
    expect(am?.match(/-fill\) /g)).toHaveLength(1 + 1);
    expect(pm).toContain('var(--hatch)');
    expect(of(true)).not.toContain('Congés');
  });

  test('a locked chantier wears a lock, where there is room for it', () => {
    const store = storeOf(['bothorel']);
    const of = (zoom: 'mois' | 'annee') =>
      tileHtml({ store, line: LINE, span, zoom, crews: undefined });
    expect(of('mois')).toContain('aria-label="verrouillé"');
    expect(of('annee')).toContain('plan__run--locked');
    expect(of('annee')).not.toContain('<svg');
  });

  test('a name says how loaded somebody is', () => {
    const charge = { chantier: 10, absence: 2, disponibles: 10 };
    const html = nameHtml({ line: LINE, charge, warning: undefined });
    expect(html).toContain('6 / 5 j');
    expect(html).toContain('plan__load--charge');
    const none = { chantier: 1, absence: 0, disponibles: 0 };
    expect(nameHtml({ line: LINE, charge: none, warning: undefined })).toContain('width:0%');
  });
});

const NO_MORE = { charge: undefined, warning: undefined };
