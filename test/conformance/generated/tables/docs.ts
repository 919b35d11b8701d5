// Made by `joinery generate`, do not edit: model Doc in fixture.schema.
// @ts-nocheck

import * as j from 'joinery';

export interface DocsTable<N extends string = 'docs'> extends j.TableOf<N> {
  id: j.DefaultColumn<N, number>;
  title: j.Column<N, string>;
  version: j.DefaultColumn<N, number>;
  as<A extends string>(alias: A): DocsTable<A>;
}

export const docs: DocsTable = /* @__PURE__ */ j.table('docs', { id: 'int', title: 'string', version: 'int' });
