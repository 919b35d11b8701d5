import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatDiagnostics } from '../../grammar/format-diagnostic.js';
import type { DialectText } from '../../runtime/schema/dialect-name.js';
import type { Table } from '../../runtime/schema/table.js';
import { compile } from '../../src/compile.js';
import type { Entity } from '../../src/model.js';

const root = fileURLToPath(new URL('../../fixtures/expression/print/', import.meta.url));

function texts(text: DialectText): string[] {
  if (typeof text === 'string') return [`  sql         ${text}`];
  return Object.entries(text).map(([dialect, sql]) => `  ${dialect.padEnd(11)} ${sql}`);
}

function hybrids({ name, hybrids: all }: Entity): string[] {
  return all.flatMap((hybrid) => [
    `${name}.${hybrid.name}: ${hybrid.type.kind}${hybrid.nullable ? '?' : ''}${hybrid.relations.length > 0 ? `, reads ${hybrid.relations.join(', ')}` : ''}`,
    ...texts(hybrid.sql),
    `  typescript  ${hybrid.typescript ?? '-'}`,
    '',
  ]);
}

function expressions(table: Table): string[] {
  const computed = table.columns.flatMap(({ name, computed: one }) =>
    one ? [`${table.name}.${name} as`, ...texts(one.expression)] : [],
  );
  const checks = table.checks.flatMap(({ name, expression }) => [`check ${name ?? ''}`, ...texts(expression)]);
  const indexes = table.indexes.flatMap(({ name, elements, where }) => [
    ...elements.flatMap(({ expression }) =>
      expression === undefined ? [] : [`index ${name} on`, ...texts(expression)],
    ),
    ...(where === undefined ? [] : [`index ${name} where`, ...texts(where)]),
  ]);
  return [...computed, ...checks, ...indexes, ''];
}

describe('printing expressions', () => {
  it.each(readdirSync(root).filter((file) => file.endsWith('.schema')))('%s', async (file) => {
    const source = { file, text: readFileSync(root + file, 'utf8') };
    const { model, diagnostics } = compile([source]);
    expect(
      formatDiagnostics(
        diagnostics.filter(({ severity }) => severity === 'error'),
        [source],
      ),
    ).toBe('');
    const lines = [...(model?.entities ?? []).flatMap(hybrids), ...(model?.metadata.tables ?? []).flatMap(expressions)];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(root + file.replace('.schema', '.txt'));
  });
});
