/** Walks the rows under the header row: lots, ouvrages with their components, options, controls. */
import { assertNever, must } from '../../../core/assert.ts';
import { familleOfCode } from '../../../core/familles.ts';
import type { Alerte, Ligne } from './devis-batappli.ts';
import type { Columns, Found } from './find-columns.ts';
import { type Cell, cleanText, type Grid, readCents } from './grid.ts';
import {
  type Corps,
  type LigneLue,
  type LotLu,
  noteLigne,
  type OptionLue,
  type Place,
  readComposant,
  readLigne,
  type SousTotal,
  shorten,
} from './read-ligne.ts';
import { type RowType, rowTypeOf, TOTALS } from './row-type.ts';

/** A heading is short; a longer note says something about the ouvrage above. */
const SECTION_MAX = 40;

/** One walk over the body; `rowTypeOf` says what a row is, this says what it does. */
class Walk {
  readonly lots: LotLu[] = [];
  readonly lignes: LigneLue[] = [];
  readonly options: OptionLue[] = [];
  readonly sousTotaux: SousTotal[] = [];
  readonly alertes: Alerte[] = [];
  readonly lus: { ht: number | null; tva: number | null; ttc: number | null } = {
    ht: null,
    tva: null,
    ttc: null,
  };
  private readonly preambule: string[] = [];
  private lot: LotLu | null = null;
  private isLotOpen = false;
  private option: OptionLue | null = null;
  private section: string | null = null;
  private ouvrage: LigneLue | null = null;
  private lastNote = '';
  private bloc: { sum: number; leading: number; lignes: number[] } = newBloc();

  private readonly columns: Columns;
  private readonly types: readonly RowType[];
  private readonly firstRow: number;

  constructor(columns: Columns, types: readonly RowType[], firstRow: number) {
    this.columns = columns;
    this.types = types;
    this.firstRow = firstRow;
  }

  /** What was found, once every row has been walked. */
  result(): Corps {
    if (this.option) this.warnOpenOption(this.option);
    const { lots, lignes, options, sousTotaux, alertes, lus } = this;
    return {
      lots,
      lignes,
      options,
      sousTotaux,
      alertes,
      preambule: this.preambule.join('\n'),
      lus: { htCents: lus.ht, tvaCents: lus.tva, ttcCents: lus.ttc },
    };
  }

  step(row: readonly Cell[], at: number): void {
    const type = must(this.types[at], 'every row has its type');
    const sheetRow = this.firstRow + at;
    const libelle = cleanText(row[this.columns.libelle]);
    const isNote = type === 'note';
    switch (type) {
      case 'vide':
        break;
      case 'total':
        this.readTotal(row);
        break;
      case 'sous-total':
        this.closeBloc(row, sheetRow);
        break;
      case 'debut-option':
        this.openOption(libelle);
        break;
      case 'fin-option':
        this.option = null;
        this.ouvrage = null;
        break;
      case 'lot':
        this.openLot(cleanText(row[this.columns.reference]), libelle);
        break;
      case 'coupure':
        this.section = libelle || null;
        this.ouvrage = null;
        break;
      case 'remise':
      case 'ouvrage':
      case 'texte':
        this.addLigne(type, row, sheetRow);
        break;
      case 'main-oeuvre':
      case 'article':
        this.addComposant(type, row, sheetRow);
        break;
      case 'note':
        this.readNote(libelle, at, sheetRow);
        break;
      case 'inconnue':
        this.alertes.push({
          niveau: 'attention',
          code: 'ligne-inconnue',
          texte: `La ligne ${sheetRow} n’a pas été comprise et n’est pas comptée : « ${rowText(row)} ».`,
          ligneFeuille: sheetRow,
        });
        break;
      default:
        assertNever(type);
    }
    if (!isNote && type !== 'vide') this.lastNote = '';
  }

  private readTotal(row: readonly Cell[]): void {
    const label = cleanText(row[this.columns.tva]).toLowerCase() as keyof typeof TOTALS;
    this.lus[TOTALS[label]] = readCents(row[this.columns.total]);
  }

  private closeBloc(row: readonly Cell[], ligneFeuille: number): void {
    const luCents = readCents(row[this.columns.total]);
    const { sum, leading, lignes } = this.bloc;
    if (luCents !== null) {
      const remisesEnTeteCents = leading;
      const sousTotal = { luCents, sommeCents: sum, remisesEnTeteCents, lignes, ligneFeuille };
      this.sousTotaux.push(sousTotal);
    }
    this.bloc = newBloc();
    this.isLotOpen = false;
    this.ouvrage = null;
    this.section = null;
  }

  private openOption(libelle: string): void {
    if (this.option) this.warnOpenOption(this.option);
    const alternativeDe =
      this.lastNote.toLowerCase().replace(/\W/g, '') === 'ou' ? this.lastOuvrage() : null;
    this.option = { rang: this.options.length + 1, libelle, alternativeDe };
    this.options.push(this.option);
    this.ouvrage = null;
  }

  private lastOuvrage(): number | null {
    const found = this.lignes.findLast((one) => one.nature === 'ouvrage' && one.option === null);
    return found?.rang ?? null;
  }

  private warnOpenOption({ libelle }: OptionLue): void {
    const texte = `L’option « ${libelle} » n’a pas de fin : elle s’arrête au lot suivant.`;
    this.alertes.push({ niveau: 'attention', code: 'option-non-fermee', texte });
  }

  private openLot(code: string, libelle: string): void {
    if (this.option) this.warnOpenOption(this.option);
    this.option = null;
    const famille = familleOfCode(code.slice(0, 1));
    this.lot = { rang: this.lots.length + 1, code, libelle, famille };
    this.lots.push(this.lot);
    this.isLotOpen = true;
    this.section = null;
    this.ouvrage = null;
  }

  /** The lot that receives a line; one without a name where the file has none. */
  private lotFor(type: 'remise' | 'ouvrage' | 'texte'): number | null {
    if (this.option) return this.isLotOpen ? (this.lot?.rang ?? null) : null;
    const closes = this.lot && (this.isLotOpen || type !== 'ouvrage');
    if (!closes) {
      const libelle = this.lots.length === 0 ? 'Ensemble des travaux' : 'Hors lot';
      this.lot = { rang: this.lots.length + 1, code: '', libelle, famille: null };
      this.lots.push(this.lot);
      this.isLotOpen = true;
    }
    return this.lot?.rang ?? null;
  }

  private addLigne(
    nature: 'remise' | 'ouvrage' | 'texte',
    row: readonly Cell[],
    ligneFeuille: number,
  ): void {
    const ligne = readLigne(
      row,
      this.columns,
      this.placeOf(nature, this.lotFor(nature), ligneFeuille),
    );
    this.lignes.push(ligne);
    if (nature === 'ouvrage') this.ouvrage = ligne;
    if (cleanText(row[this.columns.remise]) !== '') this.warnRemise(ligne);
    if (ligne.option !== null) return;
    if (nature === 'remise' && this.bloc.lignes.length === 0)
      this.bloc.leading += ligne.totalHtCents;
    else this.bloc.lignes.push(ligne.rang);
    this.bloc.sum += ligne.totalHtCents;
  }

  private warnRemise({ libelle, ligneFeuille }: LigneLue): void {
    const texte = `Ligne ${ligneFeuille} : « ${shorten(libelle)} » porte une remise ; vérifiez que son total la compte.`;
    this.alertes.push({ niveau: 'attention', code: 'remise-ligne', texte, ligneFeuille });
  }

  private addComposant(
    nature: 'main-oeuvre' | 'article',
    row: readonly Cell[],
    ligneFeuille: number,
  ): void {
    const libelle = cleanText(row[this.columns.libelle]);
    if (!this.ouvrage) {
      this.alertes.push({
        niveau: 'attention',
        code: 'composant-sans-ouvrage',
        texte: `Ligne ${ligneFeuille} : « ${shorten(libelle)} » ne suit aucun ouvrage et n’est pas comptée.`,
        ligneFeuille,
      });
      return;
    }
    this.ouvrage.composants.push(readComposant(nature, row, this.columns));
  }

  /** A note alone and short before an ouvrage is a heading; else it speaks of the ouvrage above. */
  private readNote(libelle: string, at: number, ligneFeuille: number): void {
    if (this.lots.length === 0 && this.lignes.length === 0) {
      this.preambule.push(libelle);
      return;
    }
    this.lastNote = libelle;
    const isAlone = this.neighbour(at, -1) !== 'note' && this.neighbour(at, 1) === 'ouvrage';
    const isOr = /^ou\W*$/i.test(libelle);
    if (isAlone && !isOr && libelle.length <= SECTION_MAX && !libelle.includes('\n')) {
      this.section = libelle;
      this.ouvrage = null;
      return;
    }
    const above = this.ouvrage ?? null;
    if (above) above.note = above.note === '' ? libelle : `${above.note}\n${libelle}`;
    else
      this.lignes.push(
        noteLigne(libelle, this.placeOf('note', this.lot?.rang ?? null, ligneFeuille)),
      );
  }

  private placeOf(nature: Ligne['nature'], lot: number | null, ligneFeuille: number): Place {
    const option = this.option?.rang ?? null;
    const rang = this.lignes.length + 1;
    return { rang, nature, lot, option, section: this.section, ligneFeuille };
  }

  /** The type of the row next to one, blank rows skipped. */
  private neighbour(at: number, direction: 1 | -1): RowType | undefined {
    let i = at + direction;
    while (this.types[i] === 'vide') i += direction;
    return this.types[i];
  }
}

function newBloc() {
  return { sum: 0, leading: 0, lignes: [] as number[] };
}

function rowText(row: readonly Cell[]): string {
  return shorten(row.map(cleanText).filter(Boolean).join(' · '));
}

/** Reads every row under the header row. */
export function readBody(grid: Grid, { columns, row }: Found): Corps {
  const body = grid.slice(row + 1);
  const types = body.map((cells) => rowTypeOf(cells, columns));
  const walk = new Walk(columns, types, row + 2);
  for (const [at, cells] of body.entries()) walk.step(cells, at);
  return walk.result();
}
