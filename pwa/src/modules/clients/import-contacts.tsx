/** Contacts of a file: what each would do is shown first; then all are written in one go. */
import { ContactRound } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { OPS_MAX } from '#shared/core/limits.ts';
import { client } from '#shared/modules/clients/client.entity.ts';
import type { ContactLu, Effet } from '#shared/modules/clients/completer.ts';
import { isAddressBook, parseContactsCsv } from '#shared/modules/clients/parse-contacts.ts';
import { parseVcard } from '#shared/modules/clients/parse-vcard.ts';
import { decodeText, readSheetFile } from '../../core/read-sheet.ts';
import type { DraftOp } from '../../sync/write.ts';
import { count } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { usePhone, useRows } from '../../ui/phone-context.tsx';
import { say } from '../../ui/say.ts';
import { previewContacts } from './preview-contacts.ts';

const NOT_A_BOOK =
  'Aucun contact dans ce fichier : exportez vos contacts en vCard (.vcf) ou en csv avec une ligne de titres.';

/** The contacts of a file, or why there are none. */
async function readContacts(file: File): Promise<ContactLu[] | { text: string }> {
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (/^\uFEFF?\s*BEGIN:VCARD/i.test(text)) return parseVcard(text);
  const sheet = await readSheetFile(file);
  if (!sheet.ok) return { text: sheet.error.text };
  const rows = sheet.value.map((row) => row.map((cell) => String(cell ?? '')));
  if (!isAddressBook(rows[0] ?? [])) return { text: NOT_A_BOOK };
  return parseContactsCsv(rows);
}

const LABELS: Readonly<Record<Effet['t'], { badge: string; tone: string }>> = {
  creer: { badge: 'Nouveau', tone: 'badge--good' },
  completer: { badge: 'Complété', tone: 'badge--accent' },
  rien: { badge: 'Déjà là', tone: '' },
};

function says(effet: Effet): string {
  if (effet.t === 'creer') return 'Une fiche est créée.';
  const kept =
    effet.gardes.length > 0 ? ` Gardé tel quel : ${effet.gardes.join(', ')} ignoré.` : '';
  if (effet.t === 'rien') return `Rien à ajouter.${kept}`;
  const fields = client.fields;
  const names = Object.keys(effet.values).map((name) =>
    name in fields ? fields[name as keyof typeof fields].label : name,
  );
  return `Ajouté : ${names.join(', ')}.${kept}`;
}

export default function ImportContacts() {
  const phone = usePhone();
  const [, navigate] = useLocation();
  const clients = useRows(client);
  const [contacts, setContacts] = useState<readonly ContactLu[]>();
  const [error, setError] = useState<string>();

  async function open(file: File | undefined) {
    if (!file) return;
    const read = await readContacts(file);
    setContacts(Array.isArray(read) && read.length > 0 ? read : undefined);
    setError('text' in read ? read.text : read.length === 0 ? NOT_A_BOOK : undefined);
  }

  const plan = contacts && clients ? previewContacts(contacts, clients, phone.newId) : undefined;
  const changed = plan?.filter(({ effet }) => effet.t !== 'rien') ?? [];

  async function write() {
    const ops = changed.map(({ op }) => op).filter((op): op is DraftOp => op !== null);
    for (let at = 0; at < ops.length; at += OPS_MAX) {
      const written = await phone.write(ops.slice(at, at + OPS_MAX));
      if (!written.ok) return setError(written.error.text);
    }
    void say(`${count(changed.length, 'fiche')} à jour.`);
    navigate('/clients');
  }

  return (
    <Page
      title="Importer des contacts"
      back="/clients"
      thumb={
        changed.length > 0 && (
          <button
            type="button"
            className="button button--primary button--main"
            onClick={() => void write()}
          >
            Écrire {count(changed.length, 'fiche')}
          </button>
        )
      }
    >
      <div className="stack stack--loose narrow">
        <p>
          Un fichier vCard (.vcf) ou csv. Ce qui est vide est rempli ; rien n’est écrasé ni doublé.
        </p>
        <label className="button button--main">
          <ContactRound aria-hidden />
          Choisir un fichier de contacts
          <input
            type="file"
            className="visually-hidden"
            accept=".vcf,.csv,text/vcard,text/csv"
            onChange={(event) => void open(event.target.files?.[0])}
          />
        </label>
        {error && (
          <p className="notice notice--bad" role="alert">
            {error}
          </p>
        )}
        {plan && (
          <section className="stack stack--tight">
            <h2 className="section-title">
              {count(plan.length, 'contact')} <span>{count(changed.length, 'changement')}</span>
            </h2>
            <ul className="card">
              {plan.map(({ contact, effet }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of a file have no name.
                <li key={i} className="list-row list-row--line">
                  <span className="grow">
                    <span className="list-row__title">
                      {[contact.prenom, contact.nom].filter(Boolean).join(' ')}
                    </span>
                    <span className="list-row__sub">{says(effet)}</span>
                  </span>
                  <span className={`badge ${LABELS[effet.t].tone}`}>{LABELS[effet.t].badge}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Page>
  );
}
