import type { View } from '../../runtime/schema/metadata.js';
import { codes } from './codes.js';
import type { Context } from './context.js';
import type { EntityDraft } from './draft.js';
import { lowerColumns } from './lower-column.js';
import { dialectText } from './lower-table.js';
import { storedFields } from './storage.js';

/** Pass 6g: a view. Without `@@sql` it is read, but not created. */
export function lowerView(entity: EntityDraft, context: Context): View {
  const sql = dialectText(entity.attributes.get('sql'));
  const comment = entity.attributes.get('comment')?.text('text');
  if (sql === undefined) {
    context.report.add(codes.viewWithoutSql, {
      message: `The view \`${entity.name}\` has no \`@@sql\`: it is expected to exist.`,
      span: entity.node.name.span,
    });
  }
  const view: View = {
    name: entity.table,
    ...(entity.schema !== undefined && { schema: entity.schema }),
    ...(sql !== undefined && { sql }),
    columns: storedFields(entity).flatMap((stored) => lowerColumns(stored, context)),
    ...(entity.attributes.has('materialized') && { materialized: true }),
    ...(comment !== undefined && { comment }),
  };
  context.origins.set(view, entity.node.name.span);
  return view;
}
