/** The files of a new module: one declaration, its list, its page, its manifest. */

export interface Names {
  /** The folder of the module, `outillage`. */
  readonly slug: string;
  /** The file of the entity, `outil`. */
  readonly entity: string;
  /** `outil`, camelCase. */
  readonly variable: string;
  /** `Outil`, as a type and as a label. */
  readonly type: string;
  /** `outils`, as a variable; and as SQL writes it. */
  readonly table: string;
  readonly sqlTable: string;
}

function camel(kebab: string): string {
  return kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function namesOf(slug: string, entity: string): Names {
  const variable = camel(entity);
  const plural = `${variable}s`;
  return {
    slug,
    entity,
    variable,
    type: capital(variable),
    table: plural,
    sqlTable: `${entity.replaceAll('-', '_')}s`,
  };
}

function declaration({ entity, variable, type, sqlTable }: Names): string {
  const label = capital(entity.replaceAll('-', ' '));
  return `/** ${label} : what it is, who receives it, who may write it. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { optional, text } from '../../entity/field.ts';
import { EVERYONE, LEADS } from '../../entity/permissions.ts';

export const ${variable} = defineEntity({
  table: '${sqlTable}',
  label: { one: '${label}', many: '${label}s' },
  title: 'nom',
  fields: {
    nom: text('Nom', { max: 120, indexed: true }),
    description: optional(text('Description', { max: 2000, multiline: true })),
  },
  sync: 'merge-fields',
  scope: () => 'firm',
  permissions: { create: EVERYONE, set: EVERYONE, delete: LEADS },
});
export type ${type} = RowOf<typeof ${variable}>;
`;
}

function manifest({ slug, entity }: Names): string {
  const title = capital(slug.replaceAll('-', ' '));
  return `/** What the ${slug} module says of itself. */
import { Box } from 'lucide-react';
import { EVERYONE } from '#shared/entity/permissions.ts';
import type { ModuleManifest } from '../../slots.tsx';
import { lazy } from '../../ui/lazy.tsx';

export const ${camel(slug)}Module: ModuleManifest = {
  slug: '${slug}',
  title: '${title}',
  icon: Box,
  home: '/${slug}',
  roles: EVERYONE,
  routes: [
    { path: '/${slug}', screen: lazy(() => import('./${entity}-list.tsx')) },
    { path: '/${slug}/:id', screen: lazy(() => import('./${entity}-page.tsx')) },
  ],
};
`;
}

function list({ slug, entity, variable, type }: Names): string {
  return `/** Every row of ${entity}, and a new one from a name. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ${variable} } from '#shared/modules/${slug}/${entity}.entity.ts';
import { EntityList } from '../../ui/entity-list.tsx';
import { NewRow } from '../../ui/new-row.tsx';
import { Page } from '../../ui/page.tsx';
import { useMay } from '../../ui/phone-context.tsx';

export default function ${type}List() {
  const [isAdding, setIsAdding] = useState(false);
  const [, navigate] = useLocation();
  const mayCreate = useMay(${variable}, 'create');
  const add = (
    <button
      type="button"
      className="button button--primary button--main"
      onClick={() => setIsAdding(true)}
    >
      <Plus aria-hidden />
      Ajouter
    </button>
  );
  return (
    <Page title={${variable}.label.many} thumb={mayCreate && add}>
      <EntityList
        entity={${variable}}
        hrefOf={(row) => \`/${slug}/\${row.id}\`}
        emptyText={<p>Un nom suffit : le reste viendra après.</p>}
      />
      {isAdding && (
        <NewRow
          entity={${variable}}
          title={${variable}.label.one}
          fields={['nom']}
          onClose={() => setIsAdding(false)}
          onMade={(id) => navigate(\`/${slug}/\${id}\`)}
        />
      )}
    </Page>
  );
}
`;
}

function page({ slug, entity, variable, type }: Names): string {
  return `/** One row of ${entity}: every field saves by itself. */
import { Box } from 'lucide-react';
import { ${variable} } from '#shared/modules/${slug}/${entity}.entity.ts';
import { Empty } from '../../ui/empty.tsx';
import { EntityForm } from '../../ui/entity-form.tsx';
import { Page } from '../../ui/page.tsx';
import { useRow } from '../../ui/phone-context.tsx';

export default function ${type}Page({ params }: { params: Record<string, string | undefined> }) {
  const row = useRow(${variable}, params['id'] ?? null);
  if (row === undefined) return <div className="page" />;
  if (row === null || row.deleted === 1) {
    return (
      <Page title={${variable}.label.one} back="/${slug}">
        <Empty icon={Box} title="Cette fiche n’est pas sur cet appareil" />
      </Page>
    );
  }
  return (
    <Page title={row.nom} subtitle={${variable}.label.one} back="/${slug}">
      <div className="narrow">
        <EntityForm entity={${variable}} row={row} listHref="/${slug}" />
      </div>
    </Page>
  );
}
`;
}

/** Path → text. */
export function templates(names: Names): Record<string, string> {
  const { slug, entity } = names;
  return {
    [`shared/src/modules/${slug}/${entity}.entity.ts`]: declaration(names),
    [`pwa/src/modules/${slug}/${slug}.module.tsx`]: manifest(names),
    [`pwa/src/modules/${slug}/${entity}-list.tsx`]: list(names),
    [`pwa/src/modules/${slug}/${entity}-page.tsx`]: page(names),
  };
}
