import { docs, codeText } from './doc-text.js';
import { ownProperties } from './entity-part.js';
import type { EntityPart } from './entity-part.js';
import type { FileImports } from './file-imports.js';
import { capitalized } from './case.js';
import { isMany, ownMembers, ownRelations, targetType } from './model-relations.js';
import type { AssociationProxy, Field, Hybrid, Relation } from '../model.js';
import type { GetterStructure, MethodStructure, SetterStructure } from './structure.js';
import { columnTypeText, fieldInput, fieldType, quote } from './type-text.js';

interface Access {
  readonly getters: readonly GetterStructure[];
  readonly setters: readonly SetterStructure[];
  readonly methods: readonly MethodStructure[];
}

/** What is read through accessors: deferred columns, relations, hybrids, proxies; and the methods that load them. */
export function memberAccess(part: EntityPart, imports: FileImports): Access {
  const parts = [
    ...ownProperties(part.entity)
      .filter((field) => field.deferred)
      .map((field) => deferredAccess(field, part, imports)),
    ...ownRelations(part).map((relation) => relationAccess(relation, part, imports)),
    ...ownHybrids(part).map((hybrid) => hybridAccess(hybrid, imports)),
    ...ownMembers(part, part.entity.proxies).map((proxy) => proxyAccess(proxy, part, imports)),
  ];
  return {
    getters: parts.flatMap((one) => one.getters),
    setters: parts.flatMap((one) => one.setters),
    methods: parts.flatMap((one) => one.methods),
  };
}

/** Hybrids that only SQL can say have no getter. */
function ownHybrids(part: EntityPart): readonly Hybrid[] {
  return ownMembers(part, part.entity.hybrids).filter((hybrid) => hybrid.typescript !== undefined);
}

/** `loadCustomer`, or with an underscore where a field has that name. */
function loaderName(member: string, part: EntityPart): string {
  const { entity } = part;
  const taken = new Set([...entity.fields, ...entity.relations, ...entity.hybrids].map((one) => one.name));
  let name = `load${capitalized(member)}`;
  while (taken.has(name)) name += '_';
  return name;
}

function notLoaded(member: string, loader: string, part: EntityPart, imports: FileImports): string {
  const fix = `await ${part.names.variable}.${loader}() or .load({ ${member}: true })`;
  return `${imports.type('NotLoaded')}<${quote(fix)}>`;
}

function deferredAccess(field: Field, part: EntityPart, imports: FileImports): Access {
  const { name } = field;
  const orNull = field.nullable ? ' | null' : '';
  const loader = loaderName(name, part);
  const type = `${fieldType(field, imports)}${orNull}`;
  const { getters, setters } = accessors(name, {
    docs: docs(field.doc),
    returnType: `${notLoaded(name, loader, part, imports)}${orNull}`,
    read: imports.value('readDeferred'),
    ...(!field.readOnly && {
      value: `${fieldInput(field, imports)}${orNull}`,
      write: imports.value('writeDeferred'),
    }),
  });
  const load = imports.value('loadDeferred');
  const returnType = `${imports.global('Promise')}<${type}>`;
  return { getters, setters, methods: [loadMethod(loader, returnType, load, name)] };
}

function relationAccess(relation: Relation, part: EntityPart, imports: FileImports): Access {
  const { name } = relation;
  const target = targetType(relation, part, imports);
  const writable = relation.viewOnly !== true && part.entity.kind !== 'view';
  if (isMany(relation)) {
    const value = `${imports.global('Iterable')}<${target}>`;
    const access = accessors(name, {
      docs: docs(relation.doc),
      returnType: `${imports.type('Collection')}<${target}>`,
      read: imports.value('readToMany'),
      ...(writable && { value, write: imports.value('writeToMany') }),
    });
    return { ...access, methods: [] };
  }
  const loader = loaderName(name, part);
  const orNull = relation.nullable ? ' | null' : '';
  const access = accessors(name, {
    docs: docs(relation.doc),
    returnType: `${notLoaded(name, loader, part, imports)}${orNull}`,
    read: imports.value('readToOne'),
    ...(writable && { value: `${target}${orNull}`, write: imports.value('writeToOne') }),
  });
  const returnType = `${imports.global('Promise')}<${target}${orNull}>`;
  return { ...access, methods: [loadMethod(loader, returnType, imports.value('loadToOne'), name)] };
}

function accessors(
  name: string,
  parts: {
    readonly docs: { readonly docs?: readonly string[] };
    readonly returnType: string;
    readonly read: string;
    readonly value?: string;
    readonly write?: string;
  },
): Pick<Access, 'getters' | 'setters'> {
  const { value, write } = parts;
  const key = quote(name);
  return {
    getters: [
      { name, ...parts.docs, returnType: parts.returnType, statements: [`return ${parts.read}(this, ${key});`] },
    ],
    setters:
      value === undefined || write === undefined
        ? []
        : [{ name, parameters: [{ name: 'value', type: value }], statements: [`${write}(this, ${key}, value);`] }],
  };
}

function loadMethod(name: string, returnType: string, load: string, member: string): MethodStructure {
  return { name, parameters: [], returnType, statements: [`return ${load}(this, ${quote(member)});`] };
}

const MAY_BE_NULL = /\bh\.(divide|divideDecimal|modulo|nullif|sqrt|power|parse\w+|jsonValue|avg|avgDecimal|min|max)\(/;

/** A hybrid's getter has the meaning of its SQL; one that only SQL can say has none. */
function hybridAccess(hybrid: Hybrid, imports: FileImports): Access {
  if (hybrid.typescript === undefined) return { getters: [], setters: [], methods: [] };
  if (/\bh\./.test(hybrid.typescript)) imports.named('h');
  if (/\bDecimal\b/.test(hybrid.typescript)) imports.named('Decimal');
  const returnType = `${columnTypeText(hybrid.type, imports)}${hybrid.nullable ? ' | null' : ''}`;
  // Some functions may give null in general; where the analysis knows that this call does not, the type says so.
  const sure = !hybrid.nullable && MAY_BE_NULL.test(hybrid.typescript) ? '!' : '';
  const getter = {
    name: hybrid.name,
    ...docs(hybrid.doc, codeText(hybrid.expression)),
    returnType,
    statements: [`return ${hybrid.typescript}${sure};`],
  };
  return { getters: [getter], setters: [], methods: [] };
}

/** An association proxy: a member of what is behind a relation. Only here a model imports another as a value, and late. */
function proxyAccess(proxy: AssociationProxy, part: EntityPart, imports: FileImports): Access {
  const { name, relation, property, doc } = proxy;
  const over = part.entity.relations.find((one) => one.name === relation);
  const target = over && part.neighbours[over.target];
  if (!target) return { getters: [], setters: [], methods: [] };
  const maker = `() => ${imports.localValue(target.names.files.model, target.names.class)}`;
  const type = `${imports.type('Proxied')}<${target.names.class}, ${quote(property)}>`;
  const path = `this, ${quote(relation)}, ${quote(property)}`;
  const through = docs(doc, codeText(`${relation}.${property}`));
  if (isMany(over)) {
    const returnType = `${imports.type('ProxyCollection')}<${type}>`;
    const statements = [`return ${imports.value('readProxies')}(${path}, ${maker});`];
    return { getters: [{ name, ...through, returnType, statements }], setters: [], methods: [] };
  }
  const orNull = `${type} | null`;
  const read = [`return ${imports.value('readProxy')}(${path});`];
  const write = [`${imports.value('writeProxy')}(${path}, value, ${maker});`];
  return {
    getters: [{ name, ...through, returnType: orNull, statements: read }],
    setters: [{ name, parameters: [{ name: 'value', type: orNull }], statements: write }],
    methods: [],
  };
}
