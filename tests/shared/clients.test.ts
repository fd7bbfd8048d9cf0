/** Contacts that come in, clients that are the same, consents, and what the law keeps. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { empechements } from '#shared/links/effacement.ts';
import type { Client } from '#shared/modules/clients/client.entity.ts';
import { type ContactLu, effetDe } from '#shared/modules/clients/completer.ts';
import { lastWord } from '#shared/modules/clients/consentements.ts';
import { dureeDe } from '#shared/modules/clients/conservation.ts';
import { findDoublons } from '#shared/modules/clients/doublons.ts';
import { fusionner } from '#shared/modules/clients/fusion.ts';
import { normalTelephone } from '#shared/modules/clients/match-contact.ts';
import { isAddressBook, parseContactsCsv } from '#shared/modules/clients/parse-contacts.ts';
import { parseVcard } from '#shared/modules/clients/parse-vcard.ts';

const SYSTEM = { createdAt: 0, createdBy: 'u', updatedAt: 0, deleted: 0 } as const;

function aClient(given: Partial<Client> = {}): Client {
  return {
    ...SYSTEM,
    id: 'c1',
    nature: 'particulier',
    civilite: null,
    nom: 'Le Goff',
    prenom: null,
    email: null,
    telephone: null,
    adresse: null,
    codePostal: null,
    ville: null,
    communeInsee: null,
    siret: null,
    note: null,
    fusionneId: null,
    effaceLe: null,
    gardeAu: null,
    ...given,
  };
}

const VCARDS = `BEGIN:VCARD
VERSION:3.0
N:Le Goff;Annaïg;;Mme;
FN:Annaïg Le Goff
item1.EMAIL;TYPE=INTERNET:annaig@exemple.fr
EMAIL;TYPE=WORK:travail@exemple.fr
TEL;TYPE=CELL:+33 6 39 98 27 93
ADR;TYPE=HOME:;;12 hameau de\\, Kerarven;Plouvénan;;29300;France
NOTE:Plutôt le soir\\nchien dans la
  cour
END:VCARD
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Qu=C3=A9m=C3=A9r=C3=A9;Fran=C3=
=A7ois;;;
TEL;CELL:0299000000
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Syndic des Ajoncs
ORG:Syndic des Ajoncs;Agence
TEL;VALUE=uri:tel:+33299112233
END:VCARD
BEGIN:VCARD
VERSION:3.0
TEL:0600000000
END:VCARD
`;

describe('31. a vCard file', () => {
  const cards = parseVcard(VCARDS.replace(/\n/g, '\r\n'));

  test('of versions 2.1, 3.0 and 4.0 gives its people; a card without a name is left out', () => {
    expect(cards).toHaveLength(3);
    expect(cards[0]).toEqual({
      nom: 'Le Goff',
      prenom: 'Annaïg',
      societe: null,
      email: 'annaig@exemple.fr',
      telephone: '06 39 98 27 93',
      autres: ['travail@exemple.fr'],
      adresse: '12 hameau de, Kerarven',
      codePostal: '29300',
      ville: 'Plouvénan',
      note: 'Plutôt le soir\nchien dans la cour',
    });
    expect(cards[1]).toMatchObject({ nom: 'Quéméré', prenom: 'François' });
    expect(cards[2]).toMatchObject({ nom: 'Syndic des Ajoncs', telephone: '02 99 11 22 33' });
  });
});

describe('31. the csv of an address book', () => {
  test('of Google is understood by its headers, several values of a cell too', () => {
    const [headers, ...rows] = [
      [
        'First Name',
        'Last Name',
        'Organization Name',
        'E-mail 1 - Value',
        'Phone 1 - Value',
        'Notes',
      ],
      ['Camille', 'Modèle', '', 'camille@exemple.fr', '06 00 00 00 01 ::: 02 99 00 00 02', 'VIP'],
      ['', '', 'Mairie de Modèle', '', '', ''],
      ['', '', '', 'seul@exemple.fr', '', ''],
    ];
    expect(isAddressBook(headers ?? [])).toBe(true);
    const contacts = parseContactsCsv([headers ?? [], ...rows]);
    expect(contacts).toMatchObject([
      { nom: 'Modèle', prenom: 'Camille', telephone: '06 00 00 00 01', autres: ['02 99 00 00 02'] },
      { nom: 'Mairie de Modèle', societe: 'Mairie de Modèle' },
    ]);
  });

  test('in French is understood; another table is not an address book', () => {
    const contacts = parseContactsCsv([
      ['Nom', 'Prénom', 'Courriel', 'Téléphone', 'Adresse', 'Code postal', 'Ville'],
      ['Riou', 'Titouan', 'titouan@exemple.fr', '0299000000', '1 rue Haute', '35300', 'Fougères'],
    ]);
    expect(contacts).toMatchObject([{ nom: 'Riou', codePostal: '35300', ville: 'Fougères' }]);
    expect(isAddressBook(['Référence', 'PrixTotal'])).toBe(false);
  });
});

describe('31. importing a contact', () => {
  const [annaig] = parseVcard(VCARDS) as [ContactLu];

  test('completes the client with the same e-mail, and writes over nothing', () => {
    const known = aClient({ email: 'ANNAIG@exemple.fr', telephone: '02 00 00 00 00' });
    expect(effetDe(annaig, [known])).toMatchObject({
      t: 'completer',
      id: 'c1',
      values: { prenom: 'Annaïg', adresse: '12 hameau de, Kerarven', ville: 'Plouvénan' },
      gardes: ['06 39 98 27 93'],
    });
  });

  test('fills an address whole or not at all', () => {
    const known = aClient({ email: 'annaig@exemple.fr', ville: 'Brest' });
    const effet = effetDe(annaig, [known]);
    expect(effet).toMatchObject({ t: 'completer' });
    expect('values' in effet && 'adresse' in effet.values).toBe(false);
  });

  test('makes a client only where nobody is the same, and never twice', () => {
    const other = aClient({ id: 'c9', nom: 'Le Goff', prenom: 'Yves', codePostal: '29300' });
    const made = effetDe(annaig, [other]);
    expect(made).toMatchObject({ t: 'creer', values: { nom: 'Le Goff', prenom: 'Annaïg' } });
    const written = aClient({ ...('values' in made ? made.values : {}), id: 'c2' });
    expect(effetDe(annaig, [other, written])).toEqual({ t: 'rien', id: 'c2', gardes: [] });
  });

  test('same names with another e-mail and another number are another person', () => {
    const other = aClient({
      prenom: 'Annaïg',
      email: 'autre@exemple.fr',
      telephone: '01 00 00 00 00',
    });
    expect(effetDe(annaig, [other])).toMatchObject({ t: 'creer' });
  });
});

test('two spellings of a number are one', () => {
  for (const spelling of [
    '06 39 98 27 93',
    '+33639982793',
    '0033 6.39.98.27.93',
    '+33 (0)6 39 98 27 93',
  ]) {
    expect(normalTelephone(spelling)).toBe('0639982793');
  }
  expect(normalTelephone('12')).toBe('');
});

describe('31. duplicates', () => {
  test('share an e-mail, a number, or their names in one postcode', () => {
    const clients = [
      aClient({ id: 'a', nom: 'LE GOFF', prenom: 'Annaïg', codePostal: '29300' }),
      aClient({ id: 'b', nom: 'Annaig', prenom: 'Le Goff', codePostal: '29300', email: 'a@b.fr' }),
      aClient({ id: 'c', nom: 'Autre', email: 'A@b.fr' }),
      aClient({ id: 'd', nom: 'Le Goff', prenom: 'Annaïg', codePostal: '35300' }),
    ];
    expect(findDoublons(clients).map((group) => group.map(({ id }) => id))).toEqual([
      ['a', 'b', 'c'],
    ]);
  });

  const text = fc.constantFrom(null, 'un', 'deux', 'trois');
  const client = fc.record({
    nom: fc.constantFrom('Un', 'Deux'),
    prenom: text,
    email: fc.constantFrom(null, 'a@b.fr', 'c@d.fr'),
    telephone: fc.constantFrom(null, '06 00 00 00 01', '06 00 00 00 02'),
    adresse: text,
    codePostal: fc.constantFrom(null, '35300', '29300'),
    ville: text,
    siret: fc.constantFrom(null, '73282932000074'),
    note: text,
  });

  test('no client is in two groups, and each group has two at least', () => {
    fc.assert(
      fc.property(fc.array(client, { maxLength: 12 }), (drawn) => {
        const clients = drawn.map((given, i) => aClient({ ...given, id: `c${i}` }));
        const groups = findDoublons(clients);
        const ids = groups.flat().map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(groups.every((group) => group.length > 1)).toBe(true);
      }),
    );
  });

  test('merging loses no value of either', () => {
    fc.assert(
      fc.property(client, client, (left, right) => {
        const kept = aClient({ ...left, id: 'kept' });
        const other = aClient({ ...right, id: 'other' });
        const fusion = fusionner(kept, other);
        const everything = JSON.stringify([{ ...kept, ...fusion.complete }, fusion]);
        for (const value of [...Object.values(left), ...Object.values(right)]) {
          if (value !== null) expect(everything).toContain(value);
        }
        for (const name of Object.keys(fusion.complete)) {
          const before = kept[name as keyof Client];
          if (name !== 'note') expect(before).toBeNull();
        }
      }),
    );
  });
});

test('the last word of a use counts; silence is a no', () => {
  const said = [
    { usage: 'appel', jour: '2026-09-01', createdAt: 1, accord: true },
    { usage: 'appel', jour: '2026-10-01', createdAt: 2, accord: false },
    { usage: 'sms', jour: '2026-12-01', createdAt: 3, accord: true },
  ] as const;
  expect(lastWord(said, 'appel', '2026-09-15')?.accord).toBe(true);
  expect(lastWord(said, 'appel', '2026-11-01')?.accord).toBe(false);
  expect(lastWord(said, 'sms', '2026-11-01')).toBeNull();
});

describe('erasing a client', () => {
  const site = (given: object) => ({
    ...{ id: 's', libelle: 'Longère', etat: 'termine', dateSignature: null, finPrevue: null },
    updatedAt: Date.UTC(2026, 0, 5, 12),
    ...given,
  });

  test('waits ten years after the works he signed, and for what is still open', () => {
    const today = '2026-11-23';
    expect(dureeDe('chantier', today).ans).toBe(10);
    const of = (given: object) => empechements([site(given) as never], [], today);
    expect(of({})).toMatchObject([{ jusquau: '2036-01-05' }]);
    expect(of({ finPrevue: '2016-11-22' })).toEqual([]);
    expect(of({ finPrevue: '2016-11-23' })).toHaveLength(1);
    expect(of({ finPrevue: '2024-02-29' })).toMatchObject([{ jusquau: '2034-02-28' }]);
    expect(of({ etat: 'projet' })).toMatchObject([{ jusquau: null }]);
    expect(of({ etat: 'annule' })).toEqual([]);
    expect(of({ etat: 'annule', dateSignature: '2026-01-05' })).toHaveLength(1);
  });

  test('waits ten years after the last réception that was signed, even where no card says it', () => {
    const today = '2026-11-23';
    const paper = { chantierId: 's', resultat: 'sans-reserve', signeA: 1, deleted: 0 } as const;
    const of = (given: object, papers: object[]) =>
      empechements([site(given) as never], papers as never, today).map(({ jusquau }) => jusquau);
    const late = { ...paper, dateReception: '2018-03-01' };
    const past = { finPrevue: '2015-06-30' };
    expect(of(past, [])).toEqual([]);
    expect(of(past, [late])).toEqual(['2028-03-01']);
    expect(of({ dateReception: '2015-06-30' }, [late])).toEqual(['2028-03-01']);
    expect(of({ dateReception: '2020-06-30' }, [late])).toEqual(['2030-06-30']);
    expect(of({ etat: 'annule' }, [late])).toEqual(['2028-03-01']);
    // Not signed, deleted, or of another chantier: it says nothing.
    for (const not of [{ signeA: null }, { deleted: 1 }, { chantierId: 'x' }])
      expect(of(past, [{ ...late, ...not }])).toEqual([]);
    // A refusal takes nothing over: it never brings the end nearer.
    const refused = { ...late, resultat: 'refusee' };
    expect(of({ finPrevue: '2020-06-30' }, [refused])).toEqual(['2030-06-30']);
    expect(of(past, [refused])).toEqual(['2028-03-01']);
  });
});
